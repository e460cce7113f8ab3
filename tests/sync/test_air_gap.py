"""Across the air gap: real packages of a real desk, answered by the real portal over HTTP and by command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from desktop_app.domain.actions import ActionState
from desktop_app.domain.case import OPEN, Status
from desktop_app.domain.errors import (
    DeskError,
    FileNotWritten,
    FileUnreadable,
    PackageBroken,
    PackageForeign,
    PackageOld,
    PackagesNotReady,
    PackageUnanswered,
    PackageUnknown,
)
from desktop_app.domain.packages import CasesTaken, PackageIn, PackageOut
from desktop_app.domain.uploads import FileTarget
from sync.device_keys import OPENING, SIGNING
from sync.enrolment import DEVICE
from sync.reference_portal.server import ReferencePortal, main
from tests.portal.process import ROOT
from tests.sync.conftest import NewDesk
from tests.sync.desk import Counter, Desk
from tests.sync.fault_proxy import FaultProxy

COMMANDS = "/api/sync/v1/commands"


@dataclass
class Stick:
    """A USB stick, and somebody at the portal who answers what is on it."""

    folder: Path
    address: str

    def make(self, desk: Desk) -> PackageOut:
        return desk.service.packages.make(self.folder)

    def answer(self, made: PackageOut) -> Path:
        """At the portal."""
        answered = requests.post(
            f"{self.address}/api/sync/v1/packages",
            data=(self.folder / made.name).read_bytes(),
            headers={"Content-Type": "application/octet-stream"},
            timeout=10,
        )
        assert answered.status_code == 200, answered.text
        back = self.folder / made.name.replace("goi", "tra-loi")
        back.write_bytes(answered.content)
        return back

    def round_trip(self, desk: Desk) -> PackageIn:
        """Out, answered, and in again."""
        return desk.service.packages.take_in(self.answer(self.make(desk)))


@pytest.fixture
def stick(tmp_path: Path, portal: ReferencePortal) -> Stick:
    (tmp_path / "usb").mkdir()
    return Stick(tmp_path / "usb", portal.address)


@pytest.fixture
def case_id(desk: Desk) -> str:
    return desk.find(Status.IN_PROGRESS)


def notes(desk: Desk, case_id: str, text: str) -> int:
    return [note.text for note in desk.case(case_id).notes].count(text)


def test_commands_go_out_and_verdicts_and_cases_come_back_without_a_network(
    desk: Desk, stick: Stick, counter: Counter, network: FaultProxy, case_id: str
) -> None:
    answered = desk.find(Status.IN_PROGRESS, number=1)
    lost = desk.find(Status.ASSIGNED)
    desk.work.note(case_id, "viết ở vùng cao")
    desk.write_answer(answered)
    counter.reassign(lost, None)
    asked = network.asked("/api/sync/v1/", "GET"), network.asked(COMMANDS, "POST")
    made = stick.make(desk)
    assert (made.name, made.actions, made.staying) == ("goi-2025082501.pakn", 3, 0)
    assert desk.states(case_id) == desk.states(answered)[:1] == ["uncertain"]
    content = (stick.folder / made.name).read_bytes()
    assert b"PAKN." not in content
    back = stick.answer(made)
    got = desk.service.packages.take_in(back)
    assert (got.accepted, got.needs_person, got.unanswered) == (3, 0, 0)
    assert (got.cases, got.new, got.changed, got.left) == (CasesTaken.ALL, 0, 2, 1)
    assert notes(desk, case_id, "viết ở vùng cao") == 1
    assert desk.case(answered).status == Status.IN_REVIEW
    receipt = desk.store.outbox.receipt(desk.store.outbox.of_case(case_id)[0].id)
    assert receipt is not None
    assert receipt.verified
    assert lost not in desk.truths()
    assert (network.asked("/api/sync/v1/", "GET"), network.asked(COMMANDS, "POST")) == asked

    again = desk.service.packages.take_in(back)
    assert (again.accepted, again.new, again.changed, again.left) == (0, 0, 0, 0)
    assert desk.sync().trouble == ""
    assert notes(desk, case_id, "viết ở vùng cao") == 1


def test_the_network_used_meanwhile_does_no_harm_and_an_older_feed_is_ignored(
    desk: Desk, stick: Stick, counter: Counter, case_id: str
) -> None:
    desk.work.note(case_id, "hai đường")
    made = stick.make(desk)
    assert desk.sync().pushed == 1
    back = stick.answer(made)
    taken_away = desk.find(Status.ASSIGNED)
    counter.reassign(taken_away, None)
    desk.sync()
    before = desk.truths()
    got = desk.service.packages.take_in(back)
    assert (got.cases, got.new, got.changed, got.left) == (CasesTaken.OLDER, 0, 0, 0)
    assert desk.truths() == before
    assert notes(desk, case_id, "hai đường") == 1
    desk.sync()
    assert desk.truths() == before


def test_what_was_answered_by_a_package_is_not_done_again_over_the_network(
    desk: Desk, stick: Stick, case_id: str
) -> None:
    """The answer is still on its way back when the network returns."""
    desk.work.note(case_id, "một lần")
    back = stick.answer(stick.make(desk))
    assert desk.sync().trouble == ""
    assert (desk.states(case_id), notes(desk, case_id, "một lần")) == (["accepted"], 1)
    assert desk.service.packages.take_in(back).accepted == 0


def test_a_lost_stick_is_replaced_by_the_next_package_with_the_same_bytes(
    desk: Desk, stick: Stick, case_id: str
) -> None:
    desk.work.note(case_id, "thẻ thứ nhất")
    first = stick.make(desk)
    payload = _payloads(desk)
    desk.restart()
    desk.work.note(case_id, "thẻ thứ hai")
    second = stick.make(desk)
    assert (second.number, second.actions) == (first.number + 1, 2)
    assert _payloads(desk)[:1] == payload
    late = stick.answer(first)
    assert desk.service.packages.take_in(stick.answer(second)).accepted == 2
    with pytest.raises(PackageOld):
        desk.service.packages.take_in(late)
    assert [notes(desk, case_id, f"thẻ thứ {which}") for which in ("nhất", "hai")] == [1, 1]


def _payloads(desk: Desk) -> list[bytes]:
    with desk.store.work.read() as connection:
        rows = connection.exec_driver_sql("SELECT payload FROM outbox WHERE seq IS NOT NULL ORDER BY seq")
        return [bytes(row[0]) for row in rows]


def test_what_is_in_a_package_is_taken_back_by_asking_the_portal(
    desk: Desk, stick: Stick, case_id: str
) -> None:
    desk.work.note(case_id, "lỡ viết")
    stick.make(desk)
    action = desk.store.outbox.of_case(case_id)[0]
    desk.work.take_back(action.id)
    assert desk.states(case_id) == ["uncertain", "queued"]
    got = stick.round_trip(desk)
    assert (got.accepted, desk.states(case_id)) == (1, ["cancelled", "accepted"])
    assert notes(desk, case_id, "lỡ viết") == 0


def test_the_power_may_fail_after_the_package_is_written(
    desk: Desk, stick: Stick, portal: ReferencePortal, case_id: str
) -> None:
    desk.work.note(case_id, "mất điện")
    desk.close()
    order = [sys.executable, "-m", "tests.sync.kill_client", str(desk.folder), portal.address, "hanh"]
    environ = {**os.environ, "NGUOIDAN_KILL_AT": "after-package-file"}
    ended = subprocess.run([*order, str(stick.folder)], cwd=ROOT, env=environ, check=False, timeout=60)
    assert ended.returncode == 9
    (written,) = stick.folder.iterdir()
    with Desk(desk.folder, portal.address, "hanh", clock=desk.clock) as later:
        assert later.states(case_id) == ["sending"]
        made = PackageOut(written.name, 2025082501, actions=1, staying=0, for_files=0)
        assert later.service.packages.take_in(stick.answer(made)).accepted == 1
        assert notes(later, case_id, "mất điện") == 1


def test_a_stick_that_cannot_be_written_leaves_everything_as_it_was(
    desk: Desk, stick: Stick, case_id: str
) -> None:
    desk.work.note(case_id, "x")
    with pytest.raises(FileNotWritten):
        desk.service.packages.make(stick.folder / "pulled-out" / "goi.pakn")
    assert desk.states(case_id) == ["queued"]
    assert list(stick.folder.iterdir()) == []


def _cut(content: bytes) -> bytes:
    return content[:-1]


def _flipped(content: bytes) -> bytes:
    return content[:-40] + bytes([content[-40] ^ 1]) + content[-39:]


def _other_head(content: bytes) -> bytes:
    return content.replace(b'"number"', b'"nUmber"')


def _of_another_machine(content: bytes) -> bytes:
    return content.replace(b'"to":"k_', b'"to":"k_0').replace(b'"to": "k_', b'"to": "k_0')


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (_cut, PackageBroken),
        (_flipped, PackageBroken),
        (_other_head, PackageBroken),
        (lambda _: b"%PDF-1.7", PackageBroken),
        (lambda _: b"", PackageBroken),
        (lambda content: content[:30], PackageBroken),
        (_of_another_machine, PackageForeign),
    ],
)
def test_a_spoilt_answer_changes_nothing(
    desk: Desk, stick: Stick, case_id: str, spoil: Callable[[bytes], bytes], refusal: type[DeskError]
) -> None:
    desk.work.note(case_id, "x")
    back = stick.answer(stick.make(desk))
    good = back.read_bytes()
    before = desk.truths()
    back.write_bytes(spoil(good))
    with pytest.raises(refusal):
        desk.service.packages.take_in(back)
    assert (desk.truths(), desk.states(case_id)) == (before, ["uncertain"])
    back.write_bytes(good)
    assert desk.service.packages.take_in(back).accepted == 1


def test_only_the_portal_pinned_at_registration_is_believed(desk: Desk, stick: Stick) -> None:
    """Who knows both public keys can seal an answer for this machine, and cannot sign it."""
    back = stick.answer(stick.make(desk))
    desk.store.meta.set("receipt_key", "A" * 43 + "=")
    with pytest.raises(PackageForeign):
        desk.service.packages.take_in(back)


def test_two_officers_on_one_machine_do_not_open_each_others_answers(
    desk: Desk, new_desk: NewDesk, stick: Stick, case_id: str
) -> None:
    other = new_desk("tuan")
    other.sync()
    desk.work.note(case_id, "của Hạnh")
    mine = stick.make(desk)
    back = stick.answer(mine)
    with pytest.raises(PackageForeign):
        other.service.packages.take_in(back)
    with pytest.raises(PackageUnanswered):
        desk.service.packages.take_in(stick.folder / mine.name)
    with pytest.raises(FileUnreadable):
        desk.service.packages.take_in(stick.folder / "not-there.pakn")
    assert desk.service.packages.take_in(back).accepted == 1


def test_an_answer_to_a_package_that_was_never_made_here_is_refused(desk: Desk, stick: Stick) -> None:
    back = stick.answer(stick.make(desk))
    desk.store.meta.delete("packages")  # as in a profile put back to an earlier day
    with pytest.raises(PackageUnknown):
        desk.service.packages.take_in(back)


def test_a_new_machine_gets_its_first_copy_by_package(new_desk: NewDesk, stick: Stick) -> None:
    desk = new_desk("hanh")
    with pytest.raises(PackagesNotReady):
        stick.make(desk)
    desk.sync()
    expected = desk.truths()
    for scope in ("me", "ref"):
        with desk.store.cache.write() as connection:
            connection.exec_driver_sql("UPDATE feed SET cursor = NULL WHERE scope = ?", (scope,))
            connection.exec_driver_sql("DELETE FROM portal_case")
    got = stick.round_trip(desk)
    assert (got.cases, got.new) == (CasesTaken.ALL, len(expected))
    assert desk.truths() == expected


def test_a_cache_that_is_to_be_made_anew_is_made_by_the_next_package(desk: Desk, stick: Stick) -> None:
    early = stick.answer(stick.make(desk))
    desk.store.rebuild.want("wish", desk.clock.now())
    assert desk.service.packages.take_in(early).cases is CasesTaken.WHOLE_COPY_FIRST
    expected = desk.truths()
    assert stick.round_trip(desk).cases is CasesTaken.ALL
    assert (desk.store.rebuild.wanted, desk.truths()) == ("", expected)


def test_a_restored_portal_is_asked_by_the_next_package_what_it_still_has(
    desk: Desk, stick: Stick, counter: Counter, case_id: str
) -> None:
    counter.back_up()
    desk.work.note(case_id, "sau bản sao lưu")
    assert stick.round_trip(desk).accepted == 1
    counter.restore()
    first = stick.round_trip(desk)
    assert first.cases is CasesTaken.ASK_FIRST
    assert notes(desk, case_id, "sau bản sao lưu") == 1
    second = stick.round_trip(desk)
    assert second.cases is CasesTaken.ALL
    assert desk.states(case_id) == ["accepted", "queued"]
    third = stick.round_trip(desk)
    assert (third.cases, third.accepted) == (CasesTaken.ALL, 1)
    assert notes(desk, case_id, "sau bản sao lưu") == 1
    assert stick.round_trip(desk).cases is CasesTaken.ALL


def test_an_answer_of_before_a_restoration_is_old(
    desk: Desk, stick: Stick, counter: Counter, case_id: str
) -> None:
    counter.back_up()
    desk.work.note(case_id, "chỉ có trong gói")
    back = stick.answer(stick.make(desk))
    counter.restore()
    if desk.sync().trouble:
        desk.service.adopt(desk.sign_in())
        assert desk.sync().trouble == ""
    with pytest.raises(PackageOld):
        desk.service.packages.take_in(back)
    assert (desk.states(case_id), notes(desk, case_id, "chỉ có trong gói")) == (["accepted"], 1)


def test_t11_a_package_that_empties_the_queue_is_a_question_too(
    desk: Desk, stick: Stick, counter: Counter
) -> None:
    gone = [case_id for case_id in sorted(desk.truths()) if desk.case(case_id).status in OPEN]
    for one in gone:
        counter.reassign(one, None)
    before = desk.truths()
    back = stick.answer(stick.make(desk))
    got = desk.service.packages.take_in(back)
    assert (got.cases, desk.truths()) == (CasesTaken.HELD, before)
    question = desk.store.departures.question()
    assert question is not None
    desk.store.departures.allow()
    got = desk.service.packages.take_in(back)
    assert (got.cases, got.left) == (CasesTaken.ALL, len(gone))


def test_a_file_waits_for_the_network_with_what_builds_on_it(
    desk: Desk, stick: Stick, tmp_path: Path, case_id: str
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4 a scan")
    other = desk.find(Status.IN_PROGRESS, number=1)
    desk.work.add_file(case_id, scan, FileTarget.CASE)
    desk.work.note(other, "không kèm tệp")
    made = stick.make(desk)
    assert (made.actions, made.staying, made.for_files) == (1, 1, 1)
    assert (desk.states(case_id), desk.states(other)) == (["queued"], ["uncertain"])


def test_a_device_without_keys_registers_with_them_at_its_next_run(desk: Desk) -> None:
    before = desk.store.meta.get(DEVICE)
    desk.store.meta.delete(SIGNING)
    desk.store.meta.delete(OPENING)
    assert desk.sync().trouble == ""
    assert desk.store.meta.get(DEVICE) not in (None, before)
    with_keys = desk.store.meta.get(DEVICE)
    desk.sync()
    assert desk.store.meta.get(DEVICE) == with_keys


def test_an_answer_of_the_portals_own_command_is_taken_in(
    desk: Desk, stick: Stick, tmp_path: Path, case_id: str
) -> None:
    desk.work.note(case_id, "bằng lệnh")
    made, back = stick.make(desk), stick.folder / "back.pakn"
    day = desk.clock.now().isoformat()[:16]
    order = ["exchange", "--database", str(tmp_path / "portal.db"), "--in", str(stick.folder / made.name)]
    assert main([*order, "--out", str(back), "--day", day]) == 0
    assert desk.service.packages.take_in(back).accepted == 1
    assert desk.store.outbox.of_case(case_id)[0].state is ActionState.ACCEPTED
