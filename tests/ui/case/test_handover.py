"""Bàn giao on screen: a dossier is made, answered case by case or whole, and printed without a sender."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.feed import Scope
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import NOW, PHONE, Desk, _item, document, draft, instant
from tests.ui.case.test_absences import LONG
from ui.dialogs.handover_form import HandoverForm
from ui.dialogs.handovers_dialog import HandoversDialog
from ui.handover_page import HandoverPage
from ui.main_window import MainWindow
from ui.widgets.ask_dialog import AskDialog

LIST = "PAKN đang bàn giao"


def offered(to: str, by: str, *, promise: str = "") -> dict[str, object]:
    at = instant("2025-08-25 09:00")
    return {"dossier": "hb_1", "to": to, "by": by, "at": at, "note": "Nghỉ phép", "promise": promise}


def shown(qtbot: QtBot, desk: Desk) -> HandoversDialog:
    dialog = HandoversDialog(desk.work)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_dossier_wants_a_receiver_and_takes_a_promise_for_each_case(qtbot: QtBot, desk: Desk) -> None:
    desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG))], Scope.REF)
    desk.receive(document(), document(id="c_2", handover=offered("u_long", "u_hanh")))
    queue = desk.work.queue
    may, may_not = queue.to_hand_over(["c_1", "c_2"])
    form = HandoverForm(may, may_not, queue.may_receive(["c_1"]))
    qtbot.addWidget(form)
    form.show()
    assert "1 PAKN không bàn giao được" in words_on(form)
    assert not form._acting.isEnabled()
    form._to.setCurrentIndex(form._to.findData("u_long"))
    assert form._acting.isEnabled()
    form._promises["c_1"].setText("  Hẹn gọi lại thứ Sáu ")
    assert (form.receiver(), form.promises()) == ("u_long", {"c_1": "Hẹn gọi lại thứ Sáu"})
    assert form._to.findData("u_tuan") == -1, "the head is no officer"


def test_the_receiver_takes_one_case_and_leaves_the_others_with_a_reason(qtbot: QtBot, desk: Desk) -> None:
    desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG))], Scope.REF)
    text = draft("Đang soạn.")
    to_me = {"assignee": "u_long", "handover": offered("u_hanh", "u_long", promise="Hẹn thứ Sáu")}
    desk.receive(document(draft=text, **to_me), *(document(id=f"c_{n}", **to_me) for n in (2, 3)))
    dialog = shown(qtbot, desk)
    rows = [row for row in rows_of(dialog, LIST) if row.startswith("PAKN")]
    assert len(rows) == 3
    assert "có. Hẹn thứ Sáu" in rows[0]
    dialog._list.choose("c_1")
    assert not dialog._withdraw.isEnabled()
    press(dialog, "Nhận bàn giao")
    dialog._list.choose("c_2")
    dialog._which.setCurrentIndex(1)
    press(dialog, "Không nhận…")
    reason = question(AskDialog)
    reason._reason.setPlainText("Quá tải")
    reason.accept()
    QApplication.processEvents()
    done = {(action.type, action.case_id) for action in desk.store.outbox.rows()}
    assert done == {("accept_handover", "c_1"), ("decline_handover", "c_2"), ("decline_handover", "c_3")}
    assert "Không có PAKN nào đang bàn giao." in words_on(dialog)


def test_the_giver_withdraws_and_prints_without_a_word_of_the_sender(qtbot: QtBot, desk: Desk) -> None:
    desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG))], Scope.REF)
    desk.receive(document(handover=offered("u_long", "u_hanh", promise="Hẹn thứ Sáu")))
    dialog = shown(qtbot, desk)
    assert not dialog._accept.isEnabled()
    [dossier] = desk.work.queue.dossiers()
    paper = HandoverPage().document(dossier, agency="Văn phòng UBND tỉnh", now=NOW).toPlainText()
    for fact in ("Nguyễn Thị Hạnh", "Vũ Đức Long", dossier.cases[0].line.code, "Hẹn thứ Sáu", "Nghỉ phép"):
        assert fact in paper
    assert dossier.cases[0].line.title not in paper
    for secret in ("Tuyết", PHONE):
        assert secret not in paper
    press(dialog, "Rút đề nghị")
    assert [action.type for action in desk.store.outbox.rows()] == ["withdraw_handover"]


def test_a_message_leads_to_the_dossiers_until_all_is_answered(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk.work)
    qtbot.addWidget(window)
    window.show()
    desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG))], Scope.REF)
    desk.receive(document(assignee="u_long", handover=offered("u_hanh", "u_long")))
    assert "1 PAKN chờ bạn nhận bàn giao." in words_on(window)
    window.messages._act()
    press(question(HandoversDialog), "Nhận bàn giao")
    assert "chờ bạn nhận bàn giao" not in words_on(window)
    window.close()
