"""The characters of a font, read from its character map (OpenType `cmap`, formats 4 and 12)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from struct import Struct as Layout
from struct import error as BrokenLayout  # noqa: N812
from struct import unpack_from

from msgspec import Struct

_TABLE = Layout(">4sLLL")
_RECORD = Layout(">HHL")
_GROUP = Layout(">LLL")
_COLLECTION = b"ttcf"
_BEST_FIRST = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))


class Coverage(Struct, frozen=True, array_like=True):
    """The characters of a font as ranges of code points: the start and the end of each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def known(self, characters: Iterable[str]) -> frozenset[str]:
        """Return the characters that the font has."""
        return frozenset(character for character in characters if self._has(ord(character)))

    def _has(self, code: int) -> bool:
        index = bisect_right(self.starts, code) - 1
        return index >= 0 and code <= self.ends[index]


def coverage_of(data: bytes, index: int) -> Coverage:
    """Read the coverage of a font in a file.

    Args:
        data: the content of the file.
        index: the number of the font in a collection.

    Raises:
        ValueError: if the file is not an OpenType or TrueType font.
    """
    try:
        return _joined(sorted(_ranges(data, _subtable(data, index))))
    except (LookupError, StopIteration, BrokenLayout) as error:
        raise ValueError("no character map") from error


def font_count(data: bytes) -> int:
    """Return the number of fonts in a file."""
    return int(unpack_from(">L", data, 8)[0]) if data[:4] == _COLLECTION else 1


def _subtable(data: bytes, index: int) -> int:
    """Return the offset of the best Unicode map."""
    font = unpack_from(">L", data, 12 + 4 * index)[0] if data[:4] == _COLLECTION else 0
    tables = {
        tag: offset
        for tag, _, offset, _ in (
            _TABLE.unpack_from(data, font + 12 + 16 * number)
            for number in range(unpack_from(">H", data, font + 4)[0])
        )
    }
    start = tables[b"cmap"]
    maps = {}
    for number in range(unpack_from(">H", data, start + 2)[0]):
        platform, encoding, offset = _RECORD.unpack_from(data, start + 4 + 8 * number)
        maps[platform, encoding] = int(start + offset)
    return next(maps[kind] for kind in _BEST_FIRST if kind in maps)


def _ranges(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    kind = unpack_from(">H", data, start)[0]
    if kind == 12:
        groups = unpack_from(">L", data, start + 12)[0]
        for number in range(groups):
            first, last, _ = _GROUP.unpack_from(data, start + 16 + 12 * number)
            yield first, last
    elif kind == 4:
        yield from _segments(data, start)
    else:
        raise LookupError(kind)


def _segments(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of format 4; glyph 0 stands for a missing character."""
    count = unpack_from(">H", data, start + 6)[0] // 2
    ends, firsts, deltas, offsets = (
        unpack_from(f">{count}H", data, start + 14 + position)
        for position in (0, 2 * count + 2, 4 * count + 2, 6 * count + 2)
    )
    for number, (first, last) in enumerate(zip(firsts, ends, strict=True)):
        place = start + 16 + 6 * count + 2 * number + offsets[number]
        for code in range(first, min(last, 0xFFFE) + 1):
            if offsets[number]:
                glyph = unpack_from(">H", data, place + 2 * (code - first))[0]
            else:
                glyph = (code + deltas[number]) & 0xFFFF
            if glyph:
                yield code, code


def _joined(ranges: Iterable[tuple[int, int]]) -> Coverage:
    """Join adjacent ranges."""
    starts: list[int] = []
    ends: list[int] = []
    for first, last in ranges:
        if ends and first <= ends[-1] + 1:
            ends[-1] = max(ends[-1], last)
        else:
            starts.append(first)
            ends.append(last)
    return Coverage(tuple(starts), tuple(ends))
