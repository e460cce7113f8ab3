"""The officer's work: outbox, receipts, texts, audit. Frozen: later changes are later scripts."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
    CREATE TABLE audit (
        id INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        case_id VARCHAR,
        facts BLOB NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_audit_case_id ON audit (case_id)",
    """
    CREATE TABLE case_name (
        case_id VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        PRIMARY KEY (case_id)
    )
    """,
    """
    CREATE TABLE draft (
        case_id VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        greeting VARCHAR NOT NULL,
        files BLOB NOT NULL,
        base_rev INTEGER NOT NULL,
        base_sha256 VARCHAR,
        saved_at VARCHAR NOT NULL,
        PRIMARY KEY (case_id)
    )
    """,
    """
    CREATE TABLE draft_revision (
        id INTEGER NOT NULL,
        case_id VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        greeting VARCHAR NOT NULL,
        at VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_draft_revision_case_id ON draft_revision (case_id)",
    """
    CREATE TABLE meta (
        "key" VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE outbox (
        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id VARCHAR NOT NULL,
        case_id VARCHAR NOT NULL,
        type VARCHAR NOT NULL,
        args BLOB NOT NULL,
        expect BLOB NOT NULL,
        base_version INTEGER NOT NULL,
        "after" BLOB NOT NULL,
        actor VARCHAR NOT NULL,
        made_at VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        seq INTEGER,
        payload BLOB,
        payload_sha256 VARCHAR,
        attempts INTEGER DEFAULT 0 NOT NULL,
        doubted BOOLEAN DEFAULT 0 NOT NULL,
        tried_at VARCHAR,
        hold_until VARCHAR,
        not_before VARCHAR,
        decided_at VARCHAR,
        why VARCHAR DEFAULT '' NOT NULL,
        field VARCHAR DEFAULT '' NOT NULL,
        overlay_until INTEGER,
        handled BOOLEAN DEFAULT 0 NOT NULL,
        CONSTRAINT ck_outbox_state CHECK (
            state IN ('queued','sending','uncertain','accepted','rejected','conflict','blocked','cancelled')),
        CONSTRAINT ck_outbox_frozen CHECK (state NOT IN ('sending','uncertain') OR payload IS NOT NULL),
        CONSTRAINT ck_outbox_seq CHECK ((payload IS NULL) = (seq IS NULL)),
        UNIQUE (id),
        UNIQUE (seq)
    )
    """,
    "CREATE INDEX ix_outbox_case_id ON outbox (case_id)",
    "CREATE INDEX ix_outbox_state ON outbox (state)",
    """
    CREATE TABLE seen (
        case_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        at VARCHAR NOT NULL,
        PRIMARY KEY (case_id)
    )
    """,
    """
    CREATE TABLE receipt (
        command VARCHAR NOT NULL,
        document BLOB NOT NULL,
        signature VARCHAR NOT NULL,
        verified BOOLEAN NOT NULL,
        PRIMARY KEY (command),
        FOREIGN KEY(command) REFERENCES outbox (id)
    )
    """,
)

TRIGGERS = (
    """
    CREATE TRIGGER outbox_identity BEFORE UPDATE OF id, case_id, type, actor, number ON outbox
    WHEN NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id OR NEW.type IS NOT OLD.type
        OR NEW.actor IS NOT OLD.actor OR NEW.number IS NOT OLD.number
    BEGIN SELECT RAISE(ABORT, 'the identity of an action never changes'); END
    """,
    """
    CREATE TRIGGER outbox_frozen BEFORE UPDATE ON outbox
    WHEN OLD.payload IS NOT NULL AND (
        NEW.payload IS NOT OLD.payload OR NEW.payload_sha256 IS NOT OLD.payload_sha256
        OR NEW.seq IS NOT OLD.seq OR NEW.args IS NOT OLD.args OR NEW.expect IS NOT OLD.expect
        OR NEW.after IS NOT OLD.after OR NEW.made_at IS NOT OLD.made_at
        OR NEW.base_version IS NOT OLD.base_version)
    BEGIN SELECT RAISE(ABORT, 'a frozen action never changes'); END
    """,
    """
    CREATE TRIGGER outbox_decided BEFORE UPDATE OF state ON outbox
    WHEN OLD.state IN ('accepted', 'rejected', 'conflict', 'blocked', 'cancelled')
        AND NEW.state IS NOT OLD.state
    BEGIN SELECT RAISE(ABORT, 'a decision is never taken back'); END
    """,
    """
    CREATE TRIGGER outbox_kept BEFORE DELETE ON outbox WHEN OLD.payload IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'what may have been sent is never deleted'); END
    """,
    """
    CREATE TRIGGER audit_kept BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the record is never rewritten'); END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *TRIGGERS):
        op.execute(statement)
