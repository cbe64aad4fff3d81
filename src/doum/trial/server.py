"""A server for the time of a trial: a few folders and files, on this computer only."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

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


@contextmanager
def serve(mounts: Mapping[str, Path]) -> Iterator[str]:
    """Serve folders and files for as long as the context lasts.

    Args:
        mounts: base path -> folder, or path -> file; the longest that fits counts. The base path
            of a folder ends with a slash.

    Yields:
        The origin, without a slash at its end.
    """
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, mounts=mounts)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
