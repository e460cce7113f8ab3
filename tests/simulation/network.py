"""The network between a desk and the portal: it loses, breaks, repeats and forges; and it is watched."""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from desktop_app.domain.errors import PortalUnreachable
from sync.ports import Answer, Request
from sync.reference_portal.wire_json import sha256_of
from tests.simulation.portal_side import PortalSide, Said
from tests.simulation.world import World, report

COMMANDS = "/api/sync/v1/commands"
PROBLEM = {"content-type": "application/problem+json", "sync-protocol": "1"}
LOGIN = Said(200, {"content-type": "text/html"}, b"<!doctype html><title>Wi-Fi</title>")
GATEWAY = Said(502, {"content-type": "text/html"}, b"<h1>Bad Gateway</h1>")

LOST = (
    "no connection",
    "request lost",
    "response lost",
    "answer torn",
    "answer cut short",
    "repeated at once",
)
FOREIGN = {"login page": LOGIN, "gateway page": GATEWAY}
REFUSALS = (401, 403, 410, 413, 426, 429, 500, 503)
UNHASHED = ("clock", "payload_sha256")


@dataclass(frozen=True, slots=True)
class Sent:
    """A request with commands that some box on the way kept and may deliver again."""

    request: Request
    desk: str


class Network:
    """Shared by all desks. `weather` is the share of requests that something happens to."""

    def __init__(self, world: World, portal: PortalSide) -> None:
        self.world = world
        self.portal = portal
        self.weather = 0.0
        self.offline: set[str] = set()
        self.late: list[Sent] = []
        self.keeps_all = False
        self.heard: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.asked: Counter[str] = Counter()
        self._first_bytes: dict[str, tuple[str, int]] = {}
        self._put_back: Counter[str] = Counter()
        self._ordered: list[tuple[str, str | int]] = []

    def line(self, desk: str) -> Line:
        """The connection of one desk."""
        return Line(self, desk)

    def order(self, path: str, kind: str | int) -> None:
        """Let this happen to the next request to `path`; a number is the status of a refusal."""
        self._ordered.append((path, kind))

    def forget_orders(self) -> None:
        """What was ordered and met no request does not happen."""
        self._ordered.clear()

    def profile_put_back(self, desk: str) -> None:
        """What left this desk since its backup, it knows nothing of."""
        self._put_back[desk] += 1

    def deliver_late(self) -> None:
        """A box on the way delivers an old request again; nobody hears the answer."""
        sent = self.late.pop(self.world.random.randrange(len(self.late)))
        self.world.fault("late duplicate")
        self.portal.ask(self._with_session(sent.request))

    def forge(self) -> None:
        """An old request again, under the same ids and with other words."""
        request = self.world.random.choice(self.late).request
        known = {row[0] for row in self.portal.rows("SELECT id FROM command")}
        commands = [command for command in commands_in(request) if command["id"] in known]
        if not commands:
            return
        for command in commands:
            command["args"] = {**command["args"], "forged": True}
            command["payload_sha256"] = _payload_sha256(command)
        headers = {k: v for k, v in request.headers.items() if k != "Content-Encoding"}
        body = json.dumps({"commands": commands}).encode()
        self.world.fault("forged duplicate")
        said = self.portal.ask(self._with_session(replace(request, headers=headers, body=body)))
        for verdict in (said.verdicts() if said else {}).values():
            if verdict != "rejected":
                report("I12", "the portal took other bytes under an id it knows")

    def _with_session(self, request: Request) -> Request:
        """A session that still holds, so that only the portal's own locks stand in the way."""
        actor = commands_in(request)[0]["actor"]
        token = self.portal.sign_in(actor).access
        return replace(request, headers={**request.headers, "Authorization": f"Bearer {token}"})

    def carry(self, desk: str, request: Request) -> Iterator[Answer]:
        """One request and its answer, whatever becomes of them."""
        world, path = self.world, urlsplit(request.url).path
        self.asked[desk] += 1
        world.work["requests"] += 1
        if desk in self.offline:
            raise PortalUnreachable(left=False)
        if request.method == "POST" and path == COMMANDS:
            self._watch_commands(desk, request)
        kind = self._what_happens(path)
        world.note(desk, request.method, path, kind)
        world.desk_power.place("before-request")
        world.pass_time(self._trip())
        if kind in ("no connection", "request lost"):
            raise PortalUnreachable(left=kind == "request lost")
        if isinstance(kind, int) or kind in FOREIGN:
            yield _answer(self._refusal(kind) if isinstance(kind, int) else FOREIGN[kind])
            return
        said = self._deliver(desk, request, twice=kind == "repeated at once")
        world.pass_time(self._trip())
        if said is None or kind == "response lost":
            raise PortalUnreachable
        world.desk_power.place("after-request")
        if kind == "answer torn":
            yield Answer(said.status, said.headers, _torn(said.body))
        elif kind == "answer cut short":
            yield _answer(replace(said, body=said.body[: len(said.body) // 2]))
        else:
            self._hear(desk, path, said)
            yield _answer(said)

    def _deliver(self, desk: str, request: Request, *, twice: bool) -> Said | None:
        """At the portal, perhaps twice; a box on the way may keep it for later."""
        kept = self.keeps_all or self.world.chance(0.3 if self.weather else 0.0)
        if kept and request.method == "POST" and urlsplit(request.url).path == COMMANDS:
            self.late = [*self.late[-20:], Sent(request, desk)]
        said = self.portal.ask(request)
        return self.portal.ask(request) if twice else said

    def _hear(self, desk: str, path: str, said: Said) -> None:
        if path == COMMANDS:
            for command_id, verdict in said.verdicts().items():
                self.heard[desk][command_id].add(verdict)

    def _trip(self) -> float:
        """Seconds that a message is on its way."""
        slow = self.world.chance(self.weather / 5)
        return self.world.random.choice((5.0, 12.0) if slow else (0.02, 0.05, 0.3))

    def _what_happens(self, path: str) -> str | int:
        world = self.world
        for order in self._ordered:
            if order[0] == path:
                self._ordered.remove(order)
                return order[1]
        if not world.chance(self.weather):
            return "well"
        kind = world.random.choice((*LOST, *FOREIGN, "refused"))
        if kind == "refused":
            status = world.random.choice(REFUSALS)
            world.fault(f"status {status}")
            return status
        world.fault(kind)
        return kind

    def _refusal(self, status: int) -> Said:
        headers = dict(PROBLEM)
        if status in (429, 503) and self.world.chance(0.7):
            headers["retry-after"] = str(self.world.random.choice((1, 30, 300)))
        return Said(status, headers, b'{"type":"urn:nguoidan:problem:x","title":"x","status":%d}' % status)

    def _watch_commands(self, desk: str, request: Request) -> None:
        """I12 and I13 hold for every request that leaves, whether or not it arrives."""
        person = self.portal.person_of(request)
        for command in commands_in(request):
            if person is not None and command["actor"] != person.id:
                report("I13", f"a command of {command['actor']} left with a session of {person.id}")
            payload = _payload_sha256(command)
            if payload != command["payload_sha256"]:
                report("I12", "a command does not fit its own hash")
            self._watch_bytes(desk, command["id"], payload)

    def _watch_bytes(self, desk: str, command_id: str, payload: str) -> None:
        """I12, as long as anybody remembers the bytes: a profile put back may have lost them.

        The portal then tells what became of the command. Where it knows nothing of it either, as one that was
        put back too, the command is a new one on both sides.
        """
        first, life = self._first_bytes.setdefault(command_id, (payload, self._put_back[desk]))
        if first == payload:
            return
        known = self.portal.rows("SELECT 1 FROM command WHERE id = ?", command_id)
        if known or life == self._put_back[desk]:
            report("I12", "a command was sent again with other bytes")
        self._first_bytes[command_id] = (payload, self._put_back[desk])


class Line:
    """A desk's `Transport`."""

    def __init__(self, network: Network, desk: str) -> None:
        self._network = network
        self._desk = desk

    @contextmanager
    def open(self, request: Request) -> Iterator[Answer]:
        yield from self._network.carry(self._desk, request)


def commands_in(request: Request) -> list[dict[str, Any]]:
    """The commands a request carries."""
    body = request.body or b""
    if request.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    commands: list[dict[str, Any]] = json.loads(body)["commands"]
    return commands


def _payload_sha256(command: dict[str, Any]) -> str:
    return sha256_of({key: value for key, value in command.items() if key not in UNHASHED})


def _answer(said: Said) -> Answer:
    return Answer(said.status, said.headers, iter((said.body,)))


def _torn(body: bytes) -> Iterator[bytes]:
    yield body[: len(body) // 2]
    raise PortalUnreachable
