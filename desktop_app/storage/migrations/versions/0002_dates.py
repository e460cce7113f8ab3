"""Warnings given, calendars accepted, and the trusted time. Frozen: later changes are later scripts."""

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = (
    """
    CREATE TABLE reminder (
        case_id VARCHAR NOT NULL,
        clock VARCHAR NOT NULL,
        level INTEGER NOT NULL,
        "on" VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        recipient VARCHAR,
        reached_on VARCHAR NOT NULL,
        fired_at VARCHAR NOT NULL,
        deliver_at VARCHAR NOT NULL,
        delivered_at VARCHAR,
        acknowledged_at VARCHAR,
        acknowledged_by VARCHAR,
        plan VARCHAR DEFAULT '' NOT NULL,
        PRIMARY KEY (case_id, clock, level, "on")
    )
    """,
    "CREATE INDEX ix_reminder_to_deliver ON reminder (recipient) WHERE delivered_at IS NULL",
    """
    CREATE TABLE law_choice (
        kind VARCHAR NOT NULL,
        version VARCHAR NOT NULL,
        published_at VARCHAR NOT NULL,
        accepted_at VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        content VARCHAR NOT NULL,
        PRIMARY KEY (kind, version)
    )
    """,
    """
    CREATE TABLE clock_sample (
        id INTEGER NOT NULL,
        portal_at VARCHAR,
        wall VARCHAR,
        monotonic FLOAT,
        boot VARCHAR,
        latest VARCHAR,
        PRIMARY KEY (id)
    )
    """,
)

TRIGGERS = (
    """
    CREATE TRIGGER reminder_once BEFORE UPDATE OF case_id, clock, level, "on", fired_at ON reminder
    BEGIN SELECT RAISE(ABORT, 'a warning that was given stays as it was given'); END
    """,
    """
    CREATE TRIGGER law_kept BEFORE UPDATE ON law_choice
    BEGIN SELECT RAISE(ABORT, 'a version that was accepted never changes'); END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *TRIGGERS):
        op.execute(statement)
