"""Calendar and rule files: what is read, and what is refused with its line and column."""

from datetime import date

import pytest

from desktop_app.domain.deadlines.calendar import COLUMNS as CALENDAR_COLUMNS
from desktop_app.domain.deadlines.calendar import (
    CalendarDay,
    Effect,
    Unit,
    WorkingCalendar,
    read_calendar_days,
)
from desktop_app.domain.deadlines.refusals import row_text
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.domain.deadlines.rules import COLUMNS as RULE_COLUMNS
from desktop_app.domain.deadlines.rules import RuleBook, Step, Term, read_rules

CALENDAR_HEAD = ",".join(CALENDAR_COLUMNS)
RULE_HEAD = ",".join(RULE_COLUMNS)
RULE = {
    "rule_id": "R-1",
    "version": "1",
    "channel": "citizen",
    "step": "answer",
    "agency": "",
    "valid_from": "2020-01-01",
    "valid_to": "",
    "amount": "20",
    "unit": "calendar_day",
    "start_event": "received",
    "roll": "next_working_day",
    "confidence": "verified",
    "legal_source": "QĐ 1",
    "article": "",
    "source": "",
}


def calendar_text(*rows: str) -> str:
    return "\n".join((CALENDAR_HEAD, *rows)) + "\n"


def rule_text(*changes: dict[str, str]) -> str:
    return "\n".join((RULE_HEAD, *(",".join((RULE | change).values()) for change in changes))) + "\n"


def refusals(error: pytest.ExceptionInfo[TableRefused]) -> list[tuple[int, str, str]]:
    return [(p.line, p.column, str(p.problem)) for p in error.value.problems]


def test_a_calendar_row_is_read_also_with_a_byte_order_mark_and_windows_line_ends() -> None:
    text = "\ufeff" + calendar_text("2026-09-02,off,law,Quốc khánh,BLLĐ,,verified").replace("\n", "\r\n")
    (day,) = read_calendar_days(text)
    assert (day.on, day.effect, day.name) == (date(2026, 9, 2), Effect.OFF, "Quốc khánh")


@pytest.mark.parametrize(
    ("row", "column", "problem"),
    [
        ("2026-02-30,off,law,Tên,,,", "date", "not_a_date"),
        ("20260902,off,law,Tên,,,", "date", "not_a_date"),
        (",off,law,Tên,,,", "date", "empty"),
        ("2026-09-02,quarter,law,Tên,,,", "effect", "unknown_word"),
        ("2026-09-02,work,law,Tên,,,", "effect", "contradicts"),
        ("2026-09-02,off,swap_makeup,Tên,,,", "effect", "contradicts"),
        ("2026-09-02,off,law,,,,", "name_vi", "empty"),
        ("2026-09-02", "effect", "empty"),
    ],
)
def test_a_broken_calendar_row_is_refused_by_line_and_column(row: str, column: str, problem: str) -> None:
    with pytest.raises(TableRefused) as error:
        read_calendar_days(calendar_text("2026-01-01,off,law,Tết,,,", row))
    assert refusals(error) == [(3, column, problem)]


def test_a_day_that_is_both_off_and_worked_contradicts_itself() -> None:
    with pytest.raises(TableRefused) as error:
        read_calendar_days(calendar_text("2026-01-10,off,law,Nghỉ,,,", "2026-01-10,work,swap,Làm,,,"))
    assert refusals(error) == [(3, "date", "contradicts")]


def test_a_day_told_twice_is_refused() -> None:
    row = "2026-01-10,work,swap,Làm,,,"
    with pytest.raises(TableRefused) as error:
        read_calendar_days(calendar_text(row, row))
    assert refusals(error) == [(3, "date", "twice")]


def test_a_file_without_a_column_names_it() -> None:
    with pytest.raises(TableRefused) as error:
        read_calendar_days("date,effect,kind,legal,source,confidence\n")
    assert refusals(error) == [(1, "name_vi", "no_such_column")]


