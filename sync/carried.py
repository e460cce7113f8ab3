"""An answer that was carried here, in place of the portal that wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.errors import CursorExpired, PackageBroken, PortalUnreachable
from desktop_app.domain.feed import FeedItem, FeedPage, Scope, SnapshotPage
from sync.wire import UNKNOWN, WireVerdict, check_items

_NO_INFORMATION = frozenset({UNKNOWN, "deferred"})
"""Words that held when the answer was written: by now the action may have left in another way."""


class CarriedFeed(Value, frozen=True):
    """What came after the cursor that the request named; `reset`: a whole copy instead."""

    items: tuple[FeedItem, ...]
    cursor: str
    reset: bool


class Answer(Value, frozen=True):
    """The body of an answer."""

    kind: str
    issuer: str
    device: str
    user: str
    number: int
    made_at: str
    epoch: str
    verdicts: tuple[WireVerdict, ...]
    feeds: dict[Scope, CarriedFeed]

    @property
    def is_whole_copy(self) -> bool:
        """Whether everything can be begun anew from it."""
        return all(feed.reset for feed in self.feeds.values())


def read_answer(body: bytes) -> Answer:
    """Read it, whole or not at all. Raises PackageBroken or PortalFault."""
    try:
        answer = msgspec.json.decode(body, type=Answer)
    except ValueError:
        raise PackageBroken from None
    if answer.feeds.keys() != set(Scope):
        raise PackageBroken
    for feed in answer.feeds.values():
        check_items(feed.items)
    return answer


@dataclass(frozen=True, slots=True)
class CarriedPortal:
    """The calls that an answer can stand for. Raises PortalUnreachable for what it does not know."""

    answer: Answer

    def snapshot(self, scope: Scope, page: str | None, *, limit: int) -> SnapshotPage:
        """A page of the whole copy; `page` is the place where it begins."""
        feed = self.answer.feeds[scope]
        start = int(page) if page is not None and page.isdecimal() else 0
        if not feed.reset or start > len(feed.items):
            raise CursorExpired
        end = start + limit
        return SnapshotPage(
            items=feed.items[start:end],
            feed_cursor=feed.cursor,
            next_page=str(end) if end < len(feed.items) else None,
        )

    def changes(self, scope: Scope, cursor: str, *, limit: int) -> FeedPage:  # noqa: ARG002 - one page
        """All that came, in one page: there is no cursor within."""
        feed = self.answer.feeds[scope]
        if cursor == feed.cursor:
            return FeedPage(items=(), cursor=cursor)
        if feed.reset:
            raise CursorExpired
        return FeedPage(items=feed.items, cursor=feed.cursor)

    def verdicts(self, ids: Sequence[str]) -> list[WireVerdict]:
        """What the portal said about all of these, or nothing."""
        known = {**{one.id: one for one in self.answer.verdicts}, **self._clear()}
        if not known.keys() >= set(ids):
            raise PortalUnreachable(left=False)
        return [known[one] for one in ids]

    def decisions(self) -> list[WireVerdict]:
        """What the portal has decided for good; asked about an id, it tells what it had stored first."""
        return list(self._clear().values())

    def _clear(self) -> dict[str, WireVerdict]:
        return {one.id: one for one in self.answer.verdicts if one.verdict not in _NO_INFORMATION}
