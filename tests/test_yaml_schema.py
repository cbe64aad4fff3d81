"""The JSON Schema of front matter accepts what Doum accepts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from doum.declared_types import field_types
from doum.meta import META_OF, ArticleMeta, ProductMeta
from doum.yaml_schema import yaml_schema

TYPES = {"string": str, "boolean": bool, "integer": int, "null": type(None), "array": list}


def accepts(schema: dict[str, Any], value: object) -> bool:
    """Return whether a value is valid, by the few words of JSON Schema that are used here."""
    if "anyOf" in schema:
        return any(accepts(one, value) for one in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    numbers = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not any(isinstance(value, TYPES[kind]) for kind in kinds if kind in TYPES) and not (
        "number" in kinds and numbers
    ):
        return False
    if isinstance(value, list):
        return all(accepts(schema["items"], item) for item in value)
    return not isinstance(value, str) or bool(re.search(schema.get("pattern", ""), value))


def key(name: str, kind: type = ArticleMeta) -> dict[str, Any]:
    """Return the schema of a key."""
    return yaml_schema(kind)["$defs"][kind.__name__]["properties"][name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("category", "billing"),
        ("category", ["billing", "plans"]),
        ("tags", "card, refund"),
        ("keywords", [2026, "card"]),
        ("keywords", 1004),
        ("title", 404),
        ("updated", "2026-09-14"),
        ("updated", "2026. 9. 14."),
        ("publish_at", "2026년 9월 14일 오후 3시"),
        ("publish_at", None),
        ("weight", 10),
        ("weight", "010"),
        ("popular", True),
        ("popular", "true"),
        ("layout", "guide"),
        ("summary", None),
    ],
)
def test_what_doum_accepts_is_valid(name, value):
    assert accepts(key(name), value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", ["a"]),
        ("title", " "),
        ("weight", "ten"),
        ("weight", 1.5),
        ("popular", "yes"),
        ("layout", "post"),
        ("updated", "tomorrow"),
        ("tags", [["a"]]),
    ],
)
def test_what_doum_refuses_is_not(name, value):
    assert not accepts(key(name), value)


def test_a_colour_is_still_one_of_the_colours():
    assert accepts(key("accent", ProductMeta), "#2a6f4e")
    assert not accepts(key("accent", ProductMeta), "mauve")


@pytest.mark.parametrize("kind", META_OF.values(), ids=META_OF)
def test_every_key_is_there_with_its_description(kind):
    definition = yaml_schema(kind)["$defs"][kind.__name__]
    assert set(definition["properties"]) == set(field_types(kind))
    assert all(found["description"] for found in definition["properties"].values())
