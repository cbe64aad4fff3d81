"""Pagefind's list of pages: taken out, and everything else as it was."""

from __future__ import annotations

import gzip

import pytest

from doum.search.pagefind_meta import without_pages

SIGNATURE = b"pagefind_dcd"


def head(kind: int, number: int) -> bytes:
    """Write the head of an item of CBOR."""
    if number < 24:
        return bytes([kind << 5 | number])
    size = 1 if number < 1 << 8 else 2
    return bytes([kind << 5 | (23 + size)]) + number.to_bytes(size)


def text(value: str) -> bytes:
    """Write a text."""
    return head(3, len(value.encode())) + value.encode()


def packed(pages: list[tuple[str, int]], rest: bytes = b"\x80\x80") -> bytes:
    """Write a list of pages as Pagefind does, with something after it."""
    listed = b"".join(head(4, 2) + text(name) + head(0, words) for name, words in pages)
    return gzip.compress(
        SIGNATURE + head(4, 3) + text("1.5.2") + head(4, len(pages)) + listed + rest
    )


@pytest.mark.parametrize("count", [0, 1, 23, 24, 300])
def test_the_pages_are_taken_out_and_counted(count):
    pages = [(f"x-ko_{number:07x}", 100 + number) for number in range(count)]
    made = without_pages(packed(pages, b"rest"))
    assert made.pages == count
    assert made.content[: made.at] == SIGNATURE + head(4, 3) + text("1.5.2")
    assert made.content[made.at :] == b"rest"


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"something else"),
        gzip.compress(SIGNATURE + b"\xa0"),
        gzip.compress(SIGNATURE + head(4, 3) + text("2") + head(4, 1) + head(4, 3) + text("a")),
        gzip.compress(SIGNATURE + head(4, 3) + text("2") + head(4, 1) + text("a")),
    ],
)
def test_another_format_is_refused(data):
    with pytest.raises(ValueError, match=r"."):
        without_pages(data)
