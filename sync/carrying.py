"""The air gap: what waits goes out in a package, and the answer is taken in as if it had been pulled."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec

from desktop_app.domain.actions import SET_ASIDE, Action, ActionState, ActionType
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import legal_day
from desktop_app.domain.errors import (
    DeskError,
    FileNotWritten,
    FileUnreadable,
    ManyCasesGone,
    OtherOfficer,
    PackageBroken,
    PackageForeign,
    PackageOld,
    PackagesNotReady,
    PackageUnknown,
    PortalUnreachable,
)
from desktop_app.domain.feed import Scope
from desktop_app.domain.outgoing import Frozen, OutboxFilter
from desktop_app.domain.packages import IN_PACKAGE, CasesTaken, PackageIn, PackageOut
from desktop_app.storage.database import settle
from desktop_app.storage.instants import instant_text
from desktop_app.storage.store import Store
from sync.carried import CarriedPortal, read_answer
from sync.clock_offset import TrustedTime
from sync.device_keys import DeviceKeys, known_keys
from sync.enrolment import Device, forget_device, known_device
from sync.inflow import Inflow
from sync.kill_points import kill_point
from sync.package import ANSWER, LARGEST, REQUEST, SUFFIX, open_answer, seal
from sync.package_log import Made, PackageLog, Taken, cursors_here, read_log, write_log
from sync.restored import AS_LONG_AS, EPOCH, follow_epoch
from sync.run import settle_alone
from sync.verdicts import Keeper
from sync.versions import reason_to_wait, remembered_portal
from sync.wire import Meta

MOST_ACTIONS: Final = 2_000
MOST_BYTES: Final = 16 * 1024 * 1024
"""What does not fit goes with the next package."""
_PAGE: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Ends:
    """Who writes to whom."""

    device: Device
    keys: DeviceKeys
    portal: Meta


@dataclass(frozen=True, slots=True)
class Carrying:
    """Packages of one profile. `alone` keeps a sync run away meanwhile, and waits for one under way."""

    store: Store
    user_id: str
    time: TrustedTime
    publish: Callable[[Changes], None]
    alone: AbstractContextManager[bool]

    def make(self, target: Path) -> PackageOut:
        """Write the next package, to this file or under a name of its own into this folder.

        What is in it may have left from then on: it keeps its bytes, and only the portal can take it back.
        Raises PackagesNotReady, FileNotWritten, OtherOfficer and StoreTrouble; nothing has left then.
        """
        with self.alone:
            ends = self._ends()
            sending = self.store.sending
            sending.recover()
            settle_alone(self.store, self.user_id, self.time, self.publish)
            log = read_log(self.store.meta)
            made = Made(
                number=log.next_number(legal_day(self.time.now())),
                issuer=ends.portal.issuer,
                cursors=cursors_here(self.store),
                epoch=self.store.meta.get(EPOCH),
            )
            write_log(self.store.meta, log.with_made(made))
            batch = self._batch(ends)
            ids = [command.id for command in batch]
            path = target / f"goi-{made.number}{SUFFIX}" if target.is_dir() else target
            try:
                if any(command.actor != self.user_id for command in batch):
                    raise OtherOfficer
                _write(path, self._sealed(ends, log, made, batch))
            except DeskError:
                sending.give_back(ids, not_before=None)
                raise
            kill_point("after-package-file")
            sending.doubt(ids, why=IN_PACKAGE)
        waiting = self.store.outbox.rows(OutboxFilter.WAITING)  # what the machine alone tells goes uncounted
        staying = [one for one in waiting if one.id not in set(ids)]
        self.publish(Changes(case_ids=frozenset(command.case_id for command in batch), outbox=True))
        return PackageOut(
            path.name,
            made.number,
            actions=len(waiting) - len(staying),
            staying=len(staying),
            for_files=len(_waiting_for_files(staying)),
        )

    def take_in(self, path: Path) -> PackageIn:
        """Keep the verdicts of an answer, then its cases: the same steps as those of a run.

        Raises a PackageTrouble, FileUnreadable and StoreTrouble. It may be taken in again at any time.
        """
        package = _read(path)
        with self.alone:
            carried, made, log = self._believed(package)
            answer = carried.answer
            self.store.sending.recover()
            waiting = [action.id for action in self.store.outbox.rows(OutboxFilter.WAITING)]
            epoch_is_settled = self._follow_epoch(carried)
            self._keep_verdicts(carried)
            versions = self.store.manifest.items(Scope.ME)
            cases = self._take_cases(carried, made, log) if epoch_is_settled else CasesTaken.ASK_FIRST
            now_here = self.store.manifest.items(Scope.ME)
            if cases is not CasesTaken.HELD:
                cursors = cursors_here(self.store) if cases is CasesTaken.ALL else {}
                taken = Taken(answer.number, answer.made_at, cursors)
                unsettled = None if epoch_is_settled else answer.epoch
                write_log(self.store.meta, log.with_taken(taken, new_epoch=unsettled))
            settle_alone(self.store, self.user_id, self.time, self.publish)
        answered = [one for one in map(self.store.outbox.get, waiting) if one is not None]
        return PackageIn(
            number=answer.number,
            accepted=sum(one.state is ActionState.ACCEPTED for one in answered),
            needs_person=sum(one.state in SET_ASIDE and not one.handled for one in answered),
            unanswered=sum(one.state is ActionState.UNCERTAIN for one in answered),
            cases=cases,
            new=len(now_here.keys() - versions.keys()),
            changed=sum(version != versions.get(key, version) for key, version in now_here.items()),
            left=len(versions.keys() - now_here.keys()),
        )

    def _ends(self) -> _Ends:
        meta = self.store.meta
        device, keys, portal = known_device(meta), known_keys(meta), remembered_portal(meta)
        if device is None or keys is None or portal is None or not portal.package_key:
            raise PackagesNotReady
        return _Ends(device, keys, portal)

    def _batch(self, ends: _Ends) -> list[Frozen]:
        if self.store.restored.unread() is not None:  # the officer is to read first what came back
            return []
        return self.store.sending.next_batch(
            self.time.now(),
            limit=MOST_ACTIONS,
            max_bytes=MOST_BYTES,
            clock=self.time.stamp(),
            device=ends.device.id,
            reason_to_wait=partial(reason_to_wait, ends.portal),
        )

    def _sealed(self, ends: _Ends, log: PackageLog, made: Made, batch: list[Frozen]) -> bytes:
        asked = self.store.sending.to_ask(self.user_id)
        begins_anew = bool(self.store.rebuild.wanted)
        if log.new_epoch is not None and log.new_epoch != made.epoch:
            asked += self.store.verdicts.accepted_since(self.time.now() - AS_LONG_AS)
            begins_anew = True
        body: dict[str, Any] = {
            "kind": REQUEST,
            "issuer": made.issuer,
            "device": ends.device.id,
            "user": self.user_id,
            "number": made.number,
            "made_at": instant_text(self.time.now()),
            "commands": [msgspec.json.decode(command.wire) for command in batch],
            "ask": list(dict.fromkeys(asked)),
            "cursors": {scope: None if begins_anew else made.cursors[scope] for scope in Scope},
        }
        return seal(body, number=made.number, to=ends.portal.package_key, keys=ends.keys)

    def _believed(self, package: bytes) -> tuple[CarriedPortal, Made, PackageLog]:
        """The answer, found to be the portal's, for this officer on this machine, and of its time."""
        ends = self._ends()
        opened = open_answer(package, ends.keys.opening)
        if not ends.device.receipts.wrote(opened.document, opened.signature):
            raise PackageForeign
        carried = read_answer(opened.raw)
        answer = carried.answer
        if (answer.kind, answer.device, answer.user) != (ANSWER, ends.device.id, self.user_id):
            raise PackageForeign
        log = read_log(self.store.meta)
        if log.is_old(answer.number, answer.made_at):
            raise PackageOld
        if (made := log.of(answer.number)) is None:
            raise PackageUnknown
        if answer.issuer != made.issuer:
            raise PackageForeign
        epoch = self.store.meta.get(EPOCH)
        if answer.epoch != epoch != made.epoch:  # the network has told of a restoration since
            raise PackageOld
        return carried, made, log

    def _follow_epoch(self, carried: CarriedPortal) -> bool:
        """Whether it is known what a restored portal still has; else the next package asks."""
        try:
            follow_epoch(carried, self.store, carried.answer.epoch, self.time.now(), self.publish)
        except PortalUnreachable:
            return False
        return True

    def _keep_verdicts(self, carried: CarriedPortal) -> None:
        receipts = self._ends().device.receipts
        decisions = carried.decisions()
        keeper = Keeper(self.store, self.time.now, receipts.signed, self.publish)
        keeper.keep(decisions, [verdict.id for verdict in decisions], was_question=True)
        if keeper.device_refused:
            forget_device(self.store.meta)

    def _take_cases(self, carried: CarriedPortal, made: Made, log: PackageLog) -> CasesTaken:
        here, known = cursors_here(self.store), [made.cursors, carried.cursors]
        if log.taken is not None:
            known.append(log.taken.cursors)
        if not all(any(at.get(scope, "") == here[scope] for at in known) for scope in Scope):
            return CasesTaken.OLDER
        if self.store.rebuild.wanted and self.store.truth.count() and not carried.is_whole_copy:
            return CasesTaken.WHOLE_COPY_FIRST
        self.store.room.check_fetching()
        try:
            Inflow(carried, self.store, _PAGE, lambda news, _: self.publish(news), self.time.now).go()
        except ManyCasesGone:
            self.publish(Changes(outbox=True))
            return CasesTaken.HELD
        return CasesTaken.ALL


def _waiting_for_files(staying: list[Action]) -> set[str]:
    """The actions that bring a file, and those of the same cases behind them."""
    files = {one.id for one in staying if one.type == ActionType.ATTACH}
    return files | {one.id for one in staying if files.intersection(one.after)}


def _write(path: Path, content: bytes) -> None:
    """All of it, or nothing under this name. Raises FileNotWritten."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        settle(part)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileNotWritten from None
    _settle_folder(path.parent)


def _settle_folder(folder: Path) -> None:
    """The new name too survives pulling the stick out, where the system knows how to ask for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise PackageBroken
        return path.read_bytes()
    except OSError:
        raise FileUnreadable from None
