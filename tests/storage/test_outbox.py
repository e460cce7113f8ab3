"""What leaves, in which order, with which bytes, and what becomes of the portal's answers."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest
import rfc8785
from sqlalchemy import delete, exc, update

from desktop_app.domain.actions import ActionState, Verdict
from desktop_app.domain.outgoing import OutboxCounts, OutboxFilter
from desktop_app.storage.tables import outbox
from tests.storage.builders import NOW, Profile, accepted, approved_document, document, remove
from tests.storage.conftest import NewProfile


@pytest.fixture
def three(profile: Profile) -> Profile:
    """Cases 1 to 3, each assigned to Hạnh."""
    profile.pull(*[document(n, version=2) for n in (1, 2, 3)])
    return profile


def states(profile: Profile) -> dict[str, str]:
    return {f"{a.case_id} {a.type}": str(a.state) for a in profile.store.outbox.rows()}


def wire(frozen: Any) -> dict[str, Any]:
    return dict(json.loads(frozen.wire))


def test_a_command_on_the_wire_has_all_that_the_contract_asks(profile: Profile) -> None:
    action = profile.work.accept("c_1")
    [frozen] = profile.take_batch()
    command = wire(frozen)
    assert command.pop("clock") == {"offset_ms": 0, "quality": "good"}
    stated = command.pop("payload_sha256")
    assert stated == sha256(rfc8785.dumps(command)).hexdigest()
    assert command == {
        "id": action.id,
        "seq": 1,
        "device": "d_1",
        "actor": "u_hanh",
        "case": "c_1",
        "type": "accept",
        "schema": 1,
        "base_version": 1,
        "expect": {"status": ["assigned"], "assignee": "u_hanh"},
        "after": [],
        "args": {},
        "made_at": "2025-08-25T07:20:00.000Z",
    }


def test_ids_are_uuids_of_version_7_that_sort_by_time(profile: Profile) -> None:
    first = profile.work.note("c_1", "một")
    profile.clock.pass_by(seconds=1)
    second = profile.work.note("c_1", "hai")
    assert first.id[14] == second.id[14] == "7"
    assert first.id < second.id


def test_the_same_bytes_go_out_every_time_until_there_is_a_verdict(profile: Profile) -> None:
    profile.work.accept("c_1")
    [first] = profile.take_batch()
    profile.store.sending.doubt([first.id])
    profile.clock.pass_by(hours=1)
    [second] = profile.take_batch()
    profile.restart()
    profile.store.sending.recover()
    [third] = profile.take_batch()
    assert first.wire == second.wire == third.wire


def test_what_was_being_sent_at_a_crash_is_asked_for_first(profile: Profile) -> None:
    profile.work.accept("c_1")
    [frozen] = profile.take_batch()
    profile.restart()
    assert profile.store.sending.recover() == 1
    assert profile.store.sending.uncertain() == [frozen.id]
    assert profile.badge() == "uncertain"
    assert profile.store.sending.recover() == 0


def test_what_the_portal_never_saw_waits_again_with_the_same_bytes(profile: Profile) -> None:
    profile.work.accept("c_1")
    [first] = profile.take_batch()
    profile.store.sending.doubt([first.id])
    profile.answer(Verdict(first.id, "unknown"))
    assert profile.badge() == "queued"
    [again] = profile.take_batch()
    assert again.wire == first.wire


def test_without_a_connection_it_waits_as_before_and_says_until_when(profile: Profile) -> None:
    profile.work.accept("c_1")
    [first] = profile.take_batch()
    later = profile.clock.pass_by(seconds=30)
    profile.clock.pass_by(seconds=-30)
    profile.store.sending.give_back([first.id], not_before=later)
    assert profile.badge() == "retry"
    assert profile.take_batch() == []
    profile.clock.pass_by(seconds=30)
    assert [frozen.id for frozen in profile.take_batch()] == [first.id]


def test_a_doubt_of_an_earlier_try_outlives_a_try_that_never_left(profile: Profile) -> None:
    profile.work.accept("c_1")
    [frozen] = profile.take_batch()
    profile.store.sending.doubt([frozen.id])
    profile.take_batch()
    profile.store.sending.give_back([frozen.id], not_before=None)
    assert profile.store.sending.uncertain() == [frozen.id]


def test_nothing_that_is_being_sent_is_sent_a_second_time(profile: Profile) -> None:
    profile.work.accept("c_1")
    assert len(profile.take_batch()) == 1
    profile.work.note("c_1", "thêm")
    assert profile.take_batch() == []


def test_actions_of_a_case_leave_in_the_order_made_and_numbers_have_no_gap(three: Profile) -> None:
    three.work.accept("c_1")
    three.work.accept("c_2")
    three.work.keep_text("c_1", "Kính gửi")
    three.work.save_draft("c_1")
    taken_back = three.work.accept("c_3")
    three.work.take_back(taken_back.id)
    three.work.submit("c_1")
    batch = three.take_batch()
    assert [(one.case_id, wire(one)["type"]) for one in batch] == [
        ("c_1", "accept"),
        ("c_2", "accept"),
        ("c_1", "save_draft"),
        ("c_1", "submit_for_approval"),
    ]
    assert [one.seq for one in batch] == [1, 2, 3, 4]
    ids = [one.id for one in batch]
    assert [wire(one)["after"] for one in batch] == [[], [], [ids[0]], [ids[2]]]


def test_a_held_action_holds_up_its_case_and_no_other(new_profile: NewProfile) -> None:
    profile = new_profile(hold_seconds=20)
    profile.pull_staff()
    profile.first_copy(approved_document(1), document(2))
    profile.work.send_reply("c_1")
    with profile.store.work.write() as connection:
        profile.store.outbox.add(
            connection,
            case_id="c_1",
            type="note",
            args={"text": "đã gửi"},
            expect={},
            base_version=1,
            actor="u_hanh",
            made_at=NOW,
        )
    profile.work.accept("c_2")
    assert [one.case_id for one in profile.take_batch()] == ["c_2"]
    profile.clock.pass_by(seconds=20)
    assert [wire(one)["type"] for one in profile.take_batch()] == ["send_reply", "note"]


def test_a_batch_keeps_within_its_limits(three: Profile) -> None:
    for case_id in ("c_1", "c_2", "c_3"):
        three.work.note(case_id, "ghi chú " * 50)
    assert len(three.take_batch(limit=2)) == 2
    three.store.sending.recover()
    assert len(three.take_batch(max_bytes=1_500)) == 1
    three.store.sending.recover()
    assert len(three.take_batch(max_bytes=10)) == 1  # one that is too large by itself still goes alone


def test_an_accepted_action_shows_as_done_until_the_document_has_it(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    changes = profile.answer(accepted(sent, version=3))
    assert changes.case_ids == {"c_1"}
    assert changes.outbox
    assert (profile.badge(), profile.status()) == ("synced", "in_progress")
    profile.pull(document(version=2))
    assert profile.status() == "in_progress"
    profile.pull(document(version=3, status="in_progress"))
    assert profile.status() == "in_progress"
    profile.pull(document(version=4, status="supplement"))
    assert profile.status() == "supplement"


def test_a_receipt_is_kept_with_what_its_signature_was_worth(three: Profile) -> None:
    three.work.accept("c_1")
    three.work.accept("c_2")
    good, bad = three.take_batch()
    three.answer(accepted(good, 3), verify=lambda _, signature: signature == "sig")
    three.answer(accepted(bad, 3), verify=lambda *_: False)
    kept = three.store.outbox.receipt(good.id)
    assert kept is not None
    assert (kept.number, kept.accepted_at, kept.verified) == ("TN-2025-000001", NOW, True)
    other = three.store.outbox.receipt(bad.id)
    assert other is not None
    assert not other.verified


def test_a_receipt_about_another_command_proves_nothing(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 3, command="another"))
    kept = profile.store.outbox.receipt(sent.id)
    assert kept is not None
    assert not kept.verified


def test_a_yes_with_a_broken_receipt_is_still_a_yes(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 3, accepted_at="yesterday"))
    assert states(profile) == {"c_1 accept": "accepted"}
    assert profile.store.outbox.receipt(sent.id) is None


def test_an_answer_given_twice_changes_nothing(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(accepted(sent, 3))
    before = profile.store.outbox.get(sent.id)
    changes = profile.answer(accepted(sent, 7), Verdict(sent.id, "rejected", why="closed"))
    assert not changes
    assert profile.store.outbox.get(sent.id) == before


def test_an_answer_about_something_never_sent_changes_nothing(profile: Profile) -> None:
    action = profile.work.accept("c_1")
    assert not profile.answer(Verdict(action.id, "rejected", why="closed"), Verdict("never", "accepted"))
    assert states(profile) == {"c_1 accept": "queued"}


def test_a_word_that_this_version_does_not_know_is_kept_and_asked_about_again(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(Verdict(sent.id, "postponed-for-ever"))
    [action] = profile.store.outbox.rows()
    assert (action.state, action.why) == (ActionState.UNCERTAIN, "postponed-for-ever")
    assert profile.take_batch() == []
    profile.answer(accepted(sent, 2))
    [action] = profile.store.outbox.rows()
    assert (action.state, action.why) == (ActionState.ACCEPTED, "")


def test_a_refusal_sets_aside_what_builds_on_it_and_nothing_else(three: Profile) -> None:
    three.work.accept("c_1")
    three.work.note("c_1", "đã gọi")
    three.work.accept("c_2")
    batch = three.take_batch()
    three.work.keep_text("c_1", "Kính gửi")
    three.work.save_draft("c_1")
    three.work.submit("c_1")
    refused = next(one for one in batch if wire(one)["type"] == "accept" and one.case_id == "c_1")
    changes = three.answer(Verdict(refused.id, "conflict", why="not-yours"))
    assert changes.case_ids == {"c_1"}
    assert states(three) == {
        "c_1 accept": "conflict",
        "c_1 save_draft": "blocked",
        "c_1 submit_for_approval": "blocked",
        "c_1 note": "sending",
        "c_2 accept": "sending",
    }
    assert three.badge("c_1") == "conflict"
    assert three.status("c_1") == "assigned"
    assert three.store.outbox.counts() == OutboxCounts(waiting=2, needs_person=3, uncertain=0)
    assert len(three.store.outbox.rows(OutboxFilter.NEEDS_PERSON)) == 3
    assert three.take_batch() == []


def test_a_deferred_action_comes_back_after_its_time(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(Verdict(sent.id, "deferred", retry_after=10))
    assert profile.take_batch() == []
    profile.clock.pass_by(seconds=10)
    [again] = profile.take_batch()
    assert again.wire == sent.wire


def test_a_person_deciding_takes_it_off_the_list(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    profile.answer(Verdict(sent.id, "rejected", why="closed"))
    assert profile.badge() == "refused"
    profile.work.acknowledge(sent.id)
    assert profile.badge() == "synced"
    assert profile.store.outbox.counts() == OutboxCounts(0, 0, 0)


def test_taking_back_takes_along_what_builds_on_it(profile: Profile) -> None:
    accept = profile.work.accept("c_1")
    profile.work.keep_text("c_1", "Kính gửi")
    profile.work.submit("c_1")
    profile.work.take_back(accept.id)
    assert set(states(profile).values()) == {"cancelled"}
    assert profile.status() == "assigned"
    assert profile.take_batch() == []


@pytest.mark.parametrize(
    "change",
    [
        {"payload": b"{}"},
        {"seq": 9},
        {"args": b"{}x"},
        {"case_id": "c_2"},
        {"type": "note"},
        {"payload": None, "seq": None, "state": "queued"},
    ],
)
def test_the_database_itself_refuses_to_change_what_was_sent(
    profile: Profile, change: dict[str, object]
) -> None:
    profile.work.accept("c_1")
    profile.take_batch()
    with pytest.raises(exc.IntegrityError), profile.store.work.write() as connection:
        connection.execute(update(outbox).values(change))


def test_the_database_itself_keeps_what_was_sent_and_what_was_decided(profile: Profile) -> None:
    profile.work.accept("c_1")
    [sent] = profile.take_batch()
    with pytest.raises(exc.IntegrityError), profile.store.work.write() as connection:
        connection.execute(delete(outbox))
    profile.answer(accepted(sent, 2))
    with pytest.raises(exc.IntegrityError), profile.store.work.write() as connection:
        connection.execute(update(outbox).values(state="queued"))
    with pytest.raises(exc.IntegrityError), profile.store.work.write() as connection:
        connection.execute(update(outbox).values(state="lost"))


def test_work_on_a_case_that_left_stays_and_still_goes_out(profile: Profile) -> None:
    profile.work.accept("c_1")
    profile.pull(remove("c_1"))
    [sent] = profile.take_batch()
    profile.answer(Verdict(sent.id, "rejected", why="not-yours"))
    action = profile.store.outbox.get(sent.id)
    assert action is not None
    assert (action.state, action.why) == (ActionState.REJECTED, "not-yours")
