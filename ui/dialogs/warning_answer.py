"""Answering a warning: the plan where action is asked, else only that it was seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.date_answers import WarningLine
from desktop_app.domain.deadlines.ladder import Purpose
from desktop_app.domain.errors import DeskError
from ui.dialogs.date_questions import DateQuestions
from ui.workplace import Workplace


def can_be_answered(warning: WarningLine) -> bool:
    """Whether it waits for this person."""
    return warning.to_me and warning.acknowledged_at is None


def ask_for_answer(
    work: Workplace,
    warning: WarningLine,
    clock: str,
    told: Callable[[DeskError | None], None],
    parent: QWidget,
) -> None:
    """Ask and write it down; `clock` says what it is about, `told` hears what was refused, or None."""
    dialog = DateQuestions(parent).acknowledge(
        f"{warning.code} · {clock}", plan_required=warning.purpose == Purpose.ACTION
    )
    key = warning.key

    def act() -> None:
        try:
            work.casework.acknowledge_warning(
                key.case_id, clock=key.clock, level=key.level, on=key.on, plan=dialog.reason()
            )
        except DeskError as error:
            told(error)
        else:
            told(None)

    dialog.accepted.connect(act)
    dialog.open()
