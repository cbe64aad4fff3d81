"""What YAML would make of a text is told with the line as it should be, and that line is right."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doum.meta import ArticleMeta
from doum.model import Document
from tests.making import article, law, rules, site

awkward = st.text("가나a1 #:-[]{}&*!|>%@`,?\\=.~", min_size=1, max_size=14)
RULES = {"yaml-comment", "yaml-quotes", "yaml-colon", "yaml-space"}


def values(document: Document) -> dict[str, str]:
    """Return the values of the only problem."""
    (found,) = document.problems
    return dict(found.finding.values)


@law
@given(awkward)
@example("팀 #3")
@example("[필독] 환불")
@example("가: 나: 다 #라")
@example("{{이름}}")
@example("- 하나")
def test_a_title_is_what_was_written_or_the_line_is_printed_with_quotes(text):
    text = text.strip()
    made = article(f"title: {text}")
    if isinstance(made.meta, ArticleMeta) and made.meta.title == text:
        assert not made.problems
        return
    (found,) = made.problems
    assert found.severity == "error"
    line = dict(found.finding.values).get("line", "")
    if found.rule in RULES and line:
        again = article(line)
        assert isinstance(again.meta, ArticleMeta), (found, line)
        assert again.meta.title == text


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("title: 가\ntags: [a, b #2]", 'tags: [a, "b #2"]'),
        ("title: 가\ntags: [#a, #b]", 'tags: ["#a", "#b"]'),
        ("title: 가\ntags: #a #b", 'tags: ["#a", "#b"]'),
        ("title: 가\nkeywords:\n  - b #2", '  - "b #2"'),
        ("title: 가\nextra:\n  a: b #2", '  a: "b #2"'),
        ("title: 가\nextra: {a: b}\nowner: 팀 #1", 'owner: "팀 #1"'),
        ('title: 27" 화면 #2', "title: '27\" 화면 #2'"),
        ("title: 가\n  나 #2", 'title: "가 나 #2"'),
    ],
)
def test_a_comment_behind_a_text_at_any_depth_is_told(head, line):
    made = article(head)
    assert rules(made.problems) == ["yaml-comment"]
    assert values(made)["line"] == line


@pytest.mark.parametrize(
    "more",
    [
        "weight: 10 # first",
        "updated: 2026-09-14 # last week",
        "publish_at: 2024-09-14 09:00 # early",
        "popular: true # for now",
        "layout: guide # long",
        "slug: card # the old name",
        "category: [a] # one",
        "category: # none yet",
        "category:\n  # one\n  - a",
        "aliases:\n  - /old # 2019",
        "summary: 'a #1' # quoted",
        "summary: a#1",
        "summary: |\n  a #1",
        "summary: >- # folded\n  a #1",
        "extra: {count: 3} # three",
        "extra:\n  count: 3 # three\n  on: true # yes",
        "# all of it",
    ],
)
def test_a_comment_where_no_text_ends_is_a_comment(more):
    assert article(f"title: 가\n{more}").problems == ()


def test_a_colour_without_quotes_is_told_as_one_also_with_a_comment():
    for line in ("accent: #2a6f4e", "accent: #2a6f4e # green"):
        made = site({"demo/_index.md": f"---\ntitle: 데모\n{line}\n---\n"})
        assert "yaml-colour" in rules(made.problems)
    made = site({"demo/_index.md": "---\ntitle: 데모\naccent: blue # sky\n---\n"})
    assert "yaml-colour" not in rules(made.problems)


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ("title: [필독]", "yaml-quotes"),
        ("title: {이름}", "yaml-quotes"),
        ("title: 가\ntags: [나: 다]", "yaml-colon"),
        ("title: 가\ntags:\n  - 나: 다", "yaml-colon"),
        ("title:\n  - 가", "wrong-value"),
        ("title: 가\ntags: [[나]]", "wrong-value"),
    ],
)
def test_a_list_or_keys_where_a_text_is_expected(head, rule):
    assert rules(article(head).problems) == [rule]


PARSER = re.compile(r"did not find|could not find|mapping values|found (?:character|unknown)")


@law
@given(st.text("ab가: #-[]{}\"'\\&*!|>%@`,?\n\t ", max_size=60))
def test_no_sentence_of_the_parser_is_printed(text):
    for found in article(f"title: 가\n{text}").problems:
        assert not any(PARSER.search(value) for _, value in found.finding.values)
