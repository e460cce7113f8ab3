"""The portal was restored from a backup: what it had taken since is made again, but no letter by itself."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.actions import Action
from desktop_app.domain.case import Status
from desktop_app.domain.uploads import FileTarget
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_uploads import add, at_the_portal, carry, scan

COMMANDS = "/api/sync/v1/commands"
SNAPSHOT = "/api/sync/v1/feeds/ref/snapshot"


def again(desk: Desk) -> None:
    """The officer signs in once more, as the portal forgot the session too."""
    if desk.sync().trouble:
        desk.service.adopt(desk.sign_in())
        assert desk.sync().trouble == ""


def last(desk: Desk, case_id: str) -> Action:
    return desk.store.outbox.of_case(case_id)[-1]


def test_what_a_restored_portal_forgot_is_made_again_once_and_in_order(
    desk: Desk, counter: Counter, network: FaultProxy
) -> None:
    case_id, other = desk.find(Status.ASSIGNED), desk.find(Status.IN_PROGRESS)
    desk.work.note(other, "Có trong bản sao lưu.")
    desk.sync()
    counter.back_up()
    desk.work.accept(case_id)
    desk.work.note(other, "Chưa có trong bản sao lưu.")
    desk.write_answer(case_id)
    assert desk.sync().pushed == 4
    counter.restore()
    again(desk)
    assert desk.states(case_id) == ["accepted"] * 6
    made_again = desk.store.outbox.of_case(case_id)[3:]
    assert [a.supersedes for a in made_again] == [a.id for a in desk.store.outbox.of_case(case_id)[:3]]
    assert [a.after for a in made_again[1:]] == [(a.id,) for a in made_again[:-1]]
    case = desk.case(case_id)
    assert (case.status, case.draft.body if case.draft else "") == (Status.IN_REVIEW, ANSWER)
    notes = [note.text for note in desk.case(other).notes]
    assert [notes.count(f"{said} trong bản sao lưu.") for said in ("Có", "Chưa có")] == [1, 1]
    asked, posted = network.asked(COMMANDS, "GET"), network.asked(COMMANDS, "POST")
    desk.restart()
    desk.sync()
    assert (network.asked(COMMANDS, "GET"), network.asked(COMMANDS, "POST")) == (asked, posted)


@pytest.mark.parametrize("place", ["before it was sent", "before it was approved"])
def test_a_letter_that_a_restored_portal_forgot_waits_for_a_person_with_its_receipt(
    desk: Desk, new_desk: NewDesk, counter: Counter, place: str
) -> None:
    supervisor = new_desk("tuan")
    case_id = desk.find(Status.IN_PROGRESS)
    desk.write_answer(case_id)
    desk.sync()
    supervisor.sync()
    if place == "before it was approved":
        counter.back_up()
    review = supervisor.case(case_id).review
    assert review is not None
    approve = supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
    supervisor.sync()
    desk.sync()
    if place == "before it was sent":
        counter.back_up()
    send = desk.work.send_reply(case_id)
    desk.sync()
    counter.restore()
    for one in (desk, supervisor):
        again(one)
    assert counter.outgoing(case_id) == []
    waits = last(desk, case_id)
    assert (waits.state, waits.why, waits.supersedes) == ("conflict", "portal-restored", send.id)
    receipt = desk.store.outbox.receipt(send.id)
    assert receipt is not None
    assert receipt.verified
    if place == "before it was approved":
        assert desk.case(case_id).status == Status.IN_REVIEW
        waits = last(supervisor, case_id)
        assert (waits.state, waits.supersedes) == ("conflict", approve.id)
        supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
        supervisor.sync()
        desk.sync()
    desk.work.acknowledge(last(desk, case_id).id)
    desk.work.send_reply(case_id)
    assert desk.sync().pushed == 1
    assert [row["body"] for row in counter.outgoing(case_id)] == [ANSWER]


def test_what_waits_behind_a_forgotten_action_goes_out_behind_the_new_one(
    desk: Desk, counter: Counter, network: FaultProxy
) -> None:
    case_id = desk.find(Status.ASSIGNED)
    counter.back_up()
    desk.work.accept(case_id)
    desk.work.keep_text(case_id, ANSWER)
    saved = desk.work.save_draft(case_id)
    assert saved is not None
    network.order("drop-request", path=COMMANDS, containing=saved.id.encode())
    desk.sync()
    counter.restore()
    again(desk)
    assert desk.store.outbox.counts().waiting == desk.store.outbox.counts().needs_person == 0
    case = desk.case(case_id)
    assert (case.status, case.draft.body if case.draft else "") == (Status.IN_PROGRESS, ANSWER)


def test_a_profile_put_back_to_before_the_restoration_makes_nothing_again_a_second_time(
    desk: Desk, counter: Counter
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.sync()
    counter.back_up()
    desk.work.note(case_id, "Chưa có trong bản sao lưu.")
    assert desk.sync().pushed == 1
    desk._shut()
    shutil.copytree(desk.folder, desk.folder.with_name("copy"))
    desk._open()
    counter.restore()
    again(desk)
    desk._shut()
    shutil.rmtree(desk.folder)
    desk.folder.with_name("copy").rename(desk.folder)
    desk._open()
    desk.service.adopt(desk.sign_in())
    again(desk)
    notes = [note.text for note in desk.case(case_id).notes]
    assert notes.count("Chưa có trong bản sao lưu.") == 1
    assert (last(desk, case_id).state, last(desk, case_id).why) == ("conflict", "portal-restored")


def test_a_new_epoch_without_a_loss_changes_nothing(desk: Desk, counter: Counter) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Đã có ở cổng.")
    desk.sync()
    counter.back_up()
    counter.restore()
    again(desk)
    assert (desk.states(case_id), desk.store.outbox.counts().waiting) == (["accepted"], 0)


def test_a_file_that_the_case_here_still_shows_goes_up_again(
    desk: Desk, counter: Counter, network: FaultProxy, clock: ShiftedClock, tmp_path: Path
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    counter.back_up()
    upload = add(desk, case_id, scan(tmp_path, 1000))
    carry(desk)
    desk.sync()
    counter.restore()
    desk.service.adopt(desk.sign_in())
    network.order("drop-request", path=SNAPSHOT)
    assert desk.sync().trouble != ""
    assert at_the_portal(desk, case_id)[-1][-1] == upload.sha256  # as it was before
    carry(desk)
    clock._start += timedelta(minutes=1)
    assert (desk.sync().trouble, desk.states(case_id)) == ("", ["accepted", "accepted"])
    assert at_the_portal(desk, case_id)[-1][-1] == upload.sha256


def test_a_file_that_left_with_its_case_before_the_portal_was_restored_waits_for_a_person(
    desk: Desk, counter: Counter, tmp_path: Path
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    counter.back_up()
    upload = add(desk, case_id, scan(tmp_path, 1000), FileTarget.DRAFT)
    desk.work.keep_text(case_id, ANSWER)
    desk.work.save_draft(case_id)
    carry(desk)
    assert desk.sync().waiting == 0
    carry(desk)
    counter.reassign(case_id, "u_long")
    desk.sync()
    assert (desk.store.uploads.all(), desk.store.files.has(upload.attachment_id)) == ([], False)
    counter.restore()
    again(desk)
    carry(desk)
    desk.sync()
    assert desk.store.outbox.counts().waiting == 0
    attached, saved = desk.store.outbox.of_case(case_id)[-2:]
    assert (attached.type, attached.state, attached.why) == ("attach", "conflict", "portal-restored")
    assert (saved.type, saved.state, desk.store.uploads.all()) == ("save_draft", "conflict", [])
    for one in (attached, saved):
        desk.work.acknowledge(one.id)
    desk.work.remove_file(case_id, upload.attachment_id)
    anew = add(desk, case_id, scan(tmp_path, 1000), FileTarget.DRAFT)
    desk.work.save_draft(case_id)
    carry(desk)
    desk.sync()
    assert at_the_portal(desk, case_id)[-1][-1] == anew.sha256
    assert desk.states(case_id)[-2:] == ["accepted", "accepted"]
