"""A host that counts what it sends: compresses text, validates, gives the headers of the site.

`python -m tests.benchmarks.wire [--articles 200 1000 10000] [--output FOLDER]` prints what searches
cost a reader who is far from such a host, at sites of these sizes or at one that is built already.
"""

from __future__ import annotations

import argparse
import gzip
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import cache, partial
from hashlib import blake2b
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from doum.serving import running

_PACKED = (".html", ".js", ".css", ".json", ".svg", ".xml", ".txt", ".webmanifest")
"""What hosts compress. The files of the search data are compressed by the build."""

_KINDS = (
    ("*/js/search*", "code"),
    ("*/pagefind.*.js", "code"),
    ("*/wasm.*", "wasm"),
    ("*.pf_meta", "meta"),
    ("*.pf_index", "index"),
    ("*.words", "words"),
    ("*/lexicon.json", "words"),
    ("*.leaf", "leaves"),
)
KINDS = ("page", *dict.fromkeys(kind for _, kind in _KINDS))
"""What an answer is made of; `page` is everything that is there without a search."""


_FRAMES = 18
"""HTTP/2 opens headers and body with nine bytes each."""


class Sent(NamedTuple):
    """An answer of the host: how many bytes its headers and its body had."""

    path: str
    head: int
    body: int

    @property
    def kind(self) -> str:
        """What it is for."""
        return next((kind for pattern, kind in _KINDS if fnmatch(self.path, pattern)), "page")

    @property
    def bytes(self) -> int:
        """Its size over the wire."""
        return self.head + self.body


class Wire:
    """What a host has sent since it was last asked."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._sent: list[Sent] = []
        self._said: set[bytes] = set()
        self.latest = time.monotonic()

    def connect(self) -> None:
        """Begin with a new reader, who has been told nothing."""
        self._sent, self._said = [], set()

    def count(self, path: str, headers: Sequence[bytes], body: int) -> None:
        """Take note of an answer; headers as HTTP/2 packs them: a byte where said before."""
        head = _FRAMES + sum(1 if line in self._said else len(line) for line in headers)
        self._said.update(headers)
        self._sent.append(Sent(path, head, body))
        self.latest = time.monotonic()

    def take(self) -> list[Sent]:
        """Return what has been sent, and begin anew."""
        taken, self._sent = self._sent, []
        return taken


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, wire: list[Wire], **more: object) -> None:
        self._wire = wire
        super().__init__(*args, **more)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        folder, path = Path(self.directory), unquote(self.path.partition("?")[0])
        file = folder / (path + "index.html" if path.endswith("/") else path).lstrip("/")
        status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
        lost = (above / "404.html" for above in file.parents if above.is_relative_to(folder))
        data, encoding = _body(next(found for found in (file, *lost) if found.is_file()))
        tag = f'"{blake2b(data, digest_size=8).hexdigest()}"'
        if self.headers["If-None-Match"] == tag:
            status, data = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self._head(folder, path, tag, encoding, len(data))
        self._wire[0].count(path, self._headers_buffer, len(data))
        self.end_headers()
        self.wfile.write(data)

    def _head(self, folder: Path, path: str, tag: str, encoding: str, length: int) -> None:
        kind = self.guess_type(path if path[-1] != "/" else "a.html")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind[:5] == "text/" else kind)
        self.send_header("Content-Length", str(length))
        self.send_header("ETag", tag)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        for pattern, headers in _rules(folder):
            if fnmatch(path, pattern):
                for line in headers:
                    self.send_header(*line)

    def log_message(self, *args: object) -> None:
        pass


@cache
def _body(file: Path) -> tuple[bytes, str]:
    data = file.read_bytes()
    return (gzip.compress(data, 6), "gzip") if file.suffix in _PACKED else (data, "")


@cache
def _rules(folder: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    """Read the site's `_headers`."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return rules


@contextmanager
def counted(folder: Path) -> Iterator[Wire]:
    """Serve a built site at the root of a host on this machine."""
    wires: list[Wire] = []
    handler = partial(_Handler, directory=str(folder), wire=wires)
    with running(handler) as origin:
        wires.append(Wire(origin))
        yield wires[0]


def main() -> None:
    """Print the table."""
    from tests.benchmarks.rounds import HEAD, lines, table  # it counts with this module

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[200, 1_000, 10_000])
    parser.add_argument("--output", type=Path, help="a site that is built already")
    given = parser.parse_args()
    print(*HEAD, sep="\n")
    built = given.output
    for line in lines(built.name, built) if built else table(given.articles):
        print(line, flush=True)


if __name__ == "__main__":
    main()
