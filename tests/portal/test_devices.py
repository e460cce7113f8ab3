"""A lost machine: suspended or wiped by an order that only the portal can have signed."""

import base64
from collections.abc import Callable

import pytest
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.portal.caller import SYNC, TRAINING, Caller, Json, problem, uuid7

NewCaller = Callable[..., Caller]
SEALED = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in as the officer."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def put(caller: Caller, state: str, **more: object) -> None:
    order = {"device": caller.registered["device"], "state": state, **more}
    assert caller.post(f"{TRAINING}/devices", json=order).status_code == 200


def own(caller: Caller) -> str:
    return f"{SYNC}/devices/{caller.registered['device']}"


def everywhere(caller: Caller) -> set[tuple[int, str]]:
    """What this machine is told wherever it asks."""
    cases, upload = f"{SYNC}/cases/c_1", f"{SYNC}/uploads/{uuid7()}"
    commands = caller.call("POST", f"{SYNC}/commands", json={"commands": []})
    answers = [caller.get(path) for path in (f"{SYNC}/feeds/me/snapshot", cases, f"{SYNC}/attachments/at_1")]
    return {problem(answer) for answer in (*answers, commands, caller.call("PATCH", upload, headers=SEALED))}


def test_a_machine_in_use_has_no_order(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    assert officer.get(own(officer)).json() == {"state": "active", "order": None, "signature": None}


def test_a_suspended_machine_gets_nothing_until_it_is_let_in_again(caller: Caller) -> None:
    put(caller, "suspended")
    assert everywhere(caller) == {(403, "device-suspended")}
    assert caller.get(own(caller)).json() == {"state": "suspended", "order": None, "signature": None}
    assert problem(caller.post(f"{own(caller)}/wipe-ack", json={})) == (403, "forbidden")
    put(caller, "active")
    assert caller.get(f"{SYNC}/feeds/me/snapshot").status_code == 200


def test_the_order_to_wipe_is_signed_and_acknowledged(new_caller: NewCaller) -> None:
    officer, other_machine = new_caller("hanh"), new_caller("hanh")
    put(officer, "wipe", salvage=True)
    assert everywhere(officer) == {(403, "device-wipe")}
    told: Json = officer.get(own(officer)).json()
    key = officer.registered["receipt_key"]
    assert told["order"] == {
        "device": officer.registered["device"],
        "kind": "wipe",
        "salvage": True,
        "at": "2025-08-25T07:20:00.000Z",
        "key": key["id"],
    }
    public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key["public"]))
    signature = base64.b64decode(told["signature"])
    public.verify(signature, rfc8785.dumps(told["order"]))
    with pytest.raises(InvalidSignature):
        public.verify(signature, rfc8785.dumps({**told["order"], "device": "d_other"}))

    saved = officer.call("POST", f"{own(officer)}/salvage", data=b"sealed bytes", headers=SEALED)
    again = officer.call("POST", f"{own(officer)}/salvage", data=b"sealed bytes", headers=SEALED)
    assert [(one.status_code, one.json()["size"]) for one in (saved, again)] == [(201, 12), (201, 12)]
    for _time in range(2):
        done = officer.post(f"{own(officer)}/wipe-ack", json={})
        assert (done.status_code, done.json()) == (200, {"state": "wiped"})
    assert officer.get(own(officer)).json() == {"state": "wiped", "order": None, "signature": None}
    assert everywhere(officer) == {(403, "device-wipe")}
    late = officer.call("POST", f"{own(officer)}/salvage", data=b"more", headers=SEALED)
    assert problem(late) == (403, "forbidden")
    assert other_machine.get(f"{SYNC}/feeds/me/snapshot").status_code == 200


def test_nothing_is_saved_from_a_machine_without_being_asked_for(caller: Caller) -> None:
    path = f"{own(caller)}/salvage"
    assert problem(caller.call("POST", path, data=b"x", headers=SEALED)) == (403, "forbidden")
    put(caller, "wipe")
    assert problem(caller.call("POST", path, data=b"x", headers=SEALED)) == (403, "forbidden")
    assert problem(caller.call("POST", path, data=b"", headers=SEALED)) == (400, "bad-request")
    assert problem(caller.post(path, json={})) == (415, "unsupported-media")


def test_a_machine_is_its_owners_business(new_caller: NewCaller) -> None:
    officer, other, nobody = new_caller("hanh"), new_caller("long"), new_caller()
    put(officer, "wipe", salvage=True)
    assert problem(other.get(own(officer))) == (404, "not-found")
    assert problem(other.post(f"{own(officer)}/wipe-ack", json={})) == (404, "not-found")
    stranger = other.call("POST", f"{own(officer)}/salvage", data=b"x", headers=SEALED)
    assert problem(stranger) == (404, "not-found")
    assert problem(nobody.get(own(officer))) == (401, "unauthorized")
    assert officer.get(own(officer)).json()["state"] == "wipe"
    unknown = nobody.post(f"{TRAINING}/devices", json={"device": "d_none", "state": "wipe"})
    assert problem(unknown) == (404, "not-found")


def test_keys_of_a_machine_are_raw_and_in_base64(caller: Caller) -> None:
    new = {"name": "máy thử", "platform": "linux", "version": "0.1.0"}
    good = {"public_key": base64.b64encode(bytes(32)).decode(), "package_key": "A" * 43 + "="}
    assert caller.post(f"{SYNC}/devices", json={**new, **good}).status_code == 201
    for name in good:
        answer = caller.post(f"{SYNC}/devices", json={**new, name: "-----BEGIN PUBLIC KEY-----"})
        assert problem(answer) == (422, "invalid")
