"""The invariants of a synced desk, checked against what the oracle saw at the portal."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import rfc8785

from desktop_app.domain.actions import (
    BESIDE_THE_COURSE,
    SET_ASIDE,
    WAITING,
    Action,
    ActionState,
    ActionType,
)
from desktop_app.domain.case import ANSWERED
from desktop_app.domain.projection import project
from desktop_app.domain.uploads import attachment_id
from desktop_app.storage.verdict_book import PORTAL_RESTORED
from sync.run import RunResult
from tests.simulation.desk import NOTHING, Desk
from tests.simulation.officer import Approved, Letter
from tests.simulation.portal_side import PortalSide
from tests.simulation.world import report

DECIDED = frozenset({ActionState.ACCEPTED, ActionState.REJECTED, ActionState.CONFLICT, ActionState.BLOCKED})
OUT_OF_TURN = frozenset({ActionType.CANCEL, ActionType.ATTACH})
"""One goes before what it takes back and all behind that, the other when its file has gone up."""
CLOCK_SECONDS = 2.0


class Watch:
    """What is remembered of one desk from one look to the next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._states: dict[str, str] = {}
        self._versions: dict[str, int] = {}
        self._reached = 0
        self._life = 0
        self._asked = 0

    def forget(self) -> None:
        """The profile was put back to an earlier day."""
        self._states, self._versions, self._reached = {}, {}, 0

    def after_run(self, result: RunResult | None) -> None:
        """I10, I14 and I16 over one run; `result` is None when the power failed in it."""
        states = self._outbox()
        self._only_answers_decide(states)
        self._never_back()
        asked = self._desk.network.asked[self._desk.name]
        if asked - self._asked > 60 + 4 * len(states):
            report("I16", f"{asked - self._asked} requests in one run")
        self._states, self._asked = states, asked
        if result is not None and not result.trouble:
            self._clock_is_right()

    def _only_answers_decide(self, states: dict[str, str]) -> None:
        heard = self._desk.network.heard[self._desk.name]
        for action_id, state in states.items():
            if state == self._states.get(action_id) or state not in DECIDED or state in heard[action_id]:
                continue
            action = self._desk.store.outbox.get(action_id)
            assert action is not None
            if action.why == PORTAL_RESTORED and self._portal.past.forgotten:
                continue
            before = {states.get(one) for one in action.after}
            if state != ActionState.BLOCKED or before.isdisjoint(SET_ASIDE):
                report("I14", f"{action.type} became {state} without a word of the portal")

    def _never_back(self) -> None:
        with self._desk.store.cache.read() as connection:
            rows = connection.exec_driver_sql("SELECT id, version FROM portal_case WHERE version > 0").all()
            cursor = connection.exec_driver_sql("SELECT cursor FROM feed WHERE scope = 'me'").scalar()
        versions = {row[0]: int(row[1]) for row in rows}
        life = self._portal.past.life_of(cursor) if cursor else self._life
        if life != self._life:  # all was fetched anew from a portal that had been put back
            self._versions, self._reached, self._life = {}, 0, life
        for case_id, version in versions.items():
            if version < self._versions.get(case_id, 0):
                report("I10", "a case went back to an older version")
        self._versions = versions
        parts = self._portal.portal.identity.unseal(cursor) if cursor else None
        if parts is not None:
            if int(parts[-1]) < self._reached:
                report("I10", "a cursor went back")
            self._reached = int(parts[-1])

    @property
    def _portal(self) -> PortalSide:
        return self._desk.network.portal

    def _clock_is_right(self) -> None:
        clock = self._desk.service.clock
        error = abs((clock.now() - self._desk.world.now()).total_seconds())
        if error > CLOCK_SECONDS and clock.quality() == "good":
            report("I17", f"after a run the clock is {error:.1f} s off and says it is good")

    def _outbox(self) -> dict[str, str]:
        with self._desk.store.work.read() as connection:
            rows = connection.exec_driver_sql("SELECT id, state FROM outbox").all()
        return {row[0]: row[1] for row in rows}


def saved_is_kept(desk: Desk) -> None:
    """I2 and I11: whatever the screen called saved is still there."""
    here = {action.id for action in desk.actions()}
    for action in desk.promises.actions.values():
        if action.id not in here:
            report("I2", f"a saved {action.type} vanished")
    for case_id, texts in desk.promises.texts.items():
        if not set(texts) & _texts(desk, case_id):
            report("I11", "a saved text vanished")


def _texts(desk: Desk, case_id: str) -> set[str]:
    """Every place where an officer can find a text again."""
    draft, truth = desk.store.drafts.load(case_id), desk.store.truth.case(case_id)
    texts = {NOTHING} | {revision.body for revision in desk.store.drafts.revisions(case_id)}
    texts |= {action.args.get("body", "") for action in desk.store.outbox.of_case(case_id)}
    texts |= {draft.body} if draft else set()
    return texts | ({truth.draft.body} if truth and truth.draft else set())


