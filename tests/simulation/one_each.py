"""For each invariant a mistake that it alone reports, with the story that brings the mistake out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from sqlalchemy import delete, update

from desktop_app.domain.actions import ActionState
from desktop_app.domain.case import Status
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import OtherOfficer, PortalUnreachable
from desktop_app.domain.feed import FeedPage, Scope
from desktop_app.domain.outgoing import Frozen
from desktop_app.storage import sending, tables
from desktop_app.storage.database import Database
from desktop_app.storage.drafts import Drafts
from desktop_app.storage.truth import Truth
from desktop_app.storage.views import Views
from sync import push, run
from sync.clock_offset import TrustedTime
from sync.reference_portal import commands, effects
from sync.reference_portal.staff import Person
from sync.reference_portal.steps import Step
from sync.reference_portal.tables import upload_piece
from sync.reference_portal.uploads import Upload, UploadBook
from sync.tokens import Session, Tokens
from sync.wire import WireVerdict
from tests.simulation import invariants, planted
from tests.simulation.directed import A_MINUTE, STORIES, Story, case_in, noted
from tests.simulation.network import COMMANDS
from tests.simulation.planted import Planted
from tests.simulation.simulation import Simulation
from tests.simulation.world import World

PATIENCE = 40
"""Times that a desk without bounds asks for the same page."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, in which line of the program, and the story that brings it out."""

    line: str
    planted: Planted
    story: Story
    quick: bool = True


def _instead(owner: object, name: str, other: object) -> Planted:
    """This in the place of that."""

    def planted_there(_world: World) -> AbstractContextManager[Any]:
        return patch.object(owner, name, other)

    return planted_there


# I2: a run begins with an empty outbox. (What may have left is kept by a trigger of the database.)


def _forgets_what_waits(sender: sending.Sending) -> int:
    with sender._work.write(person=False) as connection:
        waits = tables.outbox.c.state == ActionState.QUEUED
        return connection.execute(delete(tables.outbox).where(waits, tables.outbox.c.seq.is_(None))).rowcount


def _noted_and_sent(simulation: Simulation) -> None:
    desk = noted(simulation)
    simulation.officers["hanh"].look_at(case_in(desk, Status.IN_PROGRESS))
    simulation.run(desk)


# I4: the portal tidies the text that the citizen gets.


@contextmanager
def _tidied_letter(_world: World) -> Iterator[None]:
    def send(step: Step) -> None:
        effects._send_reply(step)
        assert step.outgoing is not None
        step.outgoing["body"] = f"{step.outgoing['body']}\n"

    with patch.dict(effects.VERBS, {"send_reply": send}):
        yield


def _answer_sent(simulation: Simulation) -> None:
    desk = simulation.desk("long")
    desk.work.send_reply(case_in(desk, Status.APPROVED))
    simulation.world.pass_time(A_MINUTE)
    simulation.run(desk)


# I6: pages of deleted rows stay as they are.

_pragmas = Database._pragmas


def _without_secure_delete(database: Database) -> Iterator[str]:
    return (pragma for pragma in _pragmas(database) if not pragma.startswith("secure_delete"))


# I7: the portal does the commands of a request from the last to the first.


def _last_first(
    desk: commands.CommandDesk, given: list[dict[str, Any]], actor: Person
) -> list[dict[str, Any]]:
    return [desk._handle(one, actor) for one in reversed(given)][::-1]


def _two_notes_of_a_case(simulation: Simulation) -> None:
    desk = noted(simulation)
    noted(simulation)
    simulation.run(desk)


# I8: the first command that breaks the portal ends the push.


def _one_command_breaks_the_portal(simulation: Simulation) -> None:
    desk = noted(simulation)
    stuck = case_in(desk, Status.IN_PROGRESS)
    simulation.portal.breaks_on = desk.actions()[0].id
    desk.work.accept(case_in(desk, Status.ASSIGNED))
    for _ in range(4):
        desk.sync()
        simulation.world.pass_time(2 * A_MINUTE)
    invariants.others_go_on(desk, stuck)
    simulation.portal.breaks_on = ""


# I9: a verb leaves the rows of the lists as they were.


def _row_looked_at_after_a_verb(simulation: Simulation) -> None:
    desk = simulation.desk("hanh")
    case_id = case_in(desk, Status.ASSIGNED)
    desk.work.accept(case_id)
    invariants.row_is_what_is_seen(desk, case_id)


