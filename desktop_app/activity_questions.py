"""The questions of Thư đi: what was done here, how each of it stands, and why it waits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from desktop_app.date_questions import DateQuestions
from desktop_app.domain.actions import WAITING, ActionType
from desktop_app.domain.activity import (
    Activity,
    ActivityGroup,
    ActivityKind,
    ActivityPage,
    WaitingLine,
)
from desktop_app.domain.changes import SyncState

PAGE: Final = 100
"""As many actions are shown at first, and as many more each time they are asked for."""


class ActivityQuestions(DateQuestions):
    """Part of `CaseQueue`."""

    def activity(
        self,
        sync: SyncState,
        *,
        groups: Collection[ActivityGroup] = tuple(ActivityGroup),
        kind: ActivityKind = ActivityKind.ALL,
        folded: Collection[ActivityGroup] = (),
        limit: int = PAGE,
    ) -> ActivityPage:
        """The newest actions under these headings, those of `folded` ones only counted.

        `sync` is how the machine stands with the portal, which is why most of what waits does.
        """
        book = self._store.activity
        opened = [group for group in groups if group not in folded]
        actions, receipts = book.page(opened, kind, limit)
        totals = {group: count for group, count in book.totals(kind).items() if group in groups}
        line = WaitingLine(book.waiting(), self._store.uploads.all(), sync, self._clock.now())
        cases = sorted({action.case_id for action in actions})
        codes, lines = book.codes(cases), self.lines(cases)
        targets = {
            action.id: str(action.args["target"]) for action in actions if action.type == ActionType.CANCEL
        }
        numbers = book.numbers(targets.values())
        entries = tuple(
            Activity(
                action,
                code=codes.get(action.case_id, ""),
                title=lines[action.case_id].title if action.case_id in lines else "",
                receipt=receipts.get(action.id),
                upload=line.upload_of(action),
                wait=line.wait(action) if action.state in WAITING else None,
                withdraws=numbers.get(targets.get(action.id, ""), 0),
            )
            for action in actions
        )
        return ActivityPage(entries, totals, sum(totals[group] for group in opened) - len(entries))

    def activity_totals(self, kind: ActivityKind = ActivityKind.ALL) -> Mapping[ActivityGroup, int]:
        """How many actions of a kind stand under each heading."""
        return self._store.activity.totals(kind)

    def codes(self, case_ids: Collection[str]) -> Mapping[str, str]:
        """The codes of cases with work on this machine, also of those that have left."""
        return self._store.activity.codes(case_ids)
