"""CSV as Netlify and spreadsheets write it: any delimiter, and rows that are damaged."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence

_MOST_LINES = 120
"""The lines of the longest row; a quotation mark without its partner swallows no more than that."""

_DELIMITERS = (",", ";", "\t")


def csv_records(text: str) -> Iterator[tuple[int, dict[str, str] | None]]:
    """Yield the rows below the header, by the names in it.

    Yields:
        The line on which a row begins, and its values; `None` if the row cannot be read.
    """
    lines = [f"{line}\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    delimiter, start = _delimiter(lines)
    names: list[str] = []
    for line, row in _rows(lines, start, delimiter):
        if row is None:
            yield line, None
        elif not names or _is_header(row):
            names = [name_of(cell) for cell in row]
        elif any(row[len(names) :]):
            yield line, None
        else:
            yield line, dict(zip(names, row, strict=False))


def _is_header(row: Sequence[str]) -> bool:
    """Return whether a row is the header of another export that was joined to this one."""
    return {"article", "language"} <= {name_of(cell) for cell in row}


def header_of(text: str) -> list[str]:
    """Return the names of the columns."""
    lines = text.splitlines()[:20]
    delimiter, start = _delimiter(lines)
    rows = (row for _, row in _rows([f"{line}\n" for line in lines], start, delimiter) if row)
    return [name_of(cell) for cell in next(rows, [])]


def name_of(cell: str) -> str:
    """Return a column's name in the one form that is looked for: `Created At` is `created_at`."""
    return "_".join(cell.strip().strip("\ufeff").lower().replace("-", "_").split())


def _delimiter(lines: Sequence[str]) -> tuple[str, int]:
    """Return what separates cells, and the line of the header; Excel may name it in the first."""
    first = lines[0].strip().lower() if lines else ""
    if first.startswith("sep=") and len(first) == 5:
        return lines[0].strip()[4], 1
    head = next((line for line in lines if line.strip()), "")
    return max(_DELIMITERS, key=head.count), 0


def _rows(
    lines: Sequence[str], start: int, delimiter: str
) -> Iterator[tuple[int, list[str] | None]]:
    width, at = 0, start
    while at < len(lines):
        row, taken = _row(lines[at : at + _MOST_LINES], delimiter)
        if row and (not width or _is_header(row)):
            width = len(row)
        if taken > 1 and len(row or ()) != width:
            row, taken = None, 1  # the next line may be a row of its own
        if row is None or any(cell.strip() for cell in row):
            yield at + 1, row
        at += taken


def _row(lines: Sequence[str], delimiter: str) -> tuple[list[str] | None, int]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        row = next(reader, [])
    except csv.Error:
        return None, 1
    return row, max(reader.line_num, 1)
