"""Values of front matter: checked like all declared values, and for what YAML made of texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from msgspec import Meta

from doum.content.list_mistakes import misread_item
from doum.content.quote_mistakes import DOUBLE, control_escapes
from doum.content.quoting import quoted, with_quoted_items
from doum.declared_types import base_of, field_types, shape_of
from doum.meta import META_OF, CategoryMeta, ContactMeta
from doum.schema import ABSENT, Comment, Node, Position, Validator

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}(?=\s|$)")
_LIST = re.compile(r"(.*?[:-]\s+)(\[.*\])\s*")
_BRACKETS = re.compile(r"(?:\[.*\]|\{.*\})(?:\s+#.*)?")
_THOUSANDS = re.compile(r"\d,(?:000(?!\d)|\d{3}[^\W\d])")
_NUMBER = re.compile(r"\d+(?:,\d{3})+\w*")
_ANY_TEXT = r"\S"
_NOT_TEXT = re.compile(r"(?i:true|false|yes|no|on|off)|[\d.,:+TZ -]+")


class FrontMatterValidator(Validator):
    """Converts front matter: a comment that was meant as text is an error, and so is a list."""

    def __init__(self, path: str, lines: list[str]) -> None:
        super().__init__(path, lines)
        self._with_escapes: set[int] = set()

    def _is_empty(self, kind: Any, node: Node, key: str) -> bool:
        if node.value is not None or node.comment is None:
            return node.value is None
        shape, inner = shape_of(kind)
        written = node.comment.text.strip()
        if key == "accent" and (colour := _COLOUR.match(written)):
            place = node.comment.place
            self._report("yaml-colour", place, value=colour[0])
        elif is_text(inner) and _is_meant(written, key):
            tags = written.split() if shape == "items" else []
            is_list = len(tags) > 1 and all(tag.startswith("#") for tag in tags)
            listed = f"[{', '.join(quoted(tag) for tag in tags)}]" if is_list else ""
            self._cut(node, node.comment, listed)
        return True

    def _items(self, kind: Any, node: Node, key: str) -> Any:
        one_text = [node] if isinstance(node.value, str) else node.value
        for item in one_text if isinstance(one_text, list) else []:
            if (isinstance(item.value, str) and " " in item.value) or item is node:
                found = misread_item(self.lines, *_start(item))
                if found:
                    place = Position(found.line, found.column)
                    self._report(found.rule, place, **found.values)
                    return ABSENT
        if isinstance(node.value, list) and self._has_split_number(node.value):
            return ABSENT
        return super()._items(kind, node, key)

    def _has_split_number(self, items: list[Node]) -> bool:
        """Report a number such as `1,000원` in brackets, of which YAML makes two items."""
        for item in items[1:]:
            line, at = self.lines[item.place.line - 1], item.place.column - 1
            if _THOUSANDS.match(line, max(at - 2, 0)) and at > 1:
                start = line.rindex("[", 0, at)
                fixed = line[:start] + with_quoted_items(line[start:].rstrip())
                numbers = (found for found in _NUMBER.finditer(line) if found.end() > at)
                value = next(numbers)[0]
                place = Position(item.place.line, at)
                self._report("yaml-comma", place, value=value, line=fixed)
                return True
        return False

    def _scalar(self, kind: Any, node: Node, key: str) -> Any:
        if node.comment and is_text(kind):
            self._cut(node, node.comment)
        if self._has_control_escape(kind, node):
            return ABSENT
        return super()._scalar(kind, node, key)

    def _has_control_escape(self, kind: Any, node: Node) -> bool:
        """Report a backslash that makes a line break, a tab or another space of a text."""
        number, start = node.place.line, node.place.column - 1
        line = self.lines[number - 1] if base_of(kind) is str else ""
        if line[start : start + 1] != '"' or "\\" not in line:
            return False
        if number in self._with_escapes:
            return True
        rest = line[start:]
        closed = DOUBLE.match(rest)
        found = control_escapes(closed[0] if closed else f'{rest}"')
        if not found:
            return False
        self._with_escapes.add(number)
        all_fixed = control_escapes(rest) if closed else None
        fixed = line[:start] + (all_fixed[1] if all_fixed else "'…'")
        self._report("yaml-backslash", self._at(node, found[0]), line=fixed)
        return True

    def _at(self, node: Node, offset: int) -> Position:
        return Position(node.place.line, node.place.column + offset)

    def _keys(self, node: Node) -> Any:
        for found in _scalars(node):
            text = found.value
            if found.comment and isinstance(text, str) and not _NOT_TEXT.fullmatch(text):
                self._cut(found, found.comment)
        return super()._keys(node)

    def _cut(self, node: Node, comment: Comment, fixed: str = "") -> None:
        """Report a text that ends at a `#`, with the line as it should be."""
        at = comment.place if node.value is None else node.place
        line = self.lines[at.line - 1]
        whole = line[at.column - 1 :].strip()
        if comment.place.line != at.line:
            whole = f"{node.value}{comment.text}"
        text = line[: at.column - 1] + (fixed or quoted(whole))
        self._report("yaml-comment", comment.place, comment=comment.text.strip(), line=text)

    def _wrong(self, node: Node, key: str, expected: str, guess: str = "") -> Any:
        """Report a wrong value; a text that YAML read as a list or as keys needs quotes."""
        line = self.lines[node.place.line - 1] if node.place.line <= len(self.lines) else ""
        start, text = line[: node.place.column - 1], line[node.place.column - 1 :].rstrip()
        is_misread = expected == "string" and not isinstance(node.value, str)
        if is_misread and (items := _with_colon_in_item(line, node)):
            self._report("yaml-colon", node.place, line=items)
        elif is_misread and (rule := _misread(start, text, node)):
            values = {"sign": text[0]} if rule == "yaml-quotes" else {}
            self._report(rule, node.place, line=start + quoted(text), **values)
        else:
            return super()._wrong(node, key, expected, guess)
        return ABSENT


def _start(text: Node) -> tuple[int, int, str]:
    """Return the line and the column of a text, and what YAML read there."""
    return text.place.line, text.place.column, str(text.value)


def _with_colon_in_item(line: str, node: Node) -> str:
    """Return a line with a list in brackets whose item was read as a key, in quotes."""
    found = _LIST.fullmatch(line)
    if not found or not isinstance(node.value, dict) or node.place.column <= len(found[1]) + 1:
        return ""
    return found[1] + with_quoted_items(found[2])


def _misread(start: str, text: str, node: Node) -> str:
    """Return the rule that a text breaks which YAML read as a list or as keys."""
    if not start.rstrip(" ").endswith((":", "-")):
        return ""
    if _BRACKETS.fullmatch(text):
        return "yaml-quotes"
    is_pair = isinstance(node.value, dict) and len(node.value) == 1 and ": " in text
    return "yaml-colon" if is_pair and start.rstrip(" ").endswith("-") else ""


def _is_meant(written: str, key: str) -> bool:
    """Return whether a comment in the place of a value is one: `#3` is not, `# later` is."""
    return key == "title" or written[1:2].strip() != ""


def _scalars(node: Node) -> Iterator[Node]:
    below: Any = node.value
    if isinstance(below, dict):
        below = list(below.values())
    if isinstance(below, list):
        for item in below:
            yield from _scalars(item)
    else:
        yield node


@cache
def text_keys() -> frozenset[str]:
    """Return the keys whose value is a text, in front matter of any kind."""
    kinds = (*META_OF.values(), CategoryMeta, ContactMeta)
    types = [pair for kind in kinds for pair in field_types(kind).items()]
    return frozenset(name for name, declared in types if is_text(declared))


@cache
def is_text(kind: Any) -> bool:
    """Return whether a declared type is any text: no name, address, date or choice of values."""
    if base_of(kind) is not str:
        return False
    metas = [meta for meta in get_args(kind)[1:] if isinstance(meta, Meta)]
    return not any(meta.extra or meta.pattern not in (None, _ANY_TEXT) for meta in metas)
