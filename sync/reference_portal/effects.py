"""What each command does to a case, and when it may not: the portal's own judgement, trusting no client.

Refusals follow one order: who you are (role), whether the case is still open, whether it is as you saw it
(`expect`), whether its state allows the step, and at last whether the arguments are right.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sync.reference_portal.portal_time import legal_date, write_instant
from sync.reference_portal.staff import Agency, Person, Staff
from sync.reference_portal.wire_json import Document, draft_sha256

CLOSED = frozenset({"answered", "published", "returned", "not_accepted"})
ASSIGNABLE = frozenset(
    {"forwarded", "assigned", "in_progress", "in_review", "approved", "supplement", "rework"}
)
DRAFTED = frozenset({"in_progress", "in_review", "approved"})
LONGEST_TEXT = 100_000


class Refused(Exception):
    """The portal says no, for good. `why` and `field` are codes of the contract."""

    def __init__(self, why: str, field_name: str | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.field = field_name


class Clashed(Exception):
    """The case is not as the officer saw it. `why` is a code of the contract."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


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
    #: The number of the receipt, which is also the citizen's.
    number: str
    draft_sha256: str | None = None
    outgoing: Document | None = None
    arguments: Document = field(init=False)

    def __post_init__(self) -> None:
        self.arguments = self.command["args"]

    @property
    def agency(self) -> Agency:
        return Agency.of(self.case["agency"])

    def record(self, kind: str, role: str, data: Document, *, dated: bool = False) -> str:
        """Add an event to the history and return its id. `dated` ones move a legal clock."""
        event_id = self.fresh_id("e_")
        dates = {"on": legal_date(self.now).isoformat()} if dated else {}
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
                "data": data,
            }
        )
        return event_id

    def text(self, name: str, *, least: int = 1) -> str:
        """A text argument in the contract's form: NFC, LF, no NUL."""
        value = self.arguments.get(name)
        if not isinstance(value, str) or not least <= len(value) <= LONGEST_TEXT:
            raise Refused("bad-args", name)
        if "\r" in value or "\0" in value or not unicodedata.is_normalized("NFC", value):
            raise Refused("bad-args", name)
        return value

    def optional_text(self, name: str) -> dict[str, object]:
        """The argument under its name, or nothing when it is absent."""
        return {} if self.arguments.get(name) is None else {name: self.text(name, least=0)}

    def void_review(self) -> None:
        """What was submitted or approved no longer stands."""
        self.case["review"] = self.case["approval"] = None


def apply(step: Step) -> None:
    """Do the command. Raises `Refused` or `Clashed`, and the case is then not to be kept."""
    perform = VERBS.get(step.command["type"])
    if perform is None:
        raise Refused("bad-args", "type")
    perform(step)


def _assign(step: Step) -> None:
    unit = step.case["unit"]
    focal = step.actor.holds("focal", step.agency)
    if not focal and not step.actor.heads(unit or step.staff.unit_of(step.case["assignee"]), step.agency):
        raise Refused("no-role")
    _still_open(step)
    _as_seen(step)
    _in_state(step, ASSIGNABLE)
    chosen = step.arguments.get("to")
    to = step.staff.get(chosen) if isinstance(chosen, str) else None
    if "to" not in step.arguments or (chosen is not None and to is None):
        raise Refused("bad-args", "to")
    if to is not None and not to.holds("officer", step.agency):
        raise Refused("bad-args", "to")
    note = step.optional_text("note")
    wanted = step.arguments.get("unit")
    if wanted is not None and not (isinstance(wanted, str) and step.staff.has_unit(wanted, step.agency)):
        raise Refused("bad-args", "unit")
    step.case["unit"] = wanted or (unit if to is None else to.unit)
    step.case["assignee"] = None if to is None else to.id
    step.case["status"] = "forwarded" if to is None else "assigned"
    role = "focal" if focal else "supervisor"
    if step.case["review"] or step.case["approval"]:
        step.void_review()
        step.record("approval_void", role, {"reason": "assigned"})
    step.record("assigned", role, {"to": step.case["assignee"], "unit": step.case["unit"], **note})


