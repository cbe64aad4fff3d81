"""Writing of the index that Pagefind's client searches: by Doum, or by Pagefind itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from math import isqrt
from pathlib import Path
from typing import Any, Protocol

import msgspec
from msgspec import Struct

from doum.search.packing import name_of, packed
from doum.search.pagefind import Indexer, failures_told
from doum.search.pagefind_chunks import FORM, chunks_of, packed_chunk
from doum.search.pagefind_client import MODULE, WASM, Client, client_files
from doum.search.pagefind_documents import documents_of, index_language
from doum.search.pagefind_meta import Meta, meta_of, without_pages
from doum.search.pagefind_service import index_of
from doum.search.postings import Postings
from doum.search.search_store import put_whole

_CHUNKS = "index"
_ENTRY = "pagefind-entry.json"
_LEAST_CHUNK = 500
"""Numbers in a chunk of an index by Pagefind itself, three a posting, or more."""


class PagefindFiles(Struct, frozen=True):
    """What browsers need to know of an index.

    Attributes:
        module, wasm, meta: names of files.
        at: where in the file `meta` the list of pages belongs.
        pages: how many there are.
        entry: Pagefind's entry file.
    """

    module: str
    wasm: str
    meta: str
    at: int
    pages: int
    entry: Any


class WrittenIndex(Struct, frozen=True):
    """An index in a folder.

    Attributes:
        told: what browsers need to know of it.
        files: all its files, as paths in the folder; each is named by the digest of what it has.
    """

    told: PagefindFiles
    files: tuple[str, ...]


class IndexWriter(Protocol):
    """Writes indexes."""

    @property
    def name(self) -> str:
        """What decides the bytes of an index beside its postings."""

    def write(self, language: str, postings: Postings, folder: Path) -> WrittenIndex:
        """Write an index.

        Args:
            language: a language code.
            folder: may have files of other indexes. What is there already is not written again,
                and files appear whole.

        Raises:
            DoumError: if Pagefind fails.
        """


class OwnWriter(Struct, frozen=True):
    """Writes indexes without Pagefind's help.

    Attributes:
        version: the version of the client.
        client: returns the client.
    """

    version: str
    client: Callable[[], Client]

    @property
    def name(self) -> str:
        """The form of the chunks and the version of the client."""
        return f"doum {FORM} {self.version}"

    def write(self, language: str, postings: Postings, folder: Path) -> WrittenIndex:
        """Write an index."""
        with failures_told():
            client = self.client()
        chunks = chunks_of(postings)
        names = {f"{_CHUNKS}/{chunk.name}.pf_index": chunk for chunk in chunks}
        for name, chunk in names.items():
            if not (folder / name).exists():
                put_whole(folder / name, packed_chunk(postings, chunk.codes))
        meta = meta_of(self.version, chunks, postings.articles)
        languages = {index_language(language): {"wasm": None, "page_count": meta.pages}}
        entry = {"version": self.version, "languages": languages}
        return _written(folder, names, client, self.version, meta, entry)


class PagefindWriter(Struct, frozen=True):
    """Lets Pagefind write indexes, of documents that it reads."""

    indexer: Indexer

    @property
    def name(self) -> str:
        """The version of Pagefind."""
        return f"pagefind {self.indexer.version}"

    def write(self, language: str, postings: Postings, folder: Path) -> WrittenIndex:
        """Write an index."""
        size = str(max(_LEAST_CHUNK, isqrt(2 * len(postings))))
        environment = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": size}
        documents = documents_of(language, postings)
        with failures_told():
            files = index_of([str(self.indexer.binary), "--service"], environment, documents)
            (listed,) = (name for name in files if name.endswith(".pf_meta"))
            meta = without_pages(files[listed])
            if meta.pages != max(1, postings.articles):
                raise ValueError(f"{meta.pages} pages for {postings.articles} documents")
            client, entry = Client(files[MODULE], files[WASM]), msgspec.json.decode(files[_ENTRY])
        names = [name for name in files if name.startswith(f"{_CHUNKS}/")]
        for name in names:
            put_whole(folder / name, files[name])
        return _written(folder, names, client, self.indexer.version, meta, entry)


def _written(
    folder: Path,
    chunks: Iterable[str],
    client: Client,
    version: str,
    meta: Meta,
    entry: dict[str, Any],
) -> WrittenIndex:
    """Write the files that the client is and reads first; the chunks are written already."""
    listed = packed(meta.content)
    code = name_of(listed)
    languages = {name: {**known, "hash": code} for name, known in entry["languages"].items()}
    shown = client_files(client, version)
    name = f"pagefind.{code}.pf_meta"
    contents = {**shown.contents, name: listed}
    for path, content in contents.items():
        put_whole(folder / path, content)
    told = PagefindFiles(
        shown.module, shown.wasm, name, meta.at, meta.pages, {**entry, "languages": languages}
    )
    return WrittenIndex(told, (*chunks, *contents))
