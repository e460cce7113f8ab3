"""The message strip: one line above the screen, never a window; ten messages of one kind are one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import DeskError
from ui.error_text import sentence
from ui.widgets.banner import Banner, Tone


@dataclass(frozen=True, slots=True)
class _Message:
    tone: Tone
    fact: str
    safe: str
    link: str
    act: Callable[[], None] | None


class Messages(QObject):
    """Shows the newest message in the banner it was given; when that is settled, the one before it."""

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        self._said: dict[str, _Message] = {}
        banner.link_activated.connect(self._act)
        self._show()

    def say(
        self,
        key: str,
        tone: Tone,
        fact: str,
        safe: str = "",
        *,
        link: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say something, in place of what the same key said before; without `act` the link dismisses it."""
        self._said.pop(key, None)
        self._said[key] = _Message(tone, fact, safe, link or self.tr("Đóng"), act)
        self._show()

    def report(self, error: DeskError, *, key: str = "") -> None:
        """Say what an error means for the officer; errors of one class replace each other."""
        text = sentence(error)
        rest = " ".join(part for part in (text.safe, text.step) if part)
        self.say(key or type(error).__name__, Tone.WARNING, text.fact, rest)

    def settle(self, key: str) -> None:
        """What was said under this key no longer holds."""
        if self._said.pop(key, None):
            self._show()

    @Slot()
    def _act(self) -> None:
        key = next(reversed(self._said), None)
        if key is None:
            return
        act = self._said[key].act
        self.settle(key)
        if act is not None:
            act()

    def _show(self) -> None:
        newest = next(reversed(self._said.values()), None)
        if newest is None:
            self._banner.clear()
        else:
            self._banner.say(newest.tone, newest.fact, newest.safe, link=newest.link)
