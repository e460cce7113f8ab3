"""Who works where, as the portal's administrators change it: news to everybody, and what they see follows."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from sync.reference_portal.database import insert_missing, upsert
from sync.reference_portal.feeds import reference_entry, write_entries
from sync.reference_portal.sign_in import hash_password
from sync.reference_portal.tables import person, reference
from sync.reference_portal.wire_json import Document, dump


def keep_account(connection: Connection, user_name: str, data: Document) -> None:
    """Keep an account, new or changed; the first password is the user name. Who is new is told all reference
    data there is.
    """
    row = {"id": data["id"], "user_name": user_name, "data": dump(data)}
    if not insert_missing(connection, person, {**row, "password": hash_password(user_name)}):
        connection.execute(person.update().where(person.c.id == data["id"]).values(data=row["data"]))
        return
    items = connection.execute(select(reference.c.type, reference.c.id, reference.c.version)).all()
    scope = f"ref:{data['id']}"
    write_entries(connection, {scope: [reference_entry(scope, *item) for item in items]})


def publish_item(connection: Connection, people: Iterable[str], kind: str, data: Document) -> None:
    """A further version of one item of reference data, as news to these people."""
    mine = (reference.c.type == kind) & (reference.c.id == data["id"])
    version = 1 + (connection.scalar(select(reference.c.version).where(mine)) or 0)
    upsert(connection, reference, [{"type": kind, "id": data["id"], "version": version, "data": dump(data)}])
    scopes = [f"ref:{someone}" for someone in people]
    write_entries(
        connection, {scope: [reference_entry(scope, kind, data["id"], version)] for scope in scopes}
    )


def withdraw_item(connection: Connection, people: Iterable[str], kind: str, key: str) -> None:
    """An item that is no more."""
    mine = (reference.c.type == kind) & (reference.c.id == key)
    version = 1 + (connection.scalar(select(reference.c.version).where(mine)) or 0)
    connection.execute(delete(reference).where(mine))
    scopes = [f"ref:{someone}" for someone in people]
    rows = {scope: [{**reference_entry(scope, kind, key, version), "op": "remove"}] for scope in scopes}
    write_entries(connection, rows)
