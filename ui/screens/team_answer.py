"""All that one look at the board shows, asked together beside the main thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.board_answers import TeamBoard
from desktop_app.case_queue import CaseQueue
from desktop_app.date_answers import WarningLine
from desktop_app.domain.lines import CaseLine, Mailbox


@dataclass(frozen=True, slots=True)
class BoardAnswer:
    """The board, the warnings with their cases, everybody's names, and what waits for my approval."""

    board: TeamBoard
    warnings: Sequence[WarningLine]
    lines: Mapping[str, CaseLine]
    names: Mapping[str, str]
    for_review: tuple[str, ...]


def look(queue: CaseQueue) -> BoardAnswer:
    """Ask for all of it."""
    warnings = queue.warnings()
    return BoardAnswer(
        queue.board(),
        warnings,
        queue.lines(list({warning.key.case_id for warning in warnings})),
        {person.id: person.name for person in queue.people()},
        queue.listing(Mailbox.TO_REVIEW).ids,
    )
