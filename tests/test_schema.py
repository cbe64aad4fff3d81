"""Declared classes: what people write becomes values, or problems at their places."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from doum.declared_types import Moment, field_types, required
from doum.meta import META_OF, ArticleMeta
from doum.problems import has_errors
from doum.schema import Node, Position, Validator, json_schema
from tests.making import law

TOP = Position(1, 1)


class Inner(Struct, frozen=True, kw_only=True):
    name: str


class Outer(Struct, frozen=True, kw_only=True):
    title: Annotated[str, Meta(min_length=1)]
    colour: Literal["red", "blue"] = "red"
    count: Annotated[int, Meta(ge=1, le=9)] = 1
    hidden: bool = False
    day: date | None = None
    moment: Moment | None = None
    words: tuple[str, ...] = ()
    inner: tuple[Inner, ...] = ()
    extra: dict[str, Any] = {}


def node(value: object, place: Position = TOP) -> Node:
    """Make the node of plain data."""
    if isinstance(value, dict):
        return Node({key: node(item, place) for key, item in value.items()}, place)
    if isinstance(value, list):
        return Node([node(item, place) for item in value], place)
    return Node(value, place)


def made(**written: object) -> tuple[Outer | None, Validator]:
    """Check what was written for the outer class."""
    validator = Validator("a.md", ["---", "title: 질문", "colour: red"])
    nodes = {key: node(value) for key, value in written.items()}
    return validator.struct(Outer, nodes, TOP), validator


def only_problem(**written: object):
    """Return the one problem of what was written."""
    (found,) = made(title="질문", **written)[1].problems
    return found


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [
        ("count", "7", 7),
        ("hidden", "true", True),
        ("hidden", "false", False),
        ("day", "2026-11-22", date(2026, 11, 22)),
        ("moment", "2026-11-22", "2026-11-22"),
        ("moment", "2026-11-22 09:00", "2026-11-22 09:00"),
        ("moment", "2026-11-22T09:00:00Z", "2026-11-22T09:00:00Z"),
        ("moment", "2026-11-22 09:00+09:00", "2026-11-22 09:00+09:00"),
        ("words", ["가", "나"], ("가", "나")),
        ("words", "하나", ("하나",)),
        ("words", ["가", None], ("가",)),
        ("words", [], ()),
        ("inner", [{"name": "안"}], (Inner(name="안"),)),
        ("extra", {"a": ["1", {"b": "no"}]}, {"a": ["1", {"b": "no"}]}),
    ],
)
def test_what_is_written_becomes_a_value_of_the_declared_type(key, written, value):
    outer, validator = made(title="질문", **{key: written})
    assert validator.problems == []
    assert getattr(outer, key) == value


@pytest.mark.parametrize("text", ["no", "1:30", "1e3", "007", "true", "2026-11-22", "0x1F"])
def test_a_text_stays_the_text_that_was_written(text):
    assert made(title=text)[0].title == text


@pytest.mark.parametrize(
    ("key", "written", "expected"),
    [
        ("count", "많이", "integer"),
        ("count", "10", "1 … 9"),
        ("count", "1.5", "integer"),
        ("count", "9" * 5000, "1 … 9"),
        ("hidden", "no", "boolean"),
        ("hidden", "yes", "boolean"),
        ("day", "2024-02-30", "calendar"),
        ("day", "22.11.2026", "date"),
        ("moment", "2024-02-30", "calendar"),
        ("moment", "2026-11-22 25:00", "moment"),
        ("moment", "내일", "moment"),
        ("colour", "green", "blue, red"),
        ("words", {"a": "b"}, "string"),
        ("inner", "안", "keys"),
        ("extra", "밖", "keys"),
        ("count", ["1"], "integer"),
    ],
)
def test_a_value_of_another_kind_is_a_problem_that_says_what_is_expected(key, written, expected):
    found = only_problem(**{key: written})
    assert found.rule == "wrong-value"
    assert dict(found.finding.values)["key"] == key
    assert dict(found.finding.values)["expected"] == expected


def test_a_wrong_optional_value_leaves_the_default_and_the_rest():
    outer, _ = made(title="질문", count="많이", colour="blue")
    assert (outer.count, outer.colour) == (1, "blue")


def test_one_wrong_item_does_not_take_the_others_with_it():
    outer, validator = made(title="질문", words=["가", ["나"], "다"])
    assert outer.words == ("가", "다")
    assert len(validator.problems) == 1


def test_a_key_without_a_value_is_as_if_it_were_not_there():
    outer, validator = made(title="질문", count=None)
    assert (outer.count, validator.problems) == (1, [])


@pytest.mark.parametrize(("written", "rule"), [({}, "missing-key"), ({"title": None}, "empty-key")])
def test_a_required_key_that_is_missing_or_empty_is_missed_once(written, rule):
    outer, validator = made(**written)
    assert outer is None
    assert [(p.rule, p.finding.values) for p in validator.problems] == [(rule, (("key", "title"),))]


def test_a_required_key_with_a_wrong_value_is_not_also_missing():
    outer, validator = made(title="")
    assert outer is None
    assert [p.rule for p in validator.problems] == ["wrong-value"]


def test_every_problem_of_a_file_is_reported_at_once():
    _, validator = made(colour="green", count="많이", titel="질문")
    assert sorted(p.rule for p in validator.problems) == [
        "unknown-key",
        "wrong-value",
        "wrong-value",
    ]


def test_a_missing_key_is_not_told_where_a_wrong_one_means_it():
    for key in ("titel", "제목", "Title", "name"):
        assert only_problem_of(**{key: "질문"}).rule == "unknown-key"


def only_problem_of(**written: object):
    """Return the one problem of what was written, without a title of its own."""
    (found,) = made(**written)[1].problems
    return found


@pytest.mark.parametrize("written", ["2026.9.4", "2026. 9. 4.", "2026년 9월 4일", "4 Sep 2026"])
def test_a_date_in_another_form_is_read_and_told(written):
    outer, validator = made(title="질문", day=written, moment=f"{written} 9:00")
    assert (outer.day, outer.moment) == (date(2026, 9, 4), "2026-09-04 09:00")
    assert [p.rule for p in validator.problems] == ["date-form", "date-form"]
    assert not has_errors(validator.problems)


def test_a_date_that_may_be_another_one_is_wrong_with_a_guess_where_there_is_one():
    assert dict(only_problem(day="14/9/2026").finding.values)["guess"] == "2026-09-14"
    assert dict(only_problem(day="3/4/2026").finding.values)["guess"] == ""


def test_a_number_with_zeros_before_it_is_that_number():
    outer, validator = made(title="질문", count="007")
    assert (outer.count, validator.problems) == (7, [])


def test_a_text_where_keys_are_expected_comes_with_the_keys():
    assert dict(only_problem(inner=["안"]).finding.values)["guess"] == "{name: …}"


def test_a_problem_stands_where_the_value_stands():
    validator = Validator("a.md", ["---", "title: 질문", "colour: green"])
    nodes = {"title": node("질문"), "colour": node("green", Position(3, 9))}
    validator.struct(Outer, nodes, TOP)
    (found,) = validator.problems
    assert (found.place.path, found.place.line, found.place.column) == ("a.md", 3, 9)


def test_an_unknown_key_is_marked_at_the_key_with_the_one_that_was_meant():
    validator = Validator("a.md", ["---", "title: 질문", "colur: red"])
    nodes = {"title": node("질문"), "colur": node("red", Position(3, 8))}
    validator.struct(Outer, nodes, TOP)
    (found,) = validator.problems
    assert (found.rule, found.place.line, found.place.column) == ("unknown-key", 3, 1)
    assert dict(found.finding.values)["guess"] == "colour"


def test_an_unknown_key_that_resembles_none_lists_those_that_there_are():
    found = only_problem(zzz="1")
    assert found.rule == "unknown-key"
    assert dict(found.finding.values)["known"].startswith("colour, count, day")


def test_a_problem_inside_a_list_of_tables_is_found_there():
    found = only_problem(inner=[{"name": "안", "nam": "x"}])
    assert (found.rule, dict(found.finding.values)["key"]) == ("unknown-key", "nam")


def test_what_a_class_requires_is_what_has_no_default():
    assert required(Outer) == ("title",)
    assert next(iter(field_types(Outer))) == "title"


@pytest.mark.parametrize("kind", META_OF.values(), ids=META_OF)
def test_the_json_schema_allows_exactly_the_declared_keys(kind):
    schema = json_schema(kind)
    definition = schema["$defs"][kind.__name__]
    assert set(definition["properties"]) == set(field_types(kind))
    assert definition.get("required", []) == list(required(kind))
    assert all(found["additionalProperties"] is False for found in schema["$defs"].values())


def test_the_json_schema_describes_every_key():
    for kind in META_OF.values():
        for name, definition in json_schema(kind)["$defs"].items():
            for key, schema in definition["properties"].items():
                assert schema.get("description", "").endswith("."), f"{name}.{key}"
    properties = json_schema(ArticleMeta)["$defs"]["ArticleMeta"]["properties"]
    assert properties["title"]["description"] == "The question, as a customer asks it."


plain = st.recursive(
    st.none() | st.text(max_size=8) | st.sampled_from(["2026-11-22", "12", "true", "1e400"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*field_types(ArticleMeta), "title", "x"]), inner)
    ),
    max_leaves=8,
)


@law
@given(st.dictionaries(st.sampled_from([*field_types(ArticleMeta), "x"]), plain, max_size=6))
def test_whatever_is_written_is_a_value_or_a_problem(written):
    validator = Validator("a.md", [])
    nodes = {key: node(value) for key, value in written.items()}
    meta = validator.struct(ArticleMeta, nodes, TOP)
    assert meta is not None or validator.problems
