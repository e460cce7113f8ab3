"""The first half year of the citizens' channel: the published figures, and each agency's cells by hand.

The hand: 225 cases were dealt to the 88 punctual agencies and 232 to the five late ones, one after the
other, in the groups below, which are those of the seed's description.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from desktop_app.domain.errors import QuarterInFuture
from desktop_app.domain.figures.comparison import Because
from desktop_app.domain.figures.national import National
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import RowKind
from desktop_app.reports.document import as_document, hash_of
from sync.reference_portal.seeds import calendar
from sync.reference_portal.seeds.agencies import agencies
from tests.reports.conftest import Dispatcher

SECOND, THIRD = Quarter(2017, 2), Quarter(2017, 3)
LATE = ("91", "94", "34", "01", "79")
PUNCTUAL = tuple(agency.code for agency in agencies("2017") if agency.code not in LATE)

# (how many, columns in the second quarter, columns in the third); "67": in time or overdue, see below.
CAME, CARRIED, ON_TIME, ANSWERED_LATE, IN_TIME, OVERDUE, SIX_OR_SEVEN = 2, 1, 4, 5, 6, 7, 67
OF_THE_PUNCTUAL = (
    (95, (CAME, ON_TIME), ()),
    (5, (CAME, ON_TIME), ()),
    (35, (CAME, IN_TIME), (CARRIED, ON_TIME)),
    (48, (), (CAME, ON_TIME)),
    (42, (), (CAME, IN_TIME)),
)
OF_THE_LATE = (
    (10, (CAME, ON_TIME), ()),
    (8, (CAME, ANSWERED_LATE), ()),
    (30, (CAME, SIX_OR_SEVEN), (CARRIED, ANSWERED_LATE)),
    (108, (CAME, SIX_OR_SEVEN), (CARRIED, OVERDUE)),
    (5, (), (CAME, ON_TIME)),
    (53, (), (CAME, OVERDUE)),
    (18, (), (CAME, IN_TIME)),
)


def dealt(quarter: int) -> dict[str, Counter[int]]:
    """Each agency's cells by hand; `quarter` 0 is the second, 1 the third."""
    table: dict[str, Counter[int]] = {}
    for groups, codes in ((OF_THE_PUNCTUAL, PUNCTUAL), (OF_THE_LATE, LATE)):
        cards: Iterator[tuple[int, ...]] = (
            columns[quarter] for count, *columns in groups for _ in range(count)
        )
        for number, card in enumerate(cards):
            table.setdefault(codes[number % len(codes)], Counter()).update(card)
    return table


@pytest.fixture(scope="module")
def second(dispatcher: Dispatcher) -> QuarterReport:
    return dispatcher.reports.quarter(SECOND)


@pytest.fixture(scope="module")
def third(dispatcher: Dispatcher) -> QuarterReport:
    return dispatcher.reports.quarter(THIRD)


def test_the_published_figures_come_out(second: QuarterReport, third: QuarterReport) -> None:
    sums = third.cumulative
    assert sums.from_on == date(2017, 4, 3)
    assert (sums.received, sums.in_scope, sums.forwarded, sums.awaiting_supplement) == (4302, 808, 457, 351)
    assert (sums.answered, sums.in_progress) == (236, 221)
    assert sums.answered_percent == pytest.approx(51.64, abs=0.005)
    of_third, of_second = third.in_quarter, second.in_quarter
    assert (of_third.in_scope, of_third.forwarded, of_third.awaiting_supplement) == (307, 166, 141)
    assert (of_second.answered, of_third.answered) == (118, 118)
    assert (of_second.in_scope, of_second.forwarded, of_second.awaiting_supplement) == (501, 291, 210)
    for report in (second, third):
        assert {key.removeprefix("2017/") for key in report.late_agencies} == set(LATE)
        assert report.is_finished
        assert report.holds
        assert report.undated == ()
    names = [third.agency_names[key] for key in third.late_agencies]
    assert names[2:] == ["Tỉnh Kiên Giang", "Tỉnh Sóc Trăng", "Tỉnh Thái Bình"]


def test_the_third_quarter_is_the_table_of_the_hand_cell_by_cell(third: QuarterReport) -> None:
    assert third.total.cells[:9] == (173, 166, 339, 88, 30, 60, 161, 0, 0)
    hand = {f"2017/{code}": cells for code, cells in dealt(1).items()}
    assert {row.key for row in third.rows} == set(hand)
    for row in third.rows:
        cells = hand[row.key]
        expected = [cells[number] for number in (1, 2)]
        expected += [sum(expected), *(cells[number] for number in (4, 5, 6, 7)), 0, 0]
        assert list(row.cells[:9]) == expected, row.name
        answered = cells[ON_TIME] + cells[ANSWERED_LATE]
        assert row.cells[9] == pytest.approx(100 * answered / expected[2])
        assert row.cells[10] == (pytest.approx(100 * cells[ON_TIME] / answered) if answered else None)


