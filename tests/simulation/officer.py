"""What the people at the desks do: one thing at a time, whatever the program offers them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import timedelta

from desktop_app.domain.actions import SET_ASIDE, Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case
from desktop_app.domain.clock import legal_day
from desktop_app.domain.errors import ActionTrouble, DiskFull
from desktop_app.domain.workflow import allowed
from tests.simulation.desk import NOTHING, Desk

Approved = tuple[str, int, str, str]
"""Case, round, greeting and body, as they stood before the approver."""

SAYINGS = ("Đã kiểm tra, xử lý xong.", "Cơ quan tiếp thu ý kiến.", "Đề nghị xem lại địa điểm.")
VERB_WEIGHTS = {
    ActionType.NOTE: 1,
    ActionType.ASSIGN: 1,
    ActionType.ACCEPT: 6,
    ActionType.SAVE_DRAFT: 3,
    ActionType.SUBMIT: 5,
    ActionType.APPROVE: 8,
    ActionType.REFUSE_APPROVAL: 2,
    ActionType.SEND_REPLY: 8,
    ActionType.REQUEST_INFO: 1,
    ActionType.RESUME: 4,
    ActionType.PROGRESS: 1,
}


class Officer:
    """Acts at one desk. `approved` is what the oracle remembers of texts that an approver let through."""

    def __init__(self, desk: Desk, approved: set[Approved]) -> None:
        self.desk = desk
        self.approved = approved
        self.busy_with = ""
        self._written = 0

    def act(self) -> None:
        """Do something. Raises DeskDown when the power fails meanwhile."""
        world, desk = self.desk.world, self.desk
        cases = desk.cases()
        if world.chance(0.1) and self._decide():
            return
        if not cases:
            return
        case_id = world.random.choice(cases)
        case = desk.case(case_id)
        me = desk._person()
        if case is None or me is None:
            return
        offered = [kind for kind in VERB_WEIGHTS if kind in allowed(case, me, desk.store.reference.unit_of)]
        if not offered:
            return
        weights = [VERB_WEIGHTS[kind] for kind in offered]
        kind = world.random.choices(offered, weights)[0]
        world.note(desk.name, "does", kind, case_id)
        self.busy_with = case_id
        try:
            self._do(kind, case)
        except ActionTrouble as refusal:
            world.note(desk.name, "was told", type(refusal).__name__, refusal.args)
        except DiskFull:
            world.note(desk.name, "could not save")
        self.look_at(case_id)

    def _do(self, kind: ActionType, case: Case) -> None:
        work, world = self.desk.work, self.desk.world
        match kind:
            case ActionType.NOTE:
                work.note(case.id, self._text())
            case ActionType.ASSIGN:
                work.assign([case.id], world.random.choice(("u_hanh", "u_hanh", "u_long", "u_long", None)))
            case ActionType.ACCEPT:
                work.accept(case.id)
            case ActionType.SAVE_DRAFT:
                self._type(case.id)
                if world.chance(0.7):
                    work.save_draft(case.id)
            case ActionType.SUBMIT:
                if case.draft is None or world.chance(0.5):
                    self._type(case.id)
                work.submit(case.id)
            case ActionType.APPROVE if case.review is not None and case.draft is not None:
                self.approved.add((case.id, case.reply_round, case.draft.greeting, case.draft.body))
                work.approve(case.id, seen_sha256=case.review.draft_sha256)
            case ActionType.REFUSE_APPROVAL if case.review is not None:
                work.refuse_approval(case.id, self._text(), seen_sha256=case.review.draft_sha256)
            case ActionType.SEND_REPLY:
                work.send_reply(case.id)
            case _:
                self._move_the_clock(kind, case)

    def _move_the_clock(self, kind: ActionType, case: Case) -> None:
        work, world = self.desk.work, self.desk.world
        today = legal_day(self.desk.service.clock.now())
        match kind:
            case ActionType.REQUEST_INFO:
                work.request_info(case.id, reason="Thiếu địa điểm", questions=self._text(), on=today)
            case ActionType.RESUME:
                work.resume(case.id, on=today)
            case ActionType.PROGRESS:
                work.progress(case.id, self._text(), percent=world.random.choice((None, 10, 90)))

    def _type(self, case_id: str) -> None:
        text, texts = self._text(), self.desk.promises.texts
        texts[case_id] = (*texts.get(case_id, (NOTHING,)), clean_text(text))
        self.desk.work.keep_text(case_id, text)
        texts[case_id] = texts[case_id][-1:]

    def _text(self) -> str:
        """Words that are this officer's alone, written as keyboards and clipboards do."""
        self._written += 1
        random = self.desk.world.random
        text = f"{random.choice(SAYINGS)}\r\n\r\n{self.desk.name} {self.desk.restored}.{self._written}"
        return unicodedata.normalize(random.choice(("NFC", "NFD")), text)

    def _decide(self) -> bool:
        """Take an action back, or deal with one that was refused."""
        desk, world = self.desk, self.desk.world
        actions = desk.actions()
        back = [one for one in actions if one.may_be_taken_back]
        aside = [one for one in actions if one.state in SET_ASIDE and not one.handled]
        chosen = world.random.choice([*back, *aside, None])
        if chosen is None:
            return False
        verb: Callable[[str], object] = desk.work.take_back if chosen in back else desk.work.acknowledge
        world.note(desk.name, "decides about", chosen.type, chosen.state)
        self.busy_with = chosen.case_id
        try:
            verb(chosen.id)
        except DiskFull:
            world.note(desk.name, "could not save")
        self.look_at(chosen.case_id)
        return True

    def look_at(self, case_id: str) -> None:
        """What the screen calls saved is promised; not a draft that a newer one replaced before it left."""
        promises, now = self.desk.promises.actions, self.desk.store.outbox.of_case(case_id)
        for gone in [one for one in promises.values() if one.case_id == case_id]:
            if gone.id not in {one.id for one in now} and _replaceable(gone):
                del promises[gone.id]
        promises.update({one.id: one for one in now})


def _replaceable(action: Action) -> bool:
    return action.type == ActionType.SAVE_DRAFT and action.seq is None


def set_clock(desk: Desk) -> None:
    """Somebody sets the machine's clock, or sets it right again."""
    random = desk.world.random
    desk.clock.skew = timedelta(seconds=random.choice((0, 0, 90, -90, 259_200, -259_200)))
    desk.world.fault("clock set")
