"""The parts of the screens: what they say, what they report, and that the keyboard reaches them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import SyncPhase, SyncState
from ui import fonts
from ui.countdown import Countdown
from ui.icons import Icon
from ui.sign import Sign
from ui.strip_words import StripAction, StripWords
from ui.theme import DARK, LIGHT, apply_theme
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, IconButton, Kind
from ui.widgets.chip import CountdownChip, chip_size
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import FactsTable
from ui.widgets.fields import Choice, Field, SearchField
from ui.widgets.filter_pill import FilterPill
from ui.widgets.sync_strip import SyncStrip
from ui.widgets.tabs import Tabs
from ui.widgets.text import ElidedLabel, SignLabel, label
from ui.widgets.training_strip import TrainingStrip
from ui.wording import Words

NOW = datetime(2025, 8, 25, 7, 20, tzinfo=UTC)
TODAY = date(2025, 8, 25)


def button_of(widget: QWidget, text: str) -> QPushButton:
    """The button with this word."""
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text)


def ask(**more: object) -> AskDialog:
    """The question of the pictures."""
    return AskDialog(
        "Trình phê duyệt dự thảo 1?",
        "Trưởng phòng nhận khi có mạng. Trong lúc chờ, bạn có thể rút lại ở Thư đi.",
        acting="Trình phê duyệt",
        safe="Quay lại soạn",
        **more,  # type: ignore[arg-type]
    )


def test_enter_in_a_question_takes_the_safe_way(qtbot: QtBot) -> None:
    dialog = ask()
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: button_of(dialog, "Quay lại soạn").hasFocus())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert dialog.result() == AskDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_esc_in_a_question_takes_the_safe_way(qtbot: QtBot) -> None:
    dialog = ask()
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == AskDialog.DialogCode.Rejected


def test_the_acting_button_waits_for_a_reason(qtbot: QtBot) -> None:
    dialog = ask(reason_prompt="Lý do", reason_required=True)
    qtbot.addWidget(dialog)
    dialog.open()
    acting = button_of(dialog, "Trình phê duyệt")
    assert not acting.isEnabled()
    dialog.findChild(type(dialog._reason)).setPlainText("  đã trao đổi trực tiếp \n")
    assert acting.isEnabled()
    qtbot.mouseClick(acting, Qt.MouseButton.LeftButton)
    assert dialog.result() == AskDialog.DialogCode.Accepted
    assert dialog.reason() == "đã trao đổi trực tiếp"


def test_a_question_is_never_wider_than_520(qtbot: QtBot) -> None:
    dialog = ask(warning="Ý 2 chưa được trả lời. " * 10)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 520
    assert dialog.isModal()


def test_tab_in_a_question_goes_text_field_safe_acting(qtbot: QtBot) -> None:
    dialog = ask(reason_prompt="Lý do")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog._reason.setFocus()
    qtbot.keyClick(dialog._reason, Qt.Key.Key_Tab)
    assert button_of(dialog, "Quay lại soạn").hasFocus()
    qtbot.keyClick(button_of(dialog, "Quay lại soạn"), Qt.Key.Key_Tab)
    assert button_of(dialog, "Trình phê duyệt").hasFocus()


def test_a_banner_says_the_fact_in_bold_and_reports_its_link(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.say(Tone.REFUSAL, "Cổng từ chối: tệp <20> MB.", "Câu trả lời vẫn còn trên máy.", link="Đổi tệp")
    shown = banner._text.text()
    assert shown.startswith("<b>Cổng từ chối: tệp &lt;20&gt; MB.</b> Câu trả lời")
    assert banner.accessibleName() == "Cổng từ chối: tệp <20> MB. Câu trả lời vẫn còn trên máy."
    with qtbot.waitSignal(banner.link_activated):
        banner._text.linkActivated.emit("#")
    banner.clear()
    assert banner.isHidden()


def test_the_link_of_a_banner_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say(Tone.NEUTRAL, "Có", link="Xem khi bạn vắng mặt")
    banner.resize(400, 40)
    apply_theme(qapp, DARK)
    picture = banner.grab().toImage()
    shown = {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert DARK.accent in shown
    assert LIGHT.accent not in shown


def test_an_empty_pane_offers_one_way_on(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.say(Icon.QUEUE, "Không có PAKN nào cần xử lý", "Đồng bộ lần cuối 10:32.", action="Đồng bộ ngay")
    empty.show()
    visible = [b.text() for b in empty.findChildren(QPushButton) if b.isVisible()]
    assert visible == ["Đồng bộ ngay"]
    with qtbot.waitSignal(empty.action_requested):
        qtbot.mouseClick(button_of(empty, "Đồng bộ ngay"), Qt.MouseButton.LeftButton)


def test_the_strip_shows_words_and_asks_for_the_action_it_names(qtbot: QtBot) -> None:
    strip = SyncStrip()
    qtbot.addWidget(strip)
    strip.resize(1000, 34)
    strip.show()
    strip.show_text(StripWords().strip(SyncState(SyncPhase.SIGNED_OUT), now=NOW, waiting=3, decisions=2))
    assert "Phiên cổng đã hết" in strip.accessibleDescription()
    with qtbot.waitSignal(strip.action_requested) as asked:
        qtbot.mouseClick(button_of(strip, "Đăng nhập lại"), Qt.MouseButton.LeftButton)
    assert asked.args == [StripAction.SIGN_IN]
    with qtbot.waitSignal(strip.readiness_activated):
        qtbot.mouseClick(strip._right, Qt.MouseButton.LeftButton)


def test_news_in_the_strip_leave_the_focus_where_it_is(qtbot: QtBot) -> None:
    strip = SyncStrip()
    qtbot.addWidget(strip)
    with qtbot.waitActive(strip):
        strip.show()
    words = StripWords()
    strip.show_text(words.strip(SyncState(SyncPhase.OFFLINE), now=NOW, waiting=0))
    button_of(strip, "Đồng bộ ngay").setFocus()
    strip.show_text(words.strip(SyncState(SyncPhase.SYNCING), now=NOW, waiting=0))
    assert button_of(strip, "Dừng").hasFocus()


def test_the_training_strip_plays_roles_and_takes_the_network_away(qtbot: QtBot) -> None:
    strip = TrainingStrip()
    qtbot.addWidget(strip)
    strip.set_roles([("officer", "Chuyên viên"), ("supervisor", "Trưởng đơn vị")], "supervisor")
    strip.show()
    roles = strip.findChild(Choice)
    assert roles.currentText() == "Trưởng đơn vị"
    with qtbot.waitSignal(strip.role_chosen) as chosen:
        roles.setFocus()
        qtbot.keyClick(roles, Qt.Key.Key_Up)
        roles.activated.emit(roles.currentIndex())
    assert chosen.args == ["officer"]
    with qtbot.waitSignal(strip.online_wanted) as wanted:
        qtbot.mouseClick(button_of(strip, "Ngắt mạng"), Qt.MouseButton.LeftButton)
    assert wanted.args == [False]
    strip.set_online(online=False)
    assert button_of(strip, "Nối mạng").isVisible()
    with qtbot.waitSignal(strip.leave_requested):
        qtbot.mouseClick(button_of(strip, "Thoát"), Qt.MouseButton.LeftButton)


def test_the_training_strip_admits_where_the_key_lies(qtbot: QtBot) -> None:
    strip = TrainingStrip()
    qtbot.addWidget(strip)
    facts = strip.findChild(ElidedLabel)
    assert facts.whole_text() == "Dữ liệu giả, không nối cổng thật"
    strip.say_key_beside_data(beside=True)
    assert "khóa mã hóa nằm cạnh dữ liệu" in facts.whole_text()


def test_a_pill_that_is_on_carries_a_cross(qtbot: QtBot) -> None:
    pill = FilterPill("Chưa trả lời")
    qtbot.addWidget(pill)
    pill.show()
    assert pill.icon().isNull()
    qtbot.keyClick(pill, Qt.Key.Key_Space)
    assert pill.isChecked()
    assert not pill.icon().isNull()
    qtbot.keyClick(pill, Qt.Key.Key_Space)
    assert pill.icon().isNull()


def test_a_pill_with_a_menu_does_not_switch(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    pill = FilterPill("Lĩnh vực", menu=QMenu(owner), parent=owner)
    assert not pill.isCheckable()
    assert not pill.icon().isNull()


def test_a_wrong_entry_is_read_with_its_field(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Ngày nhận", editor)
    qtbot.addWidget(field)
    field.show()
    field.refuse("Ngày không có. Nhập dạng ngày/tháng/năm.")
    assert field.is_refused
    assert editor.accessibleName() == "Ngày nhận"
    assert editor.accessibleDescription() == "Ngày không có. Nhập dạng ngày/tháng/năm."
    assert field._problem.isVisible()
    field.accept()
    assert not field._problem.isVisible()
    assert editor.accessibleDescription() == ""


def test_facts_are_replaced_not_piled_up(qtbot: QtBot) -> None:
    facts = FactsTable()
    qtbot.addWidget(facts)
    facts.set_facts([("Trạng thái", "Đang xử lý"), ("Đồng bộ", Sign(Icon.DRAFT, "Nháp trên máy"))])
    facts.set_facts([("Trạng thái", "Chờ duyệt")])
    shown = facts._grid.itemAtPosition(0, 1)
    assert shown is not None
    assert shown.widget().accessibleName() == "Trạng thái: Chờ duyệt"
    assert facts._grid.count() == 2


def test_a_long_line_ends_in_dots_and_keeps_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    line = ElidedLabel("Thành phần hồ sơ chuyển mục đích sử dụng đất giữa các xã không thống nhất")
    qtbot.addWidget(line)
    line.resize(120, 24)
    line.show()
    assert line.text().endswith("…")
    assert line.toolTip() == line.whole_text() == line.accessibleName()
    line.resize(2000, 24)
    assert line.text() == line.whole_text()
    assert line.toolTip() == ""


@pytest.mark.parametrize(
    "text", ["1 action waiting", "3 actions waiting", "Đã đồng bộ", "không có thao tác chờ gửi"]
)
def test_a_line_that_has_the_room_it_asked_for_is_not_cut(qtbot: QtBot, text: str) -> None:
    line = ElidedLabel(text)
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    line.show()
    assert line.text() == text


def test_a_chip_says_its_countdown_and_explains_a_doubt(qtbot: QtBot) -> None:
    chip = CountdownChip()
    qtbot.addWidget(chip)
    assert chip.isHidden()
    chip.show_countdown(Countdown.to(date(2025, 8, 27), TODAY, doubtful=True))
    assert chip.accessibleName() == "còn 2 ngày?"
    assert "Giờ máy chưa chắc" in chip.toolTip()
    chip.show_countdown(Countdown.to(date(2025, 8, 22), TODAY))
    assert chip.accessibleName() == "quá hạn 3 ngày"
    assert chip.toolTip() == ""


def test_a_sign_that_says_nothing_takes_no_room(qtbot: QtBot) -> None:
    shown = SignLabel(None)
    qtbot.addWidget(shown)
    assert shown.isHidden()
    shown.show_sign(Sign(Icon.SYNCED, "Đã đồng bộ"))
    assert not shown.isHidden()
    assert shown.accessibleName() == "Đã đồng bộ"


@pytest.mark.parametrize("scale", fonts.SCALES)
def test_heights_follow_the_text_size(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    apply_theme(qapp, LIGHT, scale)
    pane = QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    search = SearchField("Tìm", QKeySequence(QKeySequence.StandardKey.Find).toString())
    parts: list[QWidget] = [
        Button("Xem bản in ỀỂ"),
        Button("Gửi", Kind.PRIMARY, small=True),
        search,
        Choice(),
        FilterPill("Ộ"),
        Tabs("Tất cả"),
    ]
    for part in parts:
        column.addWidget(part)
    pane.show()
    line = fonts.box_height(fonts.Role.BASE)
    assert all(part.height() >= line for part in parts)


def test_at_the_base_size_heights_are_those_of_the_style(qapp: QApplication, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    heights = {
        "button": Button("Xem", parent=pane),
        "small": Button("Xem", small=True, parent=pane),
        "input": QLineEdit(pane),
        "choice": Choice(pane),
    }
    pane.show()
    assert {name: part.sizeHint().height() for name, part in heights.items()} == {
        "button": 30,
        "small": 26,
        "input": 30,
        "choice": 30,
    }
    overdue = Countdown.to(date(2025, 8, 22), TODAY)
    assert chip_size(Words().countdown(overdue), overdue).height() == 21


def test_an_icon_without_a_word_has_a_name(qtbot: QtBot) -> None:
    button = IconButton(Icon.PRINT, "In phiếu")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "In phiếu"
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_label_never_reads_its_text_as_markup(qtbot: QtBot) -> None:
    shown = label("<b>PAKN</b>")
    qtbot.addWidget(shown)
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_a_further_field_stands_between_the_text_and_the_reason(qtbot: QtBot) -> None:
    dialog = AskDialog("Giao?", "Sẽ giao.", acting="Giao", safe="Thôi", reason_prompt="Ghi chú")
    qtbot.addWidget(dialog)
    dialog.add_field(Field("Người nhận", QLineEdit()))
    dialog.add_field(Field("Hạn", QLineEdit()))
    dialog.show()
    shown = sorted(dialog.findChildren(Field), key=lambda one: one.y())
    assert [one.findChildren(QLabel)[0].text() for one in shown] == ["Người nhận", "Hạn", "Ghi chú"]
