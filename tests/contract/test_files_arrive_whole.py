"""Uploads are gone on with where they stopped, and what does not hash right is not kept."""

from __future__ import annotations

import pytest

from tests.contract.conftest import Staff
from tests.contract.story import in_work
from tests.portal.caller import SYNC, Caller, problem, uuid7

FILE = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"\n%%EOF\n"
HALF = len(FILE) // 2


@pytest.fixture
def officer(staff: Staff) -> Caller:
    staff.needs("uploads")
    return staff.officer()


def begun(officer: Caller) -> str:
    """An announced upload of which the first half is there."""
    upload = uuid7()
    answer = officer.announce(upload, in_work(officer)["id"], "bien-ban.pdf", FILE)
    assert (answer.status_code, answer.json()["offset"]) == (201, 0)
    half = officer.add(upload, 0, FILE[:HALF])
    assert (half.status_code, half.headers["Upload-Offset"]) == (204, str(HALF))
    return upload


def offset(officer: Caller, upload: str) -> int:
    return int(officer.call("HEAD", f"{SYNC}/uploads/{upload}").headers["Upload-Offset"])


def test_an_upload_goes_on_where_it_stopped_and_arrives_as_it_was(officer: Caller) -> None:
    upload = begun(officer)
    assert offset(officer, upload) == HALF
    last = officer.add(upload, HALF, FILE[HALF:])
    assert last.status_code == 200
    case = in_work(officer)
    officer.must("attach", case["id"], {"upload": upload, "target": "case"})
    (file,) = [
        one for one in officer.case(case["id"])["attachments"] if one["id"] == last.json()["attachment"]
    ]
    assert (file["sha256"], file["size"]) == (last.json()["sha256"], len(FILE))
    got = officer.get(f"{SYNC}/attachments/{file['id']}")
    assert got.content == FILE
    tail = officer.get(f"{SYNC}/attachments/{file['id']}", headers={"Range": f"bytes={HALF}-"})
    assert (tail.status_code, tail.content) == (206, FILE[HALF:])


def test_a_piece_at_the_wrong_place_is_refused_and_the_right_place_told(officer: Caller) -> None:
    upload = begun(officer)
    for wrong in (0, HALF + 1):
        answer = officer.add(upload, wrong, FILE[wrong:])
        assert problem(answer) == (409, "offset-differs")
        assert answer.headers["Upload-Offset"] == str(HALF)
    assert offset(officer, upload) == HALF


def test_a_piece_that_was_torn_on_the_way_is_not_kept(officer: Caller) -> None:
    upload = begun(officer)
    digest = {"Content-Digest": "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"}
    assert problem(officer.add(upload, HALF, FILE[HALF:], **digest)) == (400, "digest-differs")
    assert offset(officer, upload) == HALF


def test_a_file_that_is_not_what_was_announced_is_dropped(officer: Caller) -> None:
    upload = begun(officer)
    changed = FILE[HALF:-1] + bytes([FILE[-1] ^ 1])
    assert problem(officer.add(upload, HALF, changed)) == (422, "upload-broken")
    assert officer.call("HEAD", f"{SYNC}/uploads/{upload}").status_code in (404, 410)


def test_the_same_upload_announced_again_says_how_far_it_is_and_another_is_refused(officer: Caller) -> None:
    upload, case = begun(officer), in_work(officer)
    again = officer.announce(upload, case["id"], "bien-ban.pdf", FILE)
    assert (again.status_code, again.json()["offset"]) == (200, HALF)
    other = officer.announce(upload, case["id"], "bien-ban.pdf", FILE + b"x")
    assert problem(other) == (409, "upload-differs")


def test_the_upload_of_somebody_else_is_not_there(staff: Staff, officer: Caller) -> None:
    upload, colleague = begun(officer), staff.colleague()
    assert colleague.call("HEAD", f"{SYNC}/uploads/{upload}").status_code == 404
    assert problem(colleague.add(upload, HALF, FILE[HALF:]))[0] == 404


def test_an_action_waits_for_its_file_and_an_unknown_file_is_refused(officer: Caller) -> None:
    upload, case = begun(officer), in_work(officer)
    early = officer.do("attach", case["id"], {"upload": upload, "target": "case"})
    assert early["verdict"] == "deferred"
    assert early["retry_after"] > 0
    unknown = officer.do("attach", case["id"], {"upload": uuid7(), "target": "case"})
    assert (unknown["verdict"], unknown["why"], unknown["field"]) == ("rejected", "bad-args", "upload")
