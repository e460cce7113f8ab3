"""What each command does to a case."""

from collections.abc import Callable

from sync.reference_portal import date_effects, handover
from sync.reference_portal.attaching import attach
from sync.reference_portal.cancel import cancel
from sync.reference_portal.classify import classify
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.refusals import Clashed, Refused
from sync.reference_portal.steps import (
    Step,
    as_approver,
    as_assignee,
    as_assignee_or_focal,
    as_reader,
    as_seen,
    draft_as_named,
    in_state,
    officer_of_the_agency,
    role_of,
    still_open,
)
from sync.reference_portal.wire_json import draft_sha256

ASSIGNABLE = frozenset(
    {"forwarded", "assigned", "in_progress", "in_review", "approved", "supplement", "rework"}
)
DRAFTED = frozenset({"in_progress", "in_review", "approved"})
#: Every command is in its first schema still. An older one stays good for eighteen months at least.
SCHEMAS = {"min": 1, "max": 1}


def apply(step: Step) -> None:
    """Do the command. Raises `Refused` or `Clashed`, and the case is then not to be kept."""
    perform = VERBS.get(step.command["type"])
    if perform is None:
        raise Refused("bad-args", "type")
    if not SCHEMAS["min"] <= step.command["schema"] <= SCHEMAS["max"]:
        raise Refused("bad-args", "schema")
    perform(step)


def _assign(step: Step) -> None:
    unit = step.case["unit"]
    led = unit or step.staff.unit_of(step.case["assignee"])
    focal = step.speaks_as(lambda person: person.holds("focal", step.agency))
    if not focal and not step.speaks_as(lambda person: person.heads(led, step.agency)):
        raise Refused("no-role")
    still_open(step)
    as_seen(step)
    in_state(step, ASSIGNABLE)
    chosen = step.arguments.get("to")
    to = step.staff.get(chosen) if isinstance(chosen, str) else None
    if "to" not in step.arguments or (chosen is not None and to is None):
        raise Refused("bad-args", "to")
    if to is not None and not to.holds("officer", step.agency):
        raise Refused("bad-args", "to")
    note = step.optional_text("note")
    wanted = step.arguments.get("unit")
    if wanted is not None and not (isinstance(wanted, str) and step.staff.has_unit(wanted, step.agency)):
        raise Refused("bad-args", "unit")
    step.case["unit"] = wanted or (unit if to is None else to.unit)
    step.case["assignee"] = None if to is None else to.id
    step.case["status"] = "forwarded" if to is None else "assigned"
    role = "focal" if focal else "supervisor"
    handover.close_offer(step, role)
    if step.case["review"] or step.case["approval"]:
        step.void_review()
        step.record("approval_void", role, {"reason": "assigned"})
    step.record("assigned", role, {"to": step.case["assignee"], "unit": step.case["unit"], **note})


def _accept(step: Step) -> None:
    as_assignee(step)
    in_state(step, {"assigned", "rework"})
    step.case["status"] = "in_progress"
    step.record("accepted", "officer", {}, dated=True)


def _note(step: Step) -> None:
    as_reader(step)
    text = step.text("text")
    note_id = step.fresh_id("nt_")
    step.case["notes"].append(
        {"id": note_id, "by": step.actor.id, "at": write_instant(step.now), "text": text}
    )
    step.record("noted", role_of(step), {"note": note_id})


def _save_draft(step: Step) -> None:
    as_assignee(step)
    case, draft = step.case, step.case["draft"]
    current = 0 if draft is None else draft["rev"]
    base = step.arguments.get("base_sha256")
    is_the_base = base is None or (draft is not None and draft["sha256"] == base)
    if step.arguments.get("rev") != current + 1 or not is_the_base:
        raise Clashed("stale-draft")
    in_state(step, DRAFTED)
    files = step.arguments.get("files")
    hashes = {file["id"]: file["sha256"] for file in case["attachments"]}
    if not isinstance(files, list) or any(not isinstance(name, str) or name not in hashes for name in files):
        raise Refused("bad-args", "files")
    body, greeting = step.text("body", least=0), step.text("greeting", least=0)
    sha = draft_sha256(
        body=body,
        greeting=greeting,
        files=[hashes[name] for name in files],
        recipient=case["sender"]["id"],
        reply_round=case["reply_round"],
    )
    if case["status"] != "in_progress" and (draft is None or sha != draft["sha256"]):
        step.void_review()
        case["status"] = "in_progress"
        step.record("approval_void", "officer", {"reason": "draft-changed"})
    case["draft"] = {
        "rev": current + 1,
        "sha256": sha,
        "body": body,
        "greeting": greeting,
        "files": files,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }
    step.draft_sha256 = sha
    step.record("drafted", "officer", {"rev": current + 1, "sha256": sha})