def test_the_second_quarter_is_the_table_of_the_hand_cell_by_cell(
    second: QuarterReport, dispatcher: Dispatcher
) -> None:
    hand = {f"2017/{code}": cells for code, cells in dealt(0).items()}
    received = {fact.case_id: fact.received_on for fact in dispatcher.desk.store.figures.facts()}
    for row in second.rows:
        cells = hand[row.key]
        still_open = cells[IN_TIME] + cells[SIX_OR_SEVEN]
        assert list(row.cells[:5]) == [0, cells[CAME], cells[CAME], cells[ON_TIME], cells[ANSWERED_LATE]], (
            row.name
        )
        assert (row.cells[5] or 0) + (row.cells[6] or 0) == still_open
        for column, is_late in ((6, False), (7, True)):  # by the date as the seed counts it
            for one in second.cases(row.key, column):
                came_on = received[one.fact.case_id]
                assert came_on is not None
                assert (calendar.due_on(came_on) < SECOND.last) is is_late
    assert second.total.cells[:9] == (0, 291, 291, 110, 8, 59, 114, 0, 0)


def test_every_cell_opens_the_cases_behind_it(third: QuarterReport, dispatcher: Dispatcher) -> None:
    for row in (*third.rows, third.total):
        key = None if row is third.total else row.key
        for column in third.template.columns[:9]:
            assert len(third.cases(key, column.number)) == row.cells[column.number - 1]
    share = third.cases("2017/91", 10)
    assert share == tuple(
        sorted(
            (*third.cases("2017/91", 4), *third.cases("2017/91", 5)),
            key=lambda one: (one.due_on, one.fact.code),
        )
    )
    assert len(dispatcher.reports.behind(third, National.AWAITING_SUPPLEMENT)) == 351
    with pytest.raises(KeyError):
        third.cases("2017/91", 12)


def test_other_rows_and_another_form_say_the_same(third: QuarterReport, dispatcher: Dispatcher) -> None:
    by_field = dispatcher.reports.quarter(THIRD, by=RowKind.FIELD)
    assert by_field.total.cells == third.total.cells
    assert [sum(row.cells[2] or 0 for row in by_field.rows)] == [339]
    assert as_document(by_field)["agencies"] == as_document(third)["agencies"]
    by_content = dispatcher.reports.quarter(THIRD, by=RowKind.CONTENT_TYPE, template="bieu-ii-05a")
    assert by_content.rows[0].name == "Hành vi hành chính"
    assert by_content.total.cells[0] == 339
    assert by_content.holds


def test_the_document_names_its_sources_and_its_hash(third: QuarterReport) -> None:
    told = as_document(third)
    assert (told["quarter"], told["cutoff"], told["finished"]) == ("2017Q3", "2017-09-30", True)
    assert told["rules"]
    assert told["calendar"].startswith("2017-2026/")
    assert hash_of(told) == told["sha256"]
    assert hash_of({**told, "cumulative": {**told["cumulative"], "answered": 237}}) != told["sha256"]


def test_there_are_figures_up_to_the_last_sync_and_none_of_the_future(dispatcher: Dispatcher) -> None:
    assert [str(one) for one in dispatcher.reports.quarters()] == ["2017Q4", "2017Q3", "2017Q2"]
    running = dispatcher.reports.quarter(Quarter(2017, 4))
    assert not running.is_finished
    assert running.cutoff == date(2017, 10, 2)
    assert running.total.cells[0] == 221
    with pytest.raises(QuarterInFuture) as refused:
        dispatcher.reports.quarter(Quarter(2018, 1))
    assert refused.value.as_of == date(2017, 10, 2)


def test_a_case_removed_at_the_portal_leaves_exactly_its_cells(
    new_dispatcher: Callable[[], Dispatcher],
) -> None:
    dispatcher = new_dispatcher()
    reports = dispatcher.reports
    before = reports.quarter(THIRD)
    frozen = reports.freeze(before)
    gone = before.cases("2017/91", 7)[0].fact
    dispatcher.counter.delete(gone.case_id)
    dispatcher.desk.sync()
    after = reports.quarter(THIRD)
    was, now = {row.key: row.cells for row in before.rows}, {row.key: row.cells for row in after.rows}
    assert {key for key in was if was[key] != now[key]} == {"2017/91"}
    changed = [
        number
        for number, (one, other) in enumerate(zip(was["2017/91"], now["2017/91"], strict=True), 1)
        if one != other
    ]
    came = 1 if gone.received_on is not None and gone.received_on < THIRD.first else 2
    assert changed == [came, 3, 7, 10]
    assert after.holds
    assert (after.cumulative.received, after.cumulative.in_progress) == (4301, 220)
    differences = reports.differences(frozen)
    assert {reason.because for change in differences for reason in change.because} == {Because.GONE}
    assert {(change.row, change.column) for change in differences if change.row != "*"} == {
        ("2017/91", column) for column in ("carried" if came == 1 else "new", "total", "open_overdue")
    }
    assert all(change.was - change.now == 1 for change in differences)
