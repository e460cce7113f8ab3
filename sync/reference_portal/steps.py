"""One command at work on one case, and the portal's own judgement of whether it may be.

Refusals follow one order: who you are (role), whether the case is still open, whether it is as you saw it
(`expect`), whether its state allows the step, and at last whether the arguments are right.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from sync.reference_portal.portal_time import legal_date, write_instant
from sync.reference_portal.refusals import Clashed, Refused
from sync.reference_portal.staff import CLOSED, Agency, Person, Staff
from sync.reference_portal.tombstones import Tombstones
from sync.reference_portal.uploads import UploadBook
from sync.reference_portal.warning_book import WarningBook
from sync.reference_portal.wire_json import Document

LONGEST_TEXT = 100_000
ID = re.compile(r"[!-~]{1,64}")


@dataclass(slots=True)
class Step:
    """One command at work on one case: the case is changed in place, the rest is what comes of it."""

    case: Document
    command: Document
    actor: Person
    staff: Staff
    now: datetime
    #: A fresh id for each prefix asked.
    fresh_id: Callable[[str], str]
    #: Takes the next number of a receipt; the numbers are locked from then on.
    take_number: Callable[[], str]
    #: Whether there is a field of this code.
    is_field: Callable[[str], bool]
    warnings: WarningBook
    uploads: UploadBook
    tombstones: Tombstones
    draft_sha256: str | None = None
    outgoing: Document | None = None
    #: Whether the case is another than before: what was said already changes nothing.
    changed: bool = field(init=False, default=False)
    #: In whose place the actor does it; None in the own.
    acting_for: str | None = field(init=False, default=None)
    arguments: Document = field(init=False)
    _number: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.arguments = self.command["args"]

    @property
    def agency(self) -> Agency:
        return Agency.of(self.case["agency"])

    @property
    def number(self) -> str:
        """The number of the receipt, which is also the citizen's."""
        if self._number is None:
            self._number = self.take_number()
        return self._number

    def record(
        self, kind: str, role: str, data: Document, *, dated: bool = False, on: date | None = None
    ) -> str:
        """Add an event to the history and return its id. One that moves a legal clock is `dated` today, or
        carries the day `on` that the officer names.
        """
        event_id = self.fresh_id("e_")
        day = legal_date(self.now) if dated else on
        dates = {} if day is None else {"on": day.isoformat()}
        whose = {} if self.acting_for is None else {"for": self.acting_for}
        self.changed = True
        self.case["history"].append(
            {
                "id": event_id,
                "n": len(self.case["history"]) + 1,
                "kind": kind,
                "at": write_instant(self.now),
                **dates,
                "made_at": self.command["made_at"],
                "by": self.actor.id,
                "role": role,
                "data": {**data, **whose},
            }
        )
        return event_id

    def text(self, name: str, *, least: int = 1) -> str:
        """A text argument in the contract's form: NFC, LF, no NUL."""
        return _written(name, self.arguments.get(name), least=least)

    def texts(self, name: str, *, least: int = 1, most: int) -> list[str]:
        """A list of texts, each as `text` wants it."""
        values = self.arguments.get(name)
        if not isinstance(values, list) or not least <= len(values) <= most:
            raise Refused("bad-args", name)
        return [_written(name, value, least=1) for value in values]

    def id(self, name: str) -> str:
        """An id, which may be of anything."""
        value = self.arguments.get(name)
        if not isinstance(value, str) or not ID.fullmatch(value):
            raise Refused("bad-args", name)
        return value

    def settle(self, kind: str, key: Document) -> bool:
        """Keep that this was done to the warning `key`; False when it was done before."""
        return self.warnings.settle(kind, self.case["id"], key, self.command["id"])

    def is_settled(self, kind: str, key: Document) -> bool:
        """Whether it was done before."""
        return self.warnings.is_settled(kind, self.case["id"], key)

    def optional_text(self, name: str) -> dict[str, object]:
        """The argument under its name, or nothing when it is absent."""
        return {} if self.arguments.get(name) is None else {name: self.text(name, least=0)}

    def speaks_as(self, is_one: Callable[[Person], bool]) -> bool:
        """Whether the actor is such a person, or stands in for one; the history then says for whom."""
        if is_one(self.actor):
            self.acting_for = None
            return True
        absent = next(filter(is_one, self.staff.in_place_of(self.actor.id)), None)
        self.acting_for = None if absent is None else absent.id
        return absent is not None

    def void_review(self) -> None:
        """What was submitted or approved no longer stands."""
        self.case["review"] = self.case["approval"] = None


