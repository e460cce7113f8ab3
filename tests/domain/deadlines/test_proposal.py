"""Another calendar or rule file: what moves is shown first, and what was stays reproducible."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, WorkingCalendar
from desktop_app.domain.deadlines.comparison import PortalReason, compare
from desktop_app.domain.deadlines.duties import Law, read_clocks
from desktop_app.domain.deadlines.editions import (
    ALWAYS,
    Edition,
    EditionRefused,
    Editions,
    LawHistory,
    NothingInForce,
)
from desktop_app.domain.deadlines.explanation import difference_text
from desktop_app.domain.deadlines.history import ClockEvent, read_history
from desktop_app.domain.deadlines.proposal import DatedCase, answer_dates, moves
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.domain.deadlines.rules import COLUMNS, Step
from desktop_app.legal_data import law, own_calendar, own_rules
from tests.domain.deadlines.desks import events_of

TODAY = date(2026, 8, 20)
CALENDAR_HEAD = "date,effect,kind,name_vi,legal,source,confidence"


def day(on: date, effect: Effect) -> CalendarDay:
    return CalendarDay(on, effect, "test", "Ngày thử", "", "", "verified")


def case(case_id: str, *events: tuple[str, date], channel: str = "citizen") -> DatedCase:
    return DatedCase(case_id, read_history(events_of(*events)), channel)


def with_days(*days: CalendarDay) -> Law:
    return Law(law().rules, law().calendar.with_days(days, version="tried"))


def received(day_of_august: int) -> tuple[str, date]:
    return "received", date(2026, 8, day_of_august)


def test_the_preview_counts_earlier_later_and_newly_overdue_and_leaves_closed_cases_alone() -> None:
    cases = [
        case("c_later", received(1)),  # due Friday 21/8
        case("c_earlier", received(10)),  # due Thursday 3/9, as 30/8 to 2/9 are off
        case("c_untouched", received(18)),
        case("c_answered", received(1), ("reply_sent", date(2026, 8, 19))),
        case("c_returned", received(1), ("returned_to_portal", date(2026, 8, 4))),
    ]
    new = with_days(day(date(2026, 8, 21), Effect.OFF), day(date(2026, 8, 31), Effect.WORK))
    found = moves(cases, law(), new, today=TODAY)
    assert [(m.case_id, str(m.old_on), str(m.new_on)) for m in found.moves] == [
        ("c_later", "2026-08-21", "2026-08-22"),
        ("c_earlier", "2026-09-03", "2026-08-31"),
    ]
    assert (found.earlier, found.later, found.become_overdue) == (1, 1, 0)
    in_september = moves(cases, law(), new, today=date(2026, 9, 1))
    assert in_september.become_overdue == 1
    back = moves(cases, new, law(), today=date(2026, 9, 1))
    assert [m.case_id for m in back.moves if m.stops_being_overdue] == ["c_earlier"]


def test_a_case_may_gain_or_lose_its_date() -> None:
    term = "2017-01-01,2017-04-09,20,calendar_day,received,next_working_day,high,QĐ,,"
    own = own_rules(own_text(f"R-OWN,1,business,answer,2025/91,{term}"), law().rules)
    asked = DatedCase("c", read_history([ClockEvent("received", date(2017, 1, 5))]), "business", "2025/91")
    new = Law(own, law().calendar)
    assert (moves([asked], law(), new, today=TODAY).gained, moves([asked], new, law(), today=TODAY).lost) == (
        1,
        1,
    )


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_counting_many_cases_at_once_gives_the_dates_of_each_alone(told: list[tuple[int, int, int]]) -> None:
    histories = []
    for wait, asked, got in told:
        start = date(2026, 7, 1) + timedelta(wait)
        histories.append(
            events_of(
                ("received", start),
                ("info_requested", start + timedelta(asked)),
                ("info_received", start + timedelta(asked + got)),
            )
        )
    cases = [DatedCase(str(n), read_history(events), "citizen") for n, events in enumerate(histories)]
    alone = [read_clocks(events, channel="citizen", law=law()).answer for events in histories]
    assert [found for _, found in answer_dates(cases, law())] == alone


def test_an_official_list_replaces_its_years_whole_and_no_other() -> None:
    text = f"{CALENDAR_HEAD}\n2027-02-08,off,law,Tết,QĐ 1,,verified\n"
    calendar = own_calendar(text, law().calendar)
    assert calendar.is_official(2027)
    assert calendar.is_working(date(2027, 1, 1))  # the library's own holidays of 2027 are gone
    assert not calendar.is_working(date(2026, 9, 2))
    assert calendar.version != law().calendar.version


def test_a_day_that_is_tried_out_does_not_make_its_year_official() -> None:
    tried = law().calendar.with_days([day(date(2027, 6, 1), Effect.OFF)], version="tried")
    assert not tried.is_official(2027)
    assert not tried.is_working(date(2027, 6, 1))
    assert not tried.is_working(date(2027, 1, 1))
    assert law().calendar.is_working(date(2027, 6, 1))


def test_a_broken_file_leaves_the_calendar_in_force() -> None:
    before = law().calendar.is_working(date(2026, 9, 2))
    with pytest.raises(TableRefused):
        own_calendar(f"{CALENDAR_HEAD}\n2026-09-02,work,law,Sai,,,\n", law().calendar)
    assert law().calendar.is_working(date(2026, 9, 2)) == before


RULE = "citizen,answer,,2017-04-25,,{days},calendar_day,received,next_working_day,high,QĐ 574/QĐ-TTg,,"


def own_text(row: str) -> str:
    return "\n".join((",".join(COLUMNS), row)) + "\n"


def test_a_row_of_a_higher_version_replaces_the_shipped_one() -> None:
    book = own_rules(own_text("R-574-ANSWER,2," + RULE.format(days=15)), law().rules)
    rule = book.find("citizen", Step.ANSWER, TODAY)
    assert rule is not None
    assert rule.term is not None
    assert (rule.version, rule.term.amount) == (2, 15)
    shipped = law().rules.find("citizen", Step.ANSWER, TODAY)
    assert shipped is not None
    assert shipped.version == 1


@pytest.mark.parametrize(
    ("row", "refused"),
    [
        ("R-574-ANSWER,1," + RULE.format(days=15), ("version", "old_version")),
        ("R-OWN,1," + RULE.format(days=15), ("valid_from", "overlaps")),
        ("R-OWN,1," + RULE.format(days="x"), ("amount", "not_a_count")),
    ],
)
def test_an_administrators_row_that_clashes_is_refused(row: str, refused: tuple[str, str]) -> None:
    with pytest.raises(TableRefused) as error:
        own_rules(own_text(row), law().rules)
    (problem,) = error.value.problems
    assert (problem.line, problem.column, str(problem.problem)) == (2, *refused)


def test_an_agency_may_set_an_internal_limit_in_working_hours() -> None:
    row = "R-OWN,1,citizen,return,2025/91,2026-01-01,,8,hour,received,none,verified,Quy chế,Điều 3,"
    book = own_rules(own_text(row), law().rules)
    told = [ClockEvent("received", date(2026, 8, 3), datetime(2026, 8, 3, 8, 30, tzinfo=UTC))]  # 15:30
    clocks = read_clocks(told, channel="citizen", law=Law(book, law().calendar), agency="2025/91")
    assert clocks.return_rule is not None
    assert clocks.return_rule.rule_id == "R-OWN"
    assert clocks.answer == read_clocks(told, channel="citizen", law=law()).answer


def edition(number: int, *, published: datetime | None = None) -> Edition[WorkingCalendar]:
    content = WorkingCalendar((), version=f"v{number}")
    return Edition(f"v{number}", published or datetime(2026, number, 1, tzinfo=UTC), "Thông báo", content)


def test_an_open_case_takes_the_newest_edition_a_closed_one_that_of_its_closing() -> None:
    editions = Editions([edition(5), edition(3)]).accepting(edition(8))
    assert editions.newest.version == "v8"
    found = [editions.in_force(datetime(2026, month, 15, tzinfo=UTC)).version for month in (1, 3, 7, 9)]
    assert found == ["v3", "v3", "v5", "v8"]
    assert [known.version for known in editions] == ["v3", "v5", "v8"]


def test_the_same_edition_again_changes_nothing_and_another_of_its_name_is_refused() -> None:
    editions = Editions([edition(3)])
    assert editions.accepting(edition(3)) is editions
    with pytest.raises(EditionRefused):
        editions.accepting(edition(3, published=datetime(2026, 9, 9, tzinfo=UTC)))


def test_without_an_edition_nothing_is_in_force() -> None:
    none: Editions[WorkingCalendar] = Editions([])
    with pytest.raises(NothingInForce):
        _ = none.newest
    with pytest.raises(NothingInForce):
        none.in_force(datetime(2026, 1, 1, tzinfo=UTC))


def test_an_old_version_gives_the_old_date_again() -> None:
    rules, calendar = law().rules, law().calendar
    new = calendar.with_days([day(date(2026, 8, 21), Effect.OFF)], version="new")
    shipped = Editions([Edition(calendar.version, ALWAYS, "", calendar)])
    later = LawHistory(
        Editions([Edition(rules.version, ALWAYS, "", rules)]),
        shipped.accepting(Edition("new", datetime(2026, 8, 1, tzinfo=UTC), "QĐ", new)),
    )
    told = events_of(received(1))

    def due(by: Law) -> str:
        return str(read_clocks(told, channel="citizen", law=by).answer.due_on)

    assert due(later.newest) == "2026-08-22"
    assert due(later.at_closing(datetime(2026, 7, 31, tzinfo=UTC))) == "2026-08-21"


@pytest.mark.parametrize(
    ("portal_on", "reason", "apart"),
    [
        (date(2025, 9, 1), PortalReason.NOT_ROLLED, -2),
        (date(2025, 8, 26), PortalReason.PAUSES_COUNTED, -8),
        (date(2025, 8, 25), PortalReason.FIRST_DAY_COUNTED, -9),
        (date(2025, 9, 5), PortalReason.WORKING_DAYS_COUNTED, 2),
        (date(2025, 12, 1), PortalReason.UNEXPLAINED, 89),
    ],
)
def test_the_portals_date_stands_beside_ours_with_the_way_it_may_have_been_counted(
    portal_on: date, reason: PortalReason, apart: int
) -> None:
    told = events_of(
        ("received", date(2025, 8, 6)),
        ("info_requested", date(2025, 8, 8)),
        ("info_received", date(2025, 8, 14)),
    )
    ours = read_clocks(told, channel="citizen", law=law()).answer  # nominal 1/9, due 3/9
    found = compare(portal_on, ours, law().calendar)
    assert found is not None
    assert (found.portal_reason, found.days_apart) == (reason, apart)
    assert "Tính ở đây 03/09/2025: 20 ngày, QĐ 574/QĐ-TTg, Quy chế." in difference_text(found)


def test_the_same_date_or_none_from_the_portal_is_no_difference() -> None:
    ours = read_clocks(events_of(("received", date(2017, 7, 10))), channel="citizen", law=law()).answer
    assert compare(None, ours, law().calendar) is None
    assert compare(date(2017, 7, 31), ours, law().calendar) is None


def test_a_date_of_the_portal_where_we_have_none_is_shown_as_its_own() -> None:
    ours = read_clocks(events_of(("received", date(2017, 4, 1))), channel="citizen", law=law()).answer
    found = compare(date(2017, 4, 21), ours, law().calendar)
    assert found is not None
    assert (found.portal_reason, found.days_apart) == (PortalReason.WE_HAVE_NONE, None)
    assert difference_text(found) == (
        "Cổng ghi hạn 21/04/2017: cổng không nêu cách tính. Ở đây chưa tính được hạn."
    )
