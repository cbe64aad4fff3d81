"""Facets: the words that writers use become values, and values become titles."""

from __future__ import annotations

import pytest

from doum.content.facets import make_facets
from doum.settings import FacetSettings

FACETS = make_facets(
    FacetSettings(
        audience={
            "admin": {"ko": "관리자", "en": "Administrators"},
            "user": {"ko": "사용자", "en": "Users"},
        },
        plan={"free": "무료", "pro": {"en": "Pro"}},
    )
)


@pytest.mark.parametrize("written", ["admin", "관리자", "Administrators"])
def test_a_value_or_any_of_its_titles_means_the_value(written):
    assert FACETS.value("audience", written) == "admin"


@pytest.mark.parametrize("written", ["Admin", "관리", ""])
def test_a_word_outside_the_closed_set_means_nothing(written):
    assert FACETS.value("audience", written) is None


def test_a_facet_without_declared_values_is_open():
    assert FACETS.value("device", "냉장고") == "냉장고"
    assert FACETS.label("device", "냉장고", "ko") == "냉장고"


@pytest.mark.parametrize(
    ("facet", "value", "language", "label"),
    [
        ("audience", "admin", "ko", "관리자"),
        ("audience", "admin", "en", "Administrators"),
        ("audience", "admin", "ja", "관리자"),
        ("plan", "free", "ja", "무료"),
        ("plan", "pro", "ko", "Pro"),
    ],
)
def test_a_value_is_shown_in_the_reader_s_language_or_the_nearest(facet, value, language, label):
    assert FACETS.label(facet, value, language) == label


def test_the_words_that_may_be_written_are_titles_and_values_once():
    assert FACETS.words("plan") == ("무료", "Pro", "free", "pro")


def test_only_a_facet_with_values_is_a_closed_set():
    assert set(FACETS.declared) == {"audience", "plan"}
