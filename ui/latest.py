"""A question asked again at every news: answered beside the main thread, never twice at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from ui.tasks import Tasks

_T = TypeVar("_T")


class Latest(Generic[_T]):
    """However often it is asked, one question is under way and at most one more follows it.

    Use it on the main thread; `answer` is told there, and always hears the newest answer last.
    """

    def __init__(self, tasks: Tasks, question: Callable[[], _T], answer: Callable[[_T], None]) -> None:
        self._tasks = tasks
        self._question = question
        self._answer = answer
        self._asking = False
        self._again = False

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking

    def ask(self) -> None:
        """Ask, or ask once more as soon as the present answer is here."""
        if self._asking:
            self._again = True
            return
        self._asking = True
        self._tasks.ask(self._question, self._hear)

    def _hear(self, found: _T) -> None:
        self._asking = False
        self._answer(found)
        if self._again:
            self._again = False
            self.ask()
