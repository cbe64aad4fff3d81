"""Pagefind's list of chunks: written, or taken from Pagefind without its list of pages."""

from __future__ import annotations

import gzip

import pytest
from cbor2 import dumps, loads

from doum.search.pagefind_chunks import SIGNATURE, Chunk
from doum.search.pagefind_meta import Meta, meta_of, without_pages

CHUNKS = [["", "qhbaa", "aaaaaaaa"], ["qhbaa", "qhc~", "bbbbbbbb"]]


def packed(*items: object) -> bytes:
    """Write a list as Pagefind does."""
    return gzip.compress(SIGNATURE + dumps(items))


def read(meta: Meta, pages: object) -> list[object]:
    """Read a file with a list of pages in its place."""
    whole = meta.content[: meta.at] + dumps(pages) + meta.content[meta.at :]
    assert whole.startswith(SIGNATURE)
    items: list[object] = loads(whole.removeprefix(SIGNATURE))
    return items


@pytest.mark.parametrize("count", [0, 1, 23, 24, 300])
def test_the_pages_are_taken_out_and_counted(count: int) -> None:
    pages = [[f"x-ko_{number:07x}", 100 + number] for number in range(count)]
    made = without_pages(packed("1.5.2", pages, CHUNKS, [], [], ["title"]))
    assert made.pages == count
    assert read(made, [["0", 1]]) == ["1.5.2", [["0", 1]], CHUNKS, [], [], ["title"]]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"something else"),
        gzip.compress(SIGNATURE),
        gzip.compress(SIGNATURE + dumps(["1.5.2", [["a", 1]]])[:-1]),
        packed(),
        packed("2"),
        packed("2", {"pages": 1}),
        packed("2", [["a"]]),
        packed("2", [["a", 1, 2]]),
        gzip.compress(SIGNATURE + dumps(5)),
    ],
)
def test_another_format_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        without_pages(data)


def test_a_list_of_our_own_chunks_reads_as_pagefinds() -> None:
    chunks = [Chunk((), start, end, name) for start, end, name in CHUNKS]
    made = meta_of("1.5.2", chunks, 7)
    assert made.pages == 7
    pages = [["a", 1]] * 7
    assert read(made, pages) == ["1.5.2", pages, CHUNKS, [], [], []]
    assert made == without_pages(packed("1.5.2", pages, CHUNKS, [], [], []))
