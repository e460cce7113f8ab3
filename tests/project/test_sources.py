"""House rules that no linter knows, over every source file of the program."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.project.repository import ROOT, tracked

PROGRAM = ("desktop_app", "ui", "sync", "resources")
LONGEST = 400  # lines; beyond that a file holds two ideas
TRANSLATION, STYLE, TIME = ("tr", "translate"), "setStyleSheet", ("now", "utcnow", "today")
ASKED_ABOUT = {*TRANSLATION, STYLE, *TIME}
CLOCKS = {"desktop_app/clocks.py", "sync/reference_portal/portal_time.py"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a method: what it is called, on what, where, and whether an argument is put together."""

    name: str
    owner: str
    line: int
    is_put_together: bool


@dataclass(frozen=True, slots=True)
class Source:
    """What the rules ask about a source file; its syntax tree would be a burden on every later test."""

    name: str
    is_silent: bool
    calls: tuple[Call, ...]

    def calls_of(self, *names: str) -> list[Call]:
        return [call for call in self.calls if call.name in names]


@cache
def sources() -> tuple[Source, ...]:
    """Every source file of the program."""
    files = [(path.relative_to(ROOT).as_posix(), path) for path in tracked(".py")]
    return tuple(read(name, path) for name, path in files if name.startswith(PROGRAM))


def read(name: str, path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    methods = (
        Call(
            name=node.func.attr,
            owner=ast.unparse(node.func.value)
            if isinstance(node.func.value, ast.Name | ast.Attribute)
            else "",
            line=node.lineno,
            is_put_together=any(isinstance(argument, ast.JoinedStr) for argument in node.args),
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ASKED_ABOUT
    )
    return Source(name, bool(text.strip()) and not ast.get_docstring(tree), tuple(methods))


def test_every_module_says_in_its_first_line_what_it_is_about() -> None:
    assert [source.name for source in sources() if source.is_silent] == []


def test_no_file_has_grown_beyond_one_idea() -> None:
    long = [
        (path.relative_to(ROOT).as_posix(), lines_of(path))
        for path in tracked(".py")
        if lines_of(path) > LONGEST
    ]
    assert long == []


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_text_to_translate_is_put_together_before_it_is_translated() -> None:
    wrong = [
        f"{source.name}:{call.line}"
        for source in sources()
        for call in source.calls_of(*TRANSLATION)
        if call.is_put_together
    ]
    assert wrong == []


def test_only_the_theme_gives_widgets_a_style_sheet() -> None:
    styled = [source.name for source in sources() if source.calls_of(STYLE)]
    assert styled == ["ui/theme.py"]


def test_only_the_clocks_ask_what_time_it_is() -> None:
    wrong = [
        f"{source.name}:{call.line}"
        for source in sources()
        if source.name not in CLOCKS
        for call in source.calls_of(*TIME)
        if call.owner in ("datetime", "date", "datetime.datetime", "datetime.date")
    ]
    assert wrong == []
