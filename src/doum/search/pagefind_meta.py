"""Pagefind's list of chunks (`.pf_meta`), without its list of pages.

Pagefind names pages by digests and tells their lengths, seven bytes a page once compressed, which
every reader would download before the first answer. The theme's `pagefind_pages.js` writes pages
that are named by their places in the index instead, each of length 1, as lengths are not used.
The file is a list in CBOR after a signature: version, pages, chunks, filters, sorts, fields.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable

from cbor2 import CBORDecodeError, dumps, loads
from msgspec import Struct

from doum.search.pagefind_chunks import SIGNATURE, Chunk, list_head


class Meta(Struct, frozen=True):
    """A list of chunks.

    Attributes:
        content: the file without the list of pages.
        at: where in it that list belongs.
        pages: how many there are.
    """

    content: bytes
    at: int
    pages: int


def meta_of(version: str, chunks: Iterable[Chunk], pages: int) -> Meta:
    """Return the list of the chunks of an index.

    Args:
        version: the version of Pagefind that reads it.
        pages: how many articles the index has.
    """
    listed = [(chunk.start, chunk.end, chunk.name) for chunk in chunks]
    return _meta(version, (listed, [], [], []), pages)


def without_pages(data: bytes) -> Meta:
    """Take the pages out of a `.pf_meta` file.

    Raises:
        ValueError: if it is not in the known format.
    """
    content = gzip.decompress(data)
    if not content.startswith(SIGNATURE):
        raise ValueError("a list of pages without its signature")
    try:
        version, pages, *others = loads(content.removeprefix(SIGNATURE))
        names = [name for name, _ in pages]
    except (CBORDecodeError, TypeError, ValueError) as error:
        raise ValueError("a list of pages in an unknown format") from error
    return _meta(version, others, len(names))


def _meta(version: str, others: Iterable[object], pages: int) -> Meta:
    """Return a file of its version, the place of the pages, and what follows them."""
    items = [dumps(item) for item in others]
    start = SIGNATURE + list_head(len(items) + 2) + dumps(version)
    return Meta(start + b"".join(items), len(start), pages)
