"""Lists in front matter whose items YAML does not see: no `- `, or one indented further."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from doum.content.line_mistakes import BULLET

_ITEM = re.compile(r"\s*-\s+\S")


class ListMistake(Struct, frozen=True):
    """A line that was meant as an item: the rule, its place, and the values of the problem."""

    rule: str
    line: int
    column: int
    values: dict[str, str]


def misread_item(lines: list[str], number: int, column: int, value: str) -> ListMistake | None:
    """Find the first line inside a text that was meant as an item of a list.

    Args:
        lines: the lines of the file.
        number: the line on which the text starts.
        column: where it starts.
        value: the text, as YAML read it.
    """
    first = lines[number - 1]
    if first[column - 1 : column] in ('"', "'", "|", ">"):
        return None
    written = list(_lines_of_text(lines, number, column, value))
    if _ITEM.match(first[: column - 1] + "x"):
        return _indented_further(first, written[1:])
    if first[: column - 1].strip() or not _is_list(written):
        return None
    line = first[: column - 1] + "- " + BULLET.sub("", first.strip(), count=1)
    return ListMistake("yaml-item", number, column, {"line": line})


def _is_list(written: list[tuple[int, str]]) -> bool:
    """Return whether lines below a key are items without `- `; `a,` goes on in the next line."""
    texts = [text.strip() for _, text in written]
    if all(BULLET.match(text) for text in texts):
        return True
    return len(texts) > 1 and not any(text.endswith(",") for text in texts[:-1])


def _indented_further(first: str, more: list[tuple[int, str]]) -> ListMistake | None:
    """Find an item that starts further to the right than the one that it became a part of."""
    for number, text in more:
        if _ITEM.match(text):
            spaces = str(len(first) - len(first.lstrip()))
            column = len(text) - len(text.lstrip()) + 1
            return ListMistake("yaml-indent", number, column, {"spaces": spaces})
    return None


def _lines_of_text(
    lines: list[str], number: int, column: int, value: str
) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text without quotes, with their numbers."""
    seen, text = 0, lines[number - 1][column - 1 :]
    while seen < len(value) and number <= len(lines):
        if text.strip():
            yield number, text
            seen += len(text.strip()) + 1
        number += 1
        text = lines[number - 1] if number <= len(lines) else ""
