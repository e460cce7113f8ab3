"""The same world told by hypothesis, which makes the shortest story of a failure.

`make machine EXAMPLES=100` tells more and longer stories than every test run does.
"""

from __future__ import annotations

import logging
import os
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from desktop_app.domain.actions import ActionType
from desktop_app.domain.errors import ActionTrouble, FileTrouble
from desktop_app.domain.workflow import allowed
from tests.simulation import invariants
from tests.simulation.network import COMMANDS, FOREIGN, LOST, REFUSALS
from tests.simulation.officer import VERB_WEIGHTS
from tests.simulation.portal_side import API
from tests.simulation.power import DeskDown
from tests.simulation.simulation import DESKS, opened

EXAMPLES = int(os.environ.get("NGUOIDAN_MACHINE_EXAMPLES", "6"))
STEPS = 50 if EXAMPLES > 20 else 25
PLACES = (
    *("before-commit", "after-commit", "before-request", "after-request", "after-sending-commit"),
    *("before-verdict-commit", "after-verdict-commit", "before-page-commit", "after-refresh"),
)
WELL = "nowhere"
CHANGES = f"{API}/feeds/me/changes"

desks = st.sampled_from([name for name, _ in DESKS])
some_case = st.integers(0, 7)
verbs = st.sampled_from(sorted(VERB_WEIGHTS))


class Sync(RuleBasedStateMachine):
    """Everybody works, everything breaks; at the end the network heals and both sides agree."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        self.simulation = self._stack.enter_context(opened(0))
        self.world = self.simulation.world

    @rule(name=desks, verb=verbs, number=some_case, places=st.integers(0, 6))
    def act(self, name: str, verb: ActionType, number: int, places: int) -> None:
        """An officer does something; with `places` the power fails at that place of it."""
        desk, officer = self.simulation.desk(name), self.simulation.officers[name]
        me, cases = desk._person(), desk.cases()
        case = desk.case(cases[number % len(cases)]) if cases else None
        if case is None or me is None or verb not in allowed(case, me, desk.store.reference.unit_of):
            return
        self.world.desk_power.fail_after(places)
        try:
            officer._do(verb, case)
        except (ActionTrouble, FileTrouble):
            pass
        except DeskDown:
            self.simulation.restart(desk)
        self.world.desk_power.steady()
        officer.look_at(case.id)
        invariants.row_is_what_is_seen(desk, case.id)

    @rule(
        name=desks,
        path=st.sampled_from((COMMANDS, CHANGES)),
        happening=st.sampled_from(("well", "well", *LOST, *FOREIGN, *REFUSALS)),
    )
    def sync(self, name: str, path: str, happening: str | int) -> None:
        """A run, in which this happens to one request."""
        self.simulation.network.order(path, happening)
        self.simulation.run(self.simulation.desk(name))
        self.simulation.network.forget_orders()

    @rule(name=desks, place=st.sampled_from((WELL, "after-piece", "after-request", "before-commit")))
    def carry_files(self, name: str, place: str) -> None:
        """Files go up and down; the power fails at this place."""
        self.world.desk_power.fail_at(place)
        self.simulation.carry(self.simulation.desk(name))

    @rule(name=desks, place=st.sampled_from(PLACES))
    def cut_in_a_run(self, name: str, place: str) -> None:
        """The power fails at this place of a run."""
        self.world.desk_power.fail_at(place)
        self.simulation.run(self.simulation.desk(name))

    @rule(name=desks, places=st.integers(1, 6))
    def portal_cut_in_a_run(self, name: str, places: int) -> None:
        """The portal's power fails at this place."""
        self.world.portal_power.fail_after(places)
        self.simulation.run(self.simulation.desk(name))

    @rule(seconds=st.sampled_from((30.0, 600.0, 90_000.0)))
    def wait(self, seconds: float) -> None:
        """Time goes by."""
        self.world.pass_time(seconds)

    @rule(number=some_case, to=st.sampled_from(("u_hanh", "u_long", None)))
    def reassign(self, number: int, to: str | None) -> None:
        """The portal gives a case away."""
        closed = ("answered", "published", "returned")
        open_ones = [
            key for key, case in self.simulation.portal.documents().items() if case["status"] not in closed
        ]
        if open_ones:
            self.simulation.portal.reassign(sorted(open_ones)[number % len(open_ones)], to)

    @rule()
    def new_epoch(self) -> None:
        """No cursor holds any more."""
        self.simulation.portal.begin_epoch()

    @rule()
    def back_up_portal(self) -> None:
        """The portal's operators make a backup."""
        self.simulation.portal.back_up()

    @precondition(lambda self: self.simulation.portal.portal.backup is not None)
    @rule()
    def put_portal_back(self) -> None:
        """They put it back."""
        self.simulation.put_portal_back(self.simulation.desks[0])

    @rule(name=desks)
    def keep_backup(self, name: str) -> None:
        """A copy of a profile is made."""
        self.simulation.desk(name).keep_backup()

    @rule(name=desks)
    def restore(self, name: str) -> None:
        """A profile is put back to its copy."""
        self.simulation.restore(self.simulation.desk(name))

    @precondition(lambda self: bool(self.simulation.network.late))
    @rule()
    def late(self) -> None:
        """A request of long ago arrives again."""
        self.simulation.network.deliver_late()

    def teardown(self) -> None:
        with self._stack:
            self.simulation.heal_and_check()


@pytest.mark.xdist_group("machine")
def test_no_story_violates_an_invariant() -> None:
    logging.disable(logging.WARNING)  # a full disk and a refused session are told to the log
    try:
        run_state_machine_as_test(  # type: ignore[no-untyped-call]
            Sync,
            settings=settings(
                max_examples=EXAMPLES,
                stateful_step_count=STEPS,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        logging.disable(logging.NOTSET)
