"""What is searched: one small document an article, its text and filters and nothing else."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from msgspec import structs

from doum.search.records import document, records_digest, records_of
from tests.making import PRODUCT, question, render, site

TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/q.md": question(
        "결제 <수단>",
        category="[billing, plans]",
        audience="[admin]",
        plan="[free, pro]",
        keywords="[카드, '\"빌링\"']",
        tags="[결제]",
        updated="2026-11-01",
    ),
    "talk/q.en.md": question("Payment"),
    "talk/r.md": question("검색에서 뺌", searchable="false"),
    "talk/d.md": question("초안", draft="true"),
}


def records():
    """Make the records of the site."""
    made = site(TEXTS, '[site]\nlanguages = ["ko", "en"]\n')
    assert made.problems == []
    return records_of(made.library, made.rendered)


def test_every_published_article_is_searched_unless_it_says_no():
    assert [(found.language, found.title) for found in records()] == [
        ("ko", "결제 <수단>"),
        ("en", "Payment"),
    ]


def test_a_record_stands_where_its_page_stands():
    assert [found.path for found in records()] == ["talk/q.html", "en/talk/q.html"]


def test_a_category_is_filtered_by_with_everything_above_it():
    assert records()[0].filters == (
        ("product", "talk"),
        ("category", "talk/billing"),
        ("category", "talk/billing/plans"),
        ("audience", "admin"),
        ("plan", "free"),
        ("plan", "pro"),
    )


def test_keywords_and_tags_are_searched_and_a_translation_has_its_own():
    own, english = records()
    assert own.keywords == ("카드", '"빌링"', "결제")
    assert english.keywords == ()


def text(form="NFC") -> str:
    """Write the document of the first record."""
    return document(records()[0], render("본문 [링크](a.md)")[0], form)


def test_a_document_has_the_title_the_text_and_the_language():
    html = text()
    assert '<html lang="ko">' in html
    assert '<h1 data-pagefind-meta="title">결제 &lt;수단&gt;</h1>' in html
    assert "본문" in html
    assert "링크</a>" in html
    assert "\x1a" not in html


def test_filters_sorts_and_keywords_are_not_part_of_the_text():
    head, body = text().split("<body")
    assert 'data-pagefind-filter="category[content]" content="talk/billing/plans"' in head
    assert 'data-pagefind-sort="updated[content]" content="2026-11-01"' in head
    assert "카드" in head
    assert "카드" not in body


def test_a_value_cannot_end_its_attribute():
    assert "&quot;빌링&quot;" in text()
    assert 'content="결제 &lt;수단&gt;"' in text()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_text_is_in_the_form_that_is_asked_for(form):
    html = text(form)
    title = normalize(form, "결제 &lt;수단&gt;</h1>")
    assert title in html
    assert normalize(form, "본문") in html
    assert 'content="talk/billing"' in html


def test_the_digest_is_the_same_in_every_run():
    assert records_digest(records(), "pagefind 1") == records_digest(records(), "pagefind 1")


@pytest.mark.parametrize(
    "change",
    [
        {"title": "다른 제목"},
        {"html_digest": "1"},
        {"keywords": ()},
        {"updated": ""},
        {"filters": ()},
        {"path": "talk/x.html"},
        {"language": "ja"},
    ],
)
def test_whatever_is_indexed_changes_the_digest(change):
    before = records()
    after = [structs.replace(before[0], **change), *before[1:]]
    assert records_digest(before, "1") != records_digest(after, "1")


def test_another_indexer_changes_the_digest():
    assert records_digest(records(), "pagefind 1") != records_digest(records(), "pagefind 2")
