"""Feeds: who sees what, in the order of the commits, from a cursor that only the portal can make."""

import threading
from collections.abc import Callable

import requests
from sqlalchemy import create_engine, text

from sync.reference_portal.database import Database
from sync.reference_portal.identity import new_epoch
from sync.reference_portal.server import ReferencePortal
from tests.portal.caller import SYNC, TRAINING, Caller, Clock, problem

NewCaller = Callable[..., Caller]
HIDDEN_IN_FIGURES = {"title", "content", "points", "sender", "draft", "attachments", "notes"}


def test_the_first_copy_comes_in_pages_and_whole(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    whole, cursor = officer.snapshot()
    paged, again = officer.snapshot(limit=5)
    assert [item["id"] for item in paged] == [item["id"] for item in whole]
    assert len({item["id"] for item in paged}) == 24
    assert officer.changes(cursor) == {"items": [], "cursor": cursor, "more": False}
    assert officer.changes(again)["items"] == []


def test_what_happens_during_the_first_copy_comes_after_it(new_caller: NewCaller) -> None:
    officer, focal = new_caller("hanh"), new_caller("khoi")
    first = officer.get(f"{SYNC}/feeds/me/snapshot", limit=12).json()
    gone = next(item["id"] for item in first["items"] if item["data"]["status"] == "in_progress")
    come = focal.first(status="forwarded")["id"]
    focal.must("assign", come, {"to": "u_hanh"})
    officer.post(f"{TRAINING}/reassign", json={"case": gone, "to": "u_long"})
    second = officer.get(f"{SYNC}/feeds/me/snapshot", page=first["next_page"]).json()
    assert second["feed_cursor"] == first["feed_cursor"]
    news = officer.changes(first["feed_cursor"])["items"]
    assert [(item["op"], item["id"]) for item in news] == [("upsert", come), ("remove", gone)]


def test_a_case_that_is_given_away_leaves_with_a_reason_and_arrives_whole(new_caller: NewCaller) -> None:
    here, there, focal = new_caller("hanh"), new_caller("long"), new_caller("khoi")
    cursors = [caller.snapshot()[1] for caller in (here, there, focal)]
    case = here.first(status="in_progress")
    focal.must("assign", case["id"], {"to": "u_long"})
    left, came, seen = (
        caller.changes(cursor)["items"] for caller, cursor in zip((here, there, focal), cursors, strict=True)
    )
    assert [(i["op"], i["reason"], i["data"]) for i in left] == [("remove", "reassigned", None)]
    assert left[0]["version"] > case["version"]
    assert [(i["op"], i["reason"]) for i in came] == [("upsert", None)]
    assert came[0]["data"] == seen[0]["data"] == focal.case(case["id"])
    assert problem(here.get(f"{SYNC}/cases/{case['id']}")) == (404, "not-found")


def test_only_the_newest_state_of_a_case_is_sent_and_pages_go_on(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    _, cursor = officer.snapshot()
    cases = [case["id"] for case in officer.cases() if case["status"] == "in_progress"][:3]
    for case_id in [*cases, *cases, cases[0]]:
        officer.must("note", case_id, {"text": "x"})
    seen, more = [], True
    while more:
        page = officer.changes(cursor, limit=2)
        seen += page["items"]
        cursor, more = page["cursor"], page["more"]
    assert [item["id"] for item in seen] == [cases[1], cases[2], cases[0]]
    assert [item["n"] for item in seen] == sorted(item["n"] for item in seen)
    assert [len(item["data"]["notes"]) for item in seen][2] >= 3


def test_no_writer_ever_numbers_behind_a_reader(new_caller: NewCaller) -> None:
    """Two officers write at once into the supervisor's feed; whoever follows it misses nothing."""
    head = new_caller("tuan")
    writers = [new_caller("hanh"), new_caller("long")]
    items, cursor = head.snapshot()
    followed = {item["id"]: item["version"] for item in items}
    numbers: list[int] = []
    work = [
        [writer.command("note", case["id"], {"text": "x"}) for case in cases for _ in range(5)]
        for writer in writers
        for cases in [[case for case in writer.cases() if case["status"] == "in_progress"][:2]]
    ]
    threads = [
        threading.Thread(target=lambda w=writer, c=commands: [w.hand_in(one) for one in c])
        for writer, commands in zip(writers, work, strict=True)
    ]
    for thread in threads:
        thread.start()
    while True:
        running = any(thread.is_alive() for thread in threads)
        page = head.changes(cursor, limit=3)
        cursor = page["cursor"]
        for item in page["items"]:
            followed[item["id"]] = item["version"]
            numbers.append(item["n"])
        if not running and not page["items"]:
            break
    for thread in threads:
        thread.join()
    assert numbers == sorted(set(numbers))
    assert followed == {case["id"]: case["version"] for case in head.cases()}


def test_a_deleted_case_leaves_everyone(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    _, cursor = officer.snapshot()
    case_id = officer.first(status="in_progress")["id"]
    address = f"{officer.address}{TRAINING}/cases/{case_id}"
    assert officer.session.delete(address, timeout=10).status_code == 204
    assert [(i["op"], i["reason"]) for i in officer.changes(cursor)["items"]] == [("remove", "deleted")]
    assert officer.session.delete(address, timeout=10).status_code == 404


def test_a_case_moved_to_another_agency_leaves_the_province(new_caller: NewCaller) -> None:
    focal, reporter = new_caller("khoi"), new_caller("dung")
    case_id = focal.first(status="forwarded")["id"]
    agency = {"list": "2025", "code": "24"}
    focal.post(f"{TRAINING}/reassign", json={"case": case_id, "agency": agency})
    assert focal.get(f"{SYNC}/cases/{case_id}").status_code == 404
    assert reporter.case(case_id)["agency"] == agency


def test_only_the_portals_own_cursors_are_followed(
    new_caller: NewCaller, portal: ReferencePortal, database: str
) -> None:
    officer, other = new_caller("hanh"), new_caller("long")
    _, cursor = officer.snapshot()
    _, of_reference = officer.snapshot("ref")
    page = officer.get(f"{SYNC}/feeds/me/snapshot", limit=3).json()["next_page"]
    changed = cursor[:-2] + ("A" if cursor[-2] != "A" else "B") + cursor[-1]
    for wrong in (changed, of_reference, page, "", "…"):
        assert problem(officer.get(f"{SYNC}/feeds/me/changes", cursor=wrong)) == (410, "resync")
    assert problem(other.get(f"{SYNC}/feeds/me/changes", cursor=cursor)) == (410, "resync")
    assert problem(other.get(f"{SYNC}/feeds/me/snapshot", page=page)) == (410, "resync")
    assert problem(officer.get(f"{SYNC}/feeds/me/snapshot", page=cursor)) == (410, "resync")


def test_after_a_restored_backup_every_cursor_is_refused(database: str, clock: Clock) -> None:
    with requests.Session() as session:
        with ReferencePortal(database, training=True, now=clock.now) as portal:
            officer = Caller(portal.address, session)
            officer.sign_in("hanh")
            _, cursor = officer.snapshot()
        store = Database(database)
        with store.write() as connection:
            new_epoch(connection)
        store.close()
        with ReferencePortal(database, training=True, now=clock.now) as portal:
            officer.address = portal.address
            assert problem(officer.get(f"{SYNC}/feeds/me/changes", cursor=cursor)) == (410, "resync")
            assert len(officer.snapshot()[0]) == 24


def test_everyone_sees_what_their_role_gives_them(new_caller: NewCaller) -> None:
    seen = {who: new_caller(who).cases() for who in ("hanh", "long", "khoi", "tuan", "dung")}
    assert {who: len(cases) for who, cases in seen.items()} == {
        "hanh": 24,
        "long": 8,
        "khoi": 40,
        "tuan": 36,
        "dung": 40,
    }
    assert {case["assignee"] for case in seen["hanh"]} == {"u_hanh"}
    assert not [case for case in seen["tuan"] if case["status"] == "forwarded"]
    for case in seen["dung"]:
        assert case["view"] == "figures"
        assert not HIDDEN_IN_FIGURES & case.keys()
        assert "body" not in (case["reply"] or {})
        words = {"text", "comment", "reason", "questions", "note"}
        assert not [event for event in case["history"] if words & event["data"].keys()]


def test_a_closed_case_grows_old_by_an_upsert_and_is_never_removed(
    new_caller: NewCaller, clock: Clock
) -> None:
    officer = new_caller("hanh")
    _, cursor = officer.snapshot()
    before = officer.first(status="answered", view="full")
    clock.forward(days=31)
    officer.sign_in("hanh")
    news = {item["id"]: item for item in officer.changes(cursor)["items"]}
    item = news[before["id"]]
    assert (item["op"], item["data"]["view"], item["data"]["sender"]) == (
        *("upsert", "archive", {"id": before["sender"]["id"]}),
    )
    assert item["version"] > before["version"]
    assert not {"draft", "notes", "attachments"} & item["data"].keys()
    assert item["data"]["title"] == before["title"]
    clock.forward(days=710)
    officer.sign_in("hanh")
    assert officer.case(before["id"]) == item["data"]
    officer.changes(cursor)
    old = officer.case(before["id"])
    assert (old["view"], HIDDEN_IN_FIGURES & old.keys()) == ("figures", set())
    assert [event["kind"] for event in old["history"]] == [event["kind"] for event in before["history"]]


def test_the_reference_feed_has_what_a_desk_must_name_things(new_caller: NewCaller) -> None:
    items, _ = new_caller("hanh").snapshot("ref", limit=50)
    kinds = {item["type"] for item in items}
    assert kinds == {"user", "unit", "agency", "field", "limits", "rules", "calendar"}
    named = {item["id"]: item["data"]["name"] for item in items if "name" in item["data"]}
    assert named["dat_dai"] == "Đất đai"
    assert named["2017/91"] == "Tỉnh Kiên Giang"
    assert named["2025/91"] == "Tỉnh An Giang"
    assert named["u_hanh"] == "Nguyễn Thị Hạnh"
    assert all(item["id"].isascii() for item in items)


def test_a_case_is_not_sent_again_to_who_has_it(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    case = officer.first(status="in_progress")
    etag = officer.get(f"{SYNC}/cases/{case['id']}").headers["ETag"]
    assert etag == f'"v{case["version"]}"'
    same = officer.get(f"{SYNC}/cases/{case['id']}", headers={"If-None-Match": etag})
    assert (same.status_code, same.content) == (304, b"")
    officer.must("note", case["id"], {"text": "x"})
    assert officer.get(f"{SYNC}/cases/{case['id']}", headers={"If-None-Match": etag}).status_code == 200


def test_the_letters_lie_in_a_table_anyone_can_count(new_caller: NewCaller, database: str) -> None:
    new_caller("hanh")
    url = database if "://" in database else f"sqlite:///{database}"
    engine = create_engine(url)
    with engine.connect() as connection:
        assert connection.execute(text("select case_id, round from outgoing")).all() == []
    engine.dispose()
