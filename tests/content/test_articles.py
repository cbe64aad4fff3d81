"""Articles: translations inherit, categories and facets resolve, each has one URL."""

from __future__ import annotations

import pytest

from tests.making import PRODUCT, question, rules, site

SETTINGS = """
    [site]
    languages = ["ko", "en"]
    [facets.audience]
    admin = { ko = "관리자", en = "Administrators" }
    user = { ko = "사용자", en = "Users" }
"""


def made(texts, **options):
    """Put a site with one declared product together."""
    return site({"talk/_index.md": PRODUCT, **texts}, SETTINGS, **options)


def only(texts, language="ko", key="talk/q"):
    """Return an article of a site in order."""
    found = made(texts)
    assert found.problems == []
    return found.library.articles[language][key]


def only_problem(texts):
    """Return the one problem of a site."""
    (found,) = made(texts).problems
    return found


def test_the_url_is_product_and_slug_whatever_folder_the_file_lies_in():
    found = only({"talk/billing/cards/q.md": question("가")})
    assert (found.url, found.slug, found.key) == ("/talk/q/", "q", "talk/q")


def test_a_declared_slug_goes_before_the_file_s_name():
    assert only({"talk/변경.md": question("가", slug="q")}).url == "/talk/q/"


def test_a_translation_s_url_begins_with_its_language():
    texts = {"talk/q.md": question("가"), "talk/q.en.md": question("A")}
    assert only(texts, "en").url == "/en/talk/q/"


def test_a_translation_has_the_slug_that_its_source_declares():
    texts = {"talk/변경.md": question("가", slug="q"), "talk/변경.en.md": question("A")}
    assert only(texts, "en").key == "talk/q"


def test_a_translation_that_names_its_source_s_language_is_the_source():
    assert only({"talk/q.ko.md": question("가")}).url == "/talk/q/"


def test_a_translation_inherits_what_places_it_and_not_what_is_said():
    source = question(
        "가",
        category="[결제 및 청구]",
        weight=3,
        audience="[관리자]",
        popular="true",
        summary="요약",
        keywords="[낱말]",
        tags="[꼬리표]",
        aliases="[/old/]",
        updated="2026-11-01",
    )
    meta = only({"talk/q.md": source, "talk/q.en.md": question("A")}, "en").meta
    assert (meta.title, meta.weight, meta.popular) == ("A", 3, True)
    assert meta.audience == ("admin",)
    assert meta.updated.isoformat() == "2026-11-01"
    assert (meta.summary, meta.keywords, meta.tags, meta.aliases) == ("", (), (), ())


def test_what_a_translation_declares_itself_goes_before_what_it_inherits():
    texts = {
        "talk/q.md": question("가", weight=3),
        "talk/q.en.md": question("A", weight=5, summary="Short"),
    }
    meta = only(texts, "en").meta
    assert (meta.weight, meta.summary) == (5, "Short")


def test_a_translation_without_its_original_is_a_problem_that_names_it():
    found = only_problem({"talk/billing/q.en.md": question("A")})
    assert found.rule == "translation-alone"
    assert dict(found.finding.values)["original"] == "content/talk/billing/q.md"


def test_a_translation_may_not_have_a_slug_of_its_own():
    texts = {"talk/q.md": question("가"), "talk/q.en.md": question("A", slug="other")}
    assert only_problem(texts).rule == "translation-slug"
    assert "talk/q" in made(texts).library.articles["en"]


@pytest.mark.parametrize(
    ("category", "path"),
    [
        ("[billing]", "talk/billing"),
        ("[결제 및 청구]", "talk/billing"),
        ("[결제 및 청구, 요금제]", "talk/billing/plans"),
        ("[billing, 요금제]", "talk/billing/plans"),
        ("billing", "talk/billing"),
        ("billing,plans", "talk/billing/plans"),
        ("[]", "talk"),
    ],
)
def test_a_category_is_named_by_slugs_or_titles(category, path):
    assert only({"talk/q.md": question("가", category=category)}).category == path


def test_an_unknown_category_is_a_problem_that_says_what_was_meant():
    found = only_problem({"talk/q.md": question("가", category="[결제 및 청구, 요금재]")})
    assert found.rule == "unknown-category"
    assert dict(found.finding.values)["name"] == "요금재"
    assert dict(found.finding.values)["guess"] == "요금제"


