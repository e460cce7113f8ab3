"""The verbs about whose a case is and what it is about: giving it back to the portal, putting it right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.case_turn import CaseTurn, as_seen, written
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Agency, Case
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.sorting import ContentType, ReturnReason


class SortingWork(CaseTurn):
    """Part of `Casework`; raises as its other verbs do."""

    def transfer_back(
        self, case_id: str, *, why: ReturnReason, reason: str, suggested: Agency | None = None
    ) -> Action:
        """Give a case that is not this agency's back to the portal, naming whose it may be.

        The clocks run on until the portal has it. Refuses "empty".
        """
        args: dict[str, Any] = {"reason_code": why, "reason": written(reason)}
        if suggested is not None:
            args["suggested_agency"] = {"list": suggested.list, "code": suggested.code}
        return self._do(
            case_id, ActionType.TRANSFER_BACK, lambda case: (args, as_seen(case, "status", "assignee"))
        )

    def classify(
        self, case_id: str, *, field: str, content_type: ContentType, points: Sequence[str]
    ) -> Action:
        """Put right what a case is about. Refuses "unchanged" when all of it stands so already."""
        kept = [point for point in (clean_text(one).strip() for one in points) if point]

        def command(case: Case) -> tuple[dict[str, Any], dict[str, Any]]:
            wished = {"field": field, "content_type": content_type, "points": kept}
            there = {"field": case.field, "content_type": case.content_type, "points": [*case.points]}
            changed = {name: value for name, value in wished.items() if value != there[name]}
            if not changed:
                raise ActionNotAllowed("unchanged")
            return changed, as_seen(case, "assignee")

        return self._do(case_id, ActionType.CLASSIFY, command)
