"""Thư đi, Cần quyết định and Việc dở dang: every action with its state and its next step, nothing lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import Verdict
from desktop_app.domain.outgoing import ClockStamp
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import Desk, document
from tests.ui.case.receipts import accepted, register
from ui.delegates.cells import Cell, GroupRow
from ui.models.cell_model import CellModel, Row
from ui.screens.decisions import DecisionsScreen
from ui.screens.outbox import OutboxScreen
from ui.screens.unfinished import UnfinishedScreen
from ui.widgets.ask_dialog import AskDialog


def send(desk: Desk) -> list[str]:
    """What a push does before the portal answers; returns the ids on the wire."""
    batch = desk.store.sending.next_batch(desk.clock.now(), clock=ClockStamp(0, "good"), device="d_1")
    return [frozen.id for frozen in batch]


def answer(desk: Desk, *verdicts: Verdict) -> None:
    """The portal's answer, told to every screen."""
    changes = desk.store.verdicts.record(list(verdicts), desk.clock.now(), verify=lambda *_: True)
    desk.work.feed.publish(changes)


def show(qtbot: QtBot, desk: Desk, screen: Any) -> Any:
    qtbot.addWidget(screen)
    desk.work.feed.changed.connect(screen.apply)
    screen.resize(1280, 700)
    screen.show()
    return screen


@pytest.fixture
def outbox(qtbot: QtBot, desk: Desk) -> OutboxScreen:
    desk.receive(document())
    register(desk.store.meta)
    return show(qtbot, desk, OutboxScreen(desk.work))  # type: ignore[no-any-return]


def test_an_action_shows_at_once_with_its_next_step(desk: Desk, outbox: OutboxScreen) -> None:
    assert "Không có thao tác nào" in words_on(outbox)
    desk.work.casework.note("c_1", "Một")
    heading, row = rows_of(outbox, "Thư đi")
    assert heading == "Chờ gửi 1"
    assert row.startswith("1. Ghi chú nội bộ. Chờ gửi. Đang làm việc ngoại tuyến. Tự gửi khi")


def test_an_unsent_action_is_taken_back_here(desk: Desk, outbox: OutboxScreen) -> None:
    action = desk.work.casework.note("c_1", "Nhầm")
    outbox.choose(action.id)
    press(outbox, "Rút lại")
    assert rows_of(outbox, "Thư đi")[0] == "Đã rút lại, đã xử lý 1"


def test_what_has_left_is_asked_back_from_the_portal(desk: Desk, outbox: OutboxScreen) -> None:
    action = desk.work.casework.note("c_1", "Đã gửi")
    send(desk)
    outbox.refresh()
    outbox.choose(action.id)
    press(outbox, "Rút lại")
    assert "Đã ghi yêu cầu rút lại" in outbox.message()
    wish, note = rows_of(outbox, "Thư đi")[1:]
    assert wish.startswith("2. Rút lại thao tác số 1. Chờ gửi.")
    assert "Chờ cổng trả lời yêu cầu rút lại." in note


def test_what_the_portal_has_decided_cannot_be_taken_back(desk: Desk, outbox: OutboxScreen) -> None:
    action = desk.work.casework.note("c_1", "Đã gửi")
    send(desk)
    answer(desk, accepted(action))
    outbox.take_back(action.id)
    assert "đã đến cổng trước khi rút" in outbox.message()


def test_a_receipt_says_when_the_number_and_that_the_signature_holds(
    desk: Desk, outbox: OutboxScreen
) -> None:
    action = desk.work.casework.note("c_1", "Đã gọi")
    outbox.choose(action.id)
    send(desk)
    answer(desk, accepted(action))
    words = words_on(outbox)
    for part in ("Biên nhận số 1", "2025.0825.00391", "14:20 hôm nay", "PAKN.20250806.0042"):
        assert part in words
    press(outbox, "Sao chép")
    copied = QGuiApplication.clipboard().text()
    assert "Số tiếp nhận: 2025.0825.00391" in copied
    assert "Kiểm chữ ký: đúng" in copied


def test_a_commands_id_is_two_lines_in_the_narrow_pane_and_whole_in_the_copy(
    desk: Desk, outbox: OutboxScreen
) -> None:
    action = desk.work.casework.note("c_1", "Đã gọi")
    outbox.choose(action.id)
    assert f"{action.id[:19]}\n{action.id[19:]}" in words_on(outbox)
    press(outbox, "Sao chép")
    assert f"Mã lệnh: {action.id}" in QGuiApplication.clipboard().text()


