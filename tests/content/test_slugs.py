"""Slugs: pieces of URLs that are safe everywhere; Hangul stays."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.content.slugs import is_slug, slugify
from tests.making import law


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("결제일을 바꿀 수 있나요?", "결제일을-바꿀-수-있나요"),
        ("How do I pay?", "how-do-i-pay"),
        ("A/B 테스트", "a-b-테스트"),
        ("  KRIS (X)를  쓰려면… ", "kris-x-를-쓰려면"),
        ("カードを変更する", "カードを変更する"),
        ("snake_case", "snake_case"),
        ("_index", "index"),
        ("C++ & C#", "c-c"),
        ("???", "section"),
        ("", "section"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>", "script"),
        ("2026-11-22", "2026-11-22"),
    ],
)
def test_a_title_becomes_a_slug(title, slug):
    assert slugify(title) == slug


def test_a_title_that_macos_took_apart_gives_the_same_slug():
    assert slugify(normalize("NFD", "결제 수단")) == "결제-수단"


@pytest.mark.parametrize("text", ["q", "가", "결제-수단", "a_b", "2026-11-22", "A", "a" * 100])
def test_letters_digits_and_inner_marks_are_a_slug(text):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "a-", "-a", "_a", "a_", "a b", "a/b", "..", ".", "a.b", "a?", "a#b", "a%2F",
        "a\\b", "a:b", "a\n", "<a>", "a" * 101,
    ],
)  # fmt: skip
def test_anything_else_is_not(text):
    assert not is_slug(text)


def test_a_slug_fits_into_a_file_s_name_with_what_is_added_to_it():
    longest = max(filter(is_slug, ("가" * n for n in range(1, 120))), key=len)
    assert len(f"{longest}.html".encode()) <= 255


@law
@given(st.text(max_size=60))
def test_slugify_gives_a_slug_and_leaves_a_slug_of_its_own_alone(text):
    slug = slugify(text)
    assert is_slug(slug)
    assert slugify(slug) == slug
