"""The preview's web server: this computer only, this site only, read only.

Requests must name this host (a page of another site, resolving to this address, does not),
paths cannot leave the site, and the event stream answers its own pages alone.
"""

from __future__ import annotations

import json
import mimetypes
import os
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from doum.addresses.urls import NOT_FOUND

EVENTS = "/__doum/events"
SCRIPT = "/__doum/preview.js"
_INJECTED = f'<script type="module" src="{SCRIPT}"></script></body>'.encode()
_EMPTY = "<!doctype html><meta charset=utf-8><title>doum serve</title><body></body>"
_HEARTBEAT = 15.0
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


class State(Struct, frozen=True):
    """What the open pages are told: a number that grows with every rebuild, and what is wrong."""

    version: int = 0
    problems: tuple[str, ...] = ()


class Board:
    """Holds the latest state and wakes whoever waits for the next one."""

    def __init__(self) -> None:
        self._state = State()
        self._changed = threading.Condition()
        self.closed = False

    def show(self, problems: tuple[str, ...] = ()) -> None:
        """Tell all open pages to reload, or what is wrong."""
        with self._changed:
            grown = self._state.version + (0 if problems else 1)
            self._state = State(grown, problems)
            self._changed.notify_all()

    def close(self) -> None:
        """Let go of everybody who waits."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def after(self, seen: State | None, timeout: float) -> State | None:
        """Return a state other than `seen`, waiting for it; `None` where none came in time."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._state != seen, timeout)
            return None if self._state == seen else self._state


class PreviewServer(ThreadingHTTPServer):
    """Serves a built site.

    Args:
        root: the folder to serve.
        base: the base path that its pages expect.
        board: what the open pages are told.
        port: 0 takes any free one.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"
    request_queue_size = 128  # five by default: browsers that ask for more at once wait in vain

    def __init__(self, root: Path, base: str, board: Board, port: int) -> None:
        self.root, self.base, self.board = root, base, board
        super().__init__(("127.0.0.1", port), _Handler)
        number = self.server_address[1]
        self.hosts = {f"{name}:{number}" for name in ("localhost", "127.0.0.1", "[::1]")}

    @property
    def address(self) -> str:
        """The URL of the home page."""
        return f"http://localhost:{self.server_address[1]}{self.base}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over readers who went away in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        """Answer a page, a file or the event stream."""
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self._send(HTTPStatus.FORBIDDEN, b"This preview answers to localhost only.\n")
            return
        path = urlsplit(self.path).path
        if path == EVENTS:
            self._stream()
        elif path == SCRIPT:
            script = files("doum.preview").joinpath("preview.js").read_bytes()
            self._send(HTTPStatus.OK, script, "text/javascript")
        else:
            self._page(path)

    def do_HEAD(self) -> None:
        """Answer the same without the content."""
        self.do_GET()

    def _page(self, path: str) -> None:
        base = self.server.base
        if path in ("/", base.rstrip("/")) and base != "/":
            self._redirect(base)
            return
        file = self._file(path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                self._redirect(path + "/")
                return
            file = file / "index.html"
        if file is not None and file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self._send(HTTPStatus.OK, file.read_bytes(), kind)
            return
        self._send(HTTPStatus.NOT_FOUND, self._lost_page(file), "text/html")

    def _lost_page(self, file: Path | None) -> bytes:
        """Return what is told of a file that is not there, by the nearest page for it."""
        root = self.server.root
        above = [folder for folder in file.parents if folder.is_relative_to(root)] if file else []
        pages = (folder / NOT_FOUND for folder in above or [root])
        return next((page.read_bytes() for page in pages if page.is_file()), _EMPTY.encode())

    def _file(self, path: str) -> Path | None:
        """Return the file that a path names, `None` where it would leave the site."""
        try:
            name = unquote(path, errors="strict")
        except UnicodeDecodeError:
            return None
        if not name.startswith(self.server.base) or any(c in name for c in "\0\\"):
            return None
        parts = name[len(self.server.base) :].split("/")
        if any(part.startswith(".") or ":" in part for part in parts):
            return None
        file = self.server.root.joinpath(*(part for part in parts if part))
        inside = os.path.realpath(file)
        root = os.path.realpath(self.server.root)
        return file if inside == root or inside.startswith(root + os.sep) else None

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(unquote("/" + path.lstrip("/")), safe="/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, data: bytes, kind: str = "text/plain") -> None:
        if kind == "text/html":
            data = data.replace(b"</body>", _INJECTED, 1)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _stream(self) -> None:
        """Tell one open page every new state until it goes away."""
        origin = self.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc.lower() not in self.server.hosts:
            self._send(HTTPStatus.FORBIDDEN, b"This stream is for the preview's own pages.\n")
            return
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen: State | None = None
        while not self.server.board.closed:
            state = self.server.board.after(seen, _HEARTBEAT)
            if state is None:
                self.wfile.write(b": still here\n\n")
            else:
                seen = state
                told = {"version": state.version, "problems": state.problems}
                self.wfile.write(f"data: {json.dumps(told)}\n\n".encode())
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: the terminal is for problems."""
