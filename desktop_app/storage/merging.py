"""Adds to a restored `work.db` what was read of the broken one: whichever knows more of a row has its way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, Table, exc

from desktop_app.storage.mark import reached_in
from desktop_app.storage.salvage import Found, RawRow
from desktop_app.storage.tables import draft, draft_revision, outbox, work

SALVAGED = "salvaged"
"""Reason of a text that was found beside a newer one."""

_STANDING = {"queued": 0, "sending": 1, "uncertain": 2}
_DECIDED = 3


@dataclass(slots=True)
class Merged:
    """How many actions and texts came from the broken file beyond what the backup had."""

    actions: int = 0
    texts: int = 0


def merge(connection: Connection, found: Found) -> Merged:
    """Put the rows in, in the caller's transaction. Both files are the same machine's, at two moments."""
    merged = Merged()
    before = reached_in(connection)
    later = before <= found.reached
    for row in found.rows.get(outbox.name, ()):
        merged.actions += _action(connection, row, new=row["number"] > before.number)
    if later and found.read_whole(outbox.name):
        _forget_collapsed(connection, found.rows[outbox.name])
    for row in found.rows.get(draft.name, ()):
        merged.texts += _text(connection, row)
    for table in work.sorted_tables:
        if table not in (outbox, draft):
            verb = "INSERT OR REPLACE" if later else "INSERT OR IGNORE"
            for row in found.rows.get(table.name, ()):
                _tried(connection, partial(_put, connection, table, row, verb))
    return merged


def _action(connection: Connection, row: RawRow, *, new: bool) -> bool:
    """Whether this action was not known, or not known to have come so far."""
    held = _one(connection, outbox, "id", row["id"])
    if held is None:
        # One with a lower number was there when the backup was made, and collapsed before: it stays away.
        return new and _tried(connection, partial(_put, connection, outbox, row, "INSERT"))
    if _standing(row) <= _standing(held):
        return False
    names = [name for name in row if name in outbox.c and name not in ("id", "number")]
    changes = ", ".join(f'"{name}" = ?' for name in names)
    statement = f"UPDATE outbox SET {changes} WHERE id = ?"  # noqa: S608 - ours
    values = (*(row[name] for name in names), row["id"])
    return _tried(connection, partial(connection.exec_driver_sql, statement, values))


def _standing(row: RawRow) -> tuple[int, bool, int, bool]:
    """How far an action had come: decided, perhaps sent, frozen; then what a person did about it."""
    state = _STANDING.get(row["state"], _DECIDED)
    return state, row["payload"] is not None, int(row["attempts"]), bool(row["handled"])


def _forget_collapsed(connection: Connection, rows: Sequence[RawRow]) -> None:
    """Actions that the newer file has no more were taken into later ones before they ever left."""
    here = {row["id"] for row in rows}
    unsent = connection.exec_driver_sql(
        "SELECT id FROM outbox WHERE state = 'queued' AND payload IS NULL"
    ).scalars()
    for action_id in [one for one in unsent if one not in here]:
        connection.exec_driver_sql("DELETE FROM outbox WHERE id = ?", (action_id,))


def _text(connection: Connection, row: RawRow) -> bool:
    """Whether this text is newer than the one held; the other is kept as a revision."""
    held = _one(connection, draft, "case_id", row["case_id"])
    if held is not None and held["body"] == row["body"]:
        return False
    if held is None or held["saved_at"] < row["saved_at"]:
        if held is not None:
            _keep(connection, held)
        _put(connection, draft, row, "INSERT OR REPLACE")
        return True
    _keep(connection, row)
    return False


def _keep(connection: Connection, text: RawRow) -> None:
    revision = {name: text[name] for name in ("case_id", "body", "greeting")}
    _put(connection, draft_revision, {**revision, "reason": SALVAGED, "at": text["saved_at"]}, "INSERT")


def _one(connection: Connection, table: Table, column: str, value: object) -> RawRow | None:
    statement = f'SELECT * FROM {table.name} WHERE "{column}" = ?'  # noqa: S608 - ours
    row = connection.exec_driver_sql(statement, (value,)).mappings().one_or_none()
    return None if row is None else dict(row)


def _put(connection: Connection, table: Table, row: RawRow, verb: str) -> None:
    """Insert the columns that both schemas know."""
    names = [name for name in row if name in table.c]
    columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    connection.exec_driver_sql(
        f"{verb} INTO {table.name} ({columns}) VALUES ({places})",
        tuple(row[name] for name in names),
    )


def _tried(connection: Connection, step: Callable[[], object]) -> bool:
    """Whether the row was taken; one whose other half was unreadable is left to the file set aside."""
    try:
        with connection.begin_nested():
            step()
    except exc.IntegrityError:
        return False
    return True
