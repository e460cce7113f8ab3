"""The portal's tables, the same on SQLite and PostgreSQL."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

#: Secrets and facts of this portal: epoch, cursor secret, receipt key, seed.
setting = Table(
    "setting", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)

#: Numbers given in commit order: one row per scope and per year of receipts. The row is the lock.
counter = Table(
    "counter", metadata, Column("name", Text, primary_key=True), Column("n", BigInteger, nullable=False)
)

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("user_name", Text, nullable=False, unique=True),
    Column("password", Text, nullable=False),
    Column("data", Text, nullable=False),
)

petition = Table(
    "petition",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("view", Text, nullable=False),
    Column("ages_at", Text),
    Column("document", Text, nullable=False),
    Index("petition_ages", "ages_at"),
)

#: Cases that age has made smaller, as they go out: a first copy holds thousands of them. Of an older version
#: than its petition it is void.
aged = Table(
    "aged",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
)

reference = Table(
    "reference",
    metadata,
    Column("type", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("data", Text, nullable=False),
)

#: What one person sees, newest state only: an upsert row is membership, a remove row says it ended.
entry = Table(
    "entry",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("type", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("n", BigInteger, nullable=False),
    Column("op", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("view", Text),
    Column("reason", Text),
    Index("entry_order", "scope", "n", unique=True),
    Index("entry_of", "type", "id"),
)

command = Table(
    "command",
    metadata,
    Column("id", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("payload_sha256", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("received_at", Text, nullable=False),
)
#: A device counts its commands; a tombstone was never counted. A machine restored from a backup counts
#: again from where it was.
Index(
    "command_counted",
    *(command.c.actor, command.c.device, command.c.seq),
    unique=True,
    sqlite_where=command.c.seq > 0,
    postgresql_where=command.c.seq > 0,
)

#: What the citizen gets. The key is the second lock against answering twice.
outgoing = Table(
    "outgoing",
    metadata,
    Column("case_id", Text, primary_key=True),
    Column("round", Integer, primary_key=True),
    Column("command_id", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("greeting", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("draft_sha256", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("sent_at", Text, nullable=False),
    UniqueConstraint("command_id"),
)

#: What was warned of and acknowledged: the key is what makes each once for ever, on however many machines.
warning = Table(
    "warning",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("case_id", Text, primary_key=True),
    Column("clock", Text, primary_key=True),
    Column("level", Integer, primary_key=True),
    Column("on", Text, primary_key=True),
    Column("command_id", Text, nullable=False),
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("case_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("attachment_case", "case_id"),
)

#: A file on its way to a case, by one person; once attached its bytes are the attachment's.
upload = Table(
    "upload",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("received", Integer, nullable=False),
    Column("attached", Boolean, nullable=False),
    Column("expires_at", Text, nullable=False),
    Index("upload_case", "case_id"),
)

#: The bytes that came so far, as they came.
upload_piece = Table(
    "upload_piece",
    metadata,
    Column("upload", Text, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("public_key", Text),
    Column("package_key", Text),
    Column("registered_at", Text, nullable=False),
    Column("state", Text, nullable=False, default="active"),
    Column("salvage", Boolean, nullable=False, default=False),
    Column("ordered_at", Text),
    Column("package_number", BigInteger, nullable=False, default=0),
)

#: The outboxes of machines that were wiped, sealed as they came: quarantine, nothing of it is done.
salvaged = Table(
    "salvaged",
    metadata,
    Column("device", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("received_at", Text, nullable=False),
)

sign_in_code = Table(
    "sign_in_code",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("redirect_uri", Text, nullable=False),
    Column("challenge", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
)

#: Access and refresh tokens by hash; a family is one sign-in and is revoked as a whole.
token = Table(
    "token",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("family", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("parent", Text),
    Column("expires_at", Text, nullable=False),
    Column("used", Boolean, nullable=False),
    Column("revoked", Boolean, nullable=False),
    Index("token_family", "family"),
    Index("token_parent", "parent"),
)
