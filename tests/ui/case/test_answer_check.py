"""The answer check: what stops a submission and what is only advice."""

from __future__ import annotations

from desktop_app.domain.case import Sender
from ui.screens.answer_check import Concern, Finding, check_answer

POINTS = ("Thu giấy tờ hai lần", "Thu lệ phí", "Bao lâu thì xong")


def wrong(body: str, *, points: tuple[str, ...] = POINTS, files: int = 0) -> list[Finding]:
    return [finding for finding in check_answer(body, points=points, files=files) if not finding.passed]


def test_an_empty_answer_stops_and_nothing_else_is_said() -> None:
    found = check_answer(" \n ", points=POINTS)
    assert found == (Finding(Concern.EMPTY, passed=False),)
    assert found[0].stops


def test_a_point_that_is_only_a_blank_is_not_answered() -> None:
    body = "**1.** Việc yêu cầu nộp lại là không đúng.\n**2.** [Trả lời ý 2]\n3) Trả kết quả ngày 01/9."
    assert wrong(body) == [
        Finding(Concern.POINTS, passed=False, points=(2,)),
        Finding(Concern.BLANKS, passed=False, count=1),
    ]


def test_a_point_may_be_answered_by_naming_it() -> None:
    body = "Về ý 1 và ý 2, Văn phòng đã rút yêu cầu.\n3. Trả kết quả ngày 01/9."
    assert wrong(body) == []


def test_a_date_at_the_start_of_a_line_answers_no_point() -> None:
    body = "2 ngày sau, phường đã trả kết quả."
    assert wrong(body)[0].points == (1, 2, 3)


def test_a_single_point_needs_no_number() -> None:
    assert wrong("Đã xử lý xong.", points=("Một ý",)) == []


def test_blanks_stop_and_missing_points_do_not() -> None:
    stops = {finding.concern: finding.stops for finding in wrong("Xin [nêu lý do].")}
    assert stops == {Concern.POINTS: False, Concern.BLANKS: True}


def test_an_enclosure_that_is_named_must_be_there() -> None:
    body = "Theo văn bản kèm theo."
    assert Finding(Concern.FILE, passed=False) in wrong(body, points=())
    assert wrong(body, points=(), files=1) == []


def test_the_senders_name_or_phone_in_the_text_is_noticed() -> None:
    sender = Sender(id="s_1", name="Trần Thị Thu", phone="0912 345 612", email="t@example.vn")
    for body in ("Bà TRẦN THỊ THU đã nhận.", "Gọi 0912.345.612.", "Viết đến t@example.vn."):
        found = check_answer(body, points=(), sender=sender)
        assert Finding(Concern.SENDER_DATA, passed=False) in found
    assert Finding(Concern.SENDER_DATA, passed=True) in check_answer("Đã xong.", points=(), sender=sender)
