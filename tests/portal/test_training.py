"""The training side: faults on order, a clock that can be moved, and a server that ends cleanly."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from sync.reference_portal import server
from sync.reference_portal.server import ReferencePortal
from tests.portal.caller import SYNC, TRAINING, Caller, Clock, Json, problem


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in as the officer."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def order(caller: Caller, **fault: object) -> None:
    assert caller.post(f"{TRAINING}/faults", json={"next": fault}).json()["waiting"] >= 1


def note(caller: Caller) -> Json:
    return caller.command("note", caller.first(status="in_progress")["id"], {"text": "x"})


def test_the_training_users_are_named(caller: Caller) -> None:
    users = {user["user_name"]: user for user in caller.get(f"{TRAINING}/users").json()["users"]}
    roles = {name: user["role"] for name, user in users.items()}
    assert roles == {
        "hanh": "officer",
        "long": "officer",
        "trang": "officer",
        "khoi": "focal",
        "tuan": "supervisor",
        "vinh": "leader",
        "dung": "reporter",
    }
    assert users["tuan"]["name"] == "Lê Minh Tuấn"
    assert users["hanh"]["unit"]["name"] == "Phòng Kiểm soát thủ tục hành chính"


def test_a_dropped_answer_has_had_its_effect(caller: Caller) -> None:
    command = note(caller)
    order(caller, kind="drop-response")
    with pytest.raises(requests.ConnectionError):
        caller.hand_in(command)
    assert caller.hand_in(command)[0]["replayed"] is True


def test_a_dropped_request_has_had_none(caller: Caller) -> None:
    command = note(caller)
    order(caller, kind="drop-request")
    with pytest.raises(requests.ConnectionError):
        caller.hand_in(command)
    assert caller.hand_in(command)[0]["replayed"] is False


def test_half_an_answer_breaks_off(caller: Caller) -> None:
    order(caller, kind="half", path=f"{SYNC}/feeds")
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        caller.get(f"{SYNC}/feeds/me/snapshot")
    assert len(caller.snapshot()[0]) == 24


def test_refusals_and_foreign_pages_come_as_often_as_ordered(caller: Caller) -> None:
    order(caller, kind="status", status=503, retry_after=7, times=2, path=f"{SYNC}/meta")
    for _ in range(2):
        answer = caller.get(f"{SYNC}/meta")
        assert (problem(answer), answer.headers["Retry-After"]) == ((503, "unavailable"), "7")
    assert caller.get(f"{SYNC}/meta").status_code == 200
    order(caller, kind="status", status=502, body="html", path=f"{SYNC}/meta")
    assert caller.get(f"{SYNC}/meta").headers["Content-Type"].startswith("text/html")
    order(caller, kind="html", path=f"{SYNC}/meta")
    foreign = caller.get(f"{SYNC}/meta")
    assert (foreign.status_code, "Sync-Protocol" in foreign.headers) == (200, False)
    order(caller, kind="html", times=9, path=f"{SYNC}/meta")
    assert caller.session.delete(f"{caller.address}{TRAINING}/faults", timeout=10).status_code == 204
    assert caller.get(f"{SYNC}/meta").headers["Sync-Protocol"] == "1"


def test_the_clock_goes_on_from_where_it_is_put(caller: Caller, clock: Clock) -> None:
    caller.post(f"{TRAINING}/clock", json={"now": "2025-09-01T00:00:00.000Z"})
    clock.forward(seconds=5)
    assert caller.get(f"{SYNC}/meta").json()["server_time"] == "2025-09-01T00:00:05.000Z"
    assert problem(caller.post(f"{TRAINING}/clock", json={"now": "yesterday"})) == (422, "invalid")
    assert problem(caller.post(f"{TRAINING}/clock", json={"now": "2025-13-01T00:00:00.000Z"}))[0] == 422


def test_the_portal_stops_at_once_even_with_a_client_connected(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with requests.Session() as session:
        with ReferencePortal(tmp_path / "portal.db", training=True) as portal:
            assert "portal" in {thread.name for thread in threading.enumerate()}
            session.get(f"{portal.address}{SYNC}/meta", timeout=5)
            begun = time.monotonic()
        assert time.monotonic() - begun < 2
    assert not [t for t in threading.enumerate() if t not in before and t.name == "portal"]


def test_work_outlives_a_restart_and_the_seed_is_not_sown_twice(tmp_path: Path, clock: Clock) -> None:
    with requests.Session() as session:
        with ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal:
            caller = Caller(portal.address, session)
            caller.sign_in("hanh")
            cursor = caller.snapshot()[1]
            command = note(caller)
            caller.hand_in(command)
        with ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal:
            caller.address = portal.address
            assert caller.hand_in(command)[0]["replayed"] is True
            assert [item["id"] for item in caller.changes(cursor)["items"]] == [command["case"]]
            assert len(caller.snapshot()[0]) == 24


def test_the_portal_runs_alone_and_ends_when_told(tmp_path: Path) -> None:
    program = "import sys; from sync.reference_portal.server import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["--database", str(tmp_path / "portal.db"), "--day", "2025-08-25T14:20", "--training"]
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        address = process.stdout.readline().removeprefix("Portal: ").strip()
        meta = requests.get(f"{address}{SYNC}/meta", timeout=10).json()
        assert meta["server_time"].startswith("2025-08-25T07:20:")
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(timeout=10) == 0
        assert process.stderr.read().startswith("40 cases, 3")


@pytest.fixture
def own_signals() -> Iterator[None]:
    """A portal that runs alone listens to the signals of its process."""
    before = {wanted: signal.getsignal(wanted) for wanted in (signal.SIGINT, signal.SIGTERM)}
    yield
    for wanted, handler in before.items():
        signal.signal(wanted, handler)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--seed", "large"), "there is no large, choose small, 2017q3 or load-N"),
        (("--database", "{folder}/none/portal.db"), "--database: cannot be opened"),
        (("--port", "{taken}"), "choose another one, or 0 for any"),
    ],
)
def test_what_the_portal_cannot_use_is_said_in_a_sentence(
    option: tuple[str, str],
    said: str,
    tmp_path: Path,
    own_signals: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        value = option[1].format(folder=tmp_path, taken=taken.getsockname()[1])
        with pytest.raises(SystemExit, match="2"):
            server.main([option[0], value])
    assert said in capsys.readouterr().err


def test_an_unknown_scenario_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="load-0"):
        ReferencePortal(tmp_path / "portal.db", seed="load-0").start()
