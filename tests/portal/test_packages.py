"""The air gap: a package in, a package out; sealed and opened here by the contract alone."""

import base64
import hashlib
import json
import secrets
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
import rfc8785
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from sync.reference_portal.server import ReferencePortal, main
from tests.portal.caller import SYNC, TRAINING, Caller, Clock, Json, problem, uuid7

NewCaller = Callable[..., Caller]
OCTETS = {"Content-Type": "application/octet-stream"}
HEAD = b"NGUOIDAN-PACKAGE-1\n"


def text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def key_id(public: bytes) -> str:
    return "k_" + hashlib.sha256(public).hexdigest()[:12]


def derived(mine: X25519PrivateKey, theirs: bytes) -> AESGCM:
    shared = mine.exchange(X25519PublicKey.from_public_bytes(theirs))
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=b"nguoidan package").derive(shared))


@dataclass
class Remote:
    """A machine that was registered once and has had no line since."""

    caller: Caller
    portal_key: bytes
    signing: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    opening: X25519PrivateKey = field(default_factory=X25519PrivateKey.generate)

    def register(self) -> "Remote":
        keys = {
            "public_key": text(self.signing.public_key().public_bytes_raw()),
            "package_key": text(self.opening.public_key().public_bytes_raw()),
        }
        new = {"name": "máy vùng cao", "platform": "linux", "version": "0.1.0", **keys}
        self.caller.registered = self.caller.post(f"{SYNC}/devices", json=new).json()
        self.caller.headers["Device-Id"] = self.caller.registered["device"]
        return self

    def body(self, number: int, *commands: Json, **changed: Any) -> Json:
        return {
            "kind": "request",
            "issuer": self.caller.address,
            "device": self.caller.registered["device"],
            "user": self.caller.user["id"],
            "number": number,
            "made_at": "2025-08-25T07:00:00.000Z",
            "commands": list(commands),
            "ask": [],
            "cursors": {"me": None, "ref": None},
            **changed,
        }

    def seal(self, body: Json, *, to: bytes | None = None, kind: str = "request") -> bytes:
        ephemeral, nonce = X25519PrivateKey.generate(), secrets.token_bytes(12)
        recipient = to or self.portal_key
        header = {
            "kind": kind,
            "to": key_id(recipient),
            "from": key_id(self.signing.public_key().public_bytes_raw()),
            "number": body["number"],
            "ephemeral": text(ephemeral.public_key().public_bytes_raw()),
            "nonce": text(nonce),
        }
        before = HEAD + json.dumps(header).encode() + b"\n"
        inside = {"body": body, "signature": text(self.signing.sign(rfc8785.dumps(body)))}
        packed = zlib.compress(json.dumps(inside).encode())
        return before + derived(ephemeral, recipient).encrypt(nonce, packed, before)

    def open(self, package: bytes) -> Json:
        """The body of an answer, once its signature is found to be the portal's."""
        assert package.startswith(HEAD)
        end = package.index(b"\n", len(HEAD)) + 1
        header = json.loads(package[len(HEAD) : end])
        assert header["to"] == key_id(self.opening.public_key().public_bytes_raw())
        assert (header["kind"], header["from"]) == ("answer", self.caller.registered["receipt_key"]["id"])
        cipher = derived(self.opening, base64.b64decode(header["ephemeral"]))
        nonce = base64.b64decode(header["nonce"])
        inside = json.loads(zlib.decompress(cipher.decrypt(nonce, package[end:], package[:end])))
        receipt_key = base64.b64decode(self.caller.registered["receipt_key"]["public"])
        signature = base64.b64decode(inside["signature"])
        Ed25519PublicKey.from_public_bytes(receipt_key).verify(signature, rfc8785.dumps(inside["body"]))
        body: Json = inside["body"]
        assert body["number"] == header["number"]
        return body

    def carry(self, package: bytes) -> requests.Response:
        """Hand it in without a token: a courier has none."""
        url = f"{self.caller.address}{SYNC}/packages"
        return self.caller.session.post(url, data=package, headers=OCTETS, timeout=10)

    def exchange(self, body: Json) -> Json:
        answer = self.carry(self.seal(body))
        assert answer.status_code == 200, answer.text
        return self.open(answer.content)


