"""Local web servers that serve the files of folders as hosts of static sites do.

`doum serve` and the trials of the search use them. They only read, and only inside the folders
that they serve.
"""

from __future__ import annotations

import mimetypes
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from doum.addresses.map import NOT_FOUND

_POLL = 0.05
"""Seconds that a shutdown may take; the default of 0.5 would slow down every search."""

_UNKNOWN = "application/octet-stream"
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/wasm", ".wasm")


class LocalServer(ThreadingHTTPServer):
    """A web server for this computer only; a closed connection is not an error.

    Args:
        handler: handles one request.
        port: port to listen on; 0 for any free one.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"
    request_queue_size = 128  # with the default of five, parallel requests of a browser fail

    def __init__(self, handler: Callable[..., BaseHTTPRequestHandler], port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), handler)

    @property
    def port(self) -> int:
        """The port that the server listens on."""
        return int(self.server_address[1])

    @property
    def origin(self) -> str:
        """The origin of its URLs, without a trailing slash."""
        return f"http://127.0.0.1:{self.port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Report an error, except for connections that the client closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class FileHandler(BaseHTTPRequestHandler):
    """Serves files: `index.html` for a folder, the nearest `404.html` for a missing file.

    Args:
        mounts: base path -> folder, or path -> file; the longest match wins. The base path of a
            folder ends with a slash.
        connection: the socket, the address of the client and the server.
    """

    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, mounts: Mapping[str, Path], *connection: Any) -> None:
        self.mounts = mounts
        super().__init__(*connection)  # handles the request

    def do_GET(self) -> None:
        """Respond to a GET request."""
        path = urlsplit(self.path).path
        root, file = self._file(path)
        is_folder = path + "/" in self.mounts or (file is not None and os.path.isdir(file))  # noqa: PTH112 (names too long)
        if is_folder and not path.endswith("/"):
            self.redirect(path + "/")
        else:
            page = file / "index.html" if file is not None and path.endswith("/") else file
            self.answer(root, page)

    def do_HEAD(self) -> None:
        """Respond as to GET, without the content."""
        self.do_GET()

    def send(self, status: HTTPStatus, data: bytes, kind: str = "text/plain") -> None:
        """Send a complete response.

        Args:
            kind: its media type.
        """
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def redirect(self, path: str) -> None:
        """Redirect to another path of this server."""
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(unquote("/" + path.lstrip("/")), safe="/"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Log nothing: the terminal is for problems."""

    def answer(self, root: Path | None, file: Path | None) -> None:
        """Send a file of a folder, or the page for a missing one."""
        if file is not None and os.path.isfile(file):  # noqa: PTH113 (names too long)
            kind = mimetypes.guess_type(file.name)[0] or _UNKNOWN
            self.send(HTTPStatus.OK, file.read_bytes(), kind)
            return
        self.send(HTTPStatus.NOT_FOUND, _lost_page(root, file), "text/html")

    def _file(self, path: str) -> tuple[Path | None, Path | None]:
        """Return the folder and the file for a path; `None` as file if it would be outside."""
        main = next(iter(self.mounts.values()), None)
        try:
            name = unquote(path, errors="strict")
        except UnicodeDecodeError:
            return main, None
        base = next((b for b in sorted(self.mounts, key=len, reverse=True) if _fits(name, b)), None)
        if base is None:
            return main, None
        root = self.mounts[base]
        return root, _inside(root, name[len(base) :])


def _fits(path: str, base: str) -> bool:
    return path.startswith(base) if base.endswith("/") else path == base


def _inside(root: Path, name: str) -> Path | None:
    """Return a file in a folder; `None` if it is hidden or outside of the folder."""
    parts = name.split("/")
    if any(part.startswith(".") or ":" in part or {"\0", "\\"} & {*part} for part in parts):
        return None
    file = root.joinpath(*(part for part in parts if part))
    there, real = os.path.realpath(file), os.path.realpath(root)
    return file if there == real or there.startswith(real + os.sep) else None


def _lost_page(root: Path | None, file: Path | None) -> bytes:
    """Return the content of the nearest `404.html` for a missing file."""
    if root is None:
        return b"<!doctype html><meta charset=utf-8><title>404</title><body></body>"
    above = [folder for folder in file.parents if folder.is_relative_to(root)] if file else []
    pages = (folder / NOT_FOUND for folder in above or [root])
    page = next((page.read_bytes() for page in pages if page.is_file()), None)
    return page or _lost_page(None, None)


@contextmanager
def running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server with a handler while the context lasts; yield its origin."""
    with LocalServer(handler) as server:
        threading.Thread(target=server.serve_forever, args=[_POLL], daemon=True).start()
        try:
            yield server.origin
        finally:
            server.shutdown()


@contextmanager
def serving(mounts: Mapping[str, Path]) -> Iterator[str]:
    """Serve folders and files while the context lasts; yield the origin.

    Args:
        mounts: as in `FileHandler`.
    """
    with running(partial(FileHandler, mounts)) as origin:
        yield origin
