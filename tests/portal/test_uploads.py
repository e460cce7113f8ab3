"""Files go up in pieces that survive a bad line, and become a file of the case by a command."""

import hashlib
from collections.abc import Callable

import pytest

from sync.reference_portal.file_kinds import is_of_type
from sync.reference_portal.seeds.files import make_file
from sync.reference_portal.uploads import attachment_id
from tests.portal.caller import SYNC, TRAINING, Caller, Clock, problem, uuid7

NewCaller = Callable[..., Caller]
PDF = make_file("bien-ban.pdf", 7)


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in as the officer."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def far(caller: Caller, upload: str) -> tuple[str, str]:
    answer = caller.call("HEAD", f"{SYNC}/uploads/{upload}")
    assert answer.status_code == 200
    return answer.headers["Upload-Offset"], answer.headers["Upload-Length"]


def status_of(caller: Caller, upload: str) -> int:
    return caller.call("HEAD", f"{SYNC}/uploads/{upload}").status_code


def test_a_file_goes_up_in_pieces_and_is_attached(new_caller: NewCaller) -> None:
    officer, head = new_caller("hanh"), new_caller("tuan")
    case, upload = officer.first(status="in_progress", draft=None), uuid7()
    begun = officer.announce(upload, case["id"], "bien-ban.pdf", PDF)
    assert (begun.status_code, begun.json()) == (201, {"offset": 0})
    added = officer.add(upload, 0, PDF[:700])
    assert (added.status_code, added.headers["Upload-Offset"], added.content) == (204, "700", b"")
    assert far(officer, upload) == ("700", str(len(PDF)))
    again = officer.announce(upload, case["id"], "bien-ban.pdf", PDF)
    assert (again.status_code, again.json()) == (200, {"offset": 700, "attachment": None})

    done = officer.add(upload, 700, PDF[700:])
    name = attachment_id(upload)
    assert (done.status_code, done.json()) == (
        *(200, {"attachment": name, "sha256": hashlib.sha256(PDF).hexdigest()}),
    )
    asked = officer.announce(upload, case["id"], "bien-ban.pdf", PDF)
    assert asked.json() == {"offset": len(PDF), "attachment": name}
    path = f"{SYNC}/attachments/{name}"
    assert problem(officer.get(path)) == (404, "not-found")

    officer.must("attach", case["id"], {"upload": upload, "target": "draft"}, after=[upload])
    now = officer.case(case["id"])
    assert now["attachments"][-1] == {
        "id": name,
        "name": "bien-ban.pdf",
        "size": len(PDF),
        "type": "pdf",
        "sha256": hashlib.sha256(PDF).hexdigest(),
        "sensitive": False,
        "by": "u_hanh",
        "target": "draft",
    }
    event = {"attachment": name, "sha256": hashlib.sha256(PDF).hexdigest(), "target": "draft"}
    assert (now["history"][-1]["kind"], now["history"][-1]["data"]) == ("attached", event)
    assert officer.get(path).content == head.get(path).content == PDF
    args = {"rev": 1, "body": "Gửi kèm.", "greeting": "Kính gửi,", "files": [name]}
    officer.must("save_draft", case["id"], args)
    assert officer.announce(upload, case["id"], "bien-ban.pdf", PDF).json()["attachment"] == name


def test_a_piece_that_does_not_fit_adds_nothing(caller: Caller) -> None:
    case_id, upload = caller.first(status="in_progress")["id"], uuid7()
    caller.announce(upload, case_id, "a.pdf", PDF)
    caller.add(upload, 0, PDF[:100])
    beside = caller.add(upload, 50, PDF[50:100])
    assert problem(beside) == (409, "offset-differs")
    assert beside.headers["Upload-Offset"] == "100"
    digest = {"Content-Digest": f"sha-256=:{'A' * 43}=:"}
    assert problem(caller.add(upload, 100, PDF[100:], **digest)) == (400, "digest-differs")
    assert problem(caller.add(upload, 100, PDF[100:], **{"Content-Digest": "md5=:x:"})) == (
        *(400, "bad-request"),
    )
    assert problem(caller.add(upload, 100, PDF[100:] + b"x")) == (400, "bad-request")
    json_type = {"Content-Type": "application/json"}
    assert problem(caller.add(upload, 100, PDF[100:], **json_type)) == (415, "unsupported-media")
    assert problem(caller.add(upload, 100, b"0" * (8 * 2**20 + 1))) == (413, "too-large")
    assert far(caller, upload) == ("100", str(len(PDF)))
    assert caller.add(upload, 100, b"").status_code == 204
    assert caller.add(upload, 100, PDF[100:]).status_code == 200


