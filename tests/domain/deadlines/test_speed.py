"""The engine is quick enough for a hundred thousand cases; bounds are loose, for a busy machine."""

import time
from datetime import date, timedelta

from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.ledger import ledger
from desktop_app.legal_data import law


def test_a_date_costs_well_under_a_fifth_of_a_millisecond_and_its_ledger_under_one() -> None:
    book = law()
    cases = []
    for n in range(2000):
        received = date(2017, 4, 25) + timedelta(n)
        cases.append(
            [
                ClockEvent("received", received),
                ClockEvent("accepted", received + timedelta(1)),
                ClockEvent("info_requested", received + timedelta(3)),
                ClockEvent("info_received", received + timedelta(9)),
            ]
        )
    start = time.process_time()
    clocks = [read_clocks(events, channel="citizen", law=book) for events in cases]
    dated = time.process_time()
    ledgers = [ledger(case.answer, book.calendar) for case in clocks]
    explained = time.process_time()
    assert all(len(days) >= 27 for days in ledgers)
    assert (dated - start) / len(cases) < 0.2e-3
    assert (explained - dated) / len(cases) < 1e-3
