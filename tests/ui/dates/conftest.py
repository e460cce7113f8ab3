"""Desks for the screens about dates, closed again afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.case.desk import HEAD, Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The officer's desk, without a case yet."""
    opened = open_desk(tmp_path / "officer")
    yield opened
    opened.close()


@pytest.fixture
def head_desk(tmp_path: Path) -> Iterator[Desk]:
    """The desk of the head of the officer's unit."""
    opened = open_desk(tmp_path / "head", HEAD)
    yield opened
    opened.close()