def row_is_what_is_seen(desk: Desk, case_id: str) -> None:
    """I9: a list shows the portal's word with the waiting actions over it, and no sent answer as unsent."""
    truth, actions = desk.store.truth.case(case_id), desk.store.outbox.of_case(case_id)
    query = "SELECT status, assignee, draft_rev FROM case_view WHERE case_id = ?"
    with desk.store.cache.read() as connection:
        row = connection.exec_driver_sql(query, (case_id,)).one_or_none()
    if truth is None:
        if row is not None:
            report("I9", "a list shows a case that left")
        return
    seen = project(truth, actions)
    if row is None or tuple(row) != (seen.status, seen.assignee, seen.draft.rev if seen.draft else 0):
        report("I9", f"a list shows another case than the screen: {row}")
    for action in actions:
        sent = action.type == ActionType.SEND_REPLY and action.state is ActionState.ACCEPTED
        sent &= action.id not in desk.network.portal.past.forgotten
        if sent and action.expect["reply_round"] == seen.reply_round and seen.status not in ANSWERED:
            report("I9", "an answer that the portal took is shown as not sent")


def has_the_portals_cases(desk: Desk, portal: PortalSide) -> None:
    """I5: the very documents of the officer's scope, and nothing else."""
    wanted = portal.scope(desk.user_id)
    with desk.store.cache.read() as connection:
        rows = connection.exec_driver_sql("SELECT id, document FROM portal_case").all()
    found = {row[0]: json.loads(row[1]) for row in rows}
    if found.keys() != wanted.keys():
        more, fewer = len(found.keys() - wanted.keys()), len(wanted.keys() - found.keys())
        report("I5", f"{desk.name} has {more} cases too many and {fewer} too few")
    for case_id, document in found.items():
        if document != wanted.get(case_id, document):
            report("I5", f"{desk.name} has another document of a case than the portal")


def nothing_of_cases_that_left(desk: Desk, portal: PortalSide, senders: dict[str, dict[str, Any]]) -> None:
    """I6, at rest: no byte of a citizen whose case left this machine. Call it on a closed desk."""
    here = portal.scope(desk.user_id)
    content = b"".join(path.read_bytes() for path in sorted(desk.folder.glob("cache*")))
    for case_id, sender in senders.items():
        if case_id not in here and any(sender[key].encode() in content for key in ("phone", "email")):
            report("I6", f"{desk.name} keeps a citizen's data after the case left")


def others_go_on(desk: Desk, stuck: str) -> None:
    """I8: whatever is wrong with one case, the actions of the others are decided."""
    for action in desk.actions():
        if action.case_id != stuck and action.state in WAITING:
            report("I8", f"a {action.type} waits behind another case")


def _line_of(action: Action, with_files: Collection[str]) -> tuple[str, bool]:
    """Whoever is in one line goes in turn; where a step waits for a file, a note goes past it."""
    return action.case_id, action.case_id in with_files and action.type in BESIDE_THE_COURSE


