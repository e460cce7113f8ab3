"""Three versions of an answer become one: by paragraph, then by word where both sides changed a paragraph.

Written over `difflib` and not over a line merger such as merge3: that one knows lines only, and the words
inside a paragraph, the room between two changes and the sides of an open passage would be ours all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain

APART = 2
"""Words that stand unchanged between a change of mine and one of theirs; nearer ones touch one thought."""

_WORD = re.compile(r"\s*\S+|\s+")


class Origin(StrEnum):
    """Whose words a passage holds."""

    SAME = "same"
    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring paragraphs with one fate; none at all on a side where they are left out.

    `merged` is what stands in the result; while the passage is `OPEN` a person has to choose it.
    """

    origin: Origin
    base: tuple[str, ...]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """What three versions come to; `open` passages are in the order of the text."""

    passages: tuple[Passage, ...]

    @property
    def open(self) -> tuple[Passage, ...]:
        """The passages that both sides changed in ways that do not fit together."""
        return tuple(passage for passage in self.passages if passage.origin is Origin.OPEN)

    def text(self, chosen: Sequence[tuple[str, ...]] = ()) -> str:
        """The result with the `chosen` paragraphs, one choice for each open passage."""
        choices = iter(chosen)
        return "\n".join(
            chain.from_iterable(
                next(choices) if passage.origin is Origin.OPEN else passage.merged
                for passage in self.passages
            )
        )


def merge(base: str, mine: str, theirs: str) -> Merge:
    """Merge two texts (NFC, LF) that started from one. No word that a side added is left out."""
    passages = [
        _passage(*region)
        for region in _regions(base.split("\n"), mine.split("\n"), theirs.split("\n"))
        if any(region)
    ]
    return Merge(tuple(passages))


def merge_set(base: Iterable[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Both sides' members, theirs first; one is out when a side took away what the base had."""
    before = set(base)
    gone = (before - set(mine)) | (before - set(theirs))
    return tuple(dict.fromkeys(one for one in (*theirs, *mine) if one not in gone))


_Region = tuple[Sequence[str], Sequence[str], Sequence[str]]


def _passage(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Passage:
    origin = _origin(base, mine, theirs)
    merged = tuple(theirs if origin is Origin.THEIRS else mine)
    if origin is Origin.OPEN:
        words = _by_word(base, mine, theirs) if base and mine and theirs else None
        if words is not None:
            origin, merged = Origin.BOTH, words
    return Passage(origin, tuple(base), tuple(mine), tuple(theirs), merged)


def _origin(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Origin:
    if base == mine == theirs:
        return Origin.SAME
    if mine == theirs:
        return Origin.BOTH
    if theirs == base:
        return Origin.MINE
    return Origin.THEIRS if mine == base else Origin.OPEN


def _by_word(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...] | None:
    """Paragraphs that hold both sides' changes; None when the changes touch each other."""
    words, last, room = "", Origin.SAME, APART
    for region in _regions(*(_words("\n".join(side)) for side in (base, mine, theirs))):
        origin = _origin(*region)
        if origin is Origin.SAME:
            room += len(region[0])
        elif origin is Origin.OPEN or (origin is not last and last is not Origin.SAME and room < APART):
            return None
        else:
            last, room = origin, 0
        words += "".join(region[2] if origin is Origin.THEIRS else region[1])
    return tuple(words.split("\n"))


def _words(text: str) -> list[str]:
    """Words with the space before them: a space alone would make strangers look alike."""
    return _WORD.findall(text)


def _regions(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Region]:
    """The three sequences cut where all of them agree: stretches that do, and what lies between them."""
    a = b = c = 0
    for start, mine_at, theirs_at, size in _common(base, mine, theirs):
        if (a, b, c) != (start, mine_at, theirs_at):
            yield base[a:start], mine[b:mine_at], theirs[c:theirs_at]
        a, b, c = start + size, mine_at + size, theirs_at + size
        if size:
            yield base[start:a], mine[mine_at:b], theirs[theirs_at:c]


def _common(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Where all three agree: the place in each and the length; at last the empty stretch at their ends."""
    ours, others = _matches(base, mine), _matches(base, theirs)
    i = k = 0
    while i < len(ours) and k < len(others):
        (start, mine_at, size), (other_start, theirs_at, other_size) = ours[i], others[k]
        first, end = max(start, other_start), min(start + size, other_start + other_size)
        if first < end:
            yield first, mine_at + first - start, theirs_at + first - other_start, end - first
        if start + size < other_start + other_size:
            i += 1
        else:
            k += 1
    yield len(base), len(mine), len(theirs), 0


def _matches(base: Sequence[str], side: Sequence[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, base, side, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]
