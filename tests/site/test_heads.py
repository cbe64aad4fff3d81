"""Heads: titles, canonical addresses, and the way to the same page in another language."""

from __future__ import annotations

import pytest

from doum.site.heads import Heads
from tests.making import PRODUCT, question, site

SETTINGS = """
    [site]
    url = "https://nuri.example/help/"
    languages = ["ko", "en", "ja"]
"""
TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/a.md": question("가", category="[billing]"),
    "talk/a.en.md": question("A"),
    "talk/b.md": question("나", category="[account]"),
    "_notices/n.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n안내\n",
    "_notices/n.en.md": "---\ntitle: Down\n---\nText\n",
}


NAMES = {"ko": "한국어", "en": "English", "ja": "日本語"}


def heads(settings: str = SETTINGS) -> Heads:
    """Prepare the heads of the site."""
    made = site(TEXTS, settings, base_path="/help/")
    shelves = {language: made.shelf(language) for language in made.library.languages}
    return Heads(made.library, shelves, made.urls, NAMES)


def others(head) -> dict[str, tuple[str, bool]]:
    """Return where the other languages are found."""
    return {link.code: (link.url, link.available) for link in head.languages if not link.current}


def test_a_site_of_one_language_offers_no_others():
    one = '[site]\nlanguages = ["ko"]\n'
    made = site({"talk/_index.md": PRODUCT, "talk/a.md": question("가")}, one)
    head = Heads(made.library, {"ko": made.shelf()}, made.urls, NAMES).everywhere("ko", "홈", "")
    assert head.languages == ()


def test_a_page_that_every_language_has_is_found_in_each():
    head = heads().everywhere("en", "Search", "search", noindex=True)
    assert others(head) == {"ko": ("/help/search/", True), "ja": ("/help/ja/search/", True)}
    assert head.canonical == "https://nuri.example/help/en/search/"
    assert head.noindex


def test_the_current_language_is_marked_once():
    head = heads().everywhere("en", "Home", "")
    assert [link.code for link in head.languages if link.current] == ["en"]


def test_a_page_that_is_not_there_has_no_address_of_its_own():
    head = heads().of_not_found("ko", "없는 페이지")
    assert head.canonical == ""
    assert head.noindex


@pytest.mark.parametrize(
    ("language", "key", "expected"),
    [
        ("ko", "talk/a", {"en": ("/help/en/talk/a/", True), "ja": ("/help/ja/", False)}),
        ("en", "talk/a", {"ko": ("/help/talk/a/", True), "ja": ("/help/ja/", False)}),
        ("ko", "talk/b", {"en": ("/help/en/talk/", False), "ja": ("/help/ja/", False)}),
    ],
)
def test_an_article_leads_to_its_translation_or_the_nearest_page(language, key, expected):
    head = heads().of_article(language, "가", key, f"/{key}/", "요약")
    assert others(head) == expected


def test_an_article_is_its_own_canonical_address():
    head = heads().of_article("ko", "가", "talk/a", "/talk/a/", "요약")
    assert head.canonical == "https://nuri.example/help/talk/a/"
    assert (head.description, head.noindex) == ("요약", False)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("talk/billing", {"en": ("/help/en/talk/billing/", True), "ja": ("/help/ja/", False)}),
        ("talk/account", {"en": ("/help/en/talk/", False), "ja": ("/help/ja/", False)}),
        ("talk", {"en": ("/help/en/talk/", True), "ja": ("/help/ja/", False)}),
    ],
)
def test_a_category_leads_to_the_same_one_only_where_it_has_pages(path, expected):
    assert others(heads().of_product("ko", "결제", "talk", path)) == expected


def test_a_sorted_list_points_search_engines_to_the_plain_one():
    head = heads().of_product(
        "ko", "결제", "talk", "talk/billing",
        url="/talk/billing/latest/", canonical="/talk/billing/",
    )  # fmt: skip
    assert head.canonical == "https://nuri.example/help/talk/billing/"
    assert head.url == "/help/talk/billing/latest/"
    assert head.noindex


def test_the_second_page_of_a_list_is_its_own():
    url = "/talk/billing/page/2/"
    head = heads().of_product("ko", "결제", "talk", "talk/billing", url=url)
    assert head.canonical == f"https://nuri.example/help{url}"
    assert not head.noindex


def test_a_notice_leads_to_its_translation_or_the_list():
    head = heads().of_notice("ko", "점검", "n", "/notices/n/", "")
    assert others(head) == {
        "en": ("/help/en/notices/n/", True),
        "ja": ("/help/ja/notices/", False),
    }


def test_without_an_address_nothing_is_canonical():
    settings = SETTINGS.replace('url = "https://nuri.example/help/"', "")
    assert heads(settings).of_article("ko", "가", "talk/a", "/talk/a/", "").canonical == ""
