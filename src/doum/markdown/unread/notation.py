"""Notation that was not read and that readers would see as typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.equivalents import corrected
from doum.problems import Problem, at_line

_BLOCK = re.compile(r"/{3,}.*")
_ROW = re.compile(r"\|.*\|[ \t]*")


def left_overs(leaves: Iterable[Leaf], reported: frozenset[int]) -> Iterator[Problem]:
    """Yield a problem for every line of a block, and for every table, that was not read.

    Args:
        leaves: the pieces of text of a body.
        reported: lines that a problem names already.
    """
    bare: list[Problem] = []
    found = bool(reported)
    for leaf in leaves:
        if leaf.kind != "paragraph" or not any(mark in leaf.text for mark in ("///", "|")):
            continue
        lines = leaf.text.split("\n")
        for number, line in enumerate(lines, start=leaf.line):
            if not _BLOCK.fullmatch(line) or number in reported:
                continue
            what = at_line(number, "block-not-read", block=line.rstrip(), instead=corrected(line))
            if line.strip("/ \t"):
                found = True
                yield what
            else:
                bare.append(what)
        yield from _table(leaf.line, lines)
    if not found:
        yield from bare


def _table(line: int, lines: list[str]) -> Iterator[Problem]:
    """Report the first of two rows below each other."""
    rows = [bool(_ROW.fullmatch(text)) for text in lines]
    for index in range(len(rows) - 1):
        if rows[index] and rows[index + 1]:
            yield at_line(line + index, "table-not-read", block=lines[index].rstrip())
            return
