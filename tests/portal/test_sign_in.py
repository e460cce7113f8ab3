"""Signing in as a desktop program must: code, PKCE, loopback, tokens that rotate."""

import re
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from sync.reference_portal.server import ReferencePortal
from tests.portal.caller import BACK, SYNC, Caller, Clock, Json, challenge_of, problem, returned

NewCaller = Callable[..., Caller]
VERIFIER = "v" * 64


def test_the_page_signs_in_with_name_and_password(new_caller: NewCaller) -> None:
    caller = new_caller()
    page = caller.authorize(VERIFIER, state='"><b>')
    assert page.headers["Content-Type"].startswith("text/html")
    assert "Tên đăng nhập" in page.text
    assert "<b>" not in page.text
    form = {
        "client_id": "nguoidan-desk",
        "redirect_uri": BACK,
        "state": "s1",
        "code_challenge": challenge_of(VERIFIER),
        "code_challenge_method": "S256",
        "user_name": "hanh",
    }

    def submit(password: str) -> requests.Response:
        data = {**form, "password": password}
        url = f"{caller.address}/authorize"
        return caller.session.post(url, data=data, allow_redirects=False, timeout=10)

    wrong = submit("sai")
    assert (wrong.status_code, "chưa đúng" in wrong.text) == (403, True)
    back = returned(submit("hanh"))
    assert (back["state"], back["iss"]) == ("s1", caller.address)
    tokens = caller.exchange(back["code"], VERIFIER).json()
    assert (tokens["token_type"], tokens["expires_in"], tokens["user_id"]) == ("Bearer", 900, "u_hanh")
    assert len(tokens["refresh_token"]) <= 512


@pytest.mark.parametrize(
    "changed",
    [
        {"code_challenge": ""},
        {"code_challenge_method": "plain"},
        {"redirect_uri": "https://example.org/back"},
        {"redirect_uri": "http://127.0.0.1.example.org:80/back"},
        {"redirect_uri": "http://localhost:5000/back"},
        {"client_id": "other"},
        {"response_type": "token"},
    ],
)
def test_a_request_that_is_not_in_order_is_never_sent_on(sqlite_caller: Caller, changed: Json) -> None:
    assert problem(sqlite_caller.authorize(VERIFIER, login_hint="hanh", **changed)) == (400, "bad-request")


def test_a_code_works_once_for_the_program_that_asked(new_caller: NewCaller, clock: Clock) -> None:
    caller = new_caller()
    code = caller.code("hanh", VERIFIER)
    assert caller.exchange(code, "w" * 64).json()["error"] == "invalid_grant"
    assert caller.exchange(code, VERIFIER).status_code == 400
    code = caller.code("hanh", VERIFIER)
    assert caller.exchange(code, VERIFIER, redirect_uri="http://127.0.0.1:1/").status_code == 400
    code = caller.code("hanh", VERIFIER)
    clock.forward(minutes=6)
    assert caller.exchange(code, VERIFIER).status_code == 400
    code = caller.code("hanh", VERIFIER)
    assert caller.exchange(code, VERIFIER).status_code == 200
    assert problem(caller.exchange(code, VERIFIER)) == (400, "bad-request")


def test_nobody_is_signed_in_by_a_hint_outside_training(tmp_path: Path, clock: Clock) -> None:
    with (
        ReferencePortal(tmp_path / "portal.db", now=clock.now) as portal,
        requests.Session() as session,
    ):
        caller = Caller(portal.address, session)
        assert caller.authorize(VERIFIER, login_hint="hanh").status_code == 200
        assert problem(caller.get("/api/training/v1/users")) == (404, "not-found")
        assert caller.get(f"{SYNC}/meta").json()["training"] is False


def test_an_access_token_lives_a_quarter_of_an_hour(new_caller: NewCaller, clock: Clock) -> None:
    caller = new_caller("hanh")
    clock.forward(minutes=14)
    assert caller.get(f"{SYNC}/feeds/me/snapshot").status_code == 200
    clock.forward(minutes=2)
    answer = caller.get(f"{SYNC}/feeds/me/snapshot")
    assert problem(answer) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    caller.use(caller.refresh(caller.tokens["refresh_token"]).json())
    assert caller.get(f"{SYNC}/feeds/me/snapshot").status_code == 200


def test_a_lost_answer_to_a_refresh_costs_no_sign_in(new_caller: NewCaller) -> None:
    caller = new_caller("hanh")
    old = caller.tokens["refresh_token"]
    lost = caller.refresh(old).json()["refresh_token"]
    received = caller.refresh(old).json()["refresh_token"]
    assert len({old, lost, received}) == 3
    assert caller.refresh(received).status_code == 200


def test_reuse_after_the_successor_was_used_ends_the_whole_sign_in(new_caller: NewCaller) -> None:
    caller = new_caller("hanh")
    first = caller.tokens["refresh_token"]
    second = caller.refresh(first).json()["refresh_token"]
    third = caller.refresh(second).json()
    assert caller.refresh(first).json()["error"] == "invalid_grant"
    assert caller.refresh(third["refresh_token"]).status_code == 400
    caller.use(third)
    assert caller.get(f"{SYNC}/feeds/me/snapshot").status_code == 401


def test_a_replaced_successor_in_other_hands_is_noticed(new_caller: NewCaller) -> None:
    caller = new_caller("hanh")
    old = caller.tokens["refresh_token"]
    stolen = caller.refresh(old).json()["refresh_token"]
    mine = caller.refresh(old).json()["refresh_token"]
    assert caller.refresh(stolen).status_code == 400
    assert caller.refresh(mine).status_code == 400


def test_revoking_ends_the_sign_in(new_caller: NewCaller) -> None:
    caller = new_caller("hanh")
    answer = caller.session.post(
        f"{caller.address}/revoke", data={"token": caller.tokens["refresh_token"]}, timeout=10
    )
    assert answer.status_code == 200
    assert caller.get(f"{SYNC}/feeds/me/snapshot").status_code == 401
    assert caller.refresh(caller.tokens["refresh_token"]).status_code == 400
    assert caller.refresh(secrets.token_urlsafe(8)).status_code == 400


def test_no_token_or_password_lies_in_the_database_as_such(tmp_path: Path, clock: Clock) -> None:
    with ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal:
        with requests.Session() as session:
            caller = Caller(portal.address, session)
            caller.sign_in("hanh")
            secret = [caller.tokens["access_token"], caller.tokens["refresh_token"]]
        kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert re.search(rb"u_hanh", kept)
    assert not [text for text in secret if text.encode() in kept]
