"""What the drill does to a profile: each way in which an officer's files or keys were ever found."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import KeyringLocked
from desktop_app.secrets import SecretStore
from desktop_app.storage.database import Database
from desktop_app.storage.keys import derived_key
from desktop_app.storage.tables import cache, work


@dataclass(frozen=True, slots=True)
class Scene:
    """A closed profile in `folder`, and where its key is kept."""

    folder: Path
    secrets: SecretStore
    account: str
    key: bytes

    @property
    def work(self) -> Path:
        return self.folder / "work.db"

    @property
    def cache(self) -> Path:
        return self.folder / "cache.db"


Harm = Callable[[Scene], None]


class LockedSecrets:
    """A key store that nobody has opened."""

    def get(self, account: str) -> str | None:  # noqa: ARG002 - as any key store
        raise KeyringLocked

    def set(self, account: str, secret: str) -> None:  # noqa: ARG002
        raise KeyringLocked

    def delete(self, account: str) -> None:  # noqa: ARG002
        raise KeyringLocked


def flip(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= 1
    path.write_bytes(data)


def cut(path: Path, part: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])


def newer(path: Path, key: bytes) -> None:
    """As a later version of the program would leave it."""
    name = path.stem
    tables = work if name == "work" else cache
    database = Database(path, derived_key(key, name), full_sync=True, tables=tables)
    with database.write() as connection:
        connection.exec_driver_sql("PRAGMA user_version=99")
    database.close()


def _older(scene: Scene) -> None:
    shutil.copyfile(max((scene.folder / "backups").glob("work-*.db")), scene.work)


def _gone(*names: str) -> Harm:
    def harm(scene: Scene) -> None:
        for name in names:
            there = scene.folder / name
            if there.is_dir():
                shutil.rmtree(there)
            else:
                there.unlink(missing_ok=True)

    return harm


def _other_bytes(scene: Scene) -> None:
    scene.work.write_bytes(b"not a database at all" * 400)


def _bad_backups(scene: Scene) -> None:
    for path in (scene.folder / "backups").iterdir():
        flip(path, -300)
    flip(scene.work, -300)


RESTORED: dict[str, Harm] = {
    "work.db: một bit ở trang cuối": lambda scene: flip(scene.work, -300),
    "work.db: một bit ở trang đầu": lambda scene: flip(scene.work, 300),
    "work.db: một bit ở phần muối": lambda scene: flip(scene.work, 3),
    "work.db: bị cắt một nửa": lambda scene: cut(scene.work, 0.5),
    "work.db: rỗng": lambda scene: cut(scene.work, 0),
    "work.db: nội dung lạ": _other_bytes,
    "work.db: bị xóa": _gone("work.db"),
    "work.db: tệp cũ được chép đè": _older,
    "work.db và mọi bản sao đều hỏng": _bad_backups,
    "work.db và bản sao đều bị xóa": _gone("work.db", "backups"),
    "work.db và cache.db đều bị xóa": _gone("work.db", "cache.db"),
}
"""After these the program opens by itself and tells what came back."""

UNHARMED: dict[str, Harm] = {
    "cache.db: một bit ở giữa": lambda scene: flip(scene.cache, scene.cache.stat().st_size // 2),
    "cache.db: một bit ở trang đầu": lambda scene: flip(scene.cache, 300),
    "cache.db: bị cắt một nửa": lambda scene: cut(scene.cache, 0.5),
    "cache.db: bị xóa": _gone("cache.db"),
    "cache.db: phiên bản mới hơn": lambda scene: newer(scene.cache, scene.key),
}
"""These cost a pull and no work; the officer is told nothing."""

REFUSED: dict[str, Harm] = {
    "work.db: phiên bản mới hơn": lambda scene: newer(scene.work, scene.key),
    "mất khóa": lambda scene: scene.secrets.delete(scene.account),
    "khóa khác": lambda scene: scene.secrets.set(scene.account, "A" * 43 + "="),
}
"""Nothing may be touched; the officer reads what to do."""


def all_names() -> Iterator[str]:
    """Every harm, and the key store that is locked."""
    yield from (*RESTORED, *UNHARMED, *REFUSED, LOCKED)


LOCKED = "kho khóa đang khóa"
