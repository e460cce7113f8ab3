"""Taking back what may have left, and writing on meanwhile: one outcome, told by the portal."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.errors import TooLate
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_uploads import add, carry, scan

COMMANDS = "/api/sync/v1/commands"


def notes(desk: Desk, case_id: str) -> list[str]:
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    return [note.text for note in truth.notes]


def approved(desk: Desk, supervisor: Desk) -> str:
    """A case whose answer may be sent."""
    case_id = desk.find(Status.IN_PROGRESS)
    desk.write_answer(case_id)
    desk.sync()
    supervisor.sync()
    review = supervisor.case(case_id).review
    assert review is not None
    supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
    supervisor.sync()
    desk.sync()
    return case_id


def test_an_answer_that_got_lost_on_its_way_can_be_taken_back_and_never_goes_out(
    desk: Desk, new_desk: NewDesk, network: FaultProxy, counter: Counter
) -> None:
    case_id = approved(desk, new_desk("tuan"))
    send = desk.work.send_reply(case_id)
    network.order("drop-request", path=COMMANDS)
    assert desk.sync().trouble == "PortalUnreachable"
    posted = network.asked(COMMANDS, "POST")
    desk.work.take_back(send.id)
    result = desk.sync()
    assert (result.trouble, result.waiting, desk.states(case_id)[-2:]) == ("", 0, ["cancelled", "accepted"])
    assert network.asked(COMMANDS, "POST") == posted + 1
    assert counter.outgoing(case_id) == []
    assert desk.case(case_id).status == Status.APPROVED
    desk.work.send_reply(case_id)
    assert desk.sync().pushed == 1
    assert [row["body"] for row in counter.outgoing(case_id)] == [ANSWER]


def test_an_answer_that_had_arrived_stands_and_the_officer_is_told(
    desk: Desk, new_desk: NewDesk, network: FaultProxy, counter: Counter
) -> None:
    case_id = approved(desk, new_desk("tuan"))
    send = desk.work.send_reply(case_id)
    network.order("drop-response", path=COMMANDS)
    desk.sync()
    desk.work.take_back(send.id)
    result = desk.sync()
    assert (result.waiting, result.needs_person) == (0, 1)
    assert desk.states(case_id)[-2:] == ["accepted", "rejected"]
    wish = desk.store.outbox.of_case(case_id)[-1]
    assert (wish.type, wish.why) == ("cancel", "too-late")
    assert len(counter.outgoing(case_id)) == 1
    with pytest.raises(TooLate):
        desk.work.take_back(send.id)


def test_a_draft_taken_back_on_its_way_is_typed_text_again(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(case_id, "Bản thứ nhất.")
    saved = desk.work.save_draft(case_id)
    assert saved is not None
    network.order("drop-request", path=COMMANDS)
    desk.sync()
    desk.work.submit(case_id)
    desk.work.take_back(saved.id)
    assert desk.sync().waiting == 0
    assert desk.states(case_id) == ["cancelled", "cancelled", "accepted"]
    typed = desk.store.drafts.load(case_id)
    assert typed is not None
    assert typed.body == "Bản thứ nhất."
    desk.work.submit(case_id)
    assert desk.sync().pushed == 2


def test_a_wish_whose_answer_was_lost_is_asked_for_like_any_other(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    note = desk.work.note(case_id, "Nhầm hồ sơ.")
    network.order("drop-request", path=COMMANDS)
    desk.sync()
    desk.work.take_back(note.id)
    network.order("drop-response", path=COMMANDS)
    desk.sync()
    desk.restart()
    assert desk.sync().waiting == 0
    assert desk.states(case_id) == ["cancelled", "accepted"]
    assert "Nhầm hồ sơ." not in notes(desk, case_id)


def test_what_is_typed_while_a_draft_is_on_its_way_is_kept_and_sent_next(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(case_id, "Bản thứ nhất.")
    first = desk.work.save_draft(case_id)
    assert first is not None
    network.order("drop-response", path=COMMANDS)
    desk.sync()
    desk.work.keep_text(case_id, "Bản thứ hai.")
    second = desk.work.save_draft(case_id)
    assert second is not None
    assert (second.after, second.expect["draft_rev"]) == ((first.id,), first.args["rev"])
    result = desk.sync()
    assert (result.pushed, result.waiting, desk.states(case_id)) == (2, 0, ["accepted", "accepted"])
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    assert truth.draft is not None
    assert (truth.draft.body, truth.draft.rev) == ("Bản thứ hai.", first.args["rev"] + 1)


def test_a_file_taken_back_after_its_action_had_left_leaves_no_trace_here(
    desk: Desk, network: FaultProxy, tmp_path: Path
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    upload = add(desk, case_id, scan(tmp_path, 1000))
    carry(desk)
    network.order("drop-request", path=COMMANDS)
    desk.sync()
    [attach] = desk.store.outbox.of_case(case_id)
    desk.work.take_back(attach.id)
    desk.sync()
    carry(desk)
    assert desk.states(case_id) == ["cancelled", "accepted"]
    assert desk.store.uploads.all() == []
    assert not desk.store.files.has(upload.attachment_id)
