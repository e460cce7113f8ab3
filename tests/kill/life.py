"""One life of the program: it starts on what the last one left, an officer does some things, and it syncs."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

from desktop_app.clocks import ShiftedClock
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.case import Case
from desktop_app.domain.errors import ActionTrouble
from desktop_app.domain.lateness import Lateness, LateReason
from desktop_app.domain.workflow import allowed
from tests.kill.places import Death, deadly
from tests.sync.desk import DAY, Desk

VERBS = (
    *(ActionType.NOTE, ActionType.ACCEPT, ActionType.SAVE_DRAFT),
    *(ActionType.SUBMIT, ActionType.APPROVE, ActionType.SEND_REPLY),
)
SYNCS = 4
"""Runs in which a life that is not killed must come to rest."""


def live(order: dict[str, Any]) -> int:
    """Follow the order in this process. 0 when all is quiet at the end, 1 when something still waits."""
    with deadly(Death(**order["death"])):
        folder, chance = Path(order["folder"]), random.Random(order["seed"])
        clock = ShiftedClock(DAY)
        with Desk(folder, order["address"], order["user"], clock=clock, page_size=5) as desk:
            for number in range(order["acts"]):
                _act(desk, chance, f"{order['seed']}.{number}", folder / "acknowledged")
            for _ in range(SYNCS if order["quiet"] else 1):
                result = desk.sync()
                if not result.waiting and not result.trouble:
                    break
            (folder / "states").write_text(json.dumps(_states(desk)), encoding="utf-8")
            return int(result.waiting > 0 or bool(result.trouble))


def _act(desk: Desk, chance: random.Random, text: str, acknowledged: Path) -> None:
    me = desk._person()
    cases = sorted(desk.truths())
    if me is None or not cases:
        return
    case = desk.case(chance.choice(cases))
    offered = [verb for verb in VERBS if verb in allowed(case, me, desk.store.reference.unit_of)]
    if not offered:
        return
    try:
        action = _do(desk, chance.choice(offered), case, text)
    except ActionTrouble:
        return
    if action is not None:
        # The screen says "saved" from here on; the line is on its way before anything else happens.
        with acknowledged.open("ab", buffering=0) as file:
            said = {ActionType.NOTE: text, ActionType.SAVE_DRAFT: case.id}.get(ActionType(action.type), "-")
            file.write(f"{action.id} {action.type} {said}\n".encode())


def _do(desk: Desk, verb: ActionType, case: Case, text: str) -> Action | None:
    work = desk.work
    match verb:
        case ActionType.NOTE:
            return work.note(case.id, text)
        case ActionType.ACCEPT:
            return work.accept(case.id)
        case ActionType.SAVE_DRAFT:
            work.keep_text(case.id, f"Cơ quan trả lời {text}.")
            return work.save_draft(case.id)
        case ActionType.SUBMIT:
            return work.submit(case.id)
        case ActionType.APPROVE if case.review is not None:
            return work.approve(case.id, seen_sha256=case.review.draft_sha256)
        case ActionType.SEND_REPLY:
            return work.send_reply(case.id, late=Lateness(LateReason.OVERLOAD))
    return None


def _states(desk: Desk) -> dict[str, tuple[str, str]]:
    """Each action's state; of a revision, its case too: a later one replaces one that never left."""
    return {
        action.id: (str(action.state), action.case_id if action.type == ActionType.SAVE_DRAFT else "")
        for action in desk.store.outbox.rows()
    }
