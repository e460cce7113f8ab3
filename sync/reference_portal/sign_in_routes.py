"""The sign-in page and the token endpoints: authorization code with PKCE for a desktop program."""

import html
import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from sync.reference_portal import sign_in, wire_models
from sync.reference_portal.portal import Portal, PortalHere
from sync.reference_portal.problems import PROBLEM_ANSWERS, Problem
from sync.reference_portal.sign_in import ACCESS_LIFE, REFRESH_LIFE

CLIENT = "nguoidan-desk"
#: Only the program on the same machine may get the code (RFC 8252).
LOOPBACK = re.compile(r"http://127\.0\.0\.1:\d{1,5}/[!-~]{0,200}")
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
NO_STORE = {"Cache-Control": "no-store"}

router = APIRouter(tags=["sign-in"], responses=PROBLEM_ANSWERS)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a code, already found to be in order."""

    redirect_uri: str
    state: str
    challenge: str

    def back(self, portal: Portal, person_id: str) -> Response:
        """To the program, with a code."""
        with portal.database.write() as connection:
            code = sign_in.issue_code(
                connection, portal.clock, person_id, redirect_uri=self.redirect_uri, challenge=self.challenge
            )
        query = urlencode({"code": code, "state": self.state, "iss": portal.address})
        joint = "&" if "?" in self.redirect_uri else "?"
        return RedirectResponse(f"{self.redirect_uri}{joint}{query}", status_code=303, headers=NO_STORE)


@router.get("/authorize", response_class=HTMLResponse)
def sign_in_page(
    portal: PortalHere,
    *,
    response_type: Annotated[str, Query()] = "",
    client_id: Annotated[str, Query()] = "",
    redirect_uri: Annotated[str, Query()] = "",
    state: Annotated[str, Query(max_length=500)] = "",
    code_challenge: Annotated[str, Query()] = "",
    code_challenge_method: Annotated[str, Query()] = "",
    login_hint: Annotated[str, Query(max_length=100)] = "",
) -> Response:
    """The page an officer signs in on. In training a known `login_hint` signs in by itself."""
    if response_type != "code":
        raise Problem("bad-request", extra={"error": "unsupported_response_type"})
    asked = _asked(client_id, redirect_uri, state, code_challenge, code_challenge_method)
    if portal.training:
        for person in portal.staff.people.values():
            if login_hint and person.user_name == login_hint:
                return asked.back(portal, person.id)
    return _page(asked, wrong=False)


@router.post("/authorize", response_class=HTMLResponse)
def sign_in_now(
    portal: PortalHere,
    *,
    user_name: Annotated[str, Form(max_length=100)],
    password: Annotated[str, Form(max_length=200)],
    client_id: Annotated[str, Form()],
    redirect_uri: Annotated[str, Form()],
    code_challenge: Annotated[str, Form()],
    code_challenge_method: Annotated[str, Form()],
    state: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Check name and password of the page, then go back to the program."""
    asked = _asked(client_id, redirect_uri, state, code_challenge, code_challenge_method)
    with portal.database.read() as connection:
        person_id = None
        if "\0" not in user_name:
            person_id = sign_in.check_password(connection, user_name, password)
    return _page(asked, wrong=True) if person_id is None else asked.back(portal, person_id)


@router.post("/token", responses={200: {"model": wire_models.Tokens}}, response_class=JSONResponse)
def tokens(
    portal: PortalHere,
    *,
    grant_type: Annotated[str, Form()],
    client_id: Annotated[str, Form()] = "",
    code: Annotated[str, Form()] = "",
    redirect_uri: Annotated[str, Form()] = "",
    code_verifier: Annotated[str, Form()] = "",
    refresh_token: Annotated[str, Form(max_length=512)] = "",
) -> Response:
    """Exchange a code, or a refresh token, for new tokens."""
    if client_id != CLIENT:
        raise Problem("bad-request", extra={"error": "invalid_client"})
    with portal.database.write() as connection:
        if grant_type == "authorization_code":
            issued = sign_in.exchange_code(
                connection, portal.clock, code, redirect_uri=redirect_uri, verifier=code_verifier
            )
        elif grant_type == "refresh_token":
            issued = sign_in.refresh(connection, portal.clock, refresh_token)
        else:
            raise Problem("bad-request", extra={"error": "unsupported_grant_type"})
    person = None if issued is None else portal.staff.get(issued.person)
    if issued is None or person is None:
        raise Problem("bad-request", extra={"error": "invalid_grant"})
    answer = {
        "access_token": issued.access,
        "token_type": "Bearer",
        "expires_in": int(ACCESS_LIFE.total_seconds()),
        "refresh_token": issued.refresh,
        "refresh_expires_in": int(REFRESH_LIFE.total_seconds()),
        "scope": "desk",
        "user_id": person.id,
        "user": person.wire(),
    }
    return JSONResponse(answer, headers=NO_STORE)


@router.post("/revoke")
def revoke(portal: PortalHere, *, token: Annotated[str, Form(max_length=512)]) -> dict[str, str]:
    """End the sign-in; an unknown token is no error (RFC 7009)."""
    with portal.database.write() as connection:
        sign_in.revoke(connection, token)
    return {}


def _asked(client_id: str, redirect_uri: str, state: str, challenge: str, method: str) -> Asked:
    """Anything wrong here is never sent on: the address itself may be the attacker's."""
    if client_id != CLIENT or not LOOPBACK.fullmatch(redirect_uri):
        raise Problem("bad-request", extra={"error": "invalid_client"})
    if method != "S256" or not CHALLENGE.fullmatch(challenge):
        raise Problem("bad-request", extra={"error": "invalid_request"})
    return Asked(redirect_uri, state, challenge)


def _page(asked: Asked, *, wrong: bool) -> Response:
    hidden = {
        "client_id": CLIENT,
        "redirect_uri": asked.redirect_uri,
        "state": asked.state,
        "code_challenge": asked.challenge,
        "code_challenge_method": "S256",
    }
    fields = "".join(
        f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in hidden.items()
    )
    said = '<p role="alert">Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại.</p>' if wrong else ""
    return HTMLResponse(
        PAGE.format(fields=fields, said=said),
        status_code=403 if wrong else 200,
        headers={**NO_STORE, "Content-Security-Policy": POLICY},
    )


POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"
PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Đăng nhập cổng phản ánh, kiến nghị</title>
<style>body{{font:16px/1.5 "Segoe UI","Noto Sans",sans-serif;background:#f2f3f5;color:#1a1d21}}
main{{max-width:22rem;margin:12vh auto;padding:1.5rem;background:#fff;border:1px solid #dcdfe4;
border-radius:6px}}
label{{display:block;margin-top:.75rem}}input{{width:100%;box-sizing:border-box;font:inherit;padding:.3rem}}
button{{margin-top:1rem;font:inherit;padding:.35rem 1rem;background:#17559e;color:#fff;border:0;
border-radius:5px}}
p[role=alert]{{color:#a8201a}}</style></head>
<body><main><h1>Đăng nhập cổng</h1><p>Chương trình trên máy này xin phép làm việc thay bạn.</p>{said}
<form method="post" action="/authorize">{fields}
<label>Tên đăng nhập<input name="user_name" autocomplete="username" autofocus required></label>
<label>Mật khẩu<input name="password" type="password" autocomplete="current-password" required></label>
<button>Đăng nhập</button></form></main></body></html>
"""
