"""Everything of the network for one open profile: session, portal, loop and files lane, put together."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from desktop_app.domain.changes import Changes, SyncPhase, SyncState
from desktop_app.domain.errors import DeskError, PortalFault, StoreClosed, StoreTrouble, WipeOrdered
from desktop_app.domain.outgoing import OutboxFilter
from desktop_app.readiness import SIGNED_IN_UNTIL
from desktop_app.storage.store import Store
from sync.carrying import Carrying
from sync.clock_offset import TrustedTime
from sync.device_orders import WipeOrder, read_order, seal, write_order
from sync.downloads import Downloads
from sync.enrolment import DEVICE, Device, known_device
from sync.exchange import Exchange
from sync.files_lane import FilesLane
from sync.http_portal import HttpPortal, fetch_meta
from sync.loop import SyncLoop
from sync.origin import origin
from sync.ports import Clock, Rng, SecretStore, Transport
from sync.run import Run, RunResult
from sync.status import SyncStatus
from sync.switch import Switch
from sync.tokens import Session, Tokens
from sync.uploads import Uploads
from sync.versions import Versions

logger = logging.getLogger(__name__)

LAST_SUCCESS: Final = "last_success"
OFFSET: Final = "clock_offset_ms"


@dataclass(frozen=True, slots=True)
class SyncSettings:
    """What an administrator or a test may set; seconds where it is a time."""

    device_name: str = "Nguoidan Desk"
    version: str = "0.1.0"
    page_size: int = 200
    poll: tuple[float, float] = (60.0, 120.0)
    start_spread: float = 30.0


class SyncService:
    """The network side of one profile. Without `start` there is no thread; `run_once` works without one."""

    def __init__(
        self,
        store: Store,
        *,
        address: str,
        profile: str,
        user_id: str,
        transport: Transport,
        secrets: SecretStore,
        clock: Clock,
        rng: Rng,
        publish: Callable[[Changes], None],
        settings: SyncSettings,
    ) -> None:
        self.clock = TrustedTime(
            clock, remembered=_remembered_offset(store), memory=store.clock_sample.load()
        )
        self._kept_memory = self.clock.memory()
        self._store = store
        self._user_id = user_id
        self._settings = settings
        self._publish = publish
        self._switch = Switch(transport)
        self._one_at_a_time = threading.Lock()
        self._wipe_order = read_order(store.meta)
        exchange = Exchange(origin(address), self._switch, self.clock)
        self._versions = Versions(lambda: fetch_meta(exchange), clock=clock, version=settings.version)
        self._tokens = Tokens(
            exchange,
            self._versions.meta,
            secrets=secrets,
            account=f"{profile}/refresh",
            user_id=user_id,
            clock=clock,
            lasts=self._remember_session,
        )
        self._portal = HttpPortal(
            exchange, self._tokens, lambda: store.meta.get(DEVICE), resync=self._versions.doubt
        )
        self._status = SyncStatus(publish, last_success=_remembered_success(store))
        self._loop = SyncLoop(
            self._run,
            self._status,
            clock=clock,
            rng=rng,
            poll=settings.poll,
            start_spread=settings.start_spread,
            next_ready=self._next_ready,
        )
        self.packages = Carrying(store, user_id, self.clock, self._tell, self._one_at_a_time)
        self._files = FilesLane(
            Downloads(self._portal, store, user_id=user_id, clock=clock, rng=rng, publish=publish),
            Uploads(
                self._portal.uploads,
                store,
                clock=clock,
                rng=rng,
                publish=publish,
                settled=self._loop.work_waits,
            ),
            clock=clock,
            rng=rng,
        )

    @property
    def state(self) -> SyncState:
        """What the strip shows."""
        return self._status.state

    @property
    def signed_in(self) -> bool:
        """Whether a session is held; the portal may still refuse it. Raises KeyringTrouble."""
        return self._tokens.held

    @property
    def offline(self) -> bool:
        """Taken offline on purpose."""
        return self._switch.is_off

    def adopt(self, session: Session) -> None:
        """Go on with a fresh sign-in. Raises OtherOfficer if it is not this profile's user."""
        self._tokens.adopt(session)
        self._loop.wake()

    def sign_out(self) -> None:
        """End the session, also at the portal if it answers; blocks meanwhile. Local work and data stay."""
        self._tokens.forget()
        self._status.ended(SyncPhase.SIGNED_OUT)

    def run_once(self) -> RunResult:
        """One run in the calling thread, for commands and tests; waits for one that is under way."""
        self._status.begins()
        result = self._run()
        self._status.ended(result.state, trouble=result.trouble, last_success=self._success_of(result))
        return result

    def fetch_files_once(self) -> int:
        """Fetch every file that is wanted, in the calling thread; how many came."""
        return self._files.go()

    def start(self) -> None:
        """Keep this machine in step with the portal from now on."""
        self._loop.start()
        self._files.start()

    def stop(self, timeout: float = 2.0) -> None:
        """Ask nothing more; waits at most `timeout` seconds for what is under way."""
        self._switch.turn(on=False)
        self._files.stop()
        self._loop.stop(timeout)
        self._files.join(timeout)
        self.remember_the_time()

    @property
    def wipe_order(self) -> WipeOrder | None:
        """The portal's order to empty this machine, verified; it is carried out by whoever holds the desk."""
        return self._wipe_order

    def save_before_wiping(self, content: bytes) -> None:
        """Hand over, sealed for the portal, what it does not have. Raises a PortalTrouble."""
        self._portal.orders.save(self._device(), seal(content, self._versions.meta().package_key))

    def farewell(self) -> Callable[[], None]:
        """What tells the portal that this machine is empty; to be taken before the store is closed."""
        device = self._device()
        with suppress(DeskError):  # the session goes with the rest: an access token of now is told with
            self._tokens.access()
        self._portal.stay(device.id)

        def tell() -> None:
            self._switch.turn(on=True)
            try:
                self._portal.orders.acknowledge(device)
            finally:
                self._switch.turn(on=False)

        return tell

    def remember_the_time(self) -> None:
        """Keep what is known of the time, so that a restart cannot undo it; for each minute and the end."""
        memory = self.clock.memory()
        if memory == self._kept_memory:
            return
        try:
            self._store.clock_sample.save(memory)
            self._kept_memory = memory
        except StoreTrouble as trouble:
            if not isinstance(trouble, StoreClosed):
                logger.warning("time not kept: %s", type(trouble).__name__)

    def wake(self) -> None:
        """Run now: a person asked."""
        self._loop.wake()

    def work_waits(self) -> None:
        """Run soon: an action was made."""
        self._loop.work_waits()

    def fetch_file(self, attachment_id: str) -> None:
        """A person wants this file now."""
        self._files.want(attachment_id)

    def fetch_all_files(self) -> None:
        """A person wants every file of their cases here, also those that would not come before."""
        self._files.want_all()

    def file_progress(self, attachment_id: str) -> int | None:
        """Bytes that are here of a file that comes just now; None for any other."""
        return self._files.progress(attachment_id)

    def file_trouble(self, attachment_id: str) -> str:
        """Class name of the DeskError that keeps this file away, or empty."""
        return self._files.trouble(attachment_id)

    def go_offline(self) -> None:
        """No request leaves until `go_online`."""
        self._switch.turn(on=False)
        self._loop.go_offline()
        self._status.ended(SyncPhase.OFFLINE)

    def go_online(self) -> None:
        """The network may be used again; runs at once."""
        self._switch.turn(on=True)
        self._loop.go_online()

    def stop_run(self) -> None:
        """End the run that is under way, and only that: the next one comes at its time."""
        if self.state.phase is SyncPhase.SYNCING:
            self._switch.interrupt()

    def _run(self) -> RunResult:
        run = Run(
            self._portal,
            self._store,
            user_id=self._user_id,
            device_name=self._settings.device_name,
            version=self._settings.version,
            page_size=self._settings.page_size,
            time=self.clock,
            versions=self._versions,
            publish=self._tell,
            committed=self._status.received,
        )
        try:
            with self._one_at_a_time, self._files.commands_first():
                result = run.go()
            if result.trouble == WipeOrdered.__name__:
                self._verify_order()
            stopped = self._switch.is_interrupted
        finally:
            self._switch.resume()
        self.remember_the_time()
        if result.trouble and stopped:
            return replace(result, state=SyncPhase.UP_TO_DATE, trouble="", retry_after=None, stopped=True)
        if not result.trouble:
            self._remember_success()
            self._files.wake()
        return result

    def _verify_order(self) -> None:
        """Who asks for the wiping must prove to be the portal; else it is a refusal like any other."""
        try:
            order = self._portal.orders.wipe_order(self._device())
            if order is not None:
                write_order(self._store.meta, order)
                self._wipe_order = order
        except DeskError as trouble:
            logger.warning("order to wipe not verified: %s", type(trouble).__name__)

    def _device(self) -> Device:
        device = known_device(self._store.meta)
        if device is None:
            raise PortalFault
        return device

    def _remember_success(self) -> None:
        """For the next start. A disk that is full just now does not undo a run, nor end those to come."""
        try:
            offset = str(round(self.clock.offset().total_seconds() * 1000))
            self._store.meta.set_all({LAST_SUCCESS: self._now().isoformat(), OFFSET: offset})
        except StoreTrouble as trouble:
            if not isinstance(trouble, StoreClosed):
                logger.warning("success not kept: %s", type(trouble).__name__)

    def _remember_session(self, seconds: float | None) -> None:
        """Until when this sign-in holds, for the check before a trip; never in the way of the session."""
        try:
            if seconds is None:
                self._store.meta.delete(SIGNED_IN_UNTIL)
            else:
                until = self.clock.now() + timedelta(seconds=seconds)
                self._store.meta.set(SIGNED_IN_UNTIL, until.isoformat())
        except StoreTrouble as trouble:
            logger.warning("end of session not kept: %s", type(trouble).__name__)

    def _tell(self, changes: Changes) -> None:
        if changes:
            self._publish(changes)

    def _now(self) -> datetime:
        return self.clock.clock.now()

    def _success_of(self, result: RunResult) -> datetime | None:
        return None if result.trouble or result.stopped else self._now()

    def _next_ready(self) -> float | None:
        """Seconds until the first action that is held back may go."""
        now = self.clock.now()
        held = [
            max(until for until in (action.hold_until, action.not_before, now) if until is not None)
            for action in self._store.outbox.rows(OutboxFilter.WAITING)
            if action.hold_until or action.not_before
        ]
        later = [until for until in held if until > now]
        return (min(later) - now).total_seconds() + 0.05 if later else None


def _remembered_success(store: Store) -> datetime | None:
    text = store.meta.get(LAST_SUCCESS)
    return datetime.fromisoformat(text) if text else None


def _remembered_offset(store: Store) -> timedelta | None:
    text = store.meta.get(OFFSET)
    return timedelta(milliseconds=int(text)) if text else None
