"""Heads: titles, canonical addresses, and the way to the same page in another language."""

from __future__ import annotations

import pytest

from doum.plan.heads import Heads
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
    head = heads().of_stopgap("ko", "없는 페이지", "404.html")
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
def test_without_stand_ins_an_article_leads_to_its_translation_or_the_nearest_page(
    language, key, expected
):
    head = heads(f"{SETTINGS}\nstand_ins = false").of_article(language, "가", key, f"/{key}/", "")
    assert others(head) == expected


def test_an_article_leads_to_its_translation_or_what_stands_in_for_it():
    head = heads().of_article("ko", "가", "talk/a", "/talk/a/", "요약")
    assert others(head) == {"en": ("/help/en/talk/a/", True), "ja": ("/help/ja/talk/a/", False)}


def test_what_stands_in_is_known_to_search_engines_by_its_source():
    head = heads().of_article("ja", "가", "talk/a", "/ja/talk/a/", "요약")
    assert head.canonical == "https://nuri.example/help/talk/a/"
    assert (head.url, head.noindex, head.alternates) == ("/help/ja/talk/a/", False, ())


def test_what_stands_in_is_passed_over_where_its_source_has_no_full_address():
    settings = SETTINGS.replace('url = "https://nuri.example/help/"', "")
    head = heads(settings).of_article("ja", "가", "talk/a", "/ja/talk/a/", "요약")
    assert (head.canonical, head.noindex) == ("", True)


ALTERNATES = (
    ("ko", "https://nuri.example/help/talk/a/"),
    ("en", "https://nuri.example/help/en/talk/a/"),
    ("x-default", "https://nuri.example/help/talk/a/"),
)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_search_engines_are_told_of_the_translations_that_exist(language):
    url = {"ko": "/talk/a/", "en": "/en/talk/a/"}[language]
    assert heads().of_article(language, "가", "talk/a", url, "").alternates == ALTERNATES


def test_a_page_in_one_language_is_no_other_page_s_alternate():
    assert heads().of_article("ko", "나", "talk/b", "/talk/b/", "").alternates == ()


def test_a_notice_tells_of_its_translation():
    made = heads()
    head = made.of_notice("en", made.library.notices["en"][0], "")
    assert [code for code, _ in head.alternates] == ["ko", "en", "x-default"]


def test_without_an_address_there_are_no_alternates():
    settings = SETTINGS.replace('url = "https://nuri.example/help/"', "")
    assert heads(settings).everywhere("ko", "홈", "").alternates == ()


@pytest.mark.parametrize(
    ("url", "canonical", "count"),
    [
        ("", "", 3),
        ("/talk/billing/page/2/", "", 0),
        ("/talk/billing/latest/", "/talk/billing/", 0),
    ],
)
def test_only_the_first_page_of_a_list_has_alternates(url, canonical, count):
    head = heads().of_product("ko", "결제", "talk/billing", url=url, canonical=canonical)
    assert len(head.alternates) == count


def test_what_search_engines_leave_out_has_no_alternates():
    assert heads().everywhere("en", "Search", "search", noindex=True).alternates == ()
    assert heads().of_stopgap("ko", "없는 페이지", "404.html").alternates == ()


def test_an_article_is_its_own_canonical_address():
    head = heads().of_article("ko", "가", "talk/a", "/talk/a/", "요약")
    assert head.canonical == "https://nuri.example/help/talk/a/"
    assert (head.description, head.noindex) == ("요약", False)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("talk/billing", {"en": ("/help/en/talk/billing/", True), "ja": ("/help/ja/", False)}),
        ("talk/account", {"en": ("/help/en/talk/", False), "ja": ("/help/ja/", False)}),
        (
            "talk/billing/plans",
            {"en": ("/help/en/talk/billing/", False), "ja": ("/help/ja/", False)},
        ),
        ("talk", {"en": ("/help/en/talk/", True), "ja": ("/help/ja/", False)}),
    ],
)
def test_a_category_leads_to_the_same_one_only_where_it_has_pages(path, expected):
    assert others(heads().of_product("ko", "결제", path)) == expected


def test_a_sorted_list_points_search_engines_to_the_plain_one():
    head = heads().of_product(
        "ko", "결제", "talk/billing",
        url="/talk/billing/latest/", canonical="/talk/billing/",
    )  # fmt: skip
    assert head.canonical == "https://nuri.example/help/talk/billing/"
    assert head.url == "/help/talk/billing/latest/"
    assert head.noindex


def test_the_second_page_of_a_list_is_its_own():
    url = "/talk/billing/page/2/"
    head = heads().of_product("ko", "결제", "talk/billing", url=url)
    assert head.canonical == f"https://nuri.example/help{url}"
    assert not head.noindex


def test_a_notice_leads_to_its_translation_or_the_list():
    made = heads()
    head = made.of_notice("ko", made.library.notices["ko"][0], "")
    assert others(head) == {
        "en": ("/help/en/notices/n/", True),
        "ja": ("/help/ja/notices/", False),
    }


def test_without_an_address_nothing_is_canonical():
    settings = SETTINGS.replace('url = "https://nuri.example/help/"', "")
    assert heads(settings).of_article("ko", "가", "talk/a", "/talk/a/", "").canonical == ""
