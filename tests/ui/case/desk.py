"""A real desk for one person: SQLCipher files, casework, queue, and cases as the portal would send them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from desktop_app.case_queue import CaseQueue
from desktop_app.casework import Casework
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.case import Agency
from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.domain.feed import FeedItem, FeedPage, Scope
from desktop_app.domain.people import Grant, Person
from desktop_app.domain.readiness import Readiness
from desktop_app.legal_data import law
from desktop_app.opened_copies import OpenedCopies
from desktop_app.proofs import Proofs
from desktop_app.readiness import Session, look
from desktop_app.report_signer import DeviceSigner
from desktop_app.reports.desk import Reports
from desktop_app.reports.forms import forms_in_force
from desktop_app.settings import Settings, SettingsFiles
from desktop_app.storage.store import Store
from sync.carrying import Carrying
from sync.clock_offset import TrustedTime
from ui.change_feed import ChangeFeed
from ui.workplace import Workplace

NOW = datetime(2025, 8, 25, 7, 18, tzinfo=UTC)  # 14:18 in Vietnam, a Monday
AGENCY = {"list": "2025", "code": "42"}
HERE = Agency(**AGENCY)
OFFICER = Person(
    id="u_hanh",
    name="Nguyễn Thị Hạnh",
    unit="un_1",
    agency=HERE,
    position="Chuyên viên",
    grants=(Grant(role="officer", agency=HERE, unit="un_1"),),
)
HEAD = Person(
    id="u_tuan",
    name="Lê Minh Tuấn",
    unit="un_1",
    agency=HERE,
    position="Trưởng phòng",
    grants=(Grant(role="supervisor", agency=HERE, unit="un_1"),),
)
PHONE = "0912345612"
POINTS = """
Ngày 04/8 tôi đổi địa chỉ hộ kinh doanh vì phường đổi tên. Phường Hòa Lạc yêu cầu nộp lại bản sao giấy tờ.
Người tiếp nhận thu 100.000 đồng lệ phí. Tôi được biết trường hợp này không phải nộp lệ phí.
Đề nghị cho biết bao lâu thì giải quyết xong và trách nhiệm của người tiếp nhận.
""".strip().splitlines()
GREETING = "Ông/Bà Nguyễn Thị Tuyết"


@dataclass
class StandingClock:
    """Time that moves when it is told to."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


class QuietSync:
    """The strip's buttons without a network behind them."""

    def state(self) -> SyncState:
        return SyncState(SyncPhase.OFFLINE)

    def sync_now(self) -> None: ...
    def stop_run(self) -> None: ...
    def go_offline(self) -> None: ...
    def go_online(self) -> None: ...
    def sign_in_again(self) -> None: ...


@dataclass
class FilesHere:
    """Attachments that were put here or added, and which were asked for."""

    store: Store
    folder: Path
    here: dict[str, bytes] = field(default_factory=dict)
    wanted: list[str] = field(default_factory=list)
    coming: dict[str, int] = field(default_factory=dict)
    failing: dict[str, str] = field(default_factory=dict)

    def has(self, attachment_id: str) -> bool:
        return attachment_id in self.here or self.store.files.has(attachment_id)

    def read(self, attachment_id: str) -> bytes:
        here = self.here.get(attachment_id)
        return self.store.files.read(attachment_id) if here is None else here

    def want(self, attachment_id: str) -> None:
        self.wanted.append(attachment_id)

    def progress(self, attachment_id: str) -> int | None:
        return self.coming.get(attachment_id)

    def trouble(self, attachment_id: str) -> str:
        return self.failing.get(attachment_id, "")

    def place_outside(self, name: str, content: bytes) -> Path:
        return OpenedCopies(self.folder).place(name, content)


