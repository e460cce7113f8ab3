"""The health of an installation, said so that IT can act on it and scripts can read it; changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import __version__
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.errors import DeskError, StoreTrouble
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles, held_key
from desktop_app.secrets import SecretStore
from desktop_app.settings import Settings
from sync.connection_check import check_connection
from sync.transport import HttpTransport

if TYPE_CHECKING:
    from desktop_app.storage.examination import BackupState

LITTLE_SPACE = 500 * 1024 * 1024  # bytes
CLOCK_TOLERANCE = timedelta(minutes=5)
BACKUP_TOLERANCE = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: a stable name, whether it is well, and the fact in Vietnamese."""

    what: str
    well: bool
    fact: str


@dataclass(frozen=True, slots=True)
class Report:
    """All findings; healthy when every one is well."""

    findings: tuple[Finding, ...]

    @property
    def healthy(self) -> bool:
        return all(finding.well for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """For `doctor --json`."""
        return {
            "version": __version__,
            "healthy": self.healthy,
            "findings": [asdict(finding) for finding in self.findings],
        }


def examine(data_dir: Path | None) -> Report:
    """Look at policy, disk, key store, each profile's databases, portal and clock."""
    from desktop_app import bootstrap  # late: bootstrap also knows the windows

    paths, settings = bootstrap.folders(data_dir)
    findings = [_policy(settings), _disk(paths), *_profiles(paths, partial(bootstrap.secrets_for, paths))]
    if settings.portal_address:
        with bootstrap.transport() as transport:
            findings += _portal(settings.portal_address, transport)
    else:
        findings.append(Finding("portal", well=True, fact="chưa đặt địa chỉ cổng"))
    return Report(tuple(findings))


def _policy(settings: Settings) -> Finding:
    if not settings.problems:
        return Finding("policy", well=True, fact="đọc được, không có giá trị sai")
    wrong = ", ".join(f"{one.source} dòng {one.line}" for one in settings.problems)
    return Finding("policy", well=False, fact=f"không dùng được: {wrong}")


def _disk(paths: Paths) -> Finding:
    there = next(folder for folder in (paths.root, *paths.root.parents) if folder.exists())
    free = shutil.disk_usage(there).free
    return Finding("disk", well=free > LITTLE_SPACE, fact=f"còn trống {free // 1024**2} MB")


def _profiles(paths: Paths, secrets_of: Callable[[Profile], SecretStore]) -> list[Finding]:
    profiles = Profiles(paths).all()
    if not profiles:
        return [Finding("profiles", well=True, fact="chưa có người dùng nào trên máy này")]
    return [finding for profile in profiles for finding in _profile(paths, secrets_of(profile), profile)]


def _profile(paths: Paths, secrets: SecretStore, profile: Profile) -> list[Finding]:
    from desktop_app.storage.examination import (  # late: loads the databases
        backup_state,
        last_comparison,
        work_version,
    )

    what = f"profile {profile.id}"
    folder = paths.profiles / profile.id
    copies: Finding | None = None
    try:
        key = held_key(profile, secrets)
        if key is None:
            return [Finding(what, well=False, fact="kho khóa không có khóa của hồ sơ này")]
        copies = _copies(f"backup {profile.id}", backup_state(folder, key))
        version = work_version(folder, key)
        compared = _compared(f"manifest {profile.id}", last_comparison(folder, key))
    except StoreTrouble as trouble:
        broken = Finding(what, well=False, fact=f"cơ sở dữ liệu: {type(trouble).__name__}")
        return [broken] if copies is None else [broken, copies]
    except DeskError as trouble:
        return [Finding(what, well=False, fact=f"kho khóa: {type(trouble).__name__}")]
    return [Finding(what, well=True, fact=f"mở được, mã hóa, phiên bản dữ liệu {version}"), copies, compared]


def _compared(what: str, at: datetime | None) -> Finding:
    """When the cases here were last found to be the portal's; a machine in the hills has none for long."""
    if at is None:
        return Finding(what, well=True, fact="chưa đối chiếu với cổng")
    return Finding(what, well=True, fact=f"khớp với cổng lúc {at.astimezone(LEGAL_ZONE):%d/%m/%Y %H:%M}")


def _copies(what: str, state: BackupState) -> Finding:
    """The copies of the work: the newest, whether it is near enough, and what was set aside."""
    aside = f"; {state.set_aside} lần giữ riêng tệp cũ" if state.set_aside else ""
    if state.newest is None:
        made = "chưa có bản sao"
    else:
        made = f"bản sao mới nhất {state.newest.astimezone(LEGAL_ZONE):%d/%m/%Y %H:%M}"
    late = state.behind > BACKUP_TOLERANCE
    if late:
        made += f", cũ hơn dữ liệu {round(state.behind.total_seconds() / 3600)} giờ"
    if state.failed:
        made += f", lần chép gần đây không được: {state.failed}"
    return Finding(what, well=not late and not state.failed, fact=made + aside)


def _portal(address: str, transport: HttpTransport) -> list[Finding]:
    from desktop_app.clocks import SystemClock  # late: only with a portal to ask

    facts = check_connection(address, transport=transport, clock=SystemClock())
    if not facts.ok:
        return [Finding("portal", well=False, fact=f"{address}: {facts.trouble}")]
    findings = [Finding("portal", well=True, fact=f"{address}: kết nối được")]
    if facts.clock_offset is not None:
        well = abs(facts.clock_offset) <= CLOCK_TOLERANCE
        seconds = round(facts.clock_offset.total_seconds())
        findings.append(Finding("clock", well=well, fact=f"lệch {seconds} giây so với cổng"))
    return findings
