"""Invented cases with a history, as facts: dates alone, no word of a citizen."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import Any

from desktop_app.domain.case import Agency, Case, Event
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.figures.fact_of import fact_of
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.standing import Counted, count
from desktop_app.legal_data import law

JULY, CUT_OFF = date(2017, 7, 1), date(2017, 9, 30)


def told(number: int, kind: str, day: str, **data: Any) -> Event:
    """An event at half past nine of a day."""
    on = date.fromisoformat(day)
    return Event(
        f"e_{number}",
        number,
        kind,
        datetime(on.year, on.month, on.day, 9, 30, tzinfo=LEGAL_ZONE),
        on,
        data=data,
    )


def case_of(*events: tuple[str, str], **changes: Any) -> Case:
    """A case of the citizens' channel with these (kind, day)."""
    history = tuple(told(number, kind, day) for number, (kind, day) in enumerate(events, 1))
    submitted = history[0].at if history else None
    told_of: dict[str, Any] = {
        "id": "c_1", "version": len(history), "code": "PAKN.20170801.0001", "agency": Agency("2017", "91"),
        "status": "in_progress", "content_type": "conduct", "field": "dat_dai", "in_scope": True,
        "submitted_at": submitted, "history": history,
    }  # fmt: skip
    return Case(**{**told_of, **changes})


def fact(*events: tuple[str, str], **changes: Any) -> CaseFact:
    return fact_of(case_of(*events, **changes))


@cache
def shipped() -> Law:
    return law()


def counted(*facts: CaseFact, first: date = JULY, cutoff: date = CUT_OFF) -> list[Counted]:
    """As the third quarter of 2017 counts them."""
    return list(count(facts, first, cutoff, lambda _: shipped()))


def outcome(*events: tuple[str, str], **period: date) -> str | None:
    """What became of one case; None where the period does not know it."""
    found = counted(fact(*events), **period)
    return str(found[0].outcome) if found else None
