"""The commands without a window, one function each: what a script or the IT department runs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.errors import AlreadyRunning, DeskError

if TYPE_CHECKING:
    from desktop_app.desk import Desk

QUIET, NEEDS_PERSON, NOT_REACHED, LOCKED = 0, 1, 2, 3


def sync(data_dir: Path | None, *, profile: str | None, as_json: bool) -> int:
    """One sync run of one profile; exit code 0 quiet, 1 needs a person, 2 portal not reached, 3 locked."""

    def run(desk: Desk) -> int:
        from desktop_app.wiping import wipe  # late: loads the network and the databases

        result = desk.service.run_once()
        if desk.service.wipe_order is not None:
            wipe(desk)
            print("Đã xóa dữ liệu trên máy này theo lệnh của cơ quan.", file=sys.stderr)
            return NEEDS_PERSON
        if as_json:
            print(json.dumps(result.as_json(), ensure_ascii=False))
        else:
            print(
                f"Đã gửi {result.pushed}, đã nhận {result.pulled}, "
                f"còn chờ {result.waiting}, cần quyết định {result.needs_person}."
            )
        if _is_to_be_read_first(desk):
            return NEEDS_PERSON
        if result.state in (SyncPhase.OFFLINE, SyncPhase.WAITING, SyncPhase.SIGNED_OUT):
            return NOT_REACHED
        return NEEDS_PERSON if result.needs_person or result.waiting else QUIET

    return _at_the_desk(data_dir, profile, run)


def package_out(data_dir: Path | None, *, profile: str | None, target: Path) -> int:
    """Write what waits into a package for the portal; exit code 0 written, 1 needs a person, 3 locked."""

    def make(desk: Desk) -> int:
        from ui.package_words import PackageWords  # late: loads Qt

        if _is_to_be_read_first(desk):
            return NEEDS_PERSON
        print(PackageWords().made(desk.service.packages.make(target)))
        return QUIET

    return _at_the_desk(data_dir, profile, make)


def package_in(data_dir: Path | None, *, profile: str | None, file: Path) -> int:
    """Take in the portal's answer; exit code 0 quiet, 1 refused or needs a person, 3 locked."""

    def take_in(desk: Desk) -> int:
        from ui.package_words import PackageWords  # late: loads Qt

        said = PackageWords().taken(desk.service.packages.take_in(file))
        print(said)
        return NEEDS_PERSON if said.needs_person else QUIET

    return _at_the_desk(data_dir, profile, take_in)


def _at_the_desk(data_dir: Path | None, profile: str | None, act: Callable[[Desk], int]) -> int:
    """Do it with the profile to oneself; its exit code, or the one of what kept it from being done."""
    from desktop_app import bootstrap  # late: loads the network and the databases
    from desktop_app.single_instance import SingleInstance  # late: loads Qt

    paths, _ = bootstrap.folders(data_dir)
    lock = SingleInstance(paths.lock)
    try:
        lock.acquire()
        with bootstrap.opened(paths, profile) as desk:
            return act(desk)
    except AlreadyRunning as running:
        _complain(running)
        return LOCKED
    except DeskError as trouble:
        _complain(trouble)
        return NEEDS_PERSON
    finally:
        lock.release()


def _is_to_be_read_first(desk: Desk) -> bool:
    """Whether the work was restored and its officer has not read what came back; says so."""
    unread = desk.store.restored.unread() is not None
    if unread:
        print("Dữ liệu làm việc đã được khôi phục: mở ứng dụng để đọc, sau đó mới gửi.", file=sys.stderr)
    return unread


def doctor(data_dir: Path | None, *, as_json: bool) -> int:
    """Health of databases, keys, portal, clock and policy; exit code 0 when all of it is well."""
    from desktop_app import doctor as examination  # late: loads the network and the databases

    report = examination.examine(data_dir)
    if as_json:
        print(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        for finding in report.findings:
            print(f"{'đạt ' if finding.well else 'LỖI '} {finding.what}: {finding.fact}")
    return 0 if report.healthy else 1


def portal_main() -> int:
    """`nguoidan-portal`: the reference portal on its own."""
    from sync.reference_portal.server import main  # late: loads the whole web server

    return main(sys.argv[1:])


def _complain(trouble: DeskError) -> None:
    """One sentence with the next step, on the error channel."""
    from ui.error_text import sentence  # late: loads Qt

    print(sentence(trouble), file=sys.stderr)
