"""Signing in with the system's web browser, and everything that may come back instead of a session."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.errors import NotThePortal, PortalUnreachable, SignInAbandoned, SignInRefused
from sync.reference_portal.server import ReferencePortal
from sync.sign_in import Session, TrainingBrowser, sign_in
from sync.transport import HttpTransport
from tests.sync.fault_proxy import FaultProxy


class Person:
    """A browser with somebody in front of it, who does `act` with the address shown."""

    def __init__(self, act: Callable[[str], None]) -> None:
        self._act = act

    def open(self, url: str) -> None:
        self._act(url)


@pytest.fixture
def http(clock: ShiftedClock) -> Iterator[HttpTransport]:
    transport = HttpTransport(clock=clock)
    yield transport
    transport.close()


def signed_in(
    address: str,
    http: HttpTransport,
    clock: ShiftedClock,
    act: Callable[[str], None],
    *,
    timeout: float = 5,
    cancelled: threading.Event | None = None,
) -> Session:
    return sign_in(
        address,
        transport=http,
        browser=Person(act),
        clock=clock,
        cancelled=cancelled or threading.Event(),
        timeout=timeout,
    )


def fields(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def come_back(url: str, **answer: str) -> requests.Response:
    """What a web page can do: send the browser to the program's address."""
    back = fields(url)["redirect_uri"]
    return requests.get(f"{back}?{urlencode(answer)}", timeout=5)


def test_somebody_who_types_name_and_password_is_signed_in(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    shown: list[str] = []

    def type_in(url: str) -> None:
        place = urlsplit(url)._replace(query="").geturl()
        page = requests.post(place, data={**fields(url), "user_name": "tuan", "password": "tuan"}, timeout=5)
        shown.append(page.text)

    session = signed_in(portal.address, http, clock, type_in)
    assert (session.user_id, session.name) == ("u_tuan", "Lê Minh Tuấn")
    assert "Đã đăng nhập" in shown[0]
    assert session.access_token not in repr(session)
    assert session.refresh_token not in repr(session)


def test_training_signs_in_by_itself_over_the_same_way(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    session = signed_in(portal.address, http, clock, TrainingBrowser(http, "khoi").open)
    assert session.user_id == "u_khoi"
    with pytest.raises(SignInRefused):
        signed_in(portal.address, http, clock, TrainingBrowser(http, "nobody").open)


def test_a_portal_that_says_no_is_a_refusal(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    pages: list[requests.Response] = []

    def refuse(url: str) -> None:
        pages.append(come_back(url, error="access_denied", state=fields(url)["state"], iss=portal.address))

    with pytest.raises(SignInRefused):
        signed_in(portal.address, http, clock, refuse)
    assert "Chưa đăng nhập được" in pages[0].text


@pytest.mark.parametrize("iss", ["https://elsewhere.example", ""])
def test_an_answer_of_another_issuer_is_refused(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock, iss: str
) -> None:
    def mix_up(url: str) -> None:
        come_back(url, code="stolen", state=fields(url)["state"], iss=iss)

    with pytest.raises(SignInRefused):
        signed_in(portal.address, http, clock, mix_up)


def test_a_code_that_the_portal_never_gave_is_refused(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    def invent(url: str) -> None:
        come_back(url, code="invented", state=fields(url)["state"], iss=portal.address)

    with pytest.raises(SignInRefused):
        signed_in(portal.address, http, clock, invent)


def test_a_page_that_does_not_know_the_state_cannot_end_a_sign_in(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    def interfere_then_sign_in(url: str) -> None:
        assert come_back(url, code="foreign", state="guessed", iss=portal.address).status_code == 400
        TrainingBrowser(http, "hanh").open(url)

    assert signed_in(portal.address, http, clock, interfere_then_sign_in).user_id == "u_hanh"


def test_nobody_signing_in_ends_after_its_time(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    with pytest.raises(SignInAbandoned):
        signed_in(portal.address, http, clock, lambda _: None, timeout=0.2)


def test_a_sign_in_can_be_cancelled(
    portal: ReferencePortal, http: HttpTransport, clock: ShiftedClock
) -> None:
    cancelled = threading.Event()
    with pytest.raises(SignInAbandoned):
        signed_in(portal.address, http, clock, lambda _: cancelled.set(), cancelled=cancelled, timeout=60)


def test_a_captive_network_is_named_before_any_browser_opens(
    network: FaultProxy, http: HttpTransport, clock: ShiftedClock
) -> None:
    opened: list[str] = []
    network.order("html")
    with pytest.raises(NotThePortal):
        signed_in(network.address, http, clock, opened.append)
    network.order("drop-request")
    with pytest.raises(PortalUnreachable):
        signed_in(network.address, http, clock, opened.append)
    assert opened == []
