"""The red days of the board: how much is due each day, and why a day cannot be met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.red_days import DayLoad
from ui.folding import Fold, Width
from ui.icons import Icon
from ui.team_words import TeamWords
from ui.widgets.buttons import Button, Kind
from ui.widgets.heat_map import HeatMap
from ui.widgets.icon_view import IconView
from ui.widgets.text import TextRole, label

_WEEK = 7
_WEEKS, _WEEKS_COMPACT = 4, 2


class TeamCalendar(QWidget):
    """Below the calendar: the day under the focus if it is red, else the first one that is."""

    day_opened = Signal(object)  # date
    spread_wanted = Signal(object)  # date

    def __init__(self, *, may_spread: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_spread = may_spread
        self._words = TeamWords(self)
        self._days: Sequence[DayLoad] = ()
        self._names: Mapping[str, str] = {}
        self._today: date | None = None
        self._weeks = _WEEKS
        self._told: DayLoad | None = None
        self.map = HeatMap(self._words.weekdays(), name=self.tr("Số PAKN đến hạn mỗi ngày"))
        self._span = label(role=TextRole.SECOND)
        self._sign = IconView(Icon.WARNING_CHECK, "late")
        self._over = label(role=TextRole.STRONG)
        self._why = label(wrap=True)
        self._spread = Button(self.tr("Dàn việc…"), Kind.LINK)
        self._spread.clicked.connect(self._wish_spread)
        self.map.day_opened.connect(self.day_opened)
        self.map.day_chosen.connect(self._tell)
        self._lay_out()
        self.setFocusProxy(self.map)

    def show_days(self, days: Sequence[DayLoad], names: Mapping[str, str], *, today: date) -> None:
        """Whole weeks from this one on."""
        self._days, self._names, self._today = tuple(days), names, today
        self._show()

    def sentence(self) -> str:
        """What stands below the calendar."""
        return f"{self._over.text()} {self._why.text()}".strip()

    def fold(self, fold: Fold) -> None:
        """Two weeks where height or width is scarce; a tab of its own needs no heading."""
        few = fold.low or fold.width is Width.COMPACT
        self._weeks = _WEEKS_COMPACT if few else _WEEKS
        for part in (self._title, self._span):
            part.setVisible(fold.width > Width.NARROW)
        self._show()

    def _show(self) -> None:
        today = self._today
        if today is None:
            return
        shown = self._days[: self._weeks * _WEEK]
        self._span.setText(self.tr("%n tuần, từ tuần này", "", self._weeks))
        self.map.show_days([self._words.day(day, today, self._names) for day in shown])
        self._tell(self.map.current_day())

    @Slot(object)
    def _tell(self, on: date | None) -> None:
        today = self._today
        if today is None:
            return
        red = [day for day in self._days if day.is_over and day.on >= today]
        day = next((one for one in red if one.on == on), red[0] if red else None)
        self._told = day
        for part in (self._sign, self._over):
            part.setVisible(day is not None)
        self._spread.setVisible(day is not None and self._may_spread)
        if day is None:
            self._over.setText("")
            self._why.setText(self.tr("Không ngày nào vượt sức trong 4 tuần."))
            return
        self._over.setText(self._words.over(day, today))
        self._why.setText(self._words.why_over(day, self._names))

    @Slot()
    def _wish_spread(self) -> None:
        if self._told is not None:
            self.spread_wanted.emit(self._told.on)

    def _lay_out(self) -> None:
        self._title = label(self.tr("Số PAKN đến hạn mỗi ngày"), TextRole.SECTION)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._span)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._sign)
        foot.addWidget(self._over, 1)
        foot.addWidget(self._spread)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.map)
        column.addLayout(foot)
        column.addWidget(self._why)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
