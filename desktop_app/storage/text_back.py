"""The text of an action that did not come about: typed text again, or a revision where there is newer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.case import Case, Draft
from desktop_app.domain.drafts import LocalDraft
from desktop_app.domain.projection import project
from desktop_app.storage.drafts import Drafts, draft_of_case
from desktop_app.storage.outbox import actions_of_case


def bring_text_back(
    connection: Connection, drafts: Drafts, action: Action, truth: Case | None, now: datetime
) -> None:
    """In the caller's transaction on `work.db`, after the action was settled; `truth` None: the case left."""
    if action.type != ActionType.SAVE_DRAFT:
        return
    case = None if truth is None else project(truth, actions_of_case(connection, action.case_id))
    before = draft_of_case(connection, action.case_id)
    text = _text_of(action, now)
    if before is None and (case is None or case.draft is None or _differs(case.draft, text)):
        drafts.put(connection, text)
    elif before is not None and before.body != text.body:
        drafts.add_revision(connection, text, action.state, now)


def _differs(draft: Draft, text: LocalDraft) -> bool:
    return (draft.body, draft.files) != (text.body, text.files)


def _text_of(action: Action, now: datetime) -> LocalDraft:
    """The text with the revision it really started from, so that a newer one is never written over."""
    args = action.args
    rev, base = args["rev"] - 1, args.get("base_sha256")
    return LocalDraft(action.case_id, args["body"], args["greeting"], tuple(args["files"]), rev, base, now)
