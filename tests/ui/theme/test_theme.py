"""The look as a whole: one place for colours and sizes, followed at once by open windows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui import fonts, icons
from ui.icons import Icon
from ui.theme import DARK, LIGHT, Theme, ThemeChoice, apply_theme, chosen_theme, current_theme, style_sheet
from ui.widgets.buttons import Button, Kind
from ui.widgets.icon_view import IconView
from ui.widgets.text import TextRole, label

SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
HEX = re.compile(r"""["']#[0-9A-Fa-f]{3,8}\b""")


def colours_in(picture: QImage) -> set[str]:
    """Every colour of a picture, as the theme writes them."""
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def inked_rows(picture: QImage) -> int:
    """How many rows of a picture carry anything but its background."""
    ground = picture.pixelColor(0, 0)
    across = range(picture.width())
    return sum(any(picture.pixelColor(x, y) != ground for x in across) for y in range(picture.height()))


def test_no_colour_value_stands_outside_the_theme() -> None:
    guilty = [p.name for p in SOURCES if p.name != "theme.py" and HEX.search(p.read_text(encoding="utf-8"))]
    assert guilty == []


def test_no_style_sheet_is_set_outside_the_theme() -> None:
    guilty = [
        p.name for p in SOURCES if p.name != "theme.py" and "setStyleSheet(" in p.read_text(encoding="utf-8")
    ]
    assert guilty == []


def test_the_style_sheet_leaves_no_name_unfilled(theme: Theme) -> None:
    assert "$" not in style_sheet(theme, 100).split("*/", maxsplit=1)[1]


def test_painters_are_told_the_theme_in_force(theme: Theme) -> None:
    assert current_theme() is theme


def test_a_choice_of_the_officer_wins_over_the_system(qapp: QApplication) -> None:
    assert chosen_theme(ThemeChoice.LIGHT) is LIGHT
    assert chosen_theme(ThemeChoice.DARK) is DARK
    assert chosen_theme(ThemeChoice.SYSTEM) in (LIGHT, DARK)


def test_qt_draws_its_own_dialogs_in_our_colours(qapp: QApplication, theme: Theme) -> None:
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == theme.window
    assert palette.color(QPalette.ColorRole.Base).name().upper() == theme.surface
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == theme.sel
    assert palette.color(QPalette.ColorRole.PlaceholderText).name().upper() == theme.text_3
    assert palette.color(QPalette.ColorRole.Link).name().upper() == theme.accent


def test_an_open_window_follows_a_change_of_theme(qapp: QApplication, qtbot: QtBot) -> None:
    view = IconView(Icon.OVERDUE, "late", 96)
    qtbot.addWidget(view)
    view.show()
    assert LIGHT.late in colours_in(view.grab().toImage())
    apply_theme(qapp, DARK)
    assert DARK.late in colours_in(view.grab().toImage())


@pytest.mark.parametrize("what", list(Icon), ids=lambda what: what.name)
def test_every_icon_is_in_the_font(qapp: QApplication, what: Icon) -> None:
    picture = icons.icon(what, "text").pixmap(QSize(24, 24)).toImage()
    assert any(picture.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24))


def test_a_disabled_button_shows_its_icon_in_the_colour_of_hints(qapp: QApplication) -> None:
    picture = icons.icon(Icon.SEARCH, "late")
    normal = picture.pixmap(QSize(32, 32), QIcon.Mode.Normal).toImage()
    disabled = picture.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert LIGHT.late in colours_in(normal)
    assert LIGHT.text_3 in colours_in(disabled)


@pytest.mark.parametrize("scale", fonts.SCALES)
def test_text_size_reaches_every_role(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    apply_theme(qapp, LIGHT, scale)
    for role in (fonts.Role.TITLE, fonts.Role.SECTION, fonts.Role.READING, fonts.Role.SECOND):
        shown = QLabel("ỀỂỄỆ")
        qtbot.addWidget(shown)
        shown.setProperty("role", role.value)
        shown.show()
        assert shown.font().pointSizeF() == pytest.approx(fonts.points(role, scale), abs=0.01)
        assert shown.height() >= QFontMetrics(shown.font()).height()


@pytest.mark.parametrize("scale", fonts.SCALES)
def test_no_box_clips_stacked_marks(qapp: QApplication, scale: int) -> None:
    apply_theme(qapp, LIGHT, scale)
    for role in fonts.Role:
        metrics = QFontMetrics(fonts.role_font(role))
        assert fonts.box_height(role) >= metrics.tightBoundingRect(fonts.STACKED_MARKS).height()


@pytest.mark.parametrize("scale", fonts.SCALES)
@pytest.mark.parametrize("role", list(TextRole))
def test_no_label_clips_stacked_marks(qapp: QApplication, qtbot: QtBot, scale: int, role: TextRole) -> None:
    apply_theme(qapp, LIGHT, scale)
    shown = label("ỀỂỄỆ ỘỔỖ ỰỮỬ ậểỗựỵ g", role)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    inside = QMargins(5, 1, 5, 1) if role is TextRole.TAG else QMargins()  # its frame has round corners
    tight = inked_rows(shown.grab(shown.rect().marginsRemoved(inside)).toImage())
    shown.resize(shown.width(), shown.height() + 40)
    assert tight == inked_rows(shown.grab(shown.rect().marginsRemoved(inside)).toImage())


@pytest.mark.parametrize("scale", fonts.SCALES)
def test_no_input_clips_stacked_marks(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    apply_theme(qapp, LIGHT, scale)
    field = QLineEdit("ỀỂỄỆ ỘỔỖ ỰỮỬ ậểỗựỵ g")
    qtbot.addWidget(field)
    field.resize(400, field.sizeHint().height())
    tight = inked_rows(field.grab().toImage().copy(12, 3, 300, field.height() - 6))
    field.resize(400, field.height() + 40)
    assert tight == inked_rows(field.grab().toImage().copy(12, 3, 300, field.height() - 6))


def test_the_machine_can_write_vietnamese(qapp: QApplication) -> None:
    assert fonts.trouble() is None


def test_a_font_without_vietnamese_marks_is_noticed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "STACKED_MARKS", "\U0010fffd")
    systems = QFontDatabase.families
    monkeypatch.setattr(QFontDatabase, "families", lambda *which: [] if which else systems())
    assert fonts.trouble() is fonts.FontTrouble.NO_VIETNAMESE


def test_a_machine_without_any_font_is_noticed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda *_which: [])
    assert fonts.trouble() is fonts.FontTrouble.NO_FONT


def test_the_primary_button_is_filled_with_the_accent(theme: Theme, qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    button = Button("Trình phê duyệt…", Kind.PRIMARY, parent=pane)
    pane.show()
    assert QColor(theme.accent_solid).name().upper() in colours_in(button.grab().toImage())
