"""What a head of a unit has to act on, in rows: warnings, then steps that should have been done by now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QObject

from desktop_app.board_answers import Missed, MissedStep
from desktop_app.date_answers import WarningLine
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.domain.deadlines.milestones import Holder
from desktop_app.domain.lines import CaseLine
from ui.clock_words import ClockWords
from ui.delegates.case_row import countdown_of
from ui.delegates.cells import Cell
from ui.dialogs.warning_answer import can_be_answered
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.models.warning_rows import WarningRows, key_of
from ui.sign import Sign
from ui.wording import Words

_NAMED = 3  # people named in a row; the others are counted


class Verb(Enum):
    """What can be done about a row."""

    REVIEW = auto()
    ASSIGN = auto()
    ANSWER = auto()
    OPEN = auto()
    LIST = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class News:
    """A row: what it is about and what can be done; either a warning with its case, or a missed step."""

    key: str
    verb: Verb
    warning: WarningLine | None = None
    line: CaseLine | None = None
    missed: MissedStep | None = None

    @property
    def selection(self) -> Missed | None:
        """The cases behind a missed step."""
        return None if self.missed is None else Missed(self.missed.step, self.missed.holder)


def news_of(
    warnings: Iterable[WarningLine],
    missed: Iterable[MissedStep],
    lines: Mapping[str, CaseLine],
    *,
    for_review: Collection[str],
    may_assign: bool,
) -> list[News]:
    """Each case and clock once, at its highest level: what waits for me, what others were told, missed steps,
    what is only to know, what I have answered.
    """
    highest: dict[tuple[str, str, str], WarningLine] = {}
    for warning in warnings:
        place = (warning.key.case_id, warning.key.clock, warning.key.on.isoformat())
        if warning.key.case_id in lines and (
            place not in highest or highest[place].key.level < warning.key.level
        ):
            highest[place] = warning
    groups: list[list[News]] = [[], [], [], []]
    for warning in sorted(highest.values(), key=lambda one: (-one.key.level, one.key.on, one.code)):
        line = lines[warning.key.case_id]
        verb = _verb(warning, line, for_review, may_assign=may_assign)
        groups[_group(warning)].append(News(key_of(warning), verb, warning, line))
    steps = [News(f"{one.step} {one.holder}", Verb.LIST, missed=one) for one in missed]
    return [*groups[0], *groups[1], *steps, *groups[2], *groups[3]]


def _group(warning: WarningLine) -> int:
    if warning.acknowledged_at is not None:
        return 3
    if warning.purpose is Purpose.INFORMATION:
        return 2
    return 0 if warning.to_me else 1


def _verb(warning: WarningLine, line: CaseLine, for_review: Collection[str], *, may_assign: bool) -> Verb:
    if warning.acknowledged_at is not None:
        return Verb.NOTHING
    if line.case_id in for_review:
        return Verb.REVIEW
    if line.assignee is None and may_assign:
        return Verb.ASSIGN
    return Verb.ANSWER if can_be_answered(warning) else Verb.OPEN


class NewsRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._clocks = ClockWords(self)
        self._warnings = WarningRows(self)

    @property
    def columns(self) -> tuple[str, ...]:
        """No titles: the rows say what they are."""
        return ("", "", "", "")

    def rows(
        self, news: Sequence[News], names: Mapping[str, str], *, now: datetime, soon_days: int
    ) -> list[Row]:
        """One row for each."""
        return [self._row(one, names, now, soon_days) for one in news]

    def clock(self, warning: WarningLine, now: datetime) -> str:
        """What a warning is about."""
        return self._warnings.clock(warning, now)

    def _row(self, news: News, names: Mapping[str, str], now: datetime, soon_days: int) -> Row:
        sign, what, detail = self._facts(news, names, now, soon_days)
        verb = self._verb(news)
        faded = news.verb is Verb.NOTHING
        done = Cell(sign=Sign(Icon.SYNCED, verb))
        act = done if faded else Cell(verb, ink="accent", align_right=True)
        cells = (Cell(sign=sign), Cell(what, faded=faded), Cell(detail, ink="text_2"), act)
        return Row(news.key, cells, f"{sign.word}. {what}. {detail}. {verb}.")

    def _facts(
        self, news: News, names: Mapping[str, str], now: datetime, soon_days: int
    ) -> tuple[Sign, str, str]:
        if news.missed is not None:
            sign = Sign(Icon.DUE_SOON, self.tr("Trễ mốc"), "soon", bold=True)
            what = self.tr("%1: %2").replace("%1", self._clocks.step(news.missed.step))
            return (
                sign,
                what.replace("%2", self._words.cases(news.missed.count)),
                self._holders(news.missed, names),
            )
        warning, line = news.warning, news.line
        if warning is None or line is None:
            raise ValueError(news.key)
        sign = self._clocks.level(warning.key.level, warning.purpose)
        return sign, line.title, self._detail(news, warning, line, now, soon_days)

    def _detail(self, news: News, warning: WarningLine, line: CaseLine, now: datetime, soon_days: int) -> str:
        today = legal_day(now)
        if warning.key.clock == ClockName.ANSWER:
            about = self._words.countdown(countdown_of(line, today, soon_days))
        else:
            about = self._warnings.clock(warning, now)
        match news.verb:
            case Verb.REVIEW:
                return self.tr("%1, đang chờ bạn duyệt").replace("%1", about)
            case Verb.ASSIGN:
                return self.tr("%1, chưa phân công").replace("%1", about)
            case Verb.OPEN if warning.to_name:
                return self.tr("%1, đã báo %2").replace("%1", about).replace("%2", warning.to_name)
        return about

    def _holders(self, missed: MissedStep, names: Mapping[str, str]) -> str:
        """`Nguyễn Thị Hạnh 3, Phạm Văn Khôi 1 và 2 người khác`; who holds what nobody was given is the focal
        officer, and what is in review is with its reviewer.
        """
        if missed.holder is not Holder.ASSIGNEE:
            return self.tr("đang ở %1").replace("%1", self._clocks.holder(missed.holder))
        said = [f"{names.get(user or '', user or '')} {count}" for user, count in missed.by[:_NAMED]]
        others = len(missed.by) - _NAMED
        text = ", ".join(said)
        if others <= 0:
            return text
        return self.tr("%1 và %2").replace("%1", text).replace("%2", self.tr("%n người khác", "", others))

    def _verb(self, news: News) -> str:
        match news.verb:
            case Verb.REVIEW:
                return self.tr("Mở để duyệt")
            case Verb.ASSIGN:
                return self.tr("Phân công…")
            case Verb.ANSWER:
                action = news.warning is not None and news.warning.purpose == Purpose.ACTION
                return self.tr("Ghi kế hoạch…") if action else self.tr("Đã xem…")
            case Verb.OPEN:
                return self.tr("Mở PAKN")
            case Verb.LIST:
                return self.tr("Xem danh sách")
            case Verb.NOTHING:
                return self.tr("đã xem")
