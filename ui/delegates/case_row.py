"""A case's line put into the cells and the sentence of its row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.domain.case import Status
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import ClockName, Duty
from desktop_app.domain.lines import Badge, CaseLine, Group
from ui.answer_summary import AnswerSummary
from ui.code_words import CodeWords
from ui.countdown import Countdown, Urgency
from ui.delegates.cells import Cell
from ui.delegates.rows import RowDelegate
from ui.sync_words import SyncWords
from ui.theme import current_theme
from ui.widgets.chip import ChipWords
from ui.wording import Words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns; a list shows either the last one or the two before it."""

    DUE = 0
    CONTENT = 1
    STATE = 2
    SYNC = 3
    STATE_AND_SYNC = 4


def countdown_of(line: CaseLine, today: date, soon_days: int, *, doubtful: bool = False) -> Countdown:
    """How urgent a case is on a legal day; `doubtful` where the day itself is not sure."""
    if line.answered_on is not None:
        return Countdown.answered(line.due_on, line.answered_on)
    if line.paused_on is not None:
        return Countdown.paused()
    return Countdown.to(line.due_on, today, soon_days=soon_days, doubtful=doubtful)


class CaseRowWords(QObject):
    """Words for rows of a case list; `today` is asked at each painting, so that a night passes by itself."""

    def __init__(
        self,
        *,
        today: Callable[[], date],
        soon_days: int,
        field_names: Callable[[], dict[str, str]],
        running_duty: Callable[[CaseLine], Duty | None],
        answer: Callable[[str], Deadline | None],
        in_doubt: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._soon_days = soon_days
        self._field_names = field_names
        self._running_duty = running_duty
        self._answer = answer
        self._in_doubt = in_doubt
        self._words = Words(self)
        self._summary = AnswerSummary(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._chips = ChipWords(self)
        self._titles = (
            self.tr("Hạn trả lời ↓"),
            self.tr("Nội dung"),
            self.tr("Trạng thái"),
            self.tr("Đồng bộ"),
            self.tr("Trạng thái, đồng bộ"),
        )
        self._headings = {
            "overdue": self.tr("Quá hạn"),
            "soon": self.tr("Đến hạn trong %n ngày", "", soon_days),
            "later": self.tr("Còn thời gian"),
            "paused": self.tr("Đang tạm dừng"),
            "undated": self.tr("Chưa có hạn"),
            "answered": self.tr("Đã trả lời"),
        }
        self._unseen = {
            "assigned": self.tr("Mới giao"),
            "supplemented": self.tr("Người gửi bổ sung"),
            "returned": self.tr("Cổng trả lại câu trả lời"),
            "approved": self.tr("Mới được duyệt"),
            "refused": self.tr("Trả lại để sửa"),
        }

    @property
    def titles(self) -> Sequence[str]:
        return self._titles

    def heading(self, group: Group) -> str:
        return self._headings.get(group.key, group.key)

    def cell(self, line: CaseLine, column: int, *, leaving: bool) -> Cell:
        match Column(column):
            case Column.DUE:
                return self._due(line, leaving=leaving)
            case Column.CONTENT:
                return self._content(line, leaving=leaving)
            case Column.STATE:
                return Cell(self.state(line), self.detail(line), faded=leaving)
            case Column.SYNC:
                return Cell(sign=self._sync.badge(line.badge), faded=leaving)
            case Column.STATE_AND_SYNC:
                return Cell(self.state(line), sign=self._sync.badge(line.badge), faded=leaving)

    def sentence(self, line: CaseLine) -> str:
        """`Quá hạn 3 ngày, hạn thứ Sáu 22/08. Thái độ tiếp dân…. Đang xử lý. Nháp trên máy.`"""
        countdown = self.countdown_words(line)
        due = ", ".join(part for part in (countdown, self.under_countdown(line)) if part)
        duty = self.running_duty(line)
        parts = [
            due,
            duty,
            self._reason(line),
            line.title,
            self.state(line),
            self._sync.badge(line.badge).word,
        ]
        return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)

    def tip(self, line: CaseLine, column: int) -> str:
        """What a row has no room for: the whole title, how the date came about, why it is not sure."""
        match Column(column):
            case Column.DUE:
                answer = self._answer(line.case_id)
                said = [] if answer is None else self._summary.lines(answer, self._today())
                owed = self._running_duty(line)
                if owed is not None and owed.is_doubtful and owed.clock is ClockName.ACCEPT_OR_RETURN:
                    said.append(self.tr("Hạn nhận hoặc trả: quy tắc chưa đối chiếu với văn bản."))
                if self.countdown(line).doubtful:
                    said.append(self._chips.doubt)
                return "\n".join(said)
            case Column.CONTENT:
                return line.title
        return ""

    def countdown_words(self, line: CaseLine) -> str:
        """`còn 2 ngày`."""
        return self._words.countdown(self.countdown(line))

    def countdown(self, line: CaseLine) -> Countdown:
        """The countdown of a line today."""
        return countdown_of(line, self._today(), self._soon_days, doubtful=self._in_doubt())

    def under_countdown(self, line: CaseLine) -> str:
        """The absolute date, or since when the case waits; a date on unconfirmed days says so."""
        today = self._today()
        if line.answered_on is not None:
            return self._words.short_date(line.answered_on, today)
        if line.paused_on is not None:
            return self._words.waiting_since(line.paused_on, today)
        if line.due_on is None:
            return ""
        due = self._words.due(line.due_on, today)
        return self.tr("%1, tạm tính").replace("%1", due) if line.estimated else due

    def running_duty(self, line: CaseLine) -> str:
        """`cập nhật lần 3: hôm nay`, `nhận hoặc trả: 18/08`: what comes before the answer, "" for nothing."""
        owed = self._running_duty(line)
        if owed is None:
            return ""
        if owed.number is None:
            return self._words.take_over(owed.due_on, self._today())
        return self._words.progress_mark(owed.number, owed.due_on, self._today())

    def state(self, line: CaseLine) -> str:
        """`Đang xử lý`; what the portal has not confirmed is not called ended."""
        if line.sent_unconfirmed:
            returned = line.status == Status.RETURNED
            return self.tr("Đã trả lại, chờ cổng nhận") if returned else self.tr("Đã trả lời, chờ cổng nhận")
        return self._codes.status(line.status)

    def detail(self, line: CaseLine) -> str:
        """What happened last in this state: `giao 22/08`, `dự thảo 2`, `trình lần 2`."""
        today = self._today()
        match line.status:
            case Status.ASSIGNED if line.assigned_at:
                on = self._words.short_date(legal_day(line.assigned_at), today)
                return self.tr("giao %1").replace("%1", on)
            case Status.IN_REVIEW if line.reviews:
                return self.tr("trình lần %1").replace("%1", str(line.reviews))
            case Status.IN_PROGRESS | Status.APPROVED if line.draft_rev:
                return self.tr("dự thảo %1").replace("%1", str(line.draft_rev))
            case Status.IN_PROGRESS:
                return self.tr("chưa có dự thảo")
            case Status.FORWARDED if line.received_on:
                on = self._words.short_date(line.received_on, today)
                return self.tr("nhận %1").replace("%1", on)
        return ""

    def needs_work(self, line: CaseLine) -> bool:
        """Whether the case waits for this person: late, soon, changed, refused or in conflict."""
        urgent = self.countdown(line).urgency in (Urgency.OVERDUE, Urgency.SOON)
        return urgent or bool(line.unseen) or line.badge in (Badge.REFUSED, Badge.CONFLICT)

    def _due(self, line: CaseLine, *, leaving: bool) -> Cell:
        return Cell(
            countdown=self.countdown(line),
            countdown_text=self.countdown_words(line),
            second=self.running_duty(line) or self.under_countdown(line),
            faded=leaving,
        )

    def _content(self, line: CaseLine, *, leaving: bool) -> Cell:
        field = self._field_names().get(line.field, line.field)
        second = " · ".join(part for part in (line.code, field, line.place) if part)
        return Cell(
            line.title,
            second,
            bold=bool(line.unseen),
            dot=bool(line.unseen),
            lead=self._reason(line),
            faded=leaving,
        )

    def _reason(self, line: CaseLine) -> str:
        if not line.unseen:
            return ""
        return self._unseen.get(line.unseen, self.tr("Có thay đổi"))


class CaseRowDelegate(RowDelegate):
    """Rows of a case list; a heading that holds the focus, and a current row not selected, show it too."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._list = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        state: QStyle.StateFlag = option.state
        here = index.row() == self._list.currentIndex().row() and self._list.hasFocus()
        if not here or state & QStyle.StateFlag.State_Selected:
            return
        rect: QRect = option.rect
        row = QRect(0, rect.top(), self._list.viewport().width(), rect.height())
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(QPen(QColor(current_theme().focus), 2))
        painter.drawRect(row.adjusted(1, 1, -1, -2))
        painter.restore()
