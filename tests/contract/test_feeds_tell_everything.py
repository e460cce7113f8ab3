"""Whoever follows a feed knows every case of theirs, hears of those that left, and skips nothing."""

from __future__ import annotations

import hashlib
import threading

import pytest

from tests.contract.conftest import Staff
from tests.contract.story import in_work
from tests.portal.caller import SYNC, Caller, Json, problem, sha256_of, uuid7

NOTES = 8


def followed(caller: Caller, cursor: str, limit: int) -> tuple[list[Json], str]:
    """All that is after a cursor, page by page."""
    items, more = [], True
    while more:
        page = caller.changes(cursor, limit=limit)
        items += page["items"]
        cursor, more = page["cursor"], page["more"]
    return items, cursor


def test_a_first_copy_in_small_pages_is_the_whole(staff: Staff) -> None:
    officer = staff.officer()
    whole, paged = officer.snapshot()[0], officer.snapshot(limit=2)[0]
    assert {item["id"] for item in paged} == {item["id"] for item in whole}
    assert len(paged) == len(whole)


def test_what_happens_during_a_first_copy_comes_after_it(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    first = officer.get(f"{SYNC}/feeds/me/snapshot", limit=1).json()
    officer.must("note", case["id"], {"text": f"Trong lúc tải. {uuid7()}"})
    news, _ = followed(officer, first["feed_cursor"], 10)
    assert case["id"] in {item["id"] for item in news}


def test_numbers_rise_and_a_page_never_skips_one(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    _, cursor = officer.snapshot()
    for number in range(3):
        officer.must("note", case["id"], {"text": f"Ghi chú {number} {uuid7()}"})
    items, reached = followed(officer, cursor, 1)
    assert [item["n"] for item in items] == sorted({item["n"] for item in items})
    assert items[-1]["version"] == officer.case(case["id"])["version"]
    assert officer.changes(reached)["items"] == []


def test_a_reader_who_follows_two_writers_misses_nothing(staff: Staff) -> None:
    """A number given before its commit may be read after a later one, and is then skipped for ever."""
    reader, writers = staff.officer(), [staff.officer(), staff.officer()]
    case = in_work(reader)
    items, cursor = reader.snapshot()
    known = {item["id"]: item["version"] for item in items}

    def write(writer: Caller) -> None:
        for _ in range(NOTES):
            writer.must("note", case["id"], {"text": uuid7()})

    threads = [threading.Thread(target=write, args=(writer,)) for writer in writers]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        news, cursor = followed(reader, cursor, 3)
        known |= {item["id"]: item["version"] for item in news}
    for thread in threads:
        thread.join()
    known |= {item["id"]: item["version"] for item in followed(reader, cursor, 3)[0]}
    assert known[case["id"]] == reader.case(case["id"])["version"]


def test_a_case_given_to_a_colleague_leaves_with_a_word_and_comes_to_them(staff: Staff) -> None:
    officer, colleague, focal = staff.officer(), staff.colleague(), staff.focal()
    case = in_work(officer)
    here, there = officer.snapshot()[1], colleague.snapshot()[1]
    focal.must("assign", case["id"], {"to": colleague.user["id"]})
    try:
        left = [item for item in followed(officer, here, 10)[0] if item["id"] == case["id"]]
        assert [(item["op"], item["data"]) for item in left] == [("remove", None)]
        assert left[0]["reason"] in ("reassigned", "deleted", "scope")
        assert left[0]["version"] > case["version"]
        came = [item for item in followed(colleague, there, 10)[0] if item["id"] == case["id"]]
        assert [item["op"] for item in came] == ["upsert"]
        assert problem(officer.get(f"{SYNC}/cases/{case['id']}"))[0] == 404
        refused = officer.do("note", case["id"], {"text": "Sau khi chuyển"})
        assert (refused["verdict"], refused["why"]) == ("rejected", "not-yours")
    finally:
        focal.must("assign", case["id"], {"to": officer.user["id"]})


@pytest.mark.parametrize("cursor", ["", "0", "YWJj", "null"])
def test_a_cursor_that_the_portal_did_not_make_is_refused(staff: Staff, cursor: str) -> None:
    answer = staff.officer().get(f"{SYNC}/feeds/me/changes", cursor=cursor)
    assert problem(answer) == (410, "resync")


def test_the_cursor_of_another_feed_or_person_is_refused(staff: Staff) -> None:
    officer, colleague = staff.officer(), staff.colleague()
    of_reference, of_colleague = officer.snapshot("ref")[1], colleague.snapshot()[1]
    for cursor in (of_reference, of_colleague):
        assert problem(officer.get(f"{SYNC}/feeds/me/changes", cursor=cursor)) == (410, "resync")


def test_a_manifest_says_what_a_first_copy_holds(staff: Staff) -> None:
    staff.needs("manifest")
    officer = staff.officer()
    items, cursor = officer.snapshot()
    manifest = officer.get(f"{SYNC}/feeds/me/manifest", cursor=cursor).json()
    buckets: dict[int, list[list[object]]] = {}
    for item in sorted(items, key=lambda item: str(item["id"])):
        number = hashlib.sha256(item["id"].encode()).digest()[0]
        buckets.setdefault(number, []).append([item["id"], item["version"]])
    assert manifest["current"] is True
    assert manifest["count"] == len(items)
    assert manifest["buckets"] == [
        {"b": number, "count": len(buckets[number]), "sha256": sha256_of(buckets[number])}
        for number in sorted(buckets)
    ]


def test_a_manifest_says_when_there_are_news_first(staff: Staff) -> None:
    staff.needs("manifest")
    officer = staff.officer()
    case = in_work(officer)
    _, cursor = officer.snapshot()
    officer.must("note", case["id"], {"text": uuid7()})
    assert officer.get(f"{SYNC}/feeds/me/manifest", cursor=cursor).json()["current"] is False