def _submit_for_approval(step: Step) -> None:
    as_assignee(step)
    in_state(step, {"in_progress"})
    sha = draft_as_named(step)
    to = step.arguments.get("to")
    approver = step.staff.get(to) if isinstance(to, str) else None
    if to is not None and (approver is None or not approver.holds("supervisor", step.agency)):
        raise Refused("bad-args", "to")
    data = {"draft_sha256": sha, **({} if to is None else {"to": to}), **step.optional_text("remark")}
    request = step.record("submitted_for_approval", "officer", data)
    step.case["status"] = "in_review"
    step.case["review"] = {
        "request": request,
        "draft_sha256": sha,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }


def _approve(step: Step) -> None:
    request, sha = as_approver(step)
    approval = step.fresh_id("ap_")
    step.case["approval"] = {
        "id": approval,
        "request": request,
        "draft_sha256": sha,
        "by": step.actor.id,
        "at": write_instant(step.now),
    }
    step.case["status"] = "approved"
    step.record("approved", "supervisor", {"approval": approval, "request": request, "draft_sha256": sha})


def _refuse_approval(step: Step) -> None:
    request, sha = as_approver(step)
    comment = step.text("comment")
    step.void_review()
    step.case["status"] = "in_progress"
    step.record(
        "approval_refused", "supervisor", {"request": request, "draft_sha256": sha, "comment": comment}
    )


def _send_reply(step: Step) -> None:
    case = step.case
    officer_of_the_agency(step)
    if case["reply"] is not None and case["reply"]["round"] == case["reply_round"]:
        raise Refused("already-sent")
    as_assignee(step)
    if case["status"] != "approved" or case["approval"] is None:
        raise Clashed("not-approved")
    sha = draft_as_named(step)
    approval = case["approval"]
    if approval["id"] != step.arguments.get("approval") or approval["draft_sha256"] != sha:
        raise Clashed("not-approved")
    late = date_effects.lateness(step)
    draft, sent_at = case["draft"], write_instant(step.now)
    case["reply"] = {
        "round": case["reply_round"],
        "sha256": sha,
        "sent_at": sent_at,
        "number": step.number,
        "delivery": "accepted",
        "body": draft["body"],
    }
    case["status"] = "answered"
    handover.close_offer(step, "officer")
    step.record(
        "reply_sent",
        "officer",
        {"round": case["reply_round"], "sha256": sha, "number": step.number, **late},
        dated=True,
    )
    step.outgoing = {
        "case_id": case["id"],
        "round": case["reply_round"],
        "command_id": step.command["id"],
        "body": draft["body"],
        "greeting": draft["greeting"],
        "recipient": case["sender"]["id"],
        "draft_sha256": sha,
        "number": step.number,
        "sent_at": sent_at,
    }


def _transfer_back(step: Step) -> None:
    role = as_assignee_or_focal(step)
    in_state(step, {"forwarded", "assigned", "in_progress"})
    data: dict[str, object] = {"reason_code": step.text("reason_code"), "reason": step.text("reason")}
    if (agency := step.arguments.get("suggested_agency")) is not None:
        if not isinstance(agency, dict) or {type(agency.get(key)) for key in ("list", "code")} != {str}:
            raise Refused("bad-args", "suggested_agency")
        data["suggested_agency"] = {"list": agency["list"], "code": agency["code"]}
    step.case["status"] = "returned"
    handover.close_offer(step, role)
    step.record("returned_to_portal", role, data, dated=True)


VERBS: dict[str, Callable[[Step], None]] = {
    "assign": _assign,
    "accept": _accept,
    "note": _note,
    "save_draft": _save_draft,
    "submit_for_approval": _submit_for_approval,
    "approve": _approve,
    "refuse_approval": _refuse_approval,
    "send_reply": _send_reply,
    "transfer_back": _transfer_back,
    "request_info": date_effects.request_info,
    "resume": date_effects.resume,
    "progress": date_effects.progress,
    "warn": date_effects.warn,
    "acknowledge": date_effects.acknowledge,
    "attach": attach,
    "cancel": cancel,
    "classify": classify,
    "offer_handover": handover.offer,
    "accept_handover": handover.accept,
    "decline_handover": handover.decline,
    "withdraw_handover": handover.withdraw,
}
