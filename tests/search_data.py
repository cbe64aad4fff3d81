"""The published search data: what a browser is led to, from the entry on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping

from cbor2 import dumps, loads

from doum.addresses.map import SEARCH_DATA
from doum.search.pagefind_chunks import SIGNATURE

Files = Mapping[str, bytes]
"""Path in the published folder -> content."""

ENTRY = "lexicon.json"


def without_earlier(files: Files) -> dict[str, bytes]:
    """Return published files without those that only tabs opened before still ask for.

    They are hashed files of the search data before, published once more: an entry, or what it
    names, has the name of every other file of the search data.
    """
    told = {folder: _told(files, folder) for folder in _folders(files)}
    return {path: data for path, data in files.items() if _is_named(path, told)}


def missing(files: Files) -> set[str]:
    """Return the files of indexes that are named and not there."""
    return {
        folder + name
        for folder in _folders(files)
        for name in _index_files(files, folder)
        if folder + name not in files
    }


def _folders(files: Files) -> set[str]:
    """Return the folders of search data: one a language."""
    parts = (path.split("/") for path in files)
    return {"/".join([*names[:2], ""]) for names in parts if names[0] == SEARCH_DATA}


def _is_named(path: str, told: Mapping[str, bytes]) -> bool:
    if not path.startswith(SEARCH_DATA + "/"):
        return True
    language, kind, *rest = path.split("/")[1:]
    name = rest[0] if rest else kind
    known = name.partition(".pf_index")[0] if kind == "index" else name
    return name == ENTRY or known.encode() in told[f"{SEARCH_DATA}/{language}/"]


def _told(files: Files, folder: str) -> bytes:
    """Return the texts in which a language's files are named."""
    entry = files.get(folder + ENTRY)
    if entry is None:
        return b""
    pagefind = json.loads(entry)["pagefind"]
    module = files.get(folder + pagefind["module"], b"")
    return entry + _listed(files, folder) + module.partition(b"\n")[0]


def _listed(files: Files, folder: str) -> bytes:
    """Return the list of chunks."""
    pagefind = json.loads(files[folder + ENTRY])["pagefind"]
    data = files.get(folder + pagefind["meta"])
    return gzip.decompress(data) if data else b""


def _index_files(files: Files, folder: str) -> Iterator[str]:
    if folder + ENTRY not in files:
        return
    pagefind = json.loads(files[folder + ENTRY])["pagefind"]
    yield from (pagefind[name] for name in ("module", "wasm", "meta"))
    if listed := _listed(files, folder):
        whole = listed[: pagefind["at"]] + dumps([]) + listed[pagefind["at"] :]
        _, _, chunks, *_ = loads(whole.removeprefix(SIGNATURE))
        yield from (f"index/{name}.pf_index" for *_, name in chunks)
