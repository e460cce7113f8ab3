"""What is here is judged again when what its owner may see has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Final

import msgspec
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.changes import Changes
from desktop_app.domain.feed import FeedItem
from desktop_app.storage.database import Database
from desktop_app.storage.scope_guard import ScopeGuard
from desktop_app.storage.tables import derived, portal_case
from desktop_app.storage.truth import CASE, Truth
from desktop_app.storage.views import read_kept

PART: Final = 500
SCOPE: Final = "scope"


class Scoping:
    """By which grants the cases here were judged, and the judgement made anew by others."""

    def __init__(self, cache: Database, guard: ScopeGuard, truth: Truth) -> None:
        self._cache = cache
        self._guard = guard
        self._truth = truth

    def changed(self) -> str | None:
        """What the cases are to be judged by from now on; None where they were already."""
        basis = self._guard.basis()
        with self._cache.read() as connection:
            judged = connection.scalar(select(derived.c.version).where(derived.c.name == SCOPE))
        return None if basis == judged else basis

    def judge_again(self) -> Iterator[Changes]:
        """Take away, a part at a time, what may no longer be seen. What was withheld has to be asked for."""
        last = 0
        sight = self._guard.sight()
        columns = (portal_case.c.rid, portal_case.c.id, portal_case.c.version, portal_case.c.document)
        while True:
            query = select(*columns).where(portal_case.c.rid > last, portal_case.c.readable)
            with self._cache.read() as connection:
                rows = connection.execute(query.order_by(portal_case.c.rid).limit(PART)).all()
            if not rows:
                return
            last = rows[-1].rid
            wrong = [
                FeedItem("upsert", CASE, row.id, row.version, data=msgspec.Raw(row.document))
                for row in rows
                if not sight.may_keep(read_kept(row.document))
            ]
            if wrong:
                self._guard.knows_of(item.id for item in wrong)
                yield self._truth.put_items(wrong)

    def to_go(self, case_ids: Iterable[str]) -> set[str]:
        """Those of these cases that are not this person's today: that they leave is no surprise."""
        sight = self._guard.sight(timedelta(0))
        found = {case_id: self._truth.case(case_id) for case_id in case_ids}
        return {case_id for case_id, case in found.items() if case is not None and sight.view(case) is None}

    def settle(self, basis: str) -> None:
        """All is judged by this, and what had been withheld was asked for."""
        with self._cache.write(person=False) as connection:
            statement = upsert(derived).values(name=SCOPE, version=basis)
            newest = {"version": statement.excluded.version}
            connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=newest))
