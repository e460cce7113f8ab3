"""Handing a case over: offered with a word of what was promised, and theirs once the other has said yes."""

import re

from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.refusals import Clashed, Refused
from sync.reference_portal.steps import Step, as_seen, in_state, still_open
from sync.reference_portal.wire_json import Document

OFFERED_IN = frozenset({"assigned", "in_progress", "in_review", "approved", "supplement", "rework"})
DOSSIER = re.compile(r"[!-~]{1,64}")
LONGEST_WORD = 2000
TEXTS = ("note", "promise")


def offer(step: Step) -> None:
    """The one who has it, or who assigns it, offers it to another officer; nothing changes hands yet."""
    role = _as_giver(step)
    still_open(step)
    as_seen(step)
    in_state(step, OFFERED_IN)
    dossier, words = _dossier(step), _words(step)
    to = step.arguments.get("to")
    receiver = step.staff.get(to) if isinstance(to, str) else None
    if receiver is None or receiver.id == step.case["assignee"] or not receiver.holds("officer", step.agency):
        raise Refused("bad-args", "to")
    if role == "officer" and receiver.unit != step.staff.unit_of(step.case["assignee"]):
        raise Refused("bad-args", "to")
    if step.case.get("handover"):
        raise Clashed("wrong-state")
    step.case["handover"] = {
        "dossier": dossier,
        "to": receiver.id,
        "by": step.actor.id,
        "at": write_instant(step.now),
        **words,
    }
    step.record("handover_offered", role, {"dossier": dossier, "to": receiver.id, **words})


def accept(step: Step) -> None:
    """The receiver takes the case, as it stands, with its draft; a text under review is reviewed anew."""
    offered = _as_receiver(step)
    before, receiver = step.case["assignee"], step.staff.get(offered["to"])
    if receiver is None or not receiver.holds("officer", step.agency):
        raise Clashed("wrong-state")
    step.case["assignee"], step.case["unit"] = receiver.id, receiver.unit
    step.case["handover"] = None
    if step.case["review"] or step.case["approval"]:
        step.void_review()
        step.case["status"] = "in_progress"
        step.record("approval_void", "officer", {"reason": "assigned"})
    data: Document = {"dossier": offered["dossier"], "from": before, "to": receiver.id}
    step.record("handover_accepted", "officer", data | _kept(offered))


def decline(step: Step) -> None:
    """The receiver leaves it where it is, and says why."""
    offered = _as_receiver(step)
    reason = step.text("reason")
    step.case["handover"] = None
    step.record("handover_declined", "officer", {"dossier": offered["dossier"], "reason": reason})


def withdraw(step: Step) -> None:
    """Whoever may offer it takes the offer back."""
    role = _as_giver(step)
    still_open(step)
    offered = _open_offer(step)
    step.case["handover"] = None
    step.record("handover_withdrawn", role, {"dossier": offered["dossier"]})


def close_offer(step: Step, role: str) -> None:
    """What else happens to the case ends an open offer."""
    if offered := step.case.get("handover"):
        step.case["handover"] = None
        step.record("handover_withdrawn", role, {"dossier": offered["dossier"]})


def _as_giver(step: Step) -> str:
    """In which role the actor may give the case away. Raises `Refused`."""
    led = step.case["unit"] or step.staff.unit_of(step.case["assignee"])
    if step.speaks_as(lambda person: bool(person.id == step.case["assignee"])):
        return "officer"
    if step.speaks_as(lambda person: person.heads(led, step.agency)):
        return "supervisor"
    if step.speaks_as(lambda person: person.holds("focal", step.agency)):
        return "focal"
    raise Refused("no-role")


def _as_receiver(step: Step) -> Document:
    """The open offer of this dossier, if it was made to the actor or to somebody they stand in for."""
    still_open(step)
    offered = _open_offer(step)
    if not step.speaks_as(lambda person: bool(person.id == offered["to"])):
        raise Refused("no-role")
    return offered


def _open_offer(step: Step) -> Document:
    dossier = _dossier(step)
    offered: Document | None = step.case.get("handover")
    if offered is None or offered["dossier"] != dossier:
        raise Clashed("wrong-state")
    return offered


def _dossier(step: Step) -> str:
    named = step.arguments.get("dossier")
    if not isinstance(named, str) or not DOSSIER.fullmatch(named):
        raise Refused("bad-args", "dossier")
    return named


def _words(step: Step) -> Document:
    words: Document = {}
    for name in TEXTS:
        words |= step.optional_text(name)
        if len(str(words.get(name, ""))) > LONGEST_WORD:
            raise Refused("bad-args", name)
    return {name: text for name, text in words.items() if text}


def _kept(offered: Document) -> Document:
    """The promise goes on with the case."""
    return {"promise": offered["promise"]} if "promise" in offered else {}
