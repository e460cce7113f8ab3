"""Dated versions of rules and calendars: the newest for open cases, that of its closing for a closed one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Generic, TypeVar

from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.rules import RuleBook

T = TypeVar("T")


# What ships holds from the beginning: no case was ever counted by anything before it.
ALWAYS: Final = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Edition(Generic[T]):
    """One published version. `source` is the document it was taken from; instants are aware.

    `accepted_at` is when this desk began to count by it; None: as soon as it was published. `is_own`: an
    administrator's file, laid over the edition before it.
    """

    version: str
    published_at: datetime
    source: str
    content: T
    accepted_at: datetime | None = None
    is_own: bool = False

    @property
    def in_force_from(self) -> datetime:
        """A case closed before this moment was never counted by it, and never will be."""
        return self.published_at if self.accepted_at is None else max(self.published_at, self.accepted_at)


class NothingInForce(LookupError):
    """No edition had been published by then."""


class EditionRefused(ValueError):
    """An edition of this version, which names its content, stands already with another date."""


class Editions(Generic[T]):
    """Every version ever accepted, none of them changed or dropped."""

    def __init__(self, editions: Iterable[Edition[T]]) -> None:
        self._editions = tuple(sorted(editions, key=lambda edition: edition.in_force_from))

    def __iter__(self) -> "Iterator[Edition[T]]":
        return iter(self._editions)

    @property
    def newest(self) -> Edition[T]:
        """What open cases are computed by. Raises NothingInForce."""
        if not self._editions:
            raise NothingInForce
        return self._editions[-1]

    @property
    def newest_published(self) -> Edition[T]:
        """The newest but for an administrator's files, which are laid over it. Raises NothingInForce."""
        for edition in reversed(self._editions):
            if not edition.is_own:
                return edition
        raise NothingInForce

    def in_force(self, at: datetime) -> Edition[T]:
        """The newest edition in force by `at`; before the first, the first. Raises NothingInForce."""
        if not self._editions:
            raise NothingInForce
        found = bisect_right(self._editions, at, key=lambda edition: edition.in_force_from)
        return self._editions[max(found - 1, 0)]

    def accepting(self, edition: Edition[T]) -> "Editions[T]":
        """These and one more; the same one again changes nothing. Raises EditionRefused."""
        for known in self._editions:
            if known.version == edition.version:
                if known.published_at == edition.published_at:
                    return self
                raise EditionRefused(edition.version)
        return Editions((*self._editions, edition))


@dataclass(frozen=True, slots=True)
class LawHistory:
    """The editions of rules and calendars that this desk has accepted."""

    rules: Editions[RuleBook]
    calendars: Editions[WorkingCalendar]

    @property
    def newest(self) -> Law:
        """The law for open cases."""
        return Law(self.rules.newest.content, self.calendars.newest.content)

    def at_closing(self, closed_at: datetime) -> Law:
        """The law a case was closed under, so that its figures never change afterwards."""
        return Law(self.rules.in_force(closed_at).content, self.calendars.in_force(closed_at).content)
