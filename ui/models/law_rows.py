"""The law in rows: the dated days of a year, the rules by channel, and the versions of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop_app.date_answers import RefusedLaw, VersionLine
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.calendar import CalendarDay, Effect
from desktop_app.domain.deadlines.rules import Rule
from ui.code_words import CodeWords
from ui.delegates.cells import Cell, GroupRow
from ui.icons import Icon
from ui.law_words import LawWords
from ui.models.cell_model import Row
from ui.sign import Sign
from ui.wording import Words


class LawRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._law = LawWords(self)
        self._codes = CodeWords(self)

    # days

    @property
    def day_columns(self) -> tuple[str, str, str, str]:
        """What stands above the columns of the days."""
        return (self.tr("Ngày"), self.tr("Tên"), self.tr("Căn cứ, nguồn"), self.tr("Độ tin cậy"))

    def days(self, days: Iterable[CalendarDay]) -> list[Row]:
        """The dated days in order, each with the document it was taken from."""
        return [self._day(day) for day in sorted(days, key=lambda day: day.on)]

    def _day(self, day: CalendarDay) -> Row:
        on, effect = self._words.full_day(day.on), self._law.effect(day.effect)
        sure = self._law.confidence_of(day.confidence)
        source = self._source(day.source) if day.source != day.legal else ""
        basis = Cell(day.legal or source, source if day.legal else "", ink="text_2")
        cells = (
            Cell(on, effect, bold=day.effect is not Effect.OFF),
            Cell(day.name),
            basis,
            Cell(sign=sure),
        )
        parts = (on, effect, day.name, day.legal, source, sure.word)
        return Row(day.on.isoformat(), cells, ". ".join(part for part in parts if part) + ".")

    def _source(self, source: str) -> str:
        """What a day was taken from; the calendar that comes with the program names some of it in English."""
        words = {
            "Labour Code; python-holidays": self.tr("thư viện python-holidays"),
            "cross-checked with": self.tr("đối chiếu với"),
            "7 days incl. 2 before": self.tr("7 ngày, gồm 2 ngày trước"),
            "eff. ": self.tr("hiệu lực "),
        }
        for english, said in words.items():
            source = source.replace(english, said)
        return source

    # rules

    @property
    def rule_columns(self) -> tuple[str, str, str, str]:
        """What stands above the columns of the rules."""
        return (self.tr("Việc"), self.tr("Thời hạn"), self.tr("Căn cứ"), self.tr("Độ tin cậy"))

    def rules(self, rules: Iterable[Rule], *, folded: frozenset[str]) -> list[Row]:
        """The rules under the channel they hold for, newest first."""
        channels: dict[str, list[Rule]] = {}
        for rule in rules:
            channels.setdefault(rule.channel, []).append(rule)
        rows: list[Row] = []
        for channel, members in channels.items():
            heading = GroupRow(self._codes.channel(channel), len(members), channel not in folded)
            rows.append(Row(channel, group=heading, sentence=f"{heading.title} {heading.count}"))
            if heading.open:
                members.sort(key=lambda rule: (rule.agency, -rule.valid_from.toordinal()))
                rows += [self._rule(rule) for rule in members]
        return rows

    def _rule(self, rule: Rule) -> Row:
        step, term, period = self._law.step(rule.step), self._law.given(rule), self._law.period(rule)
        whom = self.tr("riêng %1").replace("%1", rule.agency) if rule.agency else self.tr("mọi cơ quan")
        version = self.tr("%1 bản %2").replace("%1", rule.rule_id).replace("%2", str(rule.version))
        sure = self._law.confidence(rule.confidence)
        cells = (
            Cell(step, whom),
            Cell(term, period),
            Cell(rule.citation, version, ink="text_2"),
            Cell(sign=sure),
        )
        key = f"{rule.channel} {rule.rule_id} {rule.version} {rule.agency} {rule.valid_from}"
        return Row(key, cells, f"{step}, {whom}. {term}, {period}. {rule.citation}. {sure.word}.")

    # versions

    @property
    def version_columns(self) -> tuple[str, str]:
        """What stands above the columns of the versions."""
        return (self.tr("Phiên bản"), self.tr("Tình trạng"))

    def versions(
        self, title: str, versions: Sequence[VersionLine], proposed: Sequence[str], *, now: datetime
    ) -> list[Row]:
        """The versions of calendar or rules under `title`, newest first."""
        if not versions:
            return []
        rows = [Row(title, group=GroupRow(title, len(versions)), sentence=f"{title} {len(versions)}")]
        newest_first = sorted(versions, key=lambda one: one.published_at, reverse=True)
        return rows + [self._version(one, one.version in proposed, now) for one in newest_first]

    def refused(self, refused: Sequence[RefusedLaw]) -> list[Row]:
        """Each cell of a refused file on a row: where, why, and the fix."""
        if not refused:
            return []
        title = self.tr("Tệp bị từ chối")
        count = sum(len(one.problems) for one in refused)
        rows = [Row("refused", group=GroupRow(title, count), sentence=f"{title} {count}")]
        for one in refused:
            for problem in one.problems:
                said = self._law.refused_row(problem)
                where, _, rest = said.partition(": ")
                sign = Sign(Icon.REFUSED, self.tr("bị từ chối"), "late", bold=True)
                cells = (Cell(f"{one.version} · {where}", rest), Cell(sign=sign))
                key = f"refused {one.version} {problem.line} {problem.column}"
                rows.append(Row(key, cells, f"{one.version}. {said}"))
        return rows

    def problems(self, one: RefusedLaw) -> list[str]:
        """Each problem of a refused version as a whole sentence."""
        return [self._law.refused_row(problem) for problem in one.problems]

    def _version(self, one: VersionLine, waits: bool, now: datetime) -> Row:
        said = self.tr("công bố %1").replace("%1", self._words.full_date(legal_day(one.published_at)))
        second = " · ".join(part for part in (said, self._law.source(one.source)) if part)
        sign = self._state(one, waits, now)
        return Row(
            f"version {one.version}",
            (Cell(one.version, second), Cell(sign=sign)),
            f"{one.version}. {second}. {sign.word}.",
        )

    def _state(self, one: VersionLine, waits: bool, now: datetime) -> Sign:
        if one.in_force:
            return Sign(Icon.SYNCED, self.tr("đang dùng"), "done", bold=True)
        if waits:
            return Sign(Icon.UNSURE, self.tr("chờ bạn xem"), "soon", bold=True)
        if one.accepted_at is None:
            return Sign(Icon.HISTORY, self.tr("không dùng"), "text_3")
        until = self._words.moment(one.accepted_at, now)
        return Sign(Icon.HISTORY, self.tr("đã dùng từ %1").replace("%1", until), "text_3")


def refused_of(key: str, refused: Sequence[RefusedLaw]) -> RefusedLaw | None:
    """The refused version that a row tells of, None for another row."""
    head, _, rest = key.partition(" ")
    named = [one for one in refused if head == "refused" and rest.startswith(f"{one.version} ")]
    return named[0] if named else None


def version_of(key: str) -> str:
    """The version a row stands for, "" for another row."""
    head, _, version = key.partition(" ")
    return version if head == "version" else ""


def year_shown(years: Sequence[int], today: date) -> int:
    """This year where its days are known, else the last year that is."""
    return today.year if today.year in years or not years else max(years)
