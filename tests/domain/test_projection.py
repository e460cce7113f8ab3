"""The portal's word with the unconfirmed actions laid over it: laws that hold for any of both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.case import Agency, Approval, Attachment, Case, Review, Sender, Status
from desktop_app.domain.projection import counts, project, sha256_for

NOW = datetime(2025, 8, 25, 7, 20, tzinfo=UTC)

texts = st.text(max_size=20)
ARGS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    ActionType.ASSIGN: st.fixed_dictionaries({"to": st.sampled_from([None, "u_1", "u_2"])}),
    ActionType.ACCEPT: st.just({}),
    ActionType.NOTE: st.fixed_dictionaries({"text": texts}),
    ActionType.SAVE_DRAFT: st.fixed_dictionaries(
        {"rev": st.integers(1, 9), "body": texts, "greeting": texts, "files": st.lists(texts, max_size=2)}
    ),
    ActionType.SUBMIT: st.fixed_dictionaries({"draft_sha256": texts}),
    ActionType.APPROVE: st.fixed_dictionaries({"request": texts, "draft_sha256": texts}),
    ActionType.REFUSE_APPROVAL: st.fixed_dictionaries({"request": texts, "draft_sha256": texts}),
    ActionType.SEND_REPLY: st.fixed_dictionaries({"draft_sha256": texts, "approval": texts}),
    ActionType.OFFER_HANDOVER: st.fixed_dictionaries({"dossier": texts, "to": st.just("u_2")}),
    ActionType.ACCEPT_HANDOVER: st.fixed_dictionaries({"dossier": texts}),
    ActionType.DECLINE_HANDOVER: st.fixed_dictionaries({"dossier": texts, "reason": texts}),
    ActionType.WITHDRAW_HANDOVER: st.fixed_dictionaries({"dossier": texts}),
    "invented_by_a_newer_program": st.just({"x": 1}),
}


def action(kind: str, args: dict[str, Any] | None = None, number: int = 1, **more: Any) -> Action:
    return Action(
        id=f"a_{number}",
        number=number,
        case_id="c_1",
        type=kind,
        args=args or {},
        expect={},
        base_version=1,
        after=(),
        actor="u_1",
        made_at=NOW + timedelta(minutes=number),
        state=more.pop("state", ActionState.QUEUED),
        **more,
    )


@st.composite
def actions(draw: st.DrawFn) -> list[Action]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(sorted(ARGS)))
        state = draw(st.sampled_from(list(ActionState)))
        until = draw(st.none() | st.integers(1, 12))
        made.append(action(kind, draw(ARGS[kind]), number, state=state, overlay_until=until))
    return made


cases = st.builds(
    Case,
    id=st.just("c_1"),
    version=st.integers(1, 12),
    code=st.just("PAKN.20250811.0001"),
    agency=st.just(Agency("2025", "24")),
    status=st.sampled_from([*Status, "under_appeal"]),
    assignee=st.sampled_from([None, "u_1"]),
    sender=st.sampled_from([None, Sender("s_1")]),
    review=st.none() | st.just(Review("e_1", "x", "u_1", NOW)),
    approval=st.none() | st.just(Approval("ap_1", "e_1", "x", "u_2", NOW)),
)


@given(cases, actions())
def test_it_never_refuses_and_gives_the_same_again(truth: Case, made: list[Action]) -> None:
    assert project(truth, made) == project(truth, made)


@given(cases)
def test_without_actions_it_is_the_portals_word(truth: Case) -> None:
    assert project(truth, []) == truth


@given(cases, actions(), st.integers(0, 6))
def test_it_is_a_fold_that_can_be_cut_anywhere(truth: Case, made: list[Action], cut: int) -> None:
    assert project(truth, made) == project(project(truth, made[:cut]), made[cut:])


@given(cases, actions())
def test_only_what_is_on_its_way_or_not_yet_in_the_document_counts(truth: Case, made: list[Action]) -> None:
    effective = [
        one
        for one in made
        if one.state in WAITING
        or (one.state == "accepted" and one.overlay_until is not None and one.overlay_until > truth.version)
    ]
    assert project(truth, made) == project(truth, effective)
    assert not any(counts(one, truth) for one in made if one.state in SET_ASIDE or one.state == "cancelled")


@given(cases, actions())
def test_it_never_touches_what_only_the_portal_may_say(truth: Case, made: list[Action]) -> None:
    seen = project(truth, made)
    for name in ("id", "version", "code", "agency", "sender", "history", "reply_round", "attachments"):
        assert getattr(seen, name) == getattr(truth, name)
    assert seen.notes[: len(truth.notes)] == truth.notes


@given(cases, actions())
def test_a_verdict_of_yes_changes_nothing_until_the_document_comes(truth: Case, made: list[Action]) -> None:
    waiting = [replace(one, state=ActionState.QUEUED) for one in made]
    done = [replace(one, state=ActionState.ACCEPTED, overlay_until=truth.version + 1) for one in waiting]
    before, after = project(truth, waiting), project(truth, done)
    assert (before.status, before.draft, before.assignee) == (after.status, after.draft, after.assignee)


CASE = Case(
    id="c_1",
    version=3,
    code="PAKN.20250811.0001",
    agency=Agency("2025", "24"),
    status=Status.IN_PROGRESS,
    assignee="u_1",
    sender=Sender("s_1"),
)
SAVE = {"rev": 1, "body": "Đã sửa.", "greeting": "Ông/Bà A", "files": []}


def test_a_whole_day_of_work_shows_at_once() -> None:
    sha = draft_sha256(body="Đã sửa.", greeting="Ông/Bà A", files=[], recipient="s_1", reply_round=1)
    seen = project(
        CASE,
        [
            action("save_draft", SAVE, 1),
            action("note", {"text": "đã gọi"}, 2),
            action("submit_for_approval", {"draft_sha256": sha, "to": "u_2"}, 3),
        ],
    )
    assert seen.status == Status.IN_REVIEW
    assert seen.draft is not None
    assert seen.draft.sha256 == sha
    assert seen.review == Review("a_3", sha, "u_1", NOW + timedelta(minutes=3), "u_2")
    assert [note.text for note in seen.notes] == ["đã gọi"]


@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.APPROVED])
def test_another_text_voids_a_review_but_the_same_text_does_not(status: Status) -> None:
    drafted = project(CASE, [action("save_draft", SAVE)])
    bound = replace(drafted, status=status, review=Review("e_1", "x", "u_1", NOW))
    same = project(bound, [action("save_draft", {**SAVE, "rev": 2})])
    assert (same.status, same.review) == (status, bound.review)
    other = project(bound, [action("save_draft", {**SAVE, "rev": 2, "body": "Khác."})])
    assert (other.status, other.review, other.approval) == (Status.IN_PROGRESS, None, None)


def test_a_reply_on_its_way_says_that_nobody_has_confirmed_it() -> None:
    made = {"draft_sha256": "x", "approval": "ap_1"}
    on_its_way = project(CASE, [action("send_reply", made)]).reply
    assert on_its_way is not None
    assert on_its_way.delivery == ""
    decided = NOW + timedelta(hours=1)
    taken = action("send_reply", made, state=ActionState.ACCEPTED, overlay_until=9, decided_at=decided)
    confirmed = project(CASE, [taken]).reply
    assert confirmed is not None
    assert (confirmed.delivery, confirmed.sent_at) == ("accepted", decided)


def test_taking_a_case_from_its_officer_voids_what_was_submitted() -> None:
    bound = replace(CASE, status=Status.IN_REVIEW, review=Review("e_1", "x", "u_1", NOW))
    seen = project(bound, [action("assign", {"to": None})])
    assert (seen.status, seen.assignee, seen.review) == (Status.FORWARDED, None, None)
    moved = project(bound, [action("assign", {"to": "u_2", "unit": "un_2"})])
    assert (moved.status, moved.assignee, moved.unit) == (Status.ASSIGNED, "u_2", "un_2")


def test_files_are_bound_by_their_content() -> None:
    with_file = replace(CASE, attachments=(Attachment("at_1", "a.pdf", 1, "pdf", "f" * 64),))
    expected = draft_sha256(body="x", greeting="", files=["f" * 64], recipient="s_1", reply_round=1)
    assert sha256_for(with_file, body="x", greeting="", files=["at_1"]) == expected
    assert sha256_for(CASE, body="x", greeting="", files=["at_1"]) != expected
