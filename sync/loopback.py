"""The address on this machine to which the web browser comes back after a sign-in."""

from __future__ import annotations

import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final
from urllib.parse import urlsplit

PATH: Final = "/da-dang-nhap"
_PAGE: Final = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nguoidan Desk</title>
<body style="font: 1.2em sans-serif; margin: 4em auto; max-width: 30em">
<h1 style="font-size: 1.3em">{heading}</h1><p>{text}</p></body></html>"""
_DONE: Final = _PAGE.format(
    heading="Đã đăng nhập", text="Bạn có thể đóng trang này và quay lại chương trình Nguoidan Desk."
)
_REFUSED: Final = _PAGE.format(
    heading="Chưa đăng nhập được", text="Hãy đóng trang này, quay lại chương trình Nguoidan Desk và thử lại."
)


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # browsers open connections that they never use

    def handle_error(self, *_: Any) -> None:
        """A browser that hangs up early is no news for the console."""


class Loopback:
    """A tiny web server on a random port of 127.0.0.1; `answers` holds the query strings that fit `state`."""

    def __init__(self, state: str) -> None:
        self.answers: queue.Queue[str] = queue.Queue()
        answers = self.answers

        class Handler(BaseHTTPRequestHandler):
            timeout = 5

            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                fits = parts.path == PATH and f"state={state}" in parts.query.split("&")
                done = fits and any(part.startswith("code=") for part in parts.query.split("&"))
                page = (_DONE if done else _REFUSED).encode()
                self.send_response(200 if done else 400)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(page)))
                self.send_header("Cache-Control", "no-store")
                self.send_header("Referrer-Policy", "no-referrer")
                self.end_headers()
                self.wfile.write(page)
                if fits:
                    answers.put(parts.query)

            def log_message(self, *_: Any) -> None:
                """The address holds the code of the sign-in and is not for any log."""

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="sign-in", daemon=True
        )

    @property
    def redirect_uri(self) -> str:
        """Where the browser is to come back to."""
        return f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
