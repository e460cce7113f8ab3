"""A run of one seed: desks, portal and network take turns, then the network heals and all is compared."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from unittest.mock import patch

from desktop_app.domain.actions import ActionType
from desktop_app.storage.store import CACHE_FILE
from sync.reference_portal.commands import CommandDesk
from tests.simulation import files, invariants
from tests.simulation.desk import Desk
from tests.simulation.invariants import Ledger, Watch
from tests.simulation.network import Network
from tests.simulation.officer import Approved, Officer, set_clock
from tests.simulation.one_thread import under
from tests.simulation.portal_side import PortalSide, make_portal, observed
from tests.simulation.power import DeskDown
from tests.simulation.world import Violation, World, report

DESKS = (
    ("hanh", "u_hanh"),
    ("hanh-laptop", "u_hanh"),
    ("long", "u_long"),
    ("tuan", "u_tuan"),
    ("khoi", "u_khoi"),
)
"""Two machines of one officer among them: only so is the second lock on an answer tried."""

HEALED_PAUSE = 400.0  # seconds between two rounds, longer than any rest or Retry-After
BATCH = 50
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of a private name is made inside

Planted = Callable[[World], AbstractContextManager[None]]


class Simulation:
    """One world with its desks. Use `opened`."""

    def __init__(self, folder: Path, world: World) -> None:
        self.world = world
        self.portal = PortalSide(folder, world)
        self.network = Network(world, self.portal)
        self.approved: set[Approved] = set()
        self.desks: list[Desk] = []
        self.officers: dict[str, Officer] = {}
        self.watches: dict[str, Watch] = {}
        self._folder = folder
        for name, user in DESKS:
            self.add(name, user)
        documents = self.portal.documents()
        self._senders = {case_id: case["sender"] for case_id, case in documents.items()}
        for case in documents.values():
            if case["approval"]:
                draft = case["draft"]
                self.approved.add((case["id"], case["reply_round"], draft["greeting"], draft["body"]))

    def add(self, name: str, user: str) -> Desk:
        """One more machine, not yet started."""
        desk = Desk(name, user, self._folder / name, self.network, self.world)
        self.desks.append(desk)
        self.officers[name], self.watches[name] = Officer(desk, self.approved), Watch(desk)
        return desk

    def close(self) -> None:
        """End everything that runs."""
        for desk in self.desks:
            desk.close()
        self.portal.close()

    def desk(self, name: str) -> Desk:
        """The desk of this name."""
        return next(desk for desk in self.desks if desk.name == name)

    # One step.

    def step(self) -> None:
        """Something happens."""
        world = self.world
        world.step += 1
        world.pass_time(world.random.choice((1, 5, 30, 120)))
        desk = world.random.choice(self.desks)
        happening = world.random.choices(list(HAPPENINGS), list(HAPPENINGS.values()))[0]
        happening(self, desk)

    def act(self, desk: Desk) -> None:
        """Somebody works."""
        if self.world.chance(0.04):
            self.world.desk_power.fail_after(self.world.random.randint(1, 6))
        elif self.world.chance(0.02):
            self._fill_disk(3)
        officer = self.officers[desk.name]
        officer.busy_with = ""
        try:
            officer.act()
        except DeskDown:
            self._power_cut(desk)
        self._after_full_disk(desk)
        self.world.desk_power.steady()
        if officer.busy_with and not desk.rows_behind:
            invariants.row_is_what_is_seen(desk, officer.busy_with)

    def sync(self, desk: Desk) -> None:
        """A run, in whatever weather."""
        world, random = self.world, self.world.random
        self.network.weather = 0.25 if world.chance(0.6) else 0.0
        if world.chance(0.12):
            world.desk_power.fail_after(random.randint(1, 40))
        elif world.chance(0.04):
            self._fill_disk(12)
        if world.chance(0.06):
            world.portal_power.fail_after(random.randint(1, 8))
        self.run(desk)
        self.network.weather = 0.0
        if (cases := desk.cases()) and not desk.rows_behind:
            invariants.row_is_what_is_seen(desk, random.choice(cases))

    def run(self, desk: Desk) -> bool:
        """One run and what must hold after each; whether it ended without trouble."""
        result = None
        with self._accidents_end(desk):
            result = desk.sync()
        self.watches[desk.name].after_run(result)
        if result is not None and result.trouble == "SignInNeeded":
            desk.sign_in()
        if result is None or result.trouble:
            return False
        if self.world.chance(0.3):
            invariants.has_the_portals_cases(desk, self.portal)
        return True

    def carry_files(self, desk: Desk) -> None:
        """Files go up and come down, in whatever weather."""
        world = self.world
        self.network.weather = 0.25 if world.chance(0.6) else 0.0
        if world.chance(0.15):
            world.desk_power.fail_after(world.random.randint(1, 20))
        if world.chance(0.06):
            world.portal_power.fail_after(world.random.randint(1, 8))
        self.carry(desk)
        self.network.weather = 0.0

    def carry(self, desk: Desk) -> None:
        """One turn of the files lane."""
        with self._accidents_end(desk):
            if desk.carry_files() == "SignInNeeded":
                desk.sign_in()

    def restart(self, desk: Desk) -> None:
        """The power fails while nothing is being done."""
        self._power_cut(desk)

    def long_pause(self, desk: Desk) -> None:  # noqa: ARG002 - a happening like the others
        """A night, a weekend, a fortnight."""
        self.world.pass_time(self.world.random.choice((3_600, 43_200, 259_200)))

    def unplug(self, desk: Desk) -> None:
        """Into the hills, or back."""
        self.network.offline ^= {desk.name}
        if desk.name in self.network.offline:
            self.world.fault("offline")

    def reassign(self, desk: Desk) -> None:  # noqa: ARG002
        """The portal gives a case to somebody else, or back."""
        if case_id := self._case(lambda status: status not in ("answered", "published", "returned")):
            to = self.world.random.choice(("u_hanh", "u_long", None))
            self.portal.reassign(case_id, to)
            self.world.fault("reassigned")

    def return_answer(self, desk: Desk) -> None:  # noqa: ARG002
        """The portal wants another answer."""
        if case_id := self._case(lambda status: status == "answered"):
            self.portal.return_answer(case_id)
            self.world.fault("answer returned")

    def delete(self, desk: Desk) -> None:  # noqa: ARG002
        """A case is taken away from everybody."""
        if self.world.faults["deleted"] < 2 and (case_id := self._case(lambda _: True)):
            self.portal.delete(case_id)
            self.world.fault("deleted")

    def new_epoch(self, desk: Desk) -> None:  # noqa: ARG002
        """No cursor holds any more."""
        self.portal.begin_epoch()
        self.world.fault("new epoch")

    def back_up_portal(self, desk: Desk) -> None:  # noqa: ARG002
        """The portal's operators make a backup."""
        self.portal.back_up()

    def put_portal_back(self, desk: Desk) -> None:  # noqa: ARG002
        """They put it back: what came since is unknown to it. What boxes on the way kept is gone as well."""
        if self.portal.portal.backup is not None:
            self.portal.put_back()
            self.network.late.clear()
            self.world.fault("portal put back")

    def clock(self, desk: Desk) -> None:
        """Somebody sets a clock."""
        set_clock(desk)

    def sign_out(self, desk: Desk) -> None:
        """The session ends at the portal; the officer signs in again when asked."""
        desk.service.sign_out()
        desk.sign_in()
        self.world.fault("signed out")

    def keep_backup(self, desk: Desk) -> None:
        """A backup of a profile is made."""
        desk.keep_backup()

    def restore(self, desk: Desk) -> None:
        """A profile is put back to the day of its backup."""
        if desk.backup is not None:
            desk.restore_backup()
            self.watches[desk.name].forget()
            self.world.fault("backup restored")

    def late(self, desk: Desk) -> None:  # noqa: ARG002
        """An old request arrives again, as it was or forged."""
        if self.network.late:
            if self.world.chance(0.3):
                self.network.forge()
            else:
                self.network.deliver_late()

    # The end.

    def heal_and_check(self) -> None:
        """Everything works again: soon all is quiet, and both sides tell the same story."""
        self.world.note("healed")
        self.network.offline.clear()
        while self.network.late:
            self.network.deliver_late()
        for desk in self.desks:
            if desk.rows_behind:
                desk.close()
                desk.open()
            self._quiesce(desk)
        for desk in self.desks:
            if not self.run(desk):
                report("I18", f"{desk.name} cannot pull in a healed network")
        ledger = Ledger(self.portal)
        ledger.once_only()
        ledger.letters_as_approved(self.approved)
        ledger.letters_only_by_hand(
            {name: when for officer in self.officers.values() for name, when in officer.letters.items()}
        )
        for desk in self.desks:
            invariants.saved_is_kept(desk)
            ledger.desk_agrees(desk)
            invariants.has_the_portals_cases(desk, self.portal)
            for case_id in desk.cases():
                invariants.row_is_what_is_seen(desk, case_id)
            files.files_arrive_whole(desk, self.portal)
            files.no_file_of_cases_that_left(desk, self.portal)
            self._note_the_end(desk)
            desk.close()
            files.nothing_plain_at_rest(desk, self.officers[desk.name].scans)
            invariants.nothing_of_cases_that_left(desk, self.portal, self._senders)
        for command, case_id in self.portal.effects_seen():
            self.world.note("effect", command, case_id)

    def _quiesce(self, desk: Desk) -> None:
        waiting = desk.store.outbox.counts().waiting
        for _ in range(waiting // BATCH + 3):
            self.carry(desk)
            if self.run(desk) and not desk.store.outbox.counts().waiting:
                return
            self.world.pass_time(HEALED_PAUSE)
        left = desk.store.outbox.counts()
        report("I18", f"{desk.name} is not quiet after healing: {left} of {waiting}")

    def _note_the_end(self, desk: Desk) -> None:
        for action in desk.actions():
            self.world.note(desk.name, action.id, action.type, action.state)
            self.world.work["actions"] += 1
            self.world.work["made in place of others"] += action.supersedes is not None
            self.world.work["files added"] += action.type == ActionType.ATTACH
            self.world.work["taken back on the way"] += action.type == ActionType.CANCEL

    @contextmanager
    def _accidents_end(self, desk: Desk) -> Iterator[None]:
        """Whatever befalls a turn inside is over behind it, and a desk whose power was cut is up again."""
        try:
            yield
        except DeskDown:
            self._power_cut(desk)
        finally:
            self._after_full_disk(desk)
            self.world.desk_power.steady()
            self.world.portal_power.steady()

    def _power_cut(self, desk: Desk) -> None:
        place, self.world.desk_power.failed_at = self.world.desk_power.failed_at or "idle", ""
        self.world.fault(f"power cut {place}")
        self.world.desk_power.steady()
        desk.restart()
        officer = self.officers[desk.name]
        if officer.busy_with:
            officer.look_at(officer.busy_with)
        invariants.saved_is_kept(desk)

    def _fill_disk(self, writes: int) -> None:
        self.world.desk_power.fill_disk_after(self.world.random.randint(1, writes))

    def _after_full_disk(self, desk: Desk) -> None:
        """Rows that found the disk full are written again by the next start, and are not looked at before."""
        met, self.world.desk_power.full_disk_met_in = self.world.desk_power.full_disk_met_in, set()
        for file in met:
            self.world.fault(f"disk full for {file}")
            desk.rows_behind |= file == CACHE_FILE

    def _case(self, wanted: Callable[[str], bool]) -> str | None:
        documents = self.portal.documents()
        fitting = sorted(case_id for case_id, case in documents.items() if wanted(case["status"]))
        return self.world.random.choice(fitting) if fitting else None


HAPPENINGS: dict[Callable[[Simulation, Desk], None], float] = {
    Simulation.act: 42,
    Simulation.sync: 32,
    Simulation.long_pause: 2,
    Simulation.unplug: 3,
    Simulation.reassign: 3,
    Simulation.return_answer: 2,
    Simulation.delete: 0.4,
    Simulation.new_epoch: 0.7,
    Simulation.clock: 1,
    Simulation.sign_out: 0.7,
    Simulation.restart: 1.5,
    Simulation.keep_backup: 1.2,
    Simulation.restore: 0.8,
    Simulation.late: 5,
    Simulation.carry_files: 5,
    Simulation.back_up_portal: 0.8,
    Simulation.put_portal_back: 0.6,
}
"""What happens in a step, and how often in proportion."""


@contextmanager
def opened(seed: int, planted: Planted | None = None, *, quick: bool = True) -> Iterator[Simulation]:
    """A fresh world for this seed, with a planted bug if one is given; `quick` as in `under`."""
    world = World(seed)
    with ExitStack() as stack:
        folder = _fresh_folder()
        stack.enter_context(under(world, quick=quick))
        stack.enter_context(patch.object(CommandDesk, "_do", observed(CommandDesk._do)))
        simulation = Simulation(folder, world)
        stack.callback(simulation.close)
        stack.enter_context(nullcontext() if planted is None else planted(world))
        for desk in simulation.desks:
            desk.open()
        yield simulation


@cache
def _first_morning() -> Path:
    """Portal and desks after a first sync, made once for each process."""
    folder = _own_folder() / "first"
    folder.mkdir()
    world = World(-1)
    world.seconds = 0.0
    with under(world, quick=False):
        make_portal(folder)
        simulation = Simulation(folder, world)
        for desk in simulation.desks:
            desk.open()
            if not simulation.run(desk):
                raise Violation("I18", "the first copy failed in good weather")
            desk.close()
        simulation.portal.close()
    return folder


@cache
def _own_folder() -> Path:
    """This process's folder, in memory where there is such a thing; gone when the process ends."""
    where = IN_MEMORY if IN_MEMORY.is_dir() else None
    folder = tempfile.TemporaryDirectory(prefix="desk-simulation-", dir=where)
    atexit.register(folder.cleanup)
    return Path(folder.name)


def _fresh_folder() -> Path:
    """A copy of the first morning, always in the same place."""
    morning, folder = _first_morning(), _own_folder() / "today"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(morning, folder)
    return folder
