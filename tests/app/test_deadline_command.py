"""`deadline` as a person or a script types it."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app import deadline_command
from desktop_app.domain.deadlines.rules import COLUMNS

KEYS = ["due", "due_at", "nominal", "rule", "provisional", "calendar", "confidence", "warnings", "ledger"]
CITIZEN = "--channel citizen --received 2017-07-10"


def typed(*words: str) -> int:
    parser = argparse.ArgumentParser()
    deadline_command.add_parser(parser.add_subparsers())
    return deadline_command.run(parser.parse_args(["deadline", *words]))


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert typed(*words, "--json") == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_json_says_the_date_the_rule_and_every_day(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "--channel", "citizen", "--received", "2017-07-10")
    assert list(found) == KEYS
    assert (found["due"], found["nominal"]) == ("2017-07-31", "2017-07-30")
    assert found["due_at"] == "2017-07-31T23:59:59+07:00"
    assert found["rule"] == {
        "id": "R-574-ANSWER",
        "version": 1,
        "amount": 20,
        "unit": "calendar_day",
        "legal_source": "QĐ 574/QĐ-TTg",
        "article": "Quy chế",
    }
    assert list(found["calendar"]) == ["version", "confidence"]
    assert len(found["ledger"]) == 22
    assert list(found["ledger"][0]) == ["on", "n", "kind", "why", "text", "legal"]
    assert [found["ledger"][n]["kind"] for n in (0, 1, 20, 21)] == ["start", "counted", "counted", "due"]


def test_pauses_are_given_by_the_two_dates_and_may_repeat(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--channel", "citizen", "--received", "2017-07-10", "--pause", "2017-07-12..2017-07-15")
    assert answered(capsys, *words)["due"] == "2017-08-02"
    assert answered(capsys, *words, "--pause", "2017-07-20..2017-07-22")["due"] == "2017-08-04"


@pytest.mark.parametrize(
    ("step", "due"),
    [("return", "2017-07-17"), ("forward", "2017-07-17"), ("progress", "2017-08-07"), ("supplement", None)],
)
def test_other_steps_have_their_own_term(
    capsys: pytest.CaptureFixture[str], step: str, due: str | None
) -> None:
    found = answered(capsys, "--channel", "citizen", "--received", "2017-07-10", "--step", step)
    assert found["due"] == due


def test_a_rule_without_days_borrows_its_predecessors_and_warns(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--channel", "dvcqg", "--received", "2026-08-01", "--day", "2026-08-01")
    found = answered(capsys, *words)
    assert (found["due"], found["rule"]["amount"]) == ("2026-08-21", None)
    assert (found["provisional"]["id"], found["provisional"]["amount"]) == ("R-31-ANSWER", 20)
    assert found["confidence"] == "unknown"
    assert found["warnings"][0].startswith("Hạn tạm tính, chưa đối chiếu")


def test_a_year_without_official_holidays_is_estimated(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--channel", "citizen", "--received", "2026-12-12", "--day", "2026-12-12")
    found = answered(capsys, *words)
    assert (found["confidence"], found["calendar"]["confidence"]) == ("estimated", "estimated")
    assert found["warnings"]


def test_an_agencys_own_rule_is_used_when_the_agency_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--channel", "citizen", "--received", "2018-06-01", "--step", "progress")
    assert answered(capsys, *words)["due"] == "2018-06-28"
    assert answered(capsys, *words, "--agency", "2017/BNV")["due"] == "2018-07-02"


def test_without_json_the_date_and_the_reasons_are_read_in_vietnamese(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert typed("--channel", "citizen", "--received", "2017-07-10") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Hạn trả lời: hết thứ Hai 31/07/2017"
    assert sum(line[:2].isdigit() for line in lines) == 22


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "Kênh chưa được chọn."),
        ("--channel fax --received 2017-07-10", "Kênh “fax” không có."),
        ("--channel citizen", "Chưa có ngày nhận."),
        ("--channel citizen --received 2017-02-30", "Ngày “2017-02-30” không hợp lệ."),
        ("--channel citizen --received 10/07/2017", "Ngày “10/07/2017” không hợp lệ."),
        (f"{CITIZEN} --step nap", "Bước “nap” không có."),
        (f"{CITIZEN} --pause 2017-07-12..", "Lần tạm dừng “2017-07-12..” không hợp lệ."),
        (
            f"{CITIZEN} --pause 2017-07-15..2017-07-12",
            "Lần tạm dừng từ 15/07/2017 kết thúc trước khi bắt đầu.",
        ),
        (f"{CITIZEN} --pause 2017-07-09..2017-07-12", "Lần tạm dừng từ 09/07/2017 bắt đầu trước ngày nhận"),
        (
            f"{CITIZEN} --pause 2017-07-11..2017-07-15 --pause 2017-07-12..2017-07-20",
            "Lần tạm dừng từ 12/07/2017 trùng với lần trước.",
        ),
        (f"{CITIZEN} --day 2017-07-09", "Ngày 10/07/2017 ở sau hôm nay 09/07/2017."),
        (f"{CITIZEN} --pause 2017-07-11..2017-07-15 --day 2017-07-14", "Ngày 15/07/2017 ở sau hôm nay"),
        (f"{CITIZEN} --agency BNV", "Cơ quan “BNV” không hợp lệ."),
        (f"{CITIZEN} --day mai", "Ngày “mai” không hợp lệ."),
        (f"{CITIZEN} --step return --pause 2017-07-11..2017-07-12", "Bước “return” không tạm dừng được."),
    ],
)
def test_an_argument_that_cannot_be_used_is_one_sentence_with_the_way_out(
    capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    assert typed(*line.split()) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1


HEAD = ",".join(COLUMNS)
OWN = "R-OWN,1,citizen,answer,2025/91,2017-04-25,,{amount},{unit},received,next_working_day,high,QĐ 5,,"


def test_an_own_rule_file_is_tried_before_it_is_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    own.write_text(f"{HEAD}\n{OWN.format(amount=10, unit='calendar_day')}\n")
    words = (*CITIZEN.split(), "--rules", str(own))
    assert answered(capsys, *words, "--agency", "2025/91")["due"] == "2017-07-20"
    assert answered(capsys, *words)["due"] == "2017-07-31"


def test_an_own_calendar_file_replaces_its_year(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "date,effect,kind,name_vi,legal,source,confidence\n2017-07-31,off,comp,Nghỉ tránh bão,CV 12,,high\n"
    )
    assert answered(capsys, *CITIZEN.split(), "--calendar", str(own))["due"] == "2017-08-01"


@pytest.mark.parametrize(
    ("option", "text", "said"),
    [
        ("--rules", f"{HEAD}\n{OWN.format(amount=10, unit='tuần')}\n", "Dòng 2, cột unit, “tuần”"),
        ("--rules", f"{HEAD}\n{OWN.format(amount='mười', unit='hour')}\n", "Dòng 2, cột amount, “mười”"),
        ("--calendar", "date,effect\n2017-07-31,off\n", "Dòng 1, cột kind"),
        ("--calendar", None, "Không đọc được tệp"),
    ],
)
def test_a_broken_own_file_is_refused_with_its_place_and_the_fix(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str, text: str | None, said: str
) -> None:
    own = tmp_path / "own.csv"
    if text is not None:
        own.write_text(text)
    assert typed(*CITIZEN.split(), option, str(own)) == 2
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.rstrip().endswith(".")
    assert told.out == ""
