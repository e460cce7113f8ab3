"""Files of a case or an answer: how each stands, and what can be done with the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Attachment
from desktop_app.domain.uploads import Upload, UploadState
from ui.delegates.file_row import FileCell, FileRowDelegate
from ui.file_words import FileWords
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.sign import Sign
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.workplace import FileControl


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file with its way to the portal; `removable`: it can be taken out again. `mark` is said with it."""

    file: Attachment
    upload: Upload | None = None
    removable: bool = False
    mark: str = ""


class AttachmentsPanel(QWidget):
    """Enter opens a file that is here, or asks for one that is not; files may be dropped on it."""

    opened = Signal(str)  # attachment id
    offered = Signal(list)  # paths to add
    removal_wanted = Signal(str)
    pause_wanted = Signal(str, bool)

    def __init__(
        self, files: FileControl, *, name: str, margin: int = 0, parent: QWidget | None = None
    ) -> None:
        """`margin` to the left of words and buttons, where no column around gives one."""
        super().__init__(parent)
        self._files = files
        self._words = FileWords(self)
        self._shown: dict[str, ShownFile] = {}
        self._asked: set[str] = set()
        self._brief = False
        self._may_add = False
        self._title = label(role=TextRole.STRONG)
        self._list = RowsView([""], [0], name=name, fits=True, delegate=FileRowDelegate)
        self._list.opened.connect(self.open_file)
        self._list.chosen.connect(self._offer_what_can_be_done)
        self._trouble = label(role=TextRole.SECOND, wrap=True)
        self._add = Button(self.tr("Thêm tệp…"), Kind.TEXT, icon=Icon.CLIP, small=True)
        self._add.clicked.connect(self.ask_for_files)
        self._do = Button("", Kind.TEXT, small=True)
        self._do.clicked.connect(self._do_with_current)
        self._remove = Button(self.tr("Bỏ tệp"), Kind.TEXT, small=True)
        self._remove.clicked.connect(self._remove_current)
        self._lay_out(margin)

    def show_files(self, files: Sequence[ShownFile], *, title: str, may_add: bool) -> None:
        """Show these files, or how they stand now."""
        self._shown = {shown.file.id: shown for shown in files}
        self._title.setText(title)
        self._list.set_rows([self._row(shown) for shown in files])
        self._may_add = may_add
        self.setAcceptDrops(may_add)
        self._offer_what_can_be_done()

    def set_brief(self, *, brief: bool) -> None:
        """Only the title where there is no room; the rows stand in the other list of the case."""
        self._brief = brief
        self._offer_what_can_be_done()

    def hide_title(self, *, hidden: bool) -> None:
        """A tab already says what this is."""
        self._title.setVisible(not hidden)

    def open_file(self, attachment_id: str) -> None:
        """Look at a file that is here, ask for one that is not."""
        if self._files.has(attachment_id):
            self.opened.emit(attachment_id)
            return
        self._files.want(attachment_id)
        self._asked.add(attachment_id)
        shown = self._shown[attachment_id]
        self._list.set_rows([self._row(one) for one in self._shown.values()])
        self._offer_what_can_be_done(shown.file.id)

    def ask_for_files(self) -> None:
        """Let the officer pick files."""
        kinds = self.tr("Tệp cổng nhận (%1)").replace("%1", "*.jpg *.jpeg *.pdf *.doc *.docx *.xls *.xlsx")
        every = self.tr("Mọi tệp (%1)").replace("%1", "*")
        picked, _ = QFileDialog.getOpenFileNames(self, self.tr("Thêm tệp"), "", f"{kinds};;{every}")
        if picked:
            self.offered.emit([Path(one) for one in picked])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files only."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as picking them; the originals stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.offered.emit(local_files(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen file out."""
        if event.key() == Qt.Key.Key_Delete and self._remove.isVisibleTo(self):
            self._remove_current()
        else:
            super().keyPressEvent(event)

    def _row(self, shown: ShownFile) -> Row:
        file = shown.file
        state = self._words.state(file, shown.upload, self._files, asked=file.id in self._asked)
        second = " · ".join(part for part in (self._words.kind(file), shown.mark) if part)
        cell = FileCell(second=second, sign=Sign(self._words.glyph(file), file.name, "text"), state=state)
        return Row(file.id, (cell,), f"{file.name}. {second}. {state.word}.")

    def _offer_what_can_be_done(self, _: str = "") -> None:
        self._list.setVisible(bool(self._shown) and not self._brief)
        self._add.setVisible(self._may_add and not self._brief)
        shown = None if self._brief else self._shown.get(self._list.current_key())
        self._remove.setVisible(shown is not None and shown.removable)
        what = "" if shown is None else self._what_can_be_done(shown)
        self._do.setText(what)
        self._do.setVisible(bool(what))
        trouble = None if shown is None else self._words.trouble(shown.file, shown.upload, self._files)
        self._trouble.setText("" if trouble is None else str(trouble))
        self._trouble.setVisible(trouble is not None)

    def _what_can_be_done(self, shown: ShownFile) -> str:
        if shown.upload is not None and shown.upload.state is UploadState.PAUSED:
            return self.tr("Gửi tiếp")
        if shown.upload is not None and shown.upload.not_before is not None:
            return self.tr("Gửi lại")
        if shown.upload is not None and shown.upload.state in (UploadState.WAITING, UploadState.SENDING):
            return self.tr("Tạm dừng")
        return self.tr("Xem") if self._files.has(shown.file.id) else self.tr("Tải")

    def _do_with_current(self) -> None:
        shown = self._shown.get(self._list.current_key())
        if shown is None:
            return
        upload = shown.upload
        if upload is None or upload.state in (UploadState.DONE, UploadState.FAILED):
            self.open_file(shown.file.id)
            return
        rests = upload.state is UploadState.PAUSED or upload.not_before is not None
        self.pause_wanted.emit(shown.file.id, not rests)

    def _remove_current(self) -> None:
        if key := self._list.current_key():
            self.removal_wanted.emit(key)

    def _lay_out(self, margin: int) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(max(0, margin - 6), 0, 0, 0)
        buttons.setSpacing(4)
        for button in (self._add, self._do, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words in (self._title, self._trouble):
            words.setContentsMargins(margin, 0, margin, 0)
        column.addWidget(self._title)
        column.addWidget(self._list)
        column.addWidget(self._trouble)
        column.addLayout(buttons)


def local_files(data: QMimeData) -> list[Path]:
    """The files in what is dragged or pasted."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
