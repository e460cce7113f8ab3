"""Submitting an answer: to whom, and why now if something is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.people import Person
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice, Field


class SubmitDialog(AskDialog):
    """Whoever heads the unit is the reviewer unless another one is chosen."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        reviewer_name: str,
        anyone: str,
        reviewers: Sequence[Person],
        warning: str,
        reason_prompt: str,
        reason_required: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            question,
            body,
            acting=acting,
            safe=safe,
            warning=warning,
            reason_prompt=reason_prompt,
            reason_required=reason_required,
            parent=parent,
        )
        self._reviewers = Choice()
        if len(reviewers) != 1:
            self._reviewers.addItem(anyone, None)
        for person in reviewers:
            self._reviewers.addItem(f"{person.name} · {person.position}".strip(" ·"), person.id)
        self.add_field(Field(reviewer_name, self._reviewers))

    def reviewer(self) -> str | None:
        """User id, None for whoever heads the unit."""
        chosen = self._reviewers.currentData()
        return str(chosen) if chosen else None
