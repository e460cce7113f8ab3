"""Cảnh báo in rows: what waits for a plan of mine first, then what is only to know, then what is answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.date_answers import WarningLine
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.ladder import Purpose
from ui.clock_words import ClockWords
from ui.delegates.cells import Cell, GroupRow
from ui.models.cell_model import Row
from ui.sign import Sign
from ui.wording import Words

_MINE, _TO_KNOW, _OTHERS, _DONE = "mine", "to_know", "others", "done"


class WarningRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._clocks = ClockWords(self)
        self._titles = {
            _MINE: self.tr("Chờ bạn ghi kế hoạch"),
            _TO_KNOW: self.tr("Để bạn biết"),
            _OTHERS: self.tr("Gửi người khác"),
            _DONE: self.tr("Đã ghi kế hoạch, đã xem"),
        }

    @property
    def columns(self) -> tuple[str, str, str]:
        """What stands above the columns."""
        return (self.tr("Mức"), self.tr("Nội dung"), self.tr("Đồng hồ"))

    def rows(self, warnings: Iterable[WarningLine], *, folded: frozenset[str], now: datetime) -> list[Row]:
        """All rows with their headings; what is in a folded group is left out."""
        groups: dict[str, list[WarningLine]] = {key: [] for key in self._titles}
        for warning in warnings:
            groups[_group(warning)].append(warning)
        rows: list[Row] = []
        for key, members in groups.items():
            if not members:
                continue
            heading = GroupRow(self._titles[key], len(members), key not in folded)
            rows.append(Row(key, group=heading, sentence=f"{heading.title} {heading.count}"))
            if heading.open:
                rows += [self._row(warning, now) for warning in members]
        return rows

    def level(self, warning: WarningLine) -> Sign:
        """`Mức 2` or `Để biết`."""
        return self._clocks.level(warning.key.level, warning.purpose)

    def clock(self, warning: WarningLine, now: datetime) -> str:
        """`Trả lời người gửi, hạn thứ Sáu 22/08`; a sender's clock only has a beginning."""
        today = legal_day(now)
        word = self._clocks.clock(warning.key.clock)
        if warning.key.clock == ClockName.SUPPLEMENT:
            when = self._words.waiting_since(warning.key.on, today)
        else:
            when = self._words.due(warning.key.on, today)
        return f"{word}, {when}"

    def facts(self, warning: WarningLine, now: datetime) -> list[tuple[str, str | Sign]]:
        """Everything known about a warning, for the pane beside the list."""
        facts: list[tuple[str, str | Sign]] = [
            (self.tr("Mức"), self.level(warning)),
            (self.tr("Đồng hồ"), self.clock(warning, now)),
            (self.tr("Gửi tới"), self._to(warning)),
            (self.tr("Từ"), self._words.full_date(warning.reached_on)),
            (self.tr("Báo lúc"), self._words.moment(warning.fired_at, now)),
        ]
        if warning.acknowledged_at is not None:
            when = self._words.moment(warning.acknowledged_at, now)
            seen = " · ".join(part for part in (warning.acknowledged_by, when) if part)
            facts.append((self.tr("Đã xem"), seen))
        if warning.plan:
            facts.append((self.tr("Kế hoạch"), warning.plan))
        return facts

    def _to(self, warning: WarningLine) -> str:
        return self.tr("Bạn") if warning.to_me else warning.to_name or self.tr("Chưa biết ai nhận")

    def _row(self, warning: WarningLine, now: datetime) -> Row:
        sign = self.level(warning)
        today = legal_day(now)
        since = self.tr("từ %1").replace("%1", self._words.short_date(warning.reached_on, today))
        whom = f"{self._to(warning)}, {since}"
        clock = self._clocks.clock(warning.key.clock)
        when = self.clock(warning, now).removeprefix(f"{clock}, ")
        cells = (
            Cell(sign=sign),
            Cell(warning.title, f"{warning.code} · {whom}"),
            Cell(clock, when),
        )
        sentence = f"{sign.word}. {warning.title}. {clock}, {when}. {whom}."
        return Row(key_of(warning), cells, sentence)


def key_of(warning: WarningLine) -> str:
    """What a warning is known by in a list."""
    key = warning.key
    return f"{key.case_id} {key.clock} {key.level} {key.on.isoformat()}"


def _group(warning: WarningLine) -> str:
    if warning.acknowledged_at is not None:
        return _DONE
    if not warning.to_me:
        return _OTHERS
    return _MINE if warning.purpose == Purpose.ACTION else _TO_KNOW
