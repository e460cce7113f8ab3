"""For each planted mistake the shortest story that brings it out; without the mistake each ends well."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from desktop_app.domain.case import Status
from tests.simulation.desk import Desk
from tests.simulation.invariants import has_the_portals_cases
from tests.simulation.network import COMMANDS
from tests.simulation.planted import Planted
from tests.simulation.simulation import Simulation, opened
from tests.simulation.world import Violation

A_MINUTE, TWO_DAYS = 60.0, 172_800.0
PLACES_OF_A_PULL = range(8, 17)
"""Where in a run its power may fail between the first page and the end."""

Story = Callable[[Simulation], None]


def tell(story: Story, planted: Planted | None = None, *, quick: bool = True) -> Violation | None:
    """Play a story, with a mistake or without; what was violated. `quick` as in `under`."""
    with opened(0, planted, quick=quick) as simulation:
        try:
            story(simulation)
            simulation.heal_and_check()
        except Violation as violation:
            return violation
    return None


def _repeated_at_once(simulation: Simulation) -> None:
    """A proxy sends a request twice."""
    desk = noted(simulation)
    simulation.network.order(COMMANDS, "repeated at once")
    simulation.run(desk)


def _repeated_late(simulation: Simulation) -> None:
    """A proxy sends a request again two days later."""
    desk = noted(simulation)
    simulation.network.keeps_all = True
    simulation.run(desk)
    simulation.world.pass_time(TWO_DAYS)
    simulation.network.deliver_late()


def _portal_cut_in_the_middle(simulation: Simulation) -> None:
    """The portal's power fails right after its first commit for a command."""
    simulation.run(simulation.desk("hanh"))
    desk = noted(simulation)
    simulation.world.portal_power.fail_after(2)
    simulation.run(desk)


def _lost_and_sent_again(simulation: Simulation) -> None:
    """A request is lost, so the command leaves twice."""
    desk = noted(simulation)
    simulation.network.order(COMMANDS, "request lost")
    simulation.run(desk)
    simulation.world.pass_time(A_MINUTE)
    simulation.run(desk)


def _answer_sent_again_from_a_backup(simulation: Simulation) -> None:
    """A profile is put back to before the answer was sent, and the officer sends it again."""
    desk = simulation.desk("long")
    case_id = case_in(desk, Status.APPROVED)
    desk.keep_backup()
    for _ in range(2):
        desk.work.send_reply(case_id)
        simulation.world.pass_time(A_MINUTE)
        simulation.run(desk)
        simulation.restore(desk)


def _case_taken_away(simulation: Simulation) -> None:
    """A case goes to a colleague."""
    desk = simulation.desk("hanh")
    simulation.portal.reassign(case_in(desk, Status.IN_PROGRESS), "u_long")
    simulation.run(desk)


def _cut_at_every_place_of_a_pull(simulation: Simulation) -> None:
    """Each run brings news and loses its power one place later than the one before."""
    desk, case_id = simulation.desk("tuan"), case_in(simulation.desk("hanh"), Status.IN_PROGRESS)
    simulation.run(desk)
    for places, to in zip(PLACES_OF_A_PULL, cycle(("u_long", "u_hanh")), strict=False):
        simulation.portal.reassign(case_id, to)
        simulation.world.desk_power.fail_after(places)
        simulation.run(desk)
        if simulation.run(desk):
            has_the_portals_cases(desk, simulation.portal)


def _pulled_between_two_changes(simulation: Simulation) -> None:
    """A desk pulls after each of several changes of several cases."""
    desk = simulation.desk("hanh")
    cases = [case_id for case_id in desk.cases() if (case := desk.case(case_id)) and case.is_open]
    for case_id in cases[:4]:
        simulation.desk("khoi").work.note(case_id, "Đề nghị báo tiến độ.")
        simulation.run(simulation.desk("khoi"))
        simulation.run(desk)


def noted(simulation: Simulation) -> Desk:
    """Hạnh's desk, where a note was just made."""
    desk = simulation.desk("hanh")
    desk.work.note(case_in(desk, Status.IN_PROGRESS), "Đã gọi điện cho xã.")
    return desk


def case_in(desk: Desk, status: Status) -> str:
    """The first case on this desk that is in this state, as its officer sees it."""
    found = [case_id for case_id in desk.cases() if (case := desk.case(case_id)) and case.status == status]
    return found[0]


STORIES: dict[str, Story] = {
    "no-idempotency": _repeated_at_once,
    "ttl-idempotency": _repeated_late,
    "mark-before-effect": _portal_cut_in_the_middle,
    "edit-after-send": _lost_and_sent_again,
    "no-guard": _answer_sent_again_from_a_backup,
    "owner-filter": _case_taken_away,
    "cursor-before-apply": _cut_at_every_place_of_a_pull,
    "number-before-commit": _pulled_between_two_changes,
}
