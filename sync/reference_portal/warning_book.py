"""Which warnings were given and answered: each key once for ever, whoever comes first."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from sync.reference_portal.database import insert_missing
from sync.reference_portal.tables import warning
from sync.reference_portal.wire_json import Document


@dataclass(frozen=True, slots=True)
class WarningBook:
    """The table `warning` inside one command's transaction."""

    connection: Connection

    def settle(self, kind: str, case_id: str, key: Document, command_id: str) -> bool:
        """Keep it; False when it stood there already. Waits for another writer of the same key."""
        row = {"kind": kind, "case_id": case_id, **key, "command_id": command_id}
        return insert_missing(self.connection, warning, row)

    def is_settled(self, kind: str, case_id: str, key: Document) -> bool:
        """Whether it stands there."""
        same = [warning.c[name] == value for name, value in {"kind": kind, "case_id": case_id, **key}.items()]
        return self.connection.scalar(select(warning.c.kind).where(*same)) is not None
