"""Commands become verdicts, each in one transaction with its effect, feed entries and outgoing row."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from sync.reference_portal.absences import at_work
from sync.reference_portal.cases import save_case
from sync.reference_portal.database import Database, insert_missing
from sync.reference_portal.effects import SCHEMAS, apply
from sync.reference_portal.feeds import News, next_numbers, publish, shown_case
from sync.reference_portal.identity import Identity
from sync.reference_portal.person_commands import PERSON_VERBS, Errand
from sync.reference_portal.portal_time import PortalClock, legal_date, write_instant
from sync.reference_portal.refusals import Clashed, Refused, Waiting
from sync.reference_portal.staff import Person, Staff
from sync.reference_portal.steps import Step
from sync.reference_portal.tables import command, device, outgoing, petition, reference
from sync.reference_portal.tombstones import TOMBSTONE, Tombstones
from sync.reference_portal.uploads import UploadBook
from sync.reference_portal.warning_book import WarningBook
from sync.reference_portal.wire_json import Document, canonical, dump, parse_object, sha256_of

UNHASHED = ("clock", "payload_sha256")
#: Of a verdict: what is of this one answer.
UNKEPT = ("id", "replayed", "case")
#: Until a file has come, and until something never heard of may have.
UNFINISHED_SECONDS, UNHEARD_SECONDS = 2, 30
PENDING = ""
CANCEL = "cancel"

_KEEP = update(command).where(command.c.id == bindparam("command_id")).values(verdict=bindparam("verdict"))
_DEVICE = select(device.c.id).where(
    device.c.id == bindparam("device_id"), device.c.person == bindparam("person_id")
)
_LOCKED_CASE = select(petition.c.document).where(petition.c.id == bindparam("case_id")).with_for_update()


@dataclass(frozen=True, slots=True)
class CommandDesk:
    """Takes the commands of signed-in people."""

    database: Database
    identity: Identity
    staff: Staff
    clock: PortalClock

    def handle(self, commands: list[Document], actor: Person) -> list[Document]:
        """A verdict for each, in the order given; they are done in the order in which they were made."""
        verdicts: dict[int, Document] = {}
        for place, given in sorted(enumerate(commands), key=lambda pair: pair[1]["seq"]):
            verdicts[place] = self._handle(given, actor)
        return [verdicts[place] for place in range(len(commands))]

    def verdicts(self, ids: list[str], actor: Person) -> list[Document]:
        """The stored verdicts of this person's commands; `unknown` for all others."""
        with self.database.read() as connection:
            return [
                _unknown(command_id)
                if (row := _stored(connection, command_id)) is None or row.actor != actor.id
                else self._replay(connection, row.id, row.verdict, row.case_id, actor)
                for command_id in ids
            ]

    def _handle(self, given: Document, actor: Person) -> Document:
        hashed = {key: value for key, value in given.items() if key not in UNHASHED}
        if sha256_of(hashed) != given["payload_sha256"]:
            return _verdict(given["id"], "rejected", why="payload-mismatch")
        if given["actor"] != actor.id:
            # Not kept: the id belongs to someone else, who will yet send it.
            return _verdict(given["id"], "rejected", why="not-yours")
        try:
            with self.database.write() as connection:
                if not insert_missing(connection, command, self._row(given, hashed)):
                    return self._again(connection, given, actor)
                desk = replace(self, staff=at_work(connection, self.staff, self.clock.now()))
                verdict = desk.judge(connection, given, actor)
                kept = {key: value for key, value in verdict.items() if key not in UNKEPT}
                connection.execute(_KEEP, {"command_id": given["id"], "verdict": dump(kept)})
                return verdict
        except Waiting as waiting:
            return _verdict(given["id"], "deferred", retry_after=waiting.seconds)

    def _row(self, given: Document, hashed: Document) -> dict[str, object]:
        return {
            "id": given["id"],
            "actor": given["actor"],
            "device": given["device"],
            "seq": given["seq"],
            "case_id": given["case"],
            "type": given["type"],
            "payload_sha256": given["payload_sha256"],
            "body": canonical(hashed).decode(),
            "verdict": PENDING,
            "received_at": write_instant(self.clock.now()),
        }

    def _again(self, connection: Connection, given: Document, actor: Person) -> Document:
        row = _stored(connection, given["id"])
        if row is None:
            # The id is new, so it was the number: this device gave it to another command before.
            return _verdict(given["id"], "rejected", why="device-forked")
        same = row.type == TOMBSTONE or row.payload_sha256 == given["payload_sha256"]
        if row.actor != actor.id or not same:
            return _verdict(given["id"], "rejected", why="payload-mismatch")
        return self._replay(connection, row.id, row.verdict, row.case_id, actor)

    def _replay(
        self, connection: Connection, command_id: str, verdict: str, case_id: str, actor: Person
    ) -> Document:
        stored = parse_object(verdict)
        current = {}
        if stored["verdict"] == "conflict" and (seen := shown_case(connection, actor.id, case_id)):
            current = {"case": parse_object(seen[0])}
        return {"id": command_id, **stored, "replayed": True, **current}

    def judge(self, connection: Connection, given: Document, actor: Person) -> Document:
        """The verdict on a command whose id is new, with its effect, in the caller's transaction.

        Raises `Waiting`.
        """
        if not self._may_follow(connection, given, actor):
            return _verdict(given["id"], "blocked", why="predecessor")
        try:
            if (before := given.get("supersedes")) is not None:
                tombstones = Tombstones(connection, self.clock.now())
                tombstones.stop(before, by=given, named_as="supersedes")
            if given["type"] in PERSON_VERBS:
                with connection.begin_nested():
                    return self._run_errand(connection, given, actor)
            case = self._case_of(connection, given, actor)
            with connection.begin_nested():
                return self._do(connection, given, actor, case)
        except Refused as refusal:
            field = {} if refusal.field is None else {"field": refusal.field}
            return _verdict(given["id"], "rejected", why=refusal.why, **field)
        except Clashed as clash:
            seen = shown_case(connection, actor.id, given["case"])
            assert seen is not None  # noqa: S101 - just shown, under a lock
            return _verdict(given["id"], "conflict", why=clash.why, case=parse_object(seen[0]))

    def _case_of(self, connection: Connection, given: Document, actor: Person) -> Document:
        """The case, locked. Raises `Refused` when the actor does not see it: it was told to them, and it is
        still theirs to see.
        """
        if given["type"] == CANCEL:
            # About a command: judged even when the case has left the actor, who then is told nothing new of
            # it; and without the lock, which the command to be cancelled may hold.
            seen = shown_case(connection, actor.id, given["case"])
            return {"version": given["base_version"]} if seen is None else parse_object(seen[0])
        text = connection.scalar(_LOCKED_CASE, {"case_id": given["case"]})
        if text is None or shown_case(connection, actor.id, given["case"]) is None:
            raise Refused("not-yours")
        case = parse_object(text)
        if self.staff.view_of(actor.id, case) is None:
            raise Refused("not-yours")
        return case

    def _may_follow(self, connection: Connection, given: Document, actor: Person) -> bool:
        """Whether all that is named in `after` came to pass; False when it never will.

        Raises `Waiting` for what may yet come.
        """
        if not given["after"]:
            return True
        named = {one for one in given["after"] if one != given["id"]}
        verdicts = {
            row.id: parse_object(row.verdict)["verdict"]
            for row in connection.execute(
                select(command.c.id, command.c.verdict).where(
                    command.c.id.in_(named), command.c.actor == actor.id
                )
            )
        }
        if any(verdict != "accepted" for verdict in verdicts.values()):
            return False
        files = UploadBook(connection, self.clock.now()).completeness(named - verdicts.keys(), actor.id)
        if set(given["after"]) - verdicts.keys() - files.keys():
            raise Waiting(UNHEARD_SECONDS)
        if not all(files.values()):
            raise Waiting(UNFINISHED_SECONDS)
        return True

    def _run_errand(self, connection: Connection, given: Document, actor: Person) -> Document:
        """A command about a person."""
        _check_device(connection, given, actor)
        now = self.clock.now()
        if not SCHEMAS["min"] <= given["schema"] <= SCHEMAS["max"]:
            raise Refused("bad-args", "schema")
        PERSON_VERBS[given["type"]](Errand(connection, given, actor, self.staff, now))
        receipt = {
            "number": _receipt_number(connection, now),
            "command": given["id"],
            "case": given["case"],
            "type": given["type"],
            "accepted_at": write_instant(now),
            "key": self.identity.key_id,
        }
        return _verdict(
            given["id"],
            "accepted",
            case_version=given["base_version"],
            receipt=receipt,
            signature=self.identity.sign(receipt),
        )

    def _do(self, connection: Connection, given: Document, actor: Person, case: Document) -> Document:
        _check_device(connection, given, actor)
        now = self.clock.now()
        step = Step(
            case=case,
            command=given,
            actor=actor,
            staff=self.staff,
            now=now,
            fresh_id=lambda prefix: prefix + secrets.token_hex(8),
            take_number=lambda: _receipt_number(connection, now),
            is_field=lambda code: _is_field(connection, code),
            warnings=WarningBook(connection),
            uploads=UploadBook(connection, now),
            tombstones=Tombstones(connection, now),
        )
        apply(step)
        if step.changed:
            case["version"] += 1
            save_case(connection, case, now)
            publish(connection, self.staff, [News(case)])
        if step.outgoing is not None:
            connection.execute(insert(outgoing).values(**step.outgoing))
        receipt = self._receipt(step)
        return _verdict(
            given["id"],
            "accepted",
            case_version=case["version"],
            receipt=receipt,
            signature=self.identity.sign(receipt),
        )

    def _receipt(self, step: Step) -> Document:
        given = step.command
        return {
            "number": step.number,
            "command": given["id"],
            "case": given["case"],
            "type": given["type"],
            **({"round": step.case["reply_round"]} if step.outgoing is not None else {}),
            **({"draft_sha256": step.draft_sha256} if step.draft_sha256 is not None else {}),
            "accepted_at": write_instant(step.now),
            "key": self.identity.key_id,
        }


def _check_device(connection: Connection, given: Document, actor: Person) -> None:
    if connection.scalar(_DEVICE, {"device_id": given["device"], "person_id": actor.id}) is None:
        raise Refused("bad-args", "device")


def _receipt_number(connection: Connection, now: datetime) -> str:
    year = legal_date(now).year
    return f"TN-{year}-{next_numbers(connection, f'receipt:{year}'):06d}"


def _is_field(connection: Connection, code: str) -> bool:
    named = select(reference.c.id).where(reference.c.type == "field", reference.c.id == code)
    return connection.scalar(named) is not None


def _stored(connection: Connection, command_id: str) -> Row[tuple[object, ...]] | None:
    return connection.execute(select(command).where(command.c.id == command_id)).one_or_none()


def _verdict(command_id: str, verdict: str, **more: object) -> Document:
    return {"id": command_id, "verdict": verdict, "replayed": False, **more}


def _unknown(command_id: str) -> Document:
    return {"id": command_id, "verdict": "unknown", "replayed": False}
