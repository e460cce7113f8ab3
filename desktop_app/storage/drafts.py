"""Text of answers on this machine: kept at each pause of typing, never lost to a case that leaves."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, union
from sqlalchemy.dialects.sqlite import insert as upsert

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionType
from desktop_app.domain.drafts import DRAFT, FILE, DraftRevision, LocalDraft, UnfinishedWork
from desktop_app.domain.uploads import attachment_id
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_name, case_view, departed, draft, draft_revision, outbox, upload

NOT_MINE = "not-mine"
_TEXT_OF = {
    ActionType.SAVE_DRAFT: "body",
    ActionType.NOTE: "text",
    ActionType.REFUSE_APPROVAL: "comment",
    ActionType.SUBMIT: "remark",
    ActionType.REQUEST_INFO: "reason",
    ActionType.RESUME: "note",
    ActionType.PROGRESS: "text",
    ActionType.TRANSFER_BACK: "reason",
    ActionType.ACKNOWLEDGE: "plan",
}


class Drafts:
    """The tables `draft` and `draft_revision`."""

    def __init__(self, work: Database, cache: Database) -> None:
        self._work = work
        self._cache = cache

    def load(self, case_id: str) -> LocalDraft | None:
        """The text that is no action yet."""
        with self._work.read() as connection:
            return draft_of_case(connection, case_id)

    def save(
        self,
        case_id: str,
        *,
        body: str,
        greeting: str,
        base_rev: int,
        base_sha256: str | None,
        now: datetime,
        files: Sequence[str] = (),
    ) -> datetime:
        """Keep the text; on the disk when this returns. Raises DiskFull, and then the last text stands."""
        text = LocalDraft(case_id, body, greeting, tuple(files), base_rev, base_sha256, now)
        with self._work.write() as connection:
            self.put(connection, text)
        return now

    def put(self, connection: Connection, text: LocalDraft) -> None:
        """Keep the text in the caller's transaction."""
        values = {
            "body": text.body,
            "greeting": text.greeting,
            "files": json_text.encode(text.files),
            "base_rev": text.base_rev,
            "base_sha256": text.base_sha256,
            "saved_at": text.saved_at,
        }
        statement = upsert(draft).values(case_id=text.case_id, **values)
        connection.execute(statement.on_conflict_do_update(index_elements=["case_id"], set_=values))

    def discard(self, connection: Connection, case_id: str) -> None:
        """Forget the text in the caller's transaction: it became an action, or the officer let it go."""
        connection.execute(delete(draft).where(draft.c.case_id == case_id))

    def add_revision(
        self, connection: Connection, text: LocalDraft, reason: str, now: datetime, *, by: str = ""
    ) -> None:
        """Set a text aside in the caller's transaction; `by` is who wrote it, empty for the officer here."""
        connection.execute(
            insert(draft_revision).values(
                case_id=text.case_id, reason=reason, body=text.body, greeting=text.greeting, at=now, by=by
            )
        )

    def revisions(self, case_id: str) -> list[DraftRevision]:
        """The texts set aside, newest first."""
        query = select(draft_revision).where(draft_revision.c.case_id == case_id)
        with self._work.read() as connection:
            rows = connection.execute(query.order_by(draft_revision.c.id.desc()))
            return [DraftRevision(r.id, r.case_id, r.reason, r.body, r.greeting, r.at, r.by) for r in rows]

    def unfinished(self, mine: Collection[str] | None = None) -> list[UnfinishedWork]:
        """Texts of cases that left, or that are of nobody whose work I do any more; the oldest first.

        `mine` None asks for the cases that left only.
        """
        set_aside = outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled
        with self._work.read() as work:
            drafts = work.execute(select(draft)).all()
            refused = [action_of(r) for r in work.execute(select(outbox).where(set_aside))]
            files = work.execute(select(upload)).all()
            names = {row.case_id: row for row in work.execute(select(case_name))}
        ids = {*(row.case_id for row in (*drafts, *files)), *(action.case_id for action in refused)}
        lost = self._lost(ids, mine)
        typed = {row.case_id: row.body for row in drafts if row.case_id in lost}
        left = [_of_draft(row, lost) for row in drafts if row.case_id in lost]
        left += [_of_action(a, lost) for a in refused if a.case_id in lost and _is_more(a, typed)]
        left += [_of_file(row, lost) for row in files if row.case_id in lost]
        return sorted((_named(one, names) for one in left), key=lambda one: one.at)

    def _lost(self, ids: set[str], mine: Collection[str] | None) -> dict[str, str]:
        """Which of these cases are not mine to work on any more, and why."""
        bound = {"ids": json_text.encode(sorted(ids)).decode()}
        here = select(case_view.c.case_id, case_view.c.assignee).where(case_view.c.case_id.in_(any_of()))
        left = select(departed.c.case_id, departed.c.reason).where(departed.c.case_id.in_(any_of()))
        with self._cache.read() as cache:
            assignees = dict(cache.execute(here, bound).all())
            reasons = dict(cache.execute(left, bound).all())
        lost = {case_id: reasons.get(case_id, "") for case_id in ids - assignees.keys()}
        if mine is not None:
            lost |= {case_id: NOT_MINE for case_id, assignee in assignees.items() if assignee not in mine}
        return lost


