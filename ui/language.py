"""The language of the interface: Vietnamese is the source; English and Qt's own words are translations."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import as_file, files

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator


class Language(StrEnum):
    """What the settings offer."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class TranslationMissing(RuntimeError):
    """A compiled translation is not there; `make translations` makes it. The sources lie beside it."""


_FILES = {Language.VIETNAMESE: "qtbase_vi.qm", Language.ENGLISH: "en.qm"}
_LOCALES = {
    Language.VIETNAMESE: QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def install(app: QCoreApplication, language: Language) -> None:
    """Show every window made from now on in `language`, and write numbers its way.

    Vietnamese needs only Qt's own words (copy, paste, buttons of file and print dialogs), English only ours.
    Raises TranslationMissing when the file was never compiled; the language asked before stays in force.
    """
    translator = QTranslator(app)
    translator.setObjectName("language")
    with as_file(files("resources") / "i18n" / _FILES[language]) as file:
        if not translator.load(str(file)):
            translator.deleteLater()
            raise TranslationMissing(file.name)
    for old in app.findChildren(QTranslator, "language"):
        if old is not translator:
            app.removeTranslator(old)
            old.deleteLater()
    app.installTranslator(translator)
    QLocale.setDefault(_LOCALES[language])
