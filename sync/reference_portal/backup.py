"""The whole portal remembered, and put back as it was: what a restored backup means to the desks."""

from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, insert, select

from sync.reference_portal.tables import metadata


@dataclass(frozen=True, slots=True)
class Backup:
    """Every row of every table; the same on each kind of database."""

    rows: dict[Table, list[dict[str, object]]]

    @classmethod
    def take(cls, connection: Connection) -> "Backup":
        """As it is in this transaction."""
        return cls(
            {
                table: [dict(row) for row in connection.execute(select(table)).mappings()]
                for table in metadata.sorted_tables
            }
        )

    def put_back(self, connection: Connection) -> None:
        """What came after is gone."""
        for table, rows in self.rows.items():
            connection.execute(delete(table))
            if rows:
                connection.execute(insert(table), rows)
