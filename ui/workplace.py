"""What a window needs to work with, handed over by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from desktop_app.case_queue import CaseQueue
from desktop_app.casework import Casework
from desktop_app.domain.changes import SyncState
from desktop_app.domain.clock import Clock
from desktop_app.domain.deadlines.escalation import Digest
from desktop_app.domain.packages import PackageIn, PackageOut
from desktop_app.domain.people import Person
from desktop_app.domain.proof import Proof
from desktop_app.domain.readiness import Readiness
from desktop_app.reports.desk import Reports
from desktop_app.settings import Settings, SettingsFiles
from ui.change_feed import ChangeFeed


class SyncControl(Protocol):
    """The buttons of the sync strip; none of them waits for the network."""

    def state(self) -> SyncState:
        """How the machine stands with the portal now."""

    def sync_now(self) -> None:
        """Ask for a run at once."""

    def stop_run(self) -> None:
        """End the run that is under way; the network stays in use."""

    def go_offline(self) -> None:
        """Stop using the network until told otherwise."""

    def go_online(self) -> None:
        """Use the network again, starting with a run."""

    def sign_in_again(self) -> None:
        """Start signing in through the web browser; the result comes as a change of state."""


class FileControl(Protocol):
    """Attachments of petitions on this machine."""

    def has(self, attachment_id: str) -> bool:
        """Whether the file is here, whole and checked."""

    def read(self, attachment_id: str) -> bytes:
        """The bytes, decrypted in memory. Raises FileUnreadable."""

    def want(self, attachment_id: str) -> None:
        """Fetch this file before the others."""

    def progress(self, attachment_id: str) -> int | None:
        """Bytes that are here of a file that comes just now; None for any other."""

    def trouble(self, attachment_id: str) -> str:
        """Class name of the DeskError that keeps this file away, or empty."""

    def place_outside(self, name: str, content: bytes) -> Path:
        """A copy for another program, gone when this one ends. Raises DiskFull."""


Run = Callable[[Callable[[], None]], None]
"""Hands a job to a thread that works only while the window is open."""


class ReminderControl(Protocol):
    """Warnings that fall due on this machine."""

    notices: Callable[[Digest], None] | None
    """Told what is delivered to this person, in working hours; set by whoever can show it."""

    def tick(self) -> None:
        """Look what is due now; cheap, on the main thread."""


class ProofControl(Protocol):
    """Receipts of the portal as evidence."""

    def proof(self, action_id: str) -> Proof | None:
        """The receipt for an action, its signature checked now; None when there is none."""


class PackageControl(Protocol):
    """What people carry to the portal and back; both calls write or read a file, and wait for a sync."""

    def make(self, target: Path) -> PackageOut:
        """The next package, into this folder. Raises PackagesNotReady, FileNotWritten, StoreTrouble."""

    def take_in(self, path: Path) -> PackageIn:
        """What an answer holds. Raises a PackageTrouble, FileUnreadable, StoreTrouble."""


class TripControl(Protocol):
    """What can be looked at and done before going where there is no network."""

    def readiness(self) -> Readiness:
        """How ready this machine is; asks no network, but reads much: not for the main thread."""

    def fetch_files(self) -> None:
        """Bring every file that my work needs, also those that would not come before."""


@dataclass(frozen=True, slots=True)
class TrainingRole:
    """A person one can be in training."""

    user_name: str
    role: str
    name: str


class TrainingControl(Protocol):
    """Training mode: invented cases, a portal inside the program, a role to choose."""

    @property
    def roles(self) -> Sequence[TrainingRole]:
        """Whom one can play."""

    @property
    def current(self) -> str:
        """User name of the person played now."""

    @property
    def key_beside_data(self) -> bool:
        """Whether the key lies beside the data because this machine has no key store."""

    def play(self, user_name: str) -> None:
        """Change to another person: the window is opened again with that person's profile."""

    def leave(self) -> None:
        """End training and close the program."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Everything behind one main window: one person, one profile, one portal."""

    me: Person
    agency_name: str
    unit_name: str
    portal_address: str
    casework: Casework
    queue: CaseQueue
    sync: SyncControl
    files: FileControl
    feed: ChangeFeed
    settings: Settings
    clock: Clock
    proofs: ProofControl
    trip: TripControl
    packages: PackageControl
    reports: Callable[[], Reports]
    clock_in_doubt: Callable[[], bool] = lambda: False  # whether the portal has not confirmed the present
    training: TrainingControl | None = None
    settings_files: SettingsFiles | None = None  # None: nothing can be saved, as in the tour
    reminders: Callable[[Run], ReminderControl] | None = None  # None: nobody is reminded, as in the tour


@dataclass(frozen=True, slots=True)
class ConnectionReport:
    """What a look at a portal's address found; `trouble` is the class name of a DeskError or empty."""

    reachable: bool
    certificate_ok: bool
    through_proxy: bool = False
    clock_offset: timedelta | None = None
    trouble: str = ""


class FirstRunControl(Protocol):
    """What happens before there is a profile; no call waits, `told` may be called on any thread."""

    @property
    def address(self) -> str:
        """The portal's address as the settings give it, empty when nobody said it yet."""

    @property
    def address_locked(self) -> bool:
        """Whether policy or agency fixed the address."""

    def check(self, address: str, told: Callable[[ConnectionReport], None]) -> None:
        """Look whether a portal answers there."""

    def sign_in(self, address: str, told: Callable[[str], None]) -> None:
        """Sign in through the web browser; tells the class name of a DeskError, or "" once signed in."""

    def open_browser_again(self) -> None:
        """Open the page of the sign-in that is waited for once more."""

    def cancel_sign_in(self) -> None:
        """Stop waiting; nothing is told any more."""

    def download(self, told: Callable[[SyncState], None]) -> None:
        """Fetch the cases for the first time; tells each step, at last `UP_TO_DATE` or a trouble."""

    def finish(self) -> None:
        """Go on to the main window."""

    def open_training(self) -> None:
        """Start training mode instead."""
