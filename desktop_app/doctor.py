"""The health of an installation, said so that IT can act on it and scripts can read it; changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from desktop_app import __version__
from desktop_app.domain.errors import DeskError, StoreTrouble
from desktop_app.paths import Paths
from desktop_app.profiles import Profile, Profiles, held_key
from desktop_app.secrets import SecretStore
from desktop_app.settings import Settings
from sync.connection_check import check_connection
from sync.transport import HttpTransport

LITTLE_SPACE = 500 * 1024 * 1024  # bytes
CLOCK_TOLERANCE = timedelta(minutes=5)


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
    return [_profile(paths, secrets_of(profile), profile) for profile in profiles]


def _profile(paths: Paths, secrets: SecretStore, profile: Profile) -> Finding:
    from desktop_app.storage.examination import work_version  # late: loads the databases

    what = f"profile {profile.id}"
    folder = paths.profiles / profile.id
    try:
        key = held_key(profile, secrets)
        if key is None:
            return Finding(what, well=False, fact="kho khóa không có khóa của hồ sơ này")
        version = work_version(folder, key)
    except StoreTrouble as trouble:
        return Finding(what, well=False, fact=f"cơ sở dữ liệu: {type(trouble).__name__}")
    except DeskError as trouble:
        return Finding(what, well=False, fact=f"kho khóa: {type(trouble).__name__}")
    return Finding(what, well=True, fact=f"mở được, mã hóa, phiên bản dữ liệu {version}")


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
