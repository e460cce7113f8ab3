"""The portal under test and the people who call it: the reference portal, or any other by its address.

NGUOIDAN_PORTAL is the address. NGUOIDAN_PORTAL_OFFICER, _COLLEAGUE, _SUPERVISOR and _FOCAL are access tokens;
a portal that says it is for training needs none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
import requests

from tests.portal.caller import SYNC, Caller
from tests.portal.conftest import postgres_cluster
from tests.portal.process import portal_process

__all__ = ["postgres_cluster"]

OUTSIDE = os.environ.get("NGUOIDAN_PORTAL", "")
TRAINED = {"officer": "hanh", "colleague": "long", "supervisor": "tuan", "focal": "khoi"}
BACKENDS = ["outside"] if OUTSIDE else ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@dataclass(frozen=True)
class Staff:
    """The people of the portal under test; each call is a new machine of theirs."""

    portal: str
    meta: dict[str, Any]
    call: Callable[[str], Caller]

    def officer(self) -> Caller:
        """Someone who has cases of their own, one of them in work."""
        return self.call("officer")

    def colleague(self) -> Caller:
        """Another officer, of the same unit."""
        return self.call("colleague")

    def supervisor(self) -> Caller:
        """Who approves what the officer submits."""
        return self.call("supervisor")

    def focal(self) -> Caller:
        """Who assigns the agency's cases."""
        return self.call("focal")

    def needs(self, part: str) -> None:
        """Skip where the portal says that it has no such part."""
        if not self.meta.get(part):
            pytest.skip(f"this portal offers no {part}")


@pytest.fixture(scope="session", params=BACKENDS)
def portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address. The reference portal is one for all tests, as an outside one is."""
    if OUTSIDE:
        yield OUTSIDE.rstrip("/")
        return
    database = str(tmp_path_factory.mktemp("contract") / "portal.db")
    if request.param == "postgres":
        folder = request.getfixturevalue("postgres_cluster")
        with psycopg.connect(f"host={folder} user=postgres dbname=postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE contract")
        database = f"postgresql+psycopg://postgres@/contract?host={folder}"
    with portal_process(database) as address:
        yield address


@pytest.fixture
def staff(portal: str) -> Iterator[Staff]:
    with ExitStack() as stack:

        def session() -> requests.Session:
            made = stack.enter_context(requests.Session())
            made.trust_env = bool(OUTSIDE)
            return made

        meta = session().get(f"{portal}{SYNC}/meta", timeout=10).json()

        def call(role: str) -> Caller:
            caller = Caller(portal, session())
            token = os.environ.get(f"NGUOIDAN_PORTAL_{role.upper()}", "")
            if token:
                caller.carry(token)
            elif meta.get("training"):
                caller.sign_in(TRAINED[role])
            else:
                pytest.skip(f"needs NGUOIDAN_PORTAL_{role.upper()}, an access token")
            return caller

        yield Staff(portal, meta, call)
