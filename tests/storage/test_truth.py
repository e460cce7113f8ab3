"""Pages of the portal: taken whole with their cursor, nothing unknown lost, nothing of a gone case left."""

from __future__ import annotations

import threading
from hashlib import sha256

import msgspec
import pytest
from sqlalchemy import exc

from desktop_app.domain.case import Case, decode_case
from desktop_app.domain.errors import UnknownCase
from desktop_app.domain.feed import FeedItem, FeedPage, Scope, SnapshotPage
from desktop_app.domain.lines import Mailbox
from desktop_app.storage.truth import PART
from tests.storage.builders import ALSO_FOCAL, HANH, PHONE, Profile, document, remove, upsert, user_item
from tests.storage.conftest import NewProfile


def test_a_page_and_its_cursor_are_taken_together_or_not_at_all(profile: Profile) -> None:
    truth = profile.store.truth
    broken = FeedItem(op="upsert", type="case", id=None, version=2)  # type: ignore[arg-type]
    with pytest.raises(exc.IntegrityError):
        truth.apply_changes(Scope.ME, [FeedPage((upsert(document(5)), broken), "C9")])
    assert truth.cursor(Scope.ME) == "C0"
    assert truth.case("c_5") is None
    profile.pull(document(5), cursor="C9")
    assert truth.cursor(Scope.ME) == "C9"


def test_an_operation_of_tomorrow_changes_nothing(profile: Profile) -> None:
    odd = FeedItem(op="archive", type="case", id="c_1", version=9)
    odd_person = FeedItem(op="archive", type="user", id="u_hanh", version=9)
    profile.pull(odd, odd_person, cursor="C4")
    case = profile.store.truth.case("c_1")
    assert case is not None
    assert case.version == 1
    assert profile.store.reference.person("u_hanh") is not None
    assert profile.store.truth.cursor(Scope.ME) == "C4"


def test_an_older_version_never_replaces_a_newer_one(profile: Profile) -> None:
    profile.pull(document(version=5, title="mới"))
    profile.pull(document(version=4, title="cũ"))
    profile.pull(remove("c_1", version=4))
    assert profile.queue.lines(["c_1"])["c_1"].title == "mới"


def test_the_last_state_of_a_case_in_several_pages_counts(profile: Profile) -> None:
    pages = [
        FeedPage((upsert(document(version=2)), upsert(document(2))), "C1"),
        FeedPage((remove("c_2"), upsert(document(version=3, title="sau cùng"))), "C2"),
    ]
    profile.store.truth.apply_changes(Scope.ME, pages)
    assert profile.store.truth.count() == 1
    assert profile.queue.lines(["c_1"])["c_1"].title == "sau cùng"


def test_unknown_fields_are_kept_as_they_came(profile: Profile) -> None:
    case = document(version=2) | {"weather": {"rain_mm": 12}}
    profile.pull(case)
    raw = profile.store.truth.document("c_1")
    assert raw is not None
    assert msgspec.json.decode(raw) == case


def test_an_unknown_state_is_shown_raw_and_nothing_may_be_done(profile: Profile) -> None:
    profile.pull(document(version=2, status="under_appeal"))
    assert profile.status() == "under_appeal"
    assert profile.queue.listing(Mailbox.QUEUE).ids == ("c_1",)
    assert profile.queue.detail("c_1").allowed == frozenset()


def test_an_unreadable_document_is_kept_and_stops_no_other(profile: Profile) -> None:
    profile.pull(document(2) | {"history": "gone"}, document(3), cursor="C5")
    truth = profile.store.truth
    assert truth.unreadable() == ["c_2"]
    assert truth.document("c_2") is not None
    assert truth.case("c_3") is not None
    assert truth.cursor(Scope.ME) == "C5"
    with pytest.raises(UnknownCase):
        profile.queue.detail("c_2")
    profile.pull(document(2, version=2))
    assert truth.unreadable() == []


def test_a_case_that_became_unreadable_leaves_the_lists_but_not_the_disk(profile: Profile) -> None:
    profile.pull(document(version=2) | {"sender": 7})
    assert profile.queue.lines(["c_1"]) == {}
    assert profile.store.truth.count() == 1


def test_reference_data_of_an_unknown_type_is_kept_raw(profile: Profile) -> None:
    item = FeedItem(op="upsert", type="horoscope", id="h", version=1, data=msgspec.Raw(b'{"luck":1}'))
    changes = profile.store.truth.apply_changes(Scope.REF, [FeedPage((item,), "R2")])
    assert changes.reference
    with profile.store.cache.read() as connection:
        kept = connection.exec_driver_sql("SELECT data FROM reference WHERE type = 'horoscope'").scalar_one()
    assert bytes(kept) == b'{"luck":1}'


def test_an_older_copy_of_reference_data_does_not_win_but_keeps_its_place(profile: Profile) -> None:
    truth = profile.store.truth
    newer = msgspec.structs.replace(HANH, position="Phó phòng")
    truth.apply_changes(Scope.REF, [FeedPage((user_item(newer, version=5),), "R2")])
    truth.begin_snapshot(Scope.REF, "R0")
    truth.apply_snapshot_page(Scope.REF, [SnapshotPage((user_item(HANH, version=2),), "R0")])
    truth.finish_snapshot(Scope.REF)
    found = profile.store.reference.person("u_hanh")
    assert found is not None
    assert found.position == "Phó phòng"
    assert profile.store.reference.person("u_long") is None  # the fresh copy no longer held him


