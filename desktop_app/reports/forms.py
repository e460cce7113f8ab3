"""The forms of this machine: those that ship, and an administrator's own in their place or beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop_app.domain.errors import TemplateRefused, TemplateUnknown
from desktop_app.domain.figures.table import TableDefinition
from desktop_app.domain.figures.table_file import read_table_file
from desktop_app.domain.figures.template_problems import FormRefused, Problem, TemplateProblem, template_text
from desktop_app.settings import Settings
from resources.load import read_text

SETTING: Final = "report_templates"
QUARTER: Final = "quarter"
SHIPPED: Final = (QUARTER, "bieu-ii-05a")
_ENDING: Final = ".toml"


@dataclass(frozen=True, slots=True)
class Forms:
    """Usable forms by key; `refused` are own files that cannot be used, by the key they would have."""

    every: Mapping[str, TableDefinition] = field(default_factory=dict)
    refused: Mapping[str, TemplateRefused] = field(default_factory=dict)

    def __iter__(self) -> Iterator[TableDefinition]:
        return iter(self.every.values())

    def named(self, key: str) -> TableDefinition:
        """The form of this key. Raises TemplateRefused where the own file in its place is broken, so that
        nobody hands over figures in another form than the agency's; TemplateUnknown where there is none."""
        if key in self.refused:
            raise self.refused[key]
        if key not in self.every:
            raise TemplateUnknown
        return self.every[key]


def forms_in_force(settings: Settings) -> Forms:
    """The shipped forms under the files of the folder that `report_templates` names, read now."""
    every = {key: read_table_file(read_text(f"reports/{key}{_ENDING}"), key=key) for key in SHIPPED}
    refused: dict[str, TemplateRefused] = {}
    named = settings.text(SETTING)
    if named and not Path(named).exists():  # whichever form the agency had there, it is not to be had now
        nothing_there = TemplateProblem(Problem.UNREADABLE, named)
        return Forms(every, dict.fromkeys(every, TemplateRefused(named, (template_text(nothing_there),))))
    for path in _own_files(named):
        try:
            every[path.stem] = _own_form(path)
        except FormRefused as wrong:
            said = tuple(template_text(problem) for problem in wrong.problems)
            refused[path.stem] = TemplateRefused(str(path), said)
    return Forms(every, refused)


def _own_files(folder: str) -> list[Path]:
    """The folder's forms by name, or the one file that is named."""
    if not folder:
        return []
    path = Path(folder)
    return sorted(path.glob(f"*{_ENDING}")) if path.is_dir() else [path]


def _own_form(path: Path) -> TableDefinition:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FormRefused((TemplateProblem(Problem.UNREADABLE, path.name),)) from None
    return read_table_file(text, key=path.stem)
