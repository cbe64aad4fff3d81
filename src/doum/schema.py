"""Validation of written values against declared classes: nodes in, instances and problems out.

Front matter and settings share this. A class declares keys, types and descriptions. Values are
checked key by key, and each wrong key or value becomes a problem at its place. The declarations
are also exported as JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from doum.dates import ISO, fault_of, guess_of, is_iso, iso_of
from doum.declared_types import (
    example_of,
    expected,
    field_types,
    form_of,
    range_of,
    required,
    shape_of,
    takes_any_text,
)
from doum.key_names import guessed
from doum.problems import Problem, closest, problem


class Position(Struct, frozen=True, array_like=True):
    """A position in a file: 1-based line and column."""

    line: int = 0
    column: int = 0


class Comment(Struct, frozen=True):
    """What YAML leaves out behind a value: the space, `#` and the rest, with the place of `#`."""

    text: str
    place: Position


class Node(Struct, frozen=True):
    """A value as written, with its place: text, `None`, or a list or mapping of nodes."""

    value: str | list[Node] | dict[str, Node] | None
    place: Position
    comment: Comment | None = None


S = TypeVar("S", bound=Struct)
ABSENT = object()
_COMMA = re.compile(
    r"(?<!\d),|,(?!\d)|[\u3001\uff0c\uff1b]|(?<!&amp)(?<!&[gl]t);(?=\s|[^\W\d_a-zA-Z])"
)
"""What parts the items of a list in one text; the comma of `1,000` is a part of the number."""

_LIST = re.compile(r"\[(.*,.*)\]")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BRACKETS = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")
_LONGEST = 40
_MISSPELLED = 0.8
_LEADING_ZEROS = re.compile(r"(?<![\d.])0+(?=\d+$)")


class Validator:
    """Converts the nodes of one file to values and collects the problems.

    Args:
        path: the file, for the problems.
        lines: the lines of the file, in which the places of keys are found.
    """

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []

    def struct(self, kind: type[S], nodes: Mapping[str, Node], place: Position) -> S | None:
        """Create an instance of `kind`; return `None` if a required key is missing or wrong.

        Args:
            place: start of the mapping, for problems about missing keys.
        """
        types = field_types(kind)
        values: dict[str, Any] = {}
        told: set[str] = set()
        for key, node in nodes.items():
            before = len(self.problems)
            if key not in types:
                told.add(self._unknown(key, node, types, nodes))
            elif not self._is_empty(types[key], node, key):
                value = self._value(types[key], node, key)
                if value is not ABSENT:
                    values[key] = value
            if len(self.problems) > before:
                told.add(key)
        missing = [name for name in required(kind) if name not in values]
        for name in missing:
            if name in nodes and nodes[name].value is None and name not in told:
                self._report("empty-key", self._key_place(name, nodes[name].place), key=name)
            elif name not in told:
                self._report("missing-key", place, key=name)
        return None if missing else kind(**values)

    def _is_empty(self, kind: Any, node: Node, key: str) -> bool:
        """Return whether nothing is written for a key or an item."""
        del kind, key  # for validators that look at more than the value
        return node.value is None

    def _value(self, kind: Any, node: Node, key: str) -> Any:
        """Convert a node to a declared type; report it and return `ABSENT` if it is wrong."""
        shape, inner = shape_of(kind)
        if shape == "items":
            return self._items(inner, node, key)
        if shape == "struct":
            if not isinstance(node.value, dict):
                return self._wrong(node, key, "keys", example_of(inner, node.value))
            made = self.struct(inner, node.value, node.place)
            return ABSENT if made is None else made
        if shape == "keys":
            return (
                self._keys(node) if isinstance(node.value, dict) else self._wrong(node, key, "keys")
            )
        if isinstance(node.value, (list, dict)):
            return self._wrong(node, key, expected(inner))
        return self._scalar(inner, node, key)

    def _items(self, kind: Any, node: Node, key: str) -> Any:
        items = node.value if isinstance(node.value, list) else _split(node)
        written = [item for item in items if not self._is_empty(kind, item, key)]
        values = [self._value(kind, item, key) for item in written]
        return tuple(value for value in values if value is not ABSENT)

    def _keys(self, node: Node) -> Any:
        """Return the values of keys that no class declares."""
        return _plain(node)

    def _scalar(self, kind: Any, node: Node, key: str) -> Any:
        if takes_any_text(kind):
            return str(node.value)
        text, form = str(node.value), form_of(kind)
        if form in ("moment", "date"):
            text = self._date(text, node, key, with_time=form == "moment")
        elif form == "integer":
            text = _LEADING_ZEROS.sub("", text)
        try:
            value = msgspec.convert(text, kind, strict=False)
        except msgspec.ValidationError:
            return self._wrong(node, key, range_of(kind, node.value) or expected(kind))
        if form == "moment" and not is_iso(str(value)):
            return self._wrong(node, key, "moment")
        return value

    def _date(self, text: str, node: Node, key: str, *, with_time: bool) -> str:
        """Return a date in ISO 8601; report one that is written otherwise."""
        if (ISO if with_time else _ISO_DAY).fullmatch(text):
            return text
        iso = iso_of(text, with_time=with_time)
        if iso:
            self._report("date-form", node.place, key=key, value=text, iso=iso)
        return iso or text

    def _wrong(self, node: Node, key: str, expected: str, guess: str = "") -> Any:
        shown = node.value if isinstance(node.value, str) else self._typed(node)
        if ", " in expected:
            guess = closest(shown, expected.split(", "))
        elif expected in ("date", "moment"):
            guess = guess_of(shown)
            expected = fault_of(shown) or expected
        self._report(
            "wrong-value", node.place, key=key, value=shown, expected=expected, guess=guess
        )
        return ABSENT

    def _typed(self, node: Node) -> str:
        """Return a list or keys as they are typed, where that is a part of one line."""
        number, column = node.place.line, node.place.column
        text = self.lines[number - 1][column - 1 :] if 0 < number <= len(self.lines) else ""
        found = _BRACKETS.match(text)
        return found[0] if found and len(found[0]) <= _LONGEST else "…"

    def _unknown(
        self, key: str, node: Node, types: Mapping[str, Any], written: Container[str]
    ) -> str:
        """Report a key that is not declared; return the one that was probably meant.

        Args:
            written: the keys that are there; those are meant only by a misspelling.
        """
        place = self._key_place(key, node.place)
        guess = guessed(key, types.keys())
        if guess in written and not closest(key, [guess], _MISSPELLED):
            guess = ""
        known = ", ".join(sorted(types))
        self._report("unknown-key", place, key=key, guess=guess, known=known)
        return guess

    def _key_place(self, key: str, value: Position) -> Position:
        for line in range(value.line, max(value.line - 3, 0), -1):
            text = self.lines[line - 1] if line <= len(self.lines) else ""
            column = text.find(key)
            if column >= 0:
                return Position(line, column + 1)
        return value

    def _report(self, rule: str, place: Position, **values: str) -> None:
        self.problems.append(problem(rule, self.path, place.line, place.column, **values))


def _split(node: Node) -> list[Node]:
    """Split a list written without brackets, such as `a, b`, into its items."""
    if not isinstance(node.value, str):
        return [node]
    is_list = _LIST.fullmatch(node.value)
    written = is_list[1] if is_list else node.value
    parts = [part.strip() for part in _COMMA.split(written) if part.strip()]
    nodes = [Node(part, node.place) for part in parts[:-1]]
    return [*nodes, *(Node(part, node.place, node.comment) for part in parts[-1:])]


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return node.value


def json_schema(kind: type[Struct]) -> dict[str, Any]:
    """Return the JSON Schema of a declared class, without the tag that msgspec adds."""
    schema = msgspec.json.schema(kind)
    for definition in schema["$defs"].values():
        tag = definition["properties"].pop("type", None)
        if tag is not None:
            definition["required"] = [n for n in definition.get("required", ()) if n != "type"]
        definition["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
