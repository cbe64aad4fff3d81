"""Pagefind's list of pages and chunks (`.pf_meta`), with short names for the pages.

Pagefind names pages by digests and tells their lengths, seven bytes a page once compressed, which
every reader downloads before the first answer. Numbers cost next to nothing; the lengths are not
used (see `RANKING` in the theme's `backend.js`). The file is CBOR after a signature.
"""

from __future__ import annotations

import gzip

_SIGNATURE = b"pagefind_dcd"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER, _TEXT, _LIST = 0, 3, 4
_PARTS = 2
_SIZES = {24: 1, 25: 2, 26: 4, 27: 8}


def short_name(number: int) -> str:
    """Return the name of a page: its number in base 36, as `toString(36)` writes it."""
    name = ""
    while number >= 36:
        number, digit = divmod(number, 36)
        name = _DIGITS[digit] + name
    return _DIGITS[number] + name


def shortened(data: bytes) -> bytes:
    """Return a `.pf_meta` file whose pages are named by their places.

    Raises:
        ValueError: if it is not in the known format.
    """
    content = gzip.decompress(data)
    if not content.startswith(_SIGNATURE):
        raise ValueError("a list of pages without its signature")
    _, at = _head(content, len(_SIGNATURE), _LIST)
    size, at = _head(content, at, _TEXT)  # the version of Pagefind
    count, start = _head(content, at + size, _LIST)
    end = _end_of_pages(content, start, count)
    pages = b"".join(_page(short_name(number)) for number in range(count))
    return gzip.compress(content[:start] + pages + content[end:], 9, mtime=0)


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


def _page(name: str) -> bytes:
    """Write a page: its name, and a length of 1."""
    return bytes([_LIST << 5 | _PARTS, _TEXT << 5 | len(name)]) + name.encode() + b"\x01"
