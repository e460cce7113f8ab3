"""Compares what is here with what the portal says should be: drift is found and put right, item by item."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

import msgspec

from desktop_app.domain.errors import PortalFault
from desktop_app.domain.feed import Scope
from desktop_app.storage.manifest import COMPARED_AT, differing
from desktop_app.storage.meta import Meta
from sync.gate import Gate
from sync.portal import Portal
from sync.pull import Committed, Copy, Pull

logger = logging.getLogger(__name__)

DAY: Final = timedelta(days=1)
AFTER_NEWS: Final = timedelta(minutes=10)
"""Whoever got something compares as well, but not more often than this: the portal counts all it has."""
ROUNDS: Final = 3
ONE_BY_ONE: Final = 500
"""With more cases than this to be fetched singly, a whole copy is quicker."""


class Outcome(Enum):
    """What a comparison found."""

    SAME = auto()
    REPAIRED = auto()
    DIFFERENT = auto()  # also after what could be put right was put right
    UNKNOWN = auto()  # the portal moved on meanwhile


@dataclass(frozen=True, slots=True)
class Comparison:
    """One copy against the portal. Raises a PortalTrouble, or ManyCasesGone before much would be dropped."""

    portal: Portal
    copy: Copy
    limit: int
    committed: Committed
    gate: Gate | None = None

    def go(self, scope: Scope) -> Outcome:
        """Compare, put right what differs, and compare with the same word of the portal again."""
        for _ in range(ROUNDS):
            cursor = self.copy.truth.cursor(scope)
            if cursor is None:
                return Outcome.UNKNOWN
            told = self.portal.manifest(scope, cursor)
            if told.current:
                break
            Pull(self.portal, self.copy, scope, self.limit, self.committed, self.gate).go()
        else:
            return Outcome.UNKNOWN
        wrong = self._wrong(scope, told.hashes)
        if not wrong:
            return Outcome.SAME
        logger.warning("manifest of %s: %d of 256 buckets differ", scope, len(wrong))
        if scope is Scope.REF:
            return self._fetch_anew(scope)
        if not self._repair(cursor, wrong):
            return Outcome.UNKNOWN
        return Outcome.DIFFERENT if self._wrong(scope, told.hashes) else Outcome.REPAIRED

    def _wrong(self, scope: Scope, theirs: Mapping[int, str]) -> list[int]:
        return differing(self.copy.manifest.hashes(scope), theirs)

    def _fetch_anew(self, scope: Scope) -> Outcome:
        """Reference data is small, and no item of it can be asked for by itself."""
        self.copy.truth.forget_cursor(scope)
        Pull(self.portal, self.copy, scope, self.limit, self.committed).go()
        return Outcome.REPAIRED

    def _repair(self, cursor: str, wrong: list[int]) -> bool:
        """Whether it could be tried: not when the portal has moved on."""
        wanted: dict[str, int] = {}
        for number in wrong:
            page = self.portal.bucket(Scope.ME, cursor, number)
            if not page.current:
                return False
            wanted |= {item.id: item.version for item in page.items}
        mine = {key[-1]: version for key, version in self.copy.manifest.in_buckets(Scope.ME, wrong).items()}
        surplus = mine.keys() - wanted.keys()
        missing = sorted(case_id for case_id, version in wanted.items() if mine.get(case_id) != version)
        logger.warning(
            "manifest: %d cases too many, %d missing or of another version", len(surplus), len(missing)
        )
        if surplus:
            if self.gate is not None:
                self.gate.removes(surplus)
            self.committed(self.copy.truth.drop(surplus), 0)
        fetch_cases(self.portal, self.copy, missing[:ONE_BY_ONE], self.committed)
        return True


def fetch_cases(portal: Portal, copy: Copy, ids: Iterable[str], committed: Committed) -> None:
    """Fetch these cases one by one; what the portal does not tell stays as it is. Raises a PortalTrouble."""
    for case_id in ids:
        document = portal.case(case_id)
        if document is None:
            continue
        try:
            committed(copy.truth.put_document(document), 1)
        except msgspec.DecodeError:
            raise PortalFault from None


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """When the next comparison is due; kept, so that a day is a day over restarts too."""

    meta: Meta

    def is_due(self, now: datetime, *, news: bool) -> bool:
        """Once a day, and soon after something came."""
        last = self.last()
        return last is None or now < last or now - last >= (AFTER_NEWS if news else DAY)

    def last(self) -> datetime | None:
        """When this machine was last found to hold what it should."""
        text = self.meta.get(COMPARED_AT)
        return datetime.fromisoformat(text) if text else None

    def found_same(self, now: datetime) -> None:
        """All is as it should be."""
        self.meta.set(COMPARED_AT, now.isoformat())

    def check_soon(self) -> None:
        """Something happened after which drift is likely: compare with the next run."""
        self.meta.delete(COMPARED_AT)
