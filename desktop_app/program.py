"""The program with a window: from its start to the last window closed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop_app import __version__, bootstrap
from desktop_app.controls import FileShelf, FirstRun, SyncButtons, Training, Trip
from desktop_app.crash import CrashWatch
from desktop_app.desk import Desk, Surroundings, open_desk
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import (
    AlreadyRunning,
    DeskError,
    KeyringTrouble,
    LittleRoom,
    NotWritable,
    StoreTrouble,
)
from desktop_app.domain.trusted_now import Trust
from desktop_app.legal_data import law
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles, begin_anew
from desktop_app.proofs import Proofs
from desktop_app.secrets import SecretStore
from desktop_app.settings import SettingsFiles
from desktop_app.signing_in import SigningIn
from desktop_app.single_instance import SingleInstance
from desktop_app.training import TrainingGround
from desktop_app.wiping import Wiping, finish_wiping
from ui.application import CrashTeller, build_application, complain
from ui.browser import SystemBrowser
from ui.change_feed import ChangeFeed
from ui.main_window import MainWindow
from ui.screens.first_run import FirstRunScreen
from ui.screens.restored import RestoredScreen
from ui.screens.start_page import StartPage
from ui.screens.start_trouble import StartTroubleScreen
from ui.screens.wiped import WipedScreen, WipeListener
from ui.soon import discard, soon
from ui.window_place import WindowPlace
from ui.workplace import ReminderControl, Run, TrainingControl, TrainingRole, Workplace

LOCKED = 3


def run_window(*, data_dir: Path | None, training: bool, seed: str, day: datetime | None) -> int:
    """Open the window and stay until it is closed; the number is the process's exit code."""
    paths, settings = bootstrap.folders(data_dir, training=training)
    if training and day is None:
        day = bootstrap.training_day(seed)
    instance = SingleInstance(paths.lock)
    try:
        instance.acquire()
    except AlreadyRunning:
        return 0 if instance.knock() else LOCKED
    except NotWritable as trouble:
        build_application(sys.argv[:1], settings)
        return complain(trouble)
    with ExitStack() as stack:
        stack.callback(instance.release)
        paths.prepare()
        files = SettingsFiles(paths.user_settings)
        app = build_application(sys.argv[:1], files.load())
        program = stack.enter_context(closing(Program(paths, files, clock=bootstrap.clock_for(day))))
        instance.listen()
        instance.knocked.connect(program.come_forward)
        try:
            program.begin(training_seed=seed if training else None)
        except DeskError as trouble:
            return complain(trouble)
        return app.exec()


