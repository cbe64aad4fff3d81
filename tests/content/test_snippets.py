"""Snippets: shared text taken in, every line knowing where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.content.snippets import expand, names_in
from tests.making import law

HOURS = {"hours": "평일 9시부터\n18시까지\n", "empty": ""}


def test_a_snippet_stands_where_its_name_stood():
    made = expand('앞\n\n--8<-- "hours"\n\n뒤', HOURS)
    assert made.text == "앞\n\n평일 9시부터\n18시까지\n\n뒤"
    assert made.origin == (1, 2, 3, 3, 4, 5)


def test_a_snippet_is_indented_like_the_line_that_names_it():
    made = expand('1. 첫째\n\n    --8<-- "hours"', HOURS)
    assert made.text == "1. 첫째\n\n    평일 9시부터\n    18시까지"


def test_the_blank_lines_of_an_indented_snippet_stay_empty():
    made = expand('  --8<-- "two"', {"two": "가\n\n나"})
    assert made.text == "  가\n\n  나"


@pytest.mark.parametrize("name", ["empty", "unknown"])
def test_a_snippet_that_is_empty_or_unknown_leaves_its_line_out(name):
    made = expand(f'앞\n--8<-- "{name}"\n뒤', HOURS)
    assert made.text == "앞\n\n뒤"
    assert made.origin == (1, 2, 3)


def test_a_snippet_does_not_take_in_snippets():
    made = expand('--8<-- "outer"', {"outer": '--8<-- "hours"', **HOURS})
    assert made.text == '--8<-- "hours"'


@pytest.mark.parametrize(
    "line",
    [
        '글 --8<-- "hours"',
        '--8<-- "hours" 글',
        "--8<-- hours",
        '--8<--"hours"',
        '--8<-- ""',
        '> --8<-- "hours"',
    ],
)
def test_only_a_line_of_its_own_takes_a_snippet_in(line):
    assert expand(line, HOURS).text == line
    assert names_in(line) == {}


def test_names_come_with_the_first_line_that_names_them():
    body = '가\n--8<-- "hours"\n\n    --8<-- "이용 시간"  \n--8<-- "hours"\n'
    assert names_in(body) == {"hours": 2, "이용 시간": 4}


bodies = st.lists(
    st.sampled_from(['--8<-- "a"', '  --8<-- "b"', '--8<-- "none"', "글", "", "   "])
).map("\n".join)


@law
@given(bodies, st.dictionaries(st.sampled_from(["a", "b"]), st.text("가\n ", max_size=6)))
def test_every_line_has_its_origin_and_lines_keep_their_order(body, snippets):
    made = expand(body, snippets)
    lines = made.text.split("\n")
    assert len(made.origin) == len(lines)
    assert list(made.origin) == sorted(made.origin)
    assert set(made.origin) == set(range(1, body.count("\n") + 2))
    originals = body.split("\n")
    for line, number in zip(lines, made.origin, strict=True):
        original = originals[number - 1]
        assert line == original or "--8<--" in original


@law
@given(st.text(max_size=60))
def test_no_text_makes_taking_in_fail(body):
    assert set(names_in(body)) == set() or "--8<--" in body
    assert expand(body, HOURS).text == body or "--8<--" in body
