"""What the sync client needs from outside: time, chance, a way to ask, a web browser, a key store."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from desktop_app.domain.clock import Clock
from desktop_app.secrets import SecretStore

__all__ = ["Answer", "Browser", "Clock", "Request", "Rng", "SecretStore", "Transport"]


class Rng(Protocol):
    """Chance, for jitter; `random.Random` is one."""

    def random(self) -> float:
        """A number from 0 up to but not including 1."""
        ...


class Browser(Protocol):
    """Whatever shows a web address to the person."""

    def open(self, url: str) -> None:
        """Show `url`; may return before the page is there."""
        ...


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request; header values and body hold tokens and citizens' data and are never logged."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    seconds: float = 120.0  # whole time, from asking to the last byte


@dataclass(frozen=True, slots=True)
class Answer:
    """The head of an HTTP answer, and its decoded body as it comes in."""

    status: int
    headers: Mapping[str, str]  # names in lower case
    chunks: Iterator[bytes] = field(repr=False)


class Transport(Protocol):
    """Carries requests; never follows a redirect, never repeats a request."""

    def open(self, request: Request) -> AbstractContextManager[Answer]:
        """Ask. Raises PortalUnreachable, CertificateRefused or PortalFault, also while the body is read."""
        ...
