"""What the screens' buttons do behind the window: sync, files, first run, training."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.desk import Desk, Surroundings, first_desk
from desktop_app.domain.changes import Changes, SyncPhase, SyncState
from desktop_app.domain.errors import DeskError, KeyringTrouble
from desktop_app.domain.readiness import Readiness
from desktop_app.readiness import Session as TripSession
from desktop_app.readiness import look
from desktop_app.signing_in import SigningIn
from sync.connection_check import check_connection
from sync.tokens import Session
from ui.browser import SystemBrowser
from ui.workplace import ConnectionReport, TrainingRole


class SyncButtons:
    """`ui.workplace.SyncControl` for one desk."""

    def __init__(self, desk: Desk, signing_in: SigningIn) -> None:
        self._desk = desk
        self._signing_in = signing_in

    def state(self) -> SyncState:
        return self._desk.service.state

    def sync_now(self) -> None:
        self._desk.service.wake()

    def stop_run(self) -> None:
        self._desk.service.stop_run()

    def go_offline(self) -> None:
        self._desk.service.go_offline()

    def go_online(self) -> None:
        self._desk.service.go_online()

    def sign_in_again(self) -> None:
        self._signing_in.start(self._desk.profile.origin, self._signed_in)

    def _signed_in(self, session: Session | None, trouble: DeskError | None) -> None:
        if session is not None:
            try:
                self._desk.service.adopt(session)
            except DeskError as other:
                trouble = other
        if trouble is not None:
            state = SyncState(SyncPhase.SIGNED_OUT, trouble=type(trouble).__name__)
            self._desk.publish(Changes(sync=state))


class FileShelf:
    """`ui.workplace.FileControl` for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def has(self, attachment_id: str) -> bool:
        return self._desk.store.files.has(attachment_id)

    def read(self, attachment_id: str) -> bytes:
        return self._desk.store.files.read(attachment_id)

    def want(self, attachment_id: str) -> None:
        self._desk.service.fetch_file(attachment_id)

    def progress(self, attachment_id: str) -> int | None:
        return self._desk.service.file_progress(attachment_id)

    def trouble(self, attachment_id: str) -> str:
        return self._desk.service.file_trouble(attachment_id)

    def place_outside(self, name: str, content: bytes) -> Path:
        return self._desk.copies.place(name, content)


class Trip:
    """`ui.workplace.TripControl` for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def readiness(self) -> Readiness:
        service = self._desk.service
        session = TripSession(is_signed_in=self._is_signed_in(), last_success=service.state.last_success)
        return look(self._desk.store, self._desk.profile.user_id, session, service.clock.now())

    def fetch_files(self) -> None:
        self._desk.service.fetch_all_files()

    def _is_signed_in(self) -> bool:
        service = self._desk.service
        try:
            return service.state.phase is not SyncPhase.SIGNED_OUT and service.signed_in
        except KeyringTrouble:
            return False


class FirstRun:
    """`ui.workplace.FirstRunControl`: from an address to a desk with its first copy of the cases."""

    def __init__(
        self,
        around: Surroundings,
        browser: SystemBrowser,
        *,
        publish: Callable[[Changes], None],
        finished: Callable[[Desk], None],
        training: Callable[[], None],
    ) -> None:
        self._around = around
        self._publish = publish
        self._browser = browser
        self._finished = finished
        self._training = training
        self._signing_in = SigningIn(transport=around.transport, clock=around.clock, browser=browser)
        self._desk: Desk | None = None
        self._told_download: Callable[[SyncState], None] | None = None

    @property
    def address(self) -> str:
        return self._around.settings.portal_address

    @property
    def address_locked(self) -> bool:
        return self._around.settings["portal_address"].locked

    def check(self, address: str, told: Callable[[ConnectionReport], None]) -> None:
        threading.Thread(target=self._check, args=(address, told), name="check", daemon=True).start()

    def sign_in(self, address: str, told: Callable[[str], None]) -> None:
        def done(session: Session | None, trouble: DeskError | None) -> None:
            if session is not None:
                try:
                    self._desk = first_desk(self._around, session, address, self._heard)
                except DeskError as other:
                    trouble = other
            told("" if trouble is None else type(trouble).__name__)

        self._signing_in.start(address, done)

    def open_browser_again(self) -> None:
        self._browser.open_again()

    def cancel_sign_in(self) -> None:
        self._signing_in.cancel()

    def download(self, told: Callable[[SyncState], None]) -> None:
        self._told_download = told
        if self._desk is not None:
            self._desk.service.start()
            self._desk.service.wake()

    def finish(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            self._told_download = None
            self._finished(desk)

    def open_training(self) -> None:
        self._training()

    def close(self) -> None:
        """Give up what is under way; a desk that was not handed over is closed."""
        self._signing_in.cancel()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _heard(self, changes: Changes) -> None:
        self._publish(changes)
        if self._told_download is not None and changes.sync is not None:
            self._told_download(changes.sync)

    def _check(self, address: str, told: Callable[[ConnectionReport], None]) -> None:
        facts = check_connection(address, transport=self._around.transport, clock=self._around.clock)
        told(
            ConnectionReport(
                reachable=facts.reachable,
                certificate_ok=facts.certificate_ok,
                clock_offset=facts.clock_offset,
                trouble=facts.trouble,
            )
        )


class Training:
    """`ui.workplace.TrainingControl`: whom one plays now, and how to change or leave."""

    def __init__(
        self,
        *,
        roles: Sequence[TrainingRole],
        current: str,
        key_beside_data: bool,
        play: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        self.roles = roles
        self.current = current
        self.key_beside_data = key_beside_data
        self.play = play
        self.leave = leave