# I10: the cursor of the page before is kept, once.


@contextmanager
def _older_cursor(_world: World) -> Iterator[None]:
    apply, before = Truth.apply_changes, list[str | None]()

    def older(truth: Truth, scope: Scope, pages: Sequence[FeedPage], *more: Any, **how: Any) -> Changes:
        if scope is Scope.ME:
            before.append(truth.cursor(scope))
        changes = apply(truth, scope, pages, *more, **how)
        if scope is Scope.ME and len(before) == 2:
            with truth._cache.write(person=False) as connection:
                here = tables.feed.c.scope == scope
                connection.execute(update(tables.feed).where(here).values(cursor=before[0]))
        return changes

    with patch.object(Truth, "apply_changes", older):
        yield


def _news_twice(simulation: Simulation) -> None:
    desk, focal = simulation.desk("hanh"), simulation.desk("khoi")
    simulation.run(desk)
    for _ in range(2):
        focal.work.note(case_in(desk, Status.IN_PROGRESS), "Đề nghị báo tiến độ.")
        simulation.run(focal)
        simulation.run(desk)


# I11: what is typed is kept in memory only.


def _typed_before_a_cut(simulation: Simulation) -> None:
    desk = simulation.desk("hanh")
    simulation.officers["hanh"]._type(case_in(desk, Status.IN_PROGRESS))
    simulation.restart(desk)


# I13: a session is used without a look at whose it is.


def _kept_whoever_it_is(tokens: Tokens, session: Session) -> None:
    tokens._secrets.set(tokens._account, session.refresh_token)
    tokens._access, tokens._until = session.access_token, tokens._clock.monotonic() + 600


def _a_colleague_signs_in(simulation: Simulation) -> None:
    desk = noted(simulation)
    issued = simulation.portal.sign_in("u_long")
    with suppress(OtherOfficer):
        desk.service.adopt(Session("u_long", "", issued.access, 900.0, issued.refresh))
    desk.sync()
    desk.sign_in()


# I14: no answer is taken for a refusal.

_send = push.Push._send


def _silence_is_a_refusal(pushing: push.Push, batch: list[Frozen]) -> None:
    try:
        _send(pushing, batch)
    except PortalUnreachable:
        ids = [one.id for one in batch]
        refusals = [WireVerdict(id=one, verdict="rejected", why="not-yours") for one in ids]
        pushing.keeper.keep(refusals, ids)
        raise


def _refusal_that_nobody_heard(simulation: Simulation) -> None:
    desk = noted(simulation)
    simulation.portal.reassign(case_in(desk, Status.IN_PROGRESS), "u_long")
    simulation.network.order(COMMANDS, "response lost")
    simulation.run(desk)


# I15: the portal keeps other bytes than it was sent, and hashed.

_append = UploadBook.append


def _last_byte_flipped(book: UploadBook, to: Upload, piece: bytes) -> Upload | None:
    grown = _append(book, to, piece)
    here = (upload_piece.c.upload == to.id) & (upload_piece.c.start == to.received)
    other = piece[:-1] + bytes([piece[-1] ^ 1])
    book.connection.execute(update(upload_piece).where(here).values(content=other))
    return grown


def _scan_added(simulation: Simulation) -> None:
    desk = simulation.desk("hanh")
    case = desk.case(case_in(desk, Status.IN_PROGRESS))
    assert case is not None
    simulation.officers["hanh"]._add_file(case)
    simulation.carry(desk)


# I16: a pull is repeated without end or rest.

_pull = run.Run._pull


def _without_rest(one: run.Run) -> None:
    for _ in range(PATIENCE):
        _pull(one)


# I17: a clock that heard nothing calls itself good.


@contextmanager
def _deaf_clock(_world: World) -> Iterator[None]:
    with (
        patch.object(TrustedTime, "heard", lambda *_: None),
        patch.object(TrustedTime, "quality", lambda _: "good"),
    ):
        yield


def _clock_off_by_hours(simulation: Simulation) -> None:
    desk = simulation.desk("hanh")
    desk.clock.skew += desk.clock.now() - desk.clock.now().replace(hour=0)
    simulation.run(desk)


# I18: what failed once is never tried again.

