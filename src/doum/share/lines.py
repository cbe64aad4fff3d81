"""Lines of a title: of even length, broken where readers pause, never inside a word that fits.

Korean breaks at its spaces only; Japanese, which has none, after the endings of its phrases.
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
    """What stays on one line, and what stands before it where it does not begin the line."""

    text: str
    glue: str = " "


class Setting(Struct, frozen=True):
    """A text as set: the size of its letters and its lines."""

    size: int
    lines: tuple[str, ...]


def set_lines(
    text: str, steps: Sequence[tuple[int, int]], width: float, measure: Callable[[int], Measure]
) -> Setting:
    """Set a text in the largest letters in which it fits without a broken word.

    Args:
        steps: pairs of a size and how many lines it may take, the largest size first.
        measure: gives what measures texts of a size.
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
    """Cut a text into what belongs on one line."""
    units: list[Unit] = []
    for word in text.split():
        parts = _phrases(word) if _SPACELESS.search(word) else [word]
        units.append(Unit(parts[0]))
        units += [Unit(part, "") for part in parts[1:]]
    return _held(units)


def _phrases(word: str) -> list[str]:
    """Cut Japanese after the kana that end a phrase, は and を, and pauses."""
    return [found for part in _PAUSE.split(word) for found in _PHRASE.findall(part)]


def balanced(units: Sequence[Unit], width: float, measure: Measure, most: int) -> tuple[str, ...]:
    """Set units in as few lines as they take, all of nearly the same length.

    Returns:
        The lines, none where the units take more than `most` or one is wider than a line.
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
    """Put as many units on every line as there is room for, and end the last with an ellipsis."""
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
    """Cut the units that are wider than a line into their characters."""
    pieces = []
    for unit in units:
        if measure(unit.text) <= width:
            pieces.append(unit)
        else:
            pieces.append(Unit(unit.text[0], unit.glue))
            pieces += [Unit(character, "") for character in unit.text[1:]]
    return _held(pieces)


def _held(units: Iterable[Unit]) -> list[Unit]:
    """Join what may not begin a line to what is before it, and what may not end one to the next."""
    held: list[Unit] = []
    for unit in units:
        before = held[-1].text if held else ""
        if before and not unit.glue and (unit.text[0] in _NEVER_FIRST or before[-1] in _NEVER_LAST):
            held[-1] = Unit(before + unit.text, held[-1].glue)
        else:
            held.append(unit)
    return held
