"""The portal's time as seen from a machine whose clock is wrong, or is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sync.clock_offset import TrustedTime

NOON = datetime(2025, 8, 25, 5, 0, tzinfo=UTC)


class HandClock:
    """A clock moved by hand: `pass_time` moves both readings, `turn` only what the machine claims."""

    def __init__(self) -> None:
        self.wall = NOON
        self.counted = 1_000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.counted

    def pass_time(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.counted += seconds

    def turn(self, by: timedelta) -> None:
        self.wall += by


def milliseconds(instant: datetime) -> str:
    return str(round(instant.timestamp() * 1000))


def hear(time: TrustedTime, clock: HandClock, *, ahead: timedelta, there: float, back: float) -> None:
    """An answer that took `there` and `back` seconds, from a portal `ahead` of this machine."""
    asked = clock.monotonic()
    clock.pass_time(there)
    said = milliseconds(clock.now() + ahead)
    clock.pass_time(back)
    time.heard(said, asked)


@given(
    ahead=st.integers(-10_000_000, 10_000_000),
    trips=st.lists(st.tuples(st.integers(0, 5_000), st.integers(0, 5_000)), min_size=1, max_size=8),
)
def test_the_offset_is_wrong_by_half_the_shortest_round_trip_at_most(
    ahead: int, trips: list[tuple[int, int]]
) -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    for there, back in trips:
        hear(time, clock, ahead=timedelta(milliseconds=ahead), there=there / 1000, back=back / 1000)
    error = abs(time.offset() - timedelta(milliseconds=ahead))
    shortest = min(there + back for there, back in trips)
    assert error <= timedelta(milliseconds=shortest / 2 + 1)


def test_only_the_last_eight_answers_count() -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    hear(time, clock, ahead=timedelta(seconds=5), there=0, back=0)
    for _ in range(8):
        hear(time, clock, ahead=timedelta(seconds=9), there=1, back=1)
    assert time.offset() == timedelta(seconds=9)


def test_an_unheard_portal_is_unknown_a_remembered_one_poor_a_heard_one_good() -> None:
    clock = HandClock()
    assert TrustedTime(clock).quality() == "unknown"
    remembered = TrustedTime(clock, remembered=timedelta(seconds=3))
    assert (remembered.quality(), remembered.now()) == ("poor", NOON + timedelta(seconds=3))
    hear(remembered, clock, ahead=timedelta(seconds=4), there=0, back=0)
    assert (remembered.quality(), remembered.offset()) == ("good", timedelta(seconds=4))


def test_a_clock_moved_by_the_user_is_not_trusted_until_the_portal_is_heard_again() -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    hear(time, clock, ahead=timedelta(0), there=0, back=0)
    clock.turn(timedelta(days=-3))
    assert time.quality() == "poor"
    hear(time, clock, ahead=timedelta(days=3), there=0.5, back=0.5)
    assert (time.quality(), time.offset()) == ("good", timedelta(days=3))


def test_nonsense_in_the_time_header_is_ignored() -> None:
    time = TrustedTime(HandClock())
    for word in (None, "", "soon", "-5", "9" * 40, "12.5"):
        time.heard(word, 1_000.0)
    assert time.quality() == "unknown"


def test_a_clock_set_by_a_minute_is_known_right_again_after_the_next_answer() -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    hear(time, clock, ahead=timedelta(), there=0, back=0)
    clock.turn(timedelta(seconds=60))
    hear(time, clock, ahead=timedelta(seconds=-60), there=0.5, back=0.5)
    assert abs(time.offset() + timedelta(seconds=60)) <= timedelta(seconds=0.5)


def test_answers_that_took_long_make_no_good_clock() -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    hear(time, clock, ahead=timedelta(), there=0, back=10)
    assert time.quality() == "poor"
    hear(time, clock, ahead=timedelta(), there=1, back=1)
    assert time.quality() == "good"
