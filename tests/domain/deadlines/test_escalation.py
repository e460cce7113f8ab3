"""Warnings that climb: once each, to somebody, in working hours, on any number of machines."""

from datetime import date, datetime, timedelta

import pytest

from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.escalation import (
    DueWarning,
    NotTheRecipient,
    PlanMissing,
    WarningKey,
    acknowledge,
    awaiting_plan,
    digests,
)
from desktop_app.domain.deadlines.ladder import COLUMNS, Ladder, Purpose, Recipient, read_ladder
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.domain.deadlines.staff import Absence, Place, Staff
from desktop_app.legal_data import law
from tests.domain.deadlines.desks import (
    AGENCY,
    FOCAL,
    HEAD,
    LEADER,
    OFFICER,
    PEOPLE,
    STAFF,
    UNITS,
    Machine,
    at,
    case_of,
    days,
    events_of,
    person,
    without,
)

# Received on Monday 10/7/2017: due on Monday 31/7.
RECEIVED = date(2017, 7, 10)
TAKEN = events_of(("received", RECEIVED), ("accepted", RECEIVED))
CASE = case_of("c_1", TAKEN)


def told(due: list[DueWarning]) -> list[tuple[str, int, str | None, str]]:
    return [(str(w.key.clock), w.key.level, w.to, str(w.reached_on)) for w in due]


def test_an_offline_machine_climbs_officer_head_and_leader_over_a_month_without_a_double() -> None:
    machine = Machine()
    fired = [
        (warning.reached_on, warning.key.level, warning.to, str(warning.purpose))
        for day in days(date(2017, 7, 15), 32)
        for hour in (8, 10, 15)
        for warning in machine.looks([CASE], at(day, hour))
        if warning.key.clock is ClockName.ANSWER
    ]
    assert fired == [
        (date(2017, 7, 26), 1, OFFICER, "action"),
        (date(2017, 7, 28), 2, HEAD, "information"),
        (date(2017, 8, 1), 3, OFFICER, "action"),
        (date(2017, 8, 2), 4, HEAD, "action"),
        (date(2017, 8, 7), 5, LEADER, "information"),
        (date(2017, 8, 14), 6, LEADER, "action"),
    ]


def test_a_machine_that_was_off_for_the_month_finds_the_same_and_tells_it_as_one_digest() -> None:
    daily, late = Machine(), Machine()
    for day in days(date(2017, 7, 15), 20):
        daily.looks([CASE], at(day))
    caught_up = late.looks([CASE], at(date(2017, 8, 3)))
    assert {key for key in daily.fired if key.clock is ClockName.ANSWER} == {
        key for key in late.fired if key.clock is ClockName.ANSWER
    }
    to_officer = next(digest for digest in digests(caught_up) if digest.to == OFFICER)
    assert [w.key.level for w in to_officer.shown if w.key.clock is ClockName.ANSWER] == [3]
    assert {w.key.level for w in to_officer.warnings if w.key.clock is ClockName.ANSWER} == {1, 3}


def test_two_machines_that_meet_after_days_offline_never_fire_a_level_again() -> None:
    here, there = Machine(), Machine()
    here_fired, there_fired = [], []
    for number, day in enumerate(days(date(2017, 7, 20), 30)):
        here_fired += here.looks([CASE], at(day, 9))
        if number % 3 == 0:
            there_fired += there.looks([CASE], at(day, 16))
        if number % 7 == 6:
            here.meets(there)
            assert here.looks([CASE], at(day, 17)) == there.looks([CASE], at(day, 17)) == []
    for keys in ([w.key for w in here_fired], [w.key for w in there_fired]):
        assert len(keys) == len(set(keys))
    here.meets(there)
    assert here.fired == there.fired == {w.key for w in here_fired} | {w.key for w in there_fired}
    assert {w.key for w in there_fired} <= {w.key for w in here_fired}


def test_a_pause_moves_the_date_and_its_levels_and_the_sender_is_chased_instead() -> None:
    asked = [*TAKEN, *events_of(("info_requested", date(2017, 7, 14)))]
    machine = Machine()
    waiting = case_of("c_1", asked)
    assert told(machine.looks([waiting], at(date(2017, 7, 28)))) == [
        ("supplement", 1, OFFICER, "2017-07-21"),
        ("supplement", 2, HEAD, "2017-07-28"),
    ]
    got = case_of("c_1", [*asked, *events_of(("info_received", date(2017, 7, 28)))])  # now due on 14/8
    assert machine.looks([got], at(date(2017, 8, 8))) == []
    assert told(machine.looks([got], at(date(2017, 8, 9)))) == [("answer", 1, OFFICER, "2017-08-09")]


def test_an_answered_or_returned_case_warns_of_nothing() -> None:
    day = date(2017, 8, 10)
    answered = case_of("c_1", [*TAKEN, *events_of(("reply_sent", date(2017, 8, 9)))])
    returned = case_of("c_2", [*TAKEN, *events_of(("returned_to_portal", date(2017, 8, 9)))])
    assert Machine().looks([answered, returned, case_of("c_3", [])], at(day)) == []


