"""An answer that was carried here, in place of the portal that wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.errors import CursorExpired, PackageBroken, PortalUnreachable
from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from sync.wire import UNKNOWN, WireVerdict, decode_page

_NO_INFORMATION = frozenset({UNKNOWN, "deferred"})
"""Words that held when the answer was written: by now the action may have left in another way."""


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
    feeds: dict[Scope, msgspec.Raw]


class _Kind(Value, frozen=True):
    reset: bool


def read_answer(body: bytes) -> CarriedPortal:
    """Read it; its pages are read as those of a pull. Raises PackageBroken or PortalFault."""
    try:
        answer = msgspec.json.decode(body, type=Answer)
        feeds = {scope: bytes(answer.feeds[scope]) for scope in Scope}
        whole = frozenset(
            scope for scope, feed in feeds.items() if msgspec.json.decode(feed, type=_Kind).reset
        )
    except (ValueError, KeyError):
        raise PackageBroken from None
    pages = {scope: decode_page(feed, FeedPage) for scope, feed in feeds.items()}
    return CarriedPortal(answer, pages, whole)


@dataclass(frozen=True, slots=True)
class CarriedPortal:
    """The calls that an answer can stand for. Raises PortalUnreachable for what it does not know."""

    answer: Answer
    pages: Mapping[Scope, FeedPage]
    whole: frozenset[Scope]  # a whole copy instead of what came after the cursor that the request named

    @property
    def is_whole_copy(self) -> bool:
        """Whether everything can be begun anew from it."""
        return self.whole == set(Scope)

    @property
    def cursors(self) -> dict[Scope, str | None]:
        """Where each feed stands after it."""
        return {scope: page.cursor for scope, page in self.pages.items()}

    def snapshot(self, scope: Scope, page: str | None, *, limit: int) -> SnapshotPage:
        """A page of the whole copy; `page` is the place where it begins."""
        feed = self.pages[scope]
        start = int(page) if page is not None and page.isdecimal() else 0
        if scope not in self.whole or start > len(feed.items):
            raise CursorExpired
        end = start + limit
        return SnapshotPage(
            items=feed.items[start:end],
            feed_cursor=feed.cursor,
            next_page=str(end) if end < len(feed.items) else None,
        )

    def changes(self, scope: Scope, cursor: str, *, limit: int) -> FeedPage:  # noqa: ARG002 - one page
        """All that came, in one page: there is no cursor within."""
        page = self.pages[scope]
        if cursor == page.cursor:
            return FeedPage(items=(), cursor=cursor)
        if scope in self.whole:
            raise CursorExpired
        return page

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
