"""The reference portal's own code, asked without sockets, and what the portal itself does to cases."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from fastapi.security import HTTPAuthorizationCredentials
from pydantic import BaseModel
from sqlalchemy import Connection
from starlette.responses import Response

from sync.ports import Request
from sync.reference_portal import routes, sign_in, sign_in_routes, training, upload_routes, wire_models
from sync.reference_portal.cases import save_case
from sync.reference_portal.commands import CommandDesk
from sync.reference_portal.database import Database
from sync.reference_portal.feeds import Feeds, News, publish
from sync.reference_portal.identity import load_identity, new_epoch
from sync.reference_portal.portal import Caller, Portal, at_device, open_portal, signed_in
from sync.reference_portal.portal_time import PortalClock, write_instant
from sync.reference_portal.problems import Problem
from sync.reference_portal.seeds.scenarios import sow
from sync.reference_portal.staff import Person
from tests.simulation.power import PortalDown
from tests.simulation.put_back import LostLetter, Past
from tests.simulation.world import MORNING, World

ADDRESS = "https://cong.simulated"
FILE = "portal.db"
FEEDS: dict[str, Literal["me", "ref"]] = {"me": "me", "ref": "ref"}
API = urlsplit(routes.PREFIX).path

KEPT = (
    *(("forwarded", None, 2), ("assigned", "u_hanh", 1), ("assigned", "u_long", 1)),
    *(("in_progress", "u_hanh", 3), ("in_progress", "u_long", 2), ("in_review", "u_hanh", 1)),
    *(("approved", "u_long", 1), ("supplement", "u_hanh", 1), ("answered", "u_hanh", 1)),
)
"""Which cases of the scenario are in the simulation: status, assignee, how many."""

OBSERVERS = (
    "CREATE TABLE seen_effect(n INTEGER PRIMARY KEY, command TEXT, case_id TEXT, actor TEXT, seq INTEGER)",
    "CREATE TABLE seen_letter AS SELECT * FROM outgoing WHERE 0",
    """CREATE TRIGGER see_letter AFTER INSERT ON outgoing BEGIN
       INSERT INTO seen_letter SELECT * FROM outgoing WHERE case_id = NEW.case_id AND round = NEW.round;
       END""",
)
"""The oracle's own record of what happened, in the portal's transactions but not by the portal's rules."""

LETTERS_AFTER = "SELECT case_id, round, command_id FROM seen_letter WHERE rowid > ? ORDER BY rowid"


@dataclass(frozen=True, slots=True)
class Said:
    """A whole answer of the portal."""

    status: int
    headers: dict[str, str]
    body: bytes

    def verdicts(self) -> dict[str, str]:
        """Verdict by command id, where it is an answer to commands."""
        found = json.loads(self.body).get("verdicts", []) if self.status == 200 else []
        return {one["id"]: one["verdict"] for one in found}


def make_portal(folder: Path) -> None:
    """A small portal with the observers in it."""
    with closing(Database(folder / FILE)) as database:
        database.create()
        sow(database, "small", MORNING)
        with database.write() as connection:
            _keep_some(connection)
            for statement in OBSERVERS:
                connection.exec_driver_sql(statement)


