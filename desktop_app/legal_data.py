"""The law that ships with the program, and how an administrator's file is laid over a law."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from hashlib import sha256

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, WorkingCalendar, read_calendar_days
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.hours import read_office_hours
from desktop_app.domain.deadlines.ladder import Ladder, read_ladder
from desktop_app.domain.deadlines.milestones import Plan, read_plan
from desktop_app.domain.deadlines.rules import RuleBook, read_own_rules, read_rules
from resources.load import read_text

RULES = "rules/deadline-rules.csv"
CALENDAR = "calendars/holidays-public-sector.csv"
OFFICE_HOURS = "calendars/office-hours.csv"
ESCALATION = "rules/escalation.csv"
MILESTONES = "rules/milestones.csv"

# The youngest document behind the shipped rows: QĐ 29/2026/QĐ-TTg, in force from this day.
SHIPPED_AT = datetime(2026, 7, 20, tzinfo=LEGAL_ZONE)

# The years for which the library's lunar dates are known to hold.
_ESTIMABLE_YEARS = range(1990, 2100)


@cache
def law() -> Law:
    """Rules and calendar. Raises TableRefused when a shipped file is broken."""
    return Law(rules=rule_book(read_text(RULES)), calendar=working_calendar(read_text(CALENDAR)))


def rule_book(text: str) -> RuleBook:
    """The rule book written in a rule file. Raises TableRefused."""
    rules = read_rules(text)
    return RuleBook(rules, version=f"{len(rules)}/{_fingerprint(text)}")


def working_calendar(text: str) -> WorkingCalendar:
    """The calendar written in a calendar file; the years it lacks are estimated. Raises TableRefused."""
    days = read_calendar_days(text)
    years = sorted({day.on.year for day in days})
    span = f"{years[0]}-{years[-1]}" if years else "-"
    return WorkingCalendar(
        days,
        version=f"{span}/{_fingerprint(text)}",
        estimate=estimated_days,
        hours=read_office_hours(read_text(OFFICE_HOURS)),
    )


def own_rules(text: str, base: RuleBook) -> RuleBook:
    """`base` with an administrator's rows added or put in place of its own. Raises TableRefused."""
    rules = read_own_rules(text, base.rules)
    return RuleBook(rules, version=f"{len(rules)}/{_fingerprint(base.version + text)}")


def own_calendar(text: str, base: WorkingCalendar) -> WorkingCalendar:
    """`base` with the years of a calendar file in place of its own. Raises TableRefused."""
    days = read_calendar_days(text)
    years = sorted({day.on.year for day in (*base.official_days, *days)})
    span = f"{years[0]}-{years[-1]}" if years else "-"
    return base.with_years(days, version=f"{span}/{_fingerprint(base.version + text)}")


@cache
def ladder() -> Ladder:
    """The shipped escalation ladder. Raises TableRefused when the file is broken."""
    return Ladder(read_ladder(read_text(ESCALATION)))


@cache
def milestone_plan() -> Plan:
    """The shipped milestones of an answer. Raises TableRefused when the file is broken."""
    return Plan(read_plan(read_text(MILESTONES)))


def estimated_days(year: int) -> Iterable[CalendarDay]:
    """The holidays of a year that has no official list yet, as a public library expects them."""
    if year not in _ESTIMABLE_YEARS:
        return
    import holidays  # late: 0.16 s, and only dates in a year without official rows ask for it

    expected = holidays.country_holidays("VN", years=year, language="vi")
    for on, name in sorted(expected.items()):
        yield _estimated(on, Effect.OFF, name)
    for on in sorted(expected.weekend_workdays):
        yield _estimated(on, Effect.WORK, "Ngày làm bù")


def _estimated(on: date, effect: Effect, name: str) -> CalendarDay:
    return CalendarDay(
        on, effect, kind="estimate", name=name, legal="", source="holidays", confidence="estimated"
    )


def _fingerprint(text: str) -> str:
    """Names the content, so that a changed file can never keep an old version's name."""
    return sha256(text.encode()).hexdigest()[:8]
