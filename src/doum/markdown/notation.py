"""Mistakes in the `///` notation, found on the text, where their lines are known.

Python-Markdown leaves a block that it does not know, or that is not closed, in the page as
typed text; a writer should hear of it instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doum.errors import closest
from doum.markdown.callouts import KINDS
from doum.model import Mistake

BLOCKS = frozenset({*KINDS, "steps", "tab", "details", "video"})
NEEDS_ARGUMENT = frozenset({"tab", "details", "video"})
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_SLASHES = re.compile(r" {0,3}(/{3,})[ \t]*(?:([^\s|/]+)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*$")


def mistakes(text: str) -> Iterator[Mistake]:
    """Yield (rule, line of the text, values) for every block that will not render."""
    if "///" not in text:
        return
    open_blocks: list[tuple[int, str, int]] = []
    for number, line in _lines_outside_code(text):
        found = _SLASHES.match(line)
        if not found:
            continue
        slashes, name, argument = len(found[1]), found[2], found[3]
        if name is None:
            _close(open_blocks, slashes)
        elif name not in BLOCKS:
            known, guess = ", ".join(sorted(BLOCKS)), closest(name, BLOCKS)
            yield "unknown-block", number, (("name", name), ("known", known), ("guess", guess))
        elif name in NEEDS_ARGUMENT and not argument:
            yield "block-argument", number, (("name", name),)
        else:
            open_blocks.append((slashes, name, number))
    for _, name, number in open_blocks:
        yield "block-open", number, (("name", name),)


def _lines_outside_code(text: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _FENCE.match(line)
        if not mark:
            if not fence:
                yield number, line
        elif not fence:
            fence = mark[1]
        elif mark[1].startswith(fence) and not line.strip(" `~"):
            fence = ""


def _close(open_blocks: list[tuple[int, str, int]], slashes: int) -> None:
    """Close the innermost block of that many slashes, and what was left open inside it."""
    if any(held[0] == slashes for held in open_blocks):
        while open_blocks.pop()[0] != slashes:
            pass