@pytest.mark.parametrize(
    "category",
    [
        "[billing/plans]",
        "결제 및 청구 > 요금제",
        "[결제 및 청구 / 요금제]",
        "[요금제, 결제 및 청구]",
        "[billing plans]",
        "요금제",
    ],
)
def test_a_category_that_is_written_as_one_path_is_guessed(category):
    found = only_problem({"talk/q.md": question("가", category=category)})
    assert dict(found.finding.values)["guess"] == "[결제 및 청구, 요금제]"


def test_the_known_categories_are_those_of_the_document_s_language():
    product = PRODUCT.replace("제품", "Product")
    english = product.replace("결제 및 청구", "Billing").replace("계정", "Account")
    texts = {
        "talk/_index.en.md": english,
        "talk/q.md": question("가"),
        "talk/q.en.md": question("Q", category="[nowhere]"),
        "talk/r.md": question("나", category="[어디에도]"),
    }
    known = [dict(one.finding.values).get("known", "") for one in made(texts).problems]
    assert any("Billing" in one and "결제" not in one for one in known)
    assert any("결제 및 청구" in one and "Billing" not in one for one in known)


def test_a_category_deeper_than_the_tree_is_a_problem():
    assert only_problem({"talk/q.md": question("가", category="[계정, 끝]")}).rule == (
        "no-categories"
    )


def test_a_facet_s_title_becomes_its_value():
    found = only({"talk/q.md": question("가", audience="[사용자, admin]")})
    assert found.meta.audience == ("user", "admin")


def test_a_word_that_a_facet_does_not_have_is_a_problem():
    found = only_problem({"talk/q.md": question("가", audience="[손님]")})
    assert found.rule == "unknown-facet"
    assert "관리자" in dict(found.finding.values)["known"]


def test_articles_stand_by_category_then_weight_then_title():
    texts = {
        "talk/a.md": question("하", category="[계정]"),
        "talk/b.md": question("나", category="[결제 및 청구]", weight=1),
        "talk/c.md": question("다", category="[결제 및 청구]"),
        "talk/d.md": question("가", category="[결제 및 청구]"),
        "talk/e.md": question("마", category="[결제 및 청구, 요금제]"),
        "talk/f.md": question("바"),
    }
    order = [article.slug for article in made(texts).library.articles["ko"].values()]
    assert order == ["f", "d", "c", "b", "e", "a"]


@pytest.mark.parametrize(
    "keys", [{"draft": "true"}, {"publish_at": "2026-11-23"}, {"expires_at": "2026-11-21"}]
)
def test_what_is_not_published_now_is_hidden(keys):
    library = made({"talk/q.md": question("가", **keys)}).library
    assert library.articles["ko"] == {}
    assert library.hidden == {"content/talk/q.md": "talk/q"}


def test_drafts_are_shown_to_who_asks():
    library = made({"talk/q.md": question("가", draft="true")}, drafts=True).library
    assert list(library.articles["ko"]) == ["talk/q"]


def test_the_translation_of_a_hidden_article_is_hidden_with_it():
    texts = {"talk/q.md": question("가", draft="true"), "talk/q.en.md": question("A")}
    assert made(texts).library.articles["en"] == {}
    published = {**texts, "talk/q.en.md": question("A", draft="false")}
    assert made(published).library.articles["en"] == {}


def test_a_draft_translation_leaves_its_source_alone():
    texts = {"talk/q.md": question("가"), "talk/q.en.md": question("A", draft="true")}
    library = made(texts).library
    assert list(library.articles["ko"]) == ["talk/q"]
    assert library.articles["en"] == {}


def test_two_files_of_one_product_cannot_have_one_address():
    texts = {"talk/a/q.md": question("가"), "talk/b/q.md": question("나")}
    found = only_problem(texts)
    assert found.rule == "url-conflict"
    assert {found.place.path, dict(found.finding.values)["other"]} == {
        "content/talk/a/q.md",
        "content/talk/b/q.md",
    }


def test_files_of_one_name_in_two_products_are_two_articles():
    texts = {"talk/q.md": question("가"), "mail/_index.md": PRODUCT, "mail/q.md": question("나")}
    library = made(texts).library
    assert list(library.articles["ko"]) == ["mail/q", "talk/q"]


@pytest.mark.parametrize("slug", ["a b", "../x", "a/b", "-"])
def test_a_slug_that_cannot_be_an_address_is_a_problem(slug):
    assert rules(made({"talk/q.md": question("가", slug=f"'{slug}'")}).problems) == ["bad-slug"]


def test_a_file_s_name_that_cannot_be_an_address_is_a_problem_too():
    assert only_problem({"talk/카드 변경.md": question("가")}).rule == "bad-slug"
