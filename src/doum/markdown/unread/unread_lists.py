"""Lists and tables that were typed or pasted so that their lines run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doum.markdown.unread.unread_lines import Find, SearchedLeaf, shortened, shown

_CIRCLED = "①-⑳❶-❿⓪⓵-⓾㉠-㉻⑴-⒇⒈-⒛"
_SIGNS = "•‣⁃∙●○◦■□▪▫◆◇▶►▸➤➢✓✔☑☐·ㆍ･・–—"
_BULLET = re.compile(rf"[{_SIGNS}](?=\s*[^\s•●○■□◆◇·ㆍ–—])")
_COUNTED = re.compile(rf"[{_CIRCLED}](?=\s*\S)")
_NUMBERED = re.compile(r"\(?(\d{1,2})[.)](?=[^\s\d.,)])|\((\d{1,2})\)(?=\s*\S)")
_LETTERED = re.compile(
    r"\(?([가나다라마바사아자차카타파하A-Za-z]|[ivx]{2,5}|[IVX]{2,5})[.)](?=\s*\S)"
)
_SECTION = re.compile(r"(\d{1,2}-\d{1,2})[.)](?=\s*\S)")
_DOUBLE = re.compile(r"--(?=[ \t]+\S)")
_DASHED = re.compile(r"[-+*](?=[^\W\d_])")
ITEMS = re.compile(
    rf"\n[ \t]*(?:[{_SIGNS}{_CIRCLED}(]|\d{{1,2}}[.)][^\s\d]|[-+*]\w|[^\W\d_][.)]"
    r"|--[ \t]|\d{1,2}-\d{1,2}[.)]|[ivxIVX]{2,5}[.)])"
)
"""A line that may begin with the marker of an item."""

_ORDERS = ("가나다라마바사아자차카타파하", "abcdefghijklmn", "ABCDEFGHIJKLMN")
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split()
_BREAK = re.compile(r"(?: {2,}|\\|<br ?/?>)$")
_MOST_CELLS = 6


def lists(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the first line of each run of lines that stand for items.

    Lines that end in a break do not run together.
    """
    before, start, at = None, -1, 0
    is_broken = False
    for line in leaf.text.split("\n"):
        item = _item(line)
        if item and before and _follows(before, item):
            if start >= 0 and not is_broken and _begins(before):
                yield _find(leaf.text, start, before)
            start = -1
        elif item:
            start = at
        before, is_broken = item or before, bool(_BREAK.search(line))
        at += len(line) + 1


def _find(text: str, at: int, item: tuple[str, str]) -> Find:
    """Create a find of a list, with its first line as we read it."""
    kind, marker = item
    line = text[at : text.find("\n", at)].lstrip().removeprefix(marker).strip()
    instead = f"{'-' if kind in ('bullet', 'dash') else '1.'} {line}"
    return Find(at, "list-not-read", {"mark": marker.strip(), "instead": shortened(instead)})


def _item(line: str) -> tuple[str, str] | None:
    """Return the kind and the marker of an item, as typed without Markdown's own."""
    line = line.lstrip()
    if line[:1].isalpha() and not _LETTERED.match(line):
        return None
    for kind, pattern in _KINDS:
        found = pattern.match(line)
        if found:
            return kind, found[0]
    found = _DASHED.match(line)
    return ("dash", found[0]) if found and not _is_marked(line) else None


_KINDS = (
    ("bullet", _BULLET),
    ("bullet", _DOUBLE),
    ("circle", _COUNTED),
    ("section", _SECTION),
    ("number", _NUMBERED),
    ("letter", _LETTERED),
)


def _is_marked(line: str) -> bool:
    """Return whether a line that begins with `*` is in emphasis, rather than an item."""
    return line[0] == "*" and "*" in line[1:]


def _begins(item: tuple[str, str]) -> bool:
    """Return whether a list may begin with an item; one by letters begins with the first."""
    name = item[1].strip("().")
    return (
        item[0] != "letter" or name.lower() == _ROMAN[0] or any(name == one[0] for one in _ORDERS)
    )


def _follows(before: tuple[str, str], item: tuple[str, str]) -> bool:
    """Return whether two lines are items of one list: the same bullet, or the next number."""
    if before[0] != item[0]:
        return False
    if item[0] in ("bullet", "dash"):
        return before[1] == item[1]
    first, second = (marker.strip("().") for marker in (before[1], item[1]))
    if item[0] == "number":
        return int(second) == int(first) + 1
    if item[0] == "circle":
        return ord(second) == ord(first) + 1
    if item[0] == "section":
        (part, number), (its_part, its_number) = first.split("-"), second.split("-")
        return part == its_part and int(its_number) == int(number) + 1
    return any(first + second in order for order in _ORDERS) or _is_next_roman(first, second)


def _is_next_roman(first: str, second: str) -> bool:
    same_case = first.islower() == second.islower()
    pair = [first.lower(), second.lower()]
    return same_case and any(pair == _ROMAN[at : at + 2] for at in range(len(_ROMAN) - 1))


def pasted_tables(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the first of the lines that came from a spreadsheet, its cells parted by tabs."""
    rows: list[str] = []
    at, start = 0, 0
    for line in [*leaf.text.split("\n"), ""]:
        row = line.strip(" ")
        if _is_row(row) and (not rows or rows[0].count("\t") == row.count("\t")):
            start = start if rows else at
            rows.append(row)
        else:
            if len(rows) > 1:
                yield _table(start, rows)
            rows = []
        at += len(line) + 1


def _is_row(line: str) -> bool:
    """Return whether a line has tabs between texts; one that begins with a tab is indented."""
    return "\t" in line.strip() and line[0] != "\t"


def _table(at: int, rows: list[str]) -> Find:
    width = min(_MOST_CELLS, rows[0].count("\t") + 1)
    values = {"head": _row(rows[0]), "rule": f"|{' --- |' * width}", "row": _row(rows[1])}
    return Find(at, "pasted-table", values)


def _row(line: str) -> str:
    cells = [shown(cell) for cell in line.split("\t")][:_MOST_CELLS]
    return f"| {' | '.join(cells)} |"
