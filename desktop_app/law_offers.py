"""What a machine offers besides the portal: the law of a newer program, and an administrator's own files.

Both are only offers. The screen shows which dates would move, and nothing counts before somebody accepts it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.editions import Editions, LawHistory
from desktop_app.domain.deadlines.published import PROGRAM, LawKind, LocalOffers, Offer
from desktop_app.domain.deadlines.rows import Problem, RowProblem, TableRefused
from desktop_app.domain.deadlines.rules import RuleBook
from desktop_app.legal_data import SHIPPED_AT, law, own_calendar, own_rules
from desktop_app.settings import Settings

RULES_SETTING = "rules_file"
CALENDAR_SETTING = "calendar_file"
UNREADABLE = RowProblem(1, "", Problem.UNREADABLE, "")


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file that the machine's policy names. `text` is None when it cannot be read."""

    name: str
    text: str | None


def local_offers(settings: Settings) -> LocalOffers:
    """The offers of this machine; the files are read now, so a changed one is seen by the next start."""
    rules, calendar = (own_file(settings.text(name)) for name in (RULES_SETTING, CALENDAR_SETTING))
    return partial(_offers, rules=rules, calendar=calendar)


def own_file(path: str) -> OwnFile | None:
    """The file at this path; None where the setting is empty."""
    if not path:
        return None
    try:
        return OwnFile(path, Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return OwnFile(path, None)


def _offers(history: LawHistory, *, rules: OwnFile | None, calendar: OwnFile | None) -> list[Offer]:
    shipped = law()
    return [
        Offer(LawKind.RULES, shipped.rules.version, SHIPPED_AT, PROGRAM, shipped.rules),
        Offer(LawKind.CALENDAR, shipped.calendar.version, SHIPPED_AT, PROGRAM, shipped.calendar),
        *_own(LawKind.RULES, rules, history.rules, own_rules),
        *_own(LawKind.CALENDAR, calendar, history.calendars, own_calendar),
    ]


T = TypeVar("T", WorkingCalendar, RuleBook)


def _own(
    kind: LawKind, file: OwnFile | None, accepted: Editions[T], lay_over: Callable[[str, T], T]
) -> Iterator[Offer]:
    """The file over the newest published edition; without a file, that edition again if one was accepted."""
    base, newest = accepted.newest_published, accepted.newest
    if file is None:
        if newest.is_own:
            yield _offer(kind, newest.version + base.version, base.published_at, base.source, base.content)
    elif file.text is None:
        yield Offer(kind, file.name, base.published_at, file.name, problems=(UNREADABLE,), is_own=True)
    else:
        try:
            content = lay_over(file.text, base.content)
        except TableRefused as refused:
            yield Offer(kind, file.name, base.published_at, file.name, problems=refused.problems, is_own=True)
        else:
            yield _offer(kind, newest.version + file.text, base.published_at, file.name, content)


def _offer(
    kind: LawKind, named_by: str, published_at: datetime, source: str, content: WorkingCalendar | RuleBook
) -> Offer:
    """Its name comes from what it takes the place of too: a file may go back to what it said before."""
    version = f"{content.version.partition('/')[0]}/{sha256(named_by.encode()).hexdigest()[:8]}"
    return Offer(kind, version, published_at, source, content, is_own=True)
