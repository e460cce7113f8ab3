"""What is written down when figures or a list leave the program as a file."""

from __future__ import annotations

from desktop_app.case_turn import CaseTurn


class ExportWork(CaseTurn):
    """Part of `Casework`."""

    def record_export(self, what: str, *, count: int, file_format: str) -> None:
        """Write down that a list or a report was taken away: who, when, which, how many lines, in which form.

        `what` is a code (`overdue`, `report-2017Q3`), never a name. Raises DiskFull.
        """
        facts = {"by": self._signed_in.id, "what": what, "count": str(count), "format": file_format}
        with self._store.work.write() as connection:
            self._store.audit.write(
                connection, kind="exported", case_id=None, now=self._clock.now(), facts=facts
            )
