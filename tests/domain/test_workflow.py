"""Who may do what in which state: the whole table, and what a missing part of a grant is worth."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from desktop_app.domain.actions import ActionType as Type
from desktop_app.domain.case import OPEN, Agency, Case, Draft, Review, Status
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.people import Grant, Person
from desktop_app.domain.workflow import allowed, check, refusal

HERE, ELSEWHERE = Agency("2025", "24"), Agency("2025", "25")
NOW = datetime(2025, 8, 25, tzinfo=UTC)
OFFICER = Person("u_1", "Hạnh", grants=(Grant("officer", HERE),))
FOCAL = Person("u_2", "Khôi", grants=(Grant("focal", HERE),))
HEAD = Person("u_3", "Tuấn", grants=(Grant("supervisor", HERE, "un_1"),))
NOBODY = Person("u_4", "Dũng", grants=(Grant("reporter", HERE),))
UNITS = {"u_1": "un_1", "u_9": "un_9"}


def case(status: str, **changes: object) -> Case:
    bound = status in ("in_review", "approved")
    base = Case(
        id="c_1",
        version=1,
        code="PAKN.20250811.0001",
        agency=HERE,
        unit="un_1",
        assignee="u_1",
        status=status,
        draft=Draft(1, "x", "text", "", by="u_1"),
        review=Review("e_1", "x", "u_1", NOW) if bound else None,
    )
    return replace(base, **changes)


def may(person: Person, status: str, **changes: object) -> set[str]:
    return {str(one) for one in allowed(case(status, **changes), person, UNITS.get)}


OFFICERS = {
    "assigned": {"accept", "request_info", "transfer_back"},
    "rework": {"accept"},
    "in_progress": {"save_draft", "submit_for_approval", "request_info", "transfer_back"},
    "forwarded": {"transfer_back"},
    "supplement": {"resume"},
    "in_review": {"save_draft"},
    "approved": {"save_draft", "send_reply"},
}


@pytest.mark.parametrize("status", list(Status))
def test_the_assignee_may_do_just_this(status: Status) -> None:
    anywhere = {"note", "attach", "progress", "classify"}
    expected = anywhere | OFFICERS.get(status, set()) if status in OPEN else set()
    assert may(OFFICER, status) == expected


def test_a_warning_is_never_offered_among_the_actions_but_whoever_sees_the_case_may_tell_it() -> None:
    for person in (OFFICER, FOCAL, HEAD):
        assert not may(person, "in_progress") & {"warn", "acknowledge"}
        assert refusal(Type.WARN, case("in_progress"), person, UNITS.get) is None
    assert refusal(Type.WARN, case("in_progress", view="figures"), OFFICER, UNITS.get) == "no-role"
    assert refusal(Type.WARN, case("answered"), OFFICER, UNITS.get) == "closed"


@pytest.mark.parametrize("status", list(Status))
def test_the_focal_officer_assigns_every_open_case_and_gives_back_what_is_not_the_agencys(
    status: Status,
) -> None:
    expected = {"assign", "note", "attach", "classify"} if status in OPEN else set()
    if status in ("forwarded", "assigned", "in_progress"):
        expected.add("transfer_back")
    assert may(FOCAL, status) == expected


@pytest.mark.parametrize("status", list(Status))
def test_the_head_of_the_unit_assigns_and_reviews(status: Status) -> None:
    expected = {"assign", "note", "attach"} if status in OPEN else set()
    if status == Status.IN_REVIEW:
        expected |= {"approve", "refuse_approval"}
    assert may(HEAD, status) == expected


def test_a_status_of_tomorrow_makes_a_case_read_only() -> None:
    for person in (OFFICER, FOCAL, HEAD):
        assert may(person, "under_appeal") == set()
    assert refusal(Type.NOTE, case("under_appeal"), OFFICER, UNITS.get) == "unknown-code"
    assert refusal(Type.NOTE, case("assigned", schema=2), OFFICER, UNITS.get) == "unknown-code"
    assert refusal(Type.NOTE, case("assigned", view="holograph"), OFFICER, UNITS.get) == "unknown-code"


@pytest.mark.parametrize(
    "grant",
    [Grant("supervisor", HERE), Grant("supervisor", HERE, "un_2"), Grant("supervisor", ELSEWHERE, "un_1")],
)
def test_a_grant_with_a_missing_or_other_part_grants_nothing(grant: Grant) -> None:
    person = replace(HEAD, grants=(grant,))
    assert not may(person, "in_review") & {"approve", "refuse_approval", "assign"}


def test_the_unit_of_the_officer_decides_who_is_head() -> None:
    assert "approve" not in may(HEAD, "in_review", assignee="u_9")
    assert "approve" in may(HEAD, "in_review", assignee="u_unknown")


def test_an_author_who_is_head_does_not_approve_the_own_text() -> None:
    own = case("in_review", draft=Draft(1, "x", "text", "", by="u_3"))
    assert refusal(Type.APPROVE, own, HEAD, UNITS.get) == "self-approval"
    submitted = case("in_review", review=Review("e_1", "x", "u_3", NOW))
    assert refusal(Type.APPROVE, submitted, HEAD, UNITS.get) == "self-approval"


def test_refusals_say_why() -> None:
    assert refusal(Type.ACCEPT, case("answered"), OFFICER, UNITS.get) == "closed"
    assert refusal(Type.ACCEPT, case("in_progress"), OFFICER, UNITS.get) == "wrong-state"
    assert refusal(Type.ACCEPT, case("assigned", assignee="u_9"), OFFICER, UNITS.get) == "not-yours"
    assert refusal(Type.ASSIGN, case("assigned"), OFFICER, UNITS.get) == "no-role"
    with pytest.raises(ActionNotAllowed, match="no-role"):
        check(Type.ASSIGN, case("assigned"), OFFICER, UNITS.get)


def test_a_reporter_changes_nothing() -> None:
    for status in Status:
        assert may(NOBODY, status, view="figures") == set()
