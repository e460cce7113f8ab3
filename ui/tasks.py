"""A small pool of threads for questions and jobs too long for the main thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Done:
    answer: Callable[[Any], None]
    result: Any
    error: BaseException | None


class Tasks(QObject):
    """Asks on a pool thread, answers on the main thread."""

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="read")
        self._stopped = False
        self._done.connect(self._deliver)

    def ask(self, question: Callable[[], _T], answer: Callable[[_T], None]) -> None:
        """Run `question` on a pool thread, then `answer` with its result on the main thread.

        Once stopped, nothing is asked any more: news from a thread may still arrive then.
        """
        if self._stopped:
            return
        self._pool.submit(self._work, question, answer)

    def run(self, job: Callable[[], None]) -> None:
        """Run `job` on a pool thread; nobody waits for it, an error is raised on the main thread."""
        self.ask(job, _settled)

    @property
    def is_stopped(self) -> bool:
        """Whether a long job shall end where it is; may be asked on any thread."""
        return self._stopped

    def stop(self) -> None:
        """Drop what has not begun, wait for what has; nothing is delivered any more."""
        self._stopped = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, question: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        try:
            done = _Done(answer, question(), None)
        except BaseException as error:  # noqa: BLE001 - raised again on the main thread
            done = _Done(answer, None, error)
        self._done.emit(done)

    @Slot(object)
    def _deliver(self, done: _Done) -> None:
        if self._stopped:
            return
        if done.error is not None:
            raise done.error
        done.answer(done.result)


def _settled(_: None) -> None:
    """A job has no answer."""
