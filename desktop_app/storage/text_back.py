"""The text of an action that did not come about: typed text again, or a revision where there is newer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.case import Case, Draft
from desktop_app.domain.drafts import LocalDraft, typed_text
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
    text = typed_text(action.case_id, action.args["body"], case, None, now)
    text = replace(text, files=tuple(action.args["files"]))
    if before is None and (case is None or case.draft is None or _differs(case.draft, text)):
        drafts.put(connection, text)
    elif before is not None and before.body != text.body:
        drafts.add_revision(connection, text, action.state, now)


def _differs(draft: Draft, text: LocalDraft) -> bool:
    return (draft.body, draft.files) != (text.body, text.files)
