"""Digests of pages that another process, or a later page, must not mix up."""

from __future__ import annotations

import pickle

import pytest
from msgspec import structs

from doum.theme.catalogs import Catalog
from doum.theme.named_templates import named_templates
from doum.theme.page_digests import PageDigests
from tests.theme.test_theme import PAGE


def digests(text="{{ page.title }}", look="look", **others) -> PageDigests:
    """Make the digests of a theme with the template of `PAGE`, and others by name."""
    texts = {"404.html": text, **others}
    templates = {name: ("", given) for name, given in texts.items()}
    catalogs = {"ko": Catalog(language="ko", messages={})}
    return PageDigests(templates, named_templates(templates), catalogs, look, "code")


def test_what_crosses_to_another_process_forgets_the_ids_of_views():
    made = digests()
    before = made.of_page(PAGE)
    crossed = pickle.loads(pickle.dumps(made))
    assert made._shared
    assert not crossed._shared
    assert crossed.of_page(PAGE) == before


def test_a_view_that_many_pages_share_is_digested_by_its_values():
    made = digests()
    again = structs.replace(PAGE, site=structs.replace(PAGE.site))
    other = structs.replace(PAGE, site=structs.replace(PAGE.site, title="다른 이름"))
    assert made.of_page(again) == made.of_page(PAGE)
    assert made.of_page(other) != made.of_page(PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "<p>it's</p>{% include 'part' %}",
        '<p>5"</p>{% from "part" import menu as choices %}{{ choices() }}',
        "{% import 'part' as parts with context %}{{ parts.menu() }}",
        '{% extends "part" %}{% block main %}{{ super() }}{% endblock %}',
        '{% extends "middle" %}',
        "{% block main %}{% include 'part' %}{% endblock %}{{ self.main() }}",
        '{% macro menu() %}{{ once("part") }}{% endmacro %}{{ menu() }}',
        "{% set name = 'part' %}{% include name %}",
        "{% set print = once %}{{ print('part') }}",
        "{% include(page.kind) %}",
        "{% if %}",
    ],
)
def test_whatever_a_page_may_reach_is_in_its_digest(text):
    middle = "{% extends 'part' %}"
    before, after = (digests(text, middle=middle, part=part).of_page(PAGE) for part in "ab")
    assert before != after


def test_what_a_page_does_not_reach_is_not_in_its_digest():
    text = "<p>it's</p>{% include 'middle' %}{% raw %}{% include 'part' %}{% endraw %}"
    before, after = (digests(text, middle="", part=part).of_page(PAGE) for part in "ab")
    assert before == after


@pytest.mark.parametrize(
    "part",
    [
        '{{ asset("a.png") }}',
        "{% set print = icon %}{{ print(page.icon) }}",
        "{% macro menu() %}{{ options.width }}{% endmacro %}",
        "{% set chosen = options %}{% for name in chosen %}{{ name }}{% endfor %}",
        "{% block main %}{{ scripts(parts) }}{% endblock %}",
        "{% with image = logo %}{{ image.width }}{% endwith %}",
        "{{ [page.icon]|map('upper')|map(icon) }}",
        '{% call(x) once("menu", print=asset) %}{% endcall %}',
    ],
)
def test_assets_and_options_are_in_the_digest_of_what_may_print_them(part):
    text = "{% include 'part' %}"
    before, after = (digests(text, look=look, part=part).of_page(PAGE) for look in "ab")
    assert before != after
    assert digests(look="a").of_page(PAGE) == digests(look="b").of_page(PAGE)
