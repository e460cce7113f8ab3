"""The law counted a second time, in another way, straight from the calendar file, over thousands of dates."""

import csv
import random
from datetime import date, timedelta
from itertools import count

from desktop_app.domain.deadlines.calendar import Unit
from desktop_app.domain.deadlines.due_date import deadline
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.history import ClockEvent, Pause
from desktop_app.domain.deadlines.ledger import ledger
from desktop_app.domain.deadlines.rules import Step
from desktop_app.legal_data import CALENDAR, law
from resources.load import read_text

ROWS = list(csv.DictReader(read_text(CALENDAR).splitlines()))
OFF = {row["date"] for row in ROWS if row["effect"] == "off"}
WORKED = {row["date"] for row in ROWS if row["effect"] == "work"}
FIRST, LAST = date(2017, 4, 25), date(2026, 11, 1)


def rests(day: date) -> bool:
    return str(day) not in WORKED and (day.weekday() > 4 or str(day) in OFF)


def test_twenty_days_and_their_ledger_agree_for_every_day_of_receipt() -> None:
    for offset in range((LAST - FIRST).days):
        received = FIRST + timedelta(offset)
        pause = random.choice([0, 0, 3, 9, 40])
        events = [ClockEvent("received", received)]
        if pause:
            events.append(ClockEvent("info_requested", received + timedelta(2)))
            events.append(ClockEvent("info_received", received + timedelta(2 + pause)))
        due = received + timedelta(20 + pause)
        if due >= date(2026, 12, 25):
            continue
        while rests(due):
            due += timedelta(1)

        clocks = read_clocks(events, channel="citizen", law=law())
        days = ledger(clocks.answer, law().calendar)

        assert clocks.answer.due_on == due, received
        assert len(days) == (due - received).days + 1, received
        assert not clocks.answer.is_doubtful, received


def test_working_days_agree_with_a_walk_over_the_days() -> None:
    rule = law().rules.find("citizen", Step.RETURN, FIRST)
    assert rule is not None
    for _ in range(3000):
        start = FIRST + timedelta(random.randrange((LAST - FIRST).days))
        asked = start + timedelta(random.randrange(6))
        pause = Pause(asked, asked + timedelta(random.randrange(12)))
        left = 5
        for day in (start + timedelta(n) for n in count(1)):
            left -= not rests(day) and not pause.covers(day)
            if left == 0:
                break
        found = deadline(start, rule, law().calendar, [pause])
        assert found.due_on == day, (start, pause)
        assert law().calendar.count(start, day, Unit.WORKING_DAY) >= 5
