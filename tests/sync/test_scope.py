"""A portal that sends too much: nothing of it is shown or kept, sync goes on, and a later grant brings it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy import select

from desktop_app.case_queue import CaseQueue
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from sync.reference_portal.database import Database
from sync.reference_portal.feeds import write_entries
from sync.reference_portal.server import ReferencePortal
from sync.reference_portal.tables import petition
from tests.conftest import ExpectedLog
from tests.sync.desk import DAY, Desk

PROVINCE = {"list": "2025", "code": "22"}
UNIT = "un_kiem_soat_tthc"


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[ReferencePortal]:
    with ReferencePortal(tmp_path / "portal.db", day=DAY, training=True) as running:
        yield running


@pytest.fixture
def desks(tmp_path: Path, portal: ReferencePortal) -> Iterator[Any]:
    with ExitStack() as stack:

        def made(user_name: str) -> Desk:
            desk = stack.enter_context(Desk(tmp_path / user_name, portal.address, user_name))
            assert desk.sync().trouble == ""
            return desk

        yield made


def leak(folder: Path, desk: Desk, case_id: str, view: str = "full") -> None:
    """An entry that no rule of the portal would have written."""
    database = Database(folder / "portal.db")
    scope = f"me:{desk.user_id}"
    with database.write() as connection:
        version = connection.scalar(select(petition.c.version).where(petition.c.id == case_id))
        entry = {"scope": scope, "type": "case", "id": case_id, "op": "upsert", "version": version}
        write_entries(connection, {scope: [{**entry, "view": view, "reason": None}]})
    database.close()


def grant(portal: ReferencePortal, desk: Desk, *grants: dict[str, Any]) -> None:
    """The portal's administrators grant this person exactly these."""
    me = desk.me
    wanted = {"user_name": desk.user_name, "name": me.name, "position": me.position, "unit": me.unit}
    address = f"{portal.address}/api/training/v1/people/{me.id}"
    requests.put(address, json={**wanted, "grants": list(grants)}, timeout=10).raise_for_status()


def kept(desk: Desk) -> str:
    """Every word of every table of the cache."""
    with desk.store.cache.read() as connection:
        tables = [
            row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        rows = [row for table in tables for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')]  # noqa: S608 - our own names
    cells = (cell for row in rows for cell in row)
    return "\n".join(one.decode(errors="replace") if isinstance(one, bytes) else str(one) for one in cells)


def test_a_case_of_others_is_withheld_until_it_is_granted(
    tmp_path: Path, portal: ReferencePortal, desks: Any, expected_log: ExpectedLog
) -> None:
    khoi, hanh = desks("khoi"), desks("hanh")
    theirs = next(i for i in khoi.truths() if khoi.case(i).status == Status.FORWARDED)
    citizen = khoi.case(theirs).sender.name
    expected_log(rf"case {theirs} withheld")
    before = hanh.store.truth.count()
    leak(tmp_path, hanh, theirs)
    for _ in range(2):
        assert hanh.sync().trouble == ""
        assert hanh.service.state.phase == "up_to_date"
    assert (hanh.store.truth.count(), hanh.store.truth.withheld()) == (before, [theirs])
    assert hanh.store.truth.case(theirs) is None
    assert citizen not in kept(hanh)
    assert hanh.store.rebuild.wanted == "", "no drift: the portal's manifest names it, and it is known here"

    grant(
        portal,
        hanh,
        {"role": "officer", "agency": PROVINCE, "unit": UNIT},
        {"role": "focal", "agency": PROVINCE},
    )
    assert hanh.sync().trouble == ""
    assert hanh.store.truth.withheld() == []
    assert hanh.case(theirs).status == Status.FORWARDED
    assert citizen in kept(hanh)


def test_figures_that_come_with_a_citizen_are_kept_without(
    tmp_path: Path, portal: ReferencePortal, desks: Any, expected_log: ExpectedLog
) -> None:
    khoi, dung = desks("khoi"), desks("dung")
    case_id = next(i for i in khoi.truths() if khoi.case(i).draft and khoi.case(i).notes)
    told = khoi.case(case_id)
    expected_log(rf"case {case_id} kept without what its view does not show")
    leak(tmp_path, dung, case_id)
    assert dung.sync().trouble == ""
    mine = json.loads(dung.truths()[case_id])
    assert mine["view"] == "figures"
    assert (mine["status"], len(mine["history"])) == (told.status, len(told.history))
    words = kept(dung)
    for secret in (told.sender.name, told.sender.phone, told.title, told.content, told.notes[0].text):
        assert secret not in words


def test_whoever_loses_a_grant_loses_the_cases_and_none_of_the_work(
    portal: ReferencePortal, desks: Any, tmp_path: Path
) -> None:
    hanh = desks("hanh")
    case_id = hanh.find(Status.IN_PROGRESS)
    hanh.work.keep_text(case_id, "Chưa gửi cho ai.")
    citizen = hanh.case(case_id).sender.name
    whole = {"role": "officer", "agency": PROVINCE, "unit": UNIT}
    before = hanh.store.truth.count()

    grant(portal, hanh, {"role": "officer", "unit": UNIT})
    leak(tmp_path, hanh, case_id)
    hanh.sync()
    assert hanh.store.truth.count() == 0
    assert citizen not in kept(hanh)
    queue = CaseQueue(hanh.store, hanh.me, hanh.service.clock, 3)
    assert [one.text for one in queue.unfinished()] == ["Chưa gửi cho ai."]
    assert queue.counts()[Mailbox.QUEUE] == 0

    grant(portal, hanh, whole)
    assert hanh.sync().trouble == ""
    assert hanh.store.truth.count() == before
    assert hanh.store.drafts.load(case_id).body == "Chưa gửi cho ai."
