"""The petition as it came in: its points, and its sender masked until an officer asks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, Sender
from desktop_app.domain.clock import legal_day
from ui.code_words import CodeWords
from ui.fonts import Role, box_height, role_font
from ui.masking import masked_email, masked_name, masked_phone
from ui.sign import Sign
from ui.theme import current_theme
from ui.widgets.buttons import Button, Kind
from ui.widgets.facts import FactsTable
from ui.widgets.text import TextRole, label, rule
from ui.wording import Words


class PetitionPanel(QWidget):
    """Never holds the sender's open facts longer than they are shown."""

    reveal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._case: Case | None = None
        self._revealed = False
        self._received = label(role=TextRole.SECOND)
        self._points = QWidget()
        self._reveal = Button(self.tr("Hiện thông tin…"), Kind.LINK)
        self._reveal.clicked.connect(self._reveal_or_mask)
        self._facts = FactsTable()
        self._mask_note = label(wrap=True, role=TextRole.SECOND)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(_head(label(self.tr("Nội dung phản ánh"), TextRole.STRONG), self._received))
        self._column.addWidget(self._points)
        self._column.addWidget(rule())
        self._column.addLayout(_head(label(self.tr("Người gửi"), TextRole.STRONG), self._reveal))
        self._column.addWidget(self._facts)
        self._column.addWidget(self._mask_note)

    def show_case(self, case: Case) -> None:
        """Show a petition; another case is masked again, the same one keeps how it is shown."""
        known = self._case
        self._case = case
        if known is None or known.id != case.id:
            self._revealed = False
        self._received.setText(self._received_words(case))
        if known is None or (known.id, known.points, known.content) != (case.id, case.points, case.content):
            self._show_points(case)
        if not self._revealed:
            self._show_sender(case.sender, masked=True)

    def reveal(self, sender: Sender) -> None:
        """Show the sender openly; whoever calls has had it written to the audit."""
        self._revealed = True
        self._show_sender(sender, masked=False)

    def mask_again(self) -> None:
        """Hide the sender again."""
        self._revealed = False
        self._show_sender(self._case.sender if self._case else None, masked=True)

    def _received_words(self, case: Case) -> str:
        at = case.received_at or case.submitted_at
        if at is None:
            return ""
        text = self.tr("nhận %1 %2") if case.received_at else self.tr("gửi %1 %2")
        return text.replace("%1", self._words.full_date(legal_day(at))).replace("%2", self._words.time(at))

    def _show_points(self, case: Case) -> None:
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        if not _says_all(case):
            text = case.content or self.tr("Nội dung không còn trên máy.")
            grid.addWidget(label(text, wrap=True, selectable=True), 0, 0, 1, 2)
        for row, point in enumerate(case.points, start=1):
            grid.addWidget(_PointMark(row), row, 0, Qt.AlignmentFlag.AlignTop)
            text_label = label(point, wrap=True, selectable=True)
            text_label.setAccessibleName(self.tr("Ý %1: %2").replace("%1", str(row)).replace("%2", point))
            grid.addWidget(text_label, row, 1)
        self._column.replaceWidget(self._points, fresh)
        self._points.hide()
        self._points.deleteLater()
        self._points = fresh

    def _reveal_or_mask(self) -> None:
        if self._revealed:
            self.mask_again()
        else:
            self.reveal_requested.emit()

    def _show_sender(self, sender: Sender | None, *, masked: bool) -> None:
        known = sender is not None and bool(sender.name or sender.phone or sender.email or sender.address)
        self._reveal.setVisible(known)
        self._reveal.setText(self.tr("Hiện thông tin…") if masked else self.tr("Che lại"))
        if sender is None or not known:
            self._facts.set_facts([])
            self._mask_note.setText(self.tr("Dữ liệu người gửi không còn trên máy."))
            return
        name, phone, email = sender.name, sender.phone, sender.email
        if masked:
            name, phone, email = masked_name(name), masked_phone(phone), masked_email(email)
        facts: list[tuple[str, str | Sign]] = [
            (self.tr("Họ và tên") if sender.kind == "person" else self.tr("Tổ chức"), name),
            (self.tr("Điện thoại"), phone),
            (self.tr("Thư điện tử"), email),
            (self.tr("Địa chỉ"), self._address(sender, masked=masked)),
        ]
        self._facts.set_facts([(name, value) for name, value in facts if value])
        self._mask_note.setText(self._note(sender, masked=masked))

    def _note(self, sender: Sender, *, masked: bool) -> str:
        secret = self.tr("Người gửi đề nghị giữ bí mật. ") if sender.secret else ""
        if masked:
            return secret + self.tr("Dữ liệu cá nhân đang được che. Mỗi lần xem được ghi vào nhật ký.")
        return secret + self.tr("Lần xem này đã được ghi vào nhật ký.")

    @staticmethod
    def _address(sender: Sender, *, masked: bool) -> str:
        """House and street are the sender's own; commune and province are facts of the case."""
        if not masked:
            return sender.address
        return ", ".join(part.strip() for part in sender.address.split(",")[-2:])


def _says_all(case: Case) -> bool:
    """Whether the points are the whole petition, so that it need not be shown twice."""
    return "".join("".join(case.points).split()) == "".join(case.content.split()) != ""


class _PointMark(QWidget):
    """The number of a point in a frame."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        side = box_height(Role.SECOND)
        self.setMinimumSize(side, side)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        painter.setPen(QPen(QColor(theme.line_strong), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(role_font(Role.SECOND, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()


def _head(title: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(title)
    row.addStretch(1)
    row.addWidget(right)
    return row
