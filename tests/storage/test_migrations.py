"""`work.db` on its way to the present schema: scripts and tables say the same, a copy is made first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import exc, insert, inspect

from desktop_app.domain.errors import StoreDamaged, StoreNewer
from desktop_app.storage.database import Database
from desktop_app.storage.keys import derived_key
from desktop_app.storage.migrate import keep_copy, migrate
from desktop_app.storage.tables import WORK_VERSION, draft, work
from tests.storage.builders import DEK, NOW


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "work.db", derived_key(DEK, "work"), full_sync=True, tables=work)
    yield opened
    opened.close()


def test_the_scripts_make_the_tables_that_the_program_reads(database: Database) -> None:
    migrate(database)
    assert database.version() == WORK_VERSION
    with database.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        changes = compare_metadata(context, work)
        checks = inspect(connection).get_check_constraints("outbox")
    assert [change for change in changes if "alembic_version" not in str(change)] == []
    assert {check["name"] for check in checks} == {
        "ck_outbox_state",
        "ck_outbox_frozen",
        "ck_outbox_seq",
    }


def test_migrating_twice_does_nothing(database: Database) -> None:
    migrate(database)
    size = database.path.stat().st_size
    migrate(database)
    assert database.path.stat().st_size == size
    assert [path.name for path in database.path.parent.rglob("*.v*.db")] == []


def test_a_newer_database_is_refused(database: Database) -> None:
    migrate(database)
    with database.write() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version={WORK_VERSION + 1}")
    with pytest.raises(StoreNewer):
        migrate(database)


def test_a_failing_migration_leaves_the_file_as_it_was_and_a_copy_beside_it(database: Database) -> None:
    migrate(database)
    row = {"case_id": "c_1", "body": "x", "greeting": "", "files": b"[]", "base_rev": 0, "saved_at": NOW}
    with database.write() as connection:
        connection.execute(insert(draft).values(row))
    with pytest.raises(Exception, match=f"{WORK_VERSION + 1:04d}"):
        migrate(database, to=WORK_VERSION + 1)  # there is no such script
    assert database.version() == WORK_VERSION
    copy = Database(
        database.path.parent / "backups" / f"work.v{WORK_VERSION}.db",
        derived_key(DEK, "work"),
        full_sync=True,
        tables=work,
    )
    with copy.read() as connection:
        assert connection.execute(draft.select()).one().body == "x"
    copy.close()


FIRST_ROWS = {
    "audit": "(1, '2025-08-25T00:00:00.000Z', 'note', 'c_1', x'7b7d')",
    "case_name": "('c_1', 'PAKN.20250811.0001')",
    "draft": "('c_1', 'đang viết', '', x'5b5d', 0, NULL, '2025-08-25T00:00:00.000Z')",
    "draft_revision": "(1, 'c_1', 'discarded', 'cũ', '', '2025-08-25T00:00:00.000Z')",
    "meta": "('device', 'd_1')",
    "outbox": "(1, 'a_1', 'c_1', 'send_reply', x'7b7d', x'7b7d', 1, x'5b5d', 'u_1',"
    " '2025-08-25T00:00:00.000Z', 'accepted', 1, x'7b7d', 'abc', 1, 0, NULL, NULL, NULL, NULL, '', '', 2, 0)",
    "seen": "('c_1', 1, '2025-08-25T00:00:00.000Z')",
    "receipt": "('a_1', x'7b7d', 'sig', 1)",
}


def rows_of(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.read() as connection:
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name}")]  # noqa: S608 - ours
            for name in FIRST_ROWS
        }


def test_a_file_of_the_first_schema_keeps_every_row_and_a_copy_of_itself(database: Database) -> None:
    migrate(database, to=1)
    with database.write() as connection:
        made = connection.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'"
            " AND name != 'alembic_version'"
        )
        assert {row.name for row in made} == set(FIRST_ROWS), "a row in every table"
        for name, values in FIRST_ROWS.items():
            connection.exec_driver_sql(f"INSERT INTO {name} VALUES {values}")  # noqa: S608 - ours
    before = rows_of(database)

    migrate(database)

    assert database.version() == WORK_VERSION
    after = rows_of(database)
    kept = {name: [row[: len(rows[0])] for row in after[name]] for name, rows in before.items()}
    assert kept == before, "a later column may stand behind; what was there is as it was"
    with database.read() as connection:
        for name in ("reminder", "law_choice", "clock_sample"):
            assert connection.exec_driver_sql(f"SELECT 1 FROM {name}").first() is None  # noqa: S608 - ours
    copy = Database(
        database.path.parent / "backups" / "work.v1.db", derived_key(DEK, "work"), full_sync=True, tables=work
    )
    assert copy.version() == 1
    assert rows_of(copy) == before
    copy.close()


def test_what_was_warned_and_accepted_is_never_rewritten(database: Database) -> None:
    migrate(database)
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO reminder VALUES ('c_1', 'answer', 1, '2025-09-01', 'action', 'u_1', '2025-08-27',"
            " '2025-08-27T01:00:00.000Z', '2025-08-27T01:00:00.000Z', NULL, NULL, NULL, '')"
        )
        connection.exec_driver_sql(
            "INSERT INTO law_choice VALUES ('calendar', 'v2', '2025-08-20T02:00:00.000Z',"
            " '2025-08-25T00:00:00.000Z', 'CV 1', 'x', 0)"
        )
    for statement in (
        "UPDATE reminder SET \"on\" = '2025-09-02'",
        "UPDATE law_choice SET content = 'y'",
        "INSERT INTO reminder SELECT * FROM reminder",
    ):
        with pytest.raises(exc.IntegrityError), database.write() as connection:
            connection.exec_driver_sql(statement)


def test_the_first_copy_of_a_version_is_kept(database: Database) -> None:
    migrate(database)
    copy = keep_copy(database, 1)
    before = copy.read_bytes()
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE more (x)")
    assert keep_copy(database, 1) == copy
    assert copy.read_bytes() == before


def test_a_migration_that_orphans_rows_is_undone(database: Database) -> None:
    migrate(database)

    def orphan() -> None:
        with database.migration() as connection:
            connection.exec_driver_sql("INSERT INTO receipt VALUES ('nobody', x'', '', 0)")

    with pytest.raises(StoreDamaged):
        orphan()
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM receipt").scalar_one() == 0
