"""Bản lưu: texts of an answer that gave way to another one, to be read, copied or taken up again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.drafts import DraftRevision
from ui.delegates.cells import Cell
from ui.folding import scaled
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_SIZE = (760, 460)
_LIST_WIDTH = 270


class KeptTexts(QDialog):
    """Nothing here is ever sent; taking one up again is an edit of the answer like any other."""

    restored = Signal(str)

    def __init__(
        self, work: Workplace, case_id: str, *, may_restore: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Bản lưu của dự thảo"))
        self._words = Words(self)
        self._now = work.clock.now()
        texts = work.queue.kept_texts(case_id)
        self._texts = {str(one.id): one for one in texts}
        self._names = work.queue.names(one.by for one in texts if one.by)
        self._list = RowsView([""], [0], name=self.tr("Bản lưu của dự thảo"))
        self._list.chosen.connect(self._show)
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Nội dung bản lưu"))
        self._restore = Button(self.tr("Đưa vào dự thảo"), Kind.PRIMARY)
        self._restore.setEnabled(may_restore)
        self._restore.clicked.connect(self._take_up)
        self._lay_out(may_restore=may_restore)
        self._list.set_rows([self._row(one) for one in texts])
        self._list.choose_first()

    def _row(self, kept: DraftRevision) -> Row:
        what, at = self._reason(kept), self._words.moment(kept.at, self._now)
        return Row(str(kept.id), (Cell(text=what, second=at),), f"{what}. {at}.")

    def _reason(self, kept: DraftRevision) -> str:
        """Whose text it was and what it gave way to; an officer's own reason is shown as written."""
        who = self._names.get(kept.by, kept.by)
        of_me = {
            "merged": self.tr("Bản của tôi trước khi ghép"),
            "not-chosen": self.tr("Bản của tôi, không chọn"),
            "approve": self.tr("Bản đã phê duyệt"),
            "refuse_approval": self.tr("Bản đã trả lại để sửa"),
            "cancelled": self.tr("Bản đã rút lại"),
            "rejected": self.tr("Bản cổng từ chối"),
            "conflict": self.tr("Bản của tôi khi xung đột"),
            "blocked": self.tr("Bản chưa gửi"),
            "handed-over": self.tr("Bản đã ghi vào PAKN"),
        }
        of_others = {
            "merged": self.tr("Bản của %1 trước khi ghép"),
            "not-chosen": self.tr("Bản của %1, không chọn"),
        }
        known = of_others if kept.by else of_me
        return known.get(kept.reason, self.tr("Đã bỏ: %1").replace("%1", kept.reason)).replace("%1", who)

    @Slot(str)
    def _show(self, key: str) -> None:
        kept = self._texts.get(key)
        self._text.setPlainText(kept.body if kept else "")

    def _take_up(self) -> None:
        if (kept := self._texts.get(self._list.current_key())) is not None:
            self.restored.emit(kept.body)
            self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _lay_out(self, *, may_restore: bool) -> None:
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(10, 0, 0, 0)
        beside.addWidget(self._text)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(self._list)
        both.addWidget(right)
        both.setSizes([scaled(_LIST_WIDTH), scaled(_SIZE[0] - _LIST_WIDTH)])
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        locked = "" if may_restore else self.tr("Dự thảo đang khóa, chỉ chép được")
        buttons.addWidget(label(locked, TextRole.SECOND, wrap=True), 1)
        close, copy = Button(self.tr("Đóng")), Button(self.tr("Chép nội dung"), icon=Icon.COPY)
        close.clicked.connect(self.reject)
        copy.clicked.connect(self._copy)
        for button in (close, copy, self._restore):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        hint = self.tr("Các bản này không được gửi đi. Chọn một bản để đọc, chép hoặc đưa lại vào dự thảo.")
        column.addWidget(label(hint, TextRole.LABEL, wrap=True))
        column.addWidget(both, 1)
        column.addLayout(buttons)
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
