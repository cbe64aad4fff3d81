"""Introductions: which file is the text of which category's page."""

from __future__ import annotations

import pytest

from tests.making import PRODUCT, Site, question, rules, site

TEXT = "결제를 안내합니다.\n"
LANGUAGES = '[site]\nlanguages = ["ko", "en"]\n'
ENGLISH = "---\ntitle: Messenger\ncategories:\n  - {slug: billing, title: Billing}\n---\n"
IN_BILLING = question("카드", category="[billing, plans]")


def head(**keys: object) -> str:
    """Write front matter and a text."""
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in keys.items()) + f"---\n{TEXT}"


def made(texts, **options):
    """Make a site of one product with these files in it, by path below the product."""
    named = {f"talk/{path}": text for path, text in texts.items()}
    base = {"talk/_index.md": PRODUCT, "talk/card.md": IN_BILLING}
    return site(base | named, LANGUAGES, **options)


def introduced(texts, language="ko", **options) -> dict[str, str]:
    """Return category -> file of its introduction, both below the product."""
    found = made(texts, **options).library.introductions[language]
    place = len("content/talk/")
    return {path[len("talk/") :]: one.document.path[place:] for path, one in found.items()}


@pytest.mark.parametrize(
    ("path", "category"),
    [
        ("billing/_category.md", "billing"),
        ("billing/_index.md", "billing"),
        ("billing/README.md", "billing"),
        ("billing/readme.md", "billing"),
        ("billing/index.md", "billing"),
        ("billing/plans/_category.md", "billing/plans"),
        ("결제 및 청구/요금제/_category.md", "billing/plans"),
        ("Billing/_category.md", "billing"),
        ("plans/_category.md", "billing/plans"),
        ("docs/ko/billing/_category.md", "billing"),
    ],
)
def test_a_folder_named_after_a_category_holds_its_introduction(path, category):
    site_made = made({path: TEXT})
    assert site_made.problems == []
    assert introduced({path: TEXT}) == {category: path}
    assert len(site_made.library.articles["ko"]) == 1


def test_the_front_matter_names_a_category_as_articles_do():
    texts = {
        "anywhere/_category.md": head(category="[결제 및 청구, 요금제]"),
        "billing/_category.md": head(category="account"),
        "_category.md": head(category="[billing]"),
    }
    assert made(texts).problems == []
    assert introduced(texts) == {
        "billing/plans": "anywhere/_category.md",
        "account": "billing/_category.md",
        "billing": "_category.md",
    }


@pytest.mark.parametrize(
    "keys",
    [
        {"title": "결제"},
        {"title": "결제", "category": "[billing]"},
        {"title": "결제", "slug": "billing"},
        {"title": "결제", "summary": "한 줄", "keywords": "[카드]", "updated": "2026-11-01"},
    ],
)
def test_the_page_of_a_folder_introduces_its_category(keys):
    texts = {"billing/index.md": head(**keys)}
    assert made(texts).problems == []
    assert introduced(texts) == {"billing": "billing/index.md"}


@pytest.mark.parametrize(
    ("path", "keys", "key"),
    [
        ("billing/index.md", {"slug": "pay"}, "talk/pay"),
        ("billing/index.md", {"category": "[account]"}, "talk/index"),
        ("billing/index.md", {"category": "[billing, plans]"}, "talk/index"),
        ("billing/index.md", {"layout": "guide"}, "talk/index"),
        ("billing/index.md", {"layout": "article"}, "talk/index"),
        ("notes/index.md", {"slug": "notes"}, "talk/notes"),
        ("README.md", {"layout": "guide"}, "talk/README"),
        ("billing/intro.md", {}, "talk/intro"),
    ],
)
def test_what_declares_itself_an_article_remains_one(path, keys, key):
    site_made = made({path: head(title="결제", **keys)})
    assert site_made.problems == []
    assert site_made.library.introductions["ko"] == {}
    assert key in site_made.library.articles["ko"]


def test_a_translation_belongs_to_its_original_and_has_its_own_words():
    texts = {
        "_index.en.md": ENGLISH,
        "billing/_category.md": head(title="결제", summary="안내", keywords="[카드]", owner="팀"),
        "billing/_category.en.md": head(summary="How to pay"),
    }
    site_made = made(texts)
    assert site_made.problems == []
    english = site_made.library.introductions["en"]["talk/billing"]
    assert (english.url, english.meta.summary) == ("/en/talk/billing/", "How to pay")
    assert (english.meta.title, english.meta.keywords, english.meta.owner) == ("", (), "팀")


