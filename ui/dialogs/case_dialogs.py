"""What can be asked about cases from a list as well as from the case itself: a note, and who handles them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import DeskError
from ui.dialogs.questions import Questions
from ui.workplace import Workplace


class CaseDialogs:
    """Each asks and then acts; what could not be done is told to `failed`."""

    def __init__(self, failed: Callable[[DeskError], None]) -> None:
        self._failed = failed

    def note(self, work: Workplace, case_id: str, parent: QWidget) -> None:
        """Ask for a note and add it."""
        dialog = Questions(parent).note()

        def add() -> None:
            self._do(lambda: work.casework.note(case_id, dialog.reason()))

        dialog.accepted.connect(add)
        dialog.open()

    def assign(self, work: Workplace, case_ids: Sequence[str], parent: QWidget) -> None:
        """Ask to whom these cases go and assign them, all or none."""
        people = work.queue.people_to_assign(case_ids)
        dialog = Questions(parent).assign(people, count=len(case_ids))

        def give() -> None:
            self._do(lambda: work.casework.assign(case_ids, dialog.person(), dialog.reason()))

        dialog.accepted.connect(give)
        dialog.open()

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self._failed(error)