def _accept(step: Step) -> None:
    _as_assignee(step)
    _in_state(step, {"assigned", "rework"})
    step.case["status"] = "in_progress"
    step.record("accepted", "officer", {}, dated=True)


def _note(step: Step) -> None:
    if step.staff.audience(step.case)[step.actor.id] == "figures":
        raise Refused("no-role")
    _still_open(step)
    _as_seen(step)
    text = step.text("text")
    note_id = step.fresh_id("nt_")
    step.case["notes"].append(
        {"id": note_id, "by": step.actor.id, "at": write_instant(step.now), "text": text}
    )
    step.record("noted", _role_of(step), {"note": note_id})


def _save_draft(step: Step) -> None:
    _as_assignee(step)
    case, draft = step.case, step.case["draft"]
    current = 0 if draft is None else draft["rev"]
    if step.arguments.get("rev") != current + 1:
        raise Clashed("stale-draft")
    _in_state(step, DRAFTED)
    files = step.arguments.get("files")
    hashes = {file["id"]: file["sha256"] for file in case["attachments"]}
    if not isinstance(files, list) or any(not isinstance(name, str) or name not in hashes for name in files):
        raise Refused("bad-args", "files")
    body, greeting = step.text("body", least=0), step.text("greeting", least=0)
    sha = draft_sha256(
        body=body,
        greeting=greeting,
        files=[hashes[name] for name in files],
        recipient=case["sender"]["id"],
        reply_round=case["reply_round"],
    )
    if case["status"] != "in_progress" and (draft is None or sha != draft["sha256"]):
        step.void_review()
        case["status"] = "in_progress"
        step.record("approval_void", "officer", {"reason": "draft-changed"})
    case["draft"] = {
        "rev": current + 1,
        "sha256": sha,
        "body": body,
        "greeting": greeting,
        "files": files,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }
    step.draft_sha256 = sha
    step.record("drafted", "officer", {"rev": current + 1, "sha256": sha})


def _submit_for_approval(step: Step) -> None:
    _as_assignee(step)
    _in_state(step, {"in_progress"})
    sha = _draft_as_named(step)
    to = step.arguments.get("to")
    approver = step.staff.get(to) if isinstance(to, str) else None
    if to is not None and (approver is None or not approver.holds("supervisor", step.agency)):
        raise Refused("bad-args", "to")
    data = {"draft_sha256": sha, **({} if to is None else {"to": to}), **step.optional_text("remark")}
    request = step.record("submitted_for_approval", "officer", data)
    step.case["status"] = "in_review"
    step.case["review"] = {
        "request": request,
        "draft_sha256": sha,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }


def _approve(step: Step) -> None:
    request, sha = _as_approver(step)
    approval = step.fresh_id("ap_")
    step.case["approval"] = {
        "id": approval,
        "request": request,
        "draft_sha256": sha,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }
    step.case["status"] = "approved"
    step.record("approved", "supervisor", {"approval": approval, "request": request, "draft_sha256": sha})


def _refuse_approval(step: Step) -> None:
    request, sha = _as_approver(step)
    comment = step.text("comment")
    step.void_review()
    step.case["status"] = "in_progress"
    step.record(
        "approval_refused", "supervisor", {"request": request, "draft_sha256": sha, "comment": comment}
    )


def _send_reply(step: Step) -> None:
    case = step.case
    _officer_of_the_agency(step)
    if case["reply"] is not None and case["reply"]["round"] == case["reply_round"]:
        raise Refused("already-sent")
    _as_assignee(step)
    if case["status"] != "approved" or case["approval"] is None:
        raise Clashed("not-approved")
    sha = _draft_as_named(step)
    approval = case["approval"]
    if approval["id"] != step.arguments.get("approval") or approval["draft_sha256"] != sha:
        raise Clashed("not-approved")
    draft, sent_at = case["draft"], write_instant(step.now)
    case["reply"] = {
        "round": case["reply_round"],
        "sha256": sha,
        "sent_at": sent_at,
        "number": step.number,
        "delivery": "accepted",
        "body": draft["body"],
    }
    case["status"] = "answered"
    step.record(
        "reply_sent",
        "officer",
        {"round": case["reply_round"], "sha256": sha, "number": step.number},
        dated=True,
    )
    step.outgoing = {
        "case_id": case["id"],
        "round": case["reply_round"],
        "command_id": step.command["id"],
        "body": draft["body"],
        "greeting": draft["greeting"],
        "recipient": case["sender"]["id"],
        "draft_sha256": sha,
        "number": step.number,
        "sent_at": sent_at,
    }


