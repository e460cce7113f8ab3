"""What this machine holds is compared with what the portal says it should, and put right."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.feed import Scope
from sync.manifest import DAY, CheckPlan
from tests.sync.conftest import NewDesk
from tests.sync.desk import Counter, Desk
from tests.sync.fault_proxy import FaultProxy

ExpectedLog = Callable[[str], None]


def change_here(desk: Desk, statement: str, **values: str) -> None:
    """What no code of the program would do to the cache."""
    with desk.store.cache.write() as connection:
        connection.execute(text(statement), values)


def asked(network: FaultProxy) -> list[str]:
    return [path for _, path in network.seen if "/manifest" in path]


def test_a_first_copy_is_compared_and_the_next_day_is_the_next_time(
    new_desk: NewDesk, network: FaultProxy, clock: ShiftedClock
) -> None:
    desk = new_desk("hanh")
    desk.sync()
    plan, after_the_first = CheckPlan(desk.store.meta), len(asked(network))
    checked = plan.last()
    assert checked is not None
    desk.sync()
    assert len(asked(network)) == after_the_first == len(Scope)
    assert not plan.is_due(clock.now(), news=False)
    assert plan.is_due(checked + DAY, news=False)


def test_cases_lost_changed_or_left_over_here_are_put_right_one_by_one(
    desk: Desk, network: FaultProxy, expected_log: ExpectedLog
) -> None:
    expected_log("manifest")
    before = desk.truths()
    lost, older, *_ = sorted(before)
    change_here(desk, "DELETE FROM portal_case WHERE id = :id", id=lost)
    change_here(desk, "DELETE FROM case_view WHERE case_id = :id", id=lost)
    change_here(desk, "UPDATE portal_case SET version = version - 1 WHERE id = :id", id=older)
    left_over = (
        "INSERT INTO portal_case(id, version, generation, readable, document) VALUES(:id, 1, 1, 0, '{}')"
    )
    change_here(desk, left_over, id="c_left")
    CheckPlan(desk.store.meta).check_soon()
    assert desk.sync().trouble == ""
    assert desk.truths() == before
    assert desk.store.queries.lines([lost, older]).keys() == {lost, older}
    assert not any("/snapshot" in path for _, path in network.seen)


def test_reference_data_that_drifted_is_fetched_anew(desk: Desk, expected_log: ExpectedLog) -> None:
    expected_log("manifest")
    before = desk.store.manifest.hashes(Scope.REF)
    change_here(desk, "DELETE FROM reference WHERE type = 'field'")
    CheckPlan(desk.store.meta).check_soon()
    assert desk.sync().trouble == ""
    assert desk.store.manifest.hashes(Scope.REF) == before


def test_t4_a_comparison_takes_no_queue_away_either(
    desk: Desk, tmp_path: Path, expected_log: ExpectedLog
) -> None:
    expected_log("manifest")
    portal = sqlite3.connect(tmp_path / "portal.db")
    with portal:
        portal.execute("DELETE FROM entry WHERE scope = ?", (f"me:{desk.user_id}",))
    portal.close()
    before = desk.truths()
    CheckPlan(desk.store.meta).check_soon()
    assert desk.sync().trouble == "ManyCasesGone"
    assert desk.truths() == before
    desk.store.departures.allow()
    assert desk.sync().trouble == ""
    assert desk.truths() == {}


def test_news_that_come_while_comparing_are_pulled_first(desk: Desk, counter: Counter) -> None:
    """The portal says that the cursor is not at the end; what it says then is compared with nothing."""
    case_id = min(desk.truths())
    counter.delete(case_id)
    CheckPlan(desk.store.meta).check_soon()
    assert desk.sync().trouble == ""
    assert case_id not in desk.truths()


@pytest.mark.parametrize("scope", list(Scope))
def test_both_sides_hash_the_same(desk: Desk, scope: Scope) -> None:
    cursor = desk.store.truth.cursor(scope)
    assert cursor is not None
    told = desk.service._portal.manifest(scope, cursor)
    assert told.current
    assert told.hashes == desk.store.manifest.hashes(scope)
