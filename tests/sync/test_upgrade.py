"""Work queued by an older version of the program: it opens, and the portal takes its bytes as they were."""

from __future__ import annotations

import hashlib

import pytest
import rfc8785
from sqlalchemy import Connection

from desktop_app.domain.case import Status
from desktop_app.storage.database import Database
from desktop_app.storage.instants import instant_text
from desktop_app.storage.keys import derived_key
from desktop_app.storage.migrate import migrate
from desktop_app.storage.tables import work
from desktop_app.storage.uuid7 import uuid7
from tests.sync.desk import DAY, KEY, Desk

MADE_AT = instant_text(DAY)


@pytest.mark.parametrize("schema", [1, 2])
def test_actions_queued_under_an_older_schema_reach_the_portal_with_their_bytes(
    desk: Desk, schema: int
) -> None:
    case_id = desk.find(Status.IN_PROGRESS)
    device = {key: desk.store.meta.get(key) for key in ("device", "receipt_key_id", "receipt_key")}
    user = desk.user_id
    desk._shut()
    for path in desk.folder.glob("work.*"):
        path.unlink()
    old = Database(desk.folder / "work.db", derived_key(KEY, "work"), full_sync=True, tables=work)
    migrate(old, to=schema)
    frozen = _command(uuid7(DAY), 1, case_id, user, device["device"], "Đã gửi dở ở phiên bản trước.")
    with old.write() as connection:
        for key, value in device.items():
            connection.exec_driver_sql("INSERT INTO meta VALUES (?, ?)", (key, value))
        _put(connection, 1, _command(uuid7(DAY), None, case_id, user, None, "Chờ từ phiên bản trước."))
        _put(connection, 2, frozen)
        connection.exec_driver_sql(
            "INSERT INTO draft VALUES (?, 'đang soạn', '', x'5b5d', 0, NULL, ?)", (case_id, MADE_AT)
        )
    old.close()

    desk._open()
    draft = desk.store.drafts.load(case_id)
    assert draft is not None
    assert draft.body == "đang soạn"
    assert desk.sync().trouble == ""
    assert sorted(desk.states(case_id)) == ["accepted", "accepted"]
    with desk.store.work.read() as connection:
        kept = connection.exec_driver_sql("SELECT payload FROM outbox WHERE number = 2").scalar_one()
    assert bytes(kept) == rfc8785.dumps(frozen)
    truth = desk.store.truth.case(case_id)
    assert truth is not None
    texts = [note.text for note in truth.notes]
    assert texts.count("Đã gửi dở ở phiên bản trước.") == texts.count("Chờ từ phiên bản trước.") == 1


def _command(  # noqa: PLR0917 - the parts of a command in their order
    action_id: str, seq: int | None, case_id: str, user: str, device: str | None, text: str
) -> dict[str, object]:
    """A note as the first schema's program made it; without a number it has not left yet."""
    return {
        "id": action_id, "seq": seq, "device": device, "actor": user, "case": case_id, "type": "note",
        "schema": 1, "base_version": 1, "expect": {}, "after": [], "args": {"text": text},
        "made_at": MADE_AT,
    }  # fmt: skip


def _put(connection: Connection, number: int, command: dict[str, object]) -> None:
    payload = None if command["seq"] is None else rfc8785.dumps(command)
    sha = None if payload is None else hashlib.sha256(payload).hexdigest()
    row = {
        "number": number, "id": command["id"], "case_id": command["case"], "type": "note",
        "args": rfc8785.dumps(command["args"]), "expect": b"{}", "base_version": 1, "after": b"[]",
        "actor": command["actor"], "made_at": MADE_AT, "state": "queued" if payload is None else "sending",
        "seq": command["seq"], "payload": payload, "payload_sha256": sha,
    }  # fmt: skip
    columns, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" for _ in row)
    connection.exec_driver_sql(f"INSERT INTO outbox ({columns}) VALUES ({places})", tuple(row.values()))  # noqa: S608
