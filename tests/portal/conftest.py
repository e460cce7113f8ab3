"""A portal for each test, over real HTTP, on SQLite and on a throwaway PostgreSQL."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
import requests

from sync.reference_portal.server import ReferencePortal
from tests.portal.caller import DAY, Caller, Clock

NewCaller = Callable[..., Caller]


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """The folder with the socket of a server of its own; it refuses to run as root, so `postgres` runs it."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = shutil.which("initdb") or next(iter(packaged), None)
    if found is None:
        pytest.skip("needs initdb (Debian package postgresql)")
    as_root = os.geteuid() == 0
    if as_root and shutil.which("runuser") is None:
        pytest.skip("needs runuser, as PostgreSQL refuses to run as root")
    user = ["runuser", "-u", "postgres", "--"] if as_root else []
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if as_root:
        shutil.chown(folder, "postgres")
    data, programs = folder / "data", Path(found).resolve().parent

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [*user, str(programs / program), *arguments], check=True, capture_output=True, cwd=folder
        )

    try:
        run("initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        run("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
        yield str(folder)
        run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "portal.db")
    folder = request.getfixturevalue("postgres_cluster")
    name = f"portal_{abs(hash(request.node.nodeid)):x}"
    with psycopg.connect(f"host={folder} user=postgres dbname=postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
    return f"postgresql+psycopg://postgres@/{name}?host={folder}"


@pytest.fixture
def clock() -> Clock:
    """The portal's time: Monday 25 August 2025, 14:20 in Viet Nam, until moved."""
    return Clock(DAY)


@pytest.fixture
def portal(database: str, clock: Clock) -> Iterator[ReferencePortal]:
    """A training portal with forty cases."""
    with ReferencePortal(database, training=True, now=clock.now) as running:
        yield running


@pytest.fixture
def new_caller(portal: ReferencePortal) -> Iterator[NewCaller]:
    """Makes callers of the portal; with a user name they are signed in."""
    with ExitStack() as stack:

        def make(user_name: str | None = None) -> Caller:
            caller = Caller(portal.address, stack.enter_context(requests.Session()))
            caller.session.trust_env = False
            if user_name is not None:
                caller.sign_in(user_name)
            return caller

        yield make


@pytest.fixture
def sqlite_caller(tmp_path: Path, clock: Clock) -> Iterator[Caller]:
    """A caller who is nobody yet, where the store makes no difference."""
    with (
        ReferencePortal(tmp_path / "portal.db", training=True, now=clock.now) as portal,
        requests.Session() as session,
    ):
        session.trust_env = False
        yield Caller(portal.address, session)
