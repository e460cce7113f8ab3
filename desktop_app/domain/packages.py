"""What a package took out and brought back, for whoever carries it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

IN_PACKAGE: Final = "in-package"
"""Why an action is uncertain that a person carries to the portal."""


@dataclass(frozen=True, slots=True)
class PackageOut:
    """A package on its way: the actions in it, and those that stay here for the next one.

    `for_files` of those that stay wait for a file, which only the network carries.
    """

    name: str
    number: int
    actions: int
    staying: int
    for_files: int


class CasesTaken(StrEnum):
    """What became of the cases in an answer."""

    ALL = "all"
    OLDER = "older"  # the network was used meanwhile: those here are newer
    ASK_FIRST = "ask-first"  # the portal was restored: the next package asks what it still has
    WHOLE_COPY_FIRST = "whole-copy-first"  # those here are to be begun anew: the next package asks for all
    HELD = "held"  # much of the queue would go: a person decides first


@dataclass(frozen=True, slots=True)
class PackageIn:
    """What an answer brought: actions by what became of them, cases by how they changed."""

    number: int
    accepted: int
    needs_person: int
    unanswered: int
    cases: CasesTaken
    new: int = 0
    changed: int = 0
    left: int = 0
