"""Facts follow the portal's word after it came in: only what changed is read again, what left leaves."""

from __future__ import annotations

import threading

from desktop_app.catch_up_keeper import CatchUpKeeper
from desktop_app.domain.changes import Changes, SyncPhase, SyncState
from tests.storage.builders import Profile, document, remove

PATIENCE = 10.0


def facts(profile: Profile) -> dict[str, tuple[int, str]]:
    return {fact.case_id: (fact.version, fact.status) for fact in profile.store.figures.facts()}


def test_only_cases_that_changed_are_read_again(profile: Profile) -> None:
    profile.pull(document(2), document(3))
    figures = profile.store.figures
    assert figures.catch_up() == 3
    assert figures.catch_up() == 0
    profile.pull(document(3, version=2, status="in_progress"), document(2))
    assert figures.catch_up() == 2
    assert facts(profile)["c_3"] == (2, "in_progress")
    assert figures.first_day() is not None


def test_work_that_the_portal_has_not_confirmed_changes_no_fact(profile: Profile) -> None:
    profile.store.figures.catch_up()
    before = facts(profile)
    profile.work.accept("c_1")
    profile.store.figures.catch_up()
    assert facts(profile) == before


def test_a_case_that_left_has_no_fact_and_its_change_number_does_not_hide_the_next(profile: Profile) -> None:
    profile.pull(document(2))
    profile.store.figures.catch_up()
    profile.pull(remove("c_2"), cursor="C2")
    assert set(facts(profile)) == {"c_1"}
    profile.pull(document(3), cursor="C3")
    profile.store.figures.catch_up()
    assert set(facts(profile)) == {"c_1", "c_3"}


def test_a_case_that_can_no_longer_be_read_is_named_and_not_counted_by_what_it_said(profile: Profile) -> None:
    profile.store.figures.catch_up()
    profile.pull(document(1, version=2, status=7), cursor="C2")
    profile.store.figures.catch_up()
    assert facts(profile) == {}
    assert profile.store.truth.unreadable() == ["c_1"]


def test_what_stops_half_way_goes_on_where_it_was(profile: Profile) -> None:
    profile.pull(*(document(number) for number in range(2, 402)))
    parts = iter((True, False))
    assert profile.store.figures.catch_up(lambda: next(parts)) == 200
    assert profile.store.figures.catch_up() == 201
    assert len(facts(profile)) == 401


def test_facts_are_written_when_a_run_has_ended_and_not_while_it_goes_on(profile: Profile) -> None:
    done = threading.Event()
    runs: list[int] = []

    def catch_up(go_on: object) -> int:
        runs.append(1)
        done.set()
        return 0

    keeper = CatchUpKeeper([catch_up])
    keeper.start()
    try:
        assert done.wait(PATIENCE)
        done.clear()
        keeper.heard(Changes(case_ids=frozenset({"c_1"}), sync=SyncState(SyncPhase.SYNCING)))
        keeper.heard(Changes(case_ids=frozenset({"c_1"})))
        assert len(runs) == 1
        keeper.heard(Changes(sync=SyncState(SyncPhase.UP_TO_DATE)))
        assert done.wait(PATIENCE)
    finally:
        keeper.stop()
