"""One sign-in at a time, waiting in a thread of its own for the person in the web browser."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import DeskError, SignInAbandoned
from sync.ports import Browser
from sync.tokens import Session
from sync.transport import HttpTransport

Done = Callable[[Session | None, DeskError | None], None]


class SigningIn:
    """Starts and cancels sign-ins; `done` is called on the waiting thread, never after `cancel`."""

    def __init__(self, *, transport: HttpTransport, clock: Clock, browser: Browser) -> None:
        self._transport = transport
        self._clock = clock
        self._browser = browser
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, address: str, done: Done) -> None:
        """Give up the sign-in that may be waited for, and begin another."""
        self.cancel()
        self._cancelled = threading.Event()
        self._thread = threading.Thread(
            target=self._wait, args=(address, done, self._cancelled), name="sign-in", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """Stop waiting; returns when the thread has ended."""
        self._cancelled.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout=5)
            self._thread = None

    def _wait(self, address: str, done: Done, cancelled: threading.Event) -> None:
        from sync.sign_in import sign_in  # late: Authlib takes 0.3 s that an offline start need not pay

        session: Session | None = None
        trouble: DeskError | None = None
        try:
            session = sign_in(
                address,
                transport=self._transport,
                browser=self._browser,
                clock=self._clock,
                cancelled=cancelled,
            )
        except DeskError as error:
            trouble = error
        if not (cancelled.is_set() and isinstance(trouble, SignInAbandoned)):
            done(session, trouble)
