"""A short share of the simulation in every test run; `make simulate` runs the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from desktop_app.domain.case import Status
from tests.simulation.directed import STORIES, case_in, tell
from tests.simulation.planted import PLANTED
from tests.simulation.regressions import remembered
from tests.simulation.seeds import run_seed
from tests.simulation.simulation import opened

QUICK_SEEDS = range(5)
QUICK_STEPS = 12
pytestmark = pytest.mark.xdist_group("simulation")


@pytest.fixture(autouse=True)
def quiet_about_full_disks() -> Iterator[None]:
    """The disk is full on purpose here, and the program rightly says so in its log."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("seed", QUICK_SEEDS)
def test_a_seed_violates_nothing(seed: int) -> None:
    assert run_seed(seed, QUICK_STEPS).violation == ""


@pytest.mark.parametrize(("seed", "steps"), remembered())
def test_a_seed_that_failed_once_violates_nothing(seed: int, steps: int) -> None:
    assert run_seed(seed, steps).violation == ""


def test_a_full_disk_ends_the_run_that_met_it_and_no_later_one() -> None:
    with opened(0) as simulation:
        desk = simulation.desk("hanh")
        for commit in range(1, 14):
            desk.work.note(case_in(desk, Status.IN_PROGRESS), f"Ghi chú {commit}")
            simulation.world.desk_power.fill_disk_after(commit)
            simulation.run(desk)
        simulation.heal_and_check()


def test_the_same_seed_goes_the_same_way_twice() -> None:
    assert run_seed(3, QUICK_STEPS).trace == run_seed(3, QUICK_STEPS).trace


def test_a_seed_goes_the_same_way_through_the_whole_of_sqlalchemy() -> None:
    assert run_seed(3, QUICK_STEPS).trace == run_seed(3, QUICK_STEPS, quick=False).trace


def test_another_seed_goes_another_way() -> None:
    assert run_seed(3, QUICK_STEPS).trace != run_seed(4, QUICK_STEPS).trace


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_planted_mistake_is_caught(name: str) -> None:
    assert tell(STORIES[name], PLANTED[name]) is not None


@pytest.mark.parametrize("name", sorted(STORIES))
def test_without_its_mistake_a_story_ends_well(name: str) -> None:
    assert tell(STORIES[name]) is None
