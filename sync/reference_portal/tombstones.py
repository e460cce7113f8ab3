"""Commands that shall never be done: a tombstone under the id of one answers its late copy."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from sync.reference_portal.database import insert_missing
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.refusals import Refused
from sync.reference_portal.tables import command
from sync.reference_portal.wire_json import Document, dump, parse_object

#: The type under which a tombstone is kept: no command has it.
TOMBSTONE = ""


@dataclass(frozen=True, slots=True)
class Tombstones:
    """The table `command` as one that stops others sees it, inside one command's transaction."""

    connection: Connection
    now: datetime

    def stop(self, target: str, *, by: Document, named_as: str) -> None:
        """See to it that `target` never takes effect, as the command `by` wants, which names it so.

        Waits for a copy that is being done on another connection. Raises `Refused` when it was done already,
        when it is another person's or of another case, and when a command names itself.
        """
        if target == by["id"]:
            raise Refused("bad-args", named_as)
        row = {
            "id": target,
            "actor": by["actor"],
            "device": by["device"],
            "seq": 0,
            "case_id": by["case"],
            "type": TOMBSTONE,
            "payload_sha256": "",
            "body": "",
            "verdict": dump({"verdict": "rejected", "why": "cancelled"}),
            "received_at": write_instant(self.now),
        }
        if insert_missing(self.connection, command, row):
            return
        kept = self.connection.execute(select(command).where(command.c.id == target)).one()
        if (kept.actor, kept.case_id) != (by["actor"], by["case"]):
            raise Refused("not-yours")
        if parse_object(kept.verdict)["verdict"] == "accepted":
            raise Refused("too-late")
