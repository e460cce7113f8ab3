"""The record of who looked at personal data and what was done; ids and codes only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, insert

from desktop_app.storage import json_text
from desktop_app.storage.tables import audit

_ADD = insert(audit)


class Audit:
    """The table `audit`; rows are only ever added."""

    def write(
        self,
        connection: Connection,
        *,
        kind: str,
        case_id: str | None,
        now: datetime,
        facts: Mapping[str, str] | None = None,
    ) -> None:
        """Add an entry in the caller's transaction on `work.db`, so that it stands or falls with the deed."""
        kept = json_text.encode(dict(facts or {}))
        connection.execute(_ADD, {"at": now, "kind": kind, "case_id": case_id, "facts": kept})
