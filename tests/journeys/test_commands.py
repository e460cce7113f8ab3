"""The commands as a script sees them: exit codes, JSON, one sentence for a person."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import AlreadyRunning
from desktop_app.domain.lines import Mailbox
from desktop_app.single_instance import SingleInstance
from desktop_app.tour import ANSWER
from tests.journeys.conftest import NewProgram

TOUR_SECONDS = 300


def desk(*words: str | Path, seconds: float = 60) -> subprocess.CompletedProcess[str]:
    """Run `nguoidan-desktop` as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_doctor_finds_an_empty_machine_healthy(tmp_path: Path) -> None:
    ran = desk("doctor", "--data-dir", tmp_path, "--json")
    report = json.loads(ran.stdout)
    assert ran.returncode == 0
    assert report["healthy"]
    assert {one["what"] for one in report["findings"]} >= {"policy", "disk", "profiles", "portal"}


def test_doctor_names_a_profile_whose_database_is_broken(tmp_path: Path, new_program: NewProgram) -> None:
    program = new_program(folder="training")
    program.begin(training_seed="small")
    program.close()
    root = tmp_path / "training"
    healthy = desk("doctor", "--data-dir", root, "--json")
    assert healthy.returncode == 0
    assert any("khớp với cổng" in one["fact"] for one in json.loads(healthy.stdout)["findings"])
    work = next(root.rglob("work.db"))
    work.write_bytes(work.read_bytes()[:4096] + b"\0" * 4096)
    ran = desk("doctor", "--data-dir", root, "--json")
    assert ran.returncode == 1
    wrong = [one for one in json.loads(ran.stdout)["findings"] if not one["well"]]
    assert [one["what"].split()[0] for one in wrong] == ["profile"]


def test_sync_without_anybody_signed_in_says_what_to_do(tmp_path: Path) -> None:
    ran = desk("sync", "--data-dir", tmp_path)
    assert ran.returncode == 1
    assert "đăng nhập" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--training", "--seed", "lớn"), "bộ dữ liệu “lớn” không có, chọn small, 2017q3 hoặc load-N"),
        (("--training", "--day", "25/08/2025"), "ngày “25/08/2025” không hợp lệ, viết NĂM-THÁNG-NGÀY"),
        (("tour", "--out", "{file}/tour"), "Chưa làm gì. Chọn thư mục khác cho --out."),
        (("tour", "--out", "{folder}", "--seed", "load-3"), "không có đủ người và việc cho một ngày"),
        (("sync", "--data-dir", "{file}/data"), "Không ghi được vào thư mục dữ liệu của ứng dụng."),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_no_traceback(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    ran = desk(*(word.format(file=tmp_path / "file", folder=tmp_path) for word in words))
    assert ran.returncode != 0
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_sync_beside_an_open_window_says_so_and_ends_with_three(tmp_path: Path) -> None:
    held = SingleInstance(tmp_path / "program.lock")
    held.acquire()
    ran = desk("sync", "--data-dir", tmp_path)
    held.release()
    assert ran.returncode == 3
    assert "đang mở" in ran.stderr


def test_sync_of_a_profile_whose_portal_is_away_ends_with_two_and_keeps_the_work(
    tmp_path: Path, new_program: NewProgram
) -> None:
    program = new_program(folder="training")
    program.begin(training_seed="small")
    assert program.work is not None
    program.work.sync.go_offline()
    case_id = program.work.queue.listing(Mailbox.QUEUE).ids[0]
    program.work.casework.note(case_id, "Giữ lại.")
    program.close()
    ran = desk("sync", "--data-dir", tmp_path / "training", "--json")
    assert ran.returncode == 2
    assert json.loads(ran.stdout)["waiting"] == 1


def test_the_tour_ends_with_the_citizen_having_the_approved_text_once_and_leaves_nothing_else(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "out"
    ran = desk("tour", "--out", folder, seconds=TOUR_SECONDS)
    assert ran.returncode == 0, ran.stderr
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    assert summary["portal_answers"] == summary["sent"] == 1
    assert summary["duplicates"] == 0
    assert summary["approved_text"]
    assert summary["offline_actions"] == 7
    assert (summary["pulled"], summary["overdue"], summary["due_soon"]) == (24, 3, 4)
    assert len(list(folder.glob("*-light.png"))) == len(list(folder.glob("*-dark.png"))) > 15
    assert not list(folder.rglob("work.db"))
    assert ANSWER[:40] not in ran.stdout + ran.stderr


def test_a_second_program_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path / "program.lock"), SingleInstance(tmp_path / "program.lock")
    first.acquire()
    with pytest.raises(AlreadyRunning):
        second.acquire()
    first.release()