def test_translations_of_a_folder_s_page_follow_the_original():
    texts = {
        "_index.en.md": ENGLISH,
        "billing/README.md": "# 결제\n\n안내\n",
        "billing/README.en.md": head(title="Billing"),
    }
    assert made(texts).problems == []
    assert introduced(texts, "en") == {"billing": "billing/README.en.md"}


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        ({"other/_category.md": TEXT}, "stray-introduction"),
        ({"other/_index.md": head(title="기타")}, "stray-introduction"),
        ({"_category.md": TEXT}, "stray-introduction"),
        ({"other/README.md": "# 기타\n"}, "no-front-matter"),
        ({"other/README.md": head(title="기타")}, "folder-page"),
        ({"other/index.md": head(title="기타", category="[billing]")}, "folder-page"),
        ({"Index.md": head(title="기타")}, "folder-page"),
        ({"billing/_Category.md": TEXT}, "file-name-case"),
        ({"billing/_category.md": head(category="[결재]")}, "unknown-category"),
        ({"billing/index.md": head(title="결제", category="[결재]")}, "unknown-category"),
        ({"billing/_category.md": head(categroy="[billing]")}, "unknown-key"),
        ({"billing/_category.md": "---\ntitle: 결제\n---\n"}, "empty-introduction"),
        ({"billing/_category.md": ""}, "empty-file"),
        ({"billing/_category.en.md": TEXT}, "translation-alone"),
        ({"billing/index.md": head(title="결제", weight=3)}, "introduction-key"),
        ({"billing/_category.md": TEXT, "billing/_category.ko.md": TEXT}, "same-language"),
        (
            {"billing/index.md": head(title="결제"), "billing/index.ko.md": head(title="결제")},
            "same-language",
        ),
        ({"billing/_category.md": TEXT, "billing/_index.md": TEXT}, "duplicate-introduction"),
        (
            {"a/_category.md": head(category="billing"), "billing/README.md": TEXT},
            "duplicate-introduction",
        ),
        (
            {"billing/_category.md": head(publish_at="2026-12-02", expires_at="2026-12-01")},
            "never-shown",
        ),
    ],
)
def test_a_mistake_is_told_once(texts, rule):
    assert rules(made(texts).problems) == [rule]


@pytest.mark.parametrize("name", ["_category.md", "README.md"])
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("+++\ntitle = '결제'\n+++\n안내\n", "front-matter-toml"),
        ("summary: 결제\n---\n안내\n", "front-matter-unopened"),
    ],
)
def test_front_matter_that_is_not_read_is_not_taken_for_the_text(name, text, rule):
    site_made = made({f"billing/{name}": text})
    assert rules(site_made.problems) == [rule]
    assert site_made.library.introductions["ko"] == {}


def test_the_page_of_a_folder_without_a_category_needs_front_matter_with_its_heading():
    (found,) = made({"notes/README.md": "# 더 읽을거리\n\n글\n"}).problems
    assert found.rule == "no-front-matter"
    assert "title: 더 읽을거리" in dict(found.finding.values)["front_matter"]


def test_a_broken_declaration_of_categories_is_told_alone():
    texts = {"talk/_index.md": "---\ntitle: 톡\ncategories: 결제\n---\n"}
    texts |= {"talk/billing/_category.md": TEXT, "talk/a/_category.md": head(category="[billing]")}
    assert rules(site(texts).problems) == ["wrong-value"]


def test_a_summary_alone_introduces_a_category():
    assert made({"billing/_category.md": "---\nsummary: 한 줄\n---\n"}).problems == []


@pytest.mark.parametrize(
    "keys", [{"draft": "true"}, {"publish_at": "2999-01-01"}, {"expires_at": "2026-01-01"}]
)
def test_drafts_and_dates_are_respected_in_every_language(keys):
    texts = {
        "_index.en.md": ENGLISH,
        "billing/_category.md": head(**keys),
        "billing/_category.en.md": TEXT,
    }
    assert introduced(texts) == introduced(texts, "en") == {}
    assert made(texts).problems == []


def test_a_preview_shows_a_draft_and_says_so():
    library = made({"billing/_category.md": head(draft="true")}, drafts=True).library
    assert library.introductions["ko"]["talk/billing"].unpublished == "draft"


def test_a_gathered_tree_has_introductions_too():
    texts = {"mail/send.md": question("보내기", category="[쓰기]"), "mail/쓰기/_category.md": TEXT}
    library = site(texts).library
    assert library.introductions["ko"].keys() == {"mail/쓰기"}


def test_dates_that_a_translation_inherits_are_reported_at_the_original_alone():
    dates = {"publish_at": "2026-12-02", "expires_at": "2026-12-01"}
    texts = {"billing/_category.md": head(**dates), "billing/_category.en.md": TEXT}
    assert [p.place.path for p in made(texts).problems] == ["content/talk/billing/_category.md"]


@pytest.mark.parametrize("name", ["README.md", "index.md", "_index.md"])
def test_links_to_a_second_introduction_are_not_told_as_well(empty_site: Site, name: str) -> None:
    empty_site.write(
        {
            "content/talk/_index.md": PRODUCT,
            "content/talk/billing/_category.md": TEXT,
            f"content/talk/billing/{name}": TEXT,
            "content/talk/plans.md": question("요금제", "요금제입니다."),
            "content/talk/card.md": question(
                "카드", f"[결제](billing/{name})를 봅니다.", category="[billing, plans]"
            ),
        }
    )
    assert empty_site.rules() == ["duplicate-introduction"]
