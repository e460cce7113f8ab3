"""Fetches the next pages on the thread `sync-fetch` while the ones before are being stored."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, TypeVar

Page = TypeVar("Page")

DEPTH = 5  # pages held in memory, not counting the one on its way


class ReadAhead(Generic[Page]):
    """Pages in order. Without more than the first there is no thread."""

    def __init__(self, first: Page, rest: Iterator[Page] | None) -> None:
        self._ready = deque([first])
        self._rest = rest
        self._changed = threading.Condition()
        self._closed = False
        self._ended = rest is None
        self._trouble: Exception | None = None

    def take(self, most: int) -> list[Page]:
        """Wait for a page and bring those that are here already, `most` at most; empty after the last.

        Raises what ended the fetching before its time, after the pages before it were handed out.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ready or self._ended)
            if not self._ready and self._trouble is not None:
                raise self._trouble
            pages = [self._ready.popleft() for _ in range(min(most, len(self._ready)))]
            self._changed.notify_all()
            return pages

    def __enter__(self) -> ReadAhead[Page]:
        if self._rest is not None:
            threading.Thread(target=self._fetch, args=(self._rest,), name="sync-fetch", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The thread ends by itself after the answer it waits for; nobody waits for it."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _fetch(self, rest: Iterator[Page]) -> None:
        trouble: Exception | None = None
        try:
            for page in rest:
                if not self._offer(page):
                    return
        except Exception as met:  # noqa: BLE001 - raised where the pages are taken
            trouble = met
        finally:
            with self._changed:
                self._trouble = trouble
                self._ended = True
                self._changed.notify_all()

    def _offer(self, page: Page) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or len(self._ready) < DEPTH)
            if not self._closed:
                self._ready.append(page)
                self._changed.notify_all()
            return not self._closed
