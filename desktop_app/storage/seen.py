"""Up to which moment each case was looked at; kept with the work, as a rebuild must not lose it."""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.case import Case
from desktop_app.storage.tables import seen


class Seen:
    """The table `seen`."""

    def mark(self, connection: Connection, case: Case) -> None:
        """Everything in this case up to its newest event was seen, in the caller's transaction."""
        if not case.history:
            return
        values = {"version": case.version, "at": case.history[-1].at}
        statement = insert(seen).values(case_id=case.id, **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["case_id"], set_=values))
