"""Small facts of a profile that must survive: device id, receipt key, last success, clock samples."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.storage.database import Database
from desktop_app.storage.tables import meta


class Meta:
    """The table `meta`."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def get(self, key: str) -> str | None:
        """The value, None when it was never set."""
        with self._work.read() as connection:
            return connection.scalar(select(meta.c.value).where(meta.c.key == key))

    def set(self, key: str, value: str) -> None:
        """Keep the value, durable when this returns."""
        with self._work.write(person=False) as connection:
            statement = insert(meta).values(key=key, value=value)
            connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

    def delete(self, key: str) -> None:
        """Forget the value, if there is one."""
        with self._work.write(person=False) as connection:
            connection.execute(delete(meta).where(meta.c.key == key))
