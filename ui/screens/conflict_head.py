"""Above the conflict desk: which case, how long it has, and what happened to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.conflict_questions import ConflictCase
from ui.delegates.case_row import countdown_of
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import CountdownChip
from ui.widgets.text import ElidedLabel, TextRole
from ui.workplace import Workplace


class ConflictHead(QWidget):
    """One message at a time."""

    open_wanted = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._title = ElidedLabel("", TextRole.SECTION)
        self._facts = ElidedLabel("", TextRole.SECOND)
        self._chip = CountdownChip()
        self._open = Button(self.tr("Mở PAKN"))
        self._open.clicked.connect(self.open_wanted)
        self._banner = Banner()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._chip)
        row.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._banner)

    def show_case(self, case: ConflictCase, *, fields: int, changed_again: bool) -> None:
        """A case; `changed_again` when the portal went on while it was being decided."""
        line, queue = case.line, self._work.queue
        self._title.setText(line.title)
        facts = (line.code, queue.fields().get(line.field, line.field), line.place or "")
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        soon = self._work.settings.number("due_soon_days")
        doubtful = self._work.clock_in_doubt()
        self._chip.show_countdown(countdown_of(line, queue.today(), soon, doubtful=doubtful))
        fact = self.tr("Cổng đã đổi PAKN này sau lần bạn tải về.")
        if changed_again:
            fact = self.tr("Có bản mới trong lúc bạn chọn, mời chọn lại.")
        choose = self.tr("Chọn bản dùng cho %n mục bên dưới.", "", fields)
        kept = self.tr("Bản không chọn vẫn được giữ trong Bản lưu của PAKN.")
        self._banner.say(Tone.CONFLICT, fact, f"{choose} {kept}")

    def refuse(self, fact: str, safe: str) -> None:
        """Why a decision was not done."""
        self._banner.say(Tone.WARNING, fact, safe)

    def message(self) -> str:
        """What is said above the fields."""
        return self._banner.accessibleName()
