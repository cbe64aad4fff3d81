"""Quotes and backslashes in a line of front matter that do not say what their writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doum.content.quoting import items_of, quoted, with_backslashes

DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
"""A text in double quotes."""

_NO_ESCAPE = re.compile(
    r"""\\(?:[0abtnvfre "/\\N_LP\t]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|(\\)"""
)
_CONTROL_ESCAPE = re.compile(
    r"""\\(?:["/\\]|x(?!0[\da-fA-F])..|u(?!000[\da-fA-F]|202[89])....|U.{8})|(\\)"""
)
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])'(?=[A-Za-z])")
_BEFORE_OPENING = " ([{<\u300c\u300e\u201c\u2018/"


def broken_escapes(value: str) -> tuple[int, str] | None:
    """Find a backslash between double quotes that begins no escape of YAML.

    Returns:
        Its position, and the value with such texts in single quotes; `None` if there is none.
    """
    return _with_single_quotes(value, _NO_ESCAPE) or _escaped_end(value)


def control_escapes(value: str) -> tuple[int, str] | None:
    r"""Find an escape that stands for something nobody types: `"C:\new"` has a line break.

    Returns:
        Its position, and the value with such texts in single quotes; `None` if there is none.
    """
    return _with_single_quotes(value, _CONTROL_ESCAPE)


def _with_single_quotes(value: str, escape: re.Pattern[str]) -> tuple[int, str] | None:
    first, end, parts = -1, 0, []
    for text in DOUBLE.finditer(value):
        at = next((f.start(1) for f in escape.finditer(text[1]) if f[1]), -1)
        if at >= 0:
            first = text.start(1) + at if first < 0 else first
            parts += [value[end : text.start()], with_backslashes(text[1])]
            end = text.end()
    return (first, "".join(parts) + value[end:]) if first >= 0 else None


def _escaped_end(value: str) -> tuple[int, str] | None:
    """Find a last backslash that keeps the quote behind it from closing the text."""
    is_open = value.endswith('\\"') and value[0] == '"' and not DOUBLE.match(value)
    return (len(value) - 2, with_backslashes(value[1:-1])) if is_open else None


def text_between(value: str) -> str:
    """Return the text that a value with quotes inside means; its own quotes are no part of it.

    `"a "b" c"` is in quotes as a whole, `"a" or "b"` is not.
    """
    quote = value[0]
    inner = value[1:-1] if len(value) > 1 and value[-1] == quote else ""
    plain = _APOSTROPHE.sub("x", inner) if quote == "'" else inner
    is_closing = inner[: plain.find(quote)][-1:] not in tuple(_BEFORE_OPENING)
    if not inner or (plain.count(quote) % 2 == 0 and plain.find(quote) > 0 and is_closing):
        return value
    return inner


def closed_quote(value: str) -> str:
    """Return a value that starts with a quote whose partner is missing, with it.

    Returns:
        An empty text if the quote is closed somewhere.
    """
    quote, rest = value[0], value[1:]
    if quote not in rest:
        return value + quote
    if quote == "'" and quote not in _APOSTROPHE.sub("", rest):
        return quoted(rest)
    opening = rest.find(quote)
    is_opening = rest[:opening][-1:] in tuple(_BEFORE_OPENING) and opening > 0
    return quoted(rest) if rest.count(quote) == 2 and is_opening else ""


def closed_items(value: str) -> tuple[int, str] | None:
    """Close the quotes of items in brackets, each where its item ends.

    Returns:
        The position of the first open quote, and the value; `None` if none is open.
    """
    first, items, position = -1, [], 1
    for part in value[1:-1].split(","):
        item = part.strip()
        is_open = item[:1] in ("'", '"') and item.count(item[0]) == 1
        if is_open and first < 0:
            first = position + part.index(item[0])
        items.append(item + item[0] if is_open else item)
        position += len(part) + 1
    return (first, f"{value[0]}{', '.join(items)}{value[-1]}") if first >= 0 else None


def broken_item(value: str) -> int:
    """Return the position of the first item in brackets that goes on behind its closing quote."""
    for at, item in _in_brackets(value):
        if item[:1] in ("'", '"'):
            return at + 1
    return 0


def _in_brackets(value: str) -> Iterator[tuple[int, str]]:
    for at, item in items_of(value[1:-1]):
        text = item.strip()
        if not (text[:1] in ("'", '"') and text[-1] == text[0] and text.count(text[0]) == 2):
            yield at, text
