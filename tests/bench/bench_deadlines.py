"""How long dates take, in processor time: `python -m tests.bench.bench_deadlines`. It asserts nothing."""

import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from desktop_app.domain.case import Agency
from desktop_app.domain.clock import end_of_legal_day
from desktop_app.domain.deadlines.calendar import CalendarDay, Effect
from desktop_app.domain.deadlines.duties import Law, clocks_of, read_clocks
from desktop_app.domain.deadlines.escalation import CaseInHand, warnings_due
from desktop_app.domain.deadlines.history import ClockEvent, ClockHistory, read_history
from desktop_app.domain.deadlines.ledger import ledger
from desktop_app.domain.deadlines.proposal import DatedCase, moves
from desktop_app.domain.deadlines.staff import Place, Staff
from desktop_app.legal_data import ladder, law

CASES = 100_000
TODAY = date(2026, 8, 20)
AGENCY = Agency(list="2025", code="91")


def histories(chance: Random, amount: int) -> list[ClockHistory]:
    """Open cases received in the last sixty days, a third of them paused once."""
    found = []
    for _ in range(amount):
        received = TODAY - timedelta(chance.randrange(60))
        events = [ClockEvent("received", received), ClockEvent("accepted", received)]
        if chance.random() < 1 / 3:
            asked = received + timedelta(chance.randrange(10))
            events.append(ClockEvent("info_requested", asked))
            events.append(ClockEvent("info_received", asked + timedelta(chance.randrange(15))))
        found.append(read_history(events))
    return found


def report(what: str, amount: int, work: Callable[[], object]) -> None:
    """Runs `work` once, which handles `amount` things, and prints what it took."""
    start = time.process_time()
    work()
    took = time.process_time() - start
    sys.stdout.write(f"{what:<58} {took:8.3f} s  {took / amount * 1e6:9.1f} µs each\n")


def main() -> None:
    """Measures every figure the product promises about dates."""
    chance, book = Random(574), law()
    holiday = CalendarDay(date(2026, 8, 28), Effect.OFF, "law", "Ngày thử", "", "", "verified")
    new = Law(book.rules, book.calendar.with_days([holiday], version="new"))
    known = histories(chance, CASES)
    open_cases = [DatedCase(f"c_{n}", history, "citizen", "2025/91") for n, history in enumerate(known)]
    report(
        f"{CASES:,} open cases: preview of a new calendar",
        CASES,
        lambda: moves(open_cases, book, new, today=TODAY),
    )
    report(
        f"{CASES:,} open cases: every clock recomputed",
        CASES,
        lambda: [clocks_of(history, channel="citizen", law=new, agency="2025/91") for history in known],
    )
    in_hand = [
        CaseInHand(
            case.case_id, clocks_of(case.history, channel="citizen", law=book), Place(AGENCY, None, "u_1")
        )
        for case in open_cases
    ]
    now = end_of_legal_day(TODAY)
    report(
        f"{CASES:,} open cases: warnings due, none fired yet",
        CASES,
        lambda: warnings_due(in_hand, ladder(), Staff([]), book.calendar, now=now, already_fired=frozenset()),
    )
    told = [
        ClockEvent("received", date(2025, 8, 6)),
        ClockEvent("info_requested", date(2025, 8, 8)),
        ClockEvent("info_received", date(2025, 8, 14)),
    ]
    rounds = 1000
    report(
        "one date with its ledger of 29 days",
        rounds,
        lambda: [
            ledger(read_clocks(told, channel="citizen", law=book).answer, book.calendar)
            for _ in range(rounds)
        ],
    )


if __name__ == "__main__":
    main()
