"""The network switch: while it is off, no request of this profile leaves the machine."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager

from desktop_app.domain.errors import PortalUnreachable
from sync.ports import Answer, Request, Transport


class Switch:
    """A Transport that can be turned off by a person, and for good when the program ends."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._off = threading.Event()
        self._interrupted = threading.Event()

    @property
    def is_off(self) -> bool:
        """Whether requests are held back."""
        return self._off.is_set()

    def turn(self, *, on: bool) -> None:
        """A request on its way is not called back; the next one is."""
        if on:
            self._off.clear()
        else:
            self._off.set()

    @property
    def is_interrupted(self) -> bool:
        """Whether a person ended what is under way."""
        return self._interrupted.is_set()

    def interrupt(self) -> None:
        """Hold further requests back until `resume`."""
        self._interrupted.set()

    def resume(self) -> None:
        """What was interrupted is over."""
        self._interrupted.clear()

    def open(self, request: Request) -> AbstractContextManager[Answer]:
        """Raises PortalUnreachable, surely not sent, while off or interrupted."""
        if self._off.is_set() or self._interrupted.is_set():
            raise PortalUnreachable(left=False)
        return self._transport.open(request)
