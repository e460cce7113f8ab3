"""A form read from a file: every wrong cell is named with its reason, and one wrong cell refuses it whole."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from desktop_app.domain.figures.identity import broken_by
from desktop_app.domain.figures.predicates import PREDICATES
from desktop_app.domain.figures.table import Column, RowKind, Sum, TableDefinition
from desktop_app.domain.figures.template_problems import FormRefused, Problem, TemplateProblem

_FORM: Final = frozenset({"title", "column", "sum", "rows"})
_COLUMN: Final = frozenset({"number", "key", "group", "word", "cases", "share", "over"})
_SUM: Final = frozenset({"name", "left", "right"})
_KEY: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_LINE: Final = re.compile(r"line (\d+)")


def read_table_file(text: str, *, key: str) -> TableDefinition:
    """The form of this file; `key` is the file's name without its ending. Raises FormRefused."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        found = _LINE.search(str(broken))
        line = found[1] if found else str(1 + text.count("\n"))
        raise FormRefused((TemplateProblem(Problem.NOT_TOML, f"dòng {line}"),)) from None
    reading = _Reading()
    form = reading.form(told, key, hashlib.sha256(text.encode()).hexdigest()[:8])
    if reading.problems:
        raise FormRefused(tuple(reading.problems))
    return form


class _Reading:
    """Goes on after a wrong cell, so that an administrator hears of all of them at once."""

    def __init__(self) -> None:
        self.problems: list[TemplateProblem] = []

    def form(self, told: Mapping[str, Any], key: str, version: str) -> TableDefinition:
        self._only(told, _FORM, "")
        title = self._text(told, "title", "", needed=True)
        columns = tuple(self._column(one, place) for place, one in enumerate(self._tables(told, "column"), 1))
        if not columns:
            self._wrong(Problem.MISSING, "column")
        self._refuse_twins([column.key for column in columns], "column")
        counting = {column.number for column in columns if not column.percent}
        for column in columns:
            where = f"column {column.number}"
            self._refuse_strangers(column.share, counting, f"{where}, share")
            self._refuse_strangers(column.over, counting, f"{where}, over")
        sums = tuple(
            self._sum(one, place, counting) for place, one in enumerate(self._tables(told, "sum"), 1)
        )
        self._refuse_twins([one.name for one in sums], "sum")
        if not self.problems:
            self._refuse_broken(sums, columns)
        return TableDefinition(key, version, title, columns, sums, dict(self._row_words(told)))

    def _column(self, told: Mapping[str, Any], place: int) -> Column:
        where = f"column {place}"
        self._only(told, _COLUMN, where)
        if told.get("number") != place:
            self._wrong(Problem.WRONG_NUMBER, f"{where}, number", str(told.get("number", "")), str(place))
        is_share = "share" in told or "over" in told
        if is_share is ("cases" in told):
            self._wrong(Problem.COUNT_AND_SHARE if is_share else Problem.MISSING, f"{where}, cases")
        return Column(
            number=place,
            key=self._key(told, "key", where),
            group=self._text(told, "group", where),
            word=self._text(told, "word", where, needed=True),
            predicates=tuple(self._predicates(told, where)),
            share=self._numbers(told, "share", where, needed=is_share),
            over=self._numbers(told, "over", where, needed=is_share),
        )

    def _predicates(self, told: Mapping[str, Any], where: str) -> Iterator[str]:
        named = told.get("cases", [])
        if not isinstance(named, list):
            self._wrong(Problem.NOT_A_LIST, f"{where}, cases", str(named))
            return
        for name in named:
            if name in PREDICATES:
                yield name
            else:
                self._wrong(Problem.UNKNOWN_CELL, f"{where}, cases", str(name), ", ".join(PREDICATES))

    def _sum(self, told: Mapping[str, Any], place: int, counting: set[int]) -> Sum:
        where = f"sum {place}"
        self._only(told, _SUM, where)
        one = Sum(
            name=self._key(told, "name", where),
            left=self._numbers(told, "left", where, needed=True),
            right=self._numbers(told, "right", where, needed=True),
        )
        self._refuse_strangers((*one.left, *one.right), counting, where)
        return one

    def _row_words(self, told: Mapping[str, Any]) -> Iterator[tuple[tuple[RowKind, str], str]]:
        kinds = told.get("rows", {})
        for kind, words in kinds.items() if isinstance(kinds, Mapping) else ():
            if kind not in list(RowKind) or not isinstance(words, Mapping):
                self._wrong(Problem.UNKNOWN_KEY, f"rows.{kind}", kind, ", ".join(RowKind))
                continue
            for key in words:
                yield (RowKind(kind), key), self._text(words, key, f"rows.{kind}", needed=True)

    def _refuse_strangers(self, numbers: Iterable[int], counting: set[int], where: str) -> None:
        for number in numbers:
            if number not in counting:
                self._wrong(Problem.NO_SUCH_COLUMN, where, str(number), ", ".join(map(str, sorted(counting))))

    def _refuse_twins(self, keys: Sequence[str], where: str) -> None:
        for place, key in enumerate(keys, 1):
            if key and key in keys[: place - 1]:
                self._wrong(Problem.TWICE, f"{where} {place}", key)

    def _refuse_broken(self, sums: Iterable[Sum], columns: Sequence[Column]) -> None:
        for place, one in enumerate(sums, 1):
            example = broken_by(one, columns)
            if example:
                self._wrong(Problem.BROKEN_SUM, f"sum {place}", one.formula, example)

    def _only(self, told: Mapping[str, Any], known: frozenset[str], where: str) -> None:
        for name in told:
            if name not in known:
                at = f"{where}, {name}" if where else name
                self._wrong(Problem.UNKNOWN_KEY, at, name, ", ".join(sorted(known)))

    def _tables(self, told: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
        tables = told.get(name, [])
        if isinstance(tables, list) and all(isinstance(one, Mapping) for one in tables):
            return tables
        self._wrong(Problem.NOT_A_LIST, name, choices=f"[[{name}]]")
        return []

    def _text(self, told: Mapping[str, Any], name: str, where: str, *, needed: bool = False) -> str:
        value = told.get(name, "")
        at = f"{where}, {name}" if where else name
        if not isinstance(value, str):
            self._wrong(Problem.NOT_TEXT, at, str(value))
            return ""
        if needed and not value.strip():
            self._wrong(Problem.MISSING, at)
        return value

    def _key(self, told: Mapping[str, Any], name: str, where: str) -> str:
        key = self._text(told, name, where, needed=True)
        if key and _KEY.fullmatch(key) is None:
            self._wrong(Problem.NOT_A_KEY, f"{where}, {name}", key)
        return key

    def _numbers(
        self, told: Mapping[str, Any], name: str, where: str, *, needed: bool = False
    ) -> tuple[int, ...]:
        value = told.get(name, [])
        if not isinstance(value, list) or not all(type(one) is int for one in value):
            self._wrong(Problem.NOT_A_LIST, f"{where}, {name}", str(value))
            return ()
        if needed and not value:
            self._wrong(Problem.MISSING, f"{where}, {name}")
        return tuple(value)

    def _wrong(self, problem: Problem, cell: str, value: str = "", choices: str = "") -> None:
        self.problems.append(TemplateProblem(problem, cell, value, choices))
