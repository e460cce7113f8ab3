"""What an officer may type as the portal's address."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import NotThePortal
from sync.origin import origin


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("nguoidan.example.vn", "https://nguoidan.example.vn"),
        ("  https://Nguoidan.Example.vn/dang-nhap?x=1 ", "https://nguoidan.example.vn"),
        ("https://nguoidan.example.vn:443/", "https://nguoidan.example.vn"),
        ("https://nguoidan.example.vn:8443", "https://nguoidan.example.vn:8443"),
        ("http://127.0.0.1:4000", "http://127.0.0.1:4000"),
        ("http://localhost", "http://localhost"),
    ],
)
def test_an_address_is_used_as_its_origin(typed: str, used: str) -> None:
    assert origin(typed) == used


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "http://nguoidan.example.vn",
        "ftp://nguoidan.example.vn",
        "https://",
        "https://a:port",
        "file:///x",
    ],
)
def test_plain_http_to_another_machine_and_nonsense_are_refused(typed: str) -> None:
    with pytest.raises(NotThePortal):
        origin(typed)
