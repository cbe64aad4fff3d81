"""A server for the time of a trial: a few folders and files, on this computer only."""

from __future__ import annotations

import mimetypes
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_POLL = 0.05
"""Seconds within which a server ends. By default they are 0.5, for which every search would wait."""

_TYPES = {".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html"}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, mounts: Mapping[str, Path]) -> None:
        self._mounts = mounts
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer a file, and `index.html` for a folder."""
        file = self._file(unquote(urlsplit(self.path).path))
        is_there = file is not None and file.is_file()
        data = file.read_bytes() if file and is_there else b""
        kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] if file else None
        self.send_response(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _file(self, path: str) -> Path | None:
        for base in sorted(self._mounts, key=len, reverse=True):
            if path.startswith(base):
                root = self._mounts[base].resolve()
                file = (root / path.removeprefix(base)).resolve()
                file = file / "index.html" if path.endswith("/") else file
                return file if file.is_relative_to(root) else None
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


class LocalServer(ThreadingHTTPServer):
    """Answers on this computer only, at any free port; a browser that goes away is no error."""

    daemon_threads = True
    request_queue_size = 128  # five by default: browsers that ask for more at once wait in vain

    def __init__(self, handler: Callable[..., BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)

    @property
    def origin(self) -> str:
        """The address, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell of what went wrong, but for connections that the other side has closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Answer by a handler for as long as the context lasts; yields the origin."""
    with LocalServer(handler) as server:
        threading.Thread(target=server.serve_forever, args=[_POLL], daemon=True).start()
        try:
            yield server.origin
        finally:
            server.shutdown()


def serve(mounts: Mapping[str, Path]) -> AbstractContextManager[str]:
    """Serve folders and files for as long as the context lasts.

    Args:
        mounts: base path -> folder, or path -> file; the longest that fits counts. The base path
            of a folder ends with a slash.

    Returns:
        A context that gives the origin, without a slash at its end.
    """
    return running(partial(_Handler, mounts=mounts))
