"""Dates counted by hand from the law and the wall calendar, each with the reason it is what it is."""

from datetime import date

import pytest

from desktop_app.domain.deadlines.due_date import deadline
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.rules import Step
from desktop_app.legal_data import law

TWENTY_DAYS = [
    ("2017-04-25", "2017-05-15", "the first day of QĐ 574; a plain Monday"),
    ("2017-05-01", "2017-05-22", "21/5 is a Sunday"),
    ("2017-07-10", "2017-07-31", "30/7 is a Sunday"),
    ("2017-08-15", "2017-09-05", "4/9 is off in lieu of Saturday 2/9"),
    ("2018-01-25", "2018-02-21", "14/2 opens a Tết break that lasts to 20/2"),
    ("2018-12-11", "2019-01-02", "31/12 is off, swapped, then New Year"),
    ("2018-12-16", "2019-01-05", "Saturday 5/1 is worked for 31/12"),
    ("2018-12-17", "2019-01-07", "6/1 is a Sunday, also after a worked Saturday"),
    ("2019-04-09", "2019-05-02", "29/4 is off, swapped, then 30/4 and 1/5"),
    ("2019-04-13", "2019-05-03", "a plain Friday after the break"),
    ("2019-04-14", "2019-05-04", "Saturday 4/5 is worked for 29/4"),
    ("2020-01-03", "2020-01-30", "23/1 opens a Tết break that lasts to 29/1"),
    ("2020-04-10", "2020-05-04", "30/4, 1/5, then a weekend"),
    ("2021-01-21", "2021-02-17", "10/2 opens a Tết break that lasts to 16/2"),
    ("2021-08-13", "2021-09-06", "National Day has two days since 2021: 2/9 and 3/9, then a weekend"),
    ("2022-01-11", "2022-02-07", "31/1 opens a Tết week, then a weekend"),
    ("2022-08-12", "2022-09-05", "1/9 and 2/9, then a weekend"),
    ("2023-01-01", "2023-01-27", "Saturday 21/1 stands inside Tết, which lasts to 26/1"),
    ("2023-04-09", "2023-05-04", "Saturday 29/4, then 1/5 with two days in lieu"),
    ("2024-02-09", "2024-02-29", "the leap day is a plain Thursday"),
    ("2024-04-09", "2024-05-02", "29/4 is off, swapped, then 30/4 and 1/5"),
    ("2024-04-10", "2024-05-02", "30/4, then 1/5"),
    ("2024-04-14", "2024-05-04", "Saturday 4/5 is worked for 29/4"),
    ("2025-01-05", "2025-02-03", "Saturday 25/1 opens a Tết break that lasts to 2/2"),
    ("2025-04-05", "2025-04-25", "a plain Friday before the worked Saturday"),
    ("2025-04-06", "2025-04-26", "Saturday 26/4 is worked for 2/5"),
    ("2025-04-12", "2025-05-05", "Friday 2/5 is off, swapped, then a weekend"),
    ("2025-12-13", "2026-01-05", "Friday 2/1 is off, swapped, then a weekend"),
    ("2025-12-21", "2026-01-10", "Saturday 10/1 is worked for 2/1"),
    ("2026-01-27", "2026-02-23", "16/2 opens a Tết week, then a weekend"),
    ("2026-04-06", "2026-04-28", "Sunday 26/4 is Giỗ Tổ, 27/4 in lieu"),
    ("2026-08-02", "2026-08-22", "Saturday 22/8 is worked for 31/8"),
    ("2026-08-11", "2026-09-03", "31/8 is off, swapped, then 1/9 and 2/9"),
    ("2026-08-12", "2026-09-03", "1/9, then 2/9"),
    ("2026-10-01", "2026-10-21", "a plain Wednesday"),
    ("2026-11-04", "2026-11-25", "24/11 is a holiday since 2026"),
]

FIVE_WORKING_DAYS = [
    ("2017-07-10", "2017-07-17", "one weekend between"),
    ("2018-12-27", "2019-01-05", "31/12 and 1/1 are off, Saturday 5/1 is the fifth"),
    ("2019-04-25", "2019-05-06", "three days off, Saturday 4/5 is the fourth"),
    ("2020-01-22", "2020-02-05", "five days of Tết and two weekends"),
    ("2021-04-20", "2021-04-28", "Giỗ Tổ on 21/4 and a weekend"),
    ("2022-04-29", "2022-05-10", "2/5 and 3/5 are off in lieu"),
    ("2023-08-31", "2023-09-11", "1/9 and 4/9 are off"),
    ("2024-04-26", "2024-05-07", "three days off, Saturday 4/5 is the third"),
    ("2025-04-24", "2025-05-05", "Saturday 26/4 counts, 2/5 does not"),
    ("2025-12-31", "2026-01-09", "1/1 and 2/1 are off"),
    ("2026-01-05", "2026-01-10", "Saturday 10/1 is the fifth"),
    ("2026-08-20", "2026-08-26", "Saturday 22/8 counts"),
    ("2026-08-28", "2026-09-09", "31/8 to 2/9 are off"),
]