def test_an_unclosed_quote_is_refused_not_swallowed() -> None:
    with pytest.raises(TableRefused) as error:
        read_calendar_days(calendar_text('2026-01-01,off,law,"Tết,,,'))
    assert refusals(error) == [(2, "", "unreadable")]


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        ({"rule_id": ""}, "rule_id", "empty"),
        ({"version": "0"}, "version", "not_a_count"),
        ({"amount": "-5"}, "amount", "not_a_count"),
        ({"amount": "5 / 3"}, "amount", "not_a_count"),
        ({"amount": "99999"}, "amount", "not_a_count"),
        ({"unit": "fortnight"}, "unit", "unknown_word"),
        ({"unit": ""}, "unit", "empty"),
        ({"step": "reply"}, "step", "unknown_word"),
        ({"roll": "back"}, "roll", "unknown_word"),
        ({"confidence": "sure"}, "confidence", "unknown_word"),
        ({"valid_from": "2020-13-01"}, "valid_from", "not_a_date"),
        ({"valid_to": "2019-12-31"}, "valid_to", "ends_before_start"),
        ({"legal_source": ""}, "legal_source", "empty"),
    ],
)
def test_a_broken_rule_row_is_refused_by_line_and_column(
    change: dict[str, str], column: str, problem: str
) -> None:
    with pytest.raises(TableRefused) as error:
        read_rules(rule_text({"channel": "business"}, change))
    assert refusals(error) == [(3, column, problem)]


def test_an_unknown_unit_is_told_with_its_line_the_reason_and_the_words_allowed() -> None:
    with pytest.raises(TableRefused) as error:
        read_rules(rule_text({"channel": "business"}, {"unit": "tuần"}))
    (problem,) = error.value.problems
    assert row_text(problem) == (
        "Dòng 3, cột unit, “tuần”: không phải giá trị được dùng ở cột này."
        " Chọn một trong: calendar_day, working_day, hour."
    )


def test_a_recurring_duty_is_not_counted_in_hours() -> None:
    with pytest.raises(TableRefused) as error:
        read_rules(rule_text({"step": "progress", "start_event": "answer_end", "unit": "hour"}))
    assert refusals(error) == [(2, "unit", "unknown_word")]


def test_every_broken_row_is_named_at_once() -> None:
    with pytest.raises(TableRefused) as error:
        read_rules(rule_text({"amount": "x"}, {"channel": "business"}, {"step": "x"}))
    assert [(line, column) for line, column, _ in refusals(error)] == [(2, "amount"), (4, "step")]


def test_two_rules_for_the_same_days_are_refused() -> None:
    text = rule_text({"valid_to": "2021-01-01"}, {"rule_id": "R-2", "valid_from": "2021-01-01"})
    with pytest.raises(TableRefused) as error:
        read_rules(text)
    assert refusals(error) == [(3, "valid_from", "overlaps")]


def test_the_rule_is_the_one_in_force_on_the_day_of_receipt() -> None:
    text = rule_text(
        {"valid_to": "2020-12-31"}, {"rule_id": "R-2", "valid_from": "2021-01-01", "amount": "15"}
    )
    book = RuleBook(read_rules(text), version="test")
    found = [book.find("citizen", Step.ANSWER, date(year, 12, 31)) for year in (2019, 2020, 2021)]
    assert [None if rule is None else rule.rule_id for rule in found] == [None, "R-1", "R-2"]
    assert found[2] is not None
    assert found[2].term == Term(15, Unit.CALENDAR_DAY)


def test_an_agencys_own_rule_goes_before_the_common_one_and_only_for_it() -> None:
    book = RuleBook(read_rules(rule_text({}, {"rule_id": "R-OWN", "agency": "2017/91"})), version="test")
    for agency, expected in (("2017/91", "R-OWN"), ("2025/91", "R-1"), ("", "R-1")):
        rule = book.find("citizen", Step.ANSWER, date(2021, 1, 1), agency=agency)
        assert rule is not None
        assert rule.rule_id == expected


def test_a_rule_that_starts_from_another_event_is_never_chosen() -> None:
    book = RuleBook(read_rules(rule_text({"start_event": "unit_received_paper"})), version="test")
    assert book.find("citizen", Step.ANSWER, date(2021, 1, 1)) is None


def test_only_a_year_without_official_rows_is_estimated_and_only_once() -> None:
    asked: list[int] = []

    def estimate(year: int) -> tuple[CalendarDay, ...]:
        asked.append(year)
        text = calendar_text(f"{year}-01-01,off,estimate,Tết,,,", f"{year + 1}-06-02,off,estimate,Lạ,,,")
        return read_calendar_days(text)

    official = read_calendar_days(calendar_text("2026-09-02,off,law,Quốc khánh,,,"))
    calendar = WorkingCalendar(official, version="test", estimate=estimate)
    assert calendar.is_working(date(2026, 1, 1))
    assert not calendar.is_working(date(2027, 1, 1))
    assert calendar.is_working(date(2028, 6, 2))
    assert not calendar.is_working(date(2027, 1, 1))
    assert asked == [2027, 2028]
    assert (calendar.is_official(2026), calendar.is_official(2027)) == (True, False)
