"""Choosing a person for one case or many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.case_queue import Candidate
from desktop_app.domain.people import Person
from ui.delegates.cells import Cell
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Field

_LOAD_WIDTH = 110
_LIST_HEIGHT = 220


class AssignDialog(AskDialog):
    """The acting button stays off until somebody is chosen."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        people_name: str,
        columns: Sequence[str],
        loads: Sequence[str],
        candidates: Sequence[Candidate],
        reason_prompt: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, body, acting=acting, safe=safe, reason_prompt=reason_prompt, parent=parent)
        self._list = RowsView(columns, [0, _LOAD_WIDTH], name=people_name)
        self._list.setMinimumHeight(_LIST_HEIGHT)
        self._list.set_rows([_row(one.person, load) for one, load in zip(candidates, loads, strict=True)])
        self._list.chosen.connect(self._follow_choice)
        self._list.opened.connect(self.accept)
        self.add_field(Field(people_name, self._list))
        self.allow_acting(allowed=False)

    def person(self) -> str:
        """User id of who was chosen."""
        return self._list.current_key()

    def _follow_choice(self, key: str) -> None:
        self.allow_acting(allowed=bool(key))


def _row(person: Person, load: str) -> Row:
    cells = (Cell(text=person.name, second=person.position), Cell(text=load))
    return Row(person.id, cells, f"{person.name}. {person.position}. {load}.")
