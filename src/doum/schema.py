"""Validation of written values against declared classes: nodes in, instances and problems out.

Front matter and settings share this. A class declares keys, types and descriptions. Values are
checked key by key, and each wrong key or value becomes a problem at its place. The declarations
are also exported as JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from doum.problems import Problem, closest, problem

Moment = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$",
        description="A date (2026-11-22), or a date and time (2026-11-22 09:00) in the site's time "
        "zone.",
    ),
]


class Position(Struct, frozen=True, array_like=True):
    """A position in a file: 1-based line and column."""

    line: int = 0
    column: int = 0


class Node(Struct, frozen=True):
    """A value as written, with its place: text, `None`, or a list or mapping of nodes."""

    value: str | list[Node] | dict[str, Node] | None
    place: Position


S = TypeVar("S", bound=Struct)
_ABSENT = object()


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
        for key, node in nodes.items():
            if key not in types:
                self._unknown(key, node, types)
            elif node.value is not None:
                value = self._value(types[key], node, key)
                if value is not _ABSENT:
                    values[key] = value
        whole = True
        for name in required(kind):
            if name not in values:
                whole = False
                if nodes.get(name) is None or nodes[name].value is None:
                    self._report("missing-key", place, key=name)
        return kind(**values) if whole else None

    def _value(self, kind: Any, node: Node, key: str) -> Any:
        """Convert a node to a declared type; report it and return `_ABSENT` if it is wrong."""
        shape, inner = _shape(kind)
        if shape == "items":
            return self._items(inner, node, key)
        if shape == "struct":
            if not isinstance(node.value, dict):
                return self._wrong(node, key, "keys")
            made = self.struct(inner, node.value, node.place)
            return _ABSENT if made is None else made
        if shape == "keys":
            return _plain(node) if isinstance(node.value, dict) else self._wrong(node, key, "keys")
        if isinstance(node.value, (list, dict)):
            return self._wrong(node, key, _expected(inner))
        return self._scalar(inner, node, key)

    def _items(self, kind: Any, node: Node, key: str) -> Any:
        items = node.value if isinstance(node.value, list) else _split(node)
        values = [self._value(kind, item, key) for item in items if item.value is not None]
        return tuple(value for value in values if value is not _ABSENT)

    def _scalar(self, kind: Any, node: Node, key: str) -> Any:
        try:
            value = msgspec.convert(node.value, kind, strict=False)
        except msgspec.ValidationError:
            return self._wrong(node, key, _range(kind, node.value) or _expected(kind))
        if _is_moment_kind(kind) and not _is_moment(str(value)):
            return self._wrong(node, key, "moment")
        return value

    def _wrong(self, node: Node, key: str, expected: str) -> Any:
        shown = node.value if isinstance(node.value, str) else "…"
        guess = closest(shown, expected.split(", ")) if ", " in expected else ""
        self._report(
            "wrong-value", node.place, key=key, value=shown, expected=expected, guess=guess
        )
        return _ABSENT

    def _unknown(self, key: str, node: Node, types: Mapping[str, Any]) -> None:
        place = self._key_place(key, node.place)
        guess = closest(key, types)
        known = ", ".join(sorted(types))
        self._report("unknown-key", place, key=key, guess=guess, known=known)

    def _key_place(self, key: str, value: Position) -> Position:
        for line in range(value.line, max(value.line - 3, 0), -1):
            text = self.lines[line - 1] if line <= len(self.lines) else ""
            column = text.find(key)
            if column >= 0:
                return Position(line, column + 1)
        return value

    def _report(self, rule: str, place: Position, **values: str) -> None:
        self.problems.append(problem(rule, self.path, place.line, place.column, **values))


@cache
def field_types(kind: type[Struct]) -> Mapping[str, Any]:
    """Return the declared types of a class by field name."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: hints[name] for name in kind.__struct_fields__}


@cache
def required(kind: type[Struct]) -> tuple[str, ...]:
    """Return the names of the fields that have no default."""
    return tuple(field.name for field in msgspec.structs.fields(kind) if field.required)


@cache
def _shape(kind: Any) -> tuple[str, Any]:
    """Return the shape of a declared type (items, struct, keys or scalar) and its inner type."""
    if get_origin(kind) is Annotated and get_origin(get_args(kind)[0]) in (Union, UnionType):
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        kind = next(arg for arg in get_args(kind) if arg is not type(None))
    inner = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    if get_origin(inner) is tuple:
        return "items", get_args(inner)[0]
    if get_origin(inner) is dict:
        return "keys", None
    if isinstance(inner, type) and issubclass(inner, Struct):
        return "struct", inner
    return "scalar", kind


def _split(node: Node) -> list[Node]:
    """Split a list written without brackets, such as `a, b`, into its items."""
    if not isinstance(node.value, str):
        return [node]
    return [Node(part.strip(), node.place) for part in node.value.split(", ") if part.strip()]


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return node.value


@cache
def _is_moment_kind(kind: Any) -> bool:
    """Return whether a type is `Moment`, with or without a description of its own."""
    return get_args(Moment)[1] in get_args(kind)


def _is_moment(text: str) -> bool:
    from datetime import datetime

    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _range(kind: Any, written: object) -> str:
    """Return the range for a number out of range; an empty text for other values and types."""
    schema = msgspec.json.schema(kind)
    if not {"minimum", "maximum"} <= schema.keys():
        return ""
    shape = r"-?\d+" if schema["type"] == "integer" else r"-?\d+(\.\d+)?"
    if not re.fullmatch(shape, str(written)):
        return ""
    return f"{schema['minimum']} … {schema['maximum']}"


def _expected(kind: Any) -> str:
    """Return the expected value: a list of values, or a key of `[expected]` in `messages/`."""
    for meta in get_args(kind)[1:]:
        if isinstance(meta, Meta) and meta.extra and "expected" in meta.extra:
            return str(meta.extra["expected"])
    schema = msgspec.json.schema(kind)
    if "enum" in schema:
        return ", ".join(str(value) for value in schema["enum"])
    if _is_moment_kind(kind):
        return "moment"
    if schema.get("pattern") == r"\S":
        return "string"
    if "pattern" in schema:
        return "address"
    return str(schema.get("format") or schema.get("type") or "value")


def json_schema(kind: type[Struct]) -> dict[str, Any]:
    """Return the JSON Schema of a declared class, without the tag that msgspec adds."""
    schema = msgspec.json.schema(kind)
    for definition in schema["$defs"].values():
        tag = definition["properties"].pop("type", None)
        if tag is not None:
            definition["required"] = [n for n in definition.get("required", ()) if n != "type"]
        definition["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
