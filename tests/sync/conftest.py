"""A portal with invented cases, a network that can fail, and desks that use both."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop_app.clocks import ShiftedClock
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import DAY, Counter, Desk
from tests.sync.fault_proxy import FaultProxy

NewDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a portal with the small scenario, made once."""
    database = tmp_path_factory.mktemp("seed") / "portal.db"
    with ReferencePortal(database, seed="small", day=DAY, training=True):
        pass
    return database


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(DAY)


@pytest.fixture
def portal(tmp_path: Path, seeded: Path, clock: ShiftedClock) -> Iterator[ReferencePortal]:
    database = tmp_path / "portal.db"
    shutil.copy(seeded, database)
    with ReferencePortal(database, seed="small", training=True, now=clock.now) as running:
        yield running


@pytest.fixture
def counter(portal: ReferencePortal) -> Counter:
    return Counter(portal.address)


@pytest.fixture
def network(portal: ReferencePortal) -> Iterator[FaultProxy]:
    with FaultProxy(portal.address) as proxy:
        yield proxy


@pytest.fixture
def new_desk(tmp_path: Path, network: FaultProxy, clock: ShiftedClock) -> Iterator[NewDesk]:
    """`new_desk("hanh")` is a desk that reaches the portal through the network that can fail."""
    with ExitStack() as open_desks:
        made: list[Desk] = []

        def make(user_name: str, *, page_size: int = 200) -> Desk:
            folder = tmp_path / f"{len(made)}-{user_name}"
            desk = Desk(folder, network.address, user_name, clock=clock, page_size=page_size)
            made.append(open_desks.enter_context(desk))
            return desk

        yield make
