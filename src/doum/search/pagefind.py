"""Pagefind run on documents; with the modules named after it, all that depends on its details."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from math import isqrt
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.search.leaves import digest_of, packed
from doum.search.pagefind_meta import Meta, without_pages
from doum.search.pagefind_service import ServiceError, index_of

_LEAST_CHUNK = 500
"""Postings of a chunk of the index, or more: see `_chunk`."""

_EARLY = (
    b"const fetch=(url,more)=>globalThis.doumFetched?.get("
    b'new URL(url,import.meta.url).href.split("?")[0])?.()??globalThis.fetch(url,more);\n'
)
"""Put before Pagefind's module: `backend.js` hands it the files that it has asked for earlier."""

_MODULE, _WASM, _ENTRY = "pagefind.js", "wasm.unknown.pagefind", "pagefind-entry.json"


class PagefindFiles(Struct, frozen=True):
    """What browsers need to know of an index.

    Attributes:
        module, wasm, meta: names of files.
        at: where in the file `meta` the list of pages belongs.
        pages: how many there are.
        entry: Pagefind's own entry file.
    """

    module: str
    wasm: str
    meta: str
    at: int
    pages: int
    entry: msgspec.Raw


class Indexer(Struct, frozen=True):
    """The installed Pagefind."""

    binary: Path
    version: str

    def run(self, documents: Sequence[str], postings: int, made: Path) -> PagefindFiles:
        """Index documents.

        Args:
            documents: their HTML, in the order of the index.
            postings: how many words they have in all.
            made: the folder for the index.

        Raises:
            DoumError: if Pagefind fails, or its files are not as expected.
        """
        size = str(_chunk(postings))
        environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": size}
        try:
            files = index_of([str(self.binary), "--service"], environment, documents)
            (name,) = (name for name in files if name.endswith(".pf_meta"))
            meta = without_pages(files[name])
            if meta.pages != len(documents):
                raise ValueError(f"{meta.pages} pages for {len(documents)} documents")
        except (ServiceError, OSError, ValueError) as error:
            found = problem("pagefind-failed", "", reason=str(error))
            raise DoumError([found], ExitCode.ENVIRONMENT) from error
        return _write({**files, name: packed(meta.content)}, name, meta, made)


def _chunk(postings: int) -> int:
    """Return how many postings a chunk has.

    Every reader downloads the list of chunks, 14 bytes each, and for each word of a query a chunk
    of nearly two bytes a posting: with the square root of the number of postings, both stay small.
    """
    return max(_LEAST_CHUNK, isqrt(2 * postings))


def _write(files: Mapping[str, bytes], name: str, meta: Meta, made: Path) -> PagefindFiles:
    """Write the files that the search loads; those that all indexes have are named by digest."""
    module = _EARLY + files[_MODULE]
    told = PagefindFiles(
        module=f"pagefind.{digest_of(module)}.js",
        wasm=f"wasm.{digest_of(files[_WASM])}.pagefind",
        meta=name,
        at=meta.at,
        pages=meta.pages,
        entry=msgspec.Raw(files[_ENTRY]),
    )
    (made / "index").mkdir(parents=True)
    for path, data in files.items():
        if path.startswith("index/") or path == name:
            (made / path).write_bytes(data)
    (made / told.module).write_bytes(module)
    (made / told.wasm).write_bytes(files[_WASM])
    return told


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
