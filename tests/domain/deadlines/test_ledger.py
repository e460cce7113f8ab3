"""The ledger of real cases, day by day, and its sentences."""

from datetime import date

from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.duties import read_clocks
from desktop_app.domain.deadlines.explanation import entry_text, warnings
from desktop_app.domain.deadlines.history import ClockEvent
from desktop_app.domain.deadlines.ledger import LedgerEntry, ledger
from desktop_app.domain.deadlines.rules import Step
from desktop_app.legal_data import law


def answer_of(*events: tuple[str, str], channel: str = "citizen") -> Deadline:
    history = [ClockEvent(kind, date.fromisoformat(on)) for kind, on in events]
    return read_clocks(history, channel=channel, law=law()).answer


def days_of(answer: Deadline) -> dict[str, LedgerEntry]:
    rule = law().rules.find("citizen", Step.SUPPLEMENT, date(2025, 1, 1))
    return {f"{entry.on:%d/%m}": entry for entry in ledger(answer, law().calendar, pause_rule=rule)}


def test_the_ledger_of_a_paused_case_over_national_day() -> None:
    answer = answer_of(
        ("received", "2025-08-06"), ("info_requested", "2025-08-08"), ("info_received", "2025-08-14")
    )
    days = days_of(answer)
    found = {on: (entry.number, str(entry.kind), str(entry.why)) for on, entry in days.items()}
    assert len(days) == 29
    assert found["06/08"] == (None, "start", "day_zero")
    assert found["08/08"] == (2, "counted", "counted")
    assert [on for on, entry in days.items() if entry.kind == "paused"] == [
        f"{d:02}/08" for d in range(9, 15)
    ]
    assert found["15/08"] == (3, "counted", "counted")
    assert found["16/08"] == (4, "counted", "rest_day_counts")
    assert found["01/09"] == (20, "counted", "last_day_rests")
    assert found["02/09"] == (None, "rest", "holiday")
    assert found["03/09"] == (None, "due", "rolled")
    assert days["09/08"].legal == "QĐ 574/QĐ-TTg, Quy chế, Điều 10"
    assert days["03/09"].legal == "Bộ luật Dân sự 2015, khoản 5 Điều 148"


def test_the_ledger_of_working_days_counts_a_swapped_saturday_and_skips_its_friday() -> None:
    start = date(2025, 4, 24)
    rule = law().rules.find("citizen", Step.RETURN, start)
    days = days_of(deadline(start, rule, law().calendar))
    assert (days["26/04"].number, days["26/04"].name) == (2, "Làm bù cho ngày nghỉ 02/05/2025")
    assert (str(days["02/05"].kind), str(days["02/05"].why)) == ("rest", "holiday")
    assert (str(days["03/05"].kind), str(days["03/05"].why)) == ("rest", "weekend")
    assert (days["05/05"].number, str(days["05/05"].kind), str(days["05/05"].why)) == (5, "due", "last_day")
    assert entry_text(days["26/04"], rule) == "Tính. Làm bù cho ngày nghỉ 02/05/2025."


def test_each_kind_of_day_has_its_sentence() -> None:
    answer = answer_of(
        ("received", "2025-08-06"), ("info_requested", "2025-08-08"), ("info_received", "2025-08-14")
    )
    days = days_of(answer)
    said = {on: entry_text(entry, answer.rule) for on, entry in days.items()}
    assert said["06/08"] == "Ngày nhận PAKN, không tính."
    assert said["07/08"] == "Tính."
    assert said["09/08"] == "Chờ người gửi bổ sung: đề nghị 08/08/2025, nhận đủ 14/08/2025, không tính."
    assert said["17/08"].startswith("Ngày nghỉ: Chủ nhật. Vẫn tính")
    assert said["01/09"].startswith("Ngày nghỉ: Quốc khánh. Ngày cuối là ngày nghỉ")
    assert said["02/09"] == "Ngày nghỉ: Quốc khánh, không tính."
    assert said["03/09"] == "Ngày làm việc kế tiếp, hạn đến hết 24 giờ."


def test_while_paused_the_ledger_ends_with_the_day_of_the_question() -> None:
    answer = answer_of(("received", "2025-08-06"), ("info_requested", "2025-08-08"))
    assert list(days_of(answer)) == ["06/08", "07/08", "08/08"]
    assert warnings(answer)[0] == "Đang tạm dừng từ 08/08/2025: chờ người gửi bổ sung."


def test_without_a_term_the_ledger_has_only_its_start_and_the_reason_is_said() -> None:
    answer = answer_of(("received", "2017-01-05"), channel="business")
    assert list(days_of(answer)) == ["05/01"]
    assert warnings(answer) == (
        "Chưa có hạn: chưa rõ số ngày theo CV 9800/VPCP-ĐMDN (11/2016) (R-2016DN-ANSWER).",
    )


def test_a_borrowed_term_is_explained_day_by_day_and_warned_of() -> None:
    answer = answer_of(("received", "2026-07-20"), channel="dvcqg")
    days = days_of(answer)
    assert len(days) == 22
    assert days["21/07"].legal == "QĐ 31/2021/QĐ-TTg, Chương VI, Điều 44-45"
    (said,) = warnings(answer)
    assert said == (
        "Hạn tạm tính, chưa đối chiếu: QĐ 29/2026/QĐ-TTg (R-29-ANSWER) chưa rõ số ngày,"
        " tạm dùng 20 ngày của quy định trước, QĐ 31/2021/QĐ-TTg, Chương VI, Điều 44-45 (R-31-ANSWER)."
    )


def test_without_a_receipt_there_is_no_ledger() -> None:
    answer = answer_of(("submitted", "2026-07-20"))
    assert ledger(answer, law().calendar) == ()
    assert warnings(answer) == ("Chưa có hạn: cơ quan chưa nhận PAKN.",)


def test_an_unverified_rule_an_estimated_year_and_an_unverified_pause_are_each_warned_of() -> None:
    assert "R-31-ANSWER chưa đối chiếu" in warnings(answer_of(("received", "2025-08-06"), channel="dvcqg"))[0]
    assert warnings(answer_of(("received", "2026-12-12")))[0].startswith("Hạn tạm tính")
    paused = answer_of(
        ("received", "2025-08-06"), ("info_requested", "2025-08-08"), ("info_received", "2025-08-14")
    )
    assert warnings(paused) == ("Việc không tính ngày chờ bổ sung chưa đối chiếu.",)
    assert warnings(answer_of(("received", "2025-08-06"))) == ()
