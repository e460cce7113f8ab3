"""A quarter is written `2017Q3` and knows its days."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.figures.quarter import Quarter, QuarterUnknown


def test_a_quarter_knows_its_days_and_its_neighbours() -> None:
    third = Quarter.parse("2017Q3")
    assert (third.first, third.last) == (date(2017, 7, 1), date(2017, 9, 30))
    assert (str(third.previous), str(third.next)) == ("2017Q2", "2017Q4")
    assert (str(Quarter(2024, 1).previous), str(Quarter(2024, 4).next)) == ("2023Q4", "2025Q1")
    assert Quarter(2024, 1).last == date(2024, 3, 31)
    days = (date(2017, 6, 30), third.first, third.last, date(2017, 10, 1))
    assert [third.covers(day) for day in days] == [False, True, True, False]
    assert all(Quarter.of(day) == third for day in (third.first, date(2017, 8, 15), third.last))
    assert Quarter(2017, 4) < Quarter(2018, 1)


@pytest.mark.parametrize(
    "written", ["2017Q5", "2017Q0", "2017q3", "2017-Q3", "0000Q1", "17Q3", "", "III/2017"]
)
def test_what_names_no_quarter_is_refused(written: str) -> None:
    with pytest.raises(QuarterUnknown):
        Quarter.parse(written)
