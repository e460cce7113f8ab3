"""The team board: who leads what, who holds how much, which days are red and who could take which case."""

from datetime import date, timedelta

from msgspec.structs import replace

from desktop_app.domain.board import (
    AnsweredInQuarter,
    Lead,
    Pile,
    Standing,
    leads_of,
    lines_of,
    load_of,
)
from desktop_app.domain.case import Agency
from desktop_app.domain.deadlines.staff import Absence
from desktop_app.domain.people import Grant, Person
from desktop_app.domain.red_days import DueCase, Kept, Team, Why, becomes, spread
from desktop_app.legal_data import law

AGENCY, OTHER = Agency("2025", "24"), Agency("2025", "91")
MONDAY = date(2025, 8, 25)
WEDNESDAY = date(2025, 8, 27)
AFTER_HOLIDAY = date(2025, 9, 3)  # the 1st and the 2nd are days off


def person(name: str, *grants: Grant, unit: str | None = "un_1") -> Person:
    return Person(f"u_{name}", name, unit, AGENCY, "", grants or (Grant("officer", AGENCY),))


def pile(who: str | None, due: date | None, count: int = 1, **more: object) -> Pile:
    standing = Standing.DATED if due else Standing.UNDATED
    return Pile(who and f"u_{who}", **({"standing": standing, "due_on": due, "count": count} | more))  # type: ignore[arg-type]


def team(*names: str, absences: tuple[Absence, ...] = (), per_person: int = 2, **units: str) -> Team:
    homes = {f"u_{name}": units.get(name, "un_1") for name in names}
    return Team(homes, absences, law().calendar, per_person)


def cases(on: date, **held: int) -> list[DueCase]:
    return [
        DueCase(f"c_{name}_{n}", f"u_{name}", "un_1", "assigned")
        for name, count in held.items()
        for n in range(count)
    ]


def test_a_supervisor_leads_the_unit_named_and_nothing_without_one() -> None:
    named = person("tuan", Grant("supervisor", AGENCY, "un_1"))
    assert leads_of(named) == (Lead(AGENCY, "un_1"),)
    assert leads_of(person("tuan", Grant("supervisor", AGENCY))) == ()
    assert leads_of(person("hanh")) == ()
    assert leads_of(person("bao", Grant("reporter", AGENCY))) == ()


def test_focal_officer_and_leader_lead_the_whole_agency_and_the_unit_once() -> None:
    both = person("khoi", Grant("focal", AGENCY), Grant("supervisor", AGENCY, "un_1"), Grant("leader", OTHER))
    assert leads_of(both) == (Lead(AGENCY), Lead(OTHER))


def test_who_stands_in_for_an_absent_head_leads_the_unit_meanwhile() -> None:
    head = person("tuan", Grant("supervisor", AGENCY, "un_1"))
    deputy = replace(person("hanh"), stands_in_for=(head,))
    assert leads_of(deputy) == (Lead(AGENCY, "un_1"),)


def test_a_unit_covers_only_its_officers_of_that_agency() -> None:
    lead = Lead(AGENCY, "un_1")
    assert lead.covers(person("hanh"))
    assert not lead.covers(person("hanh", unit="un_2"))
    assert not lead.covers(person("hanh", unit=None))
    assert not lead.covers(person("hanh", Grant("officer", OTHER)))
    assert not lead.covers(person("tuan", Grant("supervisor", AGENCY, "un_1")))


def test_a_load_adds_up_and_this_week_ends_on_sunday() -> None:
    load = load_of(
        [
            pile("hanh", MONDAY - timedelta(days=1), 3, oldest_on=date(2025, 7, 1)),
            pile("hanh", MONDAY, 2, in_review=1),
            pile("hanh", date(2025, 8, 31), 4),
            pile("hanh", date(2025, 9, 1), 5),
            pile("hanh", None, 6, standing=Standing.PAUSED),
            pile("hanh", None, 7),
        ],
        today=MONDAY,
    )
    parts = (load.overdue, load.this_week, load.later, load.paused, load.undated)
    assert parts == (3, 6, 5, 6, 7)
    assert load.open == sum(parts)
    assert (load.in_review, load.oldest_on, load.first_due_on) == (1, date(2025, 7, 1), date(2025, 8, 24))


def test_lines_stand_by_how_pressing_they_are_and_what_nobody_holds_comes_last() -> None:
    away = Absence("u_lan", date(2025, 8, 20), date(2025, 8, 29), "u_hanh")
    later = Absence("u_lan", date(2025, 12, 1), date(2025, 12, 5))
    people = [person("hanh"), person("lan"), person("huy")]
    piles = [pile("hanh", MONDAY), pile("lan", date(2025, 8, 1)), pile(None, MONDAY), pile("gone", MONDAY)]
    lines = lines_of(people, piles, [later, away], today=MONDAY, until=date(2025, 9, 21))
    assert [line.person for line in lines] == ["u_lan", "u_hanh", "u_huy", "u_gone", None]
    assert [line.is_away(MONDAY) for line in lines] == [True, False, False, False, False]
    assert lines[0].away == away


def test_no_answer_yet_has_no_percentage() -> None:
    assert AnsweredInQuarter(0, 0, 3).percent_on_time is None
    assert AnsweredInQuarter(3, 1).percent_on_time == 75.0


