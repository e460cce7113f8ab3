"""Who looks into a database file just now: nobody may, while the file gives way to another."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.domain.errors import StoreTrouble


class Readers:
    """Readers never wait for each other; a thread that reads already may always read again."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._inside: Counter[int] = Counter()
        self._shut = False

    @contextmanager
    def come_in(self) -> Iterator[None]:
        """Read inside the block."""
        me = threading.get_ident()
        with self._change:
            self._change.wait_for(lambda: not self._shut or me in self._inside)
            self._inside[me] += 1
        try:
            yield
        finally:
            with self._change:
                self._inside[me] -= 1
                if not self._inside[me]:
                    del self._inside[me]
                    self._change.notify_all()

    @contextmanager
    def kept_out(self, patience: float) -> Iterator[None]:
        """Nobody reads inside the block. Raises StoreTrouble when somebody does so for `patience` seconds."""
        with self._change:
            self._shut = True
            nobody = self._change.wait_for(lambda: not self._inside, patience)
        try:
            if not nobody:
                raise StoreTrouble
            yield
        finally:
            with self._change:
                self._shut = False
                self._change.notify_all()
