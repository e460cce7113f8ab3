"""The least that a pull can cost: pages of the same documents over plain HTTP into plain encrypted rows.

No view, no index but the key, no check of anything: what the product does more is what the ratio shows.
"""

from __future__ import annotations

import gzip
import http.server
import json
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import requests
import sqlcipher3.dbapi2 as sqlcipher

PAGE = 1_000


def floor_seconds(documents: Sequence[bytes], folder: Path) -> float:
    """Wall seconds to serve, fetch, parse and keep all documents in pages of 1,000."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(documents))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        return _pull(f"http://127.0.0.1:{server.server_port}/", folder / "floor.db", len(documents))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _pull(address: str, path: Path, expected: int) -> float:
    database = sqlcipher.connect(str(path))
    database.execute(f"PRAGMA key=\"x'{'5a' * 32}'\"")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    database.execute("CREATE TABLE document(id TEXT PRIMARY KEY, version INTEGER, status TEXT, body TEXT)")
    start, got = time.perf_counter(), 0
    with requests.Session() as session:
        session.trust_env = False
        while got < expected:
            page = session.get(address, params={"from": got}, timeout=60).json()
            with database:
                database.executemany(
                    "INSERT INTO document VALUES(?, ?, ?, ?)",
                    [(one["id"], one["version"], one["status"], json.dumps(one)) for one in page],
                )
            got += len(page)
    took = time.perf_counter() - start
    database.close()
    return took


def _handler(documents: Sequence[bytes]) -> type[http.server.BaseHTTPRequestHandler]:
    class Pages(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def do_GET(self) -> None:
            first = int(parse_qs(urlsplit(self.path).query)["from"][0])
            body = gzip.compress(b"[" + b",".join(documents[first : first + PAGE]) + b"]", 1)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: a measurement does not talk."""

    return Pages
