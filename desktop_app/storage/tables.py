"""The tables of both databases; `cache` may be thrown away at any time, `work` never."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    event,
    literal_column,
    text,
)

from desktop_app.storage.instants import Instant

CACHE_VERSION = 9
WORK_VERSION = 3

cache = MetaData()
work = MetaData()

is_unreadable = text("NOT readable")
"""Written out, so that the index is found: SQLAlchemy would say `readable = 0`."""

portal_case = Table(
    "portal_case",
    cache,
    Column("rid", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("readable", Boolean, nullable=False),
    Column("change", Integer, nullable=False, server_default=text("0")),
    Column("document", LargeBinary, nullable=False),
    Index("ix_portal_case_unreadable", "id", sqlite_where=is_unreadable),
    Index("ix_portal_case_generation", "generation"),
    Index("ix_portal_case_change", "change"),
)
"""The portal's word as received; a document that this version cannot read is kept, not `readable`.

`change` only grows: what was written since some moment is found without reading a document.
"""

case_fact = Table(
    "case_fact",
    cache,
    Column("case_id", String, primary_key=True),
    Column("first_on", String, index=True),
    Column("fact", LargeBinary, nullable=False),
)
"""What figures are counted from: by the portal's word alone, without a word of the citizen."""


def _make_text_index(_: MetaData, connection: Connection, **_how: Any) -> None:
    """Every word of the cases, folded, by `portal_case.rid`. The pragma secure_delete stops short of it."""
    tokens = "tokenize='unicode61 remove_diacritics 0'"
    connection.execute(text(f"CREATE VIRTUAL TABLE IF NOT EXISTS case_text USING fts5(words, {tokens})"))
    connection.execute(text("INSERT INTO case_text(case_text, rank) VALUES ('secure-delete', 1)"))


event.listen(cache, "after_create", _make_text_index)

shows_work = text("badge <> 'synced'")
"""Rows of cases with work on this machine; written out, as a parameter would not find the index."""

