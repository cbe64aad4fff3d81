"""Pagefind's list of pages and chunks (`.pf_meta`), without the pages.

Pagefind names pages by digests and tells their lengths, seven bytes a page once compressed, which
every reader would download before the first answer. The theme's `pagefind_pages.js` writes pages
that are named by their places in the index instead, each of length 1, as lengths are not used.
The file is CBOR after a signature.
"""

from __future__ import annotations

import gzip

from msgspec import Struct

_SIGNATURE = b"pagefind_dcd"
_NUMBER, _TEXT, _LIST = 0, 3, 4
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}
_PARTS = 2


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


def without_pages(data: bytes) -> Meta:
    """Take the pages out of a `.pf_meta` file.

    Raises:
        ValueError: if it is not in the known format.
    """
    content = gzip.decompress(data)
    if not content.startswith(_SIGNATURE):
        raise ValueError("a list of pages without its signature")
    try:
        _, at = _head(content, len(_SIGNATURE), _LIST)
        size, at = _head(content, at, _TEXT)  # the version of Pagefind
        count, start = _head(content, at + size, _LIST)
        end = _end_of_pages(content, start, count)
    except IndexError as error:
        raise ValueError("a list of pages without its end") from error
    return Meta(content[: at + size] + content[end:], at + size, count)


def _end_of_pages(content: bytes, at: int, count: int) -> int:
    """Return where what follows the pages begins."""
    for _ in range(count):
        parts, at = _head(content, at, _LIST)
        size, at = _head(content, at, _TEXT)
        _, at = _head(content, at + size, _NUMBER)
        if parts != _PARTS:
            raise ValueError("a page with unknown parts")
    return at


def _head(content: bytes, at: int, kind: int) -> tuple[int, int]:
    """Read the head of an item: its number or size, and where its content begins."""
    number, at = content[at] & 31, at + 1
    if content[at - 1] >> 5 != kind or number > max(_SIZES):
        raise ValueError(f"an item that is not of the kind {kind}")
    if width := _SIZES.get(number, 0):
        number, at = int.from_bytes(content[at : at + width]), at + width
    return number, at