class Ledger:
    """The portal's side of the story, read once when all is quiet."""

    def __init__(self, portal: PortalSide) -> None:
        self._effects = portal.effects_seen()
        self._order = {command: place for place, (command, _) in enumerate(self._effects)}
        self._verdicts = portal.verdicts()
        sent = portal.rows("SELECT id, body FROM command WHERE body <> ''")  # others were only named
        self._commands = {row[0]: json.loads(row[1]) for row in sent}
        self._letters = [
            row._asdict() for row in portal.rows("SELECT * FROM seen_letter ORDER BY sent_at, number")
        ]
        self._documents = portal.documents()
        self._past = portal.past
        self._files = {row[0]: row[1] for row in portal.rows("SELECT id, sha256 FROM attachment")}
        for command in self._of_type(ActionType.ATTACH):
            self._files[attachment_id(command["args"]["upload"])] = command["args"]["sha256"]

    def _of_type(self, kind: ActionType) -> list[dict[str, Any]]:
        return [command for command in self._commands.values() if command["type"] == kind]

    def once_only(self) -> None:
        """I1: one effect for each command, one letter for each case and round."""
        for command, count in Counter(command for command, _ in self._effects).items():
            if count > 1:
                report("I1", f"a {self._commands[command]['type']} took effect {count} times")
        letters = Counter((letter["case_id"], letter["round"]) for letter in self._letters)
        if letters and max(letters.values()) > 1:
            report("I1", "a citizen got two answers in one round")

    def letters_as_approved(self, approved: Collection[Approved]) -> None:
        """I4: the text that the approver saw, byte for byte, along the whole chain of hashes."""
        for letter in self._letters:
            sha = self._commands[letter["command_id"]]["args"]["draft_sha256"]
            if not (sha == letter["draft_sha256"] and sha in self._possible_hashes(letter)):
                report("I4", "a letter is not what its hash says")
            text = (letter["case_id"], letter["round"], letter["greeting"], letter["body"])
            if text not in approved:
                report("I4", "a citizen got a text that nobody approved")
            case = self._documents.get(letter["case_id"])
            events = case["history"] if case else []
            if case and not any(e["kind"] == "approved" and e["data"]["draft_sha256"] == sha for e in events):
                report("I4", "a letter was sent on no approval of its text")

    def _possible_hashes(self, letter: dict[str, Any]) -> Iterator[str]:
        """Of the letter's text, with the files of each revision that had this text."""
        saved = [command["args"]["files"] for command in self._of_type(ActionType.SAVE_DRAFT)]
        bound = {name: letter[name] for name in ("body", "greeting", "recipient", "round")}
        for named in [[], *saved]:
            files = [self._files.get(file, "") for file in named]
            yield hashlib.sha256(rfc8785.dumps({**bound, "files": files})).hexdigest()

    def letters_only_by_hand(self, asked_for: Mapping[str, Letter]) -> None:
        """I1 over a restoration: a letter that the portal forgot goes out again only if a person says so."""
        sent = {(letter["case_id"], letter["round"]): letter["command_id"] for letter in self._letters}
        for lost in self._past.letters:
            again = sent.get((lost.case_id, lost.round), lost.command)
            machine, at = asked_for.get(again, ("", -1.0))
            before, _ = asked_for.get(lost.command, (machine, 0.0))
            if again != lost.command and machine in (before, "") and at < lost.at:
                report("I1", "a letter that a restored portal forgot went out again by itself")

    def desk_agrees(self, desk: Desk) -> None:
        """I3, I7, I18: each action decided, as the portal decided it, and effects in the order made."""
        actions = desk.actions()
        states = {action.id: action.state for action in actions}
        with_files = {action.case_id for action in actions if action.type == ActionType.ATTACH}
        last: dict[tuple[str, bool], int] = {}
        for action in actions:
            if action.state in WAITING:
                report("I18", f"{desk.name}: a {action.type} is {action.state} for ever")
                continue
            if action.id in self._past.forgotten and action.id not in self._order:
                self._made_again(desk, action, actions)
                continue
            self._verdict_agrees(action)
            if action.state is not ActionState.ACCEPTED or action.id not in self._order:
                continue
            before = {one for one in action.after if one != action.args.get("upload")}
            if any(states.get(one) is not ActionState.ACCEPTED for one in before):
                report("I7", f"a {action.type} came through though what it builds on did not")
            place, line = self._order[action.id], _line_of(action, with_files)
            if action.type not in OUT_OF_TURN:
                if place < last.get(line, -1):
                    report("I7", "two commands of a case took effect in the wrong order")
                last[line] = place
            self._receipt_proves(desk, action)

    def _made_again(self, desk: Desk, action: Action, actions: Collection[Action]) -> None:
        """What a restored portal forgot has something in its place: here, or on the machine as it was."""
        in_place = any(other.supersedes == action.id for other in actions)
        if action.state is ActionState.ACCEPTED and not in_place and action.id not in self._verdicts:
            report("I3", f"{desk.name}: a {action.type} that the portal forgot was not made again")

    def _verdict_agrees(self, action: Action) -> None:
        has_effect = action.id in self._order
        if has_effect != (action.state is ActionState.ACCEPTED):
            report("I3", f"a {action.type} is {action.state}, its effect is there: {has_effect}")
        verdict = self._verdicts.get(action.id)
        never_looked_at = verdict is None and action.state is not ActionState.ACCEPTED
        taken_back = action.state is ActionState.CANCELLED and verdict in ("rejected", "blocked")
        # Refused, forgotten by a restored portal, and there again as named by what takes its place.
        only_named = action.id not in self._commands and action.state in self._past.verdicts.get(
            action.id, ()
        )
        if not (never_looked_at or taken_back or only_named) and verdict != action.state:
            report("I3", f"a {action.type} is {action.state} here and {verdict} at the portal")

    def _receipt_proves(self, desk: Desk, action: Action) -> None:
        receipt = desk.store.outbox.receipt(action.id)
        if receipt is None or not receipt.verified:
            report("I3", f"an accepted {action.type} has no proof")
        letters = [one for one in self._letters if one["command_id"] == action.id]
        if any(receipt.draft_sha256 != letter["draft_sha256"] for letter in letters):
            report("I4", "a receipt names another text than the letter")
