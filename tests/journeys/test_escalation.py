"""A month without a network on two machines of one officer: the ladder is climbed, and nothing twice."""

from __future__ import annotations

import json
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests

from desktop_app.domain.deadlines.escalation import Digest, WarningKey
from desktop_app.domain.trusted_now import Trust
from desktop_app.reminders import Reminders
from sync.reference_portal.server import ReferencePortal
from tests.sync.desk import DAY, Desk

HOURS = range(24)
MONTH = 31


class WorldClock:
    """The one time of portal and machines; all of them run while it passes."""

    def __init__(self) -> None:
        self.at = DAY.astimezone(UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - DAY).total_seconds()


@dataclass
class Machine:
    """One desk with its messenger."""

    desk: Desk
    told: list[Digest] = field(default_factory=list)
    reminders: Reminders = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        clock = self.desk.service.clock
        self.reminders = Reminders(
            self.desk.store,
            self.desk.me,
            clock,
            self.desk.news.append,
            notices=self.told.append,
            passed=clock.passed,
            remember=self.desk.service.remember_the_time,
        )

    def restart(self) -> None:
        self.desk.restart()
        self.start()

    def sync(self) -> None:
        before = len(self.desk.news)
        self.desk.sign_in()  # a month is longer than a session lasts
        self.desk.restart()
        self.start()
        assert self.desk.sync().trouble == ""
        for changes in self.desk.news[before:]:
            self.reminders.heard(changes)

    @property
    def keys(self) -> set[WarningKey]:
        return self.desk.store.warnings.fired()

    @property
    def told_keys(self) -> list[WarningKey]:
        return [warning.key for digest in self.told for warning in digest.warnings]


@pytest.fixture
def clock() -> WorldClock:
    return WorldClock()


@pytest.fixture
def portal(tmp_path: Path, clock: WorldClock) -> Iterator[ReferencePortal]:
    with ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as running:
        yield running


def warned(portal: ReferencePortal, desk: Desk) -> Tally[WarningKey]:
    """How often the portal's history has each warning, read from what it sends."""
    found: Tally[WarningKey] = Tally()
    for case_id, document in desk.truths().items():
        for event in json.loads(document)["history"]:
            if event["kind"] == "warned":
                data = event["data"]
                found[WarningKey(case_id, data["clock"], data["level"], data["on"])] += 1
    return found


def test_two_machines_escalate_a_month_apart_from_the_network_and_the_portal_has_each_warning_once(
    tmp_path: Path, portal: ReferencePortal, clock: WorldClock
) -> None:
    with ExitStack() as stack:
        machines = []
        for name in ("one", "two"):
            desk = stack.enter_context(Desk(tmp_path / name, portal.address, "hanh", clock=clock))
            assert desk.sync().trouble == ""
            machines.append(Machine(desk))
        for day in range(MONTH):
            for _ in HOURS:
                clock.at += timedelta(hours=1)
                for machine in machines:
                    machine.reminders.tick()
            if day == MONTH // 2:
                machines[0].restart()
        one, two = machines
        assert one.desk.service.clock.trust() is Trust.SURE

        assert one.keys == two.keys
        for machine in machines:
            assert len(machine.told_keys) == len(set(machine.told_keys)), "nobody is told twice"
            for digest in machine.told:
                local = digest.deliver_at + timedelta(hours=7)
                assert local.weekday() < 5
                assert 7 <= local.hour < 18
        log = one.desk.store.warnings
        climbed = log.of_cases(log.cases())
        answer_levels = {given.key.level: given.to for given in climbed if given.key.clock == "answer"}
        assert answer_levels[3] == "u_hanh"
        assert answer_levels[4] == "u_tuan"
        assert answer_levels[6] == "u_vinh"

        for machine in (one, two, one):
            machine.sync()
            machine.reminders.tick()
        in_portal = warned(portal, one.desk)
        assert set(in_portal.values()) == {1}
        assert {(key.case_id, str(key.clock), key.level, key.on) for key in in_portal} == {
            (key.case_id, str(key.clock), key.level, key.on.isoformat()) for key in one.keys | two.keys
        }
        for machine in machines:
            assert len(machine.told_keys) == len(set(machine.told_keys)), "nor after they have met"
            assert machine.desk.service.state.phase == "up_to_date"
        rows = requests.get(f"{portal.address}/api/training/v1/outgoing", timeout=10).json()["outgoing"]
        assert rows == [], "a warning is nothing that a citizen gets"