def draft_of_case(connection: Connection, case_id: str) -> LocalDraft | None:
    """The text that is no action yet, as seen by this transaction on `work.db`."""
    row = connection.execute(select(draft).where(draft.c.case_id == case_id)).one_or_none()
    if row is None:
        return None
    return LocalDraft(
        case_id=row.case_id,
        body=row.body,
        greeting=row.greeting,
        files=tuple(json_text.decode(row.files)),
        base_rev=row.base_rev,
        base_sha256=row.base_sha256,
        saved_at=row.saved_at,
    )


def cases_with_work(work: Database, ids: Sequence[str]) -> set[str]:
    """Which of these cases have text or actions that are not settled."""
    unsettled = (outbox.c.type != ActionType.WARN) & (
        outbox.c.state.in_(sorted(WAITING)) | (outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled)
    )
    query = union(
        select(draft.c.case_id).where(draft.c.case_id.in_(any_of())),
        select(outbox.c.case_id).where(unsettled, outbox.c.case_id.in_(any_of())),
    )
    with work.read() as connection:
        return set(connection.scalars(query, {"ids": json_text.encode(list(ids)).decode()}))


def name_case(connection: Connection, case_id: str, code: str) -> None:
    """Remember a case's code in the caller's transaction, for the day the case leaves."""
    connection.execute(_NAME, {"case_id": case_id, "code": code})


_NAMED = upsert(case_name)
_NAME = _NAMED.on_conflict_do_update(index_elements=["case_id"], set_={"code": _NAMED.excluded.code})


def _of_draft(row: Row[Any], lost: dict[str, str]) -> UnfinishedWork:
    return UnfinishedWork(
        case_id=row.case_id,
        code="",
        kind=DRAFT,
        action_id="",
        text=row.body,
        reason=lost[row.case_id],
        at=row.saved_at,
    )


def _of_file(row: Row[Any], lost: dict[str, str]) -> UnfinishedWork:
    return UnfinishedWork(
        case_id=row.case_id,
        code="",
        kind=FILE,
        action_id=attachment_id(row.id),
        text=row.name,
        reason=lost[row.case_id],
        at=row.made_at,
    )


def _of_action(action: Action, lost: dict[str, str]) -> UnfinishedWork:
    return UnfinishedWork(
        case_id=action.case_id,
        code="",
        kind=action.type,
        action_id=action.id,
        text=_text(action),
        reason=lost[action.case_id],
        at=action.made_at,
    )


def _named(work: UnfinishedWork, names: Mapping[str, Row[Any]]) -> UnfinishedWork:
    name = names.get(work.case_id)
    return work if name is None else replace(work, code=name.code, left_at=name.left_at)


def _is_more(action: Action, typed: Mapping[str, str]) -> bool:
    """Whether an action holds text of its own, not the one that is open for writing again."""
    text = _text(action)
    return bool(text) and not (action.type == ActionType.SAVE_DRAFT and typed.get(action.case_id) == text)


def _text(action: Action) -> str:
    """What the officer wrote in an action, if anything."""
    written = action.args.get(_TEXT_OF.get(ActionType(action.type), "")) if action.type in _TEXT_OF else None
    return written or ""
