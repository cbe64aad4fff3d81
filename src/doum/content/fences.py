"""Fenced code and comments in Markdown text, in which no notation applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*\Z)|~{3,})")


def lines_outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line number from 1, line) for the lines of a text outside of code and comments."""
    fence, comment = "", False
    for number, line in enumerate(text.split("\n"), start=1):
        if fence:
            fence = "" if _closes(line, fence) else fence
        elif comment or line.lstrip(" \t>").startswith("<!--"):
            comment = "-->" not in line
        elif mark := _FENCE.match(line):
            fence = mark[1]
        else:
            yield number, line


def _closes(line: str, fence: str) -> bool:
    mark = line.strip(" \t>")
    return mark.startswith(fence) and not mark.strip(fence[0])
