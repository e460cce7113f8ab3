"""Before a trip: the files that work and approval need are brought, and the check tells what is lacking."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.domain.case import Status
from desktop_app.domain.readiness import Need, Readiness
from desktop_app.readiness import Session, look
from sync.reference_portal.sign_in import REFRESH_LIFE
from tests.sync.conftest import NewDesk
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy

FILES = "/api/sync/v1/attachments"


def checked(desk: Desk) -> Readiness:
    """What the dialog would show now."""
    service = desk.service
    session = Session(is_signed_in=service.signed_in, last_success=service.state.last_success)
    return look(desk.store, desk.user_id, session, service.clock.now())


def test_an_approver_has_the_files_of_what_waits_for_approval(new_desk: NewDesk) -> None:
    head = new_desk("tuan")
    assert head.sync().trouble == ""
    needed = head.store.files.needed(head.user_id)
    cases = [head.case(str(head.store.files.case_of(file.id))) for file in needed]
    assert {case.status for case in cases if case.assignee != head.user_id} == {Status.IN_REVIEW}
    assert Need.FILES in checked(head).missing
    head.service.fetch_files_once()
    ready = checked(head)
    assert (ready.files.here, ready.files.missing) == (len(needed), 0)


def test_asking_for_all_files_brings_those_too_that_would_not_come(desk: Desk, network: FaultProxy) -> None:
    missing, first = checked(desk).files.missing, desk.store.files.needed(desk.user_id)[0]
    network.order("status", path=f"{FILES}/{first.id}", status=404, times=50)
    assert desk.service.fetch_files_once() == missing - 1
    assert desk.service.file_trouble(first.id)
    network.forget()
    desk.service.fetch_all_files()
    assert not desk.service.file_trouble(first.id)
    assert desk.service.fetch_files_once() == 1
    assert checked(desk).has(Need.FILES)


def test_after_a_sync_with_all_files_the_machine_may_go_and_the_session_names_the_last_day(
    desk: Desk,
) -> None:
    desk.service.fetch_files_once()
    assert desk.sync().trouble == ""
    ready = checked(desk)
    assert ready.missing == ()
    assert ready.compared_at is not None
    end = (desk.service.clock.now() + REFRESH_LIFE).date()
    assert ready.limit == (end - timedelta(days=1), Need.SIGN_IN)


def test_looking_asks_no_network(desk: Desk, network: FaultProxy) -> None:
    desk.service.go_offline()
    before = len(network.seen)
    checked(desk)
    desk.service.fetch_all_files()
    assert len(network.seen) == before
    assert not checked(desk).has(Need.FILES)