def test_never_sent_before_the_portal_says_so(desk: Desk, outbox: OutboxScreen) -> None:
    desk.work.casework.note("c_1", "Một")
    for step in (lambda: desk.store.sending.doubt(send(desk)),):
        step()
        outbox.refresh()
    row = rows_of(outbox, "Thư đi")[1]
    assert "Chưa rõ cổng đã nhận" in row
    assert "Hỏi lại cổng trước" in row


def test_a_change_of_state_keeps_the_chosen_row(desk: Desk, outbox: OutboxScreen) -> None:
    first = desk.work.casework.note("c_1", "Một")
    second = desk.work.casework.note("c_1", "Hai")
    outbox.choose(first.id)
    send(desk)
    answer(desk, accepted(second))
    assert outbox.chosen() == first.id
    answer(desk, accepted(first))
    assert outbox.chosen() == first.id


def test_a_refusal_is_explained_and_its_text_is_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    desk.work.casework.keep_text("c_1", "Bản của tôi")
    action = desk.work.casework.save_draft("c_1")
    assert action is not None
    decisions = show(qtbot, desk, DecisionsScreen(desk.work))
    send(desk)
    answer(desk, Verdict(id=action.id, verdict="rejected", why="stale-draft"))
    assert "Cổng đã đổi PAKN này" in decisions.why()
    press(decisions, "Chép nội dung")
    assert QGuiApplication.clipboard().text() == "Bản của tôi"
    press(decisions, "Đã xử lý xong")
    assert "Không có việc cần quyết định" in words_on(decisions)
    draft = desk.store.drafts.load("c_1")
    assert draft is not None
    assert draft.body == "Bản của tôi"


def test_text_of_a_case_that_left_is_kept_copied_and_dropped_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document())
    desk.work.casework.keep_text("c_1", "Viết dở")
    unfinished = show(qtbot, desk, UnfinishedScreen(desk.work))
    assert "Không có việc dở dang" in words_on(unfinished)
    desk.lose("c_1")
    assert "Viết dở" in words_on(unfinished)
    press(unfinished, "Chép nội dung")
    assert QGuiApplication.clipboard().text() == "Viết dở"
    press(unfinished, "Bỏ nội dung…")
    dialog = question(AskDialog)
    assert not dialog._acting.isEnabled()
    dialog._reason.setPlainText("Đã chuyển cho người xử lý mới")
    dialog.accept()
    assert "Không có việc dở dang" in words_on(unfinished)
    assert [one.reason for one in desk.store.drafts.revisions("c_1")] == ["Đã chuyển cho người xử lý mới"]


def row(key: str) -> Row:
    return Row(key, (Cell(text=key),), key)


def test_rows_that_move_are_moved_and_the_model_stays_sound(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = CellModel(["a"])
    qtmodeltester.check(model)
    heading = Row("h", group=GroupRow("H", 2))
    for keys in ("abc", "cab", "bxc", "", "xyzab", "bazyx"):
        model.set_rows([heading, *(row(key) for key in keys)])
        shown = [model.key(model.index(place, 0)) for place in range(model.rowCount())]
        assert shown == ["", *keys]


@pytest.mark.parametrize("screen_type", [OutboxScreen, DecisionsScreen, UnfinishedScreen])
@pytest.mark.parametrize("size", [(1366, 700), (1093, 511), (960, 437), (683, 281)])
def test_every_list_fits_every_window(
    qtbot: QtBot, desk: Desk, screen_type: type[QWidget], size: tuple[int, int]
) -> None:
    desk.receive(document())
    desk.work.casework.note("c_1", "Một")
    screen = show(qtbot, desk, screen_type(desk.work))  # type: ignore[call-arg,arg-type]
    screen.resize(*size)
    qtbot.wait(10)
    assert (screen.width(), screen.height()) == size


def test_left_text_is_written_to_a_file_after_a_word_about_privacy(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.receive(document())
    desk.work.casework.keep_text("c_1", "Viết dở")
    unfinished = show(qtbot, desk, UnfinishedScreen(desk.work))
    desk.lose("c_1")
    words = words_on(unfinished)
    assert "Máy này không chuyển được vào PAKN nữa" in words
    assert "Ghi vào PAKN cho người xử lý" not in words
    press(unfinished, "Lưu thành tệp…")
    asked = question(AskDialog)
    assert "không được mã hóa" in words_on(asked)
    asked.accept()
    where = unfinished.findChild(QFileDialog)
    assert where.windowTitle() == "Lưu thành tệp"
    where.fileSelected.emit(str(tmp_path / "ban-giao.txt"))
    where.reject()
    assert (tmp_path / "ban-giao.txt").read_text(encoding="utf-8").endswith("Viết dở\n")