def test_a_file_that_is_not_what_was_announced_is_dropped(caller: Caller) -> None:
    case_id = caller.first(status="in_progress")["id"]
    spoilt, disguised = uuid7(), uuid7()
    caller.announce(spoilt, case_id, "a.pdf", PDF)
    assert problem(caller.add(spoilt, 0, PDF[:-1] + b"?")) == (422, "upload-broken")
    caller.announce(disguised, case_id, "a.jpg", PDF)
    assert problem(caller.add(disguised, 0, PDF)) == (422, "upload-broken")
    assert [status_of(caller, upload) for upload in (spoilt, disguised)] == [404, 404]
    assert caller.announce(spoilt, case_id, "a.pdf", PDF).status_code == 201


def test_an_upload_is_nobody_elses(new_caller: NewCaller) -> None:
    officer, focal, other = new_caller("hanh"), new_caller("khoi"), new_caller("long")
    case_id, upload = officer.first(status="in_progress")["id"], uuid7()
    officer.announce(upload, case_id, "a.pdf", PDF)
    officer.add(upload, 0, PDF[:10])
    for stranger in (focal, other):
        assert status_of(stranger, upload) == 404
        assert problem(stranger.add(upload, 10, PDF[10:])) == (404, "not-found")
        assert problem(stranger.announce(upload, case_id, "a.pdf", PDF)) == (404, "not-found")
    officer.add(upload, 10, PDF[10:])
    refused = focal.do("attach", case_id, {"upload": upload, "target": "case"})
    assert (refused["verdict"], refused["why"]) == ("rejected", "not-yours")


def test_only_a_file_that_the_case_may_take_is_begun(new_caller: NewCaller) -> None:
    officer, reporter = new_caller("hanh"), new_caller("dung")
    case_id, upload = officer.first(status="in_progress")["id"], uuid7()
    assert problem(reporter.announce(upload, case_id, "a.pdf", PDF)) == (404, "not-found")
    assert problem(officer.announce(upload, "c_none", "a.pdf", PDF)) == (404, "not-found")
    assert problem(officer.announce(upload, case_id, "a.exe", PDF)) == (415, "unsupported-media")
    assert problem(officer.announce(upload, case_id, "a.pdf", PDF, size=20 * 2**20 + 1)) == (413, "too-large")
    assert problem(officer.announce(upload, case_id, "a.pdf", PDF, size=0)) == (422, "invalid")
    assert officer.announce(upload, case_id, "a.pdf", PDF).status_code == 201
    assert problem(officer.announce(upload, case_id, "b.pdf", PDF)) == (409, "upload-differs")
    assert problem(officer.announce(upload, case_id, "a.pdf", PDF + b"x")) == (409, "upload-differs")


def test_a_case_takes_ten_files_and_no_more(caller: Caller) -> None:
    case = caller.first(status="in_progress")
    waiting = caller.upload(case["id"], "cuoi.pdf", PDF)
    for number in range(10 - len(case["attachments"])):
        upload = caller.upload(case["id"], f"{number}.pdf", PDF)
        caller.must("attach", case["id"], {"upload": upload, "target": "case"})
    assert problem(caller.announce(uuid7(), case["id"], "a.pdf", PDF)) == (422, "invalid")
    verdict = caller.do("attach", case["id"], {"upload": waiting, "target": "case"})
    assert (verdict["why"], verdict["field"]) == ("bad-args", "upload")