class Program:
    """One run of the program; `close` ends all that it started."""

    def __init__(self, paths: Paths, files: SettingsFiles, *, clock: Clock) -> None:
        self._paths = paths
        self._files = files
        self._settings = files.load()
        self._clock = clock
        self._stack = ExitStack()
        watch = CrashWatch(log=paths.crash_log, version=__version__, now=clock.now)
        watch.start()
        self._stack.callback(watch.stop)
        self._teller = CrashTeller()
        watch.told = self._teller.tell
        self._feed = ChangeFeed()
        self._place = WindowPlace(paths.window_place)
        self._browser = SystemBrowser(copy_link=self._settings.text("sign_in_browser") == "copy-link")
        self._http = self._stack.enter_context(bootstrap.transport(clock))
        self._end_place: Callable[[], None] = _nothing
        self.window: MainWindow | FirstRunScreen | StartPage | None = None
        self.work: Workplace | None = None
        self._stack.callback(self.end)

    def close(self) -> None:
        """End the desk, the training portal, the network and the crash watch; safe twice."""
        self._stack.close()

    def begin(self, *, training_seed: str | None = None) -> None:
        """Show the first window. Raises the facts that keep a profile or training from opening."""
        if training_seed is None:
            self._open_or_introduce()
        else:
            self._begin_training(training_seed)

    def come_forward(self) -> None:
        """A second start of the program shows the window of the first."""
        if self.window is not None:
            self.window.showNormal()
            self.window.raise_()
            self.window.activateWindow()

    # real work

    def _open_or_introduce(self) -> None:
        around = self._around(bootstrap.secrets_for(self._paths))
        finish_wiping(self._paths, around.secrets, Profiles(self._paths).all())
        profile = Profiles(self._paths).last(self._settings.portal_address)
        if profile is None:
            self._introduce(around)
            return
        try:
            desk = open_desk(around, profile, self._feed.publish)
        except (KeyringTrouble, StoreTrouble) as trouble:
            self._tell(trouble, profile)
            return
        if desk.me is None:  # it was signed in, but the first copy never came
            desk.close()
            self._introduce(around)
            return
        Profiles(self._paths).touch(profile, self._clock.now())
        self._welcome(desk, training=None)

    def _tell(self, trouble: DeskError, profile: Profile) -> None:
        """A page instead of the window, until the work can be opened or the officer begins anew."""
        page = StartTroubleScreen(trouble)
        page.try_again.connect(lambda: soon(self._open_or_introduce))
        page.begin_anew.connect(lambda: soon(partial(self._begin_anew, profile)))
        self._change_window(page, _nothing)

    def _begin_anew(self, profile: Profile) -> None:
        try:
            begin_anew(self._paths.profile(profile.id), self._clock.now())
        except OSError:
            self._tell(NotWritable(), profile)
        else:
            self._open_or_introduce()

    def _introduce(self, around: Surroundings) -> None:
        first_run = FirstRun(
            around,
            self._browser,
            publish=self._feed.publish,
            finished=lambda desk: soon(lambda: self._welcome(desk, training=None)),
            training=lambda: soon(self._change_to_training),
        )
        self._change_window(FirstRunScreen(first_run), first_run.close)

    def _around(self, secrets: SecretStore, *, start_spread: float = 30.0) -> Surroundings:
        return Surroundings(
            self._paths,
            secrets,
            self._clock,
            self._http,
            self._settings,
            law(),
            start_spread=start_spread,
        )

    # training

    def _change_to_training(self) -> None:
        """From the first-run page into training, whose data lies apart."""
        self._paths, _ = bootstrap.folders(self._paths.root, training=True)
        self._paths.prepare()
        try:
            self._begin_training("small")
        except DeskError as trouble:
            complain(trouble)

    def _begin_training(self, seed: str) -> None:
        secrets, beside = bootstrap.training_secrets(self._paths)
        ground = TrainingGround(self._paths, secrets, self._clock, seed=seed)
        self._stack.callback(ground.close)
        self._play(ground, ground.first_user(), self._around(secrets, start_spread=0), beside=beside)

    def _play(self, ground: TrainingGround, user_name: str, around: Surroundings, *, beside: bool) -> None:
        desk = ground.desk_of(user_name, around, self._feed.publish)
        training = Training(
            roles=[TrainingRole(user.user_name, user.role, user.name) for user in ground.users],
            current=user_name,
            key_beside_data=beside,
            play=lambda other: soon(lambda: self._play(ground, other, around, beside=beside)),
            leave=lambda: soon(self._leave),
        )
        self._welcome(desk, training=training)

    # windows

    def _welcome(self, desk: Desk, *, training: TrainingControl | None) -> None:
        """This desk's window; before it, what came back if its work had to be restored."""
        if desk.service.wipe_order is not None:
            self._wipe(desk, _nothing)
            return
        restored = desk.store.restored.unread()
        if restored is None:
            self._sit_down(desk, training=training)
            return

        def go_on() -> None:
            desk.store.restored.read()
            self._end_place = _nothing  # the desk goes on in its window
            self._sit_down(desk, training=training)

        page = RestoredScreen(restored, self._clock.now())
        page.was_read.connect(lambda: soon(go_on))
        self._change_window(page, desk.close)

    def _sit_down(self, desk: Desk, *, training: TrainingControl | None) -> None:
        """Open this desk's window in place of the one there is."""
        signing_in = SigningIn(transport=self._http, clock=self._clock, browser=self._browser)
        self.work = workplace(
            desk,
            feed=self._feed,
            signing_in=signing_in,
            files=self._files,
            training=training,
            reminders=desk.reminders,
        )
        window = MainWindow(self.work)

        def end() -> None:
            signing_in.cancel()
            desk.close()

        self._change_window(window, end)
        listener = WipeListener(window)
        listener.ordered.connect(lambda: soon(partial(self._wipe, desk, signing_in.cancel)))
        self._feed.changed.connect(listener.apply)
        desk.service.start()
        desk.keeper.start()
        desk.catching_up.start()
        if desk.store.room.is_little:
            window.report(LittleRoom(free=desk.store.room.free))

    def _wipe(self, desk: Desk, end_place: Callable[[], None]) -> None:
        """Lock first: the window goes, then the order is carried out beside the page that tells of it."""
        if desk.service.wipe_order is None or isinstance(self.window, WipedScreen):
            return  # who asked for it did not prove to be the portal, or it is being done
        end_place()
        self._end_place = _nothing  # the desk is closed by the wiping
        page = WipedScreen()
        wiping = Wiping(desk, page.ended.emit)
        page.try_again.connect(wiping.start)
        page.try_again.connect(page.show_working)
        self._change_window(page, wiping.close)
        wiping.start()

    def _change_window(
        self, window: MainWindow | FirstRunScreen | StartPage, end_place: Callable[[], None]
    ) -> None:
        """The new window is there before the old one goes, so that the program does not end in between."""
        old, end_old = self.window, self._end_place
        self.window, self._end_place = window, end_place
        if old is not None:
            self._place.keep(old)
        self._place.restore(window)
        if old is not None:
            discard(old)
        end_old()

    def end(self) -> None:
        """Close the last window and the desk behind it."""
        window, self.window = self.window, None
        if window is not None:
            self._place.keep(window)
            discard(window)
        end_place, self._end_place = self._end_place, _nothing
        end_place()

    def _leave(self) -> None:
        if self.window is not None:
            self.window.close()


def workplace(
    desk: Desk,
    *,
    feed: ChangeFeed,
    signing_in: SigningIn,
    files: SettingsFiles | None = None,
    training: TrainingControl | None = None,
    reminders: Callable[[Run], ReminderControl] | None = None,
) -> Workplace:
    """What a window is given of a desk whose reference data is here."""
    me = desk.me
    if me is None:
        raise LookupError(desk.profile.user_id)
    reference = desk.store.reference
    agency = me.grants[0].agency if me.grants else None
    return Workplace(
        me=reference.acting(me),
        agency_name=reference.agency_name(agency) if agency else "",
        unit_name=reference.unit_name(me.unit) if me.unit else "",
        portal_address=desk.profile.origin,
        casework=desk.casework(),
        queue=desk.queue(),
        sync=SyncButtons(desk, signing_in),
        files=FileShelf(desk),
        feed=feed,
        settings=desk.around.settings,
        clock=desk.service.clock,
        proofs=Proofs(desk.store),
        trip=Trip(desk),
        packages=desk.service.packages,
        reports=desk.reports,
        clock_in_doubt=lambda: training is None and desk.service.clock.trust() is not Trust.SURE,
        training=training,
        settings_files=files,
        reminders=reminders,
    )


def _nothing() -> None:
    """There is no place to end yet."""
