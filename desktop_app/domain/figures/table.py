"""A table of figures as data: its columns as named predicates or shares, and the sums that must hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

Cell = int | Fraction | None
"""A count; a percentage from 0 to 100; or None, a percentage of nothing, shown "–"."""


class RowKind(StrEnum):
    """What the rows of a table stand for."""

    AGENCY = "agency"
    FIELD = "field"
    UNIT = "unit"
    OFFICER = "officer"
    CONTENT_TYPE = "content_type"


@dataclass(frozen=True, slots=True)
class Column:
    """A count of the cases that meet all `predicates`; or, with `over`, the sum of columns `share` in per
    cent of the sum of columns `over`. `group` is the heading above it, "" for none."""

    number: int
    key: str
    group: str
    word: str
    predicates: tuple[str, ...] = ()
    share: tuple[int, ...] = ()
    over: tuple[int, ...] = ()

    @property
    def percent(self) -> bool:
        """Whether its cells are percentages."""
        return bool(self.over)


@dataclass(frozen=True, slots=True)
class Sum:
    """An identity of the table: the columns `left` add up to what the columns `right` add up to."""

    name: str
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def formula(self) -> str:
        """`(3) = (1) + (2)`."""
        return " = ".join(" + ".join(f"({number})" for number in side) for side in (self.left, self.right))


@dataclass(frozen=True, slots=True)
class TableDefinition:
    """A form: its columns in order and its sums. `key` names its file, `version` its content.

    `row_words` are the names of rows that no reference data names: by kind of row and key, "" for none.
    """

    key: str
    version: str
    title: str
    columns: tuple[Column, ...]
    sums: tuple[Sum, ...] = ()
    row_words: dict[tuple[RowKind, str], str] = field(default_factory=dict, hash=False)

    def column(self, number: int) -> Column:
        """The column of this number. Raises KeyError."""
        for column in self.columns:
            if column.number == number:
                return column
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its key (an agency `2017/91`, a code, an id), its name, its cells in column order."""

    key: str
    name: str
    cells: tuple[Cell, ...]


def shares(counts: Sequence[Cell], columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells with percentages filled in; `counts` has None in their places."""
    by_number = {column.number: cell for column, cell in zip(columns, counts, strict=True)}

    def total(numbers: Sequence[int]) -> int:
        return sum(int(by_number[number] or 0) for number in numbers)

    return tuple(
        cell if not column.percent else _per_cent(total(column.share), total(column.over))
        for column, cell in zip(columns, counts, strict=True)
    )


def _per_cent(part: int, whole: int) -> Fraction | None:
    return None if whole == 0 else Fraction(100 * part, whole)
