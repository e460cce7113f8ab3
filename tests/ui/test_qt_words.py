"""Qt's own menus and dialogs speak Vietnamese: every text they ask for is translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

SAME_EVERYWHERE = ("QPageSize", "QShortcut", "QGuiApplication", "QMimeType")
"""Contexts that need none: names of paper and keys, direction of writing, file kinds (the system's list)."""


OWN = Path(__file__).parents[2] / "resources" / "i18n" / "en.ts"


def own_texts() -> set[str]:
    """What the program itself says: a window of an earlier test may ask for it, under its base class."""
    return {source.text or "" for source in ET.parse(OWN).iter("source")}  # noqa: S314 - our own file


class Listener(QTranslator):
    """Hears every text that is asked for and answers none, so the translator behind it does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str:
        self.asked.add((context, source))
        return None  # type: ignore[return-value]  # None means "not mine"; the stub does not know


@pytest.fixture
def listener(qapp: QApplication) -> Iterator[Listener]:
    heard = Listener()
    qapp.installTranslator(heard)
    yield heard
    qapp.removeTranslator(heard)


def untranslated(listener: Listener) -> set[tuple[str, str]]:
    """What was asked for and has no Vietnamese, once nobody listens any more."""
    QCoreApplication.removeTranslator(listener)
    own = own_texts()
    asked = {
        (c, s) for c, s in listener.asked if c.startswith("Q") and c not in SAME_EVERYWHERE and s not in own
    }
    assert asked, "nothing was asked for: the walk went nowhere"
    words = {"mm", "Pica (P̸)", "Didot (DD)", "Cicero (CC)"}
    keys = {(c, s) for c, s in asked if s.startswith("Alt+")}
    sheets = {(c, s) for c, s in asked if c == "QPrintDialog" and s[0].isdigit()}
    same = {(c, s) for c, s in asked if QCoreApplication.translate(c, s) == s}
    return {(c, s) for c, s in same - sheets - keys if s not in words}


def show(qtbot: QtBot, *widgets: QWidget) -> None:
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.show()


def test_the_menu_of_a_text_field(listener: Listener, qtbot: QtBot) -> None:
    line, text = QLineEdit("a"), QTextEdit("a")
    show(qtbot, line, text)
    menus = [line.createStandardContextMenu(), text.createStandardContextMenu()]
    assert untranslated(listener) == set()
    assert menus[0].actions()[0].text().startswith("&Hoàn tác")
    for menu in menus:
        menu.deleteLater()


def test_the_buttons_of_a_dialog(listener: Listener, qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    for standard in QDialogButtonBox.StandardButton:
        if standard is not QDialogButtonBox.StandardButton.NoButton:
            box.addButton(standard)
    show(qtbot, box)
    assert untranslated(listener) == set()
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Hủy"


def test_a_message_with_details(listener: Listener, qtbot: QtBot) -> None:
    message = QMessageBox(QMessageBox.Icon.Question, "a", "b", QMessageBox.StandardButton.Yes)
    message.setDetailedText("c")
    show(qtbot, message)
    assert untranslated(listener) == set()


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode), ids=lambda mode: mode.name)
def test_the_file_dialog(listener: Listener, qtbot: QtBot, mode: QFileDialog.AcceptMode) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    show(qtbot, dialog)
    assert untranslated(listener) == set()


def test_a_number_field(listener: Listener, qtbot: QtBot) -> None:
    field = QSpinBox()
    show(qtbot, field)
    menu = field.lineEdit().createStandardContextMenu()
    assert untranslated(listener) == set()
    menu.deleteLater()


def test_the_print_dialogs(listener: Listener, qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    show(qtbot, QPrintDialog(printer), QPrintPreviewDialog(printer))
    assert untranslated(listener) == set()


def test_a_text_without_translation_would_be_noticed(listener: Listener, qtbot: QtBot) -> None:
    QCoreApplication.translate("QLineEdit", "A text that nobody translated")
    assert untranslated(listener) == {("QLineEdit", "A text that nobody translated")}
