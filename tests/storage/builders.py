"""Invented cases and pages as a portal sends them, and a profile to keep them in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from desktop_app.case_queue import CaseQueue
from desktop_app.casework import Casework
from desktop_app.domain.actions import Verdict
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.case import Agency
from desktop_app.domain.changes import Changes
from desktop_app.domain.deadlines.published import LocalOffers
from desktop_app.domain.feed import FeedItem, FeedPage, Scope, SnapshotPage
from desktop_app.domain.outgoing import ClockStamp, Frozen
from desktop_app.domain.people import Grant, Person
from desktop_app.legal_data import law
from desktop_app.storage.store import Store

AGENCY = Agency("2025", "24")
NOW = datetime(2025, 8, 25, 7, 20, tzinfo=UTC)
DEK = bytes(range(32))
PHONE = "0912345678"
GREETING = "Ông/Bà Phạm Văn Dũng"
STAMP = ClockStamp(offset_ms=0, quality="good")
HANH = Person("u_hanh", "Nguyễn Thị Hạnh", "un_1", AGENCY, "Chuyên viên", (Grant("officer", AGENCY),))
LONG = Person("u_long", "Trần Văn Long", "un_1", AGENCY, "Chuyên viên", (Grant("officer", AGENCY),))
TUAN = Person(
    "u_tuan", "Lê Minh Tuấn", "un_1", AGENCY, "Trưởng phòng", (Grant("supervisor", AGENCY, "un_1"),)
)
KHOI = Person("u_khoi", "Đỗ Đăng Khôi", "un_0", AGENCY, "Đầu mối", (Grant("focal", AGENCY),))
STAFF = (HANH, LONG, TUAN, KHOI)
ALSO_FOCAL = msgspec.structs.replace(HANH, grants=(*HANH.grants, Grant("focal", AGENCY)))
"""Hạnh where she sees all cases of the agency."""


class StillClock:
    """A clock that only moves when told to."""

    def __init__(self, start: datetime = NOW) -> None:
        self.at = start

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - NOW).total_seconds()

    def pass_by(self, **span: float) -> datetime:
        self.at += timedelta(**span)
        return self.at


def instant(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def event(n: int, kind: str, *, by: str = "portal", day: str = "2025-08-11", **data: Any) -> dict[str, Any]:
    dated = (
        {"on": day}
        if kind in ("received", "accepted", "info_requested", "info_received", "reply_sent")
        else {}
    )
    return {
        "id": f"e_{n}", "n": n, "kind": kind, "at": f"{day}T03:00:{n:02d}.000Z", **dated,
        "by": by, "role": "portal", "data": data,
    }  # fmt: skip


def document(number: int = 1, **changes: Any) -> dict[str, Any]:
    """A case that Hạnh was assigned, unless said otherwise."""
    received = changes.pop("received", "2025-08-11")
    history = [
        event(1, "received", day=received),
        event(2, "assigned", by="u_khoi", day=received, to="u_hanh", unit="un_1"),
    ]
    return {
        "id": f"c_{number}", "version": 1, "schema": 1, "view": "full",
        "code": f"PAKN.20250811.{number:04d}", "channel": "citizen",
        "agency": {"list": AGENCY.list, "code": AGENCY.code}, "unit": "un_1", "assignee": "u_hanh",
        "status": "assigned", "content_type": "conduct", "field": "dat_dai", "place": "xã Tân Hòa",
        "title": f"Đường ngập nước số {number}", "content": "Nước ngập sau mưa.", "points": [],
        "sender": {
            "id": f"s_{number}", "kind": "person", "name": "Phạm Văn Dũng", "phone": PHONE,
            "email": "dung@vidu.vn", "address": "xã Tân Hòa", "secret": False,
        },
        "submitted_at": "2025-08-10T02:00:00.000Z", "received_at": f"{received}T03:00:01.000Z",
        "in_scope": True, "reply_round": 1, "draft": None, "review": None, "approval": None,
        "reply": None, "attachments": [], "notes": [], "history": history, "portal_due_on": None,
        **changes,
    }  # fmt: skip


def draft_of(body: str, *, number: int = 1, rev: int = 1, by: str = "u_hanh") -> dict[str, Any]:
    """A confirmed revision of the answer to case `number`."""
    sha = draft_sha256(body=body, greeting=GREETING, files=[], recipient=f"s_{number}", reply_round=1)
    return {
        "rev": rev, "sha256": sha, "body": body, "greeting": GREETING, "files": [], "by": by,
        "at": "2025-08-20T03:00:00.000Z",
    }  # fmt: skip


def review_document(number: int = 1, body: str = "Đã sửa đường.", **changes: Any) -> dict[str, Any]:
    """A case whose answer Hạnh has submitted."""
    draft = draft_of(body, number=number)
    submitted = event(
        3, "submitted_for_approval", by="u_hanh", day="2025-08-20", draft_sha256=draft["sha256"]
    )
    review = {"request": "e_3", "draft_sha256": draft["sha256"], "by": "u_hanh", "at": draft["at"]}
    case = document(number, status="in_review", draft=draft, review=review)
    return {**case, "history": [*case["history"], submitted], **changes}


def approved_document(number: int = 1, **changes: Any) -> dict[str, Any]:
    """The same after Tuấn's approval."""
    case = review_document(number, status="approved")
    approval = {**case["review"], "id": "ap_1", "by": "u_tuan"}
    approved = event(4, "approved", by="u_tuan", day="2025-08-21", approval="ap_1", request="e_3")
    return {**case, "approval": approval, "history": [*case["history"], approved], **changes}


