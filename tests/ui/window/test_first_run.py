"""The first start, from the address to the first cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Thread

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.domain.changes import SyncPhase, SyncState
from ui.screens.first_run import FirstRunScreen, Step
from ui.workplace import ConnectionReport

GOOD = ConnectionReport(reachable=True, certificate_ok=True, clock_offset=timedelta(seconds=2))


@dataclass
class Portal:
    """What the screen would reach; the test gives the answers, from another thread as the real one does."""

    address: str = ""
    address_locked: bool = False
    asked: list[str] = field(default_factory=list)
    told: Callable[..., None] | None = None

    def check(self, address: str, told: Callable[[ConnectionReport], None]) -> None:
        self.asked.append(f"check {address}")
        self.told = told

    def sign_in(self, address: str, told: Callable[[str], None]) -> None:
        self.asked.append(f"sign in {address}")
        self.told = told

    def open_browser_again(self) -> None:
        self.asked.append("again")

    def cancel_sign_in(self) -> None:
        self.asked.append("cancel")

    def download(self, told: Callable[[SyncState], None]) -> None:
        self.asked.append("download")
        self.told = told

    def finish(self) -> None:
        self.asked.append("finish")

    def open_training(self) -> None:
        self.asked.append("training")

    def answer(self, value: object) -> None:
        assert self.told is not None
        thread = Thread(target=self.told, args=(value,))
        thread.start()
        thread.join()


def labels(widget: QWidget) -> str:
    texts = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    names = [one.accessibleName() for one in widget.findChildren(QWidget) if one.isVisible()]
    return " | ".join(texts + names)


@pytest.fixture
def portal() -> Portal:
    return Portal()


@pytest.fixture
def screen(portal: Portal, qtbot: QtBot) -> Iterator[FirstRunScreen]:
    made = FirstRunScreen(portal)
    qtbot.addWidget(made)
    made.resize(1366, 734)
    made.show()
    yield made
    made.close()


def reach_sign_in(screen: FirstRunScreen, portal: Portal, qtbot: QtBot) -> None:
    screen._address.setText("https://pakn.anbinh.example")
    screen._next.click()
    portal.answer(GOOD)
    qtbot.waitUntil(lambda: screen.step is Step.SIGN_IN)


def test_an_address_that_cannot_be_one_is_refused_at_the_field(
    screen: FirstRunScreen, portal: Portal
) -> None:
    screen._address.setText("pakn.anbinh.example")
    QTest.keyClick(screen._address, Qt.Key.Key_Return)
    assert screen._field.is_refused
    assert portal.asked == []


def test_a_portal_that_answers_shows_what_was_found(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    reach_sign_in(screen, portal, qtbot)
    said = labels(screen)
    for word in ("https://pakn.anbinh.example", "Kết nối được", "Hợp lệ", "Khớp cổng, lệch 2 giây"):
        assert word in said


def test_something_that_is_not_the_portal_is_told_with_the_next_step(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    screen._address.setText("https://pakn.anbinh.example")
    screen._next.click()
    portal.answer(ConnectionReport(reachable=True, certificate_ok=True, trouble="NotThePortal"))
    qtbot.waitUntil(lambda: "Mở trình duyệt web để đăng nhập mạng" in labels(screen))
    assert screen.step is Step.ADDRESS
    assert screen._next.isEnabled()


def test_an_address_fixed_by_the_agency_asks_nothing_of_the_officer(portal: Portal, qtbot: QtBot) -> None:
    portal.address, portal.address_locked = "https://pakn.anbinh.example", True
    screen = FirstRunScreen(portal)
    qtbot.addWidget(screen)
    screen.show()
    assert portal.asked == ["check https://pakn.anbinh.example"]
    assert screen._address.isReadOnly()
    portal.answer(GOOD)
    qtbot.waitUntil(lambda: screen.step is Step.SIGN_IN)
    assert "do cơ quan đặt" in labels(screen)


def test_signing_in_waits_for_the_browser_and_can_be_opened_again_or_given_up(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    reach_sign_in(screen, portal, qtbot)
    screen._sign_in.click()
    assert "Đang chờ bạn đăng nhập ở trình duyệt web." in labels(screen)
    screen._banner.link_activated.emit()
    screen._back.click()
    assert portal.asked[-2:] == ["again", "cancel"]
    assert screen._sign_in.isEnabled()
    screen._back.click()
    assert screen.step is Step.ADDRESS


def test_a_refused_sign_in_stays_on_the_step(screen: FirstRunScreen, portal: Portal, qtbot: QtBot) -> None:
    reach_sign_in(screen, portal, qtbot)
    screen._sign_in.click()
    portal.answer("SignInRefused")
    qtbot.waitUntil(lambda: "Cổng không nhận lần đăng nhập này." in labels(screen))
    assert screen.step is Step.SIGN_IN
    assert screen._sign_in.isEnabled()


def test_the_download_shows_counts_and_lets_one_begin(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    reach_sign_in(screen, portal, qtbot)
    screen._sign_in.click()
    portal.answer("")
    qtbot.waitUntil(lambda: portal.asked[-1] == "download")
    assert not screen._start.isEnabled()
    portal.answer(SyncState(SyncPhase.SYNCING, received=34))
    qtbot.waitUntil(lambda: "Đã nhận 34 PAKN" in labels(screen))
    assert screen._bar.maximum() == 0
    portal.answer(SyncState(SyncPhase.UP_TO_DATE, received=120))
    qtbot.waitUntil(lambda: screen._bar.value() == screen._bar.maximum() == 1)
    screen._start.click()
    assert portal.asked[-1] == "finish"


def test_a_broken_download_says_so_and_goes_on_from_there(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    reach_sign_in(screen, portal, qtbot)
    screen._sign_in.click()
    portal.answer("")
    qtbot.waitUntil(lambda: portal.asked[-1] == "download")
    portal.answer(SyncState(SyncPhase.WAITING, received=0, trouble="PortalUnreachable"))
    qtbot.waitUntil(lambda: "Chưa tới được cổng." in labels(screen))
    screen._banner.link_activated.emit()
    assert portal.asked.count("download") == 2


def test_training_is_offered_below(screen: FirstRunScreen, portal: Portal) -> None:
    assert "Làm thử với PAKN giả" in labels(screen)
    offer = next(one for one in screen.findChildren(QPushButton) if one.text() == "Mở chế độ tập huấn")
    offer.click()
    assert portal.asked == ["training"]


def test_the_strip_below_says_how_things_are_with_the_portal(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot
) -> None:
    assert "Chưa nối cổng" in labels(screen)
    assert "chưa đồng bộ lần nào" in labels(screen)
    assert f"Phiên bản {__version__}" in labels(screen)
    reach_sign_in(screen, portal, qtbot)
    assert "Trực tuyến" in labels(screen)
    screen._back.click()
    screen._next.click()
    portal.answer(ConnectionReport(reachable=False, certificate_ok=False, trouble="PortalUnreachable"))
    qtbot.waitUntil(lambda: "Chưa tới được cổng | " in labels(screen))


@pytest.mark.parametrize("size", [QSize(1366, 734), QSize(1093, 543), QSize(960, 469), QSize(683, 313)])
def test_every_step_fits_the_window(
    screen: FirstRunScreen, portal: Portal, qtbot: QtBot, size: QSize
) -> None:
    reach_sign_in(screen, portal, qtbot)
    screen._sign_in.click()
    screen.resize(size)
    QTest.qWait(20)
    assert screen.size() == size
    for area in screen.findChildren(QScrollArea):
        inner = area.widget()
        assert inner is not None
        assert inner.minimumSizeHint().width() <= area.viewport().width()
    assert ("Bước 2 trên 3" in labels(screen)) == (size.width() < 1000)
