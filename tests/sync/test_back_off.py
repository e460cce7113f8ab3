"""How long a desk waits after trouble."""

from __future__ import annotations

import random
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from sync.back_off import CAP, LONGEST_ORDER, BackOff


@dataclass
class Loaded:
    """Chance that always falls the same way."""

    value: float

    def random(self) -> float:
        return self.value


@given(seed=st.integers(), failures=st.integers(1, 60))
def test_a_wait_stays_between_nothing_and_the_doubled_base_up_to_five_minutes(
    seed: int, failures: int
) -> None:
    waits = BackOff(random.Random(seed))
    for n in range(failures):
        assert 0 <= waits.failed() <= min(CAP, 2.0 * 2**n)


def test_waits_grow_to_the_cap_and_start_again_after_a_reset() -> None:
    waits = BackOff(Loaded(1.0))
    assert [waits.failed() for _ in range(10)] == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
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
