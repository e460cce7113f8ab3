"""Telling what happened to one case, step by step; the document and its history come out consistent."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sync.reference_portal.portal_time import legal_date, write_instant
from sync.reference_portal.seeds import files
from sync.reference_portal.staff import Agency, Person
from sync.reference_portal.wire_json import Document, draft_sha256

#: Between two steps that would lie after the day of the scenario.
MOMENT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Petition:
    """What a citizen wrote, and where."""

    code: str
    field: str
    content_type: str
    place: str
    title: str
    content: str
    points: tuple[str, ...]
    sender: Document
    #: (file name, sensitive)
    attached: tuple[tuple[str, bool], ...] = ()
    channel: str = "citizen"


@dataclass(frozen=True, slots=True)
class SeededFile:
    """An attachment with its bytes."""

    id: str
    case_id: str
    name: str
    type: str
    sha256: str
    content: bytes


@dataclass(slots=True)
class Story:
    """One case in the making. Steps are told in order; none may lie after `now`."""

    petition: Petition
    agency: Agency
    now: datetime
    submitted: datetime
    case: Document = field(init=False)
    files: list[SeededFile] = field(init=False, default_factory=list)
    last_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        petition = self.petition
        self.last_at = self.submitted - MOMENT
        case_id = f"c_{_digest(petition.channel, petition.code)}"
        self.case = {
            "id": case_id,
            "version": 0,
            "schema": 1,
            "view": "full",
            "code": petition.code,
            "channel": petition.channel,
            "agency": self.agency.wire(),
            "unit": None,
            "assignee": None,
            "status": "intake",
            "content_type": petition.content_type,
            "field": petition.field,
            "place": petition.place,
            "title": petition.title,
            "content": petition.content,
            "points": list(petition.points),
            "sender": petition.sender,
            "submitted_at": write_instant(self.submitted),
            "received_at": None,
            "in_scope": None,
            "reply_round": 1,
            "draft": None,
            "review": None,
            "approval": None,
            "reply": None,
            "attachments": [],
            "notes": [],
            "history": [],
            "portal_due_on": None,
        }
        for name, sensitive in petition.attached:
            self._attach(name, sensitive=sensitive)
        self._event("submitted", self.submitted, by="sender", role="sender")

    def received(self, at: datetime, *, by_unit: str | None = None) -> None:
        """The portal forwards the case to the agency, whose clocks start."""
        at = self._event("received", at, dated=True, data={"from": "portal"})
        self.case |= {
            "received_at": write_instant(at),
            "in_scope": True,
            "status": "forwarded",
            "unit": by_unit,
        }

    def waiting_at_portal(self, at: datetime) -> None:
        """The portal asks the citizen for what is missing; no agency has the case yet."""
        self._event("info_requested_by_portal", at, data={"reason": "missing-facts"})
        self.case |= {"status": "intake_supplement", "in_scope": True}

    def not_accepted(self, at: datetime, reason_code: str) -> None:
        """The portal turns the case down."""
        self._event("not_accepted", at, data={"reason_code": reason_code})
        self.case |= {"status": "not_accepted", "in_scope": False}

    def assigned(self, at: datetime, by: Person, to: Person, note: str | None = None) -> None:
        """The focal officer gives the case to someone."""
        said = {} if note is None else {"note": note}
        self._event("assigned", at, by=by.id, role="focal", data={"to": to.id, "unit": to.unit, **said})
        self.case |= {"assignee": to.id, "unit": to.unit, "status": "assigned"}

    def accepted(self, at: datetime, by: Person) -> None:
        """The assignee begins."""
        self._event("accepted", at, dated=True, by=by.id, role="officer")
        self.case["status"] = "in_progress"

    def noted(self, at: datetime, by: Person, text: str) -> None:
        """A note inside the house."""
        note_id = f"nt_{_digest(self.case['id'], str(len(self.case['notes'])))}"
        at = self._event("noted", at, by=by.id, role="officer", data={"note": note_id})
        self.case["notes"].append({"id": note_id, "by": by.id, "at": write_instant(at), "text": text})

    def progress(self, at: datetime, by: Person, text: str) -> None:
        """The duty of every seven days after the date is missed."""
        self._event("progress_updated", at, dated=True, by=by.id, role="officer", data={"text": text})

    def info_requested(self, at: datetime, by: Person, reason: str, *questions: str) -> None:
        """The sender is asked; the clock rests."""
        data = {"reason": reason, "questions": list(questions)}
        self._event("info_requested", at, dated=True, by=by.id, role="officer", data=data)
        self.case["status"] = "supplement"

    def info_received(self, at: datetime) -> None:
        """The sender has answered; the clock goes on."""
        self._event("info_received", at, dated=True, by="sender", role="sender")
        self.case["status"] = "in_progress"

    def drafted(self, at: datetime, by: Person, body: str, *, greeting: str) -> None:
        """A confirmed revision of the answer."""
        rev = 1 if self.case["draft"] is None else self.case["draft"]["rev"] + 1
        sha = draft_sha256(
            body=body,
            greeting=greeting,
            files=[],
            recipient=self.case["sender"]["id"],
            reply_round=self.case["reply_round"],
        )
        at = self._event("drafted", at, by=by.id, role="officer", data={"rev": rev, "sha256": sha})
        self.case["draft"] = {
            "rev": rev,
            "sha256": sha,
            "body": body,
            "greeting": greeting,
            "files": [],
            "by": by.id,
            "at": write_instant(at),
        }

    def submitted_for_approval(self, at: datetime, by: Person, to: Person) -> None:
        """The draft goes to the head of the unit."""
        sha = self.case["draft"]["sha256"]
        at = self._event(
            "submitted_for_approval", at, by=by.id, role="officer", data={"draft_sha256": sha, "to": to.id}
        )
        request = self.case["history"][-1]["id"]
        self.case["review"] = {"request": request, "draft_sha256": sha, "by": by.id, "at": write_instant(at)}
        self.case["status"] = "in_review"

    def approval_refused(self, at: datetime, by: Person, comment: str) -> None:
        """The head wants something changed."""
        review = self.case["review"]
        data = {"request": review["request"], "draft_sha256": review["draft_sha256"], "comment": comment}
        self._event("approval_refused", at, by=by.id, role="supervisor", data=data)
        self.case |= {"review": None, "status": "in_progress"}

    def approved(self, at: datetime, by: Person) -> None:
        """The head signs this very text."""
        review = self.case["review"]
        approval = {
            "id": f"ap_{_digest(self.case['id'], review['request'])}",
            "request": review["request"],
            "draft_sha256": review["draft_sha256"],
            "by": by.id,
        }
        data = {
            "approval": approval["id"],
            "request": review["request"],
            "draft_sha256": review["draft_sha256"],
        }
        at = self._event("approved", at, by=by.id, role="supervisor", data=data)
        self.case |= {"approval": {**approval, "at": write_instant(at)}, "status": "approved"}

    def sent(self, at: datetime, by: Person, number: str) -> None:
        """The citizen is answered."""
        draft, round_now = self.case["draft"], self.case["reply_round"]
        data = {"round": round_now, "sha256": draft["sha256"], "number": number}
        at = self._event("reply_sent", at, dated=True, by=by.id, role="officer", data=data)
        self.case["reply"] = {
            **data,
            "sent_at": write_instant(at),
            "delivery": "delivered",
            "body": draft["body"],
        }
        self._event("reply_delivered", at + MOMENT, data={"round": round_now})
        self.case["status"] = "answered"

    def published(self, at: datetime) -> None:
        """The answer stands on the portal for everyone."""
        self._event("published", at)
        self.case["status"] = "published"

    def transferred_back(self, at: datetime, by: Person, reason: str) -> None:
        """Not a matter of this agency."""
        self._event(
            "returned_to_portal",
            at,
            dated=True,
            by=by.id,
            role="officer",
            data={"reason_code": "not-competent", "reason": reason},
        )
        self.case["status"] = "returned"

    def _attach(self, name: str, *, sensitive: bool) -> None:
        case_id = self.case["id"]
        digest = _digest(case_id, name)
        content = files.make_file(name, int(digest[:8], 16))
        made = SeededFile(
            f"at_{digest}", case_id, name, name.rpartition(".")[2], files.sha256(content), content
        )
        self.files.append(made)
        self.case["attachments"].append(
            {
                "id": made.id,
                "name": name,
                "size": len(content),
                "type": made.type,
                "sha256": made.sha256,
                "sensitive": sensitive,
                "by": "sender",
            }
        )

    def _event(
        self,
        kind: str,
        at: datetime,
        *,
        dated: bool = False,
        by: str = "portal",
        role: str = "portal",
        data: Document | None = None,
    ) -> datetime:
        """Add an event; returns its time, which is before `now` and after the event before it."""
        at = max(min(at, self.now - 5 * MOMENT), self.last_at + timedelta(seconds=1))
        self.last_at = at
        number = len(self.case["history"]) + 1
        dates = {"on": legal_date(at).isoformat()} if dated else {}
        written = write_instant(at)
        made = {} if role in ("portal", "sender") else {"made_at": written}
        self.case["history"].append(
            {
                "id": f"e_{_digest(self.case['id'], str(number))}",
                "n": number,
                "kind": kind,
                "at": written,
                **dates,
                **made,
                "by": by,
                "role": role,
                "data": data or {},
            }
        )
        self.case["version"] = number
        return at


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
