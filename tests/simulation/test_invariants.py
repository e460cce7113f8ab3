"""Each invariant earns its place: a mistake in the program that it reports, and that nothing else would."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from tests.simulation.directed import STORIES, Story, noted, tell
from tests.simulation.one_each import MISTAKES, real_chance
from tests.simulation.planted import Planted
from tests.simulation.simulation import opened
from tests.simulation.world import OVERLOOKED

pytestmark = pytest.mark.xdist_group("invariants")
NEW_STORIES = {one.story: one for one in MISTAKES.values() if one.story not in STORIES.values()}


@pytest.fixture(autouse=True)
def quiet_about_planted_mistakes() -> Iterator[None]:
    """The program rightly warns of some of them in its log."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize("invariant", MISTAKES)
def test_a_mistake_is_reported_by_its_invariant_alone(invariant: str) -> None:
    mistake = MISTAKES[invariant]
    violation = tell(mistake.story, mistake.planted, quick=mistake.quick)
    assert violation is not None
    assert violation.invariant == invariant
    before = OVERLOOKED.set(frozenset({invariant}))
    try:
        assert tell(mistake.story, mistake.planted, quick=mistake.quick) is None
    finally:
        OVERLOOKED.reset(before)


@pytest.mark.parametrize("story", sorted(NEW_STORIES, key=lambda story: story.__name__))
def test_without_its_mistake_a_story_ends_well(story: Story) -> None:
    assert tell(story, quick=NEW_STORIES[story].quick) is None


def test_chance_that_no_seed_decides_gives_another_trace() -> None:
    assert _trace() == _trace()
    assert _trace(real_chance) != _trace(real_chance)


def _trace(planted: Planted | None = None) -> str:
    """I19, for which a single run is too few."""
    with opened(3, planted) as simulation:
        noted(simulation)
        simulation.heal_and_check()
        return simulation.world.trace
