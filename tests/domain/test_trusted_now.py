"""The clock that cannot be turned back: over restart, sleep and a changed setting."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines.urgency import is_late
from desktop_app.domain.trusted_now import ClockMemory, Reading, Trust, TrustedNow

NOON = datetime(2025, 8, 25, 5, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Machine:
    """A computer whose real time, wall clock and monotonic clock may part; it starts five minutes fast."""

    real: datetime = NOON
    offset: timedelta = timedelta(minutes=5)
    ticks: float = 1000.0
    boots: int = 1

    def reading(self) -> Reading:
        return Reading(self.real + self.offset, self.ticks, f"boot-{self.boots}")

    def runs(self, span: timedelta) -> None:
        self.real += span
        self.ticks += span.total_seconds()

    def sleeps(self, span: timedelta) -> None:
        self.real += span

    def restarts(self, off_for: timedelta) -> None:
        self.real += off_for
        self.ticks, self.boots = 3.0, self.boots + 1

    def is_set(self, by: timedelta) -> None:
        self.offset += by


def heard(machine: Machine) -> ClockMemory:
    return ClockMemory().heard(machine.real, machine.reading())


def test_while_the_machine_runs_the_portals_time_goes_on_and_is_sure() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.runs(8 * HOUR)
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.SURE)


def test_after_a_restart_time_goes_on_by_the_wall_clock_and_is_about_right() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.restarts(3 * DAY)
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.ABOUT)


def test_sleep_passes_even_where_the_monotonic_clock_stands_still() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.sleeps(14 * HOUR)
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.ABOUT)


def test_a_clock_set_back_while_running_moves_nothing_and_is_told() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.runs(2 * HOUR)
    machine.is_set(-5 * DAY)
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.DOUBTFUL)


def test_a_clock_set_back_before_a_restart_never_makes_a_late_case_punctual() -> None:
    machine = Machine()
    memory = heard(machine)
    due_on = date(2025, 8, 26)
    machine.runs(3 * DAY)
    assert is_late(due_on, memory.now(machine.reading()).at)

    machine.is_set(-10 * DAY)
    memory = memory.remembering(machine.reading())
    machine.restarts(HOUR)
    now = memory.now(machine.reading())
    assert is_late(due_on, now.at)
    assert now.trust is Trust.DOUBTFUL


def test_a_clock_set_years_forward_is_doubted_and_not_held_once_it_is_right_again() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.restarts(HOUR)
    machine.is_set(400 * DAY)
    assert memory.now(machine.reading()).trust is Trust.DOUBTFUL
    memory = memory.remembering(machine.reading())
    machine.is_set(-400 * DAY)
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.ABOUT)


def test_the_portals_word_is_right_also_when_it_lies_before_what_was_believed() -> None:
    machine = Machine()
    memory = heard(machine)
    machine.restarts(HOUR)
    machine.is_set(2 * DAY)
    memory = memory.remembering(machine.reading()).heard(machine.real, machine.reading())
    assert memory.now(machine.reading()) == TrustedNow(machine.real, Trust.SURE)


def test_before_the_portal_ever_spoke_the_machine_is_believed_with_doubt() -> None:
    machine = Machine()
    assert ClockMemory().now(machine.reading()) == TrustedNow(machine.real + machine.offset, Trust.DOUBTFUL)


turns = st.lists(
    st.tuples(st.sampled_from(["runs", "sleeps", "restarts", "is_set"]), st.integers(-50 * 24, 20 * 24)),
    max_size=12,
)


@given(turns)
def test_whatever_is_done_to_the_machine_now_never_goes_back(turns: list[tuple[str, int]]) -> None:
    machine = Machine()
    memory = heard(machine)
    trusted = memory.now(machine.reading()).at
    for what, hours in turns:
        getattr(machine, what)(hours * HOUR if what == "is_set" else abs(hours) * HOUR)
        now = memory.now(machine.reading())
        assert now.at >= trusted
        memory = memory.remembering(machine.reading())
        if now.trust is not Trust.DOUBTFUL:
            trusted = now.at
