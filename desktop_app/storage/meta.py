"""Small facts of a profile that must survive: device id, receipt key, last success, clock samples."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.storage.database import Database
from desktop_app.storage.tables import meta

_GET = select(meta.c.value).where(meta.c.key == bindparam("wanted"))
_PUT = insert(meta)
_SET = _PUT.on_conflict_do_update(index_elements=["key"], set_={"value": _PUT.excluded.value})


class Meta:
    """The table `meta`."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def get(self, key: str) -> str | None:
        """The value, None when it was never set."""
        with self._work.read() as connection:
            return connection.scalar(_GET, {"wanted": key})

    def set(self, key: str, value: str) -> None:
        """Keep the value, durable when this returns."""
        self.set_all({key: value})

    def set_all(self, values: Mapping[str, str]) -> None:
        """Keep these together, durable when this returns."""
        with self._work.write(person=False) as connection:
            connection.execute(_SET, [{"key": key, "value": value} for key, value in values.items()])

    def delete(self, key: str) -> None:
        """Forget the value, if there is one."""
        with self._work.write(person=False) as connection:
            connection.execute(delete(meta).where(meta.c.key == key))
