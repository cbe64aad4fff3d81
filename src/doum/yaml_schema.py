"""JSON Schema of front matter as editors read it: everything that Doum accepts is valid.

A declared class says what a value becomes. In YAML a number may stand for a text, a text with
commas for a list, and a key may be left empty; editors would mark them otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from doum.schema import json_schema

_SCALARS = ["string", "number", "boolean", "null"]
_WHOLE_NUMBER = r"^[+-]?\d+$"
_TRUE_OR_FALSE = r"^([Tt]rue|TRUE|[Ff]alse|FALSE|[01])$"
_WITH_A_YEAR = r"[0-9０-９]{4}"
"""All that an editor can tell of a date: there are many ways to write one."""


def yaml_schema(kind: type[Struct]) -> dict[str, Any]:
    """Return the JSON Schema of a class that declares front matter."""
    schema = json_schema(kind)
    for definition in schema["$defs"].values():
        properties = definition["properties"]
        for name, declared in properties.items():
            properties[name] = _accepted(declared)
    return schema


def _accepted(declared: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is accepted for a declared value."""
    kind = declared.get("type")
    if "anyOf" in declared:
        inner = next(one for one in declared["anyOf"] if one.get("type") != "null")
        rest = {name: value for name, value in declared.items() if name != "anyOf"}
        return _accepted({**rest, **inner})
    about = {name: declared[name] for name in ("description", "default") if name in declared}
    if kind == "array":
        return {**about, "anyOf": _lists(declared.get("items", {}))}
    if "enum" in declared:
        return {**about, "enum": [*declared["enum"], None]}
    if kind == "string":
        return {**about, "type": _SCALARS, **_pattern(declared)}
    if kind == "integer":
        rest = {name: declared[name] for name in ("minimum", "maximum") if name in declared}
        return {**about, "type": ["integer", "string", "null"], "pattern": _WHOLE_NUMBER, **rest}
    if kind == "boolean":
        return {**about, "type": ["boolean", "string", "null"], "pattern": _TRUE_OR_FALSE}
    return {**declared, "type": ["object", "null"]} if kind == "object" else dict(declared)


def _lists(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the ways to write a list: item by item, or as texts with commas."""
    items = _accepted(item)
    listed: list[dict[str, Any]] = [{"type": "array", "items": items}, {"type": "null"}]
    if item.get("type") != "string":
        return listed
    words = {name: value for name, value in items.items() if name != "pattern"}
    return [*listed, {**words, "type": ["string", "number", "boolean"]}]


def _pattern(declared: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a text must be; of a date, what all ways to write one have."""
    if declared.get("format") == "date" or str(declared.get("pattern", "")).startswith(r"^\d{4}"):
        return {"pattern": _WITH_A_YEAR}
    return {name: declared[name] for name in ("pattern", "minLength") if name in declared}
