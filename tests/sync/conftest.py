"""A portal with invented cases, a network that can fail, and desks that use both."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from desktop_app.clocks import ShiftedClock
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import DAY, Counter, Desk
from tests.sync.fault_proxy import FaultProxy

NewDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a seeded portal (`portal.db`) and Hạnh's desk (`hanh`) after its first sync."""
    folder = tmp_path_factory.mktemp("morning")
    clock = ShiftedClock(DAY)
    with (
        ReferencePortal(folder / "portal.db", seed="small", training=True, now=clock.now) as portal,
        Desk(folder / "hanh", portal.address, "hanh", clock=clock) as desk,
    ):
        assert desk.sync().trouble == ""
    return folder


@pytest.fixture
def clock() -> ShiftedClock:
    return ShiftedClock(DAY)


@pytest.fixture
def portal(tmp_path: Path, morning: Path, clock: ShiftedClock) -> Iterator[ReferencePortal]:
    database = tmp_path / "portal.db"
    shutil.copy(morning / "portal.db", database)
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
    """`new_desk("tuan")` is an empty desk that reaches the portal through the network that can fail."""
    with ExitStack() as open_desks:
        made: list[Desk] = []

        def make(user_name: str, **settings: Any) -> Desk:
            folder = tmp_path / f"{len(made)}-{user_name}"
            desk = Desk(folder, network.address, user_name, clock=clock, **settings)
            made.append(open_desks.enter_context(desk))
            return desk

        yield make


@pytest.fixture
def desk(tmp_path: Path, morning: Path, network: FaultProxy, clock: ShiftedClock) -> Iterator[Desk]:
    """Hạnh's desk, synced this morning."""
    shutil.copytree(morning / "hanh", tmp_path / "hanh")
    with Desk(tmp_path / "hanh", network.address, "hanh", clock=clock) as made:
        yield made
