"""Files go up over a network that breaks: nothing is sent again that arrived, nothing waits for them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
import requests

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.actions import ActionState, ActionType
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.case import Status
from desktop_app.domain.errors import PortalBusy, PortalTrouble
from desktop_app.domain.uploads import FileTarget, Upload, UploadState
from sync.files_lane import FilesLane
from sync.piece_size import FIRST, LEAST, MOST, PieceSize
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, Counter, Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_loop import until

UPLOADS = "/api/sync/v1/uploads"
MB = 1024 * 1024


@pytest.fixture
def case_id(desk: Desk) -> str:
    return desk.find(Status.IN_PROGRESS)


def scan(folder: Path, size: int, name: str = "ban-quet.pdf") -> Path:
    path = folder / name
    path.write_bytes(b"%PDF-1.4" + os.urandom(size - 8))
    return path


def add(desk: Desk, case_id: str, path: Path, target: FileTarget = FileTarget.CASE) -> Upload:
    file_id = desk.work.add_file(case_id, path, target)
    return next(one for one in desk.store.uploads.all() if one.attachment_id == file_id)


def now(desk: Desk, upload: Upload) -> Upload:
    found = desk.store.uploads.get(upload.id)
    assert found is not None
    return found


def carry(desk: Desk) -> None:
    """The lane over a bad line: again after each break, until nothing is left to do."""
    for _ in range(60):
        try:
            desk.service.fetch_files_once()
        except PortalTrouble:
            continue
        return
    raise AssertionError("it never came to an end")


def pieces(network: FaultProxy) -> Iterator[tuple[int, int]]:
    """Offset and length of every piece that left the desk."""
    for (method, path), headers in zip(network.seen, network.sent, strict=True):
        if method == "PATCH" and path.startswith(UPLOADS):
            yield int(headers["upload-offset"]), int(headers["content-length"])


def uploading(network: FaultProxy, first: int) -> list[str]:
    """Methods of the requests about uploads, from one request on."""
    return [method for method, path in network.seen[first:] if path.startswith(UPLOADS)]


def at_the_portal(desk: Desk, case_id: str) -> list[tuple[str, str]]:
    """Names and hashes of what was added, as the portal tells the case."""
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    return [(file.name, file.sha256) for file in truth.attachments if file.target]


def test_twenty_megabytes_arrive_over_a_line_that_breaks_and_nothing_is_sent_again_that_arrived(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    size = 20 * MB - 17
    path = scan(tmp_path, size)
    hash_of_it = sha256(path.read_bytes()).hexdigest()
    upload = add(desk, case_id, path)
    path.unlink()
    for after, kind in enumerate(("drop-request", "drop-response", "drop-request", "drop-response")):
        network.order(kind, path=UPLOADS, after=2 + 3 * after)
    carry(desk)
    assert now(desk, upload).state is UploadState.DONE
    sent = list(pieces(network))
    largest = max(length for _, length in sent)
    cuts = sum(later < before + length for (before, length), (later, _) in pairwise(sent))
    assert cuts >= 2
    assert sum(length for _, length in sent) - size <= cuts * largest
    assert desk.sync().trouble == ""
    assert at_the_portal(desk, case_id) == [("ban-quet.pdf", hash_of_it)]
    carry(desk)
    assert desk.store.uploads.all() == []
    assert desk.store.files.has(upload.attachment_id)


def test_a_restart_goes_on_where_the_portal_is(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 4 * MB))
    network.order("drop-request", path=UPLOADS, after=3)
    with pytest.raises(PortalTrouble):
        desk.service.fetch_files_once()
    assert now(desk, upload).offset == 2 * MB
    desk.restart()
    first = len(network.seen)
    carry(desk)
    assert uploading(network, first)[:2] == ["HEAD", "PATCH"]
    assert next(at for at, _ in list(pieces(network))[3:]) == 2 * MB
    assert now(desk, upload).state is UploadState.DONE


def test_a_piece_that_was_spoilt_on_the_way_is_not_taken_and_sent_again(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 2 * MB))
    network.order("spoil-request", path=UPLOADS, after=1)
    desk.service.fetch_files_once()
    resting = now(desk, upload)
    assert (resting.state, resting.offset, resting.attempts) == (UploadState.WAITING, 0, 1)
    assert resting.not_before is not None
    desk.work.pause_file(upload.attachment_id, paused=False)
    carry(desk)
    assert now(desk, upload).state is UploadState.DONE


def test_an_upload_that_expired_begins_again(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 3 * MB))
    network.order("drop-request", path=UPLOADS, after=2)
    with pytest.raises(PortalTrouble):
        desk.service.fetch_files_once()
    requests.post(f"{network.portal}/api/training/v1/expire-uploads", timeout=10).raise_for_status()
    first = len(network.seen)
    carry(desk)
    assert uploading(network, first)[:3] == ["HEAD", "PUT", "PATCH"]
    assert now(desk, upload).state is UploadState.DONE


def test_a_file_that_a_restored_portal_has_lost_goes_up_again(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    training = f"{network.portal}/api/training/v1"
    requests.post(f"{training}/backup", timeout=10).raise_for_status()
    desk.service.fetch_files_once()
    assert now(desk, upload).state is UploadState.DONE
    requests.post(f"{training}/restore", timeout=10).raise_for_status()
    desk.service.adopt(desk.sign_in())  # the session was younger than the copy
    desk.sync()
    assert desk.states(case_id) == ["queued"]
    first = len(network.seen)
    carry(desk)
    assert uploading(network, first) == ["HEAD", "PUT", "PATCH"]
    assert now(desk, upload).state is UploadState.DONE


@pytest.mark.parametrize("restarted", [False, True])
def test_a_file_that_a_restored_portal_has_lost_and_does_not_take_again_comes_before_a_person(
    desk: Desk, counter: Counter, case_id: str, tmp_path: Path, restarted: bool
) -> None:
    add(desk, case_id, scan(tmp_path, 1000))
    counter.back_up()
    carry(desk)
    counter.restore()
    desk.service.adopt(desk.sign_in())
    desk.sync()
    counter.reassign(case_id, "u_long")
    for _ in range(2):
        if restarted:  # then the portal is asked about all that waits, and knows nothing of the file's action
            desk.restart()
        desk.sync()
        carry(desk)
    desk.sync()
    assert desk.states(case_id) == ["cancelled", "rejected"]


@pytest.mark.parametrize("looked_for", ["before the case left", "after"])
def test_a_file_that_arrived_goes_with_its_case(
    desk: Desk, counter: Counter, case_id: str, tmp_path: Path, looked_for: str
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    carry(desk)
    desk.sync()
    if looked_for == "before the case left":
        carry(desk)
    assert desk.store.files.has(upload.attachment_id)
    counter.reassign(case_id, "u_long")
    desk.sync()
    carry(desk)
    assert not desk.store.files.has(upload.attachment_id)


def test_a_file_that_was_part_of_its_case_when_the_portal_was_restored_arrives_again(
    desk: Desk, counter: Counter, case_id: str, tmp_path: Path
) -> None:
    counter.back_up()
    upload = add(desk, case_id, scan(tmp_path, 1000))
    carry(desk)
    desk.sync()
    desk.service.fetch_files_once()
    assert (desk.states(case_id), desk.store.uploads.all()) == (["accepted"], [])
    counter.restore()
    desk.service.adopt(desk.sign_in())
    assert desk.sync().waiting == 1
    carry(desk)
    assert (desk.sync().trouble, desk.states(case_id)) == ("", ["accepted", "accepted"])
    assert at_the_portal(desk, case_id)[-1][-1] == upload.sha256


def test_a_clock_set_back_by_days_does_not_keep_a_file_waiting(
    desk: Desk, case_id: str, tmp_path: Path, clock: ShiftedClock
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    desk.store.uploads.troubled(upload.id, "PortalFault", clock.now() + timedelta(minutes=3))
    clock._start -= timedelta(days=3)
    carry(desk)
    assert now(desk, upload).state is UploadState.DONE


def test_a_portal_that_has_another_hash_than_ours_never_makes_us_let_go_of_the_file(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    network.order("saying", path=UPLOADS, after=1, saying={"sha256": "0" * 64})
    desk.service.fetch_files_once()
    assert (now(desk, upload).state, now(desk, upload).why) == (UploadState.FAILED, "hash-differs")
    desk.restart()
    assert sha256(desk.store.files.read(upload.attachment_id)).hexdigest() == upload.sha256


def test_a_text_answer_leaves_while_a_large_file_is_under_way(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 12 * MB))
    network.order("delay", path=UPLOADS, times=100)
    desk.service.start()
    until(lambda: now(desk, upload).offset > 0, "the file never went")
    desk.write_answer(case_id)
    desk.service.wake()
    until(lambda: desk.states(case_id)[1:] == ["accepted", "accepted"], "the answer waited")
    assert now(desk, upload).state is not UploadState.DONE
    desk.service.stop()


def test_a_file_that_rests_is_not_sent_and_one_taken_out_goes_no_further(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    resting = add(desk, case_id, scan(tmp_path, 1000, "a.pdf"))
    dropped = add(desk, case_id, scan(tmp_path, 2 * MB, "b.pdf"))
    desk.work.pause_file(resting.attachment_id, paused=True)
    network.order("drop-response", path=UPLOADS, after=1)
    with pytest.raises(PortalTrouble):
        desk.service.fetch_files_once()
    desk.work.remove_file(case_id, dropped.attachment_id)
    asked = len(network.seen)
    assert not any(method in ("PUT", "PATCH", "HEAD") for method, _ in network.seen[asked:])
    assert {path for _, path in network.seen if path.startswith(UPLOADS)} == {f"{UPLOADS}/{dropped.id}"}
    desk.work.pause_file(resting.attachment_id, paused=False)
    carry(desk)
    assert now(desk, resting).state is UploadState.DONE


def test_a_portal_that_is_busy_ends_the_turn_and_names_the_time(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    network.order("status", path=UPLOADS, status=503, headers={"Retry-After": "60"}, after=1)
    with pytest.raises(PortalBusy) as busy:
        desk.service.fetch_files_once()
    assert busy.value.retry_after == 60
    assert now(desk, upload).attempts == 0


def test_a_file_of_a_case_that_was_taken_away_lies_under_unfinished_work(
    desk: Desk, network: FaultProxy, counter: Counter, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 2 * MB))
    network.order("drop-response", path=UPLOADS, after=1)
    with pytest.raises(PortalTrouble):
        desk.service.fetch_files_once()
    counter.reassign(case_id, "u_long")
    assert desk.sync().trouble == ""
    carry(desk)
    desk.sync()
    [action] = [one for one in desk.store.outbox.of_case(case_id) if one.type == ActionType.ATTACH]
    assert (action.state, action.why) == (ActionState.REJECTED, "not-yours")
    assert ("file", "ban-quet.pdf") in [
        (work.kind, work.text) for work in desk.store.drafts.unfinished({desk.user_id})
    ]
    assert desk.store.files.has(upload.attachment_id)
    desk.work.drop_file(case_id, upload.attachment_id)
    assert not desk.store.files.has(upload.attachment_id)


def test_a_file_that_the_portal_refuses_comes_before_a_person(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    upload = add(desk, case_id, scan(tmp_path, 1000))
    network.order("status", path=UPLOADS, status=415)
    desk.service.fetch_files_once()
    assert now(desk, upload).why == "unsupported-media"
    assert desk.sync().needs_person == 1


def test_a_scan_added_offline_is_part_of_what_the_citizen_is_answered(
    desk: Desk, new_desk: NewDesk, counter: Counter, case_id: str, tmp_path: Path
) -> None:
    desk.service.go_offline()
    path = scan(tmp_path, 3 * MB)
    hash_of_it = sha256(path.read_bytes()).hexdigest()
    file_id = desk.work.add_file(case_id, path, FileTarget.DRAFT)
    desk.write_answer(case_id)
    path.unlink()
    desk.service.go_online()
    desk.sync()
    carry(desk)
    assert desk.sync().waiting == 0

    tuan = new_desk("tuan")
    tuan.sync()
    review = tuan.case(case_id).review
    assert review is not None
    tuan.work.approve(case_id, seen_sha256=review.draft_sha256)
    tuan.sync()
    desk.sync()
    desk.work.send_reply(case_id)
    desk.sync()

    [sent] = counter.outgoing(case_id)
    sender = desk.case(case_id).sender
    assert sender is not None
    assert sent["draft_sha256"] == draft_sha256(
        body=ANSWER, greeting=sent["greeting"], files=[hash_of_it], recipient=sender.id, reply_round=1
    )
    draft = desk.case(case_id).draft
    assert draft is not None
    assert draft.files == (file_id,)


def test_a_piece_grows_on_a_good_line_and_shrinks_on_a_bad_one() -> None:
    size = PieceSize()
    for _ in range(3):
        size.went()
    assert size.bytes == 2 * FIRST
    for _ in range(30):
        size.went()
    assert size.bytes == MOST
    size.failed()
    assert size.bytes == MOST // 2
    for _ in range(30):
        size.failed()
    assert size.bytes == LEAST


def test_no_piece_leaves_while_commands_are_under_way(
    desk: Desk, case_id: str, tmp_path: Path, network: FaultProxy
) -> None:
    add(desk, case_id, scan(tmp_path, 1000))
    lane: FilesLane = desk.service._files
    asked = network.asked(UPLOADS)
    with lane.commands_first():
        lane.start()
        lane.wake()
        lane.stop()
        lane.join(5)
    assert network.asked(UPLOADS) == asked


def test_nothing_of_a_file_on_its_way_lies_plain_on_the_disk(
    desk: Desk, network: FaultProxy, case_id: str, tmp_path: Path
) -> None:
    path = tmp_path / "don-0912345678.pdf"
    path.write_bytes(b"%PDF-1.4" + b"CANARY-77aa" * 200_000)
    add(desk, case_id, path)
    path.unlink()
    network.order("drop-request", path=UPLOADS, after=2)
    with pytest.raises(PortalTrouble):
        desk.service.fetch_files_once()
    files = [file for file in desk.folder.rglob("*") if file.is_file()]
    assert len(files) > 3
    assert not [
        file.name for file in files if b"CANARY-77aa" in file.read_bytes() or "0912345678" in file.name
    ]
