"""The command as it goes over the wire: canonical bytes that never change, the clock's stamp beside them."""

from __future__ import annotations

from desktop_app.domain.actions import Action
from desktop_app.domain.outgoing import ClockStamp
from desktop_app.storage import json_text
from desktop_app.storage.instants import instant_text

COMMAND_SCHEMA = 1


def command_bytes(action: Action, *, seq: int, device: str) -> bytes:
    """What is hashed, kept and sent as it is every time."""
    return json_text.canonical(
        {
            "id": action.id,
            "seq": seq,
            "device": device,
            "actor": action.actor,
            "case": action.case_id,
            "type": action.type,
            "schema": COMMAND_SCHEMA,
            "base_version": action.base_version,
            "expect": action.expect,
            "after": list(action.after),
            "args": action.args,
            "made_at": instant_text(action.made_at),
            **({"supersedes": action.supersedes} if action.supersedes else {}),
        }
    )


def wire_bytes(payload: bytes, clock: ClockStamp) -> bytes:
    """The whole command: the kept bytes, then what is not hashed."""
    stamp = {"offset_ms": clock.offset_ms, "quality": clock.quality}
    unhashed = json_text.encode({"clock": stamp, "payload_sha256": json_text.sha256_hex(payload)})
    return payload[:-1] + b"," + unhashed[1:]
