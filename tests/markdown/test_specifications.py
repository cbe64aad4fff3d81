"""Every example of CommonMark 0.31.2 and GFM matches, or `commonmark.toml` says why not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.markdown.specifications import Example, examples, matches, normal, parser

DIFFERENCES = tomllib.loads(Path(__file__).with_name("commonmark.toml").read_text("utf-8"))
DIFFERS = {
    (name, number)
    for one in DIFFERENCES["differs"]
    for name in ("commonmark", "gfm")
    for number in one.get(name, ())
}
AT_LEAST = {"commonmark": 596, "gfm": 19}
"""The numbers of examples that match; they may only rise."""


@pytest.fixture(scope="module")
def mismatches() -> set[tuple[str, int]]:
    by = parser()
    return {(one.specification, one.number) for one in examples() if not matches(one, by)}


def test_exactly_the_listed_examples_differ(mismatches: set[tuple[str, int]]) -> None:
    assert mismatches == DIFFERS


@pytest.mark.parametrize("name", AT_LEAST)
def test_the_number_that_matches_does_not_fall(name: str) -> None:
    of_all = [one for one in examples() if one.specification == name]
    differing = [one for one in DIFFERS if one[0] == name]
    assert len(of_all) == {"commonmark": 652, "gfm": 24}[name]
    assert len(of_all) - len(differing) >= AT_LEAST[name]


def test_every_difference_has_a_reason() -> None:
    assert all(len(one["reason"]) > 20 for one in DIFFERENCES["differs"])


def test_the_comparison_sees_differences() -> None:
    right = Example("commonmark", 0, "", "- a\n- b", "<ul><li>a</li><li>b</li></ul>")
    assert matches(right, parser())
    for html in (
        "<ul><li>a</li></ul>",
        "<ul><li>a</li><li>c</li></ul>",
        "<ol><li>a</li><li>b</li></ol>",
    ):
        assert not matches(right._replace(html=html), parser())
    assert normal("<pre> a</pre>") != normal("<pre>a</pre>")
    assert normal('<a href="b">c</a>') != normal('<a href="d">c</a>')
