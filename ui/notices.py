"""Reminders outside the window: one desktop message for a group of warnings, and a count in the tray.

A message carries a case's code and its countdown and nothing else: it may be read over a shoulder, and it
stays in the desktop's own list of messages.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.deadlines.escalation import Digest
from ui.delegates.case_row import countdown_of
from ui.fonts import Role, role_font
from ui.icons import Icon, paint_icon
from ui.theme import current_theme
from ui.wording import Words

_SIDE = 64
_SHOWN_MS = 10_000


class Notices(Protocol):
    """What the desktop can be told; nothing of it waits, and none of it must be seen."""

    def tell(self, title: str, text: str, case_id: str) -> None:
        """One message; a click on it opens the case, or with "" the list of warnings."""

    def show_count(self, count: int) -> None:
        """How many warnings wait for this person."""

    def rest(self) -> None:
        """The window has closed: nothing of it stays on the desktop."""


class TrayNotices(QObject):
    """The tray of the desktop. Where a desktop has none, nothing is shown and nothing else is lost."""

    opened = Signal(str)  # case id, or "" for the list of warnings

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_id = ""
        self._count = 0
        self._tray = QSystemTrayIcon(self)
        self._tray.setIcon(tray_icon(0))
        self._tray.setToolTip(self.tr("Phản ánh, kiến nghị"))
        self._tray.messageClicked.connect(self._open_told)
        self._tray.activated.connect(self._open_list)

    @property
    def is_shown(self) -> bool:
        """Whether the desktop has a tray and our icon stands in it."""
        return self._tray.isVisible()

    def tell(self, title: str, text: str, case_id: str) -> None:
        """Show a message, if this desktop can."""
        if not self._stand_there():
            return
        self._case_id = case_id
        self._tray.showMessage(title, text, tray_icon(0), _SHOWN_MS)

    def show_count(self, count: int) -> None:
        """The icon with a badge; its tooltip says the same in words."""
        self._count = count
        if not self._stand_there():
            return
        self._tray.setIcon(tray_icon(count))
        said = self.tr("%n cảnh báo chờ bạn xem", "", count) if count else self.tr("Không có cảnh báo mới")
        self._tray.setToolTip(said)

    def rest(self) -> None:
        """Take the icon away."""
        self._tray.hide()

    def _stand_there(self) -> bool:
        """A panel may start after the program, so the tray is looked for each time."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return False
        self._tray.show()
        return True

    def _open_told(self) -> None:
        self.opened.emit(self._case_id)

    def _open_list(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.opened.emit("")


class ReminderWords(QObject):
    """Turns what is due for somebody into one message without personal data."""

    def __init__(self, queue: CaseQueue, *, soon_days: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._soon_days = soon_days
        self._words = Words(self)

    def title(self, digest: Digest) -> str:
        """`3 cảnh báo`, or that there is a reminder."""
        count = len(digest.shown)
        return self.tr("Nhắc việc") if count == 1 else self.tr("%n cảnh báo", "", count)

    def text(self, digest: Digest) -> str:
        """Code and countdown of the most pressing cases, a line each."""
        ids = list(dict.fromkeys(warning.key.case_id for warning in digest.shown))
        lines = self._queue.lines(ids)
        today = self._queue.today()
        known = [lines[case_id] for case_id in ids if case_id in lines]
        said = [
            f"{line.code} · {self._words.countdown(countdown_of(line, today, self._soon_days))}"
            for line in known[:3]
        ]
        if len(known) > len(said):
            said.append(self.tr("và %n PAKN khác", "", len(known) - len(said)))
        return "\n".join(said)


class Reminding(QObject):
    """Hands what reminders deliver to the desktop; one message for one digest."""

    def __init__(self, words: ReminderWords, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._notices = notices

    def deliver(self, digest: Digest) -> None:
        """Say it once; a single case can be opened by a click."""
        cases = {warning.key.case_id for warning in digest.shown}
        if cases:
            case_id = cases.pop() if len(cases) == 1 else ""
            self._notices.tell(self._words.title(digest), self._words.text(digest), case_id)


def tray_icon(count: int) -> QIcon:
    """The bell on its own ground, so that it stands out on any panel; a number for what waits."""
    theme = current_theme()
    pixmap = QPixmap(QSize(_SIDE, _SIDE))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_solid))
    painter.drawRoundedRect(QRect(2, 2, _SIDE - 4, _SIDE - 4), 12, 12)
    paint_icon(painter, QRect(12, 12, _SIDE - 24, _SIDE - 24), Icon.QUEUE, theme.colour("on_solid"))
    if count:
        badge = QRect(_SIDE // 2 - 4, _SIDE // 2 - 4, _SIDE // 2 + 4, _SIDE // 2 + 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.late_solid))
        painter.drawEllipse(badge)
        font = role_font(Role.CHIP, bold=True)
        font.setPixelSize(24 if count < 10 else 18)
        painter.setFont(font)
        painter.setPen(theme.colour("on_solid"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count) if count < 100 else "99")
    painter.end()
    return QIcon(pixmap)
