"""The commands without a window, one function each: what a script or the IT department runs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from desktop_app.domain.changes import SyncPhase
from desktop_app.domain.errors import AlreadyRunning, DeskError

QUIET, NEEDS_PERSON, NOT_REACHED, LOCKED = 0, 1, 2, 3


def sync(data_dir: Path | None, *, profile: str | None, as_json: bool) -> int:
    """One sync run of one profile; exit code 0 quiet, 1 needs a person, 2 portal not reached, 3 locked."""
    from desktop_app import bootstrap  # late: loads the network and the databases
    from desktop_app.single_instance import SingleInstance  # late: loads Qt
    from desktop_app.wiping import wipe  # late: as bootstrap

    paths, _ = bootstrap.folders(data_dir)
    lock = SingleInstance(paths.lock)
    try:
        lock.acquire()
        with bootstrap.opened(paths, profile) as desk:
            result = desk.service.run_once()
            unread = desk.store.restored.unread()
            if desk.service.wipe_order is not None:
                wipe(desk)
                print("Đã xóa dữ liệu trên máy này theo lệnh của cơ quan.", file=sys.stderr)
                return NEEDS_PERSON
    except AlreadyRunning as running:
        _complain(running)
        return LOCKED
    except DeskError as trouble:
        _complain(trouble)
        return NEEDS_PERSON
    finally:
        lock.release()
    if as_json:
        print(json.dumps(result.as_json(), ensure_ascii=False))
    else:
        print(
            f"Đã gửi {result.pushed}, đã nhận {result.pulled}, "
            f"còn chờ {result.waiting}, cần quyết định {result.needs_person}."
        )
    if unread is not None:
        print("Dữ liệu làm việc đã được khôi phục: mở ứng dụng để đọc, sau đó mới gửi.", file=sys.stderr)
        return NEEDS_PERSON
    if result.state in (SyncPhase.OFFLINE, SyncPhase.WAITING, SyncPhase.SIGNED_OUT):
        return NOT_REACHED
    return NEEDS_PERSON if result.needs_person or result.waiting else QUIET


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