def upsert(case: dict[str, Any], *, type: str = "case") -> FeedItem:  # noqa: A002
    raw = msgspec.Raw(msgspec.json.encode(case))
    return FeedItem(op="upsert", type=type, id=case["id"], version=case.get("version", 1), data=raw)


def remove(case_id: str, version: int = 99, reason: str = "reassigned") -> FeedItem:
    return FeedItem(op="remove", type="case", id=case_id, version=version, reason=reason)


def user_item(person: Person, version: int = 1) -> FeedItem:
    grants = [msgspec.to_builtins(grant) for grant in person.grants]
    data = {"id": person.id, "name": person.name, "position": person.position, "unit": person.unit}
    raw = msgspec.Raw(msgspec.json.encode({**data, "grants": grants}))
    return FeedItem(op="upsert", type="user", id=person.id, version=version, data=raw)


class Profile:
    """One officer's machine without a network: a store, its verbs and questions, and the news they made."""

    def __init__(
        self, folder: Path, me: Person = HANH, *, hold_seconds: int = 0, encrypted: bool = True
    ) -> None:
        self.folder = folder
        self.me = me
        self.clock = StillClock()
        self.news: list[Changes] = []
        self.law = law()
        self.local_offers: LocalOffers = lambda _: []
        self._hold = hold_seconds
        self._encrypted = encrypted
        self.open()

    def open(self) -> None:
        self.store = Store.open(
            self.folder,
            DEK,
            clock=self.clock,
            me=lambda: self.me,
            law=self.law,
            local_offers=self.local_offers,
            encrypted=self._encrypted,
        )
        self.work = Casework(self.store, self.me, self.clock, self.news.append, self._hold)
        self.queue = CaseQueue(self.store, self.me, self.clock, 3)

    def restart(self) -> None:
        self.store.close()
        self.open()

    def close(self) -> None:
        self.store.close()

    def pull(self, *cases: dict[str, Any] | FeedItem, cursor: str = "C1") -> Changes:
        """What a sync does with a page of changes."""
        items = tuple(case if isinstance(case, FeedItem) else upsert(case) for case in cases)
        return self.store.truth.apply_changes(Scope.ME, [FeedPage(items, cursor)])

    def pull_staff(self, people: Sequence[Person] = STAFF) -> None:
        pages = [FeedPage(tuple(user_item(person) for person in people), "R1")]
        self.store.truth.apply_changes(Scope.REF, pages)

    def first_copy(self, *cases: dict[str, Any], feed_cursor: str = "C0") -> Changes:
        truth = self.store.truth
        truth.begin_snapshot(Scope.ME, feed_cursor)
        truth.apply_snapshot_page(Scope.ME, [SnapshotPage(tuple(map(upsert, cases)), feed_cursor)])
        return truth.finish_snapshot(Scope.ME)

    def take_batch(self, **limits: Any) -> list[Frozen]:
        return self.store.sending.next_batch(self.clock.now(), clock=STAMP, device="d_1", **limits)

    def answer(
        self,
        *verdicts: Verdict,
        verify: Callable[[dict[str, Any], str], bool] = lambda _r, _s: True,
        was_question: bool = False,
    ) -> Changes:
        book, now = self.store.verdicts, self.clock.now()
        return book.record(verdicts, now, verify=verify, was_question=was_question)

    def states(self, case_id: str = "c_1") -> list[str]:
        """Where the actions of a case are, in the order made."""
        return [str(action.state) for action in self.store.outbox.of_case(case_id)]

    def text(self, case_id: str = "c_1") -> str:
        """What is typed and no action yet."""
        draft = self.store.drafts.load(case_id)
        return draft.body if draft else ""

    def badge(self, case_id: str = "c_1") -> str:
        return str(self.queue.lines([case_id])[case_id].badge)

    def status(self, case_id: str = "c_1") -> str:
        return self.queue.lines([case_id])[case_id].status


def accepted(sent: Frozen, version: int, **more: Any) -> Verdict:
    """The portal's yes with a receipt."""
    receipt = {
        "number": "TN-2025-000001", "command": sent.id, "case": sent.case_id, "type": "accept",
        "accepted_at": instant(NOW), "key": "k_1", **more,
    }  # fmt: skip
    return Verdict(id=sent.id, verdict="accepted", case_version=version, receipt=receipt, signature="sig")
