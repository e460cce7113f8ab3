"""What the people at the desks do: one thing at a time, whatever the program offers them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import timedelta

from desktop_app.domain.actions import SET_ASIDE, Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case
from desktop_app.domain.clock import legal_day
from desktop_app.domain.conflicts import Decision, Refusal, portal_text
from desktop_app.domain.errors import ActionTrouble, DiskFull, FileTrouble
from desktop_app.domain.lateness import Lateness, LateReason
from desktop_app.domain.uploads import FileTarget
from desktop_app.domain.workflow import allowed
from tests.simulation.desk import NOTHING, Desk
from tests.simulation.files import scan

Approved = tuple[str, int, str, str]
"""Case, round, greeting and body, as they stood before the approver."""

NEW_PARAGRAPH = "\r\n\r\n"
Letter = tuple[str, float]
"""Which machine was told to send it, and when in seconds."""

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
    ActionType.ATTACH: 2,
}


class Officer:
    """Acts at one desk. `approved` is what the oracle remembers of texts that an approver let through.

    `letters` says when this officer wanted which letter sent.
    """

    def __init__(self, desk: Desk, approved: set[Approved]) -> None:
        self.desk = desk
        self.approved = approved
        self.letters: dict[str, Letter] = {}
        self.busy_with = ""
        self.scans = 0
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
        except (ActionTrouble, FileTrouble) as refusal:
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
                self._type(case.id, case)
                if world.chance(0.7):
                    work.save_draft(case.id)
            case ActionType.SUBMIT:
                if case.draft is None or world.chance(0.5):
                    self._type(case.id, case)
                work.submit(case.id)
            case ActionType.APPROVE if case.review is not None and case.draft is not None:
                self.approved.add((case.id, case.reply_round, case.draft.greeting, case.draft.body))
                work.approve(case.id, seen_sha256=case.review.draft_sha256)
            case ActionType.REFUSE_APPROVAL if case.review is not None:
                work.refuse_approval(case.id, self._text(), seen_sha256=case.review.draft_sha256)
            case ActionType.SEND_REPLY:
                work.send_reply(case.id, late=Lateness(LateReason.OVERLOAD))
            case ActionType.ATTACH:
                self._add_file(case)
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

    def _add_file(self, case: Case) -> None:
        """From a stick, which is taken out again."""
        path = scan(self.desk, self.scans)
        self.scans += 1
        try:
            self.desk.work.add_file(case.id, path, self.desk.world.random.choice([*FileTarget]))
        finally:
            path.unlink()

    def _type(self, case_id: str, case: Case | None = None) -> None:
        text, texts = self._answer(case), self.desk.promises.texts
        texts[case_id] = (*texts.get(case_id, (NOTHING,)), clean_text(text))
        self.desk.work.keep_text(case_id, text)
        texts[case_id] = texts[case_id][-1:]

    def _answer(self, case: Case | None) -> str:
        """A new answer, or the one there is with another beginning or another end."""
        random, before = self.desk.world.random, case.draft.body if case and case.draft else ""
        mine = self._text().replace(NEW_PARAGRAPH, " ")
        there = before.split("\n\n") if before else [mine]
        sides = random.choice(((mine, mine), (mine, there[-1]), (there[0], mine)))
        return NEW_PARAGRAPH.join((sides[0], "Cơ quan trả lời như sau.", sides[1]))

    def _text(self) -> str:
        """Words that are this officer's alone, written as keyboards and clipboards do."""
        self._written += 1
        random = self.desk.world.random
        who = f"{self.desk.name} {self.desk.restored}.{self._written}"
        text = f"{random.choice(SAYINGS)}{NEW_PARAGRAPH}{who}"
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
        verb: Callable[[str], object] = desk.work.take_back if chosen in back else self._settle
        world.note(desk.name, "decides about", chosen.type, chosen.state)
        self.busy_with = chosen.case_id
        try:
            verb(chosen.id)
        except DiskFull:
            world.note(desk.name, "could not save")
        except ActionTrouble as refusal:
            world.note(desk.name, "was told", type(refusal).__name__, refusal.args)
        self.look_at(chosen.case_id)
        return True

    def _settle(self, action_id: str) -> None:
        """Choose one of two texts, do a refused step again, or let it be."""
        desk, random = self.desk, self.desk.world.random
        refusals = [one for one in desk.store.conflicts.undecided() if one.action.id == action_id]
        truth = desk.store.truth.case(refusals[0].action.case_id) if refusals else None
        if truth is None or random.random() < 0.4:
            desk.work.acknowledge(action_id)
            return
        desk.work.decide(truth.id, self._decision(refusals[0], truth))

    def _decision(self, refusal: Refusal, truth: Case) -> Decision:
        random, theirs = self.desk.world.random, portal_text(truth)
        if refusal.action.type != ActionType.SAVE_DRAFT:
            here = (refusal.action.id,)
            return Decision(again=here) if random.random() < 0.5 else Decision(let_go=here)
        mine = refusal.action.args["body"]
        body = theirs.body if theirs is not None and random.random() < 0.5 else mine
        return Decision(body=body, seen_sha256=theirs.sha256 if theirs else None)

    def look_at(self, case_id: str) -> None:
        """What the screen calls saved is promised; not a draft that a newer one replaced before it left."""
        promises, now = self.desk.promises.actions, self.desk.store.outbox.of_case(case_id)
        for gone in [one for one in promises.values() if one.case_id == case_id]:
            if gone.id not in {one.id for one in now} and _replaceable(gone):
                del promises[gone.id]
        promises.update({one.id: one for one in now})
        machine = f"{self.desk.name} {self.desk.restored}"
        for one in now:
            if one.type == ActionType.SEND_REPLY and one.supersedes is None:
                self.letters.setdefault(one.id, (machine, self.desk.world.seconds))


def _replaceable(action: Action) -> bool:
    return action.type == ActionType.SAVE_DRAFT and action.seq is None


def set_clock(desk: Desk) -> None:
    """Somebody sets the machine's clock, or sets it right again."""
    random = desk.world.random
    desk.clock.skew = timedelta(seconds=random.choice((0, 0, 90, -90, 259_200, -259_200)))
    desk.world.fault("clock set")
