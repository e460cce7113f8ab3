"""The Qt side of the program: one application in one appearance and language, and the crash dialog."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop_app.crash import CrashReport
from desktop_app.domain.errors import DeskError
from desktop_app.settings import Settings
from resources.load import read_bytes
from ui.appearance import apply_appearance
from ui.error_text import sentence
from ui.language import Language, install
from ui.theme import ThemeChoice
from ui.widgets.ask_dialog import AskDialog


def build_application(argv: Sequence[str], settings: Settings) -> QApplication:
    """The application, dressed as the settings say. Raises TranslationMissing.

    Follow the system's change between light and dark as long as the settings leave that to it.
    """
    qInstallMessageHandler(_pass_on)
    app = QApplication(list(argv))
    app.setApplicationName("nguoidan-desktop")
    app.setApplicationDisplayName("Phản ánh, kiến nghị")
    app.setDesktopFileName("nguoidan-desktop")
    app.setWindowIcon(_program_icon())
    install(app, Language(settings.text("language")))
    apply_appearance(settings)
    if settings.text("theme") == ThemeChoice.SYSTEM:
        app.styleHints().colorSchemeChanged.connect(_Follower(app, settings).follow)
    return app


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Qt's warnings go to the error channel, but for what the offscreen platform says of every window."""
    if sys.stderr is not None and not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _program_icon() -> QIcon:
    drawing = QPixmap()
    drawing.loadFromData(read_bytes("icons/nguoidan-desk.svg"), "SVG")
    return QIcon(drawing)


def complain(trouble: DeskError) -> int:
    """Say before there is a window why the program cannot start; 1, the exit code, once it was read."""
    text = sentence(trouble)
    AskDialog(
        text.fact,
        f"{text.safe} {text.step}".strip(),
        acting=QCoreApplication.translate("complain", "Đã đọc"),
        safe=QCoreApplication.translate("complain", "Đóng"),
    ).exec()
    return 1


class _Follower(QObject):
    """Stays with the application; a plain function would not be let go with it."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._settings = settings

    @Slot()
    def follow(self) -> None:
        apply_appearance(self._settings)


class CrashTeller(QObject):
    """Says that something failed that should not have; `tell` may be called on any thread."""

    _failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: AskDialog | None = None
        self._failed.connect(self._show)

    def tell(self, report: CrashReport) -> None:
        """Hand to `CrashWatch.told`."""
        self._failed.emit(report)

    @Slot(object)
    def _show(self, report: CrashReport) -> None:
        if self._dialog is not None:  # one window for ten failures of one cause
            return
        body = self.tr("Những gì đã lưu còn nguyên. Bản ghi lỗi không có nội dung PAKN, nằm ở %1.")
        dialog = AskDialog(
            self.tr("Ứng dụng gặp lỗi. Sao chép bản ghi để gửi hỗ trợ kỹ thuật?"),
            body.replace("%1", str(report.log)),
            acting=self.tr("Sao chép bản ghi"),
            safe=self.tr("Đóng"),
            parent=QApplication.activeWindow(),
        )
        self._dialog = dialog
        dialog.accepted.connect(lambda: QGuiApplication.clipboard().setText(report.text))
        dialog.finished.connect(self._closed)
        dialog.open()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None
