"""A report over a real profile: cases as a pull brings them, the screen told of every change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.feed import Scope
from desktop_app.domain.people import Grant, Person
from tests.ui.case.desk import HEAD, HERE, Desk, _item, event, instant, open_desk
from tests.ui.dates.happenings import received
from ui.screens.report import ReportScreen
from ui.tasks import Tasks

REPORTER = Person(id="u_dung", name="Hoàng Tiến Dũng", agency=HERE, grants=(Grant("reporter", HERE),))
NewDesk = Callable[..., Desk]
NewReport = Callable[..., ReportScreen]


def answered(case_id: str, day: str, on: str, **changed: Any) -> dict[str, Any]:
    """A case received on a day and answered on another."""
    case = received(case_id, day, **changed)
    reply = {
        "round": 1,
        "sha256": "0" * 64,
        "sent_at": instant(f"{on} 15:00"),
        "number": "12",
        "delivery": "delivered",
        "body": "",
    }
    sent = event(4, "reply_sent", f"{on} 15:00", "u_hanh", {"round": 1})
    return case | {"status": "answered", "reply": reply, "history": [*case["history"], sent], "version": 2}


def summer() -> list[dict[str, Any]]:
    """The third quarter of 2025 up to 25/08: of land 2 overdue, 1 in time; of building 1 answer late."""
    return [
        received("c_1", "2025-06-20", field="land"),
        received("c_2", "2025-07-15", field="land"),
        received("c_3", "2025-08-20", field="land", content_type="rule"),
        answered("c_4", "2025-07-01", "2025-07-10", field="construction"),
        answered("c_5", "2025-07-01", "2025-08-19", field="construction"),
    ]


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[NewDesk]:
    """Opens a profile that knows two fields, closed after every screen."""
    opened: list[Desk] = []

    def open_one(me: Person, *documents: dict[str, Any]) -> Desk:
        desk = open_desk(tmp_path / me.id, me)
        opened.append(desk)
        fields = {"land": "Đất đai", "construction": "Xây dựng"}
        names = [
            _item("field", {"id": code, "name": name, "order": n})
            for n, (code, name) in enumerate(fields.items())
        ]
        desk.remove_or_upsert(names, Scope.REF)
        if documents:
            desk.receive(*documents)
        return desk

    yield open_one
    for desk in opened:
        desk.close()


@pytest.fixture
def head_desk(new_desk: NewDesk) -> Desk:
    """The desk of the head of a unit, after a first sync."""
    return new_desk(HEAD, *summer())


@pytest.fixture
def new_report(qtbot: QtBot, new_desk: NewDesk) -> Iterator[NewReport]:
    """Opens the report of a desk and waits for its figures."""
    pools: list[Tasks] = []

    def open_one(desk: Desk) -> ReportScreen:
        tasks = Tasks()
        pools.append(tasks)
        screen = ReportScreen(desk.work, tasks)
        qtbot.addWidget(screen)
        desk.work.feed.changed.connect(screen.apply)
        screen.resize(1162, 700)
        screen.show()
        qtbot.waitUntil(screen.isActiveWindow)
        wait_for(qtbot, screen)
        return screen

    yield open_one
    for tasks in pools:
        tasks.stop()


@pytest.fixture
def report(new_report: NewReport, head_desk: Desk) -> ReportScreen:
    """The supervisor's report."""
    return new_report(head_desk)


def wait_for(qtbot: QtBot, screen: ReportScreen) -> None:
    """Until everything asked for is on screen."""
    qtbot.waitUntil(lambda: screen.is_fresh, timeout=10_000)
