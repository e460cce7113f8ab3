"""What the exchange with the portal needs beyond a plain action. Later changes are later scripts."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE outbox ADD COLUMN supersedes VARCHAR",
    "ALTER TABLE outbox ADD COLUMN forgotten_in VARCHAR",
    "ALTER TABLE outbox ADD COLUMN machine_at VARCHAR",
    "ALTER TABLE outbox ADD COLUMN trust VARCHAR NOT NULL DEFAULT ''",
    "DROP TRIGGER outbox_decided",
    """CREATE TRIGGER outbox_decided BEFORE UPDATE OF state ON outbox
    WHEN OLD.state IN ('accepted', 'rejected', 'conflict', 'blocked', 'cancelled')
        AND NEW.state IS NOT OLD.state
        AND NOT (OLD.state = 'cancelled' AND OLD.payload IS NULL AND NEW.state = 'accepted')
    BEGIN SELECT RAISE(ABORT, 'a decision is never taken back'); END""",
    "ALTER TABLE case_name ADD COLUMN left_at VARCHAR",
    "ALTER TABLE draft_revision ADD COLUMN \"by\" VARCHAR NOT NULL DEFAULT ''",
    """CREATE TABLE base_text (
        case_id VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, body VARCHAR NOT NULL, files BLOB NOT NULL,
        PRIMARY KEY (case_id, sha256)
    )""",
    """CREATE TABLE conflict (
        action_id VARCHAR NOT NULL PRIMARY KEY REFERENCES outbox (id), case_id VARCHAR NOT NULL,
        why VARCHAR NOT NULL, field VARCHAR NOT NULL, value BLOB, base BLOB, theirs BLOB,
        noted_at VARCHAR NOT NULL, decided_at VARCHAR, decision VARCHAR NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX ix_conflict_case_id ON conflict (case_id)",
    """CREATE TABLE upload (
        id VARCHAR NOT NULL PRIMARY KEY, case_id VARCHAR NOT NULL, target VARCHAR NOT NULL,
        name VARCHAR NOT NULL, type VARCHAR NOT NULL, size INTEGER NOT NULL, sha256 VARCHAR NOT NULL,
        state VARCHAR NOT NULL, made_at VARCHAR NOT NULL, "offset" INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0, not_before VARCHAR, why VARCHAR NOT NULL DEFAULT '',
        CONSTRAINT ck_upload_state CHECK (state IN ('waiting','sending','paused','done','failed'))
    )""",
    "CREATE INDEX ix_upload_case_id ON upload (case_id)",
    "ALTER TABLE law_choice ADD COLUMN own BOOLEAN NOT NULL DEFAULT 0",
    """CREATE TABLE report_snapshot (
        id INTEGER NOT NULL PRIMARY KEY, quarter VARCHAR NOT NULL, frozen_at VARCHAR NOT NULL,
        content BLOB NOT NULL, members BLOB NOT NULL, signature VARCHAR NOT NULL
    )""",
    "CREATE INDEX ix_report_snapshot_quarter ON report_snapshot (quarter)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
