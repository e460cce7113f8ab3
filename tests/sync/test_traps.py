"""Traps that other programs fell into, each a test named after it; the list is in docs/testing.md."""

from __future__ import annotations

import shutil
import ssl
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import trustme

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import Status
from desktop_app.domain.errors import PortalUnreachable
from desktop_app.domain.uploads import FileTarget
from sync import transport
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_transport import ECHO, serving

COMMANDS = "/api/sync/v1/commands"
NOTE = "Đã kiểm tra tại chỗ."
FAILURES: dict[str, dict[str, object]] = {
    "500": {"kind": "status", "status": 500},
    "502 of a gateway": {"kind": "html", "status": 502},
    "403": {"kind": "status", "status": 403},
    "time out": {"kind": "delay"},
    "line cut": {"kind": "drop-request"},
}


@pytest.mark.parametrize("failure", FAILURES)
def test_t1_an_upload_that_failed_again_and_again_is_still_in_the_outbox(
    desk: Desk, network: FaultProxy, monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    desk.sync()
    action = desk.work.note(case_id, NOTE)
    with monkeypatch.context() as impatient:
        impatient.setattr(transport, "READ_SECONDS", 0.1)  # shorter than the proxy's delay
        for _ in range(3):
            network.order(**FAILURES[failure], path=COMMANDS)  # type: ignore[arg-type]
            desk.sync()
            kept = desk.store.outbox.get(action.id)
            assert kept is not None
            assert kept.args == action.args
    desk.restart()
    desk.sync()
    assert [note.text for note in desk.case(case_id).notes].count(NOTE) == 1


def test_t1_an_upload_to_a_portal_of_unknown_certificate_stays_in_the_outbox(
    morning: Path, tmp_path: Path, clock: ShiftedClock
) -> None:
    shutil.copytree(morning / "hanh", tmp_path / "hanh")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(tls)
    with (
        serving(b"{}", headers=ECHO, tls=tls) as address,
        Desk(tmp_path / "hanh", address, "hanh", clock=clock) as desk,
    ):
        case_id = desk.find(Status.IN_PROGRESS)
        desk.work.note(case_id, NOTE)
        for _ in range(2):
            assert desk.sync().trouble == "CertificateRefused"
            assert desk.states(case_id) == ["queued"]


WAYS: dict[str, Callable[[Desk], object]] = {
    "a run by hand": lambda desk: desk.sync(),
    "files": lambda desk: desk.service.fetch_files_once(),
    "signing out": lambda desk: desk.service.sign_out(),
}


@pytest.mark.parametrize("way", WAYS)
def test_t10_taken_off_the_network_nothing_leaves_on_any_way_also_after_a_failure(
    desk: Desk, network: FaultProxy, tmp_path: Path, way: str
) -> None:
    case_id, scan = desk.find(Status.IN_PROGRESS), tmp_path / "ban-quet.pdf"
    scan.write_bytes(b"%PDF-1.4 " + bytes(1000))
    desk.work.note(case_id, NOTE)
    desk.work.add_file(case_id, scan, FileTarget.CASE)
    network.order("status", path=COMMANDS, status=500)
    assert desk.sync().waiting == 2  # what failed would be tried again
    desk.service.go_offline()
    asked = len(network.seen)
    with suppress(PortalUnreachable):
        WAYS[way](desk)
    assert len(network.seen) == asked
    assert desk.store.outbox.counts().waiting == 2