def test_a_first_copy_goes_on_where_it_was_interrupted(profile: Profile) -> None:
    truth = profile.store.truth
    truth.begin_snapshot(Scope.ME, "C7")
    truth.apply_snapshot_page(Scope.ME, [SnapshotPage((upsert(document(2)),), "C7", next_page="p2")])
    profile.restart()
    truth = profile.store.truth
    state = truth.snapshot_state(Scope.ME)
    assert state is not None
    assert (state.page, state.feed_cursor) == ("p2", "C7")
    assert truth.case("c_1") is not None  # the old copy stays until the new one is whole
    truth.apply_snapshot_page(Scope.ME, [SnapshotPage((upsert(document(3)),), "C7")])
    changes = truth.finish_snapshot(Scope.ME)
    assert changes.case_ids == {"c_1"}
    assert changes.membership
    assert truth.cursor(Scope.ME) == "C7"
    assert truth.snapshot_state(Scope.ME) is None
    assert [truth.case(f"c_{n}") is not None for n in (1, 2, 3)] == [False, True, True]


def test_a_case_of_a_fresh_copy_is_not_swept_for_being_known_in_a_newer_version(profile: Profile) -> None:
    profile.pull(document(version=9))
    profile.store.truth.forget_cursor(Scope.ME)
    assert profile.store.truth.cursor(Scope.ME) is None
    profile.first_copy(document(version=3))
    case = profile.store.truth.case("c_1")
    assert case is not None
    assert case.version == 9


def test_the_document_of_a_conflict_is_taken_at_once(profile: Profile) -> None:
    profile.pull_staff((ALSO_FOCAL,))
    raw = msgspec.json.encode(document(version=6, assignee="u_long"))
    changes = profile.store.truth.put_document(raw)
    assert changes.membership
    assert profile.queue.listing(Mailbox.QUEUE).ids == ()
    assert profile.store.truth.cursor(Scope.ME) == "C0"


def test_nothing_of_a_citizen_is_left_after_a_case_left(new_profile: NewProfile) -> None:
    profile = new_profile(encrypted=False)
    profile.pull_staff()
    file = {
        "id": "at_1",
        "name": "anh.jpg",
        "size": 5,
        "type": "jpg",
        "sha256": "x",
        "sensitive": False,
        "by": "",
    }
    profile.first_copy(document(1, attachments=[file]), *[document(n, sender=None) for n in range(2, 40)])
    profile.work.keep_text("c_1", "Kính gửi bà con")
    profile.store.files.put("at_1", b"bytes", sha256(b"bytes").hexdigest())
    profile.pull(remove("c_1"))
    assert list((profile.folder / "blobs").iterdir()) == []
    profile.close()
    cache = (profile.folder / "cache.db").read_bytes()
    assert PHONE.encode() not in cache
    assert "Phạm Văn Dũng".encode() not in cache
    assert b"dung@vidu.vn" not in cache
    assert "Kính gửi bà con".encode() in (profile.folder / "work.db").read_bytes()


def test_a_case_that_comes_back_is_at_home_again(profile: Profile) -> None:
    profile.work.keep_text("c_1", "Kính gửi")
    profile.pull(remove("c_1"))
    assert [one.reason for one in profile.queue.unfinished()] == ["reassigned"]
    profile.pull(document(version=100))
    assert profile.queue.unfinished() == []
    assert profile.badge() == "draft"


def test_a_click_succeeds_while_pages_come_in(profile: Profile) -> None:
    pages = [
        SnapshotPage(tuple(upsert(document(n)) for n in range(start, start + 100)), "C0")
        for start in range(1000, 3000, 100)
    ]
    started = threading.Event()

    def pull() -> None:
        for page in pages:
            profile.store.truth.apply_snapshot_page(Scope.ME, [page])
            started.set()

    machine = threading.Thread(target=pull)
    machine.start()
    started.wait(10)
    clicks = 0
    while machine.is_alive():
        profile.work.note("c_1", f"lần {clicks}")
        assert "c_1" in profile.queue.listing(Mailbox.QUEUE).ids
        clicks += 1
    machine.join()
    assert clicks
    assert profile.store.truth.count() == 2001
    assert len(profile.queue.detail("c_1").case.notes) == clicks


def test_a_click_goes_between_the_parts_of_a_page_and_the_cursor_waits_for_the_rest(
    profile: Profile,
) -> None:
    cache, truth = profile.store.cache, profile.store.truth
    found: list[tuple[int, str | None]] = []
    clicks: list[threading.Thread] = []

    def click() -> None:
        with cache.write():
            found.append((truth.count(), truth.cursor(Scope.ME)))

    class ReadMeanwhile(dict[tuple[str, int], Case | None]):
        """Somebody clicks while the first case is looked up, and waits from then on."""

        def __contains__(self, key: object) -> bool:
            if not clicks:
                clicks.append(threading.Thread(target=click))
                clicks[0].start()
                while not cache.person_waits:
                    pass
            return super().__contains__(key)

    pages = [
        FeedPage(tuple(upsert(document(first + n)) for n in range(200)), f"C{first}") for first in (100, 300)
    ]
    truth.apply_changes(Scope.ME, pages, ReadMeanwhile())
    clicks[0].join()
    already = 1  # the case every profile here begins with
    assert found == [(already + PART, "C0")]
    assert (truth.count(), truth.cursor(Scope.ME)) == (already + 400, "C300")


def test_what_was_pulled_reads_as_the_portal_sent_it(profile: Profile) -> None:
    case = document(2, points=["một", "hai"])
    profile.pull(case)
    profile.restart()
    assert profile.store.truth.case("c_2") == decode_case(msgspec.json.encode(case))