def test_a_missed_progress_update_climbs_though_the_next_one_is_owed() -> None:
    machine = Machine()
    machine.looks([CASE], at(date(2017, 8, 7)))
    found = [w for w in machine.looks([CASE], at(date(2017, 8, 8))) if w.key.clock is ClockName.PROGRESS]
    assert told(found) == [("progress", 2, HEAD, "2017-08-08")]
    assert found[0].key.on == date(2017, 8, 7)


@pytest.mark.parametrize(
    ("now", "deliver_at", "reason"),
    [
        (at(date(2017, 7, 26), 9), at(date(2017, 7, 26), 9), "at work"),
        (at(date(2017, 7, 26), 12), at(date(2017, 7, 26), 13, 30), "at lunch"),
        (at(date(2017, 7, 26), 22), at(date(2017, 7, 27), 7, 30), "at night"),
        (at(date(2017, 7, 29), 9), at(date(2017, 7, 31), 7, 30), "on a Saturday"),
        (at(date(2017, 9, 4), 9), at(date(2017, 9, 5), 7, 30), "on a holiday"),
    ],
)
def test_nobody_is_disturbed_outside_working_hours(now: datetime, deliver_at: datetime, reason: str) -> None:
    due = Machine().looks([CASE], now)
    assert due
    assert {warning.deliver_at for warning in due} == {deliver_at}, reason


def test_the_fired_level_is_the_same_at_night_and_in_the_morning() -> None:
    machine = Machine()
    at_night = machine.looks([CASE], at(date(2017, 7, 26), 1))
    assert told(at_night) == [("answer", 1, OFFICER, "2017-07-26")]
    assert machine.looks([CASE], at(date(2017, 7, 26), 8)) == []


@pytest.mark.parametrize(
    ("staff", "recipient", "place", "user", "reason"),
    [
        (STAFF, Recipient.OFFICER, Place(AGENCY, "un_land", OFFICER), OFFICER, "the officer"),
        (STAFF, Recipient.OFFICER, Place(AGENCY, "un_land", None), FOCAL, "nobody assigned"),
        (STAFF, Recipient.UNIT_HEAD, Place(AGENCY, None, OFFICER), HEAD, "the officer's own unit"),
        (STAFF, Recipient.UNIT_HEAD, Place(AGENCY, "un_other", OFFICER), LEADER, "a unit without head"),
        (without(HEAD), Recipient.UNIT_HEAD, Place(AGENCY, "un_land", OFFICER), LEADER, "head missing"),
        (
            without(HEAD, LEADER),
            Recipient.UNIT_HEAD,
            Place(AGENCY, "un_land", OFFICER),
            FOCAL,
            "both missing",
        ),
        (without(LEADER), Recipient.LEADER, Place(AGENCY, "un_land", None), FOCAL, "leader missing"),
        (Staff([]), Recipient.LEADER, Place(AGENCY, None, OFFICER), OFFICER, "nobody but the officer known"),
        (Staff([]), Recipient.LEADER, Place(AGENCY, None, None), None, "nobody known at all"),
    ],
)
def test_somebody_is_always_told(
    staff: Staff, recipient: Recipient, place: Place, user: str | None, reason: str
) -> None:
    assert staff.told(recipient, place, on=RECEIVED) == user, reason


def test_the_head_of_the_unit_above_stands_in_for_a_unit_without_one() -> None:
    others = [someone for someone in PEOPLE if someone.id != HEAD]
    staff = Staff([*others, person("u_office", "supervisor", "un_office")], UNITS)
    assert staff.told(Recipient.UNIT_HEAD, Place(AGENCY, "un_land", None), on=RECEIVED) == "u_office"


@pytest.mark.parametrize(
    ("absences", "user", "reason"),
    [
        ([Absence(OFFICER, RECEIVED, RECEIVED, HEAD)], HEAD, "the deputy"),
        ([Absence(OFFICER, RECEIVED, RECEIVED)], FOCAL, "no deputy named: as if there were no officer"),
        (
            [Absence(OFFICER, RECEIVED, RECEIVED), Absence(FOCAL, RECEIVED, RECEIVED)],
            OFFICER,
            "nobody there at all: the one it is for",
        ),
        ([Absence(OFFICER, RECEIVED + timedelta(1), RECEIVED + timedelta(9), HEAD)], OFFICER, "not yet away"),
        (
            [Absence(OFFICER, RECEIVED, RECEIVED, HEAD), Absence(HEAD, RECEIVED, RECEIVED, LEADER)],
            LEADER,
            "the deputy of the deputy",
        ),
        (
            [Absence(OFFICER, RECEIVED, RECEIVED, HEAD), Absence(HEAD, RECEIVED, RECEIVED, OFFICER)],
            FOCAL,
            "each the other's deputy",
        ),
    ],
)
def test_a_deputy_is_told_during_an_absence(absences: list[Absence], user: str, reason: str) -> None:
    staff = Staff(PEOPLE, UNITS, absences)
    assert staff.told(Recipient.OFFICER, Place(AGENCY, "un_land", OFFICER), on=RECEIVED) == user, reason


