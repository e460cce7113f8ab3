"""One officer's machine: the program's own store, verbs and sync, with its disk, backups and clock."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.casework import Casework
from desktop_app.domain.actions import Action
from desktop_app.domain.case import Case
from desktop_app.domain.errors import DeskError
from desktop_app.domain.people import Person
from desktop_app.domain.projection import project
from desktop_app.legal_data import law
from desktop_app.storage.store import Store
from sync.run import RunResult
from sync.service import SyncService, SyncSettings
from sync.tokens import Session
from tests.simulation.network import Network
from tests.simulation.portal_side import ADDRESS
from tests.simulation.power import DeskDown
from tests.simulation.world import DeskClock, World

KEY = b"thirty-two bytes, never a secret"
ACCOUNT = "desk/refresh"
PAGE = 4
"""Items a page: small, so that nearly every pull has several."""
HOLD_SECONDS = 20
NOTHING = ""
"""What is kept where no text was kept yet."""


class Keys:
    """The key store: no part of the profile, so no backup brings it back."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._values.get(name)

    def set(self, name: str, value: str) -> None:
        self._values[name] = value

    def delete(self, name: str) -> None:
        self._values.pop(name, None)


@dataclass(slots=True)
class Promises:
    """What this machine told its officer is saved; a restored backup takes back what came after it.

    `texts` holds the last text kept of each case, and those after it whose saving a power cut interrupted.
    """

    actions: dict[str, Action] = field(default_factory=dict)
    texts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def copy(self) -> Promises:
        return Promises(dict(self.actions), dict(self.texts))


class Desk:
    """Use `open` and `close`; whatever raises DeskDown leaves it to `restart`."""

    def __init__(self, name: str, user_id: str, folder: Path, network: Network, world: World) -> None:
        self.name = name
        self.user_id = user_id
        self.folder = folder
        self.world = world
        self.network = network
        self.clock = DeskClock(world)
        self.keys = Keys()
        self.promises = Promises()
        self.backup: tuple[Path, Promises] | None = None
        self.restored = 0
        self.rows_behind = False
        self.encrypted = False

    def open(self) -> None:
        """Start the program."""
        self.rows_behind = False
        self.__dict__.pop("store", None)  # the one before is closed and knows nobody any more
        self.store = Store.open(
            self.folder, KEY, clock=self.clock, me=self._person, law=law(), encrypted=self.encrypted
        )
        self.service = SyncService(
            self.store,
            address=ADDRESS,
            profile="desk",
            user_id=self.user_id,
            transport=self.network.line(self.name),
            secrets=self.keys,
            clock=self.clock,
            rng=self.world.random,
            publish=lambda _: None,
            settings=SyncSettings(page_size=PAGE, start_spread=0),
        )
        if not self.service.signed_in:
            self.sign_in()

    def close(self) -> None:
        """End the program, if it runs."""
        if hasattr(self, "store"):
            self.store.close()

    def restart(self) -> None:
        """Start again after the power failed; it may fail again meanwhile, and then once more."""
        self.close()
        self.world.note(self.name, "restart after", self.world.desk_power.failed_at)
        if self.world.chance(0.2):
            self.world.desk_power.fail_after(self.world.random.randint(1, 6))
        try:
            self.open()
        except DeskDown:
            self.world.fault("power cut at start")
            self.open()
        self.world.desk_power.steady()

    def sign_in(self) -> None:
        """Through the browser, as far as this machine can tell."""
        issued = self.network.portal.sign_in(self.user_id)
        self.service.adopt(Session(self.user_id, "", issued.access, 900.0, issued.refresh))

    def sync(self) -> RunResult:
        """One run; an officer who is asked whether their whole queue is gone lets it go. Raises DeskDown."""
        result = self.service.run_once()
        if self.store.departures.question() is not None:
            self.store.departures.allow()
        self.world.note(self.name, "run", result.pushed, result.pulled, result.waiting, result.trouble)
        return result

    def carry_files(self) -> str:
        """Files up and down, as far as it goes; what ended it, or nothing. Raises DeskDown."""
        try:
            trouble, carried = "", self.service.fetch_files_once()
        except DeskError as met:
            trouble, carried = type(met).__name__, 0
        self.world.note(self.name, "files", carried, trouble)
        return trouble

    def keep_backup(self) -> None:
        """Copy the profile, as a backup program would between two transactions."""
        copy = self.folder.with_name(f"{self.folder.name}-backup")
        shutil.rmtree(copy, ignore_errors=True)
        self.close()
        shutil.copytree(self.folder, copy)
        self.open()
        self.backup = (copy, self.promises.copy())

    def restore_backup(self) -> None:
        """Put the profile back as it was."""
        assert self.backup is not None
        copy, promises = self.backup
        self.close()
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)
        self.promises = promises.copy()
        self.restored += 1
        self.network.profile_put_back(self.name)
        self.open()

    @property
    def work(self) -> Casework:
        """The verbs of this officer."""
        me = self._person()
        assert me is not None
        return Casework(self.store, me, self.service.clock, lambda _: None, hold_seconds=HOLD_SECONDS)

    def case(self, case_id: str) -> Case | None:
        """A case as the officer sees it."""
        truth = self.store.truth.case(case_id)
        return None if truth is None else project(truth, self.store.outbox.of_case(case_id))

    def cases(self) -> list[str]:
        """The cases on this machine."""
        with self.store.cache.read() as connection:
            return list(connection.exec_driver_sql("SELECT id FROM portal_case ORDER BY id").scalars())

    def actions(self) -> list[Action]:
        """Everything in the outbox, in the order made."""
        return sorted(self.store.outbox.rows(), key=lambda action: action.number)

    def _person(self) -> Person | None:
        return self.store.reference.person(self.user_id) if hasattr(self, "store") else None
