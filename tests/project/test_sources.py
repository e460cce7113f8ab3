"""House rules that no linter knows, over every source file of the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.project.repository import ROOT, tracked

PROGRAM = ("desktop_app", "ui", "sync", "resources")
LONGEST = 400  # lines; beyond that a file holds two ideas
CLOCKS = {"desktop_app/clocks.py", "sync/reference_portal/portal_time.py"}


@cache
def sources() -> tuple[tuple[str, ast.Module, str], ...]:
    """Name, syntax tree and text of every source file of the program."""
    files = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in tracked(".py")]
    return tuple((name, ast.parse(text), text) for name, text in files if name.startswith(PROGRAM))


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def test_every_module_says_in_its_first_line_what_it_is_about() -> None:
    silent = [name for name, tree, text in sources() if text.strip() and not ast.get_docstring(tree)]
    assert silent == []


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
        f"{name}:{call.lineno}"
        for name, tree, _ in sources()
        for function in ("tr", "translate")
        for call in calls(tree, function)
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert wrong == []


def test_only_the_theme_gives_widgets_a_style_sheet() -> None:
    wrong = [
        name for name, tree, _ in sources() if name != "ui/theme.py" and any(calls(tree, "setStyleSheet"))
    ]
    assert wrong == []


def test_only_the_clocks_ask_what_time_it_is() -> None:
    wrong = [
        f"{name}:{call.lineno}"
        for name, tree, _ in sources()
        if name not in CLOCKS
        for word in ("now", "utcnow", "today")
        for call in calls(tree, word)
        if isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func.value) in ("datetime", "date", "datetime.datetime", "datetime.date")
    ]
    assert wrong == []
