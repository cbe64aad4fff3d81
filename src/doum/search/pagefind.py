"""Pagefind run on documents; with the modules named after it, all that depends on its details."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.search.pagefind_meta import shortened
from doum.search.pagefind_service import Payload, ServiceError, converse

_CHUNK = "5000"
"""Postings per chunk of the index. With Pagefind's default of 20,000, a new word costs 25 KB."""

_EARLY = (
    "const fetch=(url,more)=>globalThis.doumFetched?.get("
    'new URL(url,import.meta.url).href.split("?")[0])?.()??globalThis.fetch(url,more);\n'
)
"""Put before Pagefind's module: `backend.js` hands it the files that it has asked for earlier."""

_ENTRY = "pagefind-entry.json"
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


class Indexer(Struct, frozen=True):
    """The installed Pagefind."""

    binary: Path
    version: str

    def run(self, documents: Iterable[str], made: Path) -> bytes:
        """Index documents; their pages are named by their places (see `short_name`).

        Args:
            documents: their HTML, in the order of the index.
            made: the folder for the index.

        Returns:
            Pagefind's entry, as JSON.

        Raises:
            DoumError: if Pagefind fails, or its files are not as expected.
        """
        environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK}
        try:
            command = [str(self.binary), "--service"]
            converse(command, environment, _requests(documents, made), "WriteFiles")
            _shorten(made)
        except (ServiceError, OSError, ValueError) as error:
            found = problem("pagefind-failed", "", reason=str(error))
            raise DoumError([found], ExitCode.ENVIRONMENT) from error
        module = made / "pagefind.js"
        module.write_text(_EARLY + module.read_text("utf-8"), "utf-8")
        entry = (made / _ENTRY).read_bytes()
        for name in (*_LEFT_OUT, _ENTRY):
            (made / name).unlink(missing_ok=True)
        shutil.rmtree(made / "fragment", ignore_errors=True)
        return entry


def _requests(documents: Iterable[str], made: Path) -> Iterator[Payload]:
    yield {"type": "NewIndex", "config": {}}
    for number, text in enumerate(documents):
        name = f"{number}.html"
        yield {"type": "AddFile", "index_id": 0, "file_path": name, "file_contents": text}
    yield {"type": "WriteFiles", "index_id": 0, "output_path": str(made)}


def _shorten(made: Path) -> None:
    """Shorten the names of the pages.

    Raises:
        ValueError: if Pagefind's list of pages is not as expected.
    """
    (path,) = made.glob("*.pf_meta")
    path.write_bytes(shortened(path.read_bytes()))


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
