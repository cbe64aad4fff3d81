"""TOML files of declared classes: every mistake has a place and none is an exception."""

from __future__ import annotations

import tomllib
from textwrap import dedent

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from msgspec import Struct

from doum.schema import Position
from doum.toml import parse_toml, position_in
from doum.toml_places import places_in
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
    ("path", "place"),
    [
        ("name", Position(1, 1)),
        ("limits.most", Position(5, 1)),
        ("limits", Position(4, 1)),
        ("group", Position(7, 1)),
        ("group.0.words", Position(8, 1)),
        ("group.1", Position(10, 1)),
        ("group.1.words", Position(11, 1)),
        ("group.1.weight", Position(14, 1)),
        ("limits.words", Position(1, 1)),
    ],
)
def test_a_key_is_looked_for_in_its_table_only(path, place):
    assert position_in(dedent(GOOD).lstrip("\n"), path) == place


TRAPS = {
    "a multi-line string": ('"""', '"""'),
    "a multi-line string with quotation marks": ('"""\\"\n"" \\\\', '"""""'),
    "a literal string over lines": ("'''", "'''''"),
    "a literal string that ends in a backslash": ("'''\\\n", "\\'''"),
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_lines_of_a_string_are_no_keys(trap):
    before, after = trap
    text = f'name = {before}\nis_open = 1\n[limits]\nmost = 1\n[[group]]\n# {after} # "\n'
    found = parse_toml(Outer, "f.toml", text + "is_open = 'so'\n[limits]\n most = 'x'\n")[2]
    lines = text.count("\n")
    assert [(p.rule, p.place.line, p.place.column) for p in found] == [
        ("wrong-value", lines + 1, 1),
        ("wrong-value", lines + 3, 2),
    ]


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ('a = \'x\' # """\nb = 1', "b", 2),
        ('a = "#" # \'\nb = "\\"" # "\nc = 1', "c", 3),
        ("a = 'C:\\'\nb = 1", "b", 2),
        ("a = [\n  [ 'b', # ]\n    'x = 1' ],\n  [ ]\n]\nb = 1", "b", 6),
        ("a = [\n[1],\n[2]\n]\n[b]\nc = 1", "b.c", 6),
        ("a = [\n  {b = 1, c = [\n  2]},\n  {b = 1,\n c = 2},\n]\nb = 1", "a.1.c", 5),
        ("a = [\n  {b = 1, c = [\n  2]},\n  {b = 1,\n c = 2},\n]\nb = 1", "a.1", 4),
        ("a = [\n  {b = 1, c = [\n  2]},\n  {b = 1,\n c = 2},\n]\nb = 1", "b", 7),
        ("a = {b = {c = 1},\n  'd' = '}'}\nd = 2", "a.d", 2),
        ("a = {b = {c = 1},\n  'd' = '}'}\nd = 2", "d", 3),
        ("'a b' . c.\"d\" = 1\n[x . 'y']\nz = 1", "a b.c.d", 1),
        ("'a b' . c.\"d\" = 1\n[x . 'y']\nz = 1", "x.y.z", 3),
        ("[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2", "a.1.b.c", 6),
        ("[[a]]\n[[a.b]]\nc = 1\n[[a]]\n[[a.b]]\nc = 2\n[[a.b]]\nc = 3", "a.1.b.1.c", 8),
        ("a = 2026-10-01T10:00:00 # x\nb = -1.5e3", "b", 2),
    ],
)
def test_a_key_is_found_behind_any_value(text, path, line):
    assert position_in(text, path).line == line


def test_keys_of_inline_tables_have_places_of_their_own():
    _, problems = parsed("limits = {most = 'x'}\ngroup = [\n  {words = ['a'], weight = 'y'},\n]\n")
    assert [(p.place.line, p.place.column) for p in problems] == [(1, 11), (3, 19)]


def test_values_that_are_nested_without_end_are_a_problem():
    for text in ("name = " + "[" * 10_000, "name = " + "{a=" * 10_000):
        assert rules(parse_toml(Outer, "f.toml", text)[2]) == ["toml-syntax"]
        assert position_in(text, "name") == Position(1, 1)


VALUES = st.recursive(
    st.sampled_from(
        [
            "1",
            "'a = 1'",
            '"\\"#"',
            '"""\nb = 1\n[c]\n\\""""""',
            "'''\n# a\n[[d]]'''",
            "2026-10-01 10:00:00",
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[ # ]\n" + ",\n".join(items) + "\n]")
        | st.dictionaries(st.sampled_from(["a", "'b'", "c.d"]), inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key} = {value}" for key, value in pairs.items()) + "}"
        )
    ),
    max_leaves=6,
)
STATEMENTS = st.tuples(st.sampled_from(["a", "b", '"c"', "d.e", "d . 'f'"]), VALUES).map(
    lambda pair: f"  {pair[0]} = {pair[1]} # '\n"
)
HEADERS = st.sampled_from(["[t]\n", "[t.u]\n", "[[v]]\n", " [[v.w]] # [\n", "[v.x]\n", "# [y]\n"])


@law
@given(st.lists(STATEMENTS | HEADERS, max_size=8).map("".join))
def test_every_key_of_a_file_has_a_place_at_which_it_stands(text):
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        reject()
    lines, places = text.split("\n"), places_in(text)
    for path, key in paths_of(data):
        place = places[path]
        found = lines[place.line - 1][place.column - 1 :]
        if found.startswith("["):
            assert key in found.strip("[] ").split("]")[0].split(".")
        else:
            assert found.lstrip("\"'").startswith(key)


def paths_of(value: object, path: str = ""):
    """Yield the path of every key in a value, and the key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            below = f"{path}.{key}" if path else key
            yield below, key
            yield from paths_of(inner, below)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from paths_of(inner, f"{path}.{number}")


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


def test_no_escape_brings_a_control_character_into_a_value():
    made, _, problems = parse_toml(Outer, "doum.toml", 'name = "Asia\\u0008/Seoul"')
    assert problems == []
    assert made is not None
    assert made.name == "Asia/Seoul"
