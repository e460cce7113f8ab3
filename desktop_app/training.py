"""Training mode's own ground: a portal inside the program, and everybody one can play there."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.desk import Desk, Surroundings, first_desk
from desktop_app.domain.changes import Changes
from desktop_app.domain.clock import Clock, legal_day
from desktop_app.paths import Paths
from desktop_app.profiles import Profiles
from desktop_app.secrets import SecretStore
from sync.training import TrainingPortal, TrainingUser

FIRST_ROLE = "officer"


class TrainingGround:
    """Start it once; a new legal day begins with fresh cases, the same day goes on where it was left.

    The portal keeps its port, because a profile belongs to the portal's address.
    """

    def __init__(
        self,
        paths: Paths,
        secrets: SecretStore,
        clock: Clock,
        *,
        seed: str,
        portal_folder: Path | None = None,
    ) -> None:
        self._stack = ExitStack()
        self._note = paths.root / "training.json"
        today = legal_day(clock.now()).isoformat()
        left = self._left_behind()
        if left.get("day") != today or left.get("seed") != seed:
            _start_afresh(paths, secrets)
            left = {}
        self.portal = self._stack.enter_context(
            bootstrap.start_portal(
                portal_folder or paths.root,
                seed=seed,
                day=clock.now(),
                now=clock.now,
                port=int(left.get("port", 0)),
            )
        )
        port = self.portal.address.rsplit(":", 1)[1]
        self._note.write_text(json.dumps({"day": today, "seed": seed, "port": port}), encoding="utf-8")
        self.citizen_side = TrainingPortal(self.portal.address)
        self._stack.callback(self.citizen_side.close)
        self.users: Sequence[TrainingUser] = self.citizen_side.users()

    def first_user(self) -> str:
        """User name of the person training starts with: an officer where there is one."""
        return min(self.users, key=lambda user: user.role != FIRST_ROLE).user_name

    def desk_of(self, user_name: str, around: Surroundings, publish: Callable[[Changes], None]) -> Desk:
        """Sign this person in, with nobody to ask, and fetch what they may see.

        Raises SignInTrouble, PortalTrouble, KeyringTrouble and StoreTrouble.
        """
        from sync.sign_in import TrainingBrowser, sign_in  # late: Authlib

        session = sign_in(
            self.portal.address,
            transport=around.transport,
            browser=TrainingBrowser(around.transport, user_name),
            clock=around.clock,
            cancelled=threading.Event(),
        )
        desk = first_desk(around, session, self.portal.address, publish)
        desk.service.run_once()
        return desk

    def close(self) -> None:
        """Stop the portal."""
        self._stack.close()

    def _left_behind(self) -> dict[str, str]:
        try:
            note: dict[str, str] = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return note


def _start_afresh(paths: Paths, secrets: SecretStore) -> None:
    """Yesterday's invented cases go, with their keys."""
    for profile in Profiles(paths).all():
        for name in ("dek", "refresh", "device"):
            secrets.delete(f"{profile.id}/{name}")
    shutil.rmtree(paths.profiles, ignore_errors=True)
    for left in (paths.profiles_file, *_databases(paths.root)):
        left.unlink(missing_ok=True)
    paths.prepare()


def _databases(root: Path) -> list[Path]:
    return list(root.glob("portal.db*"))
