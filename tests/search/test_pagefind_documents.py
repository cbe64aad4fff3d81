"""Documents for Pagefind: codes of words, grouped by weight."""

from __future__ import annotations

import re
from collections.abc import Mapping

from doum.search.pagefind_documents import documents_of
from doum.search.postings import postings_of
from doum.search.terms import code_of


def weighted(html: str) -> dict[str, float]:
    """Read a document's codes and their weights."""
    groups = re.findall(r'<p data-pagefind-weight="([\d.]+)">([^<]*)</p>', html)
    return {code: float(weight) for weight, codes in groups for code in codes.split(" ")}


def documents(*articles: Mapping[str, float]) -> list[str]:
    """Make the documents of articles."""
    return list(documents_of("ko", postings_of(articles)))


def test_a_document_holds_codes_and_no_word() -> None:
    (html,) = documents({"환불": 8.0, "결제": 1.0})
    assert weighted(html).keys() == {code_of("환불"), code_of("결제")}
    assert "환불" not in html


def test_each_article_has_a_document_in_its_place() -> None:
    made = documents({"환불": 8.0}, {}, {"환불": 1.0, "결제": 1.0})
    assert [weighted(html) for html in made] == [
        {code_of("환불"): 10.0},
        {},
        {code_of("환불"): 1.2, code_of("결제"): 1.2},
    ]


def test_a_document_does_not_depend_on_the_order_of_words() -> None:
    words = {"환불": 8.0, "결제": 8.0, "취소": 1.0}
    assert documents(words) == documents(dict(reversed(words.items())))


def test_a_document_without_words_has_a_code_of_no_word() -> None:
    assert ">qa<" in documents({})[0]
    assert "qa" not in {code_of(word) for word in ("a", "qa", "q", "0", "환불", "·환불", "+")}


def test_no_articles_are_a_document_without_words() -> None:
    assert documents() == documents({})


def test_pagefind_knows_no_rules_for_the_language_of_a_document() -> None:
    assert '<html lang="x-ko">' in documents({})[0]