case_view = Table(
    "case_view",
    cache,
    Column("rid", Integer, primary_key=True),
    Column("case_id", String, nullable=False, unique=True),
    Column("code", String, nullable=False),
    Column("title", String, nullable=False),
    Column("folded", String, nullable=False),
    Column("field", String, nullable=False),
    Column("place", String, nullable=False),
    Column("status", String, nullable=False),
    Column("bucket", String, nullable=False),
    Column("assignee", String),
    Column("unit", String),
    Column("review_to", String),
    Column("offered_to", String),
    Column("rank", Integer, nullable=False),
    Column("due_on", String),
    Column("nominal_on", String),
    Column("paused_on", String),
    Column("answered_on", String),
    Column("answered_at", String),
    Column("estimated", Boolean, nullable=False),
    Column("progress_done", Integer, nullable=False),
    Column("badge", String, nullable=False),
    Column("draft_rev", Integer, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("submitted_at", String),
    Column("assigned_at", String),
    Column("received_on", String),
    Column("dating", String, nullable=False),
    Column("unseen", String, nullable=False),
    Column("sent_unconfirmed", Boolean, nullable=False),
    Index("ix_view_work", "case_id", sqlite_where=shows_work),
    Index("ix_view_offered", "case_id", sqlite_where=text("offered_to IS NOT NULL")),
)
"""What lists show: derived, written by `views.refresh` alone. `rank`: 0 dated, 1 paused, 2 without a date."""

_v = case_view.c
is_open = _v.bucket == literal_column("'open'")
is_answered = _v.bucket == literal_column("'answered'")
"""Written out, so that the indexes below are found; most cases are closed, and an index costs every pull."""

Index(
    "ix_view_mine",
    *(_v.assignee, _v.rank, _v.due_on, _v.case_id, _v.status, _v.received_on),
    sqlite_where=is_open,
)
Index("ix_view_all", _v.rank, _v.due_on, _v.case_id, sqlite_where=is_open)
Index("ix_view_status", _v.status, _v.rank, _v.due_on, _v.case_id, sqlite_where=is_open)
Index("ix_view_answered", _v.answered_at, _v.case_id, sqlite_where=is_answered)

case_file = Table(
    "case_file",
    cache,
    Column("id", String, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
    Column("attachment", LargeBinary, nullable=False),
)
"""The attachments of open cases, so that they can be fetched without reading every document."""

departed = Table(
    "departed",
    cache,
    Column("case_id", String, primary_key=True),
    Column("reason", String, nullable=False),
    Column("at", Instant, nullable=False),
)
"""Cases that left while work on them was waiting, and why; nothing of the citizen is in it."""

reference = Table(
    "reference",
    cache,
    Column("type", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("generation", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""People, units, fields, agencies and limits; and every type this version does not know, kept raw."""

feed = Table(
    "feed",
    cache,
    Column("scope", String, primary_key=True),
    Column("cursor", String),
    Column("page", String),
    Column("feed_cursor", String),
    Column("generation", Integer, nullable=False),
)
"""Where the next pull goes on; `feed_cursor` is set while a first copy is under way."""

derived = Table(
    "derived",
    cache,
    Column("name", String, primary_key=True),
    Column("version", String, nullable=False),
)
"""By which law the rows of the lists were computed, and up to which change facts were."""

outbox = Table(
    "outbox",
    work,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("case_id", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("args", LargeBinary, nullable=False),
    Column("expect", LargeBinary, nullable=False),
    Column("base_version", Integer, nullable=False),
    Column("after", LargeBinary, nullable=False),
    Column("actor", String, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("state", String, nullable=False),
    Column("seq", Integer, unique=True),
    Column("payload", LargeBinary),
    Column("payload_sha256", String),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("doubted", Boolean, nullable=False, server_default=text("0")),
    Column("tried_at", Instant),
    Column("hold_until", Instant),
    Column("not_before", Instant),
    Column("decided_at", Instant),
    Column("why", String, nullable=False, server_default=text("''")),
    Column("field", String, nullable=False, server_default=text("''")),
    Column("overlay_until", Integer),
    Column("handled", Boolean, nullable=False, server_default=text("0")),
    Column("supersedes", String),
    Column("forgotten_in", String),
    Column("machine_at", Instant),
    Column("trust", String, nullable=False, server_default=text("''")),
    CheckConstraint(
        "state IN ('queued','sending','uncertain','accepted','rejected','conflict','blocked','cancelled')",
        name="ck_outbox_state",
    ),
    CheckConstraint("state NOT IN ('sending','uncertain') OR payload IS NOT NULL", name="ck_outbox_frozen"),
    CheckConstraint("(payload IS NULL) = (seq IS NULL)", name="ck_outbox_seq"),
    Index("ix_outbox_state", "state"),
    sqlite_autoincrement=True,
)
"""What the officer did. No key leads to the cache: a case that goes never takes work with it."""

receipt = Table(
    "receipt",
    work,
    Column("command", String, ForeignKey("outbox.id"), primary_key=True),
    Column("document", LargeBinary, nullable=False),
    Column("signature", String, nullable=False),
    Column("verified", Boolean, nullable=False),
)
"""The portal's signed proofs, as signed."""

upload = Table(
    "upload",
    work,
    Column("id", String, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
    Column("target", String, nullable=False),
    Column("name", String, nullable=False),
    Column("type", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String, nullable=False),
    Column("state", String, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("offset", Integer, nullable=False, server_default=text("0")),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Instant),
    Column("why", String, nullable=False, server_default=text("''")),
    CheckConstraint("state IN ('waiting','sending','paused','done','failed')", name="ck_upload_state"),
)
"""Files on their way to the portal; their bytes lie in the folder `blobs`."""

draft = Table(
    "draft",
    work,
    Column("case_id", String, primary_key=True),
    Column("body", String, nullable=False),
    Column("greeting", String, nullable=False),
    Column("files", LargeBinary, nullable=False),
    Column("base_rev", Integer, nullable=False),
    Column("base_sha256", String),
    Column("saved_at", Instant, nullable=False),
)
"""Text typed on this machine that is no action yet."""

draft_revision = Table(
    "draft_revision",
    work,
    Column("id", Integer, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
    Column("reason", String, nullable=False),
    Column("body", String, nullable=False),
    Column("greeting", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("by", String, nullable=False, server_default=text("''")),
)
"""Texts that lost their place but not their worth; `by` is who wrote them, empty for the officer here."""

base_text = Table(
    "base_text",
    work,
    Column("case_id", String, primary_key=True),
    Column("sha256", String, primary_key=True),
    Column("body", String, nullable=False),
    Column("files", LargeBinary, nullable=False),
)
"""Revisions that work here started from, for the day when the portal has gone on from them as well."""

conflict = Table(
    "conflict",
    work,
    Column("action_id", String, ForeignKey("outbox.id"), primary_key=True),
    Column("case_id", String, nullable=False, index=True),
    Column("why", String, nullable=False),
    Column("field", String, nullable=False),
    Column("value", LargeBinary),
    Column("base", LargeBinary),
    Column("theirs", LargeBinary),
    Column("noted_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Column("decision", String, nullable=False, server_default=text("''")),
)
"""Actions the portal did not take: the refused field and its value, what mine began with, the portal's."""

case_name = Table(
    "case_name",
    work,
    Column("case_id", String, primary_key=True),
    Column("code", String, nullable=False),
    Column("left_at", Instant),
)
"""Codes of the cases with work here, so that the work can be named after its case has left, and when."""

seen = Table(
    "seen",
    work,
    Column("case_id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)
"""Up to which moment of the portal a case was looked at."""

audit = Table(
    "audit",
    work,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", String, nullable=False),
    Column("case_id", String, index=True),
    Column("facts", LargeBinary, nullable=False),
)
"""Who looked at personal data, what was done and exported: ids and codes only."""

meta = Table(
    "meta",
    work,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Small facts of the profile: device id, receipt key, last success, clock samples."""

reminder = Table(
    "reminder",
    work,
    Column("case_id", String, primary_key=True),
    Column("clock", String, primary_key=True),
    Column("level", Integer, primary_key=True),
    Column("on", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("recipient", String),
    Column("reached_on", String, nullable=False),
    Column("fired_at", Instant, nullable=False),
    Column("deliver_at", Instant, nullable=False),
    Column("delivered_at", Instant),
    Column("acknowledged_at", Instant),
    Column("acknowledged_by", String),
    Column("plan", String, nullable=False, server_default=text("''")),
    Index("ix_reminder_to_deliver", "recipient", sqlite_where=text("delivered_at IS NULL")),
)
"""Warnings that were given, each once for ever: the key is the natural one, `on` the date of the clock."""

law_choice = Table(
    "law_choice",
    work,
    Column("kind", String, primary_key=True),
    Column("version", String, primary_key=True),
    Column("published_at", Instant, nullable=False),
    Column("accepted_at", Instant, nullable=False),
    Column("source", String, nullable=False),
    Column("content", String, nullable=False),
    Column("own", Boolean, nullable=False, server_default=text("0")),
)
"""The calendars and rule books accepted here, whole: what shipped at first, what was published, own files."""

report_snapshot = Table(
    "report_snapshot",
    work,
    Column("id", Integer, primary_key=True),
    Column("quarter", String, nullable=False, index=True),
    Column("frozen_at", Instant, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("members", LargeBinary, nullable=False),
    Column("signature", String, nullable=False),
)
"""Figures as handed over: the signed bytes, and packed beside them the ids of the cases in each cell."""

clock_sample = Table(
    "clock_sample",
    work,
    Column("id", Integer, primary_key=True),
    Column("portal_at", Instant),
    Column("wall", Instant),
    Column("monotonic", Float),
    Column("boot", String),
    Column("latest", Instant),
)
"""The portal's last word about the time and this machine at that moment: one row."""
