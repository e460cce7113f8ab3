"""The portal's time as seen from a machine whose clock is wrong, or is moved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.trusted_now import Trust
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


def after_a_restart(time: TrustedTime, clock: HandClock, *, boot: str = "boot 1") -> TrustedTime:
    return TrustedTime(clock, memory=time.memory(), boot=boot)


def heard(clock: HandClock) -> TrustedTime:
    time = TrustedTime(clock, boot="boot 1")
    hear(time, clock, ahead=timedelta(0), there=0.1, back=0.1)
    return time


def test_a_clock_turned_back_gives_nobody_more_time() -> None:
    clock = HandClock()
    time = heard(clock)
    before = time.now()
    assert time.trust() is Trust.SURE
    clock.pass_time(3600)
    clock.turn(timedelta(days=-2))
    assert time.now() >= before + timedelta(hours=1)
    assert time.trust() is Trust.DOUBTFUL
    assert time.passed() == time.now(), "warnings go on as if nothing had been turned"


def test_a_clock_set_far_ahead_brings_no_warning_before_its_day() -> None:
    clock = HandClock()
    time = heard(clock)
    clock.turn(timedelta(days=400))
    assert time.trust() is Trust.DOUBTFUL
    passed = time.passed()
    assert passed is not None
    assert passed - NOON < timedelta(minutes=1)


def test_what_has_passed_outlasts_a_restart_of_program_and_machine() -> None:
    clock = HandClock()
    time = heard(clock)
    clock.pass_time(7200)
    seen = time.now()
    same_boot = after_a_restart(time, clock)
    assert (same_boot.now(), same_boot.trust()) == (seen, Trust.SURE)
    clock.counted = 5.0
    clock.turn(timedelta(days=-10))
    another = after_a_restart(time, clock, boot="boot 2")
    assert another.now() == seen
    assert another.trust() is Trust.DOUBTFUL
    clock.turn(timedelta(days=11))
    assert (another.now(), another.trust()) == (seen + timedelta(days=1), Trust.ABOUT)


@given(steps=st.lists(st.tuples(st.integers(0, 600), st.integers(-30, 30), st.booleans()), max_size=20))
def test_now_never_goes_back_while_the_portal_does_not_say_so(steps: list[tuple[int, int, bool]]) -> None:
    clock = HandClock()
    time = heard(clock)
    last = time.now()
    for seconds, turned, answers in steps:
        clock.pass_time(seconds)
        if answers:
            hear(
                time,
                clock,
                ahead=NOON + timedelta(seconds=clock.counted - 1000) - clock.wall,
                there=0.3,
                back=0,
            )
        else:
            clock.turn(timedelta(days=turned))
        now = time.now()
        assert now >= last or answers
        last = now


def test_answers_that_differ_by_a_little_never_turn_time_back() -> None:
    clock = HandClock()
    time = heard(clock)
    last = time.now()
    for there, back in ((0.0, 4.0), (3.0, 0.0), (0.0, 0.1), (0.5, 0.0)):
        hear(time, clock, ahead=timedelta(0), there=there, back=back)
        assert time.now() >= last
        last = time.now()


def test_the_portal_is_believed_when_it_says_that_it_is_earlier() -> None:
    clock = HandClock()
    time = heard(clock)
    clock.turn(timedelta(days=20))
    assert time.now() - NOON > timedelta(days=19)
    hear(time, clock, ahead=timedelta(days=-20), there=0.1, back=0.1)
    assert time.now() - NOON < timedelta(minutes=1)
    assert time.trust() is Trust.SURE


def test_a_clock_set_forward_for_a_while_does_not_stay_ahead_once_the_portal_has_spoken() -> None:
    clock = HandClock()
    time = TrustedTime(clock)
    hear(time, clock, ahead=timedelta(), there=0, back=0)
    clock.turn(timedelta(seconds=90))
    assert time.now() == clock.now()
    hear(time, clock, ahead=timedelta(seconds=-90), there=0.1, back=0.1)
    assert abs(time.now() - (clock.now() - timedelta(seconds=90))) <= timedelta(seconds=2)
    assert time.quality() == "good"
