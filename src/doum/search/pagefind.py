"""Pagefind run on documents; with the modules named after it, all that depends on its details."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.search.pagefind_meta import shortened
from doum.search.pagefind_service import ServiceError, index_of

_CHUNK = "5000"
"""Postings per chunk of the index. With Pagefind's default of 20,000, a new word costs 25 KB."""

_EARLY = (
    b"const fetch=(url,more)=>globalThis.doumFetched?.get("
    b'new URL(url,import.meta.url).href.split("?")[0])?.()??globalThis.fetch(url,more);\n'
)
"""Put before Pagefind's module: `backend.js` hands it the files that it has asked for earlier."""

_PUBLISHED = re.compile(r"pagefind\.js|wasm\.[^/]+|[^/]+\.pf_meta|index/[^/]+")
"""Its files that the search loads."""


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
            files = index_of([str(self.binary), "--service"], environment, documents)
            (meta,) = (name for name in files if name.endswith(".pf_meta"))
            files[meta] = shortened(files[meta])
        except (ServiceError, OSError, ValueError) as error:
            found = problem("pagefind-failed", "", reason=str(error))
            raise DoumError([found], ExitCode.ENVIRONMENT) from error
        files["pagefind.js"] = _EARLY + files["pagefind.js"]
        (made / "index").mkdir(parents=True)
        for name, data in files.items():
            if _PUBLISHED.fullmatch(name):
                (made / name).write_bytes(data)
        return files["pagefind-entry.json"]


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
