"""What the documents say exists, and what exists is documented."""

from __future__ import annotations

import argparse
import re

import pytest

from desktop_app import __main__ as command_line
from desktop_app.domain.actions import ActionState
from desktop_app.domain.case import Status
from desktop_app.domain.people import Role
from desktop_app.settings import CHOICES
from sync.reference_portal import server
from tests.project.repository import ROOT, text_of, tracked

DOCUMENTS = tracked(".md")
INSTALLING = (ROOT / "docs" / "installing.md").read_text(encoding="utf-8")
TERMINOLOGY = (ROOT / "docs" / "terminology.md").read_text(encoding="utf-8")


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_make_command_in_the_documents_exists() -> None:
    named = {
        word for path in DOCUMENTS for word in re.findall(r"\bmake ([a-z]+)\b(?=`|\n| +#|  )", text_of(path))
    }
    assert {"run", "test", "check", "installer"} <= named
    assert named <= make_targets()


def test_every_make_command_is_in_a_document() -> None:
    text = "".join(text_of(path) for path in DOCUMENTS)
    assert [target for target in sorted(make_targets()) if f"make {target}" not in text] == []


@pytest.mark.parametrize("name", CHOICES)
def test_every_setting_is_explained_to_the_it_department(name: str) -> None:
    assert f"| `{name}` |" in INSTALLING


def test_no_setting_is_explained_that_does_not_exist() -> None:
    assert set(re.findall(r"^\| `([a-z_]+)` \|", INSTALLING, re.MULTILINE)) == set(CHOICES)


def test_every_command_and_its_options_are_documented() -> None:
    parser = command_line._parser()
    commands = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction)).choices
    for name, command in {"": parser, **commands}.items():
        for option in (word for action in command._actions for word in action.option_strings):
            if option.startswith("--") and option not in ("--help", "--version"):
                assert option in INSTALLING, f"{name} {option}"
        assert f"nguoidan-desktop {name}".strip() in INSTALLING


def test_every_option_of_the_portal_is_documented() -> None:
    about = next(part for part in INSTALLING.split("\n\n") if "`nguoidan-portal " in part)
    options = {word for action in server._parser()._actions for word in action.option_strings}
    assert {word for word in options if word.startswith("--")} - {"--help"} == set(
        re.findall(r"--[a-z]+", about)
    )


def test_every_environment_variable_is_documented() -> None:
    named = {
        word
        for path in tracked(".py", "Makefile", "run", ".spec", "build")
        for word in re.findall(r"\bNGUOIDAN_[A-Z_]+\b", text_of(path))
    }
    text = INSTALLING + (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    assert [word for word in sorted(named) if word not in text] == []


def test_every_link_between_documents_leads_somewhere() -> None:
    dead = [
        f"{path.relative_to(ROOT)}: {target}"
        for path in DOCUMENTS
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text_of(path))
        if "://" not in target and not (path.parent / target).exists()
    ]
    assert dead == []


def test_decisions_are_numbered_without_a_gap_and_tell_the_same_four_things() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        headings = re.findall(r"^## (.+)$", text_of(path), re.MULTILINE)
        assert headings == ["Context", "Decision", "Consequences", "Alternatives"], path.name


@pytest.mark.parametrize("code", [*Status, *ActionState])
def test_every_state_has_its_vietnamese_word_in_the_terminology(code: str) -> None:
    assert re.search(rf"^\| `{code}` \| \w+", TERMINOLOGY, re.MULTILINE)


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_in_the_terminology(role: str) -> None:
    assert f"(`{role}`)" in TERMINOLOGY
