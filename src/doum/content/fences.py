"""Fenced code in Markdown text, in which no notation applies."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")


def lines_outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line number from 1, line) for the lines of a text outside of fenced code."""
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.match(line)
        if not mark:
            if not fence:
                yield number, line
        elif not fence:
            fence = mark[1]
        elif mark[1].startswith(fence) and not line.strip(" \t>`~"):
            fence = ""
