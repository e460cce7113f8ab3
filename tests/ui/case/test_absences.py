"""Vắng mặt: what is asked, what goes over to the deputy, what is told until the portal has said yes."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.feed import Scope
from desktop_app.domain.people import Grant, Person
from tests.ui.case.conftest import press, question, rows_of, words_on
from tests.ui.case.desk import HERE, Desk, _item, document, in_review
from ui.dialogs.absence_form import AbsenceForm
from ui.dialogs.absences_dialog import AbsencesDialog
from ui.widgets.ask_dialog import AskDialog

LONG = Person(
    id="u_long",
    name="Vũ Đức Long",
    unit="un_1",
    agency=HERE,
    grants=(Grant(role="officer", agency=HERE, unit="un_1"),),
)


def absent(desk: Desk, user: str, deputy: str | None) -> None:
    days = {"first_on": "2025-08-25", "last_on": "2025-08-29"}
    told = {"id": f"ab_{user}", "user": user, "deputy": deputy, **days}
    desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG)), _item("absence", told)], Scope.REF)


def test_the_head_says_who_is_away_and_sees_what_follows(qtbot: QtBot, head_desk: Desk) -> None:
    head_desk.remove_or_upsert([_item("user", msgspec.to_builtins(LONG))], Scope.REF)
    head_desk.receive(document(), document(id="c_2", **in_review("Đã xong.")))
    dialog = AbsencesDialog(head_desk.work)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Không ai báo vắng" in words_on(dialog)
    press(dialog, "Báo vắng mặt…")
    form = question(AbsenceForm)
    form._who.setCurrentIndex(form._who.findData("u_hanh"))
    assert "Không ai làm thay 2 PAKN" in words_on(form)
    form._deputy.setCurrentIndex(form._deputy.findData("u_long"))
    assert "Sang người thay: 2 PAKN đang mở, 0 bản chờ duyệt" in words_on(form)
    form._last.set_day(date(2025, 8, 24))
    assert not form._acting.isEnabled()
    form._last.set_day(date(2025, 8, 29))
    form.accept()
    [action] = head_desk.store.outbox.rows()
    assert (action.type, action.case_id) == ("set_absence", "u_hanh")
    assert action.args == {"first_on": "2025-08-25", "last_on": "2025-08-29", "deputy": "u_long"}
    [row] = rows_of(dialog, "Các đợt vắng mặt")
    assert row == "Nguyễn Thị Hạnh vắng 25–29/08. Người thay: Vũ Đức Long. Chờ cổng nhận."


def test_an_absence_is_ended_early_and_nobody_else_may(qtbot: QtBot, desk: Desk, head_desk: Desk) -> None:
    absent(desk, "u_tuan", "u_long")
    absent(head_desk, "u_hanh", None)
    of_others, mine = AbsencesDialog(desk.work), AbsencesDialog(head_desk.work)
    for dialog in (of_others, mine):
        qtbot.addWidget(dialog)
        dialog.show()
    assert not of_others._end.isEnabled()
    assert "Đang vắng" in rows_of(mine, "Các đợt vắng mặt")[0]
    press(mine, "Kết thúc sớm…")
    question(AskDialog).accept()
    QApplication.processEvents()
    [action] = head_desk.store.outbox.rows()
    assert (action.type, action.args) == ("end_absence", {"absence": "ab_u_hanh"})
    assert "Chờ cổng nhận" in rows_of(mine, "Các đợt vắng mặt")[0]
    assert not mine._end.isEnabled()
