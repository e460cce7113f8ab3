"""Looking at a file of a case: inside the program, or by another one after a word; both are written down."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_app.domain.case import Attachment
from desktop_app.domain.errors import DeskError
from desktop_app.domain.file_names import clean_name
from ui.dialogs.attachment_viewer import AttachmentViewer
from ui.workplace import Workplace


class FileViewing(QObject):
    """Opens viewers over `window`."""

    failed = Signal(object)  # DeskError

    def __init__(self, work: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._window = window

    def open(self, case_id: str, file: Attachment) -> None:
        """Look at a file that is here."""
        try:
            content = self._work.files.read(file.id)
            self._work.casework.note_opened(case_id, file.id, outside=False)
        except DeskError as error:
            self.failed.emit(error)
            return
        viewer = AttachmentViewer(file, content, self._window)
        viewer.outside_wanted.connect(lambda: self._open_outside(case_id, file, content))
        viewer.open()

    def _open_outside(self, case_id: str, file: Attachment, content: bytes) -> None:
        try:
            self._work.casework.note_opened(case_id, file.id, outside=True)
            place = self._work.files.place_outside(clean_name(file.name, file.type), content)
        except DeskError as error:
            self.failed.emit(error)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
