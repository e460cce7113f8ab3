"""A desk whose work was restored, or put back by hand: the portal is asked first, nothing happens twice."""

from __future__ import annotations

import shutil
from functools import partial

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.restored import Restored
from desktop_app.legal_data import law
from desktop_app.storage.backups import Backups
from desktop_app.storage.keys import derived_key
from desktop_app.storage.recovery import open_store
from desktop_app.storage.room import Room
from desktop_app.storage.store import Store
from tests.sync.conftest import NewDesk
from tests.sync.desk import ANSWER, DAY, KEY, Counter, Desk
from tests.sync.fault_proxy import FaultProxy

COMMANDS = "/api/sync/v1/commands"


def back_up(desk: Desk) -> None:
    assert Backups(desk.folder, derived_key(KEY, "work")).make(desk.store.work, desk.clock.now()) is not None


def break_and_restore(desk: Desk, *, place: int = 300) -> Restored:
    """The first page of the work goes bad, so that only the backup is left; the program starts again."""
    desk._shut()
    held = bytearray((desk.folder / "work.db").read_bytes())
    held[place] ^= 1
    (desk.folder / "work.db").write_bytes(held)
    opened = partial(Store.open, desk.folder, KEY, clock=desk.clock, me=lambda: None, law=law())
    open_store(desk.folder, KEY, clock=desk.clock, opened=opened).close()
    desk._open()
    told = desk.store.restored.unread()
    assert told is not None
    return told


def notes(desk: Desk, case_id: str) -> list[str]:
    """What was noted today, in the portal's document."""
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    return [note.text for note in truth.notes if note.at >= DAY]


def approve(officer: Desk, supervisor: Desk) -> str:
    """A case with an approved answer."""
    case_id = officer.find(Status.IN_PROGRESS)
    officer.write_answer(case_id)
    officer.sync()
    supervisor.sync()
    review = supervisor.case(case_id).review
    assert review is not None
    supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
    supervisor.sync()
    officer.sync()
    return case_id


def test_an_answer_sent_after_the_backup_is_not_sent_again(
    desk: Desk, new_desk: NewDesk, counter: Counter
) -> None:
    case_id = approve(desk, new_desk("tuan"))
    desk.work.send_reply(case_id)
    back_up(desk)
    assert desk.sync().pushed == 1
    told = break_and_restore(desk)
    assert (told.waiting, desk.states(case_id)[-1]) == (1, "queued")
    desk.sync()
    assert desk.states(case_id)[-1] == "accepted"
    action = desk.store.outbox.of_case(case_id)[-1]
    receipt = desk.store.outbox.receipt(action.id)
    assert receipt is not None
    assert receipt.verified
    desk.store.restored.read()
    assert (desk.sync().trouble, [row["body"] for row in counter.outgoing(case_id)]) == ("", [ANSWER])


def test_nothing_is_sent_before_the_officer_has_read_what_came_back(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Trước bản sao.")
    back_up(desk)
    device = desk.store.meta.get("device")
    break_and_restore(desk)
    result = desk.sync()
    assert (result.trouble, result.waiting, notes(desk, case_id)) == ("", 1, [])
    assert network.asked(COMMANDS, "POST") == 0
    desk.store.restored.read()
    assert (desk.sync().pushed, notes(desk, case_id)) == (1, ["Trước bản sao."])
    assert desk.store.meta.get("device") not in (None, device)


@pytest.mark.parametrize("arrived", [True, False])
def test_an_action_in_doubt_at_the_backup_keeps_its_bytes_and_its_device(
    desk: Desk, network: FaultProxy, arrived: bool
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.sync()
    desk.work.note(case_id, "Chưa rõ cổng đã nhận.")
    network.order("drop-response" if arrived else "drop-request", path=COMMANDS)
    assert desk.sync().trouble == "PortalUnreachable"
    back_up(desk)
    payload = frozen(desk)
    break_and_restore(desk)
    desk.store.restored.read()
    assert (desk.sync().trouble, desk.states(case_id)) == ("", ["accepted"])
    assert (notes(desk, case_id), frozen(desk)) == (["Chưa rõ cổng đã nhận."], payload)


def frozen(desk: Desk) -> list[bytes]:
    with desk.store.work.read() as connection:
        return list(connection.exec_driver_sql("SELECT payload FROM outbox").scalars())


def test_a_backup_older_than_ten_actions_neither_repeats_nor_collides(desk: Desk) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "0")
    back_up(desk)
    for number in range(1, 11):
        desk.work.note(case_id, str(number))
    assert desk.sync().pushed == 11
    told = break_and_restore(desk)
    assert told.missing == tuple(range(2, 12))
    desk.store.restored.read()
    desk.work.note(case_id, "11")
    assert desk.sync().trouble == ""
    assert notes(desk, case_id) == [str(number) for number in range(12)]
    assert desk.states(case_id) == ["accepted", "accepted"]


def test_a_whole_profile_put_back_by_hand_asks_before_it_gives_new_bytes(desk: Desk) -> None:
    """Nothing on the machine can tell; the action would leave with another number and be refused."""
    first, second = (desk.find(Status.IN_PROGRESS, number=n) for n in (0, 1))
    desk.work.note(first, "Chờ gửi.")
    desk._shut()
    shutil.copytree(desk.folder, desk.folder.with_name("copy"))
    desk._open()
    desk.work.note(second, "Sau bản sao.")
    assert desk.sync().pushed == 2
    desk._shut()
    shutil.rmtree(desk.folder)
    desk.folder.with_name("copy").rename(desk.folder)
    desk._open()
    desk.sign_in()
    assert (desk.sync().trouble, desk.states(first)) == ("", ["accepted"])
    assert notes(desk, first) == ["Chờ gửi."]


def test_without_backup_and_work_the_portal_still_brings_the_cases(desk: Desk) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Đã gửi.")
    assert desk.sync().pushed == 1
    told = break_and_restore(desk)
    assert (told.backup_at, told.missing) == (None, (1,))
    assert desk.sync().trouble == ""
    assert notes(desk, case_id) == ["Đã gửi."]


def test_a_disk_with_little_room_takes_no_more_cases_but_sends_the_officers_work(desk: Desk) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Vẫn gửi được.")
    desk.store.room = Room(desk.folder, pause_below=2**62)
    result = desk.sync()
    assert (result.trouble, result.pushed, result.pulled) == ("LittleRoom", 1, 0)
    desk.store.room = Room(desk.folder)
    assert (desk.sync().trouble, notes(desk, case_id)) == ("", ["Vẫn gửi được."])
