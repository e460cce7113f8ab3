"""The portal as a server: in a thread of the program, or alone as `nguoidan-portal`."""

import argparse
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from sync.reference_portal import exchange
from sync.reference_portal.app import serve
from sync.reference_portal.database import Database
from sync.reference_portal.portal import open_portal
from sync.reference_portal.portal_time import Now, PortalClock, read_day, starting_at, wall_clock
from sync.reference_portal.seeds.scenarios import Sown, UnknownScenario, default_day, sow

HOST = "127.0.0.1"
KEEP_ALIVE_SECONDS = 75
#: A request still running at the stop gets this long.
GRACE_SECONDS = 1


class PortalNotStarted(RuntimeError):
    """The server thread ended before it answered."""


class ReferencePortal:
    """A portal on loopback, in a thread named `portal`, from `start` (or entering) to `stop` (or leaving).

    `seed` fills an empty database, around `day`; a database that was seeded keeps what it has. The clock is
    `now`, or else one that reads `day` at the start and goes on. Without a day it is the scenario's own.
    """

    def __init__(
        self,
        database: str | Path,
        *,
        seed: str = "small",
        day: datetime | None = None,
        training: bool = False,
        now: Now | None = None,
        port: int = 0,
    ) -> None:
        self._day = day or (now() if now is not None else default_day(seed) or wall_clock())
        self._clock = PortalClock(now or starting_at(self._day))
        self._database_address = database
        self._seed = seed
        self._training = training
        self._port = port
        self._running = ExitStack()
        #: `http://127.0.0.1:<port>` while it runs.
        self.address = ""
        self.sown = Sown()

    def start(self) -> None:
        """Seed the database if it is empty, and answer from now on."""
        with ExitStack() as undo:
            database = Database(self._database_address)
            undo.callback(database.close)
            database.create()
            self.sown = sow(database, self._seed, self._day)
            portal = open_portal(database, self._clock, training=self._training)
            listener = undo.enter_context(_listen(self._port))
            portal.address = self.address = f"http://{HOST}:{listener.getsockname()[1]}"
            server = uvicorn.Server(
                uvicorn.Config(
                    serve(portal),
                    http="h11",
                    ws="none",
                    lifespan="off",
                    log_config=None,
                    access_log=False,
                    timeout_keep_alive=KEEP_ALIVE_SECONDS,
                    timeout_graceful_shutdown=GRACE_SECONDS,
                )
            )
            thread = threading.Thread(
                target=server.run, kwargs={"sockets": [listener]}, name="portal", daemon=True
            )
            thread.start()
            undo.callback(_end, server, thread)
            while not server.started:
                thread.join(0.005)
                if not thread.is_alive():
                    raise PortalNotStarted
            self._running = undo.pop_all()

    def stop(self) -> None:
        """Answer no more; when this returns, the thread and every connection are gone."""
        self._running.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def _listen(port: int) -> socket.socket:
    """A bound socket that says it is TCP: asyncio switches the 40 ms delay of small packets off only then."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        # A restart takes its port back at once; on Windows the same option would share it.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError:
        listener.close()
        raise
    return listener


def main(argv: Sequence[str]) -> int:
    """Run a portal until it is told to end; prints its address once it answers. Or `exchange` a package."""
    if argv[:1] == ["exchange"]:
        return exchange.main(argv[1:])
    parser = _parser()
    options = parser.parse_args(argv)
    ended = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    for wanted in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wanted, end)
    with ExitStack() as stack:
        database = options.database
        if database is None:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nguoidan-portal-"))
            database = Path(folder) / "portal.db"
        portal = ReferencePortal(
            database, seed=options.seed, day=options.day, training=options.training, port=options.port
        )
        try:
            stack.enter_context(portal)
        except UnknownScenario:
            parser.error(f"--seed: there is no {options.seed}, choose small, 2017q3 or load-N")
        except SQLAlchemyError:
            parser.error("--database: cannot be opened, name an SQLite file that can be written or a URL")
        except OSError as error:
            parser.error(f"--port {options.port}: {error.strerror}, choose another one, or 0 for any")
        sys.stdout.write(f"Portal: {portal.address}\n")
        sys.stdout.flush()
        sys.stderr.write(f"{portal.sown.cases} cases, {portal.sown.mean_bytes} bytes each on average\n")
        ended.wait()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nguoidan-portal", description="The reference portal")
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--database", help="database URL or SQLite file; a throwaway file if absent")
    parser.add_argument("--seed", default="small", help="small, 2017q3 or load-N")
    parser.add_argument("--day", type=read_day, help="2025-08-25 or 2025-08-25T14:20, time of Viet Nam")
    parser.add_argument(
        "--training", action="store_true", help="sign in without a password, training endpoints"
    )
    return parser


def _end(server: uvicorn.Server, thread: threading.Thread) -> None:
    server.should_exit = True
    thread.join()
