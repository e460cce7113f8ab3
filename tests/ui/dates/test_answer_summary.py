"""A date in at most four lines, as a tooltip says it, and in one sentence beside the list."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.deadlines.due_date import Deadline
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.legal_data import law
from ui.answer_summary import AnswerSummary

TODAY = date(2025, 8, 25)


def answer(received: str, *pauses: str, channel: str = "citizen") -> Deadline:
    """`08/08-14/08` asks and gets; `08/08-` still waits."""
    events = [ClockEvent("received", date.fromisoformat(received))]
    for pause in pauses:
        asked, _, got = pause.partition("..")
        events.append(ClockEvent("info_requested", date.fromisoformat(asked)))
        if got:
            events.append(ClockEvent("info_received", date.fromisoformat(got)))
    return read_clocks(events, channel=channel, law=law()).answer


@pytest.fixture
def summary(qapp: QApplication) -> AnswerSummary:
    assert qapp
    return AnswerSummary()


TERM = "20 ngày: QĐ 574/QĐ-TTg, Quy chế (R-574-ANSWER)."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            answer("2025-08-07"),
            ["Nhận 07/08, ngày này không tính.", TERM, "Không tạm dừng.", "Thứ Tư 27/08."],
        ),
        (
            answer("2025-08-06", "2025-08-08..2025-08-14"),
            [
                "Nhận 06/08, ngày này không tính.",
                TERM,
                "Tạm dừng 09–14/08.",
                "Ngày cuối 01/09 là ngày nghỉ, chuyển sang thứ Tư 03/09.",
            ],
        ),
        (
            answer("2025-08-06", "2025-08-08"),
            [
                "Nhận 06/08, ngày này không tính.",
                TERM,
                "Đang tạm dừng: chờ người gửi bổ sung từ 08/08.",
                "Chưa có hạn cho đến khi nhận đủ bổ sung.",
            ],
        ),
        (answer("2017-04-01"), ["Chưa có quy tắc tính hạn cho kênh và ngày nhận này."]),
    ],
    ids=["plain", "paused and rolled", "still paused", "no rule"],
)
def test_the_four_lines_are_start_term_pauses_and_last_day(
    summary: AnswerSummary, given: Deadline, said: list[str]
) -> None:
    assert summary.lines(given, TODAY) == said


def test_a_borrowed_term_is_counted_and_called_provisional(summary: AnswerSummary) -> None:
    borrowed = answer("2026-08-03", channel="dvcqg")
    assert borrowed.rule is not None
    assert borrowed.rule.term is None
    assert summary.counted(borrowed, date(2026, 8, 5)) == (
        "Nhận 03/08 + 20 ngày, không tạm dừng. Tạm tính, chưa đối chiếu."
    )
    assert summary.lines(borrowed, date(2026, 8, 5))[1].startswith("Tạm tính, chưa đối chiếu: 20 ngày: ")
