"""A desk without a window: store, verbs and sync of one officer against a portal over real HTTP."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import requests

from desktop_app.casework import Casework
from desktop_app.clocks import ShiftedClock
from desktop_app.domain.case import Case, Status
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock
from desktop_app.domain.people import Person
from desktop_app.domain.projection import project
from desktop_app.legal_data import law
from desktop_app.secrets import FileSecrets
from desktop_app.storage.store import Store
from sync.run import RunResult
from sync.service import SyncService, SyncSettings
from sync.sign_in import Session, TrainingBrowser, sign_in
from sync.transport import HttpTransport

DAY = datetime(2025, 8, 25, 14, 20, tzinfo=timezone(timedelta(hours=7)))
KEY = b"a key of thirty-two bytes, tests"
ANSWER = "Kính gửi ông/bà,\n\nCơ quan đã kiểm tra và xử lý nội dung phản ánh.\n\nTrân trọng."


def training_session(address: str, user_name: str, http: HttpTransport, clock: Clock) -> Session:
    """Sign in at a training portal."""
    return sign_in(
        address,
        transport=http,
        browser=TrainingBrowser(http, user_name),
        clock=clock,
        cancelled=threading.Event(),
        timeout=10,
    )


class Desk:
    """One officer's profile in `folder`. Open as a context; `restart` is a new start of the program."""

    def __init__(
        self,
        folder: Path,
        address: str,
        user_name: str,
        *,
        clock: Clock | None = None,
        page_size: int = 200,
        poll: tuple[float, float] = (0.2, 0.3),
        publish: Callable[[Changes], None] | None = None,
    ) -> None:
        self.folder = folder
        self.address = address
        self.user_name = user_name
        self.clock = clock or ShiftedClock(DAY)
        self.news: list[Changes] = []
        self.publish = publish or self.news.append
        self.http = HttpTransport(clock=self.clock)
        self.secrets = FileSecrets(folder / "secrets")
        self._settings = SyncSettings(page_size=page_size, start_spread=0, poll=poll)
        self._user = folder / "user"
        folder.mkdir(parents=True, exist_ok=True)
        if not self._user.exists():
            self.sign_in()
        self._open()

    def sign_in(self) -> Session:
        """Through the portal's own sign-in, as training mode does."""
        return self.sign_in_as(self.user_name)

    def sign_in_as(self, user_name: str) -> Session:
        """Whoever it is; what is in the store stays."""
        session = training_session(self.address, user_name, self.http, self.clock)
        self._user.write_text(session.user_id, encoding="utf-8")
        self.secrets.set("desk/refresh", session.refresh_token)
        return session

    def _open(self) -> None:
        self.__dict__.pop("store", None)  # the one before is closed and knows nobody any more
        self.store = Store.open(self.folder, KEY, clock=self.clock, me=self._person, law=law())
        self.service = SyncService(
            self.store,
            address=self.address,
            profile="desk",
            user_id=self.user_id,
            transport=self.http,
            secrets=self.secrets,
            clock=self.clock,
            rng=random.Random(7),
            publish=self.publish,
            settings=self._settings,
        )

    @property
    def user_id(self) -> str:
        return self._user.read_text(encoding="utf-8")

    @property
    def me(self) -> Person:
        person = self._person()
        assert person is not None, "sync first"
        return person

    @property
    def work(self) -> Casework:
        return Casework(self.store, self.me, self.service.clock, self.publish, hold_seconds=0)

    def sync(self) -> RunResult:
        """One run."""
        return self.service.run_once()

    def case(self, case_id: str) -> Case:
        """As the officer sees it."""
        truth = self.store.truth.case(case_id)
        assert truth is not None
        return project(truth, self.store.outbox.of_case(case_id))

    def truths(self) -> dict[str, bytes]:
        """Every document on this desk."""
        with self.store.cache.read() as connection:
            rows = connection.exec_driver_sql("SELECT id, document FROM portal_case").all()
        return {row[0]: bytes(row[1]) for row in rows}

    def find(self, status: Status, *, number: int = 0) -> str:
        """A case assigned to me in this status."""
        cases = [self.case(case_id) for case_id in sorted(self.truths())]
        mine = [case.id for case in cases if case.status == status and case.assignee == self.user_id]
        return mine[number]

    def states(self, case_id: str) -> list[str]:
        """Where the actions of a case are, in the order made."""
        return [str(action.state) for action in self.store.outbox.of_case(case_id)]

    def write_answer(self, case_id: str, text: str = ANSWER) -> None:
        """Type an answer and submit it."""
        self.work.keep_text(case_id, text)
        self.work.submit(case_id)

    def restart(self) -> None:
        """The program ends and starts again."""
        self._shut()
        self._open()

    def _person(self) -> Person | None:
        return self.store.reference.person(self.user_id) if hasattr(self, "store") else None

    def _shut(self) -> None:
        self.service.stop()
        self.store.close()

    def close(self) -> None:
        self._shut()
        self.http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Counter:
    """The portal's side of a training portal: what the citizen got, and the portal's own moves."""

    def __init__(self, address: str) -> None:
        self._base = f"{address}/api/training/v1"

    def outgoing(self, case_id: str) -> list[dict[str, Any]]:
        """The answers the citizen got."""
        answer = requests.get(f"{self._base}/outgoing", params={"case": case_id}, timeout=10)
        answer.raise_for_status()
        sent: list[dict[str, Any]] = answer.json()["outgoing"]
        return sent

    def reassign(self, case_id: str, to: str | None) -> None:
        """Give a case to somebody else."""
        order = {"case": case_id, "to": to}
        requests.post(f"{self._base}/reassign", json=order, timeout=10).raise_for_status()

    def back_up(self) -> None:
        """The portal's operators make a backup of its database."""
        requests.post(f"{self._base}/backup", timeout=10).raise_for_status()

    def restore(self) -> None:
        """They put it back: what came since is unknown to the portal, sessions and devices too."""
        requests.post(f"{self._base}/restore", timeout=10).raise_for_status()

    def delete(self, case_id: str) -> None:
        """Take a case away from everybody."""
        requests.delete(f"{self._base}/cases/{case_id}", timeout=10).raise_for_status()
