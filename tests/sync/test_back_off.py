"""How long a desk waits after trouble."""

from __future__ import annotations

import random
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from sync.back_off import AN_HOUR, CAP, LEAST_WHEN_OPEN, LONGEST_ORDER, MOST_AN_HOUR, BackOff


@dataclass
class Loaded:
    """Chance that always falls the same way."""

    value: float

    def random(self) -> float:
        return self.value


@given(seed=st.integers(), failures=st.integers(1, 59))
def test_a_wait_stays_between_nothing_and_the_doubled_base_up_to_five_minutes(
    seed: int, failures: int
) -> None:
    waits = BackOff(random.Random(seed))
    for n in range(failures):
        assert 0 <= waits.failed(kind=str(n)) <= min(CAP, 2.0 * 2**n)


@given(seed=st.integers(), kinds=st.lists(st.sampled_from("abc"), min_size=61, max_size=300))
def test_within_any_hour_there_are_no_more_than_sixty_tries(seed: int, kinds: list[str]) -> None:
    waits = BackOff(random.Random(seed))
    spans = [waits.failed(kind=kind) for kind in kinds]
    for first in range(len(spans) - MOST_AN_HOUR + 1):
        assert sum(spans[first : first + MOST_AN_HOUR]) > AN_HOUR - 0.001


def test_five_failures_alike_open_the_circuit_and_anything_else_does_not() -> None:
    waits = BackOff(Loaded(0.0))
    assert [waits.failed(kind="a") for _ in range(4)] == [0, 0, 0, 0]
    assert (waits.failed(kind="b"), waits.is_open) == (0, False)
    assert [waits.failed(kind="b") for _ in range(4)] == [0, 0, 0, LEAST_WHEN_OPEN]
    assert waits.is_open
    waits.reset()
    assert (waits.is_open, waits.failed(kind="b")) == (False, 0)


def test_waits_grow_to_the_cap_and_start_again_after_a_reset() -> None:
    waits = BackOff(Loaded(1.0))
    assert [waits.failed() for _ in range(10)] == [2, 4, 8, 16, 60, 64, 128, 256, 300, 300]
    waits.reset()
    assert waits.failed() == 2


def test_the_portals_own_word_is_the_least_even_beyond_the_cap() -> None:
    assert BackOff(Loaded(0.0)).failed(retry_after=7.0) == 7.0
    assert BackOff(Loaded(0.0)).failed(retry_after=900.0) == 900.0
    assert BackOff(Loaded(0.5)).failed(retry_after=0.1) == 1.0


def test_a_portal_cannot_send_a_desk_to_sleep_for_a_day() -> None:
    assert BackOff(Loaded(0.0)).failed(retry_after=86_400.0) == LONGEST_ORDER


def test_two_desks_do_not_come_back_in_step() -> None:
    first, second = BackOff(random.Random(1)), BackOff(random.Random(2))
    assert [first.failed() for _ in range(5)] != [second.failed() for _ in range(5)]
