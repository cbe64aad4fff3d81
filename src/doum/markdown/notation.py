"""Mistakes in the `///` notation, found in the text, where their lines are known.

Python-Markdown leaves blocks that are unknown or not closed in the page as typed; they are
reported instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doum.content.fences import lines_outside_code
from doum.markdown.callouts import KINDS
from doum.markdown.equivalents import corrected
from doum.markdown.html import block_notation_in, row_notation_in, without_code
from doum.problems import Problem, at_line, closest

BLOCKS = frozenset({*KINDS, "steps", "tab", "details", "video", "language"})
NEEDS_ARGUMENT = frozenset({"tab", "details", "video", "language"})
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_SLASHES = re.compile(r"[ \t]*(/{3,})[ \t]*(?:([^\s|/]+)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*$")


def mistakes(text: str) -> Iterator[Problem]:
    """Yield a problem for every block that cannot be rendered."""
    if "///" not in text:
        return
    open_blocks: list[tuple[int, str, int]] = []
    in_list = False
    for number, line in lines_outside_code(text):
        found = _SLASHES.match(line)
        if not found:
            in_list = bool(_ITEM.match(line)) or (in_list and line[:1] in ("", " ", "\t"))
            continue
        if line.startswith("    ") and not in_list:
            continue  # indented code
        slashes, name, argument = len(found[1]), found[2], found[3]
        if name is None:
            for _, inner, opened in _close(open_blocks, slashes):
                yield at_line(opened, "block-open", name=inner)
        elif name not in BLOCKS:
            known, guess = ", ".join(sorted(BLOCKS)), closest(name, BLOCKS)
            yield at_line(number, "unknown-block", name=name, known=known, guess=guess)
        elif name in NEEDS_ARGUMENT and not argument:
            yield at_line(number, "block-argument", name=name)
        else:
            open_blocks.append((slashes, name, number))
    for _, name, number in open_blocks:
        yield at_line(number, "block-open", name=name)


def _close(open_blocks: list[tuple[int, str, int]], slashes: int) -> list[tuple[int, str, int]]:
    """Close the innermost block with that many slashes; return blocks left open inside it."""
    for index in reversed(range(len(open_blocks))):
        if open_blocks[index][0] == slashes:
            inner = open_blocks[index + 1 :]
            del open_blocks[index:]
            return inner
    return []


def left_overs(html: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every line of notation that is left in the rendered page.

    Args:
        html: the rendered HTML.
        text: the Markdown text.
    """
    if "///" not in html and "|" not in html:
        return
    lines = {line.strip(): number for number, line in reversed(list(lines_outside_code(text)))}
    shown = without_code(html)
    left = [line for line in block_notation_in(shown) if line in lines and line[0] == "/"]
    named = [line for line in left if line.strip("/")]
    for line in named or left:
        yield at_line(lines[line], "block-not-read", block=line, instead=corrected(line))
    for line in row_notation_in(shown):
        if line in lines:
            yield at_line(lines[line], "table-not-read", block=line)
