"""Figures in words, exactly as an officer reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from ui.countdown import Countdown, Unit, Urgency
from ui.masking import masked_email, masked_name, masked_phone
from ui.wording import Words

TODAY = date(2025, 8, 25)
NOW = datetime(2025, 8, 25, 7, 20, tzinfo=UTC)  # 14:20 in Vietnam


@pytest.fixture
def words(qapp: QApplication) -> Words:
    return Words()


@pytest.mark.parametrize(
    ("countdown", "said"),
    [
        (Countdown.to(date(2025, 9, 3), TODAY), "còn 9 ngày"),
        (Countdown.to(date(2025, 8, 27), TODAY), "còn 2 ngày"),
        (Countdown.to(TODAY, TODAY), "hạn hôm nay"),
        (Countdown.to(date(2025, 8, 22), TODAY), "quá hạn 3 ngày"),
        (Countdown.to(None, TODAY), "chưa có hạn"),
        (Countdown.to(date(2025, 8, 27), TODAY, doubtful=True), "còn 2 ngày?"),
        (Countdown(Urgency.LATER, 5, Unit.WORKING_DAY), "còn 5 ngày làm việc"),
        (Countdown(Urgency.SOON, 6, Unit.HOUR), "còn 6 giờ"),
        (Countdown(Urgency.OVERDUE, 2, Unit.WORKING_DAY), "quá hạn 2 ngày làm việc"),
        (Countdown(Urgency.OVERDUE, 5, Unit.HOUR), "quá hạn 5 giờ"),
        (Countdown.paused(), "đang tạm dừng"),
        (Countdown.answered(TODAY, TODAY), "đã trả lời đúng hạn"),
        (Countdown.answered(date(2025, 8, 23), TODAY), "đã trả lời, trễ 2 ngày"),
        (Countdown.answered(None, TODAY), "đã trả lời đúng hạn"),
    ],
)
def test_a_countdown_is_said_as_the_style_demands(words: Words, countdown: Countdown, said: str) -> None:
    assert words.countdown(countdown) == said


@pytest.mark.parametrize(
    ("due_on", "urgency"),
    [
        (date(2025, 8, 24), Urgency.OVERDUE),
        (date(2025, 8, 25), Urgency.SOON),
        (date(2025, 8, 28), Urgency.SOON),
        (date(2025, 8, 29), Urgency.LATER),
    ],
)
def test_three_days_before_the_date_a_case_becomes_due_soon(due_on: date, urgency: Urgency) -> None:
    assert Countdown.to(due_on, TODAY).urgency is urgency


def test_how_soon_is_soon_can_be_set() -> None:
    assert Countdown.to(date(2025, 8, 30), TODAY, soon_days=5).urgency is Urgency.SOON


def test_the_date_under_a_countdown_names_the_day(words: Words) -> None:
    assert words.due(date(2025, 8, 21), TODAY) == "hạn thứ Năm 21/08"
    assert words.due(TODAY, TODAY) == "hết ngày 25/08"
    assert words.due(date(2025, 8, 27), TODAY) == "thứ Tư 27/08"
    assert words.due(date(2026, 1, 4), TODAY) == "Chủ nhật 04/01/2026"
    assert words.waiting_since(date(2025, 8, 20), TODAY) == "chờ bổ sung từ 20/08"


def test_the_running_duty_of_an_overdue_case_is_named(words: Words) -> None:
    assert words.progress_mark(3, TODAY, TODAY) == "cập nhật lần 3: hôm nay"
    assert words.progress_mark(3, date(2025, 9, 1), TODAY) == "cập nhật lần 3: 01/09"
    assert words.progress_mark(3, date(2025, 8, 23), TODAY) == "cập nhật lần 3: trễ 2 ngày"


def test_the_last_sync_is_told_by_the_day(words: Words) -> None:
    assert words.last_sync(None, NOW) == "chưa đồng bộ lần nào"
    morning = datetime(2025, 8, 25, 3, 32, tzinfo=UTC)
    assert words.last_sync(morning, NOW) == "đồng bộ lần cuối 10:32 hôm nay"
    assert words.moment(morning.replace(day=24), NOW) == "10:32 hôm qua"
    assert words.moment(morning.replace(day=22), NOW) == "10:32 ngày 22/08"


def test_an_evening_in_utc_is_already_tomorrow_in_vietnam(words: Words) -> None:
    evening = datetime(2025, 8, 24, 17, 5, tzinfo=UTC)
    assert words.moment(evening, NOW) == "00:05 hôm nay"
    assert words.stamp(evening, NOW) == "25/08 00:05"


def test_dates_ranges_and_figures_follow_the_style(words: Words) -> None:
    assert words.full_date(TODAY) == "25/08/2025"
    assert words.full_day(date(2025, 8, 27)) == "Thứ Tư 27/08/2025"
    assert words.date_range(date(2025, 8, 9), date(2025, 8, 14)) == "09–14/08"
    assert words.date_range(date(2025, 8, 28), date(2025, 9, 3)) == "28/08–03/09"
    assert words.date_range(TODAY, TODAY) == "25/08"
    assert words.size(1_990_000) == "1,9 MB"
    assert words.size(940 * 1024) == "940 KB"
    assert words.size(31 * 1024**2) == "31 MB"
    assert words.size(12) == "12 byte"
    assert words.percent(93.5, digits=1) == "93,5 %"
    assert words.number(4302) == "4.302"
    assert words.cases(11) == "11 PAKN"


def test_in_english_one_day_is_not_one_days(qapp: QApplication, english: None) -> None:
    words = Words()
    assert words.countdown(Countdown(Urgency.SOON, 1)) == "1 day left"
    assert words.countdown(Countdown(Urgency.SOON, 2)) == "2 days left"
    assert words.size(1_990_000) == "1.9 MB"


def test_a_citizen_is_masked_until_asked_for() -> None:
    assert masked_name("Nguyễn Thị Tuyết") == "N*** T** T***"
    assert masked_name("") == ""
    assert masked_phone("0912345612") == "09•• ••• •12"
    assert masked_phone("091 234 5612") == "09•• ••• •12"
    assert masked_phone("1131") == "••••"
    assert masked_phone("") == ""
    assert masked_email("tuyet@example.vn") == "t•••@•••.vn"
    assert masked_email("tuyet") == "•••"
    assert masked_email("") == ""


@pytest.mark.parametrize("name", ["Nguyễn", "Y", "Công ty TNHH Một thành viên Hòa Lạc"])
def test_a_masked_name_shows_no_second_letter_of_any_word(name: str) -> None:
    for word, masked in zip(name.split(), masked_name(name).split(), strict=True):
        assert masked[0] == word[0]
        assert set(masked[1:]) == {"*"}
