"""Quoting of texts for YAML: the line as it should have been written."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_][^:#\n\\]*[^\s:#\\]|[^\W_]")
_NOT_TEXT = ("null", "Null", "NULL")
_ITEM = re.compile(
    r"""\s*((?:(?<![^\s,])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[^,]|(?<=\d),(?=\d{3}(?!\d)))*)"""
)
"""Up to a comma; that of `1,000` belongs to the number."""

_IS_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_STRUCTURE = re.compile(r"[,\[\]{}]")
_PAIR = re.compile(r"([^\s:]+):\s+(.*)")


def quoted(text: str) -> str:
    """Return a text in quotes: double ones, unless it holds such a quote or a backslash."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def with_backslashes(raw: str) -> str:
    """Return what was typed between double quotes in single ones, where backslashes are kept."""
    text = re.sub(r'\\(["\\])', r"\1", raw)
    return "'" + text.replace("'", "''") + "'"


def as_written(text: str) -> str:
    """Return a text as it is written as a value: in quotes only where it needs them."""
    return text if _PLAIN.fullmatch(text) and text not in _NOT_TEXT else quoted(text)


def with_quoted_items(value: str) -> str:
    """Return a list in brackets or keys in braces with its texts in quotes where needed.

    Args:
        value: from the opening to the closing bracket; an empty text if it is not so.
    """
    if len(value) < 2 or value[0] + value[-1] not in ("[]", "{}"):
        return ""
    items = [_item(item.strip(), is_pair=value[0] == "{") for _, item in items_of(value[1:-1])]
    return value[0] + ", ".join(item for item in items if item) + value[-1]


def items_of(inner: str) -> list[tuple[int, str]]:
    """Split at commas outside of quotes; each item with its position."""
    items, position = [], 0
    while position <= len(inner):
        found = _ITEM.match(inner, position)
        assert found is not None
        items.append((found.start(1), found[1]))
        position = found.end() + 1
    return items


def _item(item: str, *, is_pair: bool) -> str:
    if is_pair and (pair := _PAIR.fullmatch(item)):
        return f"{pair[1]}: {_item(pair[2], is_pair=False)}"
    if not item or _IS_QUOTED.fullmatch(item):
        return item
    return quoted(item) if _STRUCTURE.search(item) else as_written(item)
