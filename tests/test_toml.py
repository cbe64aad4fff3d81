"""TOML files of declared classes: every mistake has a place and none is an exception."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from doum.schema import Position
from doum.toml import parse_toml, position_in
from tests.making import law, rules


class Inner(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]
    weight: int = 1


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    most: float = 1.0


class Outer(Struct, frozen=True, forbid_unknown_fields=True):
    name: str = ""
    is_open: bool = False
    limits: Limits = Limits()
    group: tuple[Inner, ...] = ()


def parsed(text: str):
    """Parse an indented text; returns what it declares and its problems."""
    made, _, problems = parse_toml(Outer, "f.toml", dedent(text).lstrip("\n"))
    return made, problems


GOOD = """
    name = "누리"
    is_open = true

    [limits]
    most = 0.5

    [[group]]
    words = ["환불", "반환"]

    [[group]]
    words = [
      "탈퇴",
    ]
    weight = 2
"""


def test_what_is_written_is_taken():
    made, problems = parsed(GOOD)
    assert problems == []
    assert made == Outer(
        name="누리",
        is_open=True,
        limits=Limits(0.5),
        group=(Inner(("환불", "반환")), Inner(("탈퇴",), 2)),
    )


def test_an_empty_file_gives_every_default():
    assert parsed("") == (Outer(), [])


def test_the_values_are_given_as_written_too():
    assert parse_toml(Outer, "f.toml", 'name = "a"\nmore = 1\n')[1] == {"name": "a", "more": 1}


@pytest.mark.parametrize(
    ("wrong", "rule", "line", "column"),
    [
        ("nam = 1", "unknown-key", 1, 1),
        ("name = 'a'\n\nis_open = 'so so'", "wrong-value", 3, 1),
        ("name = ['a']", "wrong-value", 1, 1),
        ("[limits]\nmost = 'much'", "wrong-value", 2, 1),
        ("[limits]\n  mots = 1", "unknown-key", 2, 3),
        ("[limits]\n  most = 'much'", "wrong-value", 2, 3),
        ("limits = 1", "wrong-value", 1, 1),
        ("[[group]]\nwords = ['a']\n[[group]]\nwords = ['b']\nweight = 'x'", "wrong-value", 5, 1),
        ("[[group]]\nwords = ['a']\n\n[[group]]\nwrods = ['b']", "unknown-key", 5, 1),
        ("[[group]]\nwords = ['a']\n[[grup]]\nwords = ['b']", "unknown-key", 3, 3),
        ("name = ", "toml-syntax", 1, 1),
        ("name = 'a'\n[limits\n", "toml-syntax", 2, 8),
        ("name = 'a'\nname = 'b'", "toml-syntax", 2, 1),
        ("name = 'a", "toml-syntax", 1, 1),
    ],
)
def test_a_mistake_has_its_place(wrong, rule, line, column):
    found = next(p for p in parsed(wrong)[1] if p.rule == rule)
    assert (found.place.path, found.place.line, found.place.column) == ("f.toml", line, column)


def test_a_missing_key_is_said():
    assert rules(parsed("[[group]]\nweight = 2")[1]) == ["missing-key"]


def test_every_mistake_is_said_at_once():
    found = parsed("nmae = 1\n[limits]\nmost = 'x'\n[[group]]\nwords = ['a']\nweight = 'y'")[1]
    assert sorted(rules(found)) == ["unknown-key", "wrong-value", "wrong-value"]


def test_what_is_not_toml_declares_nothing():
    assert parse_toml(Outer, "f.toml", "= =")[:2] == (None, {})


@pytest.mark.parametrize(
    ("section", "key", "number", "place"),
    [
        ("", "name", 0, Position(1, 1)),
        ("limits", "most", 0, Position(5, 1)),
        ("", "limits", 0, Position(4, 1)),
        ("group", "words", 0, Position(8, 1)),
        ("group", "words", 1, Position(11, 1)),
        ("group", "weight", 1, Position(14, 1)),
        ("limits", "words", 0, Position(1, 1)),
    ],
)
def test_a_key_is_looked_for_in_its_table_only(section, key, number, place):
    lines = dedent(GOOD).lstrip("\n").split("\n")
    assert position_in(lines, section, key, number) == place


PIECES = st.sampled_from(
    [
        "[",
        "]",
        "[[",
        "]]",
        "group",
        "limits",
        "name",
        ".",
        " = ",
        "'a'",
        "1",
        "{",
        "}",
        ",",
        "\n",
        "#",
    ]
)


@law
@given(st.text(max_size=40) | st.lists(PIECES, max_size=14).map("".join))
def test_no_text_is_an_exception_and_every_problem_stands_in_the_file(text):
    for found in parse_toml(Outer, "f.toml", text)[2]:
        assert 1 <= found.place.line <= len(text.split("\n"))
        assert found.place.column >= 1
