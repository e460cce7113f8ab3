"""All cases fetched anew beside the ones in use: read meanwhile, changed over at once, never lost between."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import insert

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import Status
from desktop_app.domain.feed import Scope
from desktop_app.storage.database import damage_mark, throw_away
from desktop_app.storage.rebuild import NEW_FILE
from desktop_app.storage.store import CACHE_FILE
from desktop_app.storage.tables import derived
from sync.inflow import CURSOR_REFUSED
from sync.reference_portal.server import ReferencePortal
from tests.sync.conftest import NewDesk
from tests.sync.desk import DAY, Counter, Desk
from tests.sync.fault_proxy import FaultProxy


def want(desk: Desk, why: str = "person") -> None:
    desk.store.rebuild.want(why, desk.clock.now())


def is_settled(desk: Desk) -> bool:
    """Nothing of a rebuild is left over."""
    return not desk.store.rebuild.wanted and not (desk.folder / NEW_FILE).exists()


def test_a_cursor_that_the_portal_refuses_leads_to_a_new_cache_and_work_stays(desk: Desk) -> None:
    writing, before = desk.find(Status.IN_PROGRESS), desk.truths()
    desk.work.keep_text(writing, "Đang viết.")
    with desk.store.cache.write() as connection:
        connection.exec_driver_sql("UPDATE feed SET cursor = 'of another time' WHERE scope = 'me'")
    assert desk.sync().trouble == ""
    assert desk.truths() == before
    assert is_settled(desk)
    draft = desk.store.drafts.load(writing)
    assert draft is not None
    assert draft.body == "Đang viết."
    assert str(desk.store.queries.lines([writing])[writing].badge) == "draft"


def test_lists_are_read_all_the_while(desk: Desk) -> None:
    ended, seen = threading.Event(), []

    def read() -> Iterator[int]:
        while not ended.is_set():
            yield desk.store.truth.count()

    reader = threading.Thread(target=lambda: seen.extend(read()))
    reader.start()
    want(desk)
    result = desk.sync()
    ended.set()
    reader.join()
    assert result.trouble == ""
    assert set(seen) == {24}
    assert is_settled(desk)


def test_a_copy_cut_short_is_gone_on_with_and_what_was_done_meanwhile_lies_over_it(
    desk: Desk, network: FaultProxy
) -> None:
    desk.service._settings = type(desk.service._settings)(page_size=4, start_spread=0)
    case_id = desk.find(Status.ASSIGNED)
    want(desk)
    network.order("drop-request", path="/api/sync/v1/feeds/me/snapshot", after=3)
    assert desk.sync().trouble == "PortalUnreachable"
    assert (desk.folder / NEW_FILE).exists()
    desk.work.accept(case_id)
    desk.restart()
    assert desk.case(case_id).status == Status.IN_PROGRESS
    first_pages = network.asked("/api/sync/v1/feeds/me/snapshot?limit")
    assert desk.sync().trouble == ""
    assert network.asked("/api/sync/v1/feeds/me/snapshot?limit") == first_pages
    assert desk.case(case_id).status == Status.IN_PROGRESS
    assert len(desk.truths()) == 24
    assert is_settled(desk)


def test_a_copy_whose_file_was_hardly_begun_is_begun_again(desk: Desk) -> None:
    want(desk)
    desk.store.rebuild._opened(NEW_FILE).close()  # the power failed before its tables were made
    assert desk.sync().trouble == ""
    assert is_settled(desk)


def test_a_copy_of_a_portal_that_was_put_back_meanwhile_is_begun_again_in_the_same_run(
    new_desk: NewDesk, network: FaultProxy, counter: Counter
) -> None:
    desk = new_desk("hanh", page_size=5)
    counter.back_up()
    desk.sync()
    want(desk)
    network.order("drop-response", path="/api/sync/v1/feeds/me/snapshot", after=2)
    assert desk.sync().trouble == "PortalUnreachable"
    counter.restore()
    desk.service.adopt(desk.sign_in())
    assert desk.sync().trouble == ""
    assert (is_settled(desk), len(desk.truths())) == (True, 24)


def test_a_run_after_the_change_was_cut_off_from_its_end_still_brings_the_news(desk: Desk) -> None:
    noted = desk.find(Status.IN_PROGRESS)
    want(desk, CURSOR_REFUSED)
    with desk.store.cache.write() as connection:  # the cache in use is the one that was wanted
        connection.execute(insert(derived).values(name="rebuild", version=desk.store.rebuild._token))
    assert desk.store.rebuild.is_done()
    desk.work.note(noted, "Đã gọi người gửi.")
    assert desk.sync().trouble == ""
    truth = desk.store.truth.case(noted)
    assert truth is not None
    assert truth.notes[-1].text == "Đã gọi người gửi."
    assert is_settled(desk)


def test_a_damaged_cache_is_replaced_without_a_restart(desk: Desk) -> None:
    before = desk.truths()
    damage_mark(desk.store.cache.path).touch()
    assert desk.sync().trouble == ""
    assert desk.truths() == before
    assert not damage_mark(desk.store.cache.path).exists()
    desk.restart()
    assert desk.store.truth.cursor(Scope.ME) is not None


def test_t4_a_new_cache_without_the_queue_is_not_used_before_a_person_says_so(
    desk: Desk, counter: Counter
) -> None:
    before = desk.truths()
    for case_id in before:
        counter.delete(case_id)
    want(desk)
    assert desk.sync().trouble == "ManyCasesGone"
    desk.restart()
    assert desk.sync().trouble == "ManyCasesGone"
    assert desk.truths() == before
    desk.store.departures.allow()
    assert desk.sync().trouble == ""
    assert desk.truths() == {}
    assert is_settled(desk)


def test_t9_work_on_a_case_that_the_new_cache_no_longer_holds_is_named_with_the_reason(
    desk: Desk, counter: Counter
) -> None:
    writing = desk.find(Status.IN_PROGRESS)
    desk.work.keep_text(writing, "Đang viết.")
    counter.delete(writing)
    want(desk, "cursor")
    assert desk.sync().trouble == ""
    left = desk.store.drafts.unfinished()
    assert [(work.case_id, work.text, work.reason) for work in left] == [(writing, "Đang viết.", "scope")]


def test_a_portal_that_does_not_hold_what_it_hands_out_is_not_believed(
    desk: Desk, network: FaultProxy, expected_log: Callable[[str], None]
) -> None:
    expected_log("manifest")
    before = desk.truths()
    want(desk)
    wrong = {"buckets": [{"b": 1, "sha256": "0" * 64}]}
    network.order("saying", path="/api/sync/v1/feeds/me/manifest", saying=wrong, times=99)
    assert desk.sync().trouble == "PortalFault"
    assert desk.truths() == before
    network.forget()
    assert desk.sync().trouble == ""
    assert is_settled(desk)


def test_news_comes_also_while_a_new_copy_never_gets_done(
    desk: Desk, network: FaultProxy, counter: Counter, expected_log: Callable[[str], None]
) -> None:
    expected_log("manifest")
    case_id = desk.find(Status.IN_PROGRESS)
    want(desk, "drift")
    wrong = {"buckets": [{"b": 1, "sha256": "0" * 64}]}
    network.order("saying", path="/api/sync/v1/feeds/me/manifest", saying=wrong, times=99)
    assert desk.sync().trouble == "PortalFault"
    counter.reassign(case_id, "u_long")
    assert desk.sync().trouble == "PortalFault"
    assert case_id not in desk.truths()


def test_first_run_has_nothing_to_build_beside(tmp_path: Path) -> None:
    clock = ShiftedClock(DAY)
    with (
        ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal,
        Desk(tmp_path / "hanh", portal.address, "hanh", clock=clock) as desk,
    ):
        want(desk)
        assert desk.sync().trouble == ""
        assert is_settled(desk)


def test_files_of_a_case_that_left_while_there_was_no_cache_go_with_the_first_copy(
    desk: Desk, counter: Counter
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    files = [file.id for file in desk.case(case_id).attachments]
    desk.service.fetch_files_once()
    assert [desk.store.files.has(file_id) for file_id in files] == [True] * 3
    desk._shut()
    throw_away(desk.folder / CACHE_FILE)
    desk._open()
    counter.reassign(case_id, "u_long")
    assert desk.sync().trouble == ""
    assert [desk.store.files.has(file_id) for file_id in files] == [False] * 3


def test_a_cache_that_turns_to_noise_while_it_is_open_is_fetched_anew_without_a_restart(desk: Desk) -> None:
    path, before = desk.store.cache.path, desk.truths()
    assert desk.me.id == desk.user_id  # as any open window knows
    desk.store.cache.fold()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    for engine in desk.store.cache._engines:
        engine.dispose()
    troubles = [desk.sync().trouble for _ in range(3)]
    assert troubles[-1] == ""
    assert desk.truths() == before
    assert is_settled(desk)


def test_facts_for_figures_are_written_again_from_the_new_cache(desk: Desk) -> None:
    figures = desk.store.figures
    figures.catch_up()
    before = {fact.case_id: fact for fact in figures.facts()}
    want(desk)
    assert desk.sync().trouble == ""
    assert figures.catch_up() == 24
    assert {fact.case_id: fact for fact in figures.facts()} == before
