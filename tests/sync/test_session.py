"""The session: renewed without anybody noticing, over without losing work, never another person's."""

from __future__ import annotations

import pytest

from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.errors import KeyringLocked, OtherOfficer
from desktop_app.secrets import FileSecrets
from tests.sync.desk import Desk, training_session
from tests.sync.fault_proxy import FaultProxy

API = "/api/sync/v1"


def test_a_refused_access_token_is_renewed_once_and_the_officer_never_knows(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.sync()
    desk.work.note(case_id, "Phiên được gia hạn.")
    network.order("status", path=f"{API}/commands", status=401)
    before = network.asked("/token")
    assert desk.sync().pushed == 1
    assert network.asked("/token") - before == 1


def test_an_expired_sign_in_keeps_the_actions_and_stops_only_the_network(
    desk: Desk, network: FaultProxy
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.secrets.delete("desk/refresh")
    desk.restart()
    desk.work.note(case_id, "Viết khi phiên đã hết.")
    asked = network.asked(f"{API}/commands")
    result = desk.sync()
    assert (result.state, result.trouble) == (SyncPhase.SIGNED_OUT, "SignInNeeded")
    assert (desk.states(case_id), network.asked(f"{API}/commands")) == (["queued"], asked)
    assert not desk.service.signed_in
    desk.service.adopt(training_session(desk.address, "hanh", desk.http, desk.clock))
    assert desk.sync().pushed == 1


def test_a_spent_refresh_token_is_forgotten_and_says_sign_in(desk: Desk) -> None:
    spent = desk.secrets.get("desk/refresh")
    assert spent is not None
    for _ in range(2):  # two refreshes later the first token is long replaced
        desk.restart()
        desk.sync()
    desk.secrets.set("desk/refresh", spent)
    desk.restart()
    assert desk.sync().state is SyncPhase.SIGNED_OUT
    assert desk.secrets.get("desk/refresh") is None


def test_a_lost_answer_to_a_refresh_costs_nothing(desk: Desk, network: FaultProxy) -> None:
    held = desk.secrets.get("desk/refresh")
    desk.restart()
    network.order("drop-response", path="/token")
    assert desk.sync().trouble == "PortalUnreachable"
    assert desk.secrets.get("desk/refresh") == held
    assert desk.sync().trouble == ""
    assert desk.secrets.get("desk/refresh") != held


def test_signing_out_ends_the_session_at_the_portal_too(desk: Desk) -> None:
    held = desk.secrets.get("desk/refresh")
    assert held is not None
    desk.service.sign_out()
    assert desk.service.state.phase is SyncPhase.SIGNED_OUT
    desk.secrets.set("desk/refresh", held)
    desk.restart()
    assert desk.sync().state is SyncPhase.SIGNED_OUT


class LockedSecrets(FileSecrets):
    """A key store whose owner dismissed its question."""

    def get(self, account: str) -> str | None:  # noqa: ARG002
        raise KeyringLocked


def test_a_locked_key_store_stops_the_network_and_leaves_no_doubt(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Kho khóa đang khóa.")
    desk.secrets = LockedSecrets(desk.folder / "secrets")
    desk.restart()
    result = desk.sync()
    assert (result.trouble, result.state) == ("KeyringLocked", SyncPhase.WAITING)
    assert (desk.states(case_id), network.asked(f"{API}/commands")) == (["queued"], 0)


def test_another_persons_session_is_not_taken(desk: Desk) -> None:
    with pytest.raises(OtherOfficer):
        desk.service.adopt(training_session(desk.address, "tuan", desk.http, desk.clock))


def test_an_action_never_leaves_with_another_persons_session(desk: Desk, network: FaultProxy) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.work.note(case_id, "Của Hạnh.")
    desk.sign_in_as("long")
    desk.restart()
    asked = network.asked(f"{API}/commands")
    result = desk.sync()
    assert (result.trouble, result.state) == ("OtherOfficer", SyncPhase.NEEDS_PERSON)
    assert network.asked(f"{API}/commands") == asked
    assert desk.states(case_id) == ["queued"]