OTHER_RULES = [
    ("citizen", "2017-04-10", "2017-05-10", "20 working days before QĐ 574; 1/5 and 2/5 are off"),
    ("citizen", "2017-04-24", "2017-05-24", "the last day of the 20 working days"),
    ("business", "2017-04-24", "2017-05-24", "the same instruction for businesses"),
    ("business", "2017-05-01", "2017-05-22", "QĐ 574 binds both channels"),
    ("dvcqg", "2021-12-09", "2021-12-29", "the first day of QĐ 31/2021"),
    ("dvcqg", "2026-07-19", "2026-08-10", "its last day; 8/8 is a Saturday"),
    ("legal_text", "2025-06-16", "2025-07-01", "15 days of CĐ 89"),
    ("legal_text", "2025-08-17", "2025-09-03", "1/9 and 2/9 are off"),
]

PAUSED = [
    ("2017-07-10", [("2017-07-12", "2017-07-15")], "2017-08-02", "three days: 13, 14 and 15/7"),
    ("2017-07-10", [("2017-07-12", "2017-07-12")], "2017-07-31", "asked and answered on one day: none"),
    ("2025-08-06", [("2025-08-08", "2025-08-14")], "2025-09-03", "six days, nominal 1/9, then 2/9 is off"),
    (
        "2017-07-10",
        [("2017-07-30", "2017-08-20")],
        "2017-07-31",
        "asked when the term had run out: nothing moves",
    ),
    ("2017-07-10", [("2017-07-29", "2017-08-08")], "2017-08-09", "asked a day before the end: ten days"),
    (
        "2017-07-10",
        [("2017-07-11", "2017-07-13"), ("2017-07-29", "2017-07-31")],
        "2017-08-03",
        "the second pause stands inside the term only because of the first: two and two days",
    ),
    (
        "2017-07-10",
        [("2017-07-10", "2017-07-11")],
        "2017-07-31",
        "asked on the day of receipt: one day, 31/7",
    ),
    ("2017-04-10", [("2017-04-14", "2017-04-21")], "2017-05-17", "20 working days, five of them paused"),
    (
        "2017-04-10",
        [("2017-04-14", "2017-04-16")],
        "2017-05-10",
        "only a weekend is paused: no working day lost",
    ),
]


def _receipt(day: str, pauses: list[tuple[str, str]]) -> list[ClockEvent]:
    events = [ClockEvent("received", date.fromisoformat(day))]
    for asked, got in pauses:
        events.append(ClockEvent("info_requested", date.fromisoformat(asked)))
        events.append(ClockEvent("info_received", date.fromisoformat(got)))
    return events


@pytest.mark.parametrize(("received", "due", "reason"), TWENTY_DAYS)
def test_an_answer_within_twenty_days_is_due(received: str, due: str, reason: str) -> None:
    clocks = read_clocks(_receipt(received, []), channel="citizen", law=law())
    assert str(clocks.answer.due_on) == due, reason


@pytest.mark.parametrize(("received", "due", "reason"), FIVE_WORKING_DAYS)
def test_five_working_days_end(received: str, due: str, reason: str) -> None:
    start = date.fromisoformat(received)
    rule = law().rules.find("citizen", Step.RETURN, start)
    assert str(deadline(start, rule, law().calendar).due_on) == due, reason


@pytest.mark.parametrize(("channel", "received", "due", "reason"), OTHER_RULES)
def test_another_rule_or_channel_is_due(channel: str, received: str, due: str, reason: str) -> None:
    clocks = read_clocks(_receipt(received, []), channel=channel, law=law())
    assert str(clocks.answer.due_on) == due, reason


@pytest.mark.parametrize(("received", "pauses", "due", "reason"), PAUSED)
def test_a_pause_moves_the_date(received: str, pauses: list[tuple[str, str]], due: str, reason: str) -> None:
    clocks = read_clocks(_receipt(received, pauses), channel="citizen", law=law())
    assert str(clocks.answer.due_on) == due, reason
