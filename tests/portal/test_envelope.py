"""What every answer carries, and that every error is a problem."""

import gzip
import json
import zlib

import pytest

from tests.portal.caller import DAY, SYNC, Caller, problem


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in at the portal."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def test_every_answer_says_protocol_time_and_request(caller: Caller) -> None:
    paths = (f"{SYNC}/meta", f"{SYNC}/nothing", f"{SYNC}/feeds/me/snapshot", "/authorize", "/elsewhere")
    for path in paths:
        headers = caller.get(path, headers={"X-Request-ID": "r-1"}).headers
        assert (headers["Sync-Protocol"], headers["X-Request-ID"]) == ("1", "r-1")
        assert int(headers["X-Server-Time"]) == int(DAY.timestamp() * 1000)
    assert caller.get(f"{SYNC}/meta", headers={"X-Request-ID": "x" * 200}).headers["X-Request-ID"]
    assert caller.get(f"{SYNC}/meta").headers["X-Request-ID"]


def test_every_error_is_a_problem_with_a_stable_type(caller: Caller) -> None:
    meta, feed = f"{SYNC}/meta", f"{SYNC}/feeds/me/snapshot"
    nobody = {"Authorization": "Bearer nobody"}
    assert problem(caller.get("/nothing")) == (404, "not-found")
    assert problem(caller.get(f"{SYNC}/feeds/all/snapshot")) == (422, "invalid")
    assert problem(caller.get(f"{SYNC}/cases/c_1")) == (404, "not-found")
    assert problem(caller.post(meta)) == (405, "method-not-allowed")
    assert problem(caller.get(feed, headers=nobody)) == (401, "unauthorized")
    assert problem(caller.get(feed, headers={"Device-Id": "d_other"})) == (403, "device-unknown")
    assert problem(caller.get(feed, limit=1001)) == (422, "invalid")
    assert problem(caller.get(feed, headers={"Sync-Protocol": "2"})) == (426, "client-too-old")
    assert problem(caller.get(f"{SYNC}/feeds/me/changes")) == (422, "invalid")
    del caller.headers["Device-Id"]
    assert problem(caller.get(feed)) == (403, "device-unknown")


def test_a_wrong_value_is_named_by_place_and_never_repeated(caller: Caller) -> None:
    answer = caller.post(f"{SYNC}/devices", json={"name": "Nguyễn Văn\x00A", "platform": 7})
    assert problem(answer) == (422, "invalid")
    assert {error["at"] for error in answer.json()["errors"]} == {
        *("body/name", "body/platform", "body/version"),
    }
    assert "Nguyễn" not in answer.text


def test_large_bodies_travel_packed_both_ways(caller: Caller) -> None:
    answer = caller.get(f"{SYNC}/feeds/me/snapshot", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert int(answer.headers["Content-Length"]) < len(answer.content) / 2
    plain = caller.get(f"{SYNC}/feeds/me/snapshot", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    command = caller.command("note", caller.first(status="in_progress")["id"], {"text": "x" * 5000})
    raw = json.dumps({"commands": [command]}).encode()
    gzipped = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    packed = caller.post(f"{SYNC}/commands", data=gzip.compress(raw), headers=gzipped)
    assert packed.json()["verdicts"][0]["verdict"] == "accepted"


def test_a_body_that_is_packed_wrongly_or_unpacks_too_far_is_refused(caller: Caller) -> None:
    packed = gzip.compress(b"0" * 40_000_000, 1)
    gzipped = {"Content-Encoding": "gzip"}
    commands = f"{SYNC}/commands"
    assert problem(caller.post(commands, data=packed, headers=gzipped)) == (413, "too-large")
    assert problem(caller.post(commands, data=packed[:900], headers=gzipped)) == (400, "bad-request")
    assert problem(caller.post(commands, data=b"plain", headers=gzipped)) == (400, "bad-request")
    deflate = {"Content-Encoding": "deflate"}
    assert problem(caller.post(commands, data=zlib.compress(b"{}"), headers=deflate)) == (
        *(415, "unsupported-media"),
    )


def test_the_portal_says_what_it_speaks(caller: Caller) -> None:
    meta = caller.get(f"{SYNC}/meta", headers={"Authorization": ""}).json()
    assert meta["protocol"] == meta["document_schema"] == {"min": 1, "max": 1}
    assert set(meta["command_schemas"]) == {
        *("assign", "accept", "note", "save_draft", "submit_for_approval", "approve", "refuse_approval"),
        *("send_reply", "transfer_back", "request_info", "resume", "progress", "warn", "acknowledge"),
        *("attach", "cancel", "classify", "set_absence", "end_absence"),
        *("offer_handover", "accept_handover", "decline_handover", "withdraw_handover"),
    }
    assert (meta["limits"]["page_default"], meta["limits"]["page_max"]) == (200, 1000)
    assert meta["limits"]["max_files"] == 10
    assert meta["uploads"] == {"chunk_max": 8 * 2**20, "expire_days": 30, "max_bytes": 20 * 2**20}
    assert (meta["issuer"], meta["server_time"]) == (caller.address, "2025-08-25T07:20:00.000Z")
