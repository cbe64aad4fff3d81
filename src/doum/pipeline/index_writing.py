"""The choice of what writes the index, and Pagefind's client from the cache."""

from __future__ import annotations

import msgspec

from doum.cache import Cache
from doum.pipeline.workshop import Workshop
from doum.problems import Problem, problem
from doum.search.index_writers import IndexWriter, OwnWriter, PagefindWriter
from doum.search.pagefind import KNOWN, Indexer, installed_indexer
from doum.search.pagefind_client import Client, client_of, program_digest
from doum.settings import SearchSettings

_ROOM = "client"


def writer_of(shop: Workshop, indexer: Indexer) -> IndexWriter:
    """Return what writes the index: Doum, unless the client may not be able to read it."""
    if shop.settings.search.writer == "pagefind" or indexer.version not in KNOWN:
        return PagefindWriter(indexer)
    return OwnWriter(indexer.version, lambda: _client(shop.cache, indexer))


def unknown_indexer(settings: SearchSettings) -> list[Problem]:
    """Report an installed Pagefind whose client may not be able to read what Doum writes."""
    indexer = installed_indexer()
    if settings.writer == "pagefind" or not indexer or indexer.version in KNOWN:
        return []
    return [problem("pagefind-unknown", "", version=indexer.version, latest=KNOWN[-1])]


def _client(cache: Cache, indexer: Indexer) -> Client:
    """Return Pagefind's client, taken out of its program once."""
    key = program_digest(indexer.binary)
    cache.hold(_ROOM, [key], spare=1)
    if stored := cache.get(_ROOM, [key]):
        return msgspec.msgpack.decode(stored[key], type=Client)
    client = client_of(indexer.binary)
    cache.put(_ROOM, {key: msgspec.msgpack.encode(client)})
    return client
