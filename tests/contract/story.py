"""What the tests of the contract need of a portal's cases, found or brought about with commands alone."""

from __future__ import annotations

import pytest

from tests.portal.caller import Caller, Json, uuid7


def in_work(officer: Caller) -> Json:
    """A case of the officer that is in work; accepted first where there is none."""
    mine = [case for case in officer.cases() if case["assignee"] == officer.user["id"]]
    for case in mine:
        if case["status"] == "in_progress":
            return case
    for case in mine:
        if case["status"] == "assigned":
            officer.must("accept", case["id"])
            return officer.case(case["id"])
    pytest.skip("the officer has no case in work")


def approved(officer: Caller, supervisor: Caller) -> tuple[Json, Json]:
    """A case with an approved answer, and the arguments to send it with."""
    case = in_work(officer)
    sha = officer.draft(case, f"Cơ quan đã kiểm tra và trả lời. {uuid7()}")
    officer.must("submit_for_approval", case["id"], {"draft_sha256": sha})
    request = supervisor.case(case["id"])["review"]["request"]
    supervisor.must("approve", case["id"], {"request": request, "draft_sha256": sha})
    case = officer.case(case["id"])
    return case, {"draft_sha256": sha, "approval": case["approval"]["id"]}


def notes_with(caller: Caller, case: Json, text: str) -> int:
    """How many notes of the case say exactly this."""
    return sum(note["text"] == text for note in caller.case(case["id"])["notes"])
