"""The one writer of `case_view`: rows of lists from the portal's word, the work done here and the law."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, delete, insert, or_, select

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType
from desktop_app.domain.case import Case, decode_case
from desktop_app.domain.deadlines.proposal import answer_dates
from desktop_app.domain.errors import StoreClosed, StoreDamaged, StoreTrouble
from desktop_app.domain.people import Person
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of
from desktop_app.storage.bulk import put_many
from desktop_app.storage.database import Database
from desktop_app.storage.dating import dated_case
from desktop_app.storage.law_book import LawBook
from desktop_app.storage.tables import (
    case_file,
    case_view,
    derived,
    draft,
    outbox,
    portal_case,
    seen,
    shows_work,
)
from desktop_app.storage.view_row import NO_WORK, OPEN_BUCKET, LocalWork, law_columns, view_row

logger = logging.getLogger(__name__)

REBUILD_PAGE = 500
REDATE_PART = 200
LAW = "law"
_BY_LAW = ("rank", "due_on", "nominal_on", "paused_on", "estimated")
_DATED = f"SELECT case_id, dating, {', '.join(_BY_LAW)} FROM case_view WHERE bucket = 'open'"  # noqa: S608 - names of our own columns
_REDATE = (
    f"UPDATE case_view SET {', '.join(f'{name} = ?' for name in _BY_LAW)} WHERE case_id = ? AND dating = ?"  # noqa: S608 - names of our own columns
)
_MEMBERSHIP = ("bucket", "assignee", "status", "rank", "due_on")

_laid_over = and_(
    outbox.c.type != ActionType.WARN,
    or_(
        outbox.c.state.in_(sorted(WAITING)),
        (outbox.c.state == ActionState.ACCEPTED) & outbox.c.overlay_until.is_not(None),
        outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled,
    ),
)
"""The actions that a row may show; a warning that the machine tells the portal is none of them."""

_DOCUMENTS = select(portal_case.c.id, portal_case.c.document).where(
    portal_case.c.id.in_(any_of()), portal_case.c.readable
)
_ACTIONS = select(outbox).where(outbox.c.case_id.in_(any_of()), _laid_over).order_by(outbox.c.number)
_DRAFTS = select(draft.c.case_id).where(draft.c.case_id.in_(any_of()))
_LOOKS = select(seen.c.case_id, seen.c.at).where(seen.c.case_id.in_(any_of()))
_ROWS = select(case_view.c.case_id, *(case_view.c[name] for name in _MEMBERSHIP)).where(
    case_view.c.case_id.in_(any_of())
)
_DROP_ROWS = delete(case_view).where(case_view.c.case_id.in_(any_of()))
_DROP_FILES = delete(case_file).where(case_file.c.case_id.in_(any_of()))
"""Built once: a click runs them all, and building one costs more than running it."""


class Views:
    """Keeps `case_view` and `case_file` equal to what they are derived from."""

    def __init__(
        self, work: Database, cache: Database, *, me: Callable[[], Person | None], laws: LawBook
    ) -> None:
        self._work = work
        self._cache = cache
        self._me = me
        self._laws = laws

    def refresh(
        self, connection: Connection, case_ids: Iterable[str], known: Mapping[str, Case] | None = None
    ) -> bool:
        """Write the rows of these cases in the caller's write transaction on `cache.db`.

        `known` are documents just decoded. Work is read inside, so that whoever writes last has seen it all.
        Returns whether a list gained, lost or moved a member.
        """
        ids = sorted(set(case_ids))
        if not ids:
            return False
        bound = {"ids": json_text.encode(ids).decode()}
        truths = dict(known or {})
        truths |= _decoded(connection, [case_id for case_id in ids if case_id not in truths])
        work = self._local_work(bound)
        me = self._me()
        rows = [
            view_row(
                truths[case_id],
                work.get(case_id, NO_WORK),
                me=None if me is None else me.id,
                law=self._laws.of(truths[case_id]),
            )
            for case_id in ids
            if case_id in truths
        ]
        before = {tuple(row) for row in connection.execute(_ROWS, bound)}
        if before:
            gone = {"ids": json_text.encode(sorted({old[0] for old in before} - {*truths})).decode()}
            connection.execute(_DROP_ROWS, gone)
            connection.execute(_DROP_FILES, bound)
        put_many(connection, case_view, rows, key="case_id")
        put_many(connection, case_file, list(_open_files(truths, rows)), key="id")
        if not before:
            return bool(rows)
        return before != {(row["case_id"], *(row[name] for name in _MEMBERSHIP)) for row in rows}

    def update(self, case_ids: Iterable[str], *, person: bool = True) -> bool:
        """Refresh in a transaction of its own, after something was committed to `work.db`.

        A cache that cannot be written does not make what was committed look as if it had failed.
        """
        ids = set(case_ids)
        if not ids:
            return False
        try:
            with self._cache.write(person=person) as connection:
                return self.refresh(connection, ids)
        except StoreClosed:
            return True
        except StoreTrouble as trouble:
            # The work itself is safe; these rows are written again by the next start.
            logger.warning("list rows not written: %s", type(trouble).__name__)
            return True

    def heal(self) -> None:
        """At start: a crash between the two files may have left rows of cases with work behind."""
        with self._work.read() as work:
            ids = {*work.scalars(select(outbox.c.case_id).where(_laid_over).distinct())}
            ids |= {*work.scalars(select(draft.c.case_id))}
        with self._cache.read() as connection:  # and rows of work that was taken back or dealt with
            ids |= {*connection.scalars(select(case_view.c.case_id).where(shows_work))}
        self.update(ids, person=False)

    @property
    def is_by_this_law(self) -> bool:
        """Whether the dates of all rows were computed by the versions in force now."""
        with self._cache.read() as connection:
            written = connection.scalar(select(derived.c.version).where(derived.c.name == LAW))
        return written == self._laws.signature

    def redate(self) -> frozenset[str]:
        """Write the dates of those open cases again that move by the newest law, a part at a time, so that
        an officer's click goes between. Returns their ids.

        A row that was written again meanwhile has another history or the newest law's dates already.
        """
        with self._cache.read() as connection:
            rows = connection.exec_driver_sql(_DATED).fetchall()
        cases = (dated_case(row[0], row[1]) for row in rows)
        moved: list[tuple[Any, ...]] = []
        for row, (case, answer) in zip(rows, answer_dates(cases, self._laws.newest), strict=True):
            dates = tuple(law_columns(answer, answered=case.history.answered_on is not None).values())
            if row[2:] != dates:
                moved.append((*dates, row[0], row[1]))
        for first in range(0, len(moved), REDATE_PART):
            with self._cache.write(person=False) as connection:
                connection.exec_driver_sql(_REDATE, moved[first : first + REDATE_PART])
        self._now_by_this_law()
        return frozenset(row[-2] for row in moved)

    def _now_by_this_law(self) -> None:
        with self._cache.write(person=False) as connection:
            connection.execute(delete(derived).where(derived.c.name == LAW))
            connection.execute(insert(derived).values(name=LAW, version=self._laws.signature))

    def rebuild(self) -> None:
        """Write every row again, page by page."""
        with self._cache.write(person=False) as connection:
            connection.execute(delete(case_view))
            connection.execute(delete(case_file))
        last = 0
        while True:
            query = select(portal_case.c.rid, portal_case.c.id).where(portal_case.c.rid > last)
            with self._cache.write(person=False) as connection:
                page = connection.execute(query.order_by(portal_case.c.rid).limit(REBUILD_PAGE)).all()
                self.refresh(connection, [row.id for row in page])
            if not page:
                return
            last = page[-1].rid

    def _local_work(self, bound: dict[str, str]) -> dict[str, LocalWork]:
        actions: dict[str, list[Action]] = defaultdict(list)
        with self._work.read() as work:
            for row in work.execute(_ACTIONS, bound):
                actions[row.case_id].append(action_of(row))
            drafts = {*work.scalars(_DRAFTS, bound)}
            looks = dict(work.execute(_LOOKS, bound).all())
        return {
            case_id: LocalWork(actions.get(case_id, ()), case_id in drafts, looks.get(case_id))
            for case_id in {*actions, *drafts, *looks}
        }


def _decoded(connection: Connection, ids: Sequence[str]) -> dict[str, Case]:
    if not ids:
        return {}
    rows = connection.execute(_DOCUMENTS, {"ids": json_text.encode(ids).decode()})
    return {row.id: read_kept(row.document) for row in rows}


def read_kept(document: bytes) -> Case:
    """A document that could be read when it came. Raises StoreDamaged when it no longer can.

    An overflow page whose seal is broken is handed out as zeros, without an error of its own.
    """
    try:
        return decode_case(document)
    except msgspec.DecodeError:
        raise StoreDamaged from None


def _open_files(truths: Mapping[str, Case], rows: Iterable[Mapping[str, Any]]) -> Iterable[dict[str, Any]]:
    for row in rows:
        if row["bucket"] == OPEN_BUCKET:
            for file in truths[row["case_id"]].attachments:
                yield {"id": file.id, "case_id": row["case_id"], "attachment": json_text.encode(file)}
