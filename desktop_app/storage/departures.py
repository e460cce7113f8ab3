"""Cases that leave this machine: nothing of the citizen stays, what the officer did stays in `work.db`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete
from sqlalchemy.dialects.sqlite import insert

from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.tables import case_fact, case_file, case_view, departed, portal_case

_FORGET_WORDS = (
    "DELETE FROM case_text WHERE rowid IN"
    " (SELECT rid FROM portal_case WHERE id IN (SELECT value FROM json_each(?)))"
)


def remove_cases(
    connection: Connection, gone: Mapping[str, str], *, with_work: set[str], now: datetime
) -> None:
    """Delete these cases (id: reason) from `cache.db` and note why those with work on them left."""
    bound = {"ids": json_text.encode(list(gone)).decode()}
    connection.exec_driver_sql(_FORGET_WORDS, (bound["ids"],))
    connection.execute(delete(portal_case).where(portal_case.c.id.in_(any_of())), bound)
    for table in (case_view, case_file, case_fact):
        connection.execute(delete(table).where(table.c.case_id.in_(any_of())), bound)
    left = [{"case_id": case_id, "reason": gone[case_id], "at": now} for case_id in sorted(with_work)]
    if left:
        statement = insert(departed)
        newest = {name: statement.excluded[name] for name in ("reason", "at")}
        connection.execute(statement.on_conflict_do_update(index_elements=["case_id"], set_=newest), left)
