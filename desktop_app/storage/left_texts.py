"""Texts of cases that have left: when that was noticed, and their end thirty days later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from desktop_app.domain.actions import SET_ASIDE
from desktop_app.domain.drafts import LEFT_TEXT_KEPT
from desktop_app.domain.feed import Scope
from desktop_app.storage import json_text
from desktop_app.storage.actions import any_of
from desktop_app.storage.audit import Audit
from desktop_app.storage.conflicts import forget_conflicts
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_name, draft, draft_revision, feed, outbox, portal_case, upload

DROPPED = "left_text_dropped"


class LeftTexts:
    """The column `case_name.left_at`, and what goes with it."""

    def __init__(self, work: Database, cache: Database, audit: Audit) -> None:
        self._work = work
        self._cache = cache
        self._audit = audit

    def sweep(self, now: datetime) -> list[str]:
        """Note which cases are missed, and let the texts go of those missed for too long; returns these.

        While no whole copy of the portal is here, every case would be missed: nothing is done then.
        """
        with self._work.read() as work:
            left_at = {row.case_id: row.left_at for row in work.execute(select(case_name))}
        here = self._here(list(left_at))
        if here is None:
            return []
        gone = left_at.keys() - here
        newly = [case_id for case_id in gone if left_at[case_id] is None]
        back = [case_id for case_id in here if left_at[case_id] is not None]
        over = [case_id for case_id in gone if _is_over(left_at[case_id], now)]
        if newly or back or over:
            with self._work.write(person=False) as work:
                _note(work, newly, now)
                _note(work, back, None)
                for case_id in sorted(over):
                    self._drop(work, case_id, left_at[case_id], now)
        return sorted(over)

    def _here(self, case_ids: Sequence[str]) -> set[str] | None:
        """Which of these cases are on this machine; None when that says nothing about the portal."""
        query = select(portal_case.c.id).where(portal_case.c.id.in_(any_of()))
        with self._cache.read() as cache:
            if cache.scalar(select(feed.c.cursor).where(feed.c.scope == Scope.ME)) is None:
                return None
            return set(cache.scalars(query, {"ids": json_text.encode(case_ids).decode()}))

    def _drop(self, work: Connection, case_id: str, left_at: datetime | None, now: datetime) -> None:
        """What was sent stays as it was sent: only what it said to a person goes from the lists."""
        forget_conflicts(work, case_id)
        for table in (draft, draft_revision, upload, case_name):
            work.execute(delete(table).where(table.c.case_id == case_id))
        refused = (outbox.c.case_id == case_id) & outbox.c.state.in_(sorted(SET_ASIDE))
        work.execute(update(outbox).where(refused).values(handled=True))
        facts = {"left_on": "" if left_at is None else left_at.date().isoformat()}
        self._audit.write(work, kind=DROPPED, case_id=case_id, now=now, facts=facts)


def _is_over(left_at: datetime | None, now: datetime) -> bool:
    return left_at is not None and left_at + LEFT_TEXT_KEPT <= now


def _note(work: Connection, case_ids: Sequence[str], left_at: datetime | None) -> None:
    work.execute(update(case_name).where(case_name.c.case_id.in_(case_ids)).values(left_at=left_at))
