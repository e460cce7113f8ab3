"""The portal over HTTP: the contract's calls, with the session and the device of this profile."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from urllib.parse import quote

import msgspec

from desktop_app.domain.errors import CursorExpired, PortalFault, SignInNeeded
from desktop_app.domain.feed import FeedPage, Scope, SnapshotPage
from sync.device_keys import DeviceKeys
from sync.device_orders import DeviceOrders
from sync.exchange import JSON, Exchange, Reply, query
from sync.http_uploads import HttpUploads
from sync.ports import Answer
from sync.tokens import Tokens
from sync.wire import (
    BucketPage,
    Enrolment,
    ManifestPage,
    Meta,
    Verdicts,
    WireVerdict,
    commands_body,
    decode,
    decode_page,
)

BASE = "/api/sync/v1"
ASKED_AT_ONCE = 100  # ids in one address: a proxy may cut longer ones
FILE_SECONDS = 900.0


def fetch_meta(exchange: Exchange) -> Meta:
    """Who answers at this address."""
    return decode(exchange.ask("GET", f"{BASE}/meta").body, Meta)


class HttpPortal:
    """One portal as one signed-in user on one device."""

    def __init__(
        self,
        exchange: Exchange,
        tokens: Tokens,
        device: Callable[[], str | None],
        *,
        resync: Callable[[], None],
    ) -> None:
        """`resync` is told when a cursor no longer holds: the portal may be another than it was."""
        self._resync = resync
        self._exchange = exchange
        self._tokens = tokens
        self._device = device
        self.uploads = HttpUploads(self._ask)
        self.orders = DeviceOrders(self._ask)

    def stay(self, device: str) -> None:
        """Go on as this device, without asking who it is."""
        self._device = lambda: device

    def meta(self) -> Meta:
        return fetch_meta(self._exchange)

    def register(self, *, name: str, platform: str, version: str, keys: DeviceKeys) -> Enrolment:
        machine = {"name": name, "platform": platform, "version": version}
        public = {"public_key": keys.public_key, "package_key": keys.package_key}
        body = msgspec.json.encode({**machine, **public})
        return decode(self._ask("POST", "/devices", body=body).body, Enrolment)

    def snapshot(self, scope: Scope, page: str | None, *, limit: int) -> SnapshotPage:
        path = query(f"/feeds/{scope}/snapshot", page=page, limit=limit)
        answer: SnapshotPage = decode_page(self._ask("GET", path).body, SnapshotPage)
        return answer

    def changes(self, scope: Scope, cursor: str, *, limit: int) -> FeedPage:
        path = query(f"/feeds/{scope}/changes", cursor=cursor, limit=limit)
        answer: FeedPage = decode_page(self._ask("GET", path).body, FeedPage)
        if answer.more and answer.cursor == cursor:
            raise PortalFault  # it would go round for ever
        return answer

    def manifest(self, scope: Scope, cursor: str) -> ManifestPage:
        path = query(f"/feeds/{scope}/manifest", cursor=cursor)
        return decode(self._ask("GET", path).body, ManifestPage)

    def bucket(self, scope: Scope, cursor: str, number: int) -> BucketPage:
        path = query(f"/feeds/{scope}/manifest", cursor=cursor, bucket=number)
        return decode(self._ask("GET", path).body, BucketPage)

    def case(self, case_id: str) -> bytes | None:
        answer = self._ask("GET", f"/cases/{quote(case_id, safe='')}", also=(404,))
        return None if answer.status == 404 else answer.body

    def send(self, wires: Sequence[bytes]) -> list[WireVerdict]:
        answer = self._ask("POST", "/commands", body=commands_body(wires))
        return list(decode(answer.body, Verdicts).verdicts)

    def verdicts(self, ids: Sequence[str]) -> list[WireVerdict]:
        found: list[WireVerdict] = []
        for start in range(0, len(ids), ASKED_AT_ONCE):
            some = "&".join(f"id={name}" for name in ids[start : start + ASKED_AT_ONCE])
            found += decode(self._ask("GET", f"/commands?{some}").body, Verdicts).verdicts
        return found

    @contextmanager
    def attachment(self, attachment_id: str, *, start: int, sha256: str) -> Iterator[Answer]:
        part = {"Range": f"bytes={start}-", "If-Range": f'"{sha256}"'} if start else {}

        def ask(token: str) -> AbstractContextManager[Answer]:
            return self._exchange.stream(
                "GET",
                f"{BASE}/attachments/{quote(attachment_id, safe='')}",
                headers={**self._headers(token), **part, "Accept-Encoding": "identity"},
                also=(206, 404, 410, 416),
                seconds=FILE_SECONDS,
            )

        with ExitStack() as stack:
            token = self._tokens.access()
            try:
                answer = stack.enter_context(ask(token))
            except SignInNeeded:
                answer = stack.enter_context(ask(self._tokens.renew(token)))
            yield answer

    def _ask(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        body_type: str = JSON,
        headers: Mapping[str, str] | None = None,
        also: Collection[int] = (),
    ) -> Reply:
        """Ask with the session; a refused access token is renewed once."""

        def ask(token: str) -> Reply:
            sent = {**self._headers(token), **(headers or {})}
            return self._exchange.ask(
                method, BASE + path, headers=sent, body=body, body_type=body_type, also=also
            )

        token = self._tokens.access()
        try:
            try:
                return ask(token)
            except SignInNeeded:
                return ask(self._tokens.renew(token))
        except CursorExpired:
            self._resync()
            raise

    def _headers(self, token: str) -> Mapping[str, str]:
        device = self._device()
        return {"Authorization": f"Bearer {token}"} | ({"Device-Id": device} if device else {})
