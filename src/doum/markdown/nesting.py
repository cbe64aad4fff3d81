"""Where a text that nests too deeply does so."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*)*")
_BRACKETS = re.compile(r"[\[(*_~`!]{2,}")


def deepest_line(text: str) -> int:
    """Return the number of the line with the most marks that open something inside another."""
    depths = [_depth(line) for line in text.split("\n")]
    return depths.index(max(depths)) + 1


def _depth(line: str) -> int:
    marks = _MARKS.match(line)
    opened = len(marks[0]) if marks else 0
    return max([opened, *(len(found) for found in _BRACKETS.findall(line))])
