"""The pages before the window: what they say of a restoration and of a start that cannot be made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import DeskError, KeyMissing, KeyringLocked, StoreNewer, WrongKey
from desktop_app.domain.restored import Cause, Restored
from ui.screens.restored import RestoredScreen
from ui.screens.start_page import StartPage
from ui.screens.start_trouble import StartTroubleScreen

NOW = datetime(2025, 8, 25, 7, 40, tzinfo=UTC)
USUAL = QSize(1366, 734)
HALF_AN_HOUR_AGO = NOW - timedelta(minutes=30)


def restored(**facts: object) -> Restored:
    usual = {"cause": Cause.DAMAGED, "at": NOW, "backup_at": HALF_AN_HOUR_AGO, "kept_in": "20250825T074000Z"}
    return Restored(**{**usual, "actions": 0, "texts": 0, "waiting": 0, **facts})  # type: ignore[arg-type]


def shown(page: StartPage, qtbot: QtBot, size: QSize = USUAL) -> str:
    qtbot.addWidget(page)
    page.resize(size)
    page.show()
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    names = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    return " | ".join(texts + names)


def test_a_whole_restoration_says_that_nothing_is_missing(qtbot: QtBot) -> None:
    said = shown(RestoredScreen(restored(actions=6, texts=1, waiting=12), NOW), qtbot)
    for words in ("Bản sao lúc 14:10 hôm nay", "6 thao tác, 1 dự thảo", "12 thao tác", "Không thiếu gì"):
        assert words in said
    assert "Mọi thao tác và dự thảo đã lưu đều còn" in said


def test_what_may_be_missing_is_named_by_number_and_case(qtbot: QtBot) -> None:
    report = restored(missing=(18, 19), cases=("PAKN.20250811.0003",), whole=False)
    said = shown(RestoredScreen(report, NOW), qtbot)
    for words in (
        "2 thao tác, kể cả cảnh báo máy tự ghi: số 18, 19",
        "PAKN.20250811.0003",
        "làm lại phần còn thiếu",
    ):
        assert words in said


def test_a_restoration_out_of_nothing_says_so(qtbot: QtBot) -> None:
    report = restored(cause=Cause.MISSING, backup_at=None, missing=tuple(range(1, 31)), whole=False)
    said = shown(RestoredScreen(report, NOW), qtbot)
    for words in ("bị mất hoặc rỗng", "Không có bản sao nào dùng được", "và 18 mục nữa"):
        assert words in said


def test_enter_goes_on_to_work(qtbot: QtBot) -> None:
    page = RestoredScreen(restored(), NOW)
    shown(page, qtbot)
    read = page.findChildren(QPushButton)[0]
    with qtbot.waitSignal(page.was_read):
        QTest.keyClick(read, Qt.Key.Key_Space)


@pytest.mark.parametrize("trouble", [KeyMissing(), WrongKey()])
def test_a_lost_key_offers_to_wait_and_to_begin_anew(qtbot: QtBot, trouble: DeskError) -> None:
    page = StartTroubleScreen(trouble)
    said = shown(page, qtbot)
    for words in ("Chờ khôi phục khóa", "Không mất gì", "Bắt đầu lại với dữ liệu mới"):
        assert words in said


@pytest.mark.parametrize("trouble", [StoreNewer(), KeyringLocked()])
def test_other_troubles_offer_no_beginning_anew(qtbot: QtBot, trouble: DeskError) -> None:
    page = StartTroubleScreen(trouble)
    assert "Bắt đầu lại" not in shown(page, qtbot)
    again = next(one for one in page.findChildren(QPushButton) if one.text() == "Thử lại")
    with qtbot.waitSignal(page.try_again):
        again.click()


@pytest.mark.parametrize("size", [QSize(1366, 734), QSize(960, 469), QSize(683, 313)])
def test_nothing_scrolls_sideways(qtbot: QtBot, size: QSize) -> None:
    report = restored(missing=tuple(range(1, 31)), cases=("PAKN.20250811.0003",) * 9, whole=False)
    for page in (RestoredScreen(report, NOW), StartTroubleScreen(KeyMissing())):
        shown(page, qtbot, size)
        (scroll,) = page.findChildren(QScrollArea)
        assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