class PortalSide:
    """The portal of one world. `close` it. A command in which `breaks_on` stands is more than it can take."""

    def __init__(self, folder: Path, world: World) -> None:
        self.world = world
        self._database = Database(folder / FILE)
        self.portal: Portal = open_portal(self._database, PortalClock(world.now), training=True)
        self.portal.address = ADDRESS
        self.breaks_on = ""
        self.past = Past()
        self.past.begins(self.portal.identity.epoch)
        self._in_backup = (0, 0)

    def close(self) -> None:
        self._database.close()

    def ask(self, request: Request) -> Said | None:
        """What the portal answers; None when its power failed, and then it runs again."""
        try:
            response = self._respond(request)
        except Problem as problem:
            response = problem.response()
        except PortalDown:
            self.world.fault("portal power cut")
            return None
        now = int(self.world.now().timestamp() * 1000)
        echo = {"sync-protocol": "1", "x-server-time": str(now)}
        return Said(response.status_code, {**dict(response.headers), **echo}, bytes(response.body))

    def sign_in(self, user_id: str) -> sign_in.Issued:
        """Tokens as after a sign-in in the browser."""
        with self._database.write() as connection:
            family = f"{user_id}-{self.world.random.getrandbits(64):x}"
            return sign_in._issue(connection, self.portal.clock, user_id, family=family, parent=None)

    def person_of(self, request: Request) -> Person | None:
        """Whose session a request carries."""
        try:
            return signed_in(self.portal, _credentials(request))
        except Problem:
            return None

    def _respond(self, request: Request) -> Response:
        parts = urlsplit(request.url)
        asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        limit = int(asked.get("limit", routes.PAGE))
        body = request.body or b""
        if request.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        steps = parts.path.removeprefix(API).strip("/").split("/")
        if steps[0] in ("attachments", "uploads"):
            return self._about_file(request, steps[0], steps[1], body)
        match request.method, steps:
            case "GET", ["meta"]:
                return _json(routes.meta(self.portal))
            case "POST", ["token"]:
                form = {name: values[-1] for name, values in parse_qs(body.decode()).items()}
                return sign_in_routes.tokens(self.portal, **form)
            case "POST", ["devices"]:
                person = signed_in(self.portal, _credentials(request))
                new = wire_models.NewDevice.model_validate_json(body)
                return _json(routes.register(self.portal, person, new), status=201)
            case "GET", ["feeds", feed, "snapshot"]:
                caller = self._caller(request)
                return routes.snapshot(self.portal, caller, FEEDS[feed], page=asked.get("page"), limit=limit)
            case "GET", ["feeds", feed, "changes"]:
                caller = self._caller(request)
                return routes.changes(self.portal, caller, FEEDS[feed], cursor=asked["cursor"], limit=limit)
            case "GET", ["feeds", feed, "manifest"]:
                bucket = int(asked["bucket"]) if "bucket" in asked else None
                caller = self._caller(request)
                return routes.manifest(
                    self.portal, caller, FEEDS[feed], cursor=asked["cursor"], bucket=bucket
                )
            case "GET", ["cases", case_id]:
                return routes.one_case(self.portal, self._caller(request), case_id)
            case "POST", ["commands"] if self.breaks_on and self.breaks_on.encode() in body:
                raise Problem("server")
            case "POST", ["commands"]:
                return routes.hand_in(self.portal, self._caller(request), body)
            case "GET", ["commands"]:
                wanted = parse_qs(parts.query)["id"]
                return routes.stored_verdicts(self.portal, self._caller(request), wanted)
        raise Problem("not-found")

    def _about_file(self, request: Request, kind: str, file_id: str, body: bytes) -> Response:
        caller, headers = self._caller(request), request.headers
        match request.method, kind:
            case "GET", "attachments":
                return routes.file(self.portal, caller, file_id, wanted_range=headers.get("Range"))
            case "PUT", "uploads":
                new = wire_models.NewUpload.model_validate_json(body)
                return upload_routes.begin(self.portal, caller, file_id, new)
            case "HEAD", "uploads":
                return upload_routes.how_far(self.portal, caller, file_id)
            case "PATCH", "uploads":
                start, digest = int(headers["Upload-Offset"]), headers["Content-Digest"]
                return upload_routes.append(
                    self.portal, caller, file_id, body, upload_offset=start, content_digest=digest
                )
        raise Problem("not-found")

    def _caller(self, request: Request) -> Caller:
        return at_device(self.portal, _credentials(request), request.headers.get("Device-Id"))

    # What happens at the portal by itself.

    def reassign(self, case_id: str, to: str | None) -> None:
        """Give a case to somebody else, or to nobody."""
        training.reassign(self.portal, training.Reassign(case=case_id, to=to))

    def delete(self, case_id: str) -> None:
        """Take a case away from everybody."""
        training.delete_case(self.portal, case_id)

    def return_answer(self, case_id: str) -> None:
        """The portal wants another answer: a new round."""
        now = self.world.now()
        with self._database.write() as connection:
            case = self._document(connection, case_id)
            data = {"round": case["reply_round"], "reason": "Chưa trả lời đủ các ý."}
            case |= {"status": "rework", "reply_round": case["reply_round"] + 1, "review": None}
            case |= {"approval": None, "version": case["version"] + 1}
            case["history"].append(
                {
                    "id": f"e_returned_{case_id}_{case['reply_round']}",
                    "n": len(case["history"]) + 1,
                    "kind": "answer_returned",
                    "at": write_instant(now),
                    "on": now.date().isoformat(),
                    "by": "portal",
                    "role": "portal",
                    "data": data,
                }
            )
            save_case(connection, case, now)
            publish(connection, self.portal.staff, [News(case)])

    def begin_epoch(self) -> None:
        """Every cursor and page token given so far is refused from now on."""
        with self._database.write() as connection:
            new_epoch(connection)
            self.portal.identity = load_identity(connection)
        self.past.begins(self.portal.identity.epoch)

    def back_up(self) -> None:
        """Its operators make a backup."""
        training.back_up(self.portal)
        counts = "SELECT (SELECT count(*) FROM seen_effect), (SELECT count(*) FROM seen_letter)"
        self._in_backup = tuple(self.rows(counts)[0])

    def put_back(self) -> None:
        """They put it back, and what came since is unknown to the portal."""
        effects, letters = self._in_backup
        after = [tuple(row) for row in self.rows(LETTERS_AFTER, letters)]
        lost = [LostLetter(case, number, name, self.world.seconds) for case, number, name in after]
        forgotten = [row[0] for row in self.rows("SELECT command FROM seen_effect WHERE n > ?", effects)]
        answered = self.verdicts()
        training.restore(self.portal)
        with self._database.write() as connection:  # the trigger saw all letters of the backup come again
            connection.exec_driver_sql("DELETE FROM seen_letter WHERE rowid > ?", (letters,))
            connection.exec_driver_sql("DELETE FROM seen_effect WHERE n > ?", (effects,))
        gone = sorted(answered.items() - self.verdicts().items())
        self.past.put_back(forgotten, lost, gone, self.portal.identity.epoch)
        self.portal.backup = None

    # What the oracle looks at.

    def rows(self, statement: str, *values: object) -> list[Any]:
        """Read the portal's tables."""
        with self._database.read() as connection:
            return list(connection.exec_driver_sql(statement, values).all())

    def verdicts(self) -> dict[str, str]:
        """The verdict on each command that the portal knows."""
        return {row[0]: json.loads(row[1])["verdict"] for row in self.rows("SELECT id, verdict FROM command")}

    def documents(self) -> dict[str, dict[str, Any]]:
        """Every case as the portal keeps it."""
        return {row[0]: json.loads(row[1]) for row in self.rows("SELECT id, document FROM petition")}

    def has(self, case_id: str) -> bool:
        """Whether there is such a case."""
        return bool(self.rows("SELECT 1 FROM petition WHERE id = ?", case_id))

    def scope(self, user_id: str) -> dict[str, dict[str, Any]]:
        """Every case that this person should have, as they should have it."""
        with self._database.read() as connection:
            feeds = Feeds(connection, self.portal.identity, user_id)
            page = json.loads(feeds.snapshot("me", page=None, limit=routes.LARGEST_PAGE))
        return {item["id"]: item["data"] for item in page["items"]}

    def effects_seen(self) -> list[tuple[str, str]]:
        """(command, case) of every effect, in the order they came about."""
        return [tuple(row) for row in self.rows("SELECT command, case_id FROM seen_effect ORDER BY n")]

    def _document(self, connection: Connection, case_id: str) -> dict[str, Any]:
        row = connection.exec_driver_sql("SELECT document FROM petition WHERE id = ?", (case_id,)).one()
        document: dict[str, Any] = json.loads(row[0])
        return document


