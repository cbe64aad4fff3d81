"""Line breaking of titles: lines of even length, without breaks in words that fit on a line.

Korean text breaks at spaces only; Japanese, which has none, after the endings of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

Measure = Callable[[str], float]

ELLIPSIS = "..."
_SPACELESS = re.compile(r"[぀-ヿ㐀-鿿豈-﫿]")
_PAUSE = re.compile(r"(?<=[^ぁ-ゖ][はを])(?=[ぁ-ゖ]{3})|(?<=[、。，．！？])")
_PHRASE = re.compile(r"[おご]?[^ぁ-ゖ]+[ぁ-ゖ]*|[ぁ-ゖ]+")
_NEVER_FIRST = frozenset(
    "、。，．・：；？！…」』）】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.!?:;)]}%’”"
)
_NEVER_LAST = frozenset("「『（【〔〈《([{‘“")


class Unit(Struct, frozen=True):
    """A text that is not broken, and the glue before it unless it starts a line."""

    text: str
    glue: str = " "


class Setting(Struct, frozen=True):
    """The font size and the lines of a text."""

    size: int
    lines: tuple[str, ...]


def set_lines(
    text: str, steps: Sequence[tuple[int, int]], width: float, measure: Callable[[int], Measure]
) -> Setting:
    """Set a text in the largest size in which it fits without breaking a word.

    Args:
        steps: pairs of a size and the maximum number of lines, the largest size first.
        measure: returns the function that measures texts in a size.
    """
    units = units_of(text)
    for size, most in steps:
        lines = balanced(units, width, measure(size), most)
        if lines or not units:
            return Setting(size, lines)
    size, most = steps[-1]
    pieces = _pieces(units, width, measure(size))
    lines = balanced(pieces, width, measure(size), most)
    return Setting(size, lines or _filled(pieces, width, measure(size), most))


def units_of(text: str) -> list[Unit]:
    """Split a text into units that are not broken."""
    units: list[Unit] = []
    for word in text.split():
        parts = _phrases(word) if _SPACELESS.search(word) else [word]
        units.append(Unit(parts[0]))
        units += [Unit(part, "") for part in parts[1:]]
    return _held(units)


def _phrases(word: str) -> list[str]:
    """Split Japanese after the kana at the end of a phrase, は, を and punctuation."""
    return [found for part in _PAUSE.split(word) for found in _PHRASE.findall(part)]


def balanced(units: Sequence[Unit], width: float, measure: Measure, most: int) -> tuple[str, ...]:
    """Set units in as few lines as possible, of nearly the same length.

    Returns:
        The lines; none if there would be more than `most`, or if a unit is wider than a line.
    """
    ends = [0.0]
    for unit in units:
        ends.append(ends[-1] + measure(unit.glue) + measure(unit.text))
    starts = [end + measure(unit.glue) for end, unit in zip(ends, units, strict=False)]
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(most):
        longer: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, breaks) in best.items():
            for end in range(start + 1, len(ends)):
                length = ends[end] - starts[start]
                if length > width:
                    break
                entry = (cost + length * length, (*breaks, end))
                longer[end] = min(longer.get(end, entry), entry)
        if len(units) in longer:
            breaks = longer[len(units)][1]
            return tuple(_joined(units[a:b]) for a, b in pairwise((0, *breaks)))
        best = longer
    return ()


def _joined(units: Sequence[Unit]) -> str:
    return "".join(unit.glue * bool(number) + unit.text for number, unit in enumerate(units))


def _filled(units: Iterable[Unit], width: float, measure: Measure, most: int) -> tuple[str, ...]:
    """Fill each line with as many units as fit, and end the last with an ellipsis."""
    lines = [""]
    for unit in units:
        longer = lines[-1] + unit.glue * bool(lines[-1]) + unit.text
        if measure(longer) <= width:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(unit.text)
        else:
            break
    while lines[-1] and measure(lines[-1] + ELLIPSIS) > width:
        lines[-1] = (lines[-1].rpartition(" ")[0] or lines[-1][:-1]).rstrip()
    return (*lines[:-1], lines[-1] + ELLIPSIS)


def _pieces(units: Iterable[Unit], width: float, measure: Measure) -> list[Unit]:
    """Split units that are wider than a line into their characters."""
    pieces = []
    for unit in units:
        if measure(unit.text) <= width:
            pieces.append(unit)
        else:
            pieces.append(Unit(unit.text[0], unit.glue))
            pieces += [Unit(character, "") for character in unit.text[1:]]
    return _held(pieces)


def _held(units: Iterable[Unit]) -> list[Unit]:
    """Join units that may not start a line to the one before, or may not end one to the next."""
    held: list[Unit] = []
    for unit in units:
        before = held[-1].text if held else ""
        if before and not unit.glue and (unit.text[0] in _NEVER_FIRST or before[-1] in _NEVER_LAST):
            held[-1] = Unit(before + unit.text, held[-1].glue)
        else:
            held.append(unit)
    return held
