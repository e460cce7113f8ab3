"""The English translation is complete and says with the same placeholders what the Vietnamese source says."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import resources
import ui
from ui import language
from ui.language import Language, TranslationMissing
from ui.widgets.training_strip import TrainingStrip

SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
ENGLISH = Path(resources.__file__).parent / "i18n" / "en.ts"
QT_WORDS = ENGLISH.with_name("qtbase_vi.ts")
PLACEHOLDER = re.compile(r"%(?:\d+|n)|\[…\]")


@dataclass(frozen=True, slots=True)
class Message:
    """One source text with what it became."""

    context: str
    source: str
    translations: tuple[str, ...]
    plural: bool
    finished: bool


def messages(file: Path) -> Iterator[Message]:
    """Every message of a translation file."""
    root = ET.parse(file).getroot()  # noqa: S314  # our own file
    for context in root.findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                message.get("numerus") == "yes",
                translation.get("type") is None,
            )


def test_every_word_of_the_interface_is_in_the_translation(tmp_path: Path) -> None:
    again = tmp_path / "en.ts"
    again.write_bytes(ENGLISH.read_bytes())
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [tool, "-silent", "-no-obsolete", "-locations", "none", *SOURCES, "-ts", again]
    subprocess.run(command, check=True, cwd=Path(ui.__file__).parent.parent)
    known, now = (list(messages(file)) for file in (ENGLISH, again))
    assert [m for m in now if m not in known] == [], "run make translations, then translate what is new"
    assert [m for m in known if m not in now] == [], "run make translations: these are used no more"


@pytest.mark.parametrize("file", [ENGLISH, QT_WORDS], ids=lambda file: file.name)
def test_nothing_is_left_untranslated(file: Path) -> None:
    assert [m.source for m in messages(file) if not m.finished or not all(m.translations)] == []


@pytest.mark.parametrize("file", [ENGLISH, QT_WORDS], ids=lambda file: file.name)
def test_a_translation_keeps_every_placeholder(file: Path) -> None:
    wrong = [
        (m.source, said)
        for m in messages(file)
        for said in m.translations
        if sorted(PLACEHOLDER.findall(said)) != sorted(PLACEHOLDER.findall(m.source))
    ]
    assert wrong == []


def test_a_button_that_asks_more_says_so_in_both_languages() -> None:
    wrong = [
        m.source
        for m in messages(ENGLISH)
        for t in m.translations
        if m.source.endswith("…") != t.endswith("…")
    ]
    assert wrong == []


def test_a_count_has_a_singular_and_a_plural_in_english() -> None:
    assert [m.source for m in messages(ENGLISH) if m.plural and len(m.translations) != 2] == []
    assert [m.source for m in messages(ENGLISH) if ("%n" in m.source) != m.plural] == []


def test_the_source_is_calm_and_composed() -> None:
    for message in messages(ENGLISH):
        assert "!" not in message.source, message.source
        assert unicodedata.is_normalized("NFC", message.source), message.source


def test_the_approval_is_never_called_a_web_browser() -> None:
    bare = [m.source for m in messages(ENGLISH) if re.search(r"trình duyệt(?! web)", m.source, re.IGNORECASE)]
    assert bare == []


def test_no_text_is_put_together_before_it_is_translated() -> None:
    """An f-string is extracted as its literal text and never found again when the program runs."""
    guilty = [
        f"{file.name}:{call.lineno}"
        for file in SOURCES
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
        and call.args
        and any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert guilty == []


def test_a_change_of_language_reaches_windows_made_after_it(qapp: QApplication, english: None) -> None:
    strip = TrainingStrip()
    assert strip.tr("TẬP HUẤN") == "TRAINING"
    assert QLocale().toString(1.9, "f", 1) == "1.9"
    language.install(qapp, Language.VIETNAMESE)
    assert strip.tr("TẬP HUẤN") == "TẬP HUẤN"
    assert QLocale().toString(1.9, "f", 1) == "1,9"
    strip.deleteLater()


def test_a_translation_that_was_never_compiled_is_named(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(language._FILES, Language.ENGLISH, "nowhere.qm")
    with pytest.raises(TranslationMissing, match=r"nowhere\.qm"):
        language.install(qapp, Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
