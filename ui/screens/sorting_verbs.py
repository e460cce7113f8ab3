"""The verbs that say whose the case on screen is and what it is about, each with its question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from ui.dialogs.sorting_dialogs import ClassifyDialog, TransferBackDialog
from ui.workplace import Workplace


class SortingVerbs(QObject):
    """Asks first; `do` runs a verb and tells a refusal."""

    def __init__(self, work: Workplace, window: QWidget, do: Callable[[Callable[[], object]], bool]) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._do = do

    def verbs(self) -> dict[ActionType, Callable[[CaseDetail], None]]:
        """What can be asked for, to stand beside the other verbs of a case."""
        return {
            ActionType.TRANSFER_BACK: self._transfer_back,
            ActionType.CLASSIFY: self._classify,
        }

    def _transfer_back(self, detail: CaseDetail) -> None:
        case_id = detail.case.id
        dialog = TransferBackDialog(self._work.queue.other_agencies(case_id), self._window)

        def act() -> None:
            casework, why, reason, suggested = (
                self._work.casework,
                dialog.why(),
                dialog.reason(),
                dialog.suggested(),
            )
            self._do(lambda: casework.transfer_back(case_id, why=why, reason=reason, suggested=suggested))

        dialog.accepted.connect(act)
        dialog.open()

    def _classify(self, detail: CaseDetail) -> None:
        case_id = detail.case.id
        dialog = ClassifyDialog(detail.case, self._work.queue.fields(), self._window)

        def act() -> None:
            casework, field, kind, points = (
                self._work.casework,
                dialog.field(),
                dialog.content_type(),
                dialog.points(),
            )
            self._do(lambda: casework.classify(case_id, field=field, content_type=kind, points=points))

        dialog.accepted.connect(act)
        dialog.open()
