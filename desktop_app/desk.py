"""One officer's profile, opened: store, verbs, questions and sync, without a window."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from desktop_app import __version__
from desktop_app.backup_keeper import BackupKeeper
from desktop_app.case_queue import CaseQueue
from desktop_app.casework import Casework
from desktop_app.catch_up_keeper import CatchUpKeeper
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.people import Person
from desktop_app.house_rules import house_rules
from desktop_app.law_offers import local_offers
from desktop_app.opened_copies import OpenedCopies
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles, data_key
from desktop_app.reminders import Reminders
from desktop_app.report_signer import DeviceSigner
from desktop_app.reports.desk import Reports
from desktop_app.reports.forms import forms_in_force
from desktop_app.secrets import SecretStore
from desktop_app.settings import Settings
from desktop_app.storage.recovery import open_store
from desktop_app.storage.store import Store
from sync.service import SyncService, SyncSettings
from sync.tokens import Session
from sync.transport import HttpTransport


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every desk of this run shares."""

    paths: Paths
    secrets: SecretStore
    clock: Clock
    transport: HttpTransport
    settings: Settings
    law: Law
    start_spread: float = 30.0  # seconds over which machines spread their first sync of the day
    hold_seconds: int | None = None  # None: as the settings say


@dataclass(slots=True)
class Desk:
    """Everything behind one person's screen.

    Until the first copy of the reference data is here, `me` is None and there is nothing to work on yet.
    """

    profile: Profile
    around: Surroundings
    store: Store
    service: SyncService
    publish: Callable[[Changes], None]
    copies: OpenedCopies
    keeper: BackupKeeper
    catching_up: CatchUpKeeper
    _person: Person | None = field(default=None)
    _reminders: Reminders | None = field(default=None)
    _is_closed: bool = field(default=False)

    @property
    def me(self) -> Person | None:
        """The officer as the reference data tells it."""
        if self._person is None:
            self._person = self.store.reference.person(self.profile.user_id)
        return self._person

    def casework(self) -> Casework:
        """The verbs of this officer. The reference data must be here."""
        hold = self.around.hold_seconds
        return Casework(
            self.store,
            self._known(),
            self.service.clock,
            self._published,
            self.around.settings.number("hold_seconds") if hold is None else hold,
            witness=self.service.clock.witness,
        )

    def queue(self) -> CaseQueue:
        """The questions of this officer's screens. The reference data must be here."""
        soon = self.around.settings.number("due_soon_days")
        house = house_rules(self.around.settings)
        return CaseQueue(self.store, self._known(), self.service.clock, soon, house)

    def reports(self) -> Reports:
        """The figures of what this officer may see. The reference data must be here."""
        return Reports(
            self.store,
            self._known(),
            self.service.clock,
            data_as_of=self._data_as_of,
            forms=forms_in_force(self.around.settings),
            signer=DeviceSigner(self.store.meta),
        )

    def reminders(self, run: Callable[[Callable[[], None]], None] | None = None) -> Reminders:
        """The warnings of this officer's machine. `run` hands a job to a thread that ends before the desk."""
        self._reminders = Reminders(
            self.store,
            self._known(),
            self.service.clock,
            self._published,
            run=run,
            passed=self.service.clock.passed,
            remember=self.service.remember_the_time,
            house=house_rules(self.around.settings),
        )
        return self._reminders

    def heard(self, changes: Changes) -> None:
        """News of the sync or of a verb, on any thread."""
        self.publish(changes)
        self.catching_up.heard(changes)
        if self._reminders is not None:
            self._reminders.heard(changes)

    def close(self) -> None:
        """Stop the threads and close the files; safe twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self.service.stop()
        self.keeper.stop()
        self.catching_up.stop()
        self.store.close()
        self.copies.wipe()

    def _known(self) -> Person:
        me = self.me
        if me is None:
            raise LookupError(self.profile.user_id)
        return me

    def _data_as_of(self) -> datetime | None:
        """When the last sync ended, by the portal's clock."""
        ended = self.service.state.last_success
        return None if ended is None else ended + self.service.clock.offset()

    def _published(self, changes: Changes) -> None:
        self.heard(changes)
        if changes.outbox:
            self.service.work_waits()


def open_desk(around: Surroundings, profile: Profile, publish: Callable[[Changes], None]) -> Desk:
    """Open a profile that was signed in before; needs no network.

    Work that cannot be read is restored, which `store.restored` tells. Raises KeyMissing, KeyringTrouble and
    StoreTrouble facts; nothing on disk is changed then.
    """
    folder = around.paths.profile(profile.id)
    key = data_key(profile, folder, around.secrets)
    desks: list[Desk] = []
    opened = partial(
        Store.open,
        folder,
        key,
        clock=around.clock,
        me=lambda: desks[0].me if desks else None,
        law=around.law,
        local_offers=local_offers(around.settings),
    )
    store = open_store(folder, key, clock=around.clock, opened=opened)
    service = SyncService(
        store,
        address=profile.origin,
        profile=profile.id,
        user_id=profile.user_id,
        transport=around.transport,
        secrets=around.secrets,
        clock=around.clock,
        rng=random.Random(),
        publish=lambda changes: desks[0].heard(changes),  # noqa: PLW0108 - there is no desk yet
        settings=SyncSettings(
            version=__version__,
            page_size=around.settings.number("page_size"),
            start_spread=around.start_spread,
        ),
    )
    copies = OpenedCopies(folder)
    copies.wipe()
    keeper = BackupKeeper(lambda: store.backups.make(store.work, around.clock.now()))
    catching_up = CatchUpKeeper((store.figures.catch_up, store.full_text.catch_up))
    desk = Desk(profile, around, store, service, publish, copies, keeper, catching_up)
    desks.append(desk)
    return desk


def first_desk(
    around: Surroundings, session: Session, address: str, publish: Callable[[Changes], None]
) -> Desk:
    """Make or open the profile of somebody who just signed in, and keep the session's tokens there."""
    profile = Profiles(around.paths).remember(
        origin=address, user_id=session.user_id, name=session.name, now=around.clock.now()
    )
    desk = open_desk(around, profile, publish)
    desk.service.adopt(session)
    return desk
