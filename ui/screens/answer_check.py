"""What an answer still lacks before it is submitted; only no text or blanks stop it, the rest is advice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.approval import BLANK, blanks
from desktop_app.domain.case import Sender


class Concern(StrEnum):
    """What a finding is about."""

    EMPTY = "empty"
    BLANKS = "blanks"
    POINTS = "points"
    FILE = "file"
    SENDER_DATA = "sender_data"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check: passed or not; `points` are numbers from 1, `count` how many blanks are left."""

    concern: Concern
    passed: bool
    points: tuple[int, ...] = ()
    count: int = 0

    @property
    def stops(self) -> bool:
        """A submission is refused as long as this stands."""
        return not self.passed and self.concern in (Concern.EMPTY, Concern.BLANKS)


_ENCLOSED = re.compile(r"kèm theo|đính kèm", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(\d{1,2})\W*[.)](?=\W|$)")
_MENTIONED = re.compile(r"\bý\s+(\d{1,2})\b", re.IGNORECASE)


def check_answer(
    body: str, *, points: Sequence[str], files: int = 0, sender: Sender | None = None
) -> tuple[Finding, ...]:
    """Every finding on this text: first what is wrong, then what is right."""
    if not body.strip():
        return (Finding(Concern.EMPTY, passed=False),)
    findings = [*_points(body, len(points)), _blanks(body), *_enclosed(body, files), *_sender(body, sender)]
    return tuple(sorted(findings, key=lambda finding: finding.passed))


def _points(body: str, expected: int) -> list[Finding]:
    """A single point is answered by any text; several must be answered under their number or be named."""
    if expected < 2:
        return []
    answered = _answered(body)
    wanted = range(1, expected + 1)
    missing = tuple(n for n in wanted if n not in answered)
    there = tuple(n for n in wanted if n in answered)
    found = [Finding(Concern.POINTS, passed=False, points=missing)] if missing else []
    return found + ([Finding(Concern.POINTS, passed=True, points=there)] if there else [])


def _answered(body: str) -> set[int]:
    numbers: set[int] = set()
    for line in body.splitlines():
        words = BLANK.sub("", line)
        head = _NUMBERED.match(words)
        if head and re.search(r"\w", words[head.end() :]):
            numbers.add(int(head[1]))
        numbers |= {int(n) for n in _MENTIONED.findall(words)}
    return numbers


def _blanks(body: str) -> Finding:
    left = len(blanks(body))
    return Finding(Concern.BLANKS, passed=not left, count=left)


def _enclosed(body: str, files: int) -> list[Finding]:
    if not _ENCLOSED.search(body):
        return []
    return [Finding(Concern.FILE, passed=files > 0, count=files)]


def _sender(body: str, sender: Sender | None) -> list[Finding]:
    """The greeting names the sender; the text itself must not, or a masked copy of it could be sent."""
    if sender is None:
        return []
    figures = re.sub(r"\D", "", body)
    phone = re.sub(r"\D", "", sender.phone)
    named = bool(sender.kind == "person" and sender.name and sender.name.casefold() in body.casefold())
    told = named or bool(phone and phone in figures) or bool(sender.email and sender.email in body)
    return [Finding(Concern.SENDER_DATA, passed=not told)]
