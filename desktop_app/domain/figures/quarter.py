"""A quarter of a year: the period that figures are handed over for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_WRITTEN: Final = re.compile(r"([0-9]{4})Q([1-4])")
_MONTHS: Final = 3


class QuarterUnknown(ValueError):
    """What was written names no quarter."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.written = written


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """`number` counts from 1 to 4 within `year`; written `2017Q3`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year:04}Q{self.number}"

    @classmethod
    def parse(cls, written: str) -> Quarter:
        """Read `2017Q3`. Raises QuarterUnknown."""
        found = _WRITTEN.fullmatch(written)
        if found is None or int(found[1]) < 1:
            raise QuarterUnknown(written)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter that `day` lies in."""
        return cls(day.year, 1 + (day.month - 1) // _MONTHS)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, _MONTHS * (self.number - 1) + 1, 1)

    @property
    def last(self) -> date:
        """Its last day, which is the cut-off of its figures."""
        month = _MONTHS * self.number
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def previous(self) -> Quarter:
        """The quarter before it, whose open cases are carried over."""
        return Quarter(self.year - 1, 4) if self.number == 1 else Quarter(self.year, self.number - 1)

    @property
    def next(self) -> Quarter:
        """The quarter after it."""
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)

    def covers(self, day: date) -> bool:
        """Whether `day` lies in it, its first and last day included."""
        return self.first <= day <= self.last
