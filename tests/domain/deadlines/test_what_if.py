"""What-if: what an absence, a holiday or another officer would cost, without touching anything."""

from datetime import date, timedelta

from desktop_app.domain.deadlines.calendar import Effect
from desktop_app.domain.deadlines.history import read_history
from desktop_app.domain.deadlines.proposal import DatedCase
from desktop_app.domain.deadlines.staff import Absence, Staff
from desktop_app.domain.deadlines.what_if import Outcome, Touched, if_away, if_day, if_reassigned
from desktop_app.legal_data import ladder, law
from tests.domain.deadlines.desks import HEAD, OFFICER, PEOPLE, UNITS, case_of, events_of

TODAY = date(2026, 8, 10)
AWAY = Absence(OFFICER, date(2026, 8, 12), date(2026, 8, 14))  # Wednesday to Friday, back on Monday 17/8


def received(day: date, *more: tuple[str, date], accepted: bool = True) -> list[tuple[str, date]]:
    return [("received", day), *([("accepted", day)] if accepted else []), *more]


def ids(touched: tuple[Touched, ...]) -> list[tuple[str, str]]:
    return [(one.case_id, str(one.clock)) for one in touched]


CASES = [
    case_of("c_due_inside", events_of(*received(date(2026, 7, 23)))),  # due Wednesday 12/8
    case_of("c_due_weekend", events_of(*received(date(2026, 7, 25)))),  # due Friday 14/8
    case_of("c_due_back", events_of(*received(date(2026, 7, 26)))),  # nominal Saturday 15/8, due 17/8
    case_of("c_near", events_of(*received(date(2026, 7, 30)))),  # due Wednesday 19/8
    case_of("c_far", events_of(*received(date(2026, 8, 7)))),  # due Thursday 27/8
    case_of("c_late", events_of(*received(date(2026, 7, 15)))),  # due 4/8, first mark 11/8, second 18/8
    case_of("c_waiting", events_of(*received(date(2026, 8, 3), ("info_requested", date(2026, 8, 6))))),
    case_of("c_untaken", events_of(*received(date(2026, 8, 7), accepted=False))),  # return by 14/8
    case_of("c_of_another", events_of(*received(date(2026, 7, 23))), assignee=HEAD),
    case_of("c_answered", events_of(*received(date(2026, 7, 23), ("reply_sent", date(2026, 8, 7))))),
]


def away(absence: Absence = AWAY, today: date = TODAY) -> Outcome:
    return if_away(CASES, absence, ladder=ladder(), calendar=law().calendar, today=today)


def test_an_absence_lets_go_overdue_what_falls_due_before_the_return() -> None:
    assert ids(away().goes_overdue) == [
        ("c_due_inside", "answer"),
        ("c_due_weekend", "answer"),
        ("c_untaken", "accept_or_return"),
    ]


def test_an_absence_reddens_what_is_near_on_the_day_of_the_return() -> None:
    assert ids(away().turns_red) == [("c_due_back", "answer"), ("c_near", "answer")]


def test_updates_and_senders_that_come_up_meanwhile_need_a_chaser() -> None:
    assert ids(away().needs_chaser) == [("c_waiting", "supplement")]
    longer = Absence(OFFICER, date(2026, 8, 11), date(2026, 8, 14))
    assert ("c_late", "progress") in ids(away(longer).needs_chaser)


def test_what_is_late_already_is_no_cost_of_an_absence_that_has_begun() -> None:
    begun = Absence(OFFICER, date(2026, 8, 3), date(2026, 8, 14))
    assert "c_late" not in dict(ids(away(begun).goes_overdue))
    assert "c_late" in dict(ids(away(begun, today=date(2026, 8, 3)).goes_overdue))


def test_one_more_holiday_shows_its_moves_and_who_turns_red() -> None:
    cases = [
        DatedCase("c_on_it", read_history(events_of(*received(date(2026, 7, 23)))), "citizen"),
        DatedCase(
            "c_closed",
            read_history(events_of(*received(date(2026, 7, 23), ("reply_sent", TODAY)))),
            "citizen",
        ),
    ]
    found = if_day(cases, law(), date(2026, 8, 12), Effect.OFF, today=TODAY)
    assert [(m.case_id, m.new_on) for m in found.proposal.moves] == [("c_on_it", date(2026, 8, 13))]
    assert found.outcome == Outcome()


def test_a_rest_day_that_becomes_worked_brings_dates_nearer() -> None:
    case = DatedCase("c", read_history(events_of(*received(date(2026, 7, 26)))), "citizen")
    saturday = date(2026, 8, 15)
    red = if_day([case], law(), saturday, Effect.WORK, today=saturday - timedelta(3))
    assert ids(red.outcome.turns_red) == [("c", "answer")]
    overdue = if_day([case], law(), saturday, Effect.WORK, today=saturday + timedelta(1))
    assert ids(overdue.outcome.goes_overdue) == [("c", "answer")]


def test_a_half_day_moves_no_date_counted_in_days() -> None:
    case = DatedCase("c", read_history(events_of(*received(date(2026, 7, 23)))), "citizen")
    assert if_day([case], law(), date(2026, 8, 12), Effect.MORNING, today=TODAY).proposal.moves == ()


def test_giving_cases_to_somebody_who_will_be_away_shows_what_it_costs() -> None:
    staff = Staff(
        PEOPLE,
        UNITS,
        [Absence(HEAD, AWAY.first_on, AWAY.last_on), Absence(HEAD, date(2026, 1, 5), date(2026, 1, 9))],
    )

    def given_to(user: str) -> Outcome:
        return if_reassigned(CASES[:3], user, staff, ladder=ladder(), calendar=law().calendar, today=TODAY)

    assert ids(given_to(HEAD).goes_overdue) == [("c_due_inside", "answer"), ("c_due_weekend", "answer")]
    assert given_to(OFFICER) == Outcome()
