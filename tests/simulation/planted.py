"""Eight protocol mistakes that others made, planted in the program or the portal, each to be caught."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, Table, delete, update

from desktop_app.domain.changes import Changes
from desktop_app.domain.feed import FeedPage, Scope
from desktop_app.domain.outgoing import ClockStamp
from desktop_app.storage import sending, tables
from desktop_app.storage.envelope import wire_bytes
from desktop_app.storage.truth import CasesRead, Truth
from sync.reference_portal import commands, effects, feeds, training
from sync.reference_portal.database import insert_missing
from sync.reference_portal.feeds import Feeds, News
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.staff import Person, Staff
from sync.reference_portal.steps import Clashed, Step
from sync.reference_portal.tables import command
from sync.reference_portal.wire_json import dump
from tests.simulation.world import World

Planted = Callable[[World], AbstractContextManager[None]]
KEPT_FOR = timedelta(days=1)


@contextmanager
def no_idempotency(_world: World) -> Iterator[None]:
    """The portal does whatever it is told, as often as it is told."""

    def insert(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
        if table is command:
            connection.execute(delete(command).where(command.c.id == row["id"]))
        return insert_missing(connection, table, row)

    with patch.object(commands, "insert_missing", insert):
        yield


@contextmanager
def ttl_idempotency(world: World) -> Iterator[None]:
    """The portal forgets after a day what it has done."""

    def insert(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
        if table is command:
            old = command.c.received_at < write_instant(world.now() - KEPT_FOR)
            connection.execute(delete(command).where(command.c.id == row["id"], old))
        return insert_missing(connection, table, row)

    with patch.object(commands, "insert_missing", insert):
        yield


@contextmanager
def mark_before_effect(_world: World) -> Iterator[None]:
    """The portal marks a command as done, and then does it."""
    handle = commands.CommandDesk._handle

    def marked(desk: commands.CommandDesk, given: dict[str, Any], actor: Person) -> dict[str, Any]:
        with desk.database.write() as connection:
            hashed = {key: value for key, value in given.items() if key not in commands.UNHASHED}
            done = {"verdict": "accepted", "case_version": given["base_version"]}
            is_new = insert_missing(connection, command, desk._row(given, hashed) | {"verdict": dump(done)})
        if is_new:
            with patch.object(commands, "insert_missing", _the_mark_is_mine):
                return handle(desk, given, actor)
        return handle(desk, given, actor)

    with patch.object(commands.CommandDesk, "_handle", marked):
        yield


def _the_mark_is_mine(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    return table is command or insert_missing(connection, table, row)


@contextmanager
def edit_after_send(_world: World) -> Iterator[None]:
    """The desk lets an edit into a command that may have left, under the same id."""
    sent = set[str]()

    def edited(payload: bytes, clock: ClockStamp) -> bytes:
        said = json.loads(payload)
        if said["id"] in sent and "text" in said["args"]:
            said["args"]["text"] += " (đã sửa)"
        sent.add(said["id"])
        return wire_bytes(dump(said).encode(), clock)

    with patch.object(sending, "wire_bytes", edited):
        yield


@contextmanager
def no_guard(_world: World) -> Iterator[None]:
    """The portal trusts command ids alone: another command for the same answer sends it again."""

    def send(step: Step) -> None:
        case = step.case
        approved = case["approval"] or {}
        if case["draft"] is None or approved.get("id") != step.arguments.get("approval"):
            raise Clashed("not-approved")
        case["status"], case["reply"] = "approved", None
        step.command["expect"] = {}
        effects._send_reply(step)

    do = commands.CommandDesk._do

    def unlocked(
        desk: commands.CommandDesk, connection: Connection, given: dict[str, Any], actor: Person, case: Any
    ) -> Any:
        if given["type"] == "send_reply":
            connection.exec_driver_sql("DELETE FROM outgoing WHERE case_id = ?", (given["case"],))
        return do(desk, connection, given, actor, case)

    def uncounted(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
        return insert_missing(connection, table, row | {"seq": 0} if table is command else row)

    with (
        patch.dict(effects.VERBS, {"send_reply": send}),
        patch.object(commands.CommandDesk, "_do", unlocked),
        patch.object(commands, "insert_missing", uncounted),
    ):
        yield


@contextmanager
def owner_filter(_world: World) -> Iterator[None]:
    """The portal tells of a change only those who own the case now; who lost it hears nothing."""

    def to_owners(connection: Connection, staff: Staff, news: Sequence[News]) -> None:
        rows: dict[str, list[dict[str, object]]] = {}
        for item in news:
            for person, view in ({} if item.gone else staff.audience(item.case)).items():
                row = {"scope": f"me:{person}", "type": "case", "id": item.case["id"], "op": "upsert"}
                row |= {"version": item.case["version"], "view": view, "reason": None}
                rows.setdefault(f"me:{person}", []).append(row)
        feeds.write_entries(connection, rows)

    with patch.object(commands, "publish", to_owners), patch.object(training, "publish", to_owners):
        yield


@contextmanager
def cursor_before_apply(_world: World) -> Iterator[None]:
    """The desk keeps the cursor first and the page after, each by itself."""
    apply = Truth.apply_changes

    def cursor_first(truth: Truth, scope: Scope, pages: Sequence[FeedPage], read: CasesRead) -> Changes:
        with truth._cache.write(person=False) as connection:
            here = tables.feed.c.scope == scope
            connection.execute(update(tables.feed).where(here).values(cursor=pages[-1].cursor))
        return apply(truth, scope, pages, read)

    with patch.object(Truth, "apply_changes", cursor_first):
        yield


@contextmanager
def number_before_commit(_world: World) -> Iterator[None]:
    """The portal numbers an entry before it is committed: a later number may be read first."""
    changes, write = Feeds.changes, feeds.write_entries
    late: set[tuple[str, str, str]] = set()

    def numbered(connection: Connection, rows: dict[str, list[dict[str, Any]]]) -> None:
        # The first entry of each scope is late; those before are committed by now.
        late.clear()
        write(connection, rows)
        late.update((scope, str(some[0]["type"]), str(some[0]["id"])) for scope, some in rows.items())

    def without_the_late(feed: Feeds, name: str, *, cursor: str, limit: int) -> str:
        page = json.loads(changes(feed, name, cursor=cursor, limit=limit))
        scope = f"{name}:{feed._person}"
        page["items"] = [one for one in page["items"] if (scope, one["type"], one["id"]) not in late]
        return dump(page)

    with patch.object(feeds, "write_entries", numbered), patch.object(Feeds, "changes", without_the_late):
        yield


PLANTED: dict[str, Planted] = {
    "no-idempotency": no_idempotency,
    "ttl-idempotency": ttl_idempotency,
    "mark-before-effect": mark_before_effect,
    "edit-after-send": edit_after_send,
    "no-guard": no_guard,
    "owner-filter": owner_filter,
    "cursor-before-apply": cursor_before_apply,
    "number-before-commit": number_before_commit,
}
