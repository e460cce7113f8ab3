"""Going to a case by its code, whatever list it stands in, and if it stands in none any more."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QWidget

from desktop_app.case_queue import CaseQueue
from ui.messages import Messages
from ui.widgets.banner import Tone


class CaseFinder(QObject):
    """Asks for a code; says so where no single case has it."""

    def __init__(self, queue: CaseQueue, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._queue = queue
        self._messages = messages
        self._window = window

    def ask(self) -> str:
        """The id of the case whose code was given, "" for none."""
        code, given = QInputDialog.getText(self._window, self.tr("Đi tới mã PAKN"), self.tr("Mã PAKN"))
        code = code.strip()
        if not given or not code:
            return ""
        found = self._queue.coded(code)
        if len(found) == 1:
            return found[0]
        fact = self.tr("Không thấy đúng một PAKN có mã này trên máy.")
        self._messages.say("code", Tone.INFO, fact, self.tr("Nhập cả mã, hoặc tìm bằng Ctrl+F."))
        return ""
