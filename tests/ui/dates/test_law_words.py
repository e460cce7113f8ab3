"""The law in words: every reason has its sentence, and the page for paper says what the screen says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.deadlines.comparison import compare
from desktop_app.domain.deadlines.duties import ClockName
from desktop_app.domain.deadlines.entered_dates import DateProblem, DateRefused
from desktop_app.domain.deadlines.milestones import Holder, MilestoneStep
from desktop_app.domain.deadlines.rows import Problem, RowProblem
from desktop_app.domain.deadlines.rules import Confidence, Step
from desktop_app.legal_data import law
from tests.ui.case.desk import PHONE, Desk, document, event
from ui.clock_words import ClockWords
from ui.law_words import LawWords
from ui.ledger_page import LedgerPage, LedgerSubject
from ui.printing import save_pdf


def subject(desk: Desk) -> LedgerSubject:
    detail = desk.work.queue.detail("c_1")
    return LedgerSubject(
        code=detail.case.code,
        agency="Văn phòng UBND tỉnh An Bình",
        answer=detail.deadline.answer,
        calendar=detail.deadline.calendar,
        days=detail.deadline.ledger,
        now=desk.clock.now(),
    )


@pytest.mark.parametrize("problem", DateProblem)
def test_every_reason_to_refuse_a_date_has_a_sentence(problem: DateProblem) -> None:
    said = LawWords().refused_date(DateRefused(date(2025, 8, 26), problem, date(2025, 8, 25)))
    assert said.endswith(".")
    assert "%" not in said


@pytest.mark.parametrize("problem", Problem)
def test_a_refused_row_says_where_why_and_what_to_write(problem: Problem) -> None:
    said = LawWords().refused_row(RowProblem(3, "unit", problem, "tuần", ("hour", "calendar_day")))
    assert said.startswith("Dòng 3, cột unit, “tuần”: ")
    assert said.endswith("Chọn một trong: hour, calendar_day.")


def test_every_code_of_clocks_and_milestones_has_a_word() -> None:
    words = ClockWords()
    assert all(words.clock(one) != one for one in ClockName)
    assert all(words.step(one) != one for one in MilestoneStep)
    assert all(words.holder(one) != one for one in Holder)
    assert words.clock("clock_of_tomorrow") == "clock_of_tomorrow"


def test_every_step_and_confidence_has_a_word_and_doubt_is_marked() -> None:
    words = LawWords()
    assert all(words.step(one) for one in Step)
    signs = {one: words.confidence(one) for one in Confidence}
    assert {one for one, sign in signs.items() if sign.ink == "soon"} == {
        Confidence.ESTIMATED,
        Confidence.UNVERIFIED,
        Confidence.UNKNOWN,
    }
    assert words.confidence_of("hearsay").word == "hearsay"


def test_a_term_that_nobody_knows_names_the_one_it_borrows(desk: Desk) -> None:
    received = event(1, "received", "2026-08-03 09:14", "portal", on="2026-08-03")
    desk.receive(document(channel="dvcqg", received_at="2026-08-03T02:14:00.000Z", history=[received]))
    answer = desk.work.queue.detail("c_1").deadline.answer
    assert answer.provisional is not None
    said = LawWords().provisional(answer)
    assert said.startswith("Tạm tính, chưa đối chiếu: ")
    assert answer.provisional.rule_id in said


def test_two_dates_stand_beside_each_other_with_both_reasons(desk: Desk) -> None:
    desk.receive(document())
    answer = desk.work.queue.detail("c_1").deadline.answer
    difference = compare(date(2025, 8, 26), answer, law().calendar)
    assert difference is not None
    fact, how = LawWords().portal_differs(difference)
    assert fact == "Cổng ghi hạn 26/08/2025, khác ngày tính ở đây."
    assert how.startswith("Cổng có lẽ tính cả những ngày chờ bổ sung. Ở đây 03/09/2025: 20 ngày, QĐ 574")


def test_the_copied_ledger_holds_every_stretch_and_nothing_of_the_sender(desk: Desk) -> None:
    desk.receive(document())
    said = LedgerPage().text(subject(desk))
    assert "Cách tính hạn trả lời PAKN.20250806.0042" in said
    assert "Hạn trả lời: hết ngày thứ Tư 03/09/2025" in said
    assert "09–14/08 · dừng 6 ngày · Chờ người gửi bổ sung: đề nghị 08/08, nhận đủ 14/08." in said
    assert f"Lịch nghỉ bản {law().calendar.version}" in said
    assert "Lập lúc 14:18 25/08/2025." in said
    assert "Tuyết" not in said
    assert PHONE not in said


def test_the_printed_page_says_the_same_and_becomes_a_pdf(desk: Desk, tmp_path: Path) -> None:
    desk.receive(document())
    page = LedgerPage()
    paper = page.document(subject(desk))
    for line in page.text(subject(desk)).splitlines():
        for part in line.split(" · "):
            assert part in paper.toPlainText()
    target = tmp_path / "cach-tinh-han.pdf"
    save_pdf(paper, target, name="cach-tinh-han")
    assert target.read_bytes().startswith(b"%PDF-")
    assert target.stat().st_size > 5_000


def test_a_pdf_that_cannot_be_written_is_not_passed_over(desk: Desk, tmp_path: Path) -> None:
    desk.receive(document())
    paper = LedgerPage().document(subject(desk))
    with pytest.raises(OSError, match="no-folder"):
        save_pdf(paper, tmp_path / "no-folder" / "a.pdf", name="a")
