"""The program's settings: machine policy, then agency file, then the officer's choice, then the default.

All three files are TOML with the same keys, the names of `CHOICES`; what policy or agency sets is locked for
the officer. A file or a value that cannot be used is reported as a fact, and the rest still counts.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.domain.errors import SettingsBroken
from desktop_app.paths import APPLICATION

Value = str | int | bool


class Source(StrEnum):
    """Who said so, the strongest first."""

    POLICY = "policy"
    AGENCY = "agency"
    USER = "user"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be set: its default and what else is accepted."""

    default: Value
    options: tuple[str, ...] = ()  # the only texts accepted, if any
    least: int = 0
    most: int = 0
    address: bool = False
    machine: bool = False  # only the machine's policy may say

    def accepts(self, value: object) -> bool:
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if isinstance(self.default, int):
            return isinstance(value, int) and self.least <= value <= self.most
        if not isinstance(value, str):
            return False
        if self.address:
            return value == "" or is_portal_address(value)
        return not self.options or value in self.options


CHOICES: Mapping[str, Choice] = {
    "portal_address": Choice("", address=True),
    "language": Choice("vi", options=("vi", "en")),
    "theme": Choice("system", options=("system", "light", "dark")),
    "font_scale": Choice(100, least=90, most=150),  # percent
    "hold_seconds": Choice(20, least=0, most=120),  # how long an action can be taken back before it is sent
    "due_soon_days": Choice(3, least=1, most=30),
    "cases_a_day": Choice(2, least=1, most=50),  # due on one day that one person can answer
    "poll_seconds": Choice(90, least=15, most=3_600),
    "page_size": Choice(200, least=10, most=200),  # cases in one answer of the portal
    "sign_in_browser": Choice("system", options=("system", "copy-link")),
    "agency_settings": Choice("", machine=True),  # where the agency's file lies
    "rules_file": Choice("", machine=True),  # the administrator's own rules and calendar, docs/law-files.md
    "calendar_file": Choice("", machine=True),
    "escalation_file": Choice("", machine=True),
    "milestones_file": Choice("", machine=True),
    "report_templates": Choice("", machine=True),  # the agency's own forms, docs/report-tables.md
    "allow_export": Choice(default=True),  # whether lists of cases may leave as files
    "idle_lock_minutes": Choice(15, least=0, most=240),  # 0 never locks
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as it is in force, with what each source said."""

    name: str
    value: Value
    source: Source
    said: Mapping[Source, Value]

    @property
    def locked(self) -> bool:
        """The officer cannot change it."""
        return self.source in (Source.POLICY, Source.AGENCY) or CHOICES[self.name].machine


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings in force, and what was wrong with the files they came from."""

    every: Mapping[str, Setting]
    problems: tuple[SettingsBroken, ...] = ()

    def __getitem__(self, name: str) -> Setting:
        return self.every[name]

    def text(self, name: str) -> str:
        return str(self.every[name].value)

    def number(self, name: str) -> int:
        return int(self.every[name].value)

    def allows(self, name: str) -> bool:
        return bool(self.every[name].value)

    @property
    def portal_address(self) -> str:
        """Empty until the policy or the officer says which portal."""
        return self.text("portal_address").rstrip("/")


def machine_policy(platform: str = os.name, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the IT department puts the policy file; only an administrator can write there."""
    if platform == "nt":
        return Path(environ.get("PROGRAMDATA", r"C:\ProgramData")) / APPLICATION / "policy.toml"
    return Path("/etc/nguoidan-desk/policy.toml")


@dataclass(frozen=True, slots=True)
class SettingsFiles:
    """Reads the files and writes the officer's own."""

    user: Path
    policy: Path = field(default_factory=machine_policy)

    def load(self) -> Settings:
        """Never fails: what cannot be read is in `problems` and counts as not said."""
        problems: list[SettingsBroken] = []
        said = {Source.POLICY: _read(self.policy, Source.POLICY, problems)}
        agency = said[Source.POLICY].get("agency_settings")
        said[Source.AGENCY] = _read(Path(str(agency)), Source.AGENCY, problems) if agency else {}
        said[Source.USER] = _read(self.user, Source.USER, problems)
        return Settings({name: _in_force(name, said) for name in CHOICES}, tuple(problems))

    def save_user(self, name: str, value: Value | None) -> Settings:
        """Set one of the officer's own choices, or drop it with None; the file is whole at every moment.

        Raises PermissionError if the setting is locked, ValueError if the value is not accepted, OSError if
        the file cannot be written.
        """
        now = self.load()
        if now[name].locked:
            raise PermissionError(name)
        if value is not None and not CHOICES[name].accepts(value):
            raise ValueError(name)
        kept = {each: one.said[Source.USER] for each, one in now.every.items() if Source.USER in one.said}
        kept.pop(name, None)
        if value is not None:
            kept[name] = value
        # A JSON text, number or boolean on one line is also TOML.
        text = "".join(f"{each} = {json.dumps(kept[each], ensure_ascii=False)}\n" for each in sorted(kept))
        self.user.parent.mkdir(parents=True, exist_ok=True)
        beside = self.user.with_name(self.user.name + ".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self.user)
        return self.load()


def is_portal_address(text: str) -> bool:
    """https with a host; plain http only on this machine, where training and tests are."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    secure = parts.scheme == "https" or (parts.scheme == "http" and host in ("127.0.0.1", "localhost", "::1"))
    plain = not (parts.username or parts.password or parts.query or parts.fragment)
    return secure and bool(host) and plain and not re.search(r"\s", text)


def _in_force(name: str, said: Mapping[Source, Mapping[str, Value]]) -> Setting:
    heard = {source: values[name] for source, values in said.items() if name in values}
    heard[Source.DEFAULT] = CHOICES[name].default
    source = next(iter(heard))
    return Setting(name, heard[source], source, heard)


def _read(path: Path, source: Source, problems: list[SettingsBroken]) -> dict[str, Value]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        problems.append(SettingsBroken(source=source))
        return {}
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        at = re.search(r"line (\d+)", str(wrong))
        problems.append(SettingsBroken(source=source, line=int(at[1]) if at else text.count("\n") + 1))
        return {}
    good: dict[str, Value] = {}
    for name, value in written.items():
        if name not in CHOICES:
            continue  # a newer program's setting is no fault
        if not CHOICES[name].accepts(value) or (CHOICES[name].machine and source is not Source.POLICY):
            problems.append(SettingsBroken(source=source, line=_line_of(name, text)))
        else:
            good[name] = value
    return good


def _line_of(name: str, text: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if re.match(rf"\s*\"?{name}\"?\s*=", line)), 0)
