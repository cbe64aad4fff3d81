"""What declared types say about their values: keys, shapes, ranges, ways to write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from doum.dates import ISO

Moment = Annotated[
    str,
    Meta(
        pattern=f"^{ISO.pattern}$",
        description="A date (2026-11-22), or a date and time (2026-11-22 09:00) in the site's time "
        "zone.",
    ),
]


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
def shape_of(kind: Any) -> tuple[str, Any]:
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


@cache
def base_of(kind: Any) -> Any:
    """Return the type that a declared type annotates."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def example_of(kind: type[Struct], written: object) -> str:
    """Return what a text should be where keys are expected: `{slug: …, title: Billing}`."""
    if not isinstance(written, str) or not required(kind):
        return ""
    texts = {"title": written, "slug": re.sub(r"\W+", "-", written.lower()).strip("-")}
    return "{" + ", ".join(f"{name}: {texts.get(name, '…')}" for name in required(kind)) + "}"


@cache
def takes_any_text(kind: Any) -> bool:
    """Return whether every text is a value of a type, so that there is nothing to check."""
    schema = msgspec.json.schema(kind)
    return schema.get("type") == "string" and schema.keys() <= {"type", "description"}


@cache
def form_of(kind: Any) -> str:
    """Return how values of a type are written, where there are several ways; else nothing."""
    if is_moment(kind):
        return "moment"
    return {date: "date", int: "integer"}.get(base_of(kind), "")


@cache
def is_moment(kind: Any) -> bool:
    """Return whether a type is `Moment`, with or without a description of its own."""
    return get_args(Moment)[1] in get_args(kind)


def range_of(kind: Any, written: object) -> str:
    """Return the range for a number out of range; an empty text for other values and types."""
    schema = msgspec.json.schema(kind)
    if not {"minimum", "maximum"} <= schema.keys():
        return ""
    shape = r"-?\d+" if schema["type"] == "integer" else r"-?\d+(\.\d+)?"
    if not re.fullmatch(shape, str(written)):
        return ""
    return f"{schema['minimum']} … {schema['maximum']}"


def expected(kind: Any) -> str:
    """Return the expected value: a list of values, or a key of `[expected]` in `messages/`."""
    for meta in get_args(kind)[1:]:
        if isinstance(meta, Meta) and meta.extra and "expected" in meta.extra:
            return str(meta.extra["expected"])
    schema = msgspec.json.schema(kind)
    if "enum" in schema:
        return ", ".join(str(value) for value in schema["enum"])
    if is_moment(kind):
        return "moment"
    if schema.get("pattern") == r"\S":
        return "string"
    if "pattern" in schema:
        return "address"
    return str(schema.get("format") or schema.get("type") or "value")
