"""Which packages were made here, and which answer was taken in last: what makes an answer an old one."""

from __future__ import annotations

from datetime import date
from typing import Final

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.feed import Scope
from desktop_app.storage.meta import Meta
from desktop_app.storage.store import Store

_LOG: Final = "packages"
REMEMBERED: Final = 50
"""As many of the packages made last may still be answered."""
_A_DAY: Final = 100

Cursors = dict[Scope, str | None]


class Made(Value, frozen=True):
    """A package that was made: for whom, and where this machine stood then by cursors and by epoch."""

    number: int
    issuer: str
    cursors: Cursors
    epoch: str | None


class Taken(Value, frozen=True):
    """The answer taken in last; `made_at` is the portal's time, which alone orders answers to one package."""

    number: int
    made_at: str
    cursors: Cursors


class PackageLog(Value, frozen=True):
    """All of it, as kept in `meta`. `new_epoch`: a restored portal has answered, and is to be asked first."""

    made: tuple[Made, ...] = ()
    taken: Taken | None = None
    new_epoch: str | None = None

    def next_number(self, today: date) -> int:
        """Greater than any before, and so even where an older state of the profile was put back."""
        first_of_day = int(today.strftime("%Y%m%d")) * _A_DAY + 1
        return max(first_of_day, self.made[-1].number + 1 if self.made else 0)

    def with_made(self, made: Made) -> PackageLog:
        """This package too was made."""
        return msgspec.structs.replace(self, made=(*self.made, made)[-REMEMBERED:])

    def with_taken(self, taken: Taken, *, new_epoch: str | None) -> PackageLog:
        """This answer was taken in."""
        return msgspec.structs.replace(self, taken=taken, new_epoch=new_epoch)

    def of(self, number: int) -> Made | None:
        """The package of this number."""
        return next((made for made in self.made if made.number == number), None)

    def is_old(self, number: int, made_at: str) -> bool:
        """Whether a later answer was taken in already; the very same may come again."""
        return self.taken is not None and (number, made_at) < (self.taken.number, self.taken.made_at)


def read_log(meta: Meta) -> PackageLog:
    """As kept."""
    kept = meta.get(_LOG)
    return PackageLog() if kept is None else msgspec.json.decode(kept, type=PackageLog)


def write_log(meta: Meta, log: PackageLog) -> None:
    """Keep it."""
    meta.set(_LOG, msgspec.json.encode(log).decode())


def cursors_here(store: Store) -> Cursors:
    """Where each feed stands on this machine."""
    return {scope: store.truth.cursor(scope) for scope in Scope}
