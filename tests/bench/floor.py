"""The least that a sync can cost: pages of the same documents over plain HTTP into plain rows.

A change feed with nothing else: a server of its own process with every document ready, `requests` and one
`executemany` a page. No view, no index but the key, no seal, no check of anything: what the product does more
is what the ratio shows.
"""

from __future__ import annotations

import gzip
import http.server
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests

PAGE = 1_000
PACKED = 6  # the level that web servers pack with unless told otherwise
_KEEP = (
    "INSERT INTO document(id, seq, version, code, status, place, received_at, body)"
    " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT(id) DO UPDATE SET seq = excluded.seq, version = excluded.version, status = excluded.status,"
    " place = excluded.place, received_at = excluded.received_at, body = excluded.body"
)


class Floor:
    """A server and a client that know nothing of cases; every method tells its wall seconds."""

    def __init__(self, address: str, path: Path) -> None:
        self._address = address
        self._database = sqlite3.connect(path)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.execute(
            "CREATE TABLE document(rid INTEGER PRIMARY KEY, id TEXT UNIQUE, seq INTEGER, version INTEGER,"
            " code TEXT, status TEXT, place TEXT, received_at TEXT, body TEXT)"
        )
        self._database.execute("CREATE TABLE cursor(scope TEXT PRIMARY KEY, since INTEGER)")
        self._session = requests.Session()
        self._session.trust_env = False
        self._since = 0

    def pull(self) -> float:
        """Take whatever the server has and this client has not."""
        start, more = time.perf_counter(), True
        while more:
            wanted = {"since": self._since}
            page = self._session.get(f"{self._address}/changes", params=wanted, timeout=60).json()
            rows = [_row(self._since + place, one) for place, one in enumerate(page["documents"])]
            with self._database:
                self._database.executemany(_KEEP, rows)
                self._database.execute("INSERT OR REPLACE INTO cursor VALUES('all', ?)", (page["next"],))
            self._since, more = page["next"], page["more"]
        return time.perf_counter() - start

    def change(self, count: int) -> None:
        """The server changes this many documents."""
        self._post("touch", {"count": count})

    def push(self, documents: Sequence[object]) -> float:
        """Hand documents over, a page at a time."""
        start = time.perf_counter()
        for first in range(0, len(documents), PAGE):
            self._post("push", documents[first : first + PAGE])
        return time.perf_counter() - start

    def close(self) -> None:
        """End the client."""
        self._session.close()
        self._database.close()

    def _post(self, path: str, body: object) -> None:
        packed = gzip.compress(json.dumps(body).encode(), PACKED)
        self._session.post(f"{self._address}/{path}", data=packed, timeout=60).raise_for_status()


@contextmanager
def floor_of(documents: Iterable[bytes], folder: Path) -> Iterator[Callable[[], Floor]]:
    """A server that holds these documents; call it for one more client, which has nothing yet."""
    lines = folder / "floor.jsonl"
    with lines.open("wb") as file:
        file.writelines(document + b"\n" for document in documents)
    command = [sys.executable, "-m", "tests.bench.floor", str(lines)]
    with ExitStack() as stack:
        server = stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        stack.callback(server.terminate)
        assert server.stdout is not None
        address = server.stdout.readline().strip()

        def client() -> Floor:
            path = Path(tempfile.mkdtemp(dir=folder)) / "floor.db"
            return stack.enter_context(closing(Floor(address, path)))

        yield client


def _row(number: int, one: dict[str, object]) -> tuple[object, ...]:
    head = (one["id"], number, one["version"], one["code"], one["status"], one["place"], one["received_at"])
    return (*head, json.dumps(one))


def serve(documents: list[bytes], tell: Callable[[str], None]) -> None:
    """Answer until the process is ended; `tell` hears the address."""
    changes = list(documents)

    class Pages(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            since = int(parse_qs(urlsplit(self.path).query)["since"][0])
            page = changes[since : since + PAGE]
            end = since + len(page)
            more = b"true" if end < len(changes) else b"false"
            self._answer(b'{"documents":[%b],"next":%d,"more":%b}' % (b",".join(page), end, more))

        def do_POST(self) -> None:
            body = json.loads(gzip.decompress(self.rfile.read(int(self.headers["Content-Length"]))))
            if self.path == "/touch":
                changes.extend(documents[: body["count"]])
            else:
                changes.extend(json.dumps(one).encode() for one in body)
            self._answer(b'{"next":%d}' % len(changes))

        def _answer(self, body: bytes) -> None:
            packed = gzip.compress(body, PACKED)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(packed)))
            self.end_headers()
            self.wfile.write(packed)

        def log_message(self, *_: object) -> None:
            """Nothing: a measurement does not talk."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        tell(f"http://127.0.0.1:{server.server_port}")
        server.serve_forever()


def _tell(address: str) -> None:
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]).read_bytes().splitlines(), _tell)
