"""Writes down what failed, so that it can be mended, without a word of what the program was working on."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from desktop_app.paths import private_folder

_LOG_LIMIT = 256 * 1024  # bytes; one older log is kept


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What happened, for the crash dialog and its copy button: types and places, never a message."""

    text: str
    log: Path


def describe(error: BaseException, *, version: str, at: datetime, thread: str) -> str:
    """Kind of error and module:line of each frame, from the first cause to the last.

    The message of an exception is left out: it may hold what a citizen wrote.
    """
    system = f"Python {sys.version_info.major}.{sys.version_info.minor}, {sys.platform}"
    lines = [f"{at.isoformat(timespec='seconds')} version {version}, {system}, thread {thread}"]
    for one in _causes(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        lines += _frames(one.__traceback__)
    return "\n".join(lines)


def log_bug(log: logging.Logger, turn: str, bug: Exception) -> None:
    """Tell of a bug that ended one turn of a thread and no more: its kind and place only, as above."""
    place = traceback.extract_tb(bug.__traceback__)[-1]
    log.error("%s ended by %s in %s, line %s", turn, type(bug).__name__, place.name, place.lineno)


@dataclass(slots=True)
class CrashWatch:
    """Takes over the three places where Python tells of an error nobody caught, from `start` to `stop`.

    Qt calls the first for an error in a slot on any thread, and the program goes on. `told` is called on the
    thread that failed and must not raise; it may be set later, when there is a window to say it.
    """

    log: Path
    version: str
    now: Callable[[], datetime]
    told: Callable[[CrashReport], None] | None = None
    _file: IO[bytes] | None = field(default=None, init=False)
    _turn: threading.Lock = field(default_factory=threading.Lock, init=False)

    def start(self) -> None:
        """Begin; a log that cannot be written takes nothing from the rest."""
        with suppress(OSError):
            private_folder(self.log.parent)
            if self.log.exists() and self.log.stat().st_size > _LOG_LIMIT:
                self.log.replace(self.log.with_suffix(".old.log"))
            self._file = os.fdopen(os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab", 0)
            faulthandler.enable(self._file)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def stop(self) -> None:
        """Give the hooks back and close the log."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._tell(self._write(error))

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._tell(self._write(args.exc_value))

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        """An error while something was thrown away: written down, but nothing the officer did is lost."""
        if args.exc_value is not None:
            self._write(args.exc_value)

    def _write(self, error: BaseException) -> CrashReport:
        text = describe(error, version=self.version, at=self.now(), thread=threading.current_thread().name)
        with self._turn, suppress(OSError):
            if self._file is not None:
                self._file.write(f"{text}\n\n".encode())
            if sys.stderr is not None:  # a Windows program without a console has none
                sys.stderr.write(f"{text}\n")
        return CrashReport(text, self.log)

    def _tell(self, report: CrashReport) -> None:
        if self.told is not None:
            self.told(report)


def _causes(error: BaseException) -> list[BaseException]:
    chain: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in chain:
        chain.insert(0, one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return chain


def _frames(trace: TracebackType | None) -> list[str]:
    lines: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "?")
        lines.append(f"  {module}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return lines
