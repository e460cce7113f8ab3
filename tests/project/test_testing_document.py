"""The tables of docs/testing.md say what the tests are: invariants, planted mistakes, traps."""

from __future__ import annotations

import re

import pytest

from tests.project.repository import ROOT
from tests.simulation.one_each import MISTAKES
from tests.simulation.planted import PLANTED

TEXT = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
INVARIANTS = [f"I{number}" for number in range(1, 21)]
TRAPS = [*(f"T{number}" for number in range(1, 12)), "T15"]
TOLD_APART_BY_TWO_RUNS = "I19"
INDEX = dict(re.findall(r"^\| (T\d+) [^|]+ \| `([^`]+)` \|$", TEXT, re.MULTILINE))


def test_every_invariant_says_when_it_is_looked_at() -> None:
    assert re.findall(r"^\| (I\d+) [a-z][^|]+ \| [a-z]", TEXT, re.MULTILINE)[:20] == INVARIANTS


def test_every_invariant_has_its_mistake_and_the_document_names_the_line() -> None:
    told = dict(re.findall(r"^\| (I\d+) \| (.+) \|$", TEXT, re.MULTILINE))
    assert list(told) == INVARIANTS
    del told[TOLD_APART_BY_TWO_RUNS]
    assert told == {name: mistake.line for name, mistake in MISTAKES.items()}


def test_every_planted_mistake_is_in_the_document() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| I\d+ \|$", TEXT, re.MULTILINE) == list(PLANTED)


def test_the_index_holds_the_traps_of_sync() -> None:
    assert list(INDEX) == TRAPS


@pytest.mark.parametrize("trap", TRAPS)
def test_each_trap_has_a_test_named_after_it(trap: str) -> None:
    path, name = INDEX[trap].split("::")
    assert name.startswith(f"test_{trap.lower()}_")
    assert re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)
