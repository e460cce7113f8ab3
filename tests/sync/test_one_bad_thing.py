"""One thing that nobody can deal with, of whatever kind, holds up nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.feed import FeedPage
from desktop_app.domain.uploads import UploadState
from desktop_app.storage.outbox import Outbox
from sync.prefetch import ReadAhead
from sync.uploads import Uploads
from sync.wire import decode_page
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_loop import until
from tests.sync.test_uploads import UPLOADS, add, carry, now, scan

COMMANDS = "/api/sync/v1/commands"


def test_a_command_too_large_for_the_portal_delays_no_other_case(desk: Desk, network: FaultProxy) -> None:
    large, *others = (desk.find(Status.IN_PROGRESS, number=n) for n in range(4))
    desk.work.note(large, "Quá dài đối với cổng.")
    for case_id in others:
        desk.work.note(case_id, "Thao tác lành.")
    network.order("status", path=COMMANDS, status=413, times=100, containing=large.encode())
    result = desk.sync()
    assert (result.pushed, result.waiting, result.trouble) == (3, 1, "BatchTooLarge")
    assert desk.states(large) == ["queued"]


def test_a_fresh_case_that_cannot_be_read_keeps_no_later_action_back(desk: Desk, network: FaultProxy) -> None:
    case_id, other = desk.find(Status.IN_PROGRESS), desk.find(Status.IN_PROGRESS, number=1)
    note = desk.work.note(case_id, "Cổng trả lời lạ.")
    network.order("drop-request", path=COMMANDS)
    desk.sync()
    desk.restart()
    conflict = {"id": note.id, "verdict": "conflict", "why": "wrong-state", "case": {"id": 5}}
    network.order("saying", path=f"{COMMANDS}?", saying={"verdicts": [conflict]}, times=100)
    desk.work.note(other, "Vẫn đi.")
    assert desk.sync().pushed == 1
    assert (desk.states(case_id), desk.states(other)) == (["conflict"], ["accepted"])


@pytest.mark.parametrize(
    "bad",
    [
        {"op": "upsert", "type": "case", "id": "c_2", "version": "two", "data": {"id": "c_2"}},
        {"op": "upsert", "type": "case", "id": "c_2", "version": 2, "data": None},
        {"op": "touch", "type": "case", "id": "c_2", "version": 2, "data": {"id": "c_2"}},
        {"op": "remove"},
    ],
)
def test_an_item_that_cannot_be_read_leaves_its_page_readable(
    bad: dict[str, object], expected_log: Callable[[str], None]
) -> None:
    expected_log("1 of 3 items")
    good = [{"op": "remove", "type": "case", "id": f"c_{n}", "version": 2, "data": None} for n in (1, 3)]
    page = decode_page(msgspec.json.encode({"items": [good[0], bad, good[1]], "cursor": "7"}), FeedPage)
    assert ([item.id for item in page.items], page.cursor) == (["c_1", "c_3"], "7")


def test_a_bug_while_pages_are_fetched_ahead_is_no_end_of_them() -> None:
    def pages() -> Iterator[int]:
        yield 2
        raise KeyError

    with ReadAhead(1, pages()) as ahead:
        taken = ahead.take(1) + ahead.take(1)
        with pytest.raises(KeyError):
            ahead.take(1)
    assert taken == [1, 2]


def test_a_store_that_cannot_be_asked_for_the_next_run_does_not_end_the_loop(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, expected_log: Callable[[str], None]
) -> None:
    expected_log("KeyError in _stumble")
    with monkeypatch.context() as broken:
        broken.setattr(Outbox, "rows", _stumble)
        desk.service.start()
        until(lambda: desk.service.state.phase is SyncPhase.UP_TO_DATE, "never up to date")
    before = desk.service.state.last_success
    desk.service.wake()
    until(lambda: desk.service.state.last_success != before, "the thread ended")
    desk.service.stop()


def test_a_bug_ends_the_turn_of_the_files_and_not_their_thread(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("KeyError in _stumble")
    upload = add(desk, desk.find(Status.IN_PROGRESS), scan(tmp_path, 1000))
    tried: list[bool] = []

    def stumble(_: Uploads) -> None:
        tried.append(True)
        _stumble()

    with monkeypatch.context() as broken:
        broken.setattr(Uploads, "settle", stumble)
        desk.service._files.start()
        desk.service._files.wake()
        until(lambda: bool(tried), "never tried")
    until(lambda: now(desk, upload).state is UploadState.DONE, "the thread ended")
    desk.service.stop()


def test_a_file_that_the_portal_cannot_tell_about_delays_no_other(
    desk: Desk, network: FaultProxy, tmp_path: Path
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    lost = add(desk, case_id, scan(tmp_path, 1000, "a.pdf"))
    carry(desk)
    network.order("defer", path=COMMANDS)
    desk.sync()
    network.order("status", path=f"{UPLOADS}/{lost.id}", status=500, times=100)
    other = add(desk, case_id, scan(tmp_path, 1000, "b.pdf"))
    desk.service.fetch_files_once()
    assert now(desk, other).state is UploadState.DONE


def test_a_portal_that_forgets_each_file_it_was_told_of_is_not_told_for_ever(
    desk: Desk, network: FaultProxy, tmp_path: Path
) -> None:
    upload = add(desk, desk.find(Status.IN_PROGRESS), scan(tmp_path, 1000))
    network.order("status", path=UPLOADS, status=404, times=50, containing=b"%PDF")
    desk.service.fetch_files_once()
    assert network.asked(UPLOADS, "PATCH") == 1
    resting = now(desk, upload)
    assert (resting.attempts, resting.why, resting.not_before is not None) == (1, "upload-gone", True)


def _stumble(*_: object) -> None:
    raise KeyError("Phạm Văn Dũng")
