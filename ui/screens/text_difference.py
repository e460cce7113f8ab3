"""What changed between two versions of an answer, paragraph by paragraph and word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest


class Part(StrEnum):
    """Where a piece of text stands."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Change(StrEnum):
    """What happened to a paragraph."""

    NONE = "none"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share one fate."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the merged view; `number` counts the changed ones from 1, 0 for an unchanged one."""

    pieces: tuple[Piece, ...]
    change: Change
    number: int = 0


_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.3  # below this share of common words a paragraph counts as replaced, not edited


def difference(old: str, new: str) -> tuple[Paragraph, ...]:
    """The new text with what was added and removed against the old one, in reading order."""
    number = 0
    numbered: list[Paragraph] = []
    for pieces, change in _paragraphs(old.split("\n"), new.split("\n")):
        number += change is not Change.NONE
        numbered.append(Paragraph(pieces, change, 0 if change is Change.NONE else number))
    return tuple(numbered)


def unchanged(text: str) -> tuple[Paragraph, ...]:
    """The text as it is, when there is nothing to compare it with."""
    return tuple(Paragraph((Piece(Part.SAME, line),), Change.NONE) for line in text.split("\n"))


_Compared = tuple[tuple[Piece, ...], Change]


def _paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[_Compared]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (((Piece(Part.SAME, line),), Change.NONE) for line in new[c:d])
        else:
            for before, after in zip_longest(old[a:b], new[c:d]):
                yield from _compared(before, after)


def _compared(before: str | None, after: str | None) -> Iterator[_Compared]:
    if not before:
        if after is not None:
            yield _whole(after, Part.ADDED, Change.ADDED)
        return
    if not after:
        yield _whole(before, Part.REMOVED, Change.REMOVED)
        return
    if SequenceMatcher(None, before.split(), after.split()).ratio() < _ALIKE:
        yield _whole(before, Part.REMOVED, Change.REMOVED)
        yield _whole(after, Part.ADDED, Change.ADDED)
    else:
        old, new = _WORDS.findall(before), _WORDS.findall(after)
        opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        yield tuple(_pieces(opcodes, old, new)), Change.EDITED


def _whole(line: str, part: Part, change: Change) -> _Compared:
    """An empty line that came or went is no change to read."""
    if not line.strip():
        return (Piece(Part.SAME, line),), Change.NONE
    return (Piece(part, line),), change


_Opcodes = Sequence[tuple[str, int, int, int, int]]


def _pieces(opcodes: _Opcodes, old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Changes parted only by a space are one change, or every word would be struck by itself."""
    removed, added = "", ""
    for place, (tag, a, b, c, d) in enumerate(opcodes):
        common = "".join(new[c:d])
        if tag != "equal":
            removed += "".join(old[a:b])
            added += common
        elif not common.strip() and 0 < place < len(opcodes) - 1:
            removed, added = removed + common, added + common
        else:
            yield from _change(removed, added)
            removed, added = "", ""
            yield Piece(Part.SAME, common)
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Piece]:
    """Spaces that both sides begin or end with stay outside the change."""
    head = removed[: len(removed) - len(removed.lstrip())] if removed.strip() and added.strip() else ""
    if head and added.startswith(head):
        yield Piece(Part.SAME, head)
        removed, added = removed[len(head) :], added[len(head) :]
    if removed:
        yield Piece(Part.REMOVED, removed)
    if added:
        yield Piece(Part.ADDED, added)
