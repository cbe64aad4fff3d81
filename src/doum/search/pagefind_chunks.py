"""Pagefind's index in chunks: files of CBOR, each with the postings of neighbouring words.

A reader downloads the list of all chunks, and for each word of a query the chunk that has it. In a
chunk, a word is a pair of its code and its pages, and a page is a pair of the distance from the
page before and of positions, of which we need one: `[-weight - 1, 0]`. The items that may follow
(places in metadata, spellings with accents) are left out.
"""

from __future__ import annotations

import zlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise, takewhile
from math import isqrt
from operator import sub

from cbor2 import dumps
from msgspec import Struct

from doum.search.packing import PACKER
from doum.search.postings import STEPS, Postings, place_of, posting, step_of

SIGNATURE = b"pagefind_dcd"
FORM = 1
"""Changes with the bytes that are made of the same postings."""

_UNITS = 24
"""A weight of 1 in Pagefind's index."""

_SYLLABLE = 5
"""Letters of the code of a syllable of Hangul."""

_PLACE = -posting(1, 0)
"""The bits of a posting that are its place."""

_LEAST = 256
"""Postings of a large chunk, or more: a request is worth that many."""

_NEAR = posting(1024, 0)
"""Pages at a lesser distance than this are kept: most of them, at any number of articles."""

_DIGEST = 5
_GZIP = 16 + zlib.MAX_WBITS
_LIST = 0x80


class Chunk(Struct, frozen=True):
    """Neighbouring words of an index.

    Attributes:
        codes: their codes, ascending.
        start: no code before the chunk is as great as this, and none in it is less.
        end: no code in the chunk is as great as this, and none behind it is less.
        name: digest of the codes and their postings, and of what packs them.
    """

    codes: Sequence[str]
    start: str
    end: str
    name: str


def chunks_of(postings: Postings) -> list[Chunk]:
    """Divide an index into chunks.

    An edit changes few of them: where a chunk ends is decided by the words near its end.
    """
    groups = list(_groups(postings))
    starts = ["", *(_between(left[-1], right[0]) for left, right in pairwise(groups))]
    ends = [*starts[1:], groups[-1][-1] + "~"] if groups else []
    return [
        Chunk(codes, start, end, _name(postings, codes))
        for codes, start, end in zip(groups, starts, ends, strict=False)
    ]


def packed_chunk(postings: Postings, codes: Iterable[str]) -> bytes:
    """Return the file of a chunk."""
    words = [_word(code, postings.found[code]) for code in codes]
    content = SIGNATURE + list_head(1) + list_head(len(words)) + b"".join(words)
    return zlib.compress(content, wbits=_GZIP)


def _groups(postings: Postings) -> Iterator[list[str]]:
    """Join neighbours until they are large, or nearly so where another syllable begins."""
    most = _most(len(postings))
    group: list[str] = []
    size = 0
    for code in sorted(postings.found):
        if size >= most or (size >= most // 2 and code[:_SYLLABLE] != group[-1][:_SYLLABLE]):
            yield group
            group, size = [], 0
        group.append(code)
        size += len(postings.found[code])
    if group:
        yield group


def _most(postings: int) -> int:
    """Return how many postings make a chunk large: the root of all, down to a power of two.

    The list of chunks takes 13 bytes a chunk, and a chunk a byte or so a posting: with the square
    root of their number, both stay small. It is rounded, so that the chunks of a growing site are
    not all divided anew.
    """
    return max(_LEAST, 1 << isqrt(postings).bit_length() >> 1)


def _between(left: str, right: str) -> str:
    """Return the shortest beginning of a code that is greater than the code before it."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return right[: sum(1 for _ in same) + 1]


def _name(postings: Postings, codes: Iterable[str]) -> str:
    """Return the name of a chunk; it decides the content, and is known before that is made."""
    digest = blake2b(repr((FORM, STEPS, _UNITS, PACKER)).encode(), digest_size=_DIGEST)
    for code in codes:
        digest.update(f" {code} ".encode())
        digest.update(postings.found[code])
    return b32encode(digest.digest()).decode().lower()


def _word(code: str, numbers: Sequence[int]) -> bytes:
    pages = map(_PAGES.__getitem__, map(sub, numbers, [0, *map(_PLACE.__and__, numbers)]))
    return list_head(2) + dumps(code) + list_head(len(numbers)) + b"".join(pages)


class _Pages(dict[int, bytes]):
    """A posting, counted from the place before it -> a page of a word; near ones are kept."""

    def __missing__(self, number: int) -> bytes:
        weight = int(STEPS[step_of(number)] * _UNITS)
        page = dumps([place_of(number), [-weight - 1, 0]])
        if number < _NEAR:
            self[number] = page
        return page


_PAGES = _Pages()


def list_head(size: int) -> bytes:
    """Return the head of a list: that of the number of its items, as another kind."""
    kind, *more = dumps(size)
    return bytes((kind | _LIST, *more))
