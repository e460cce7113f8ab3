"""Approving together what was read: offered from two texts on, each bound to the very text that was shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import DeskError
from ui.dialogs.batch_dialog import BatchDialog
from ui.icons import Icon
from ui.review_reading import ReadTexts
from ui.widgets.buttons import Button
from ui.workplace import Workplace

_FEWEST = 2


class ReviewBatch(QObject):
    """Its buttons stand where the list is, and above the text where the list is folded away."""

    failed = Signal(object)  # DeskError
    done = Signal()

    def __init__(self, work: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._read = ReadTexts()
        self._ids: Sequence[str] = ()
        self._ready = 0
        self.beside_list = Button("", icon=Icon.APPROVAL, small=True)
        self.above_text = Button("", icon=Icon.APPROVAL, small=True)
        for button in (self.beside_list, self.above_text):
            button.clicked.connect(self.ask)

    def note(self, case_id: str, sha256: str) -> None:
        """This text is on screen."""
        self._read.note(case_id, sha256)

    def look(self, ids: Sequence[str]) -> frozenset[str]:
        """The list as it is now; returns the cases that were read as they are."""
        self._ids = ids
        opened = self._read.still(self._work.queue.for_my_approval(self._read.known()))
        self._ready = sum(case_id in opened for case_id in ids)
        for button in (self.beside_list, self.above_text):
            button.setText(self.tr("Phê duyệt %n bản đã mở…", "", self._ready))
        return opened

    @property
    def is_offered(self) -> bool:
        """Whether there is more than one text to approve."""
        return self._ready >= _FEWEST

    @Slot()
    def ask(self) -> None:
        """Name what would be approved and what not, then approve exactly that."""
        batch = self._read.batch(self._ids, self._work.queue.for_my_approval(self._ids))
        if not batch.ready:
            return
        dialog = BatchDialog(batch, self._work.queue.lines(self._ids), self._window)

        def approve() -> None:
            refused = []
            for case_id, sha256 in batch.ready:
                try:
                    self._work.casework.approve(case_id, seen_sha256=sha256)
                except DeskError as error:
                    refused.append(error)
            self.done.emit()
            for one in refused:
                self.failed.emit(one)

        dialog.accepted.connect(approve)
        dialog.open()