def observed(do: Callable[..., Any]) -> Callable[..., Any]:
    """`CommandDesk._do` with the oracle's note in the same transaction."""

    def seen(
        desk: CommandDesk, connection: Connection, given: dict[str, Any], actor: Person, case: dict[str, Any]
    ) -> Any:
        verdict = do(desk, connection, given, actor, case)
        row = (given["id"], given["case"], actor.id, given["seq"])
        connection.exec_driver_sql(
            "INSERT INTO seen_effect(command, case_id, actor, seq) VALUES (?, ?, ?, ?)", row
        )
        return verdict

    return seen


def _keep_some(connection: Connection) -> None:
    rows = connection.exec_driver_sql(
        "SELECT id, json_extract(document, '$.status'), json_extract(document, '$.assignee') "
        "FROM petition ORDER BY id"
    ).all()
    kept = [
        case_id
        for status, assignee, count in KEPT
        for case_id in [row[0] for row in rows if row[1:] == (status, assignee)][:count]
    ]
    marks = ",".join("?" * len(kept))
    for table, of_case in (("petition", ""), ("attachment", ""), ("entry", "type = 'case' AND ")):
        key = "case_id" if table == "attachment" else "id"
        statement = f"DELETE FROM {table} WHERE {of_case}{key} NOT IN ({marks})"  # noqa: S608 - names of ours
        connection.exec_driver_sql(statement, tuple(kept))
    for table in ("entry", "reference"):
        bulky = "type IN ('agency', 'calendar', 'rules') AND id NOT LIKE '%/22'"
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE {bulky}")  # noqa: S608


def _credentials(request: Request) -> HTTPAuthorizationCredentials | None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return HTTPAuthorizationCredentials(scheme=scheme, credentials=token) if token else None


def _json(model: BaseModel, *, status: int = 200) -> Response:
    text = model.model_dump_json(exclude_unset=True)
    return Response(text, status_code=status, media_type="application/json")
