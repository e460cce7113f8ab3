"""The legal data that ships: complete, consistent, and in agreement with a second source."""

import csv
import re
from datetime import date, timedelta

import holidays
import pytest

from desktop_app.domain.deadlines.calendar import Effect, read_calendar_days
from desktop_app.domain.deadlines.rules import Step, read_rules
from desktop_app.legal_data import CALENDAR, RULES, law, rule_book, working_calendar
from resources.load import read_bytes, read_text

DAYS = read_calendar_days(read_text(CALENDAR))


def table(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(read_text(path).splitlines()))


def test_the_calendar_holds_ten_years_of_days() -> None:
    assert len(DAYS) == 119
    assert {day.on.year for day in DAYS} == set(range(2017, 2027))


def test_only_weekdays_are_taken_off_and_only_saturdays_are_worked() -> None:
    assert all(day.on.weekday() < 5 for day in DAYS if day.effect is Effect.OFF)
    assert all(day.on.weekday() == 5 for day in DAYS if day.effect is Effect.WORK)


def test_each_swapped_day_off_has_its_saturday_and_each_saturday_its_day_off() -> None:
    def named(day_name: str) -> date:
        day, month, year = map(int, re.findall(r"\d+", day_name))
        return date(year, month, day)

    off = {day.on: named(day.name) for day in DAYS if day.kind == "swap_off"}
    worked = {named(day.name): day.on for day in DAYS if day.kind == "swap_makeup"}
    assert len(off) == 6
    assert off == worked


def test_the_calendar_agrees_with_the_library_but_for_one_swap_it_lacks() -> None:
    expected = holidays.country_holidays("VN", years=range(2017, 2027))
    effects = {day.on: day.effect for day in DAYS}
    differ = []
    day = date(2017, 1, 1)
    while day.year < 2027:
        theirs = day in expected and day.weekday() < 5
        if (effects.get(day) is Effect.OFF) != theirs:
            differ.append(day)
        day += timedelta(1)
    assert differ == [date(2026, 1, 2)]


def test_a_year_without_official_rows_takes_the_librarys_days_and_says_so() -> None:
    calendar = law().calendar
    assert not calendar.is_official(2027)
    assert not calendar.is_working(date(2027, 2, 8))
    tet = calendar.dated(date(2027, 2, 8))
    assert tet is not None
    assert tet.confidence == "estimated"
    assert calendar.is_working(date(2027, 2, 15))


def test_a_year_that_nobody_can_estimate_keeps_its_weekends() -> None:
    assert law().calendar.is_working(date(2200, 1, 1))
    assert not law().calendar.is_working(date(2200, 1, 4))


def test_every_channel_of_the_model_has_rules_and_no_others() -> None:
    assert law().rules.channels == {"citizen", "business", "dvcqg", "legal_text", "other"}


def test_citizens_have_a_term_for_every_day_since_the_decision() -> None:
    day = date(2017, 4, 25)
    while day < date(2030, 1, 1):
        rule = law().rules.find("citizen", Step.ANSWER, day)
        assert rule is not None
        assert rule.term is not None
        day += timedelta(1)


def test_petitions_of_voters_and_data_protection_are_no_rules_of_this_book() -> None:
    ids = {rule.rule_id for rule in read_rules(read_text(RULES))}
    assert not [rule_id for rule_id in ids if "CUTRI" in rule_id or "PDPL" in rule_id]
    assert {
        "R-574-ANSWER",
        "R-574-STATUS",
        "R-PRE574-ANSWER",
        "R-31-ANSWER",
        "R-29-ANSWER",
        "R-89-ANSWER",
    } <= ids


def test_agencies_named_in_rules_are_in_the_agency_lists() -> None:
    known = {
        f"{year}/{row['code']}" for year in (2017, 2025) for row in table(f"agencies/agencies-{year}.csv")
    }
    assert {rule.agency for rule in law().rules.rules if rule.agency} <= known


def test_both_agency_lists_and_the_merger_of_provinces_fit_together() -> None:
    old, new = (
        {
            row["code"]: row["name_vi"]
            for row in table(f"agencies/agencies-{year}.csv")
            if row["code"].isdigit()
        }
        for year in (2017, 2025)
    )
    merger = table("agencies/province-merge-2025.csv")
    assert (len(old), len(new)) == (63, 34)
    assert {row["old_code"] for row in merger} == set(old)
    assert {row["new_code"] for row in merger} == set(new)


def test_a_changed_file_never_keeps_its_version() -> None:
    text = read_text(CALENDAR)
    shorter = text[: text.rindex("2026-11-24")]
    assert working_calendar(shorter).version != working_calendar(text).version
    assert working_calendar(text).version == law().calendar.version
    assert rule_book(read_text(RULES)).version == law().rules.version


def test_a_resource_is_read_as_text_or_bytes_and_a_missing_one_is_named() -> None:
    assert read_bytes(CALENDAR).decode() == read_text(CALENDAR)
    with pytest.raises(FileNotFoundError):
        read_text("calendars/none.csv")