_lets_through = sending._Gate.lets_through


def _once_and_never_again(gate: sending._Gate, row: Any) -> bool:
    return row.attempts == 0 and _lets_through(gate, row)


# I19: ids come from chance that no seed decides; told apart by two runs, so it has no story here.


_urandom = os.urandom


def real_chance(_world: World) -> AbstractContextManager[Any]:
    """The machine's own chance."""
    return patch.object(os, "urandom", _urandom)


# I20: a database is made without a key.

_made = Database.__init__


def _without_a_key(database: Database, *of: Any, **how: Any) -> None:
    _made(database, *of, **{**how, "encrypted": False})


def _a_new_machine(simulation: Simulation) -> None:
    desk = simulation.add("hanh-new", "u_hanh")
    desk.encrypted = True
    desk.open()
    simulation.run(desk)
    simulation.officers["hanh-new"]._type(case_in(desk, Status.IN_PROGRESS))


def _quiet_run(simulation: Simulation) -> None:
    simulation.run(simulation.desk("hanh"))


MISTAKES: dict[str, Mistake] = {
    "I1": Mistake(
        "reference_portal/commands.py, `insert_missing` of a command",
        planted.no_idempotency,
        STORIES["no-idempotency"],
    ),
    "I2": Mistake(
        "storage/sending.py, `Sending.recover`",
        _instead(sending.Sending, "recover", _forgets_what_waits),
        _noted_and_sent,
    ),
    "I3": Mistake(
        "reference_portal/commands.py, one transaction for verdict and effect",
        planted.mark_before_effect,
        STORIES["mark-before-effect"],
    ),
    "I4": Mistake("reference_portal/effects.py, `_send_reply`", _tidied_letter, _answer_sent),
    "I5": Mistake(
        "reference_portal/feeds.py, numbers given inside the transaction",
        planted.number_before_commit,
        STORIES["number-before-commit"],
    ),
    "I6": Mistake(
        "storage/database.py, `secure_delete`",
        _instead(Database, "_pragmas", _without_secure_delete),
        STORIES["owner-filter"],
    ),
    "I7": Mistake(
        "reference_portal/commands.py, `CommandDesk.handle`",
        _instead(commands.CommandDesk, "handle", _last_first),
        _two_notes_of_a_case,
    ),
    "I8": Mistake("sync/push.py, `FAULTS`", _instead(push, "FAULTS", 0), _one_command_breaks_the_portal),
    "I9": Mistake(
        "storage/views.py, `Views.update`",
        _instead(Views, "update", lambda *_, **__: False),
        _row_looked_at_after_a_verb,
    ),
    "I10": Mistake("storage/truth.py, the cursor in `apply_changes`", _older_cursor, _news_twice),
    "I11": Mistake(
        "storage/drafts.py, `Drafts.put`",
        _instead(Drafts, "put", lambda *_, **__: None),
        _typed_before_a_cut,
    ),
    "I12": Mistake(
        "storage/envelope.py, the frozen bytes", planted.edit_after_send, STORIES["edit-after-send"]
    ),
    "I13": Mistake(
        "sync/tokens.py, `Tokens._keep`",
        _instead(Tokens, "_keep", _kept_whoever_it_is),
        _a_colleague_signs_in,
    ),
    "I14": Mistake(
        "sync/push.py, `Push._send` without an answer",
        _instead(push.Push, "_send", _silence_is_a_refusal),
        _refusal_that_nobody_heard,
    ),
    "I15": Mistake(
        "reference_portal/uploads.py, `UploadBook.append`",
        _instead(UploadBook, "append", _last_byte_flipped),
        _scan_added,
    ),
    "I16": Mistake("sync/run.py, one pull a round", _instead(run.Run, "_pull", _without_rest), _quiet_run),
    "I17": Mistake("sync/clock_offset.py, `heard` and `quality`", _deaf_clock, _clock_off_by_hours),
    "I18": Mistake(
        "storage/sending.py, `_Gate.lets_through`",
        _instead(sending._Gate, "lets_through", _once_and_never_again),
        STORIES["edit-after-send"],
    ),
    "I20": Mistake(
        "storage/database.py, the key in `Database._connect`",
        _instead(Database, "__init__", _without_a_key),
        _a_new_machine,
        quick=False,
    ),
}
