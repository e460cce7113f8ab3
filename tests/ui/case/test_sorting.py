"""The rare wishes of a case: giving it back to the portal, and putting its kind right."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QComboBox, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.domain.feed import FeedItem, Scope
from tests.ui.case.conftest import question, show_case, words_on
from tests.ui.case.desk import Desk, document
from ui.dialogs.sorting_dialogs import ClassifyDialog, TransferBackDialog
from ui.screens.case import CaseScreen
from ui.widgets.buttons import Button


def know(desk: Desk, kind: str, **data: object) -> None:
    raw = msgspec.Raw(msgspec.json.encode(data))
    desk.remove_or_upsert(
        [FeedItem(op="upsert", type=kind, id=str(data["id"]), version=1, data=raw)], Scope.REF
    )


def agency(desk: Desk, code: str, name: str) -> None:
    know(desk, "agency", id=f"2025/{code}", list="2025", code=code, name=name)


def choose(screen: CaseScreen, text: str) -> None:
    """An entry of the menu of other actions."""
    entries = [entry for menu in screen.findChildren(QMenu) for entry in menu.actions()]
    next(entry for entry in entries if entry.text() == text).trigger()


def field_called(dialog: TransferBackDialog | ClassifyDialog, name: str) -> QComboBox:
    return next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)


def acting(dialog: TransferBackDialog | ClassifyDialog, text: str) -> Button:
    return next(one for one in dialog.findChildren(Button) if one.text() == text)


def test_giving_back_needs_words_and_names_whose_the_case_may_be(qtbot: QtBot, desk: Desk) -> None:
    agency(desk, "42", "UBND tỉnh An Bình")
    agency(desk, "BXD", "Bộ Xây dựng")
    agency(desk, "01", "UBND thành phố Hà Nội")
    desk.receive(document())
    screen = show_case(qtbot, desk)
    choose(screen, "Trả lại cổng…")
    dialog = question(TransferBackDialog)
    offered = field_called(dialog, "Cơ quan có thể có thẩm quyền")
    assert [offered.itemText(place) for place in range(offered.count())] == [
        "Chưa rõ",
        "Bộ Xây dựng",
        "UBND thành phố Hà Nội",
    ]
    offered.setCurrentIndex(1)
    assert not acting(dialog, "Trả lại cổng").isEnabled()
    next(iter(dialog.findChildren(QPlainTextEdit))).setPlainText("Công trình do bộ quản lý.")
    acting(dialog, "Trả lại cổng").click()
    [action] = desk.store.outbox.rows()
    assert action.args["reason"] == "Công trình do bộ quản lý."
    assert action.args["suggested_agency"] == {"list": "2025", "code": "BXD"}
    assert "Đã trả lại cổng" in words_on(screen)


def test_classifying_begins_with_what_stands_and_needs_a_change(qtbot: QtBot, desk: Desk) -> None:
    know(desk, "field", id="land", code="land", name="Đất đai")
    desk.receive(document())
    screen = show_case(qtbot, desk)
    choose(screen, "Phân loại…")
    dialog = question(ClassifyDialog)
    assert not acting(dialog, "Ghi phân loại").isEnabled()
    fields = field_called(dialog, "Lĩnh vực")
    fields.setCurrentIndex(fields.findText("Đất đai"))
    acting(dialog, "Ghi phân loại").click()
    [action] = desk.store.outbox.rows()
    assert action.args == {"field": "land"}


def test_nothing_of_it_is_offered_once_the_answer_is_with_the_head(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(status="in_review"))
    screen = show_case(qtbot, desk)
    entries = [entry.text() for menu in screen.findChildren(QMenu) for entry in menu.actions()]
    assert "Trả lại cổng…" not in entries
