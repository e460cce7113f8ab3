"""Rounds of real processes: a client is killed and starts again, and both sides say what became of it."""

from __future__ import annotations

import json
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from pathlib import Path

import requests

from desktop_app.domain.actions import ActionType
from tests.kill.forks import Forks
from tests.kill.places import KILLED, Death, some_death
from tests.portal.process import portal_process
from tests.sync.desk import DAY
from tests.sync.fault_proxy import FaultProxy

USERS = ("hanh", "tuan")
ROUNDS_A_PORTAL = 100
"""Then a fresh one: documents grow with each note."""
BETWEEN = timedelta(minutes=20)
"""Portal time from one life to the next: longer than any rest, and than a token lives."""
COMMANDS = "/api/sync/v1/commands"
WEATHER = ("drop-request", "drop-response", "truncate", "html", "status")


@dataclass(slots=True)
class Tally:
    """What all rounds came to."""

    rounds: int = 0
    deaths: Counter[str] = field(default_factory=Counter)
    survived: int = 0
    faults: int = 0
    acknowledged: int = 0
    accepted: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Nothing lost, doubled or stuck."""
        return not (self.lost or self.doubled or self.stuck)


def play(rounds: int, seed: int) -> Tally:
    """So many rounds; where and when each life ends comes from the seed."""
    tally, chance = Tally(), random.Random(seed)
    with Forks() as forks:
        while tally.rounds < rounds:
            with _stage() as stage:
                for _ in range(min(ROUNDS_A_PORTAL, rounds - tally.rounds)):
                    stage.round(forks, chance, tally)
    return tally


@contextmanager
def _stage() -> Iterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="desk-kill-") as name:
        folder = Path(name)
        with portal_process(folder / "portal.db") as portal, FaultProxy(portal) as proxy:
            yield Stage(folder, portal, proxy)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a life said was saved: the type of the action; of a note its text, of a revision its case."""

    type: str
    what: str


class Stage:
    """One portal with its desks, and how far its time has come."""

    def __init__(self, folder: Path, portal: str, proxy: FaultProxy) -> None:
        self._folder = folder
        self._portal = portal
        self._proxy = proxy
        self._now = DAY
        self._acknowledged: dict[str, dict[str, Saved]] = {user: {} for user in USERS}

    def round(self, forks: Forks, chance: random.Random, tally: Tally) -> None:
        """A life that is killed, one that is not, and the reckoning."""
        user = chance.choice(USERS)
        self._pass_time()
        if not (self._folder / user).exists():
            self._live(forks, user, Death(), seed=0, acts=0)
        if chance.random() < 0.5:
            kind = chance.choice(WEATHER)
            tally.faults += 1
            self._proxy.order(kind, path=COMMANDS, status=503)
        death = some_death(chance)
        code = self._live(forks, user, death, seed=chance.getrandbits(48), acts=chance.randint(1, 4))
        if code in (KILLED, -9):
            tally.deaths[death.place] += 1
        else:
            tally.survived += 1
        self._proxy.forget()
        self._pass_time()
        if self._live(forks, user, Death(), seed=0, acts=0) != 0:
            tally.stuck.append(f"{user}, round {tally.rounds}")
        self._reckon(user, tally)
        tally.rounds += 1

    def _live(self, forks: Forks, user: str, death: Death, *, seed: int, acts: int) -> int:
        return forks.live(
            folder=str(self._folder / user),
            address=self._proxy.address,
            user=user,
            death=death.as_json(),
            seed=seed,
            acts=acts,
            quiet=not death.place,
        )

    def _pass_time(self) -> None:
        self._now += BETWEEN
        moment = {"now": f"{self._now.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"}
        requests.post(f"{self._portal}/api/training/v1/clock", json=moment, timeout=10).raise_for_status()

    def _reckon(self, user: str, tally: Tally) -> None:
        folder, known = self._folder / user, self._acknowledged[user]
        log = folder / "acknowledged"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        fresh = {action: Saved(*rest) for action, *rest in map(str.split, lines[len(known) :])}
        known |= fresh
        rows = json.loads((folder / "states").read_text(encoding="utf-8"))
        states = {action: state for action, (state, _) in rows.items()}
        verdicts, notes, letters = self._portals_word([*known])
        for action, saved in known.items():
            state = states.get(action)
            if state is None and any(case == saved.what and one > action for one, (_, case) in rows.items()):
                continue  # a later revision of the answer took its place before it left
            if state is None or (state == "accepted") != (verdicts.get(action) == "accepted"):
                tally.lost.append(f"{user}: {state} here, {verdicts.get(action)} at the portal")
            elif state == "accepted" and saved.type == ActionType.NOTE and notes[saved.what] == 0:
                tally.lost.append(f"{user}: a note accepted without effect")
        tally.acknowledged += len(fresh)
        tally.accepted += sum(states.get(action) == "accepted" for action in fresh)
        tally.doubled += [f"note {text}" for text, count in notes.items() if count > 1]
        tally.doubled += [f"letter of a round in {case_id}" for case_id in letters]

    def _portals_word(self, ids: Sequence[str]) -> tuple[dict[str, str], Counter[str], list[str]]:
        """Verdicts of these commands, how often each note is there, cases with two answers in a round."""
        with closing(sqlite3.connect(f"file:{self._folder / 'portal.db'}?mode=ro", uri=True)) as database:
            wanted = json.dumps(ids)
            query = (
                "SELECT id, json_extract(verdict, '$.verdict') FROM command"
                " WHERE id IN (SELECT value FROM json_each(?))"
            )
            verdicts = dict(database.execute(query, (wanted,)).fetchall())
            documents = [json.loads(row[0]) for row in database.execute("SELECT document FROM petition")]
        notes = Counter(note["text"] for case in documents for note in case["notes"])
        twice = [case["id"] for case in documents if _two_answers_in_a_round(case["history"])]
        return verdicts, notes, twice


def _two_answers_in_a_round(history: Sequence[dict[str, dict[str, object]]]) -> bool:
    rounds = [event["data"].get("round") for event in history if event["kind"] == "reply_sent"]
    return len(rounds) != len(set(rounds))
