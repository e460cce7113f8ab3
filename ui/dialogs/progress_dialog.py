"""Telling how a case stands: some words, and how far it is if one knows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice, Field
from ui.wording import Words

_STEPS = range(10, 101, 10)


class ProgressDialog(AskDialog):
    """The words are compulsory and are `reason()`."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        text_name: str,
        percent_name: str,
        unsaid: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            question,
            body,
            acting=acting,
            safe=safe,
            reason_prompt=text_name,
            reason_required=True,
            parent=parent,
        )
        words = Words(self)
        self._percent = Choice()
        self._percent.addItem(unsaid, None)
        for step in _STEPS:
            self._percent.addItem(words.percent(step), step)
        self.add_field(Field(percent_name, self._percent))

    def percent(self) -> int | None:
        """How far the case is, None when that was not said."""
        chosen = self._percent.currentData()
        return None if chosen is None else int(chosen)