def test_where_only_the_absent_head_is_known_the_head_is_told() -> None:
    head = [someone for someone in PEOPLE if someone.id == HEAD]
    staff = Staff(head, UNITS, [Absence(HEAD, RECEIVED, RECEIVED)])
    assert staff.told(Recipient.UNIT_HEAD, Place(AGENCY, "un_land", None), on=RECEIVED) == HEAD


def test_a_warning_for_action_is_acknowledged_with_a_plan_and_by_its_recipient_only() -> None:
    (warning,) = Machine().looks([CASE], at(date(2017, 7, 26)))
    now = at(date(2017, 7, 26), 10)
    with pytest.raises(PlanMissing):
        acknowledge(warning, by=OFFICER, plan="  ", at=now)
    with pytest.raises(NotTheRecipient):
        acknowledge(warning, by=HEAD, plan="Trả lời trước thứ Sáu", at=now)
    assert awaiting_plan([warning], []) == [warning]
    done = acknowledge(warning, by=OFFICER, plan=" Trả lời trước thứ Sáu ", at=now)
    assert done.plan == "Trả lời trước thứ Sáu"
    assert awaiting_plan([warning], [done]) == []


def test_a_warning_for_information_needs_no_plan() -> None:
    due = Machine().looks([CASE], at(date(2017, 7, 28)))
    (information,) = [w for w in due if w.purpose is Purpose.INFORMATION]
    assert awaiting_plan([information], []) == []
    assert acknowledge(information, by=HEAD, plan="", at=at(date(2017, 7, 28))).plan == ""


def test_a_plan_does_not_stop_the_next_level() -> None:
    machine = Machine()
    (first,) = machine.looks([CASE], at(date(2017, 7, 26)))
    acknowledge(first, by=OFFICER, plan="Trả lời trước thứ Sáu", at=at(date(2017, 7, 26)))
    assert told(machine.looks([CASE], at(date(2017, 7, 28)))) == [("answer", 2, HEAD, "2017-07-28")]


HEADER = ",".join(COLUMNS)


def test_an_agency_with_rungs_of_its_own_climbs_by_those_alone() -> None:
    common = ",answer,1,-3,working_day,action,officer,"
    own = "2025/91,answer,1,-7,calendar_day,action,unit_head,"
    ladder = Ladder(read_ladder("\n".join((HEADER, common, own))))
    assert [r.recipient for r in ladder.rungs("2025/91", ClockName.ANSWER)] == [Recipient.UNIT_HEAD]
    assert [r.recipient for r in ladder.rungs("2025/92", ClockName.ANSWER)] == [Recipient.OFFICER]
    assert ladder.rungs("2025/91", ClockName.PROGRESS) == []
    (rung,) = ladder.rungs("2025/91", ClockName.ANSWER)
    assert rung.falls_on(date(2017, 7, 31), law().calendar) == date(2017, 7, 24)


@pytest.mark.parametrize(
    ("row", "refused"),
    [
        (",answer,1,1,working_day,action,officer,", (3, "level", "twice")),
        (",answer,2,-5,working_day,action,officer,", (3, "offset", "contradicts")),
        (",answer,2,x,working_day,action,officer,", (3, "offset", "not_an_offset")),
        (",answer,2,1,hour,action,officer,", (3, "unit", "unknown_word")),
        (",answer,2,1,week,action,officer,", (3, "unit", "unknown_word")),
        (",reply,2,1,working_day,action,officer,", (3, "clock", "unknown_word")),
        (",answer,2,1,working_day,blame,officer,", (3, "purpose", "unknown_word")),
        (",answer,2,1,working_day,action,minister,", (3, "recipient", "unknown_word")),
        (",supplement,1,-1,working_day,action,officer,", (3, "offset", "nothing_before")),
        (",answer,0,1,working_day,action,officer,", (3, "level", "not_a_count")),
    ],
)
def test_a_broken_rung_is_refused_by_line_and_column(row: str, refused: tuple[int, str, str]) -> None:
    with pytest.raises(TableRefused) as error:
        read_ladder("\n".join((HEADER, ",answer,1,-3,working_day,action,officer,", row)))
    first = error.value.problems[0]
    assert (first.line, first.column, str(first.problem)) == refused


def test_a_date_at_the_end_of_time_is_never_reached_and_harms_nobody() -> None:
    strange = case_of("c_9", events_of(("received", date(9999, 12, 1)), ("accepted", date(9999, 12, 1))))
    assert [w.key.case_id for w in Machine().looks([strange, CASE], at(date(2017, 7, 26)))] == ["c_1"]


def test_a_key_is_made_of_case_clock_level_and_the_clocks_date() -> None:
    (warning,) = Machine().looks([CASE], at(date(2017, 7, 27)))
    assert warning.key == WarningKey("c_1", ClockName.ANSWER, 1, date(2017, 7, 31))