def remote(caller: Caller) -> Remote:
    portal_key = base64.b64decode(caller.get(f"{SYNC}/meta").json()["package_key"])
    return Remote(caller, portal_key).register()


@pytest.fixture
def machine(sqlite_caller: Caller) -> Remote:
    """The machine of the officer."""
    sqlite_caller.sign_in("hanh")
    return remote(sqlite_caller)


def test_commands_go_out_and_verdicts_and_news_come_back(new_caller: NewCaller) -> None:
    machine, focal = remote(new_caller("hanh")), new_caller("khoi")
    officer = machine.caller
    (items, cursor), ref = officer.snapshot(), officer.snapshot("ref")
    case_id = officer.first(status="in_progress")["id"]
    note = officer.command("note", case_id, {"text": "viết ở vùng cao"})
    fresh = focal.first(status="forwarded")["id"]
    focal.must("assign", fresh, {"to": "u_hanh"})

    unheard = uuid7()
    got = machine.exchange(machine.body(1, note, ask=[unheard], cursors={"me": cursor, "ref": ref[1]}))
    assert {name: got[name] for name in ("kind", "issuer", "device", "user", "number", "made_at")} == {
        "kind": "answer",
        "issuer": officer.address,
        "device": officer.registered["device"],
        "user": "u_hanh",
        "number": 1,
        "made_at": "2025-08-25T07:20:00.000Z",
    }
    assert got["epoch"] == officer.get(f"{SYNC}/meta").json()["epoch"]
    assert [(v["id"], v["verdict"]) for v in got["verdicts"]] == [
        *((note["id"], "accepted"), (unheard, "unknown")),
    ]
    me = got["feeds"]["me"]
    assert (me["reset"], {item["id"] for item in me["items"]}) == (False, {case_id, fresh})
    assert got["feeds"]["ref"] == {"reset": False, "items": [], "cursor": ref[1]}

    assert officer.hand_in(note)[0]["replayed"] is True
    whole = machine.exchange(machine.body(2, note))["feeds"]
    assert whole["me"]["reset"] is whole["ref"]["reset"] is True
    assert len(whole["me"]["items"]) == len(items) + 1
    assert whole["ref"]["items"] == ref[0]
    assert officer.changes(whole["me"]["cursor"])["items"] == []
    assert len([n for n in officer.case(case_id)["notes"] if n["text"] == "viết ở vùng cao"]) == 1


def test_the_same_package_may_come_twice_and_an_older_one_may_not(machine: Remote) -> None:
    case_id = machine.caller.first(status="in_progress")["id"]
    commands = [machine.caller.command("note", case_id, {"text": str(n)}) for n in range(2)]
    first, second = (machine.seal(machine.body(n + 1, commands[n])) for n in range(2))
    machine.carry(first)
    answers = [machine.open(machine.carry(second).content) for _time in range(2)]
    assert [answer["verdicts"][0]["replayed"] for answer in answers] == [False, True]
    assert problem(machine.carry(first)) == (422, "package-old")


def test_a_cursor_of_another_epoch_brings_a_whole_copy(machine: Remote) -> None:
    cursor = machine.caller.snapshot()[1]
    machine.caller.post(f"{TRAINING}/backup")
    machine.caller.post(f"{TRAINING}/restore")
    got = machine.exchange(machine.body(1, cursors={"me": cursor, "ref": "x"}))
    assert got["feeds"]["me"]["reset"] is got["feeds"]["ref"]["reset"] is True


