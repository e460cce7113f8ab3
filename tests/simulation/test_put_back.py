"""Stories of things put back, in which both sides rightly say of one command what looks like two things."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.conflicts import Decision
from desktop_app.domain.uploads import FileTarget
from desktop_app.storage.sending import Sending
from tests.simulation.desk import Desk
from tests.simulation.directed import case_in
from tests.simulation.files import scan
from tests.simulation.simulation import Simulation, opened
from tests.simulation.world import Violation

pytestmark = pytest.mark.xdist_group("simulation")


@pytest.fixture(autouse=True)
def quiet_about_what_was_put_back() -> Iterator[None]:
    """The program rightly says so in its log."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


def put_back_to_two_waiting_notes(simulation: Simulation) -> Desk:
    """The second of them left alone, so it left under the number that the first will have now."""
    desk = simulation.desk("hanh")
    case_id = case_in(desk, Status.IN_PROGRESS)
    first = desk.work.note(case_id, "Đã gọi điện cho xã.")
    desk.work.note(case_id, "Xã hẹn trả lời.")
    desk.keep_backup()
    desk.work.take_back(first.id)
    assert simulation.run(desk)
    simulation.restore(desk)
    return desk


def test_what_machine_and_portal_both_forgot_may_leave_with_other_bytes() -> None:
    with opened(0) as simulation:
        simulation.back_up_portal(simulation.desk("hanh"))
        desk = put_back_to_two_waiting_notes(simulation)
        simulation.put_portal_back(desk)
        simulation.run(desk)  # signs in again, as the portal forgot the session too
        assert simulation.run(desk)
        assert [action.state for action in desk.actions()] == ["accepted", "accepted"]
        simulation.heal_and_check()


def test_what_the_portal_still_knows_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the portal were not asked first."""
    with opened(0) as simulation:
        desk = put_back_to_two_waiting_notes(simulation)
        monkeypatch.setattr(Sending, "to_ask", lambda *_: [])
        with pytest.raises(Violation, match="I12: a command was sent again with other bytes"):
            simulation.run(desk)


def test_a_text_typed_over_one_made_again_takes_the_place_of_the_one_that_was_forgotten() -> None:
    """Made again, the first waits for its file; of what left before, a copy is still on its way."""
    with opened(0) as simulation:
        desk = simulation.desk("hanh")
        simulation.back_up_portal(desk)
        case_id = case_in(desk, Status.IN_PROGRESS)
        desk.work.add_file(case_id, scan(desk, 0), FileTarget.DRAFT)
        forgotten = desk.work.save_draft(case_id)
        simulation.carry(desk)
        simulation.network.keeps_all = True
        assert simulation.run(desk)
        simulation.carry(desk)
        late = [*simulation.network.late]
        simulation.put_portal_back(desk)
        simulation.run(desk)  # signs in again, as the portal forgot the session too
        assert simulation.run(desk)
        desk.work.keep_text(case_id, "Đã kiểm tra lại.")
        instead = desk.work.save_draft(case_id)
        assert forgotten is not None
        assert instead is not None
        assert instead.supersedes == forgotten.id
        simulation.carry(desk)
        assert simulation.run(desk)
        simulation.network.late = late
        simulation.network.deliver_late()
        assert simulation.portal.verdicts()[forgotten.id] == "rejected"
        simulation.heal_and_check()


def test_a_refusal_that_a_restored_portal_forgot_is_there_again_as_what_another_replaced() -> None:
    with opened(0) as simulation:
        desk, laptop = simulation.desk("hanh"), simulation.desk("hanh-laptop")
        simulation.back_up_portal(desk)
        case_id = case_in(desk, Status.ASSIGNED)
        refused = laptop.work.accept(case_id)
        for one in (desk, laptop):
            if one is desk:
                one.work.accept(case_id)
            assert simulation.run(one)
        assert laptop.store.outbox.of_case(case_id)[-1].state == "conflict"
        simulation.put_portal_back(desk)
        simulation.run(laptop)  # signs in again, as the portal forgot the session too
        assert simulation.run(laptop)
        laptop.work.decide(case_id, Decision(again=(refused.id,)))
        assert simulation.run(laptop)
        assert simulation.portal.verdicts()[refused.id] == "rejected"
        simulation.heal_and_check()