def test_an_upload_not_finished_in_thirty_days_is_gone_and_begun_again(caller: Caller, clock: Clock) -> None:
    case_id, upload = caller.first(status="in_progress")["id"], uuid7()
    caller.announce(upload, case_id, "a.pdf", PDF)
    caller.add(upload, 0, PDF[:100])
    assert caller.post(f"{TRAINING}/expire-uploads").status_code == 204
    assert status_of(caller, upload) == 410
    assert problem(caller.add(upload, 100, PDF[100:])) == (410, "upload-gone")
    verdict = caller.do("attach", case_id, {"upload": upload, "target": "case"})
    assert (verdict["why"], verdict["field"]) == ("bad-args", "upload")
    begun = caller.announce(upload, case_id, "a.pdf", PDF)
    assert (begun.status_code, begun.json()) == (201, {"offset": 0})
    caller.add(upload, 0, PDF)
    clock.forward(days=29)
    caller.use(caller.refresh(caller.tokens["refresh_token"]).json())
    caller.must("attach", case_id, {"upload": upload, "target": "case"})
    clock.forward(days=2)
    caller.use(caller.refresh(caller.tokens["refresh_token"]).json())
    assert status_of(caller, upload) == 200


def test_attaching_waits_for_the_file_and_holds_up_nothing(caller: Caller) -> None:
    case_id, upload = caller.first(status="in_progress")["id"], uuid7()
    caller.announce(upload, case_id, "a.pdf", PDF)
    attach = caller.command("attach", case_id, {"upload": upload, "target": "case"}, after=[upload])
    bare = caller.command("attach", case_id, {"upload": upload, "target": "case"})
    note = caller.command("note", case_id, {"text": "không chờ tệp"})
    dependent = caller.command("note", case_id, {"text": "chờ tệp"}, after=[attach["id"]])
    verdicts = caller.hand_in(attach, bare, note, dependent)
    assert [verdict["verdict"] for verdict in verdicts] == ["deferred", "deferred", "accepted", "deferred"]
    stranger = caller.command("note", case_id, {"text": "x"}, after=[uuid7()])
    unheard = caller.hand_in(stranger)[0]
    assert (unheard["verdict"], unheard["retry_after"]) == ("deferred", 30)
    caller.add(upload, 0, PDF)
    verdicts = caller.hand_in(attach, bare, dependent)
    assert [verdict["verdict"] for verdict in verdicts] == ["accepted"] * 3
    case = caller.case(case_id)
    assert [file["id"] for file in case["attachments"]].count(attachment_id(upload)) == 1
    assert [event["kind"] for event in case["history"]].count("attached") == 1


def test_attach_names_what_is_wrong(caller: Caller) -> None:
    case_id, closed = caller.first(status="in_progress")["id"], caller.first(status="answered")["id"]
    elsewhere = caller.first(status="assigned")["id"]
    upload = caller.upload(case_id, "a.pdf", PDF)
    for kind, args, why, field in (
        (case_id, {"upload": upload, "target": "sender"}, "bad-args", "target"),
        (case_id, {"upload": uuid7(), "target": "case"}, "bad-args", "upload"),
        (case_id, {"target": "case"}, "bad-args", "upload"),
        (elsewhere, {"upload": upload, "target": "case"}, "bad-args", "upload"),
        (closed, {"upload": upload, "target": "case"}, "closed", None),
    ):
        verdict = caller.do("attach", kind, args)
        assert (verdict["verdict"], verdict["why"], verdict.get("field")) == ("rejected", why, field)


@pytest.mark.parametrize("kind", ["jpg", "pdf", "docx", "xlsx"])
def test_a_type_is_told_by_the_bytes(kind: str) -> None:
    content = make_file(f"a.{kind}", 1)
    assert [one for one in ("jpg", "pdf", "doc", "docx", "xls", "xlsx") if is_of_type(content, one)] == [kind]
    assert not is_of_type(content[:3] if kind in ("docx", "xlsx") else b"", kind)


def test_what_word_and_excel_wrote_before_2007_is_told_by_its_head() -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    assert [one for one in ("jpg", "pdf", "doc", "docx", "xls", "xlsx") if is_of_type(old, one)] == [
        *("doc", "xls"),
    ]
