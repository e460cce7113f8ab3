"""Whose turn it is to write to a database: one at a time, and a person goes before a machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WriteTurn:
    """Kept per database file, so that a click waits for the running page of a sync and for no other."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._holder: int | None = None
        self._persons = 0

    @property
    def person_waits(self) -> bool:
        """Whether a person's write is waiting now."""
        return self._persons > 0

    @contextmanager
    def take(self, *, person: bool) -> Iterator[None]:
        """Hold the turn inside the block. Raises RuntimeError when this thread holds it already."""
        me = threading.get_ident()
        with self._change:
            if self._holder == me:
                raise RuntimeError("a write inside a write to the same database")
            self._persons += person
            try:
                self._change.wait_for(lambda: self._holder is None and (person or not self._persons))
            finally:
                self._persons -= person
            self._holder = me
        try:
            yield
        finally:
            with self._change:
                self._holder = None
                self._change.notify_all()
