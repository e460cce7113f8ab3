"""Every error has a sentence that says what happened, what is safe and what to do."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import desktop_app
from desktop_app.domain import errors
from desktop_app.domain.errors import ActionNotAllowed, DeskError, FileTooLarge, PortalBusy, SettingsBroken
from ui.error_text import ErrorWords, sentence, sentence_for


def all_errors(kind: type[DeskError] = DeskError) -> list[type[DeskError]]:
    found = [one for child in kind.__subclasses__() for one in all_errors(child)]
    return [kind, *found] if kind.__module__ == errors.__name__ else found


@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_every_class_has_its_own_sentence_with_a_next_step(kind: type[DeskError]) -> None:
    table = ErrorWords().sentences()
    assert kind.__name__ in table
    text = str(sentence(kind()))
    assert len(re.findall(r"[.…](?: |$)", text)) >= 2
    assert "!" not in text
    assert kind.__name__ not in text
    assert "Lỗi không xác định" not in text


def test_no_two_classes_of_the_portal_say_the_same() -> None:
    said = [str(text) for text in ErrorWords()._portal().values()]
    assert len(set(said)) == len(said)


def test_what_an_exception_carries_as_text_is_never_shown() -> None:
    assert "Nguyễn Thị Tuyết" not in str(sentence(DeskError("Nguyễn Thị Tuyết")))


def reasons_to_refuse() -> list[str]:
    """Every code that the program's own sources refuse an action with."""
    found: set[str] = set()
    for source in Path(desktop_app.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="ActionNotAllowed"), args=[ast.Constant(value=str(why))]):
                    found.add(why)
                case ast.Return(value=ast.expr() as value) if source.name == "workflow.py":
                    branches = (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,)
                    codes = [one.value for one in branches if isinstance(one, ast.Constant)]
                    found.update(code for code in codes if isinstance(code, str))
    return sorted(found)


def test_the_sources_are_read_for_reasons() -> None:
    assert {"blanks", "changed", "empty", "no-role", "not-yours", "self-approval", "unsaved"} <= set(
        reasons_to_refuse()
    )


@pytest.mark.parametrize(
    "why",
    sorted({*reasons_to_refuse(), "already-sent", "bad-args", "payload-mismatch", "predecessor", "too-late"}),
)
def test_every_reason_to_refuse_an_action_is_worded(why: str) -> None:
    text = str(sentence(ActionNotAllowed(why)))
    assert why not in text
    assert len(re.findall(r"[.…](?: |$)", text)) >= 2


def test_figures_that_an_error_carries_are_said() -> None:
    assert (
        str(sentence(PortalBusy(retry_after=600))) == "Cổng đang bận. Không mất gì. Tự gửi lại sau 10 phút."
    )
    assert "20 MB" in str(sentence(FileTooLarge(limit=20 * 1024 * 1024)))
    assert "dòng 3" in str(sentence(SettingsBroken(source="policy", line=3)))


def test_an_error_defined_elsewhere_takes_the_words_of_what_it_descends_from() -> None:
    class SomethingOfALaterVersion(errors.KeyringTrouble):
        pass

    assert sentence(SomethingOfALaterVersion()) == sentence(errors.KeyringTrouble())
    assert sentence_for("SomethingNew") == sentence(DeskError())
