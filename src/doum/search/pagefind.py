"""Pagefind as a command on a folder of documents; no other module depends on its details."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.search.leaves import digest_of

_CHUNK = "5000"
"""Postings per chunk of the index. With Pagefind's default of 20,000, a new word costs 25 KB."""

_SIGNATURE = b"pagefind_dcd"
_LEFT_OUT = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)


class _Fragment(Struct):
    url: str


class Indexer(Struct, frozen=True):
    """The installed Pagefind."""

    binary: Path
    version: str

    def write(self, scratch: Path, document: str, leaf: bytes) -> str:
        """Write a document to index, and return its name.

        The name is the digest of its leaf. So Pagefind's own name for a page changes whenever
        its leaf does, and a cached leaf is never out of date.
        """
        name = digest_of(leaf)
        (scratch / f"{name}.html").write_text(document, "utf-8")
        return name

    def run(self, scratch: Path, made: Path) -> Iterator[tuple[str, str]]:
        """Index the documents.

        Args:
            made: the folder for the index.

        Returns:
            Pairs of Pagefind's name for a page and the name of the document.

        Raises:
            DoumError: if Pagefind fails.
        """
        command = [str(self.binary), "--site", str(scratch), "--output-path", str(made), "--quiet"]
        environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK}
        result = subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment
        )
        if result.returncode != 0 or not made.is_dir():
            said = (result.stderr or result.stdout).strip().splitlines() or ["no reason given"]
            found = problem("pagefind-failed", "", reason=said[-1])
            raise DoumError([found], ExitCode.ENVIRONMENT)
        for name in _LEFT_OUT:
            (made / name).unlink(missing_ok=True)
        yield from _names(made / "fragment")
        shutil.rmtree(made / "fragment", ignore_errors=True)


def _names(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield Pagefind's name for each page, with the name of the document."""
    decoder = msgspec.json.Decoder(_Fragment)
    for path in sorted(folder.glob("*.pf_fragment")):
        fragment = gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE)
        name = Path(decoder.decode(fragment).url).stem
        if name != "nothing":
            yield path.stem, name


def find_indexer() -> Indexer:
    """Find the Pagefind of the `pagefind-bin` package.

    Raises:
        DoumError: if it is not installed.
    """
    spec = find_spec("pagefind_bin")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    for name in ("pagefind", "pagefind.exe") if folder else ():
        if folder and (folder / name).is_file():
            return Indexer(folder / name, _version_beside(folder))
    raise DoumError([problem("pagefind-missing", "")], ExitCode.ENVIRONMENT)


def _version_beside(package: Path) -> str:
    """Return a package's version from the name of its metadata; `importlib` takes 30 ms."""
    found = sorted(package.parent.glob(f"{package.name}-*.dist-info"))
    return found[-1].name.removesuffix(".dist-info").partition("-")[2] if found else "0"
