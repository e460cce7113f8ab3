"""Sẵn sàng ngoại tuyến: until when, what is missing, and the button that puts it right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.readiness import FilesHere, Need, Readiness
from tests.ui.case.conftest import press, words_on
from tests.ui.case.desk import NOW, Desk
from tests.ui.case.test_activity import Standing
from ui.dialogs.readiness_dialog import ReadinessDialog
from ui.main_window import MainWindow
from ui.readiness_words import ReadinessWords

READY = Readiness(
    at=NOW,
    cases=24,
    last_success=NOW - timedelta(minutes=5),
    compared_at=NOW - timedelta(minutes=5),
    wants_all_anew=False,
    files=FilesHere(here=12),
    calendar="2025.1",
    rules="2025.2",
    calendar_until=date(2026, 12, 31),
    last_due_on=date(2025, 9, 12),
    offers=0,
    is_signed_in=True,
    signed_in_until=datetime(2025, 9, 24, 7, 0, tzinfo=UTC),
    free_bytes=40 * 1024**3,
    is_little_room=False,
    waiting=0,
    to_decide=0,
)


def test_what_ends_first_names_itself_with_the_last_whole_day() -> None:
    words = ReadinessWords()
    assert words.headline(READY).word == "Sẵn sàng ngoại tuyến đến hết ngày 23/09/2025"
    assert words.limit(READY).startswith("Hết trước tiên: phiên đăng nhập, ngày 23/09/2025.")
    by_year = replace(READY, calendar_until=date(2025, 9, 12))
    assert by_year.limit == (date(2025, 9, 12), Need.LAW)
    assert words.limit(by_year).startswith("Hết trước tiên: lịch nghỉ và quy tắc, ngày 12/09/2025.")


@pytest.mark.parametrize(
    ("changed", "need"),
    [
        ({"last_success": None}, Need.CASES),
        ({"last_success": NOW - timedelta(days=2)}, Need.CASES),
        ({"wants_all_anew": True}, Need.CASES),
        ({"files": FilesHere(here=1, missing=2, missing_bytes=31_000_000)}, Need.FILES),
        ({"calendar_until": None}, Need.LAW),
        ({"last_due_on": date(2027, 1, 8)}, Need.LAW),
        ({"is_signed_in": False}, Need.SIGN_IN),
        ({"signed_in_until": NOW}, Need.SIGN_IN),
        ({"is_little_room": True}, Need.ROOM),
        ({"waiting": 1}, Need.UNSENT),
        ({"to_decide": 1}, Need.UNSENT),
    ],
)
def test_each_need_is_missed_by_itself_and_offers_its_button(changed: dict[str, object], need: Need) -> None:
    ready = replace(READY, **changed)  # type: ignore[arg-type]
    assert ready.missing == (need,)
    words = ReadinessWords()
    assert words.headline(ready).word == "Còn 1 mục cần làm trước khi đi"
    assert [line.need for line in words.lines(ready) if not line.met and line.fix] == [need]


def test_the_strip_says_until_when_or_how_many_files_are_missing() -> None:
    words = ReadinessWords()
    busy = replace(READY, waiting=3, last_success=NOW - timedelta(days=3))
    sign = words.strip(busy)
    assert sign is not None
    assert sign.word == "Đủ dữ liệu làm việc ngoại tuyến đến hết 23/09"
    lacking = words.strip(replace(READY, files=FilesHere(missing=2, missing_bytes=31 * 1024**2)))
    assert lacking is not None
    assert lacking.word == "Thiếu 2 tệp (31 MB) để làm việc ngoại tuyến"
    assert words.strip(replace(READY, last_success=None)) is None


def opened(qtbot: QtBot, window: MainWindow) -> ReadinessDialog:
    window.prepare_trip()
    dialog = window.findChild(ReadinessDialog)
    qtbot.waitUntil(lambda: dialog.is_fresh)
    return dialog


def test_the_check_lists_every_need_and_asks_for_the_files(
    qtbot: QtBot, desk: Desk, new_window: Callable[..., MainWindow]
) -> None:
    desk.work = replace(desk.work, sync=Standing(SyncState(SyncPhase.UP_TO_DATE)))
    dialog = opened(qtbot, new_window(of=desk))
    words = words_on(dialog)
    names = ("PAKN trên máy", "Tệp của PAKN", "Lịch nghỉ và quy tắc", "Phiên đăng nhập", "Thao tác chưa gửi")
    for name in names:
        assert name in words
    press(dialog, "Tải đủ tệp")
    assert desk.work.trip.fetched == 1  # type: ignore[attr-defined]


def test_offline_on_purpose_no_button_asks_the_network_but_the_one_that_ends_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    asking = {"Đồng bộ ngay", "Tải đủ tệp"}
    shown = [one for one in dialog.findChildren(QAbstractButton) if one.isVisibleTo(dialog)]
    assert not any(one.isEnabled() for one in shown if one.text() in asking)
    assert any(one.isEnabled() for one in shown if one.text() == "Làm việc trực tuyến")


def test_the_strip_leads_to_the_check_and_to_decisions_when_there_are_any(
    qtbot: QtBot, desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.strip.readiness_activated.emit()
    dialog = window.findChild(ReadinessDialog)
    qtbot.waitUntil(lambda: dialog.is_fresh)
    dialog.accept()
    counts = desk.work.queue.counts() | {Mailbox.DECISIONS: 1}
    monkeypatch.setattr(type(desk.work.queue), "counts", lambda _: counts)
    window.strip.readiness_activated.emit()
    assert window.place is Mailbox.DECISIONS
