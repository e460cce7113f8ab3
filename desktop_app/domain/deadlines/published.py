"""Rules and calendars on offer: rows from the portal, the program or an administrator, read as files are."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Final

from desktop_app.domain.deadlines.calendar import COLUMNS as CALENDAR_COLUMNS
from desktop_app.domain.deadlines.calendar import CalendarDay, WorkingCalendar, read_calendar_days
from desktop_app.domain.deadlines.editions import LawHistory
from desktop_app.domain.deadlines.rows import Problem, RowProblem, TableRefused
from desktop_app.domain.deadlines.rules import COLUMNS as RULE_COLUMNS
from desktop_app.domain.deadlines.rules import OPTIONAL_COLUMNS, Rule, RuleBook, read_rules

FORBIDDEN = "\r\n\0"
PROGRAM: Final = "program"
"""The source of a version that came with the program."""


class LawKind(StrEnum):
    """What is published in versions; the words are those of the contract."""

    CALENDAR = "calendar"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Offer:
    """A version that waits to be accepted; `problems` when it cannot be used, else `content`.

    `is_own`: an administrator's file, laid over what was published; it counts whatever its date.
    """

    kind: LawKind
    version: str
    published_at: datetime
    source: str
    content: WorkingCalendar | RuleBook | None = None
    problems: tuple[RowProblem, ...] = ()
    is_own: bool = False


LocalOffers = Callable[[LawHistory], Sequence[Offer]]
"""What this machine itself has to offer besides what was accepted: the program's law, and files."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One version as it came: `text` is its rows as a file; `published_at` is aware."""

    kind: LawKind
    version: str
    published_at: datetime
    source: str
    text: str


def publication(
    kind: LawKind, *, published_at: datetime, source: str, rows: Sequence[Mapping[str, str]]
) -> Publication:
    """The version in these rows. Its name comes from the rows, so that other rows never bear it.

    Raises TableRefused for a cell that no file could hold.
    """
    columns = CALENDAR_COLUMNS if kind is LawKind.CALENDAR else (*RULE_COLUMNS, *OPTIONAL_COLUMNS)
    _refuse_broken_cells(columns, rows)
    text = "".join(_lines([columns, *([row.get(name, "") for name in columns] for row in rows)]))
    name = f"{published_at.date().isoformat()}/{sha256(text.encode()).hexdigest()[:8]}"
    return Publication(kind, name, published_at, source, text)


def published_calendar(version: Publication, base: WorkingCalendar) -> WorkingCalendar:
    """`base` with the years that the rows name replaced whole. Raises TableRefused."""
    return base.with_years(read_calendar_days(version.text), version=version.version)


def published_rules(version: Publication) -> RuleBook:
    """The rule book in the rows. Raises TableRefused."""
    return RuleBook(read_rules(version.text), version=version.version)


def calendar_text(days: Iterable[CalendarDay]) -> str:
    """These days as a calendar file, which `read_calendar_days` reads again."""
    rows = ([day.on, day.effect, day.kind, day.name, day.legal, day.source, day.confidence] for day in days)
    return "".join(_lines([CALENDAR_COLUMNS, *rows]))


def rules_text(rules: Iterable[Rule]) -> str:
    """These rules as a rule file, which `read_rules` reads again."""
    return "".join(_lines([(*RULE_COLUMNS, *OPTIONAL_COLUMNS), *map(_rule_row, rules)]))


def same_calendar(one: WorkingCalendar, other: WorkingCalendar) -> bool:
    """Whether both hold the same official days, whatever they are called."""
    return one.official_days == other.official_days


def same_rules(one: RuleBook, other: RuleBook) -> bool:
    """Whether both hold the same rows."""
    return one.rules == other.rules


def _refuse_broken_cells(columns: Iterable[str], rows: Sequence[Mapping[str, str]]) -> None:
    problems = [
        RowProblem(line, name, Problem.UNREADABLE, "")
        for line, row in enumerate(rows, start=2)
        for name in columns
        if any(mark in row.get(name, "") for mark in FORBIDDEN)
    ]
    if problems:
        raise TableRefused(problems)


def _rule_row(rule: Rule) -> list[object]:
    term = rule.term
    return [
        rule.rule_id,
        rule.version,
        rule.channel,
        rule.step,
        rule.agency,
        rule.valid_from,
        rule.valid_to,
        None if term is None else term.amount,
        None if term is None else term.unit,
        rule.start_event,
        rule.roll,
        rule.confidence,
        rule.legal_source,
        rule.article,
        rule.source,
        rule.late_receipt,
    ]


def _lines(rows: Iterable[Sequence[object]]) -> list[str]:
    sheet = _Sheet()
    csv.writer(sheet, lineterminator="\n").writerows(rows)
    return sheet.lines


class _Sheet:
    """Where the writer of the csv module puts its lines."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: str) -> None:
        """Take one line."""
        self.lines.append(line)
