"""Notation that was not read and that readers would see as typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.equivalents import corrected
from doum.problems import Problem, at_line

_BLOCK = re.compile(r"/{3,}.*")
_ONE_APART = 2
_CELLS = 3
_ROW = re.compile(r"\|.*\|[ \t]*")


def left_overs(leaves: Iterable[Leaf], reported: frozenset[int]) -> Iterator[Problem]:
    """Yield a problem for every line of a block, and for every table, that was not read.

    Args:
        leaves: the pieces of text of a body.
        reported: lines that a problem names already.
    """
    bare: list[Problem] = []
    found = bool(reported)
    last_cell = -_ONE_APART
    for leaf in leaves:
        above, last_cell = last_cell, leaf.line if leaf.kind == "cell" else -_ONE_APART
        if leaf.kind != "paragraph" or not any(mark in leaf.text for mark in ("///", "|")):
            continue
        lines = leaf.text.split("\n")
        for number, line in enumerate(lines, start=leaf.line):
            if not _BLOCK.fullmatch(line) or number in reported:
                continue
            written = line.rstrip()
            if line.strip("/ \t"):
                found = True
                yield at_line(number, "block-not-read", block=written, instead=corrected(line))
            else:
                bare.append(at_line(number, "block-unopened", block=written))
        yield from _rows(lines, leaf.line, is_below_table=leaf.line == above + _ONE_APART)
    if not found:
        yield from bare


def _rows(lines: list[str], line: int, *, is_below_table: bool) -> Iterator[Problem]:
    """Report the first of two rows below each other, or a row that a blank line cuts off."""
    rows = [bool(_ROW.fullmatch(text)) for text in lines]
    if is_below_table and rows == [True] and lines[0].count("|") >= _CELLS:
        yield at_line(line, "table-row-apart", block=lines[0].rstrip())
        return
    for index in range(len(rows) - 1):
        if rows[index] and rows[index + 1]:
            yield at_line(line + index, "table-not-read", block=lines[index].rstrip())
            return
