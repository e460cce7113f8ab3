"""The pages of the report."""

from __future__ import annotations

from enum import IntEnum


class Page(IntEnum):
    """The tabs in order."""

    FIGURES = 0
    CHART = 1
    TIMELINESS = 2
    NATIONAL = 3
    FROZEN = 4
