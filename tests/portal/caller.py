"""A desk as the portal sees it: plain HTTP, no code of the client."""

import base64
import hashlib
import json
import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
import rfc8785

Json = dict[str, Any]
SYNC = "/api/sync/v1"
TRAINING = "/api/training/v1"
BACK = "http://127.0.0.1:53682/back"
DAY = datetime.fromisoformat("2025-08-25T14:20:00+07:00")


class Clock:
    """Time that moves only when told."""

    def __init__(self, now: datetime) -> None:
        self.time = now.astimezone(UTC)

    def now(self) -> datetime:
        return self.time

    def forward(self, **much: float) -> None:
        self.time += timedelta(**much)


def uuid7() -> str:
    """RFC 9562, version 7."""
    number = (time.time_ns() // 10**6) << 80 | 7 << 76 | secrets.randbits(12) << 64 | 2 << 62
    text = f"{number | secrets.randbits(62):032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def challenge_of(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def sha256_of(value: object) -> str:
    return hashlib.sha256(rfc8785.dumps(value)).hexdigest()  # type: ignore[arg-type]


@dataclass
class Caller:
    """One person at one machine."""

    address: str
    session: requests.Session
    headers: dict[str, str] = field(default_factory=lambda: {"Sync-Protocol": "1"})
    user: Json = field(default_factory=dict)
    tokens: Json = field(default_factory=dict)
    registered: Json = field(default_factory=dict)
    seq: int = 0

    def authorize(self, verifier: str, **changed: str | None) -> requests.Response:
        query = {
            "response_type": "code",
            "client_id": "nguoidan-desk",
            "redirect_uri": BACK,
            "state": "s1",
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
            **changed,
        }
        return self.session.get(f"{self.address}/authorize", params=query, allow_redirects=False, timeout=10)

    def token(self, **form: str) -> requests.Response:
        data = {"client_id": "nguoidan-desk", **form}
        return self.session.post(f"{self.address}/token", data=data, timeout=10)

    def exchange(self, code: str, verifier: str, **changed: str) -> requests.Response:
        form = {"code": code, "code_verifier": verifier, "redirect_uri": BACK, **changed}
        return self.token(grant_type="authorization_code", **form)

    def refresh(self, refresh_token: str) -> requests.Response:
        return self.token(grant_type="refresh_token", refresh_token=refresh_token)

    def code(self, user_name: str, verifier: str) -> str:
        return returned(self.authorize(verifier, login_hint=user_name))["code"]

    def sign_in(self, user_name: str) -> None:
        verifier = secrets.token_urlsafe(48)
        self.use(self.exchange(self.code(user_name, verifier), verifier).json())
        self.register()

    def carry(self, access_token: str) -> None:
        """Come with a session that was got elsewhere."""
        self.headers["Authorization"] = f"Bearer {access_token}"
        self.register()
        self.user = self.registered["user"]

    def register(self) -> None:
        device = {"name": "máy thử", "platform": "linux", "version": "0.1.0"}
        self.registered = self.post(f"{SYNC}/devices", json=device).json()
        self.headers["Device-Id"] = self.registered["device"]

    def use(self, tokens: Json) -> None:
        self.tokens, self.user = tokens, tokens["user"]
        self.headers["Authorization"] = f"Bearer {tokens['access_token']}"

    def get(self, path: str, headers: dict[str, str] | None = None, **query: Any) -> requests.Response:
        both = {**self.headers, **(headers or {})}
        return self.session.get(self.address + path, params=query, headers=both, timeout=10)

    def post(self, path: str, **what: Any) -> requests.Response:
        return self.call("POST", path, **what)

    def call(self, method: str, path: str, **what: Any) -> requests.Response:
        headers = {**self.headers, **what.pop("headers", {})}
        return self.session.request(method, self.address + path, headers=headers, timeout=10, **what)

    def announce(
        self, upload: str, case_id: str, name: str, content: bytes, **changed: Any
    ) -> requests.Response:
        """Begin an upload, or ask again what became of it."""
        facts = {
            "case": case_id,
            "name": name,
            "type": name.rpartition(".")[2],
            "size": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
            **changed,
        }
        return self.call("PUT", f"{SYNC}/uploads/{upload}", json=facts)

    def add(self, upload: str, offset: int, piece: bytes, **headers: str) -> requests.Response:
        """Append a piece to an upload."""
        digest = base64.b64encode(hashlib.sha256(piece).digest()).decode()
        given = {
            "Content-Type": "application/partial-upload",
            "Upload-Offset": str(offset),
            "Content-Digest": f"sha-256=:{digest}:",
            **headers,
        }
        return self.call("PATCH", f"{SYNC}/uploads/{upload}", data=piece, headers=given)

    def upload(self, case_id: str, name: str, content: bytes) -> str:
        """A whole file in one piece; returns the id of the upload."""
        upload = uuid7()
        assert self.announce(upload, case_id, name, content).status_code == 201
        assert self.add(upload, 0, content).status_code == 200
        return upload

    def snapshot(self, feed: str = "me", limit: int = 200) -> tuple[list[Json], str]:
        """Every item, and the cursor to go on from."""
        items, page = [], None
        while True:
            got = self.get(f"{SYNC}/feeds/{feed}/snapshot", page=page, limit=limit).json()
            items += got["items"]
            page = got["next_page"]
            if page is None:
                return items, got["feed_cursor"]

    def changes(self, cursor: str, limit: int = 200, feed: str = "me") -> Json:
        answer = self.get(f"{SYNC}/feeds/{feed}/changes", cursor=cursor, limit=limit)
        assert answer.status_code == 200, answer.text
        got: Json = answer.json()
        return got

    def cases(self) -> list[Json]:
        return [item["data"] for item in self.snapshot()[0]]

    def case(self, case_id: str) -> Json:
        got: Json = self.get(f"{SYNC}/cases/{case_id}").json()
        return got

    def first(self, **facts: object) -> Json:
        """A case of mine with these facts."""
        return next(case for case in self.cases() if all(case[key] == value for key, value in facts.items()))

    def command(self, kind: str, case_id: str, args: Json | None = None, **more: Any) -> Json:
        """A command, complete and hashed."""
        self.seq += 1
        made: Json = {
            "id": uuid7(),
            "seq": self.seq,
            "device": self.registered["device"],
            "actor": self.user["id"],
            "case": case_id,
            "type": kind,
            "schema": 1,
            "base_version": 1,
            "expect": {},
            "after": [],
            "args": args or {},
            "made_at": "2025-08-25T07:00:00.000Z",
            **more,
        }
        return {**made, "payload_sha256": sha256_of(made), "clock": {"offset_ms": -3, "quality": "good"}}

    def hand_in(self, *commands: Json) -> list[Json]:
        answer = self.post(f"{SYNC}/commands", json={"commands": commands})
        assert answer.status_code == 200, answer.text
        verdicts: list[Json] = answer.json()["verdicts"]
        return verdicts

    def do(self, kind: str, case_id: str, args: Json | None = None, **more: Any) -> Json:
        return self.hand_in(self.command(kind, case_id, args, **more))[0]

    def must(self, kind: str, case_id: str, args: Json | None = None, **more: Any) -> Json:
        verdict = self.do(kind, case_id, args, **more)
        assert verdict["verdict"] == "accepted", verdict
        return verdict

    def draft(self, case: Json, body: str) -> str:
        """Save this text as the next revision; returns its hash."""
        rev = 1 if case["draft"] is None else case["draft"]["rev"] + 1
        args = {"rev": rev, "body": body, "greeting": "Kính gửi: Ông,", "files": []}
        self.must("save_draft", case["id"], args)
        return draft_hash(case, body)


def draft_hash(case: Json, body: str, greeting: str = "Kính gửi: Ông,") -> str:
    return sha256_of(
        {
            "body": body,
            "greeting": greeting,
            "files": [],
            "recipient": case["sender"]["id"],
            "round": case["reply_round"],
        }
    )


def returned(answer: requests.Response) -> dict[str, str]:
    """What came back to the program's own address."""
    assert answer.status_code == 303, answer.text
    assert answer.headers["Location"].startswith(BACK)
    return {key: values[0] for key, values in parse_qs(urlsplit(answer.headers["Location"]).query).items()}


def problem(answer: requests.Response) -> tuple[int, str]:
    """Status and slug of a problem; anything else is none."""
    assert answer.headers["Content-Type"] == "application/problem+json", answer.headers
    document = json.loads(answer.text)
    assert document["status"] == answer.status_code
    assert document["title"]
    return answer.status_code, document["type"].removeprefix("urn:nguoidan:problem:")
