"""Legal data as table rows: read from CSV text, refused with the line and the column."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Problem(StrEnum):
    """What is wrong with a cell; screens word it."""

    NO_SUCH_COLUMN = "no_such_column"
    EMPTY = "empty"
    NOT_A_DATE = "not_a_date"
    NOT_A_COUNT = "not_a_count"
    UNKNOWN_WORD = "unknown_word"
    ENDS_BEFORE_START = "ends_before_start"
    OVERLAPS = "overlaps"
    TWICE = "twice"
    CONTRADICTS = "contradicts"
    NOT_A_TIME = "not_a_time"
    NOT_AN_OFFSET = "not_an_offset"
    OLD_VERSION = "old_version"
    NOTHING_BEFORE = "nothing_before"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One refused cell. `line` counts from 1, the header being line 1; `choices` are the words allowed."""

    line: int
    column: str
    problem: Problem
    value: str
    choices: tuple[str, ...] = ()


class RowRefused(ValueError):
    """This row cannot be used."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(f"line {problem.line}, {problem.column}: {problem.problem}")
        self.problem = problem


class TableRefused(ValueError):
    """The table cannot be used; the one in force stays. Names every refused row."""

    def __init__(self, problems: Sequence[RowProblem]) -> None:
        super().__init__("; ".join(f"line {p.line}, {p.column}: {p.problem}" for p in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, each read as what it should be."""

    line: int
    cells: Mapping[str, str]

    def refuse(self, column: str, problem: Problem, *, choices: Iterable[str] = ()) -> RowRefused:
        """The error that names this row's `column`."""
        return RowRefused(RowProblem(self.line, column, problem, self.text(column), tuple(choices)))

    def text(self, column: str) -> str:
        """The cell as written, "" when empty."""
        return self.cells.get(column, "")

    def needed(self, column: str) -> str:
        """The cell, which must not be empty."""
        if not self.text(column):
            raise self.refuse(column, Problem.EMPTY)
        return self.text(column)

    def day(self, column: str) -> date:
        """A date written YYYY-MM-DD."""
        written = self.needed(column)
        try:
            day = date.fromisoformat(written)
        except ValueError:
            raise self.refuse(column, Problem.NOT_A_DATE) from None
        if written != day.isoformat():
            raise self.refuse(column, Problem.NOT_A_DATE)
        return day

    def optional_day(self, column: str) -> date | None:
        """A date, or nothing."""
        return self.day(column) if self.text(column) else None

    def time(self, column: str) -> time:
        """A time of day written HH:MM."""
        written = self.needed(column)
        try:
            moment = time.fromisoformat(written)
        except ValueError:
            raise self.refuse(column, Problem.NOT_A_TIME) from None
        if written != f"{moment:%H:%M}":
            raise self.refuse(column, Problem.NOT_A_TIME)
        return moment

    def offset(self, column: str) -> int:
        """A whole number from -999 to 999, negative for "before"."""
        written = self.needed(column)
        digits = written.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 3):
            raise self.refuse(column, Problem.NOT_AN_OFFSET)
        return int(written)

    def count(self, column: str) -> int:
        """A whole number from 1 to 9999."""
        written = self.needed(column)
        if not (written.isascii() and written.isdigit() and len(written) <= 4 and int(written) > 0):
            raise self.refuse(column, Problem.NOT_A_COUNT)
        return int(written)

    def optional_count(self, column: str) -> int | None:
        """A count, or nothing."""
        return self.count(column) if self.text(column) else None

    def word(self, column: str, words: type[E]) -> E:
        """One of the words that `words` lists."""
        try:
            return words(self.needed(column))
        except ValueError as error:
            if isinstance(error, RowRefused):
                raise
            raise self.refuse(column, Problem.UNKNOWN_WORD, choices=[w.value for w in words]) from None


def read_table(
    text: str, columns: Sequence[str], build: Callable[[Row], T], *, optional: Sequence[str] = ()
) -> list[tuple[Row, T]]:
    """Every row of a CSV text, built by `build`; `optional` columns may be missing and are then empty.

    Raises TableRefused: a missing column, or every row that `build` refused.
    """
    reader = csv.DictReader(text.removeprefix("\ufeff").splitlines(), strict=True)
    built: list[tuple[Row, T]] = []
    problems: list[RowProblem] = []
    try:
        present = reader.fieldnames or ()
        missing = [column for column in columns if column not in present]
        if missing:
            raise TableRefused([RowProblem(1, name, Problem.NO_SUCH_COLUMN, "") for name in missing])
        for cells in reader:
            named = {name: (cells.get(name) or "").strip() for name in (*columns, *optional)}
            row = Row(reader.line_num, named)
            try:
                built.append((row, build(row)))
            except RowRefused as refused:
                problems.append(refused.problem)
    except csv.Error:
        problems.append(RowProblem(reader.reader.line_num, "", Problem.UNREADABLE, ""))
    if problems:
        raise TableRefused(problems)
    return built
