"""The web server of the preview: an event stream keeps open pages up to date.

Requests must name this host, which protects against DNS rebinding, and the event stream only
serves the preview's own pages.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import asdict, replace

from doum.serving import FileHandler, LocalServer

EVENTS = "/__doum/events"
SCRIPT = "/__doum/preview.js"
INSIGHTS = "/__doum/insights"
_INJECTED = '<script type="module" src="{}?version={}"></script></body>'
_HEARTBEAT = 15.0


class State(Struct, frozen=True):
    """The state sent to open pages.

    Attributes:
        version: a number that grows with every rebuild.
        problems: what prevents the next one.
        note: says that pages are older than the sources; empty if they are not.
        progress: how far their rebuild is.
    """

    version: int = 0
    problems: tuple[str, ...] = ()
    note: str = ""
    progress: str = ""


class Board:
    """Holds the latest state and notifies threads that wait for the next one.

    Args:
        version: the first one, which no page of an earlier session has.
    """

    def __init__(self, version: int = 0) -> None:
        self._state = State(version)
        self._changed = threading.Condition()
        self.closed = False

    def show(self, problems: tuple[str, ...] = (), note: str = "") -> None:
        """Make all open pages reload or, if there are any, show the problems and a note."""
        with self._changed:
            grown = self._state.version + (0 if problems else 1)
            self._state = State(grown, problems, note)
            self._changed.notify_all()

    def tell(self, note: str, progress: str = "") -> None:
        """Make all open pages show a note until the next rebuild, or none."""
        with self._changed:
            self._state = replace(self._state, note=note, progress=progress)
            self._changed.notify_all()

    @property
    def version(self) -> int:
        """The number of the latest rebuild."""
        return self._state.version

    def close(self) -> None:
        """Release all waiting threads."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def after(self, seen: State | None, timeout: float) -> State | None:
        """Wait for a state other than `seen`, and return it; return `None` after the timeout."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._state != seen, timeout)
            return None if self._state == seen else self._state


class PreviewServer(LocalServer):
    """Serves a built site to its writer.

    Args:
        root: the folder to serve; without one, every page is the one to wait at.
        base: the base path that its pages expect.
        board: provides the state for open pages.
        port: port to listen on; 0 for any free one.
        waiting: the page to wait at.

    Attributes:
        root: may become another folder at any time.
        insights: makes the page of insights, if there is one.
    """

    def __init__(
        self, root: Path | None, base: str, board: Board, port: int, waiting: bytes = b""
    ) -> None:
        self.root, self.base, self.board, self.waiting = root, base, board, waiting
        self.insights: Callable[[], bytes] | None = None
        super().__init__(_Handler, port)
        self.hosts = {f"{name}:{self.port}" for name in ("localhost", "127.0.0.1", "[::1]")}

    @property
    def address(self) -> str:
        """The URL of the home page."""
        return f"http://localhost:{self.port}{self.base}"

    @property
    def insights_address(self) -> str:
        """The URL of the page of insights."""
        return f"http://localhost:{self.port}{INSIGHTS}"


class _Handler(FileHandler):
    server: PreviewServer

    def __init__(self, request: Any, address: Any, server: PreviewServer) -> None:
        self._version = 0
        super().__init__({}, request, address, server)

    def do_GET(self) -> None:  # noqa: N802 (the standard library's name)
        """Respond with a page, a file or the event stream."""
        self._version = self.server.board.version  # before the file is read, which may be newer
        root = self.server.root
        self.mounts = {self.server.base: root} if root else {}
        path = urlsplit(self.path).path
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self.send(HTTPStatus.FORBIDDEN, b"This preview answers to localhost only.\n")
        elif path == EVENTS:
            self._stream()
        elif path == SCRIPT:
            script = files("doum.preview").joinpath("preview.js").read_bytes()
            self.send(HTTPStatus.OK, script, "text/javascript")
        elif path.rstrip("/") == INSIGHTS and self.server.insights:
            self.send(HTTPStatus.OK, self.server.insights(), "text/html")
        elif path == "/" != self.server.base:
            self.redirect(self.server.base)
        elif root is None:
            self.send(HTTPStatus.SERVICE_UNAVAILABLE, self.server.waiting, "text/html")
        else:
            super().do_GET()

    def send(self, status: HTTPStatus, data: bytes, kind: str = "text/plain") -> None:
        """Send a response; pages get the script that listens to the event stream."""
        if kind == "text/html":
            script = _INJECTED.format(SCRIPT, self._version)
            data = data.replace(b"</body>", script.encode(), 1)
        super().send(status, data, kind)

    def _stream(self) -> None:
        """Send every new state to an open page until it disconnects."""
        origin = self.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc.lower() not in self.server.hosts:
            self.send(HTTPStatus.FORBIDDEN, b"This stream is for the preview's own pages.\n")
            return
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        seen: State | None = None
        while not self.server.board.closed:
            state = self.server.board.after(seen, _HEARTBEAT)
            if state is None:
                self.wfile.write(b": still here\n\n")
            else:
                seen = state
                self.wfile.write(f"data: {json.dumps(asdict(state))}\n\n".encode())
            self.wfile.flush()