def test_a_package_that_is_foreign_or_spoilt_does_nothing(machine: Remote) -> None:
    case_id = machine.caller.first(status="in_progress")["id"]
    note = machine.caller.command("note", case_id, {"text": "x"})
    good = machine.seal(machine.body(1, note))
    elsewhere = X25519PrivateKey.generate().public_key().public_bytes_raw()
    assert problem(machine.carry(machine.seal(machine.body(1, note), to=elsewhere))) == (
        *(422, "package-foreign"),
    )
    spoilt = (
        *(b"PK", HEAD, HEAD + b"{}\n", good[:-1], good[:-1] + b"?", good.replace(b'"request"', b'"Request"')),
        *(good.replace(b'"number": 1', b'"number": 2'), machine.seal(machine.body(1, note), kind="answer")),
    )
    for package in spoilt:
        status, slug = problem(machine.carry(package))
        assert (status, slug) in ((422, "package-broken"), (422, "package-foreign"))
    bomb = machine.body(1, note, issuer="0" * 70_000_000)
    assert problem(machine.carry(machine.seal(bomb))) == (422, "package-broken")
    wrong = machine.seal(machine.body(1, {**note, "seq": "một"}))
    assert problem(machine.carry(wrong)) == (422, "invalid")
    asked = machine.caller.get(f"{SYNC}/commands", id=note["id"]).json()["verdicts"][0]
    assert asked["verdict"] == "unknown"


def test_only_the_machines_own_signature_counts(machine: Remote) -> None:
    thief = Remote(machine.caller, machine.portal_key)
    assert problem(thief.carry(thief.seal(machine.body(1)))) == (403, "device-unknown")
    assert problem(machine.carry(machine.seal(machine.body(1, device="d_none")))) == (403, "device-unknown")
    assert problem(machine.carry(machine.seal(machine.body(1, user="u_khoi")))) == (403, "device-unknown")
    order = {"device": machine.caller.registered["device"], "state": "wipe"}
    machine.caller.post(f"{TRAINING}/devices", json=order)
    assert problem(machine.carry(machine.seal(machine.body(1)))) == (403, "device-wipe")
    machine.caller.sign_in("hanh")
    keyless = machine.body(1, device=machine.caller.registered["device"])
    assert problem(machine.carry(machine.seal(keyless))) == (403, "device-unknown")


def test_nobody_else_opens_the_answer(machine: Remote) -> None:
    sealed = machine.carry(machine.seal(machine.body(1))).content
    assert b"PAKN." not in sealed
    machine.opening, mine = X25519PrivateKey.generate(), machine.opening
    end = sealed.index(b"\n", len(HEAD)) + 1
    header = json.loads(sealed[len(HEAD) : end])
    cipher = derived(machine.opening, base64.b64decode(header["ephemeral"]))
    with pytest.raises(InvalidTag):
        cipher.decrypt(base64.b64decode(header["nonce"]), sealed[end:], sealed[:end])
    machine.opening = mine
    assert machine.open(sealed)["kind"] == "answer"


def test_a_package_is_answered_on_the_command_line(
    tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    database, given, answer = tmp_path / "portal.db", tmp_path / "di.pakn", tmp_path / "ve.pakn"
    with (
        ReferencePortal(database, training=True, now=clock.now) as portal,
        requests.Session() as session,
    ):
        officer = Caller(portal.address, session)
        officer.sign_in("hanh")
        machine = remote(officer)
        case_id = officer.first(status="in_progress")["id"]
        note = officer.command("note", case_id, {"text": "qua USB"})
    given.write_bytes(machine.seal(machine.body(1, note)))
    arguments = ["exchange", "--in", str(given), "--out", str(answer), "--day", "2025-08-26", "--database"]
    assert main([*arguments, str(database)]) == 0
    got = machine.open(answer.read_bytes())
    assert (got["verdicts"][0]["verdict"], got["made_at"][:10]) == ("accepted", "2025-08-26")

    given.write_bytes(b"nothing")
    assert main([*arguments, str(database)]) == 1
    assert "no package" in capsys.readouterr().err
    assert main([*arguments, str(tmp_path / "none.db")]) == 2
    assert not (tmp_path / "none.db").exists()
    given.unlink()
    assert main([*arguments, str(database)]) == 2
