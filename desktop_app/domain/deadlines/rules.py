"""The rule book: which term the law sets for a channel, a step and a date of receipt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from desktop_app.domain.deadlines.calendar import Unit
from desktop_app.domain.deadlines.rows import Problem, Row, RowProblem, TableRefused, read_table

COLUMNS: Final = [
    "rule_id",
    "version",
    "channel",
    "step",
    "agency",
    "valid_from",
    "valid_to",
    "amount",
    "unit",
    "start_event",
    "roll",
    "confidence",
    "legal_source",
    "article",
    "source",
]
# What an agency may decide besides; a file may leave these columns out.
OPTIONAL_COLUMNS: Final = ("late_receipt",)


class Step(StrEnum):
    """What has to be done within the term."""

    ANSWER = "answer"
    RETURN = "return"
    PROGRESS = "progress"
    FORWARD = "forward"
    SUPPLEMENT = "supplement"


class Roll(StrEnum):
    """What happens when the last day is a rest day (Civil Code 2015, art. 148.5)."""

    NEXT_WORKING_DAY = "next_working_day"
    NONE = "none"


class LateReceipt(StrEnum):
    """Which day is day zero when a case arrives on a rest day or after the office has closed.

    The Civil Code (art. 147) leaves the day of the event itself uncounted, whatever its hour: `same_day`.
    An agency whose own rules say so may take the next worked day.
    """

    SAME_DAY = "same_day"
    NEXT_WORKING_DAY = "next_working_day"


class Confidence(StrEnum):
    """How far a date may be relied on, best first. `estimated`: a calendar year without official rows."""

    VERIFIED = "verified"
    HIGH = "high"
    ESTIMATED = "estimated"
    UNVERIFIED = "unverified"
    UNKNOWN = "unknown"


_DOUBT: Final = {confidence: rank for rank, confidence in enumerate(Confidence)}

# Rows that start otherwise (an agency's own term for paper, say) are kept for reference and never chosen.
START_OF: Final = {
    Step.ANSWER: "received",
    Step.RETURN: "received",
    Step.PROGRESS: "answer_end",
    Step.FORWARD: "submitted",
    Step.SUPPLEMENT: "info_requested",
}


def less_sure(one: Confidence, other: Confidence) -> Confidence:
    """The weaker of two, for a date is as sure as its weakest part."""
    return max(one, other, key=_DOUBT.__getitem__)


@dataclass(frozen=True, slots=True)
class Term:
    """How long: so many calendar or working days, the first day not counted; or so many working hours."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the rule book; `term` is None where the law's days are not known.

    `agency` (list/code, `2025/BNV`) is "" for a rule that binds everybody. `predecessor` is the rule it
    took the place of, kept only where this one's days are not known.
    """

    rule_id: str
    version: int
    channel: str
    step: Step
    agency: str
    valid_from: date
    valid_to: date | None
    term: Term | None
    start_event: str
    roll: Roll
    confidence: Confidence
    legal_source: str
    article: str
    source: str
    late_receipt: LateReceipt = LateReceipt.SAME_DAY
    predecessor: "Rule | None" = None

    @property
    def counted_by(self) -> "Rule":
        """The rule whose term is counted: the predecessor's, provisionally, where this one has no days."""
        return self if self.term is not None or self.predecessor is None else self.predecessor

    @property
    def minds_the_hour(self) -> bool:
        """Whether the hour of the receipt, and not its day alone, moves the date."""
        term = self.counted_by.term
        in_hours = term is not None and term.unit is Unit.HOUR
        return in_hours or self.late_receipt is not LateReceipt.SAME_DAY

    def holds_on(self, day: date) -> bool:
        """Whether the rule was in force on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def citation(self) -> str:
        """Legal source and article, as shown beside a date."""
        return f"{self.legal_source}, {self.article}" if self.article else self.legal_source


class RuleBook:
    """Every rule, chosen by channel, step and date; an agency's own rule goes before the common one."""

    def __init__(self, rules: tuple[Rule, ...], *, version: str) -> None:
        self.version = version
        self.rules = tuple(replace(rule, predecessor=_predecessor(rule, rules)) for rule in rules)
        self.channels = frozenset(rule.channel for rule in rules)
        self._by_use: dict[tuple[str, Step, str], list[Rule]] = {}
        for rule in self.rules:
            if rule.start_event == START_OF[rule.step]:
                self._by_use.setdefault((rule.channel, rule.step, rule.agency), []).append(rule)

    def find(self, channel: str, step: Step, on: date, *, agency: str = "") -> Rule | None:
        """The rule for a case received on `on`, or None where the book has no row."""
        for owner in (agency, "") if agency else ("",):
            for rule in self._by_use.get((channel, step, owner), ()):
                if rule.holds_on(on):
                    return rule
        return None


