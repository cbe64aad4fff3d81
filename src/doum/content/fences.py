"""Fenced code in Markdown text: what stands in it is shown, not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")


def lines_outside_code(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text that are in no fenced code, each with its number from 1."""
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
