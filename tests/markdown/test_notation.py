"""Mistakes in the `///` notation, with the line on which they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.parser import blocks_with
from doum.problems import Problem
from tests.making import html_of, law, render

BLOCKS = {block.name: block for block in blocks_with({})}


def mistakes(text: str) -> tuple[Problem, ...]:
    """List the problems of a text."""
    return render(text)[1].problems


def found(text: str) -> list[tuple[str, int, str]]:
    """List the mistakes of a text with the block's name."""
    return [(p.rule, p.place.line, dict(p.finding.values).get("name", "")) for p in mistakes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "답변입니다.",
        "/// note\n가\n///",
        "/// note | 제목\n가\n///",
        "//// note\n\n/// tip\n가\n///\n\n////",
        "/// tab | PC\n가\n///\n\n/// tab | 모바일\n나\n///",
        "```\n/// nope\n```",
        "~~~~\n```\n/// nope\n~~~~",
        "글\n\n    /// note\n    들여쓴 코드",
        "https://a.example/// nope",
        "가 /// nope",
    ],
)
def test_what_is_in_order_is_not_reported(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/// nope\n가\n///", [("unknown-block", 1, "nope")]),
        ("가\n\n/// note\n나", [("block-open", 3, "note")]),
        ("/// tab\n가\n///", [("block-argument", 1, "tab")]),
        ("/// tab |\n가\n///", [("block-argument", 1, "tab")]),
        ("//// note\n/// tip\n가\n////", [("block-open", 2, "tip")]),
        ("//// note\n가\n///", [("block-open", 1, "note")]),
        ("```\n코드\n```\n/// nope", [("unknown-block", 4, "nope")]),
        ("1. 가\n\n    /// nope\n    나\n    ///", [("unknown-block", 3, "nope")]),
    ],
)
def test_a_block_that_will_not_render_is_reported_on_its_line(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("name", "meant"), [("notes", "note"), ("step", "steps"), ("tabs", "tab")])
def test_a_misspelt_name_comes_with_the_one_that_was_meant(name, meant):
    (mistake,) = mistakes(f"/// {name} | 가\n나\n///")
    assert dict(mistake.finding.values)["guess"] == meant


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_every_block_that_is_known_does_render(name):
    argument = "https://youtu.be/dQw4w9WgXcQ" if name == "video" else "제목"
    written = f" | {argument}" if BLOCKS[name].needs_argument else ""
    text = f"/// {name}{written}\n가\n///"
    assert found(text) == []
    assert "///" not in html_of(text)


blocks = st.lists(
    st.sampled_from(
        [
            "/// note",
            "//// tip",
            "/// nope",
            "///",
            "////",
            "/// tab",
            "/// tab | 가",
            "```",
            "글",
            "",
        ]
    ),
    max_size=12,
).map("\n".join)


@law
@given(blocks | st.text("/ |a\n`~", max_size=40))
def test_no_text_makes_the_search_fail_and_lines_are_those_of_the_text(text):
    lines = text.split("\n")
    for mistake in mistakes(text):
        values = dict(mistake.finding.values)
        named = next(
            values[name] for name in ("name", "block", "mark", "written") if values.get(name)
        )
        assert named.removesuffix("…") in " ".join(lines[mistake.place.line - 1].split())
