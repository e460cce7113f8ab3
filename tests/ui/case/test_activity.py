"""Thư đi as the list of all activity: why each waits, page by page, by kind; and receipts as evidence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.__main__ import main
from desktop_app.activity_questions import PAGE
from desktop_app.domain.actions import Verdict
from desktop_app.domain.changes import Changes, SyncPhase, SyncState
from desktop_app.domain.uploads import FileTarget
from tests.ui.case.conftest import press, rows_of, words_on
from tests.ui.case.desk import NOW, Desk, document
from tests.ui.case.receipts import NUMBER, PUBLIC, accepted, register
from tests.ui.case.test_outgoing import answer, send, show
from ui.activity_words import ActivityWords
from ui.receipt_page import ReceiptPage, ReceiptSubject
from ui.receipt_words import ReceiptWords
from ui.screens.outbox import OutboxScreen


class Standing:
    """Buttons of a sync that stands as it is told to."""

    def __init__(self, state: SyncState) -> None:
        self.now = state

    def state(self) -> SyncState:
        return self.now

    def sync_now(self) -> None: ...
    def stop_run(self) -> None: ...
    def go_offline(self) -> None: ...
    def go_online(self) -> None: ...
    def sign_in_again(self) -> None: ...


def standing(desk: Desk, phase: SyncPhase, **more: object) -> Standing:
    sync = Standing(SyncState(phase, **more))  # type: ignore[arg-type]
    desk.work = replace(desk.work, sync=sync)
    return sync


@pytest.fixture
def outbox(qtbot: QtBot, desk: Desk) -> OutboxScreen:
    desk.receive(document())
    register(desk.store.meta)
    standing(desk, SyncPhase.UP_TO_DATE)
    return show(qtbot, desk, OutboxScreen(desk.work))  # type: ignore[no-any-return]


def only_row(outbox: OutboxScreen) -> str:
    _heading, row = rows_of(outbox, "Thư đi")
    return row


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SyncState(SyncPhase.OFFLINE), "Đang làm việc ngoại tuyến. Tự gửi khi làm việc trực tuyến."),
        (SyncState(SyncPhase.SIGNED_OUT), "Phiên cổng đã hết. Đăng nhập lại để gửi."),
        (
            SyncState(SyncPhase.WAITING, next_try=NOW + timedelta(minutes=22), trouble="PortalBusy"),
            "Không tới được cổng. Thử lại lúc 14:40.",
        ),
        (SyncState(SyncPhase.UP_TO_DATE), "Tự gửi ở lần đồng bộ tới."),
    ],
)
def test_what_waits_for_the_network_says_so_and_when_it_is_tried_next(
    desk: Desk, outbox: OutboxScreen, state: SyncState, words: str
) -> None:
    desk.work.casework.note("c_1", "Một")
    outbox._work.sync.now = state  # type: ignore[attr-defined]
    outbox.apply(Changes(sync=state))
    assert words in only_row(outbox)


def test_an_action_behind_one_that_rests_names_it(desk: Desk, outbox: OutboxScreen) -> None:
    first = desk.work.casework.note("c_1", "Một")
    desk.work.casework.note("c_1", "Hai")
    desk.store.sending.give_back(send(desk)[:1], not_before=NOW + timedelta(minutes=5))
    desk.store.sending.give_back([one.id for one in desk.store.outbox.rows()], not_before=None)
    outbox.refresh()
    second, rests = rows_of(outbox, "Thư đi")[1:]
    assert "Gửi lại 14:23" in rests
    assert f"Chờ thao tác số {first.number} của cùng PAKN. Tự gửi sau thao tác đó." in second


def test_a_file_says_how_far_it_has_come(desk: Desk, outbox: OutboxScreen, tmp_path: Path) -> None:
    scan = tmp_path / "bien-ban.pdf"
    scan.write_bytes(b"%PDF-1.4" + bytes(3_000_000))
    desk.work.casework.add_file("c_1", scan, FileTarget.CASE)
    upload = desk.store.uploads.of_case("c_1")[0]
    desk.store.uploads.come_to(upload.id, 1_000_000)
    outbox.refresh()
    assert only_row(outbox).startswith("1. Tệp bien-ban.pdf, 2,9 MB. Chờ gửi. Tệp: đang gửi 977 KB / 2,9 MB")


def test_a_refusal_says_what_the_portal_answered_and_leads_to_the_decision(
    qtbot: QtBot, desk: Desk, outbox: OutboxScreen
) -> None:
    action = desk.work.casework.note("c_1", "Một")
    send(desk)
    answer(desk, Verdict(id=action.id, verdict="rejected", why="closed"))
    assert "Cổng từ chối. PAKN đã kết thúc." in only_row(outbox)
    outbox.choose(action.id)
    with qtbot.waitSignal(outbox.decide_wanted):
        press(outbox, "Quyết định…")


def test_the_list_is_read_a_page_at_a_time(desk: Desk, outbox: OutboxScreen) -> None:
    for number in range(PAGE + 7):
        desk.work.casework.note("c_1", str(number))
    outbox.refresh()
    assert len(rows_of(outbox, "Thư đi")) == 1 + PAGE
    assert "Còn 7 thao tác cũ hơn." in words_on(outbox)
    assert rows_of(outbox, "Thư đi")[0] == f"Chờ gửi {PAGE + 7}"
    press(outbox, "Hiện thêm")
    assert len(rows_of(outbox, "Thư đi")) == 1 + PAGE + 7
    assert "cũ hơn" not in words_on(outbox)


def test_a_closed_group_gives_its_room_to_the_others(desk: Desk, outbox: OutboxScreen) -> None:
    done = desk.work.casework.note("c_1", "Đã gửi")
    send(desk)
    answer(desk, accepted(done))
    for number in range(PAGE):
        desk.work.casework.note("c_1", str(number))
    outbox.refresh()
    assert len(rows_of(outbox, "Thư đi")) == 1 + PAGE
    outbox._list.folded.emit("waiting")
    headings = ["Chờ gửi 100", "Cổng đã nhận 1"]
    assert [row for row in rows_of(outbox, "Thư đi") if row in headings] == headings
    assert len(rows_of(outbox, "Thư đi")) == 3


def test_only_one_kind_is_shown_when_asked_for(desk: Desk, outbox: OutboxScreen) -> None:
    desk.work.casework.note("c_1", "Một")
    desk.work.casework.keep_text("c_1", "Bản một")
    desk.work.casework.save_draft("c_1")
    menu = outbox.findChild(QMenu)
    next(one for one in menu.actions() if one.text() == "Dự thảo, phê duyệt, trả lời").trigger()
    assert only_row(outbox).startswith("2. Dự thảo trả lời.")
    next(one for one in menu.actions() if one.text() == "Tệp").trigger()
    assert "Chọn thẻ hoặc loại khác" in words_on(outbox)


def test_a_case_that_left_is_still_named_by_its_code(desk: Desk, outbox: OutboxScreen) -> None:
    action = desk.work.casework.note("c_1", "Một")
    desk.lose("c_1")
    outbox.choose(action.id)
    assert "PAKN.20250806.0042" in words_on(outbox)


def received(desk: Desk, outbox: OutboxScreen, verdict: Verdict | None = None) -> str:
    """An action with a receipt, chosen; returns its id."""
    action = desk.work.casework.note("c_1", "Đã gọi")
    send(desk)
    answer(desk, verdict or accepted(action))
    outbox.choose(action.id)
    return action.id


def forge(desk: Desk, action_id: str) -> None:
    """Somebody writes another number into the receipt on this machine."""
    with desk.store.work.write() as connection:
        row = connection.exec_driver_sql("SELECT document FROM receipt").one()
        changed = bytes(row[0]).replace(NUMBER.encode(), b"2025.0825.99999")
        connection.exec_driver_sql("UPDATE receipt SET document = ?", (changed,))


def test_a_signature_is_checked_each_time_it_is_shown(desk: Desk, outbox: OutboxScreen) -> None:
    action_id = received(desk, outbox)
    assert "Vừa kiểm trên máy này bằng khóa của cổng" in words_on(outbox)
    forge(desk, action_id)
    outbox.refresh()
    assert "Biên nhận không phải do khóa của cổng ký." in words_on(outbox)


def test_a_receipt_by_a_key_never_seen_here_is_not_called_good(desk: Desk, outbox: OutboxScreen) -> None:
    desk.store.meta.delete("receipt_key:k1")
    received(desk, outbox)
    assert "Máy này không còn giữ khóa đó." in words_on(outbox)


def test_the_saved_receipt_is_checked_by_anybody_and_names_no_citizen(
    desk: Desk, outbox: OutboxScreen, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    received(desk, outbox)
    file = tmp_path / "bien-nhan.json"
    outbox._receipt.save_to(file)
    assert main(["verify-receipt", str(file)]) == 0
    assert NUMBER in capsys.readouterr().out
    assert main(["verify-receipt", str(file), "--key", PUBLIC]) == 0
    saved = file.read_text(encoding="utf-8")
    assert "Tuyết" not in saved
    assert "Đã gọi" not in saved
    said = json.loads(saved)
    said["receipt"]["accepted_at"] = "2025-08-01T00:00:00.000Z"
    file.write_text(json.dumps(said), encoding="utf-8")
    assert main(["verify-receipt", str(file)]) == 1
    assert main(["verify-receipt", str(tmp_path / "none.json")]) == 2
    assert main(["verify-receipt", str(file), "--key", "no key"]) == 2


def test_the_printed_receipt_holds_all_that_a_dispute_needs_and_no_word_of_the_citizen(
    desk: Desk, outbox: OutboxScreen, tmp_path: Path
) -> None:
    scan = tmp_path / "don-cua-ong-an.pdf"
    scan.write_bytes(b"%PDF-1.4")
    desk.work.casework.add_file("c_1", scan, FileTarget.CASE)
    upload = desk.store.uploads.of_case("c_1")[0]
    desk.store.uploads.done(upload.id)
    action = desk.store.outbox.rows()[0]
    send(desk)
    answer(desk, accepted(action))
    said = ActivityWords()
    page = ReceiptPage(said, ReceiptWords(said))
    entry = desk.work.queue.activity(desk.work.sync.state()).entries[0]
    subject = ReceiptSubject(entry, desk.work.proofs.proof(action.id), "Văn phòng", NOW)
    paper = page.document(subject).toPlainText()
    assert "Thêm tệp" in paper
    assert subject.name == f"bien-nhan-{NUMBER}"
    for part in (NUMBER, action.id, "PAKN.20250806.0042", PUBLIC, "14:18:00 ngày 25/08/2025", "k1"):
        assert part in paper
    for word in ("ong-an", "Tuyết", "địa chỉ hộ kinh doanh"):
        assert word not in paper


def test_what_has_no_receipt_offers_nothing_to_print(desk: Desk, outbox: OutboxScreen) -> None:
    action = desk.work.casework.note("c_1", "Một")
    outbox.choose(action.id)
    shown = [one.text() for one in outbox.findChildren(QAbstractButton) if one.isVisibleTo(outbox)]
    assert "In biên nhận" not in shown
    assert {"Rút lại", "Mở PAKN", "Sao chép"} <= set(shown)
