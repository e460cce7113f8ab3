"""What can be asked about cases from a list as well as from the case itself: a note, and who handles them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.actions import Action
from desktop_app.domain.board import BoardLine
from desktop_app.domain.errors import DeskError
from ui.dialogs.questions import Questions
from ui.dialogs.reassign_dialog import ReassignDialog
from ui.tasks import Tasks
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

    def assign(
        self,
        work: Workplace,
        tasks: Tasks,
        case_ids: Sequence[str],
        parent: QWidget,
        *,
        to: str = "",
        given: Callable[[str, list[Action]], None] | None = None,
    ) -> None:
        """Ask to whom these cases go, with the preview, and assign those that can be given.

        `to` is proposed first; `given` hears the receiver's name and what was written. Who holds how much is
        counted beside the main thread, so that the question comes a moment later.
        """
        queue, ids = work.queue, list(dict.fromkeys(case_ids))

        def ask(receivers: Sequence[BoardLine]) -> None:
            names = {person.id: person.name for person in queue.people()}
            dialog = ReassignDialog(
                ids,
                receivers,
                names,
                lambda chosen: queue.reassignment(ids, chosen),
                tasks,
                today=queue.today(),
                soon_days=work.settings.number("due_soon_days"),
                parent=parent,
            )

            def give() -> None:
                chosen, may = dialog.person(), dialog.giving().may
                actions: list[Action] = []
                self._do(lambda: actions.extend(work.casework.assign(may, chosen, dialog.reason())))
                if given is not None and actions:
                    given(names.get(chosen, chosen), actions)

            dialog.accepted.connect(give)
            dialog.choose(to)
            dialog.open()

        tasks.ask(lambda: queue.receivers(ids), ask)

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self._failed(error)
