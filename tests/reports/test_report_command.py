"""`nguoidan-desktop report` as a script meets it: a whole file or none, a sentence, an exit code."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app import __main__ as command_line
from desktop_app.clocks import SystemClock
from desktop_app.desk import Surroundings, first_desk, open_desk
from desktop_app.domain.clock import legal_day
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.legal_data import law
from desktop_app.paths import Paths
from desktop_app.secrets import FileSecrets
from desktop_app.settings import SettingsFiles
from desktop_app.single_instance import SingleInstance
from sync.reference_portal.server import ReferencePortal
from sync.transport import HttpTransport
from tests.sync.desk import training_session


def report(*words: str | Path) -> int:
    return command_line.main(["report", *map(str, words)])


def test_the_figures_of_a_scenario_are_pulled_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "quý III.json"  # of the 40 cases, two were answered before July
    assert report("--quarter", "2025Q3", "--seed", "small", "--day", "2025-08-25", "--out", out) == 0
    told: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    assert (told["quarter"], told["cutoff"], told["by"]) == ("2025Q3", "2025-08-25", "agency")
    assert sum(told["total"][:2]) == told["total"][2] == sum(told["total"][3:9]) == 38
    assert "Quý chưa kết thúc" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    assert report("--quarter", "2026Q1", "--seed", "small", "--day", "2025-08-25", "--out", out) == 1
    assert "Quý 2026Q1 ở sau lần đồng bộ cuối" in capsys.readouterr().err
    assert json.loads(out.read_text(encoding="utf-8")) == told


def test_a_profile_on_this_machine_answers_by_its_last_sync(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths, clock = Paths(tmp_path / "data"), SystemClock()
    paths.prepare()
    out, quarter = tmp_path / "q.json", Quarter.of(legal_day(clock.now()))
    words = ("--quarter", str(quarter), "--data-dir", paths.root, "--out", out)
    with (
        ReferencePortal(tmp_path / "portal.db", seed="small", training=True, now=clock.now) as portal,
        closing(HttpTransport(clock=clock)) as http,
    ):
        settings = SettingsFiles(paths.user_settings).load()
        secrets = FileSecrets(paths.training_secrets)
        around = Surroundings(paths, secrets, clock, http, settings, law(), start_spread=0)
        session = training_session(portal.address, "khoi", http, clock)
        desk = first_desk(around, session, portal.address, lambda _: None)
        desk.close()
        assert report(*words) == 1
        assert "chưa đồng bộ xong lần nào" in capsys.readouterr().err
        assert not out.exists()
        with closing(open_desk(around, desk.profile, lambda _: None)) as desk:
            desk.service.run_once()
    assert report(*words) == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["quarter"], told["finished"], told["by"]) == (str(quarter), False, "field")
    assert told["cumulative"]["forwarded"] == 40


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--out", "{folder}/q.pdf"), 2, "Đặt tên --out có đuôi .xlsx, .docx, .json."),
        (("--out", "{folder}/none/q.xlsx"), 2, "Tạo thư mục hoặc chọn nơi khác cho --out."),
        (("--out", "{folder}/q.xlsx", "--data-dir", "{folder}/new"), 1, "đăng nhập"),
        (("--out", "{folder}/q.json", "--data-dir", "{file}/data"), 1, "Không ghi được vào thư mục dữ liệu"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    words: tuple[str, ...], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    given = (word.format(folder=tmp_path, file=tmp_path / "file") for word in words)
    assert report("--quarter", "2017Q3", *given) == code
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not list(tmp_path.glob("q.*"))


def test_a_file_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "q.json").mkdir()
    assert report("--quarter", "2025Q3", "--seed", "small", "--out", tmp_path / "q.json") == 2
    assert "Không ghi được tệp." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["q.json"]


def test_a_running_program_keeps_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    running = SingleInstance(tmp_path / "program.lock")
    running.acquire()
    try:
        assert report("--quarter", "2025Q3", "--data-dir", tmp_path, "--out", tmp_path / "q.json") == 3
    finally:
        running.release()
    assert "Ứng dụng đang mở." in capsys.readouterr().err


@pytest.mark.parametrize("quarter", ["2017Q5", "III/2017", "0000Q1"])
def test_what_names_no_quarter_is_refused_before_anything_is_done(
    quarter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        report("--quarter", quarter, "--out", tmp_path / "q.json")
    assert ended.value.code == 2
    assert f"quý “{quarter}” không hợp lệ, viết NĂMQSỐ, ví dụ 2017Q3" in capsys.readouterr().err