def _transfer_back(step: Step) -> None:
    focal = step.actor.holds("focal", step.agency)
    if not focal:
        _officer_of_the_agency(step)
    _still_open(step)
    _as_seen(step)
    if not focal and step.case["assignee"] != step.actor.id:
        raise Clashed("not-yours")
    _in_state(step, {"forwarded", "assigned", "in_progress"})
    data: dict[str, object] = {"reason_code": step.text("reason_code"), "reason": step.text("reason")}
    if (agency := step.arguments.get("suggested_agency")) is not None:
        if not isinstance(agency, dict) or {type(agency.get(key)) for key in ("list", "code")} != {str}:
            raise Refused("bad-args", "suggested_agency")
        data["suggested_agency"] = {"list": agency["list"], "code": agency["code"]}
    step.case["status"] = "returned"
    step.record("returned_to_portal", "focal" if focal else "officer", data, dated=True)


VERBS: dict[str, Callable[[Step], None]] = {
    "assign": _assign,
    "accept": _accept,
    "note": _note,
    "save_draft": _save_draft,
    "submit_for_approval": _submit_for_approval,
    "approve": _approve,
    "refuse_approval": _refuse_approval,
    "send_reply": _send_reply,
    "transfer_back": _transfer_back,
}


def _officer_of_the_agency(step: Step) -> None:
    if not step.actor.holds("officer", step.agency):
        raise Refused("no-role")


def _as_assignee(step: Step) -> None:
    _officer_of_the_agency(step)
    _still_open(step)
    _as_seen(step)
    if step.case["assignee"] != step.actor.id:
        raise Clashed("not-yours")


def _as_approver(step: Step) -> tuple[str, str]:
    case = step.case
    if not step.actor.heads(step.staff.unit_of(case["assignee"]), step.agency):
        raise Refused("no-role")
    _still_open(step)
    _as_seen(step)
    _in_state(step, {"in_review"})
    review = case["review"]
    request, sha = step.arguments.get("request"), step.arguments.get("draft_sha256")
    if review["request"] != request or review["draft_sha256"] != sha:
        raise Clashed("stale-draft")
    if step.actor.id in (review["by"], case["draft"]["by"]):
        raise Refused("self-approval")
    step.draft_sha256 = review["draft_sha256"]
    return review["request"], review["draft_sha256"]


def _draft_as_named(step: Step) -> str:
    """The hash the portal itself computed for the draft, if it is the one the officer means."""
    draft = step.case["draft"]
    if draft is None or draft["sha256"] != step.arguments.get("draft_sha256"):
        raise Clashed("stale-draft")
    step.draft_sha256 = str(draft["sha256"])
    return step.draft_sha256


def _still_open(step: Step) -> None:
    if step.case["status"] in CLOSED:
        raise Refused("closed")


def _as_seen(step: Step) -> None:
    expect, case = step.command["expect"], step.case
    if "status" in expect and case["status"] not in expect["status"]:
        raise Clashed("wrong-state")
    if "assignee" in expect and case["assignee"] != expect["assignee"]:
        raise Clashed("not-yours")
    if "draft_rev" in expect and expect["draft_rev"] != (case["draft"]["rev"] if case["draft"] else 0):
        raise Clashed("stale-draft")
    if "reply_round" in expect and case["reply_round"] != expect["reply_round"]:
        raise Clashed("wrong-state")


def _in_state(step: Step, states: set[str] | frozenset[str]) -> None:
    if step.case["status"] not in states:
        raise Clashed("wrong-state")


def _role_of(step: Step) -> str:
    for role in ("officer", "supervisor", "focal"):
        if step.actor.holds(role, step.agency):
            return role
    return "officer"
