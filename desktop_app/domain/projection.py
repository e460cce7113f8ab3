"""What is seen: the portal's word with the officer's unconfirmed actions laid over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from msgspec.structs import replace

from desktop_app.domain.actions import SET_ASIDE, Action, ActionState, ActionType
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.case import (
    Approval,
    Attachment,
    Case,
    Draft,
    Handover,
    Note,
    Reply,
    Review,
    Status,
)
from desktop_app.domain.uploads import attachment_id


def counts(action: Action, truth: Case) -> bool:
    """Whether the action still has to be laid over this version of the truth.

    An accepted action stays until the portal's document contains it, so that nothing flickers back;
    a set-aside or cancelled one is not shown as done.
    """
    if action.state is ActionState.CANCELLED or action.state in SET_ASIDE:
        return False
    if action.state is ActionState.ACCEPTED:
        return action.overlay_until is not None and truth.version < action.overlay_until
    return True


def project(truth: Case, actions: Iterable[Action]) -> Case:
    """Fold the actions, in the order they were made, over the truth. Pure and total: it never refuses."""
    return reduce(_apply, (a for a in actions if counts(a, truth)), truth)


def _apply(case: Case, action: Action) -> Case:
    step = _STEPS.get(action.type)
    return case if step is None else step(case, action, action.args)


def _assign(case: Case, _: Action, args: dict[str, Any]) -> Case:
    to = args.get("to")
    return replace(
        case,
        assignee=to,
        unit=args.get("unit") or case.unit,
        status=Status.ASSIGNED if to else Status.FORWARDED,
        review=None,
        approval=None,
        handover=None,
    )


def _offer_handover(case: Case, action: Action, args: dict[str, Any]) -> Case:
    offered = Handover(
        dossier=args["dossier"],
        to=args["to"],
        by=action.actor,
        at=action.made_at,
        note=args.get("note", ""),
        promise=args.get("promise", ""),
    )
    return replace(case, handover=offered)


def _accept_handover(case: Case, _: Action, __: dict[str, Any]) -> Case:
    offered = case.handover
    if offered is None:
        return case
    if case.review is None and case.approval is None:
        return replace(case, assignee=offered.to, handover=None)
    return replace(
        case,
        assignee=offered.to,
        status=Status.IN_PROGRESS,
        review=None,
        approval=None,
        handover=None,
    )


def _end_handover(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, handover=None)


def _accept(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, status=Status.IN_PROGRESS)


def _note(case: Case, action: Action, args: dict[str, Any]) -> Case:
    note = Note(id=action.id, by=action.actor, at=action.made_at, text=args["text"])
    return replace(case, notes=(*case.notes, note))


def _save_draft(case: Case, action: Action, args: dict[str, Any]) -> Case:
    draft = Draft(
        rev=args["rev"],
        sha256=sha256_for(case, body=args["body"], greeting=args["greeting"], files=args["files"]),
        body=args["body"],
        greeting=args["greeting"],
        files=tuple(args["files"]),
        by=action.actor,
        at=action.made_at,
    )
    bound = case.status in (Status.IN_REVIEW, Status.APPROVED)
    if not bound or (case.draft and case.draft.sha256 == draft.sha256):
        return replace(case, draft=draft)
    return replace(case, draft=draft, status=Status.IN_PROGRESS, review=None, approval=None)


def _submit(case: Case, action: Action, args: dict[str, Any]) -> Case:
    review = Review(
        request=action.id,
        draft_sha256=args["draft_sha256"],
        by=action.actor,
        at=action.made_at,
        to=args.get("to"),
    )
    return replace(case, status=Status.IN_REVIEW, review=review, approval=None)


def _approve(case: Case, action: Action, args: dict[str, Any]) -> Case:
    approval = Approval(
        id=action.id,
        request=args["request"],
        draft_sha256=args["draft_sha256"],
        by=action.actor,
        at=action.made_at,
    )
    return replace(case, status=Status.APPROVED, approval=approval)


def _refuse(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, status=Status.IN_PROGRESS, review=None, approval=None)


def _send(case: Case, action: Action, args: dict[str, Any]) -> Case:
    confirmed = action.state is ActionState.ACCEPTED
    reply = Reply(
        round=case.reply_round,
        sha256=args["draft_sha256"],
        sent_at=action.decided_at or action.made_at,
        delivery="accepted" if confirmed else "",
        body=case.draft.body if case.draft else None,
    )
    return replace(case, status=Status.ANSWERED, reply=reply)


def _request_info(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, status=Status.SUPPLEMENT)


def _resume(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, status=Status.IN_PROGRESS)


def _transfer_back(case: Case, _: Action, __: dict[str, Any]) -> Case:
    return replace(case, status=Status.RETURNED)


def _classify(case: Case, _: Action, args: dict[str, Any]) -> Case:
    return replace(
        case,
        field=args.get("field", case.field),
        content_type=args.get("content_type", case.content_type),
        points=tuple(args.get("points", case.points)),
    )


def _attach(case: Case, action: Action, args: dict[str, Any]) -> Case:
    file = Attachment(
        id=attachment_id(args["upload"]),
        name=args["name"],
        size=args["size"],
        type=args["type"],
        sha256=args["sha256"],
        by=action.actor,
        target=args["target"],
    )
    if any(known.id == file.id for known in case.attachments):
        return case
    return replace(case, attachments=(*case.attachments, file))


def sha256_for(case: Case, *, body: str, greeting: str, files: Iterable[str]) -> str:
    """Hash of an answer to this case in its present round; `files` are attachment ids in order.

    A file that is no longer in the case has no hash: the result then equals no confirmed one.
    """
    hashes = {file.id: file.sha256 for file in case.attachments}
    return draft_sha256(
        body=body,
        greeting=greeting,
        files=[hashes.get(file, "") for file in files],
        recipient=case.sender.id if case.sender else "",
        reply_round=case.reply_round,
    )


_STEPS: dict[str, Callable[[Case, Action, dict[str, Any]], Case]] = {
    ActionType.ASSIGN: _assign,
    ActionType.ACCEPT: _accept,
    ActionType.NOTE: _note,
    ActionType.SAVE_DRAFT: _save_draft,
    ActionType.SUBMIT: _submit,
    ActionType.APPROVE: _approve,
    ActionType.REFUSE_APPROVAL: _refuse,
    ActionType.SEND_REPLY: _send,
    ActionType.REQUEST_INFO: _request_info,
    ActionType.RESUME: _resume,
    ActionType.CLASSIFY: _classify,
    ActionType.TRANSFER_BACK: _transfer_back,
    ActionType.ATTACH: _attach,
    ActionType.OFFER_HANDOVER: _offer_handover,
    ActionType.ACCEPT_HANDOVER: _accept_handover,
    ActionType.DECLINE_HANDOVER: _end_handover,
    ActionType.WITHDRAW_HANDOVER: _end_handover,
}
