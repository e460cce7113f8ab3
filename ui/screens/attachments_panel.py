"""The files of a petition: which are on this machine, to look at here or to save a copy of."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Attachment
from ui.delegates.cells import Cell
from ui.delegates.file_row import FileRowDelegate
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.sign import Sign
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import FileControl

IMAGES = frozenset({"jpg", "jpeg", "png", "image/jpeg", "image/png"})
_PDF = frozenset({"pdf", "application/pdf"})


class AttachmentsPanel(QWidget):
    """Enter opens a file that is here, or asks for one that is not."""

    opened = Signal(str)  # attachment id

    def __init__(self, files: FileControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._words = Words(self)
        self._attachments: tuple[Attachment, ...] = ()
        self._asked: set[str] = set()
        self._title = label(role=TextRole.STRONG)
        self._list = RowsView(
            [""], [0], name=self.tr("Tệp kèm theo"), fits=True, dense=True, delegate=FileRowDelegate
        )
        self._list.opened.connect(self.open_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._list)

    def show_files(self, attachments: tuple[Attachment, ...]) -> None:
        """Show the files of a case, or how they stand now."""
        self._attachments = attachments
        title = self.tr("Tệp kèm theo (%1)").replace("%1", str(len(attachments)))
        self._title.setText(title if attachments else self.tr("Không có tệp kèm theo"))
        self._list.set_rows([self._row(file) for file in attachments])
        self._list.setVisible(bool(attachments))

    def hide_title(self, *, hidden: bool) -> None:
        """A tab already says what this is."""
        self._title.setVisible(not hidden)

    def _row(self, file: Attachment) -> Row:
        state = self._state(file)
        glyph = Icon.FILE_TEXT
        if file.sensitive:
            glyph = Icon.SENSITIVE
        elif file.type in _PDF:
            glyph = Icon.FILE_PDF
        elif file.type in IMAGES:
            glyph = Icon.FILE_IMAGE
        second = f"{self._words.size(file.size)} · {state}"
        cell = Cell(second=second, sign=Sign(glyph, file.name, "text"))
        return Row(file.id, (cell,), f"{file.name}. {second}.")

    def _state(self, file: Attachment) -> str:
        if self._files.has(file.id):
            return self.tr("nhạy cảm, có trên máy") if file.sensitive else self.tr("có trên máy")
        return self.tr("đang chờ tải") if file.id in self._asked else self.tr("chưa tải về")

    def open_file(self, attachment_id: str) -> None:
        """Look at a file that is here, ask for one that is not."""
        if self._files.has(attachment_id):
            self.opened.emit(attachment_id)
            return
        self._files.want(attachment_id)
        self._asked.add(attachment_id)
        self.show_files(self._attachments)
