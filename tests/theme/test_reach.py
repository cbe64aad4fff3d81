"""Which templates a page is printed from: what is named is followed, what is computed means all."""

from __future__ import annotations

import pytest

from doum.theme.named_templates import named_templates
from doum.theme.reach import reached_from
from doum.theme.roots import read_templates, themes_folder

OURS = named_templates(read_templates([themes_folder() / "doum/templates"]))


def reached(*texts: str) -> set[str]:
    """Return what the first of some templates reaches; they are called a, b, c."""
    templates = {name: ("", text) for name, text in zip("abc", texts, strict=False)}
    return set(reached_from("a", named_templates(templates)))


@pytest.mark.parametrize(
    "text",
    [
        '{% extends "b" %}',
        "{% include 'b' %}",
        '{%- include "b" -%}',
        '{% include "b" ignore missing %}',
        '{% include "b" without context %}',
        '{% import "b" as parts %}',
        '{% from "b" import menu %}',
        '{{ once("b", site=site) }}',
        "{{ once('b') }}",
        "{% for x in y %}{% if x %}{% include 'b' %}{% endif %}{% endfor %}",
        "<p>it's</p>{% include 'b' %}",
        '<p>a 5" screen</p>{% include "b" %}',
        "<p>Don't</p>{% from 'b' import menu %}",
        "<p>it's</p>{{ once('b') }}",
        '{% include("b") %}',
        '{% extends("b") %}',
        '{% include ["b", "gone"] %}',
        '{% call once("b") %}{% endcall %}',
        '{% trans part=once("b") %}{{ part }}{% endtrans %}',
    ],
)
def test_a_named_template_is_reached(text):
    assert reached(text, "", "") == {"a", "b"}


@pytest.mark.parametrize(
    "text",
    [
        "{% include name %}",
        '{% include "b" ~ name %}',
        '{% include "b" if page.title else "c" %}',
        '{% include ["b", name] %}',
        "{% extends page.extra.layout %}",
        "{% from name import menu %}",
        "{{ once(name) }}",
        '{{ once("b" ~ name) }}',
        "{% set print = once %}{{ print(name) }}",
        "{{ f(once, name) }}",
        "{% include(page.kind) %}",
        '{% extends("b" ~ name) %}',
        "{%include name%}",
        "{{ once(*names) }}",
        '{{ once(name="b") }}',
        "{{ once.__call__(name) }}",
        "{% call once(name) %}{% endcall %}",
        "{% if %}",
    ],
)
def test_where_a_name_is_computed_any_template_may_be_meant(text):
    assert reached(text, "", "") == {"a", "b", "c"}


def test_what_is_reached_is_followed_and_a_circle_ends():
    assert reached('{% include "b" %}', '{% include "c" %}', '{% include "a" %}') == set("abc")


def test_a_computed_name_further_on_counts_as_well():
    assert reached('{% include "b" %}', "{% include name %}", "") == set("abc")


@pytest.mark.parametrize(
    "text",
    [
        "{# {% include name %} once(x) #}",
        '{% raw %}{% include "b" %}{{ once(x) }}{% endraw %}',
        "once you are back",
        '<a class="b">{{ page.once }}</a>',
        "",
    ],
)
def test_words_and_comments_name_nothing(text):
    assert reached(text, "", "") == {"a"}


def test_a_template_that_does_not_exist_may_be_any():
    assert reached_from("gone", {"a": frozenset()}) == {"a"}


def test_a_template_that_is_named_but_missing_is_left_out():
    assert reached('{% include "gone" ignore missing %}', "", "") == {"a"}


@pytest.mark.parametrize("name", [name for name in OURS if "/" not in name])
def test_no_template_of_the_theme_computes_a_name(name):
    assert len(reached_from(name, OURS)) < len(OURS) - 10


def test_a_page_reaches_its_partials_and_those_of_its_base():
    found = reached_from("article.html", OURS)
    assert {"base.html", "partials/head.html", "partials/footer.html"} < found
    assert {"partials/article_head.html", "inject/article_end.html"} < found
    assert found.isdisjoint({"home.html", "category.html", "partials/pagination.html"})


def test_the_markdown_of_an_article_reaches_nothing_else():
    assert reached_from("article.md", OURS) == {"article.md"}
