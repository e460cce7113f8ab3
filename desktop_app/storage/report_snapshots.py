"""Frozen figures as they were signed; rows are only ever added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from desktop_app.storage.audit import Audit
from desktop_app.storage.database import Database
from desktop_app.storage.tables import report_snapshot


@dataclass(frozen=True, slots=True)
class KeptSnapshot:
    """A row. `content` are the signed bytes, `members` the packed cases of each cell, hashed in `content`."""

    id: int
    quarter: str
    frozen_at: datetime
    content: bytes
    members: bytes
    signature: str


class SnapshotBook:
    """The table `report_snapshot`."""

    def __init__(self, work: Database, audit: Audit) -> None:
        self._work = work
        self._audit = audit

    def add(self, kept: KeptSnapshot) -> int:
        """Keep it, and that it was frozen; returns its id."""
        values = {
            "quarter": kept.quarter,
            "frozen_at": kept.frozen_at,
            "content": kept.content,
            "members": kept.members,
            "signature": kept.signature,
        }
        facts = {"quarter": kept.quarter}
        with self._work.write() as connection:
            added = connection.execute(insert(report_snapshot).values(values)).inserted_primary_key
            self._audit.write(
                connection, kind="figures_frozen", case_id=None, now=kept.frozen_at, facts=facts
            )
        return int(added[0]) if added else 0

    def of(self, quarter: str) -> list[KeptSnapshot]:
        """Those of a quarter, the newest first."""
        newest_first = select(report_snapshot).order_by(report_snapshot.c.id.desc())
        with self._work.read() as connection:
            rows = connection.execute(newest_first.where(report_snapshot.c.quarter == quarter)).all()
        return [KeptSnapshot(*row) for row in rows]