def _written(name: str, value: object, *, least: int) -> str:
    if not isinstance(value, str) or not least <= len(value) <= LONGEST_TEXT:
        raise Refused("bad-args", name)
    if "\r" in value or "\0" in value or not unicodedata.is_normalized("NFC", value):
        raise Refused("bad-args", name)
    return value


def officer_of_the_agency(step: Step) -> None:
    """Raises `Refused` for someone who is no officer there."""
    if not step.speaks_as(lambda person: person.holds("officer", step.agency)):
        raise Refused("no-role")


def as_reader(step: Step) -> None:
    """The case is open, as seen, and shown to the actor in words. Raises `Refused` or `Clashed`."""
    if step.staff.view_of(step.actor.id, step.case) in (None, "figures"):
        raise Refused("no-role")
    still_open(step)
    as_seen(step)


def as_assignee(step: Step) -> None:
    """The case is open, as seen, and the actor's. Raises `Refused` or `Clashed`."""
    officer_of_the_agency(step)
    still_open(step)
    as_seen(step)
    if not step.speaks_as(lambda person: bool(step.case["assignee"] == person.id)):
        raise Clashed("not-yours")


def as_assignee_or_focal(step: Step) -> str:
    """As `as_assignee`, but the focal officer may as well. Returns the role in which the actor speaks."""
    mine = step.case["assignee"] == step.actor.id and not step.actor.holds("focal", step.agency)
    if not mine and step.speaks_as(lambda person: person.holds("focal", step.agency)):
        still_open(step)
        as_seen(step)
        return "focal"
    as_assignee(step)
    return "officer"


def as_approver(step: Step) -> tuple[str, str]:
    """The request and the draft under review, if the actor may decide on them. Raises as above."""
    case = step.case
    unit = step.staff.unit_of(case["assignee"])
    if not step.speaks_as(lambda person: person.heads(unit, step.agency)):
        raise Refused("no-role")
    still_open(step)
    as_seen(step)
    in_state(step, {"in_review"})
    review = case["review"]
    request, sha = step.arguments.get("request"), step.arguments.get("draft_sha256")
    if review["request"] != request or review["draft_sha256"] != sha:
        raise Clashed("stale-draft")
    # Nor in anybody's place whose text it is, however many stand in for each other.
    if {review["by"], case["draft"]["by"]} & {
        step.actor.id,
        *step.staff.stands_in_for.get(step.actor.id, ()),
    }:
        raise Refused("self-approval")
    step.draft_sha256 = review["draft_sha256"]
    return review["request"], review["draft_sha256"]


def draft_as_named(step: Step) -> str:
    """The hash the portal itself computed for the draft, if it is the one the officer means."""
    draft = step.case["draft"]
    if draft is None or draft["sha256"] != step.arguments.get("draft_sha256"):
        raise Clashed("stale-draft")
    step.draft_sha256 = str(draft["sha256"])
    return step.draft_sha256


def still_open(step: Step) -> None:
    """Raises `Refused` once the case is answered or returned."""
    if step.case["status"] in CLOSED:
        raise Refused("closed")


def as_seen(step: Step) -> None:
    """Raises `Clashed` when the case is not as the officer saw it."""
    expect, case = step.command["expect"], step.case
    if "status" in expect and case["status"] not in expect["status"]:
        raise Clashed("wrong-state")
    if "assignee" in expect and case["assignee"] != expect["assignee"]:
        raise Clashed("not-yours")
    if "draft_rev" in expect and expect["draft_rev"] != (case["draft"]["rev"] if case["draft"] else 0):
        raise Clashed("stale-draft")
    if "reply_round" in expect and case["reply_round"] != expect["reply_round"]:
        raise Clashed("wrong-state")


def in_state(step: Step, states: set[str] | frozenset[str]) -> None:
    """Raises `Clashed` in any other state."""
    if step.case["status"] not in states:
        raise Clashed("wrong-state")


def role_of(step: Step) -> str:
    """In which role the actor speaks on this case."""
    for role in ("officer", "supervisor", "focal", "leader"):
        if step.actor.holds(role, step.agency):
            return role
    return "officer"
