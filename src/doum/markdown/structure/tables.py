"""Tables: a row of cells, a row of hyphens, and rows down to a blank line (GFM, section 4.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from doum.markdown.structure.leaf import Leaf

_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELL_END = re.compile(r"(?P<code>(`+)(?!`).*?(?<!`)\2(?!`))|\\.|(?P<pipe>\|)", re.S)


def alignments(line: str) -> list[str] | None:
    """Return the alignment of each column, if a line is the row of hyphens of a table."""
    if "-" not in line or not _DELIMITERS.fullmatch(line):
        return None
    if "|" not in line and ":" not in line:
        return None
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    return [_alignment(cell) for cell in cells]


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    if left and right:
        return "center"
    return "right" if right else "left" if left else ""


def cells_of(row: str) -> list[str]:
    """Split a row at its pipes, except those in code and after a backslash."""
    text = row.strip()
    text = text[1:] if text.startswith("|") else text
    cells, start = [], 0
    for found in _CELL_END.finditer(text):
        if found["pipe"]:
            cells.append(text[start : found.start()])
            start = found.end()
    if text[start:].strip() or not cells:
        cells.append(text[start:])
    return [cell.strip().replace("\\|", "|") for cell in cells]


class Table:
    """A table being read.

    Args:
        line: the line of the row of headers.
        header: the cells of that row.
        columns: the alignment of each column.
    """

    def __init__(self, line: int, header: Sequence[str], columns: Sequence[str]) -> None:
        self._columns = columns
        self._rows = [(line, list(header))]

    def add(self, line: int, content: str) -> None:
        """Add a row."""
        self._rows.append((line, cells_of(content)))

    @property
    def wide_rows(self) -> Iterator[tuple[int, int]]:
        """The rows with texts beyond the last column: their lines, and how many cells they have."""
        width = len(self._columns)
        return ((line, len(cells)) for line, cells in self._rows if any(cells[width:]))

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self._columns)

    def close(self, parent: Element) -> Iterator[Leaf]:
        """Append the table to its parent; yield its cells."""
        table = SubElement(parent, "table")
        head, body = SubElement(table, "thead"), None
        for number, (line, cells) in enumerate(self._rows):
            if number == 1:
                body = SubElement(table, "tbody")
            row = SubElement(head if body is None else body, "tr")
            self._fill(row, cells, "td" if number else "th")
            yield from (Leaf(line, cell, "cell") for cell in cells if cell)

    def _fill(self, row: Element, cells: Sequence[str], tag: str) -> None:
        """Append the cells of a row: those that are missing, too, and those beyond the last."""
        for index in range(max(len(cells), len(self._columns))):
            cell = SubElement(row, tag)
            cell.text = cells[index] if index < len(cells) else ""
            if index < len(self._columns) and self._columns[index]:
                cell.set("align", self._columns[index])
