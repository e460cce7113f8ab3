"""The question whether much of the queue is really gone, kept until a person has answered it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.departure import MassDeparture
from desktop_app.storage.meta import Meta

_KEY: Final = "mass_departure"
ASK_AGAIN_AFTER: Final = timedelta(hours=1)


class _Answer(StrEnum):
    NONE = ""
    KEEP = "keep"
    ALLOW = "allow"


class _Asked(Value, frozen=True):
    ids: tuple[str, ...]
    of: int
    codes: tuple[str, ...]
    at: datetime
    answer: _Answer = _Answer.NONE
    again_at: datetime | None = None


class DepartureBook:
    """One question at most. It outlives runs and restarts: no later pull goes past it by itself."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta

    def question(self) -> MassDeparture | None:
        """What a person has to know; None when nothing is asked, or they let the cases go."""
        asked = self._asked()
        if asked is None or asked.answer is _Answer.ALLOW:
            return None
        return MassDeparture(len(asked.ids), asked.of, asked.codes, asked.at, asked.again_at)

    def blocks(self, now: datetime) -> bool:
        """Whether nothing may be pulled now."""
        asked = self._asked()
        if asked is None or asked.answer is _Answer.ALLOW:
            return False
        if asked.again_at is None:
            return True
        # A longer wait was told by a clock that has been set right since.
        return timedelta(0) < asked.again_at - now <= ASK_AGAIN_AFTER

    def allowed(self) -> frozenset[str]:
        """The cases that a person let go."""
        asked = self._asked()
        return frozenset(asked.ids) if asked is not None and asked.answer is _Answer.ALLOW else frozenset()

    def ask(self, ids: Iterable[str], *, of: int, codes: Iterable[str], at: datetime) -> None:
        """Ask, or ask anew: an answer to another question is no answer to this one."""
        self._keep(_Asked(tuple(sorted(ids)), of, tuple(codes), at))

    def keep(self, now: datetime) -> None:
        """A person keeps them; the portal is asked again later."""
        asked = self._asked()
        if asked is not None:
            again = now + ASK_AGAIN_AFTER
            self._keep(msgspec.structs.replace(asked, answer=_Answer.KEEP, again_at=again))

    def allow(self) -> None:
        """A person says that the portal is right: these cases may go, and no others."""
        asked = self._asked()
        if asked is not None:
            self._keep(msgspec.structs.replace(asked, answer=_Answer.ALLOW, again_at=None))

    def settle(self) -> None:
        """A pull has come to its end: whatever was asked is over."""
        if self._asked() is not None:
            self._meta.delete(_KEY)

    def _asked(self) -> _Asked | None:
        text = self._meta.get(_KEY)
        return msgspec.json.decode(text, type=_Asked) if text else None

    def _keep(self, asked: _Asked) -> None:
        self._meta.set(_KEY, msgspec.json.encode(asked).decode())
