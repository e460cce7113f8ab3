"""What a desk should hold, in hashes that it can compute itself; and what a restored portal does to it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable

import pytest

from tests.portal.caller import SYNC, TRAINING, Caller, Json, problem, sha256_of

NewCaller = Callable[..., Caller]


def manifest(caller: Caller, feed: str, cursor: str, **more: object) -> Json:
    answer = caller.get(f"{SYNC}/feeds/{feed}/manifest", cursor=cursor, **more)
    assert answer.status_code == 200, answer.text
    got: Json = answer.json()
    return got


def hashed(items: list[Json], feed: str) -> list[Json]:
    """The buckets as a desk computes them from what it holds."""
    buckets: dict[int, list[list[object]]] = defaultdict(list)
    for item in items:
        named = [item["type"]] if feed == "ref" else []
        bucket = hashlib.sha256(item["id"].encode()).digest()[0]
        buckets[bucket].append([*named, item["id"], item["version"]])
    return [
        {"b": bucket, "count": len(held), "sha256": sha256_of(sorted(held, key=lambda one: one[:-1]))}
        for bucket, held in sorted(buckets.items())
    ]


@pytest.mark.parametrize("feed", ["me", "ref"])
def test_a_desk_computes_the_same_hashes(new_caller: NewCaller, feed: str) -> None:
    officer = new_caller("hanh")
    items, cursor = officer.snapshot(feed)
    got = manifest(officer, feed, cursor)
    assert (got["current"], got["count"]) == (True, len(items))
    assert got["buckets"] == hashed(items, feed)
    assert len(got["buckets"]) > min(20, len(items) / 3)


def test_one_bucket_names_its_items(sqlite_caller: Caller) -> None:
    sqlite_caller.sign_in("hanh")
    for feed in ("me", "ref"):
        items, cursor = sqlite_caller.snapshot(feed)
        found = []
        for bucket in manifest(sqlite_caller, feed, cursor)["buckets"]:
            one = manifest(sqlite_caller, feed, cursor, bucket=bucket["b"])
            assert (one["bucket"], len(one["items"])) == (bucket["b"], bucket["count"])
            found += [(item.get("type"), item["id"], item["version"]) for item in one["items"]]
        named = [(item["type"] if feed == "ref" else None, item["id"], item["version"]) for item in items]
        assert sorted(found, key=str) == sorted(named, key=str)
        empty = next(b for b in range(256) if b not in {x["b"] for x in hashed(items, feed)})
        assert manifest(sqlite_caller, feed, cursor, bucket=empty)["items"] == []


def test_news_after_the_cursor_make_it_not_current(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    items, cursor = officer.snapshot()
    case_id = officer.first(status="in_progress")["id"]
    officer.must("note", case_id, {"text": "x"})
    assert manifest(officer, "me", cursor)["current"] is False
    now = officer.changes(cursor)["cursor"]
    assert manifest(officer, "me", now)["current"] is True
    officer.post(f"{TRAINING}/reassign", json={"case": case_id, "to": "u_long"})
    assert manifest(officer, "me", now)["current"] is False
    after = officer.changes(now)["cursor"]
    left = manifest(officer, "me", after)
    assert (left["current"], left["count"]) == (True, len(items) - 1)
    assert left["buckets"] == hashed([item for item in items if item["id"] != case_id], "me")


def test_a_manifest_is_ones_own(sqlite_caller: Caller) -> None:
    sqlite_caller.sign_in("hanh")
    cursor, ref = sqlite_caller.snapshot()[1], sqlite_caller.snapshot("ref")[1]
    for wrong in (ref, cursor[:-4] + "AAAA", "x"):
        answer = sqlite_caller.get(f"{SYNC}/feeds/me/manifest", cursor=wrong)
        assert problem(answer) == (410, "resync")
    for bucket in (-1, 256):
        answer = sqlite_caller.get(f"{SYNC}/feeds/me/manifest", cursor=cursor, bucket=bucket)
        assert problem(answer) == (422, "invalid")
    sqlite_caller.sign_in("long")
    assert problem(sqlite_caller.get(f"{SYNC}/feeds/me/manifest", cursor=cursor)) == (410, "resync")


def test_a_restored_portal_is_as_it_was_in_a_new_epoch(new_caller: NewCaller) -> None:
    officer = new_caller("hanh")
    assert problem(officer.post(f"{TRAINING}/restore")) == (404, "not-found")
    case, epoch = officer.first(status="in_progress"), officer.get(f"{SYNC}/meta").json()["epoch"]
    before = officer.must("note", case["id"], {"text": "trước khi sao lưu"})
    assert officer.post(f"{TRAINING}/backup").status_code == 204
    kept = officer.case(case["id"])

    lost = officer.command("note", case["id"], {"text": "sau khi sao lưu"})
    officer.hand_in(lost)
    upload = officer.upload(case["id"], "a.pdf", b"%PDF-1.4 ...")
    cursor = officer.snapshot()[1]
    restored = officer.post(f"{TRAINING}/restore").json()

    assert restored["epoch"] == officer.get(f"{SYNC}/meta").json()["epoch"] != epoch
    assert problem(officer.get(f"{SYNC}/feeds/me/changes", cursor=cursor)) == (410, "resync")
    assert officer.case(case["id"]) == kept
    asked = officer.get(f"{SYNC}/commands", id=[before["id"], lost["id"]]).json()["verdicts"]
    assert [verdict["verdict"] for verdict in asked] == ["accepted", "unknown"]
    assert officer.call("HEAD", f"{SYNC}/uploads/{upload}").status_code == 404
    assert officer.hand_in(lost)[0]["replayed"] is False
    assert officer.case(case["id"])["version"] == kept["version"] + 1
    file = next(file for one in officer.cases() for file in one.get("attachments", []))
    assert len(officer.get(f"{SYNC}/attachments/{file['id']}").content) == file["size"]