def test_the_calendar_counts_what_is_due_against_who_is_present() -> None:
    away = Absence("u_lan", date(2025, 9, 3), date(2025, 9, 5))
    six = team("hanh", "lan", "huy", absences=(away,))
    days = six.days([pile("hanh", AFTER_HOLIDAY, 5), pile("lan", date(2025, 8, 22), 9)], today=WEDNESDAY)
    assert (days[0].on, len(days)) == (MONDAY, 28)
    assert sum(day.due for day in days) == 5  # what is overdue is due on no day to come
    red = [day for day in days if day.is_over]
    assert [(day.on, day.present, day.capacity, day.away) for day in red] == [
        (AFTER_HOLIDAY, 2, 4, ("u_lan",))
    ]
    holiday = days[7 + 1]
    assert (holiday.is_off, holiday.present) == (True, 0)
    assert "Quốc khánh" in holiday.rest
    assert days[5].is_off
    assert days[5].rest == ""


def test_exactly_at_the_threshold_a_day_can_be_met() -> None:
    assert not team("hanh", "huy").day(WEDNESDAY, 4).is_over
    assert team("hanh", "huy").day(WEDNESDAY, 5).is_over


def test_what_is_too_much_goes_to_who_is_present_with_the_fewest_open_cases() -> None:
    piles = [pile("hanh", WEDNESDAY, 4), pile("huy", None, 3), pile("trang", None, 1)]
    found = spread(WEDNESDAY, cases(WEDNESDAY, hanh=4), piles, team("hanh", "huy", "trang"), today=MONDAY)
    assert [(move.case_id, move.to, move.by, move.why) for move in found.moves] == [
        ("c_hanh_0", "u_trang", WEDNESDAY, Why.TOO_MUCH),
        ("c_hanh_1", "u_trang", WEDNESDAY, Why.TOO_MUCH),
    ]
    assert (found.kept, found.left) == ((), ())


def test_nobody_is_given_more_on_a_day_than_one_person_can_answer() -> None:
    piles = [pile("hanh", WEDNESDAY, 9), pile("huy", WEDNESDAY, 1)]
    found = spread(WEDNESDAY, cases(WEDNESDAY, hanh=9), piles, team("hanh", "huy"), today=WEDNESDAY)
    assert [move.to for move in found.moves] == ["u_huy"]
    assert len(found.left) == 6


def test_a_holder_with_room_on_a_day_before_keeps_the_case_and_does_it_earlier() -> None:
    piles = [pile("hanh", WEDNESDAY, 3), pile("huy", WEDNESDAY, 2)]
    found = spread(WEDNESDAY, cases(WEDNESDAY, hanh=3), piles, team("hanh", "huy"), today=MONDAY)
    assert found.moves == ()
    assert found.kept == (Kept("c_hanh_0", "u_hanh", WEDNESDAY - timedelta(days=1)),)


def test_the_cases_of_somebody_absent_go_to_others_of_the_unit_who_are_there() -> None:
    away = Absence("u_hanh", MONDAY, date(2025, 8, 29))
    there = team("hanh", "huy", "xa", absences=(away,), xa="un_2")
    found = spread(WEDNESDAY, cases(WEDNESDAY, hanh=1), [pile("hanh", WEDNESDAY)], there, today=MONDAY)
    assert [(move.to, move.why) for move in found.moves] == [("u_huy", Why.AWAY)]


def test_what_is_in_review_or_approved_stays_with_its_author() -> None:
    away = Absence("u_hanh", MONDAY, date(2025, 8, 29))
    case = DueCase("c_1", "u_hanh", "un_1", "approved", 3)
    found = spread(
        WEDNESDAY, [case], [pile("hanh", WEDNESDAY)], team("hanh", "huy", absences=(away,)), today=MONDAY
    )
    assert (found.moves, found.left) == ((), ("c_1",))


def test_what_was_begun_least_is_moved_first_and_what_nobody_holds_is_given_to_somebody() -> None:
    begun = [DueCase("c_begun", "u_hanh", "un_1", "in_progress", 2), *cases(WEDNESDAY, hanh=2)]
    loose = DueCase("c_loose", None, "un_1", "forwarded")
    piles = [pile("hanh", WEDNESDAY, 3), pile(None, WEDNESDAY)]
    found = spread(WEDNESDAY, [*begun, loose], piles, team("hanh", "huy"), today=WEDNESDAY)
    assert {(move.case_id, move.why) for move in found.moves} == {
        ("c_hanh_0", Why.TOO_MUCH),
        ("c_loose", Why.UNASSIGNED),
    }


def test_a_proposal_changes_nothing_it_was_made_from() -> None:
    piles = [pile("hanh", WEDNESDAY, 4), pile("huy", None, 1)]
    before = list(piles)
    asked = (WEDNESDAY, cases(WEDNESDAY, hanh=4), piles, team("hanh", "huy"))
    assert spread(*asked, today=MONDAY) == spread(*asked, today=MONDAY)
    assert piles == before


def test_the_receivers_week_is_shown_before_and_after() -> None:
    away = Absence("u_huy", date(2025, 9, 3), date(2025, 9, 3))
    mine = [pile("huy", WEDNESDAY, 2)]
    given = [pile("hanh", WEDNESDAY), pile("hanh", AFTER_HOLIDAY)]
    found = becomes("u_huy", mine, given, team("huy", absences=(away,)), today=MONDAY)
    assert (found.before.open, found.after.open) == (2, 4)
    shown = {day.on: (day.before, day.after) for day in found.days if day.after}
    assert shown == {WEDNESDAY: (2, 3), AFTER_HOLIDAY: (0, 1)}
    assert found.turns_red == (WEDNESDAY, AFTER_HOLIDAY)
    assert len(found.days) == 14
