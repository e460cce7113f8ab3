"""Dates counted by hand from the law and the wall calendar, with every day of the count and its source.

In `vectors.csv` a ledger is written week by week, Monday first, `.` before the start:
`S` start · `C` counted · `c` counted though a rest day · `r` weekend and `h` holiday, not counted ·
`P` paused · `L` the last day, a rest day · `D` due.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.ledger import Kind, Why, ledger
from desktop_app.domain.deadlines.rules import Step
from desktop_app.legal_data import law

Vector = dict[str, str]
VECTORS: list[Vector] = list(
    csv.DictReader(Path(__file__).with_name("vectors.csv").read_text(encoding="utf-8").splitlines())
)
LETTERS = {
    Why.DAY_ZERO: "S",
    Why.COUNTED: "C",
    Why.REST_DAY_COUNTS: "c",
    Why.WAITING_FOR_SENDER: "P",
    Why.WEEKEND: "r",
    Why.HOLIDAY: "h",
    Why.LAST_DAY_RESTS: "L",
}


def found(vector: Vector) -> Deadline:
    received_on = date.fromisoformat(vector["received"])
    events = [ClockEvent("received", received_on)]
    for pause in vector["pauses"].split():
        asked, got = pause.split("..")
        events.append(ClockEvent("info_requested", date.fromisoformat(asked)))
        events.append(ClockEvent("info_received", date.fromisoformat(got)))
    if vector["step"] == Step.ANSWER:
        return read_clocks(events, channel=vector["channel"], law=law()).answer
    rule = law().rules.find(vector["channel"], Step(vector["step"]), received_on)
    return deadline(received_on, rule, law().calendar)


def by_weeks(answer: Deadline) -> str:
    days = ledger(answer, law().calendar)
    letters = "." * days[0].on.weekday()
    letters += "".join("D" if day.kind is Kind.DUE else LETTERS[day.why] for day in days)
    return " ".join(letters[n : n + 7] for n in range(0, len(letters), 7))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda v: f"{v['channel']}-{v['received']}-{v['due']}")
def test_the_date_and_every_day_of_its_count_are_as_counted_by_hand(vector: Vector) -> None:
    answer = found(vector)
    assert str(answer.due_on) == vector["due"], vector["reason"]
    assert by_weeks(answer) == vector["ledger"], vector["reason"]


def test_there_are_sixty_dates_over_ten_years_each_with_reason_and_source() -> None:
    assert len(VECTORS) >= 60
    assert {vector["received"][:4] for vector in VECTORS} == {str(year) for year in range(2017, 2027)}
    assert all(vector["reason"] and vector["source"] for vector in VECTORS)