@dataclass
class TripOf:
    """The check before a trip, signed in and never in sync; remembers that files were asked for."""

    store: Store
    me: Person
    clock: StandingClock
    last_success: datetime | None = None
    is_signed_in: bool = True
    fetched: int = 0

    def readiness(self) -> Readiness:
        session = Session(is_signed_in=self.is_signed_in, last_success=self.last_success)
        return look(self.store, self.me.id, session, self.clock.now())

    def fetch_files(self) -> None:
        self.fetched += 1


def instant(text: str) -> str:
    """`2025-08-06 09:14` in Vietnam as the wire writes it."""
    local = datetime.fromisoformat(f"{text}+07:00").astimezone(UTC)
    return local.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def event(
    n: int, kind: str, at: str, by: str, data: Mapping[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    role = by if by in ("portal", "sender") else "officer"
    return {
        "id": f"e_{n}",
        "n": n,
        "kind": kind,
        "at": instant(at),
        "by": by,
        "role": role,
        "data": data or {},
        **more,
    }


def draft(body: str, rev: int = 1, by: str = "u_hanh") -> dict[str, Any]:
    sha = draft_sha256(body=body, greeting=GREETING, files=[], recipient="s_1", reply_round=1)
    return {
        "rev": rev,
        "sha256": sha,
        "body": body,
        "greeting": GREETING,
        "files": [],
        "by": by,
        "at": instant("2025-08-25 10:00"),
    }


def in_review(body: str, **more: Any) -> dict[str, Any]:
    """Keys of a case whose draft waits for approval."""
    text = draft(body, rev=more.pop("rev", 1))
    review = {
        "request": f"e_review_{text['rev']}",
        "draft_sha256": text["sha256"],
        "by": "u_hanh",
        "at": instant("2025-08-25 10:05"),
        "to": "u_tuan",
    }
    return {"status": "in_review", "draft": text, "review": review, **more}


def document(case_id: str = "c_1", **changed: Any) -> dict[str, Any]:
    """A case as the portal writes it."""
    return {
        "id": case_id,
        "version": 1,
        "schema": 1,
        "view": "full",
        "code": "PAKN.20250806.0042",
        "channel": "citizen",
        "agency": AGENCY,
        "unit": "un_1",
        "assignee": "u_hanh",
        "status": "in_progress",
        "content_type": "conduct",
        "field": "business",
        "place": "phường Hòa Lạc",
        "title": "Phải nộp lại giấy tờ đã có khi đổi địa chỉ hộ kinh doanh sau sắp xếp địa giới",
        "content": "\n".join(POINTS),
        "points": POINTS,
        "sender": {
            "id": "s_1",
            "kind": "person",
            "name": "Nguyễn Thị Tuyết",
            "phone": PHONE,
            "email": "tuyet@example.vn",
            "address": "Số 12 đường Lạc Long Quân, phường Hòa Lạc, tỉnh An Bình",
            "secret": False,
        },
        "submitted_at": instant("2025-08-05 20:10"),
        "received_at": instant("2025-08-06 09:14"),
        "in_scope": True,
        "reply_round": 1,
        "draft": None,
        "review": None,
        "approval": None,
        "reply": None,
        "attachments": [
            _file("at_1", "bien-lai-thu-le-phi.pdf", 286_000, "pdf"),
            _file("at_2", "giay-hen.jpg", 940_000, "jpg"),
            _file("at_3", "can-cuoc-mat-truoc.jpg", 310_000, "jpg", sensitive=True),
        ],
        "notes": [],
        "history": [
            event(1, "received", "2025-08-06 09:14", "portal", {"from": "portal"}, on="2025-08-06"),
            event(2, "assigned", "2025-08-06 10:00", "u_tuan", {"to": "u_hanh"}),
            event(3, "accepted", "2025-08-06 10:30", "u_hanh", on="2025-08-06"),
            event(
                4,
                "info_requested",
                "2025-08-08 09:30",
                "u_hanh",
                {"reason": "Thiếu giấy hẹn"},
                on="2025-08-08",
            ),
            event(5, "info_received", "2025-08-14 16:40", "sender", on="2025-08-14"),
        ],
        "portal_due_on": None,
    } | changed


def _file(file_id: str, name: str, size: int, kind: str, *, sensitive: bool = False) -> dict[str, Any]:
    return {
        "id": file_id,
        "name": name,
        "size": size,
        "type": kind,
        "sha256": "0" * 64,
        "sensitive": sensitive,
        "by": "sender",
    }


@dataclass
class Desk:
    """One person's desk; `receive` is what a sync does."""

    store: Store
    work: Workplace
    clock: StandingClock
    files: FilesHere
    _cursor: int = 0

    def receive(self, *documents: dict[str, Any]) -> None:
        """Take documents in as a pull would, and tell every screen."""
        self.remove_or_upsert([_item("case", one) for one in documents], Scope.ME)

    def remove_or_upsert(self, items: list[FeedItem], scope: Scope) -> None:
        self._cursor += 1
        page = FeedPage(items=tuple(items), cursor=str(self._cursor))
        self.work.feed.publish(self.store.truth.apply_changes(scope, [page]))

    def grant_more(self, role: str) -> None:
        """The officer is granted this role too."""
        person = msgspec.structs.replace(OFFICER, grants=(*OFFICER.grants, Grant(role=role, agency=HERE)))
        self.remove_or_upsert([_item("user", msgspec.to_builtins(person))], Scope.REF)

    def lose(self, case_id: str) -> None:
        """The portal gives the case to somebody else."""
        self.remove_or_upsert(
            [FeedItem(op="remove", type="case", id=case_id, version=9, reason="reassigned")], Scope.ME
        )

    def close(self) -> None:
        self.store.close()


def open_desk(folder: Path, me: Person = OFFICER) -> Desk:
    """A new profile with the people of the agency and no case."""
    clock = StandingClock()
    store = Store.open(folder, b"k" * 32, clock=clock, me=lambda: me, law=law())
    feed = ChangeFeed()
    files = FilesHere(store, folder)
    settings = SettingsFiles(user=folder / "settings.toml", policy=folder / "policy.toml").load()
    work = Workplace(
        me=me,
        agency_name="Văn phòng UBND tỉnh An Bình",
        unit_name="Phòng Kiểm soát TTHC",
        portal_address="https://cong.example.vn",
        casework=Casework(store, me, clock, feed.publish, hold_seconds=20),
        queue=CaseQueue(store, me, clock, soon_days=3),
        sync=QuietSync(),
        files=files,
        feed=feed,
        settings=settings,
        clock=clock,
        proofs=Proofs(store),
        trip=TripOf(store, me, clock),
        packages=Carrying(store, me.id, TrustedTime(clock), feed.publish, Lock()),
        reports=lambda: reports_of(store, me, clock, settings),
    )
    desk = Desk(store, work, clock, files)
    people = [
        _item("user", msgspec.to_builtins(person))
        for person in {one.id: one for one in (OFFICER, HEAD, me)}.values()
    ]
    units = [
        _item("unit", {"id": "un_1", "name": "Phòng Kiểm soát TTHC", "agency": AGENCY, "head": "u_tuan"})
    ]
    desk.remove_or_upsert([*people, *units], Scope.REF)
    return desk


def reports_of(store: Store, me: Person, clock: StandingClock, settings: Settings) -> Reports:
    """The figures of a desk whose last sync ended just now."""
    return Reports(
        store,
        me,
        clock,
        data_as_of=clock.now,
        forms=forms_in_force(settings),
        signer=DeviceSigner(store.meta),
    )


def _item(kind: str, data: Mapping[str, Any]) -> FeedItem:
    raw = msgspec.Raw(json.dumps(data).encode())
    return FeedItem(op="upsert", type=kind, id=str(data["id"]), version=int(data.get("version", 1)), data=raw)
