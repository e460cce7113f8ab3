"""The power fails in the middle of a send, a page or a refresh: the answer is found once, nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import Status
from desktop_app.domain.uploads import FileTarget
from sync.reference_portal.server import ReferencePortal
from tests.portal.process import ROOT, portal_process
from tests.sync.desk import ANSWER, DAY, Counter, Desk

SEND_POINTS = ["after-sending-commit", "after-request", "before-verdict-commit", "after-verdict-commit"]


@pytest.fixture(scope="module")
def evening(morning: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Portal and desk with one approved answer whose send was clicked but has not left; and its case."""
    folder = tmp_path_factory.mktemp("evening")
    shutil.copy(morning / "portal.db", folder / "portal.db")
    shutil.copytree(morning / "hanh", folder / "hanh")
    clock = ShiftedClock(DAY)
    with (
        ReferencePortal(folder / "portal.db", training=True, now=clock.now) as portal,
        Desk(folder / "hanh", portal.address, "hanh", clock=clock) as officer,
        Desk(folder / "tuan", portal.address, "tuan", clock=clock) as supervisor,
    ):
        case_id = officer.find(Status.IN_PROGRESS)
        officer.write_answer(case_id)
        officer.sync()
        supervisor.sync()
        review = supervisor.case(case_id).review
        assert review is not None
        supervisor.work.approve(case_id, seen_sha256=review.draft_sha256)
        supervisor.sync()
        officer.sync()
        officer.work.send_reply(case_id)
    return folder, case_id


@pytest.fixture
def scene(evening: tuple[Path, str], tmp_path: Path) -> tuple[Path, str]:
    folder, case_id = evening
    shutil.copytree(folder, tmp_path / "scene")
    return tmp_path / "scene", case_id


@pytest.fixture
def portal(scene: tuple[Path, str]) -> Iterator[str]:
    with portal_process(scene[0] / "portal.db") as address:
        yield address


def run_client(folder: Path, address: str, *, kill_at: str = "") -> int:
    environ = {**os.environ, "NGUOIDAN_KILL_AT": kill_at}
    order = [sys.executable, "-m", "tests.sync.kill_client", str(folder / "hanh"), address, "hanh"]
    return subprocess.run(order, cwd=ROOT, env=environ, check=False, timeout=60).returncode


@pytest.mark.parametrize("point", SEND_POINTS)
def test_t6_an_answer_sent_while_the_power_fails_reaches_the_citizen_once(
    scene: tuple[Path, str], portal: str, point: str
) -> None:
    folder, case_id = scene
    assert run_client(folder, portal, kill_at=point) == 9
    assert run_client(folder, portal) == 0
    assert [row["body"] for row in Counter(portal).outgoing(case_id)] == [ANSWER]
    with Desk(folder / "hanh", portal, "hanh") as desk:
        assert desk.states(case_id)[-1] == "accepted"
        assert desk.store.outbox.counts().waiting == 0
        assert desk.case(case_id).status == Status.ANSWERED


def test_a_page_is_kept_with_its_cursor_or_not_at_all(scene: tuple[Path, str], portal: str) -> None:
    folder, case_id = scene
    assert run_client(folder, portal, kill_at="before-page-commit") == 9
    with Desk(folder / "hanh", portal, "hanh") as desk:
        before = desk.store.truth.case(case_id)
        assert before is not None
        assert before.status == Status.APPROVED
        # The verdict is known, the page is not: the officer sees the answer as sent all the same.
        assert desk.case(case_id).status == Status.ANSWERED
    assert run_client(folder, portal) == 0
    with Desk(folder / "hanh", portal, "hanh") as desk:
        after = desk.store.truth.case(case_id)
        assert after is not None
        assert after.status == Status.ANSWERED


def test_a_session_survives_the_power_failing_between_refresh_and_keyring(
    scene: tuple[Path, str], portal: str
) -> None:
    folder, case_id = scene
    assert run_client(folder, portal, kill_at="after-refresh") == 9
    assert run_client(folder, portal) == 0
    assert len(Counter(portal).outgoing(case_id)) == 1


def test_a_file_on_its_way_when_the_power_fails_goes_on_from_its_last_piece(
    scene: tuple[Path, str], portal: str, tmp_path: Path
) -> None:
    folder, _ = scene
    path = tmp_path / "ban-quet.pdf"
    path.write_bytes(b"%PDF-1.4" + os.urandom(2_500_000))
    with Desk(folder / "hanh", portal, "hanh") as desk:
        case_id = desk.find(Status.IN_PROGRESS)
        file_id = desk.work.add_file(case_id, path, FileTarget.CASE)
    path.unlink()
    for _ in range(3):
        assert run_client(folder, portal, kill_at="after-piece") == 9
    assert run_client(folder, portal) == 0
    with Desk(folder / "hanh", portal, "hanh") as desk:
        truth = desk.store.truth.case(case_id)
        assert truth is not None
        assert [file.id for file in truth.attachments if file.target] == [file_id]
        assert desk.states(case_id)[-1] == "accepted"


@pytest.mark.parametrize("point", ["before-page-commit", "before-swap", "in-swap", "after-swap"])
def test_a_power_cut_while_all_is_fetched_anew_leaves_the_old_cache_or_the_new_one(
    scene: tuple[Path, str], portal: str, point: str
) -> None:
    folder, case_id = scene
    with Desk(folder / "hanh", portal, "hanh") as desk:
        desk.sync()
        before = desk.truths().keys()
        desk.work.note(desk.find(Status.IN_PROGRESS), "Đã gọi người gửi.")
        desk.store.rebuild.want("person", desk.clock.now())
    assert run_client(folder, portal, kill_at=point) == 9
    with Desk(folder / "hanh", portal, "hanh") as desk:
        assert desk.truths().keys() == before
        assert desk.case(case_id).status == Status.ANSWERED
    assert run_client(folder, portal) == 0
    with Desk(folder / "hanh", portal, "hanh") as desk:
        assert desk.truths().keys() == before
        assert desk.store.outbox.counts().waiting == 0
        assert not desk.store.rebuild.wanted