def read_rules(text: str) -> tuple[Rule, ...]:
    """The rows of a rule file. Raises TableRefused, also when two rows claim the same days."""
    rows = read_table(text, COLUMNS, _rule, optional=OPTIONAL_COLUMNS)
    _refuse_clashes(rows, ())
    return tuple(rule for _, rule in rows)


def read_own_rules(text: str, shipped: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """`shipped` with an administrator's rows: a row of the same id, channel, step and agency replaces.

    Raises TableRefused: as `read_rules`, and when a row that replaces does not raise the version, or the
    rows together claim the same days twice. What was in force then stays in force.
    """
    rows = read_table(text, COLUMNS, _rule, optional=OPTIONAL_COLUMNS)
    before = {_identity(rule): rule for rule in shipped}
    stale = [
        row.refuse("version", Problem.OLD_VERSION).problem
        for row, rule in rows
        if _identity(rule) in before and rule.version <= before[_identity(rule)].version
    ]
    if stale:
        raise TableRefused(stale)
    replaced = {_identity(rule) for _, rule in rows}
    kept = tuple(rule for rule in shipped if _identity(rule) not in replaced)
    _refuse_clashes(rows, kept)
    return kept + tuple(rule for _, rule in rows)


def _identity(rule: Rule) -> tuple[str, str, Step, str]:
    return rule.rule_id, rule.channel, rule.step, rule.agency


def _refuse_clashes(rows: Sequence[tuple[Row, Rule]], others: Sequence[Rule]) -> None:
    problems: list[RowProblem] = []
    seen = list(others)
    for row, rule in rows:
        if any(_clash(rule, earlier) for earlier in seen):
            problems.append(row.refuse("valid_from", Problem.OVERLAPS).problem)
        seen.append(rule)
    if problems:
        raise TableRefused(problems)


def _predecessor(rule: Rule, rules: Sequence[Rule]) -> Rule | None:
    """The rule with a term that `rule`, which has none, took the place of."""
    if rule.term is not None:
        return None
    before = [
        other
        for other in rules
        if _use(other) == _use(rule) and other.term is not None and other.valid_from < rule.valid_from
    ]
    return max(before, key=lambda other: other.valid_from, default=None)


def _rule(row: Row) -> Rule:
    valid_from, valid_to = row.day("valid_from"), row.optional_day("valid_to")
    if valid_to is not None and valid_to < valid_from:
        raise row.refuse("valid_to", Problem.ENDS_BEFORE_START)
    return Rule(
        rule_id=row.needed("rule_id"),
        version=row.count("version"),
        channel=row.needed("channel"),
        step=row.word("step", Step),
        agency=row.text("agency"),
        valid_from=valid_from,
        valid_to=valid_to,
        term=_term(row),
        start_event=row.needed("start_event"),
        roll=row.word("roll", Roll),
        confidence=row.word("confidence", Confidence),
        legal_source=row.needed("legal_source"),
        article=row.text("article"),
        source=row.text("source"),
        late_receipt=row.word("late_receipt", LateReceipt)
        if row.text("late_receipt")
        else LateReceipt.SAME_DAY,
    )


def _term(row: Row) -> Term | None:
    amount = row.optional_count("amount")
    if amount is None:
        return None
    unit = row.word("unit", Unit)
    if unit is Unit.HOUR and row.word("step", Step) is Step.PROGRESS:
        # A recurring duty has days, not hours.
        raise row.refuse("unit", Problem.UNKNOWN_WORD, choices=(Unit.CALENDAR_DAY, Unit.WORKING_DAY))
    return Term(amount, unit)


def _use(rule: Rule) -> tuple[str, Step, str, str]:
    return rule.channel, rule.step, rule.agency, rule.start_event


def _clash(one: Rule, other: Rule) -> bool:
    same_days = one.holds_on(other.valid_from) or other.holds_on(one.valid_from)
    return same_days and _use(one) == _use(other)
