"""The published contract is the code's, and the portal keeps it whatever it is sent."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sync.reference_portal import export_openapi
from sync.reference_portal.app import contract
from sync.reference_portal.seeds.files import make_file
from sync.reference_portal.server import ReferencePortal
from tests.portal.caller import TRAINING, Caller, Clock

#: Reached with a token, a device and a cursor; the sign-in page answers a person, not a program.
EXAMPLES = 12
schemathesis.serializer.alias("application/partial-upload", "application/octet-stream")


def test_the_published_contract_is_current() -> None:
    assert export_openapi.main(["--check"]) == 0


def test_an_old_contract_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(export_openapi, "PUBLISHED", tmp_path / "portal-openapi.json")
    assert export_openapi.main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().err
    assert export_openapi.main([]) == 0
    assert export_openapi.main(["--check"]) == 0


def test_the_portal_keeps_its_contract_whatever_it_is_sent(tmp_path: Path, clock: Clock) -> None:
    statuses: Counter[int] = Counter()
    with (
        ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal,
        requests.Session() as session,
    ):
        officer = Caller(portal.address, session)
        officer.sign_in("hanh")
        in_progress = officer.first(status="in_progress")["id"]
        known = {
            "upload_id": officer.upload(in_progress, "a.pdf", make_file("a.pdf", 1)),
            "device_id": officer.registered["device"],
            "cursor": officer.snapshot()[1],
            "case_id": in_progress,
            "attachment_id": next(a["id"] for c in officer.cases() for a in c.get("attachments", [])),
        }
        for result in schemathesis.openapi.from_dict(contract()).get_all_operations():
            operation = result.ok()
            if not operation.path.startswith("/authorize"):
                send_everything(operation, officer, known, statuses)
    calls = sum(statuses.values())
    assert calls >= 120
    assert (calls - statuses[401]) / calls >= 0.8, statuses
    assert (statuses[200] + statuses[201]) / calls >= 0.2, statuses


def send_everything(
    operation: APIOperation[Any, Any, Any, Any],
    officer: Caller,
    known: dict[str, str],
    statuses: Counter[int],
) -> None:
    """Calls that fit the contract; half of them reach what lies behind a valid cursor or id."""

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(), really=st.booleans())
    def keeps_it(case: schemathesis.Case, really: bool) -> None:
        for place in (case.query, case.path_parameters):
            for name in known.keys() & (place or {}).keys() if really else ():
                place[name] = known[name]
        if operation.path == f"{TRAINING}/faults" and operation.method == "post":
            case.body = {"next": {"kind": "status", "path": "/nowhere"}}
        elif operation.path == f"{TRAINING}/clock":
            case.body = {"now": "2025-08-25T07:20:00.000Z"}
        response = case.call(base_url=officer.address, headers=officer.headers, session=officer.session)
        statuses[response.status_code] += 1
        # A call may fit the schema and yet name a cursor or a code that was never given out.
        case.validate_response(response, headers=officer.headers, excluded_checks=[positive_data_acceptance])

    keeps_it()
