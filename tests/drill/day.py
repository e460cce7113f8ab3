"""One officer's day at a training portal, kept as it was at its end, and started again after each harm."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Self

from desktop_app.clocks import ShiftedClock
from desktop_app.desk import Desk, Surroundings, open_desk
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.errors import DeskError, StoreDamaged
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.restored import Restored
from desktop_app.legal_data import law
from desktop_app.paths import SET_ASIDE, Paths
from desktop_app.profiles import Profile, Profiles, held_key
from desktop_app.secrets import FileSecrets, SecretStore
from desktop_app.settings import SettingsFiles
from desktop_app.training import TrainingGround
from sync.transport import HttpTransport
from tests.drill.harms import LOCKED, REFUSED, RESTORED, UNHARMED, LockedSecrets, Scene
from ui.error_text import sentence
from ui.screens.restored import RestoredScreen

OFFICER = "hanh"
NOON = datetime(2025, 8, 25, 14, 20, tzinfo=LEGAL_ZONE)
SENT = ("Ghi chú 1, chờ gửi trong bản sao, đã gửi sau đó.", "Ghi chú 2, làm và gửi sau bản sao.")
WAITING = ("Ghi chú 3, chờ gửi.", "Ghi chú 4, chờ gửi.")
TEXT = "Nội dung đang soạn."


@dataclass(slots=True)
class Outcome:
    """What the officer reads, what lies where, and what went wrong: nothing, when all is well."""

    told: str
    kept: str
    faults: list[str] = field(default_factory=list)


class Day:
    """Prepares the day once; each `play` works on a copy of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._clock = ShiftedClock(NOON)
        self._http = self._stack.enter_context(closing(HttpTransport(clock=self._clock)))
        self._case = ""
        self._numbers: dict[str, int] = {}

    def __enter__(self) -> Self:
        with self._ground(self._folder / "day") as (ground, around):
            desk = ground.desk_of(OFFICER, around, _nobody)
            with closing(desk):
                self._work(desk)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def play(self, name: str) -> Outcome:
        """Harm a copy of the day, start the program on it, and look at both sides."""
        root = self._folder / "harmed"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self._folder / "day", root)
        profile = Profiles(Paths(root)).all()[0]
        secrets = FileSecrets(Paths(root).training_secrets)
        scene = _scene(root, profile, secrets)
        if name in REFUSED or name == LOCKED:
            REFUSED.get(name, _nothing)(scene)
            return self._refused(root, profile, LockedSecrets() if name == LOCKED else secrets)
        (RESTORED | UNHARMED)[name](scene)
        return self._opened(root, profile, expect_page=name in RESTORED)

    def _work(self, desk: Desk) -> None:
        """A copy is made before two notes leave; two more and a text wait when the day ends."""
        work = desk.casework()
        self._case = desk.queue().listing(Mailbox.QUEUE).ids[0]
        actions = [work.note(self._case, SENT[0])]
        desk.store.backups.make(desk.store.work, self._clock.now())
        actions.append(work.note(self._case, SENT[1]))
        desk.service.run_once()
        actions += [work.note(self._case, text) for text in WAITING]
        work.keep_text(self._case, TEXT)
        self._numbers = {action.args["text"]: action.number for action in actions}

    def _refused(self, root: Path, profile: Profile, secrets: SecretStore) -> Outcome:
        before = _hashes(root / "profiles")
        try:
            open_desk(self._around(root, secrets), profile, _nobody).close()
        except DeskError as trouble:
            outcome = Outcome(str(sentence(trouble)), "không tệp nào bị chạm tới")
        else:
            outcome = Outcome("", "", ["it opened"])
        if _hashes(root / "profiles") != before:
            outcome.faults.append("a file was touched")
        return outcome

    def _opened(self, root: Path, profile: Profile, *, expect_page: bool) -> Outcome:
        faults: list[str] = []
        with self._ground(root) as (_, around):
            with closing(open_desk(around, profile, _nobody)) as desk:
                restored = desk.store.restored.unread()
                here = {action.args.get("text") for action in desk.store.outbox.of_case(self._case)}
                if (restored is not None) != expect_page:
                    faults.append("the officer was told the wrong thing")
                faults += [f"unsaid: {one}" for one in self._unsaid(desk, restored, here)]
                desk.store.restored.read()
                damaged = desk.service.run_once().trouble == "StoreDamaged"
            # Damage of the cache shows while it is read; the next start makes it anew.
            with closing(open_desk(around, profile, _nobody)) as desk:
                faults += self._both_sides(desk, here)
        aside = sorted(path.name for path in profile_folder(root, profile).glob(f"{SET_ASIDE}/*/*"))
        kept = f"giữ riêng: {', '.join(aside) or 'không'}"
        return Outcome(self._told(restored, damaged=damaged), kept, faults)

    def _told(self, restored: Restored | None, *, damaged: bool) -> str:
        if restored is None:
            return str(sentence(StoreDamaged())) if damaged else "(không phải nói gì)"
        page = RestoredScreen(restored, self._clock.now())
        text = page.as_text()
        page.deleteLater()
        return text

    def _unsaid(self, desk: Desk, restored: Restored | None, here: set[str | None]) -> Iterator[str]:
        """What is neither on the machine nor named as missing."""
        missing = () if restored is None else restored.missing
        for text, number in self._numbers.items():
            if text not in here and number not in missing:
                yield text
        if desk.store.drafts.load(self._case) is None and (restored is None or restored.whole):
            yield TEXT

    def _both_sides(self, desk: Desk, here: set[str | None]) -> Iterator[str]:
        """After the officer has read the page and synced, each note is at the portal once."""
        result = desk.service.run_once()
        if result.trouble or result.waiting:
            yield f"not in step: {result}"
        truth = desk.store.truth.case(self._case)
        notes = [] if truth is None else [note.text for note in truth.notes]
        for text in (*SENT, *WAITING):
            expected = 1 if text in SENT or text in here else 0
            if notes.count(text) != expected:
                yield f"{notes.count(text)} times at the portal: {text}"

    @contextmanager
    def _ground(self, root: Path) -> Iterator[tuple[TrainingGround, Surroundings]]:
        paths = Paths(root)
        paths.prepare()
        secrets = FileSecrets(paths.training_secrets)
        with closing(TrainingGround(paths, secrets, self._clock, seed="small")) as ground:
            yield ground, self._around(root, secrets)

    def _around(self, root: Path, secrets: SecretStore) -> Surroundings:
        paths = Paths(root)
        settings = SettingsFiles(paths.user_settings, policy=root / "no-policy.toml").load()
        return Surroundings(
            paths, secrets, self._clock, self._http, settings, law(), start_spread=0, hold_seconds=0
        )


def profile_folder(root: Path, profile: Profile) -> Path:
    return root / "profiles" / profile.id


def _scene(root: Path, profile: Profile, secrets: SecretStore) -> Scene:
    key = held_key(profile, secrets)
    assert key is not None
    return Scene(profile_folder(root, profile), secrets, f"{profile.id}/dek", key)


def _hashes(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return json.dumps([(str(path), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files])


def _nobody(_: Changes) -> None:
    """Nobody looks at the screens of a drill."""


def _nothing(_: Scene) -> None:
    """The files are as they should be."""
