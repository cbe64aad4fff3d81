"""What a built page tells machines: who it is, where it stands, and its twin in Markdown."""

import json
import re

import pytest

from tests.making import DEMO, Site

TOML = '[site]\ntitle = "도움"\nurl = "https://h.example/help"\n'
ARTICLE = """---
title: 카드 </script> 바꾸기
category: [결제]
summary: 설정에서 바꿉니다.
author: 김하늘
updated: 2026-11-02
---
[환불](refund.md)을 확인하세요.
"""
REFUND = "---\ntitle: 환불\nlayout: guide\n---\n## 기간\n7일입니다.\n\n## 방법\n누릅니다.\n"


def built(site: Site, extra: str = "") -> Site:
    """Build a site of two articles, one of them a guide."""
    site.write(
        {
            "doum.toml": TOML + extra,
            "content/demo/_index.md": DEMO,
            "content/demo/card.md": ARTICLE,
            "content/demo/refund.md": REFUND,
        }
    )
    site.build()
    return site


def described(html: str) -> dict[str, dict]:
    """Return what a page says of itself in JSON-LD, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return {data["@type"]: data for data in map(json.loads, found)}


def test_an_article_says_what_it_is_and_where_it_stands(empty_site: Site) -> None:
    said = described(built(empty_site).page("/demo/card/"))
    assert said.keys() == {"BreadcrumbList", "Article"}
    assert said["Article"] == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "카드 </script> 바꾸기",
        "mainEntityOfPage": "https://h.example/help/demo/card/",
        "inLanguage": "ko",
        "dateModified": "2026-11-02",
        "author": {"@type": "Person", "name": "김하늘"},
        "publisher": {"@type": "Organization", "name": "도움"},
    }
    trail = said["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in trail] == [1, 2, 3, 4]
    assert [step["item"] for step in trail] == [
        "https://h.example/help/",
        "https://h.example/help/demo/",
        "https://h.example/help/demo/billing/",
        "https://h.example/help/demo/card/",
    ]
    assert trail[2]["name"] == "결제"


@pytest.mark.parametrize("url", ["/", "/search/"])
def test_the_front_door_and_unlisted_pages_have_no_trail(url: str, empty_site: Site) -> None:
    assert "BreadcrumbList" not in described(built(empty_site).page(url))


def test_answers_are_a_faq_page_only_where_the_site_asks(empty_site: Site) -> None:
    assert "FAQPage" not in described(built(empty_site).page("/demo/refund/"))
    site = built(empty_site, "[seo]\nfaq_page = true\n")
    guide = described(site.page("/demo/refund/"))["FAQPage"]["mainEntity"]
    assert [question["name"] for question in guide] == ["기간", "방법"]
    assert "7일입니다." in guide[0]["acceptedAnswer"]["text"]
    (answer,) = described(site.page("/demo/card/"))["FAQPage"]["mainEntity"]
    assert answer["name"] == "카드 </script> 바꾸기"
    assert "확인하세요" in answer["acceptedAnswer"]["text"]


def test_without_an_address_of_the_site_nothing_is_claimed(site: Site) -> None:
    site.build()
    assert described(site.page("/demo/card/")) == {}


def test_the_front_doors_name_their_owner_to_search_engines(empty_site: Site) -> None:
    site = built(empty_site, '[seo]\ngoogle = "abc-123_"\nnaver = "f00"\n')
    home = site.page("/")
    assert '<meta name="google-site-verification" content="abc-123_">' in home
    assert '<meta name="naver-site-verification" content="f00">' in home
    assert "site-verification" not in site.page("/demo/card/")


@pytest.mark.parametrize(
    "tag", ['\'<meta name="google-site-verification" content="a">\'', '"google1234abcd.html"']
)
def test_a_whole_tag_or_a_file_instead_of_its_content_is_refused(
    tag: str, empty_site: Site
) -> None:
    empty_site.write(
        {"content/_index.md": "---\ntitle: x\n---\n", "doum.toml": f"[seo]\ngoogle = {tag}\n"}
    )
    (found,) = [p for p in empty_site.problems() if p.place.path == "doum.toml"]
    assert (found.rule, found.place.line) == ("wrong-value", 2)


def test_an_article_has_a_twin_in_markdown(empty_site: Site) -> None:
    site = built(empty_site)
    twin = (site.output / "demo/card/index.md").read_text("utf-8")
    assert twin == (
        "# 카드 \\</script> 바꾸기\n\n> 설정에서 바꿉니다.\n\n"
        "- 주소: <https://h.example/help/demo/card/>\n- 최종 수정: 2026-11-02\n\n"
        "[환불](https://h.example/help/demo/refund/)을 확인하세요.\n"
    )
    html = site.page("/demo/card/")
    assert '<link rel="alternate" type="text/markdown" href="index.md">' in html


def test_what_the_page_does_not_show_is_not_in_the_twin(empty_site: Site) -> None:
    site = built(empty_site)
    twin = site.output / "demo/card/index.md"
    before = twin.read_text("utf-8")
    hidden = ARTICLE.replace("[환불]", "<!-- 다음 달 인상 -->[환불]") + "\n<!--\n\n메모 -->\n"
    site.write({"content/demo/card.md": hidden})
    site.build()
    assert twin.read_text("utf-8") == before


def test_the_twin_follows_an_address(empty_site: Site) -> None:
    site = built(empty_site)
    site.write({"content/demo/refund.md": REFUND.replace("---\n", "---\nslug: money-back\n", 1)})
    site.build()
    twin = (site.output / "demo/card/index.md").read_text("utf-8")
    assert "[환불](https://h.example/help/demo/money-back/)" in twin


def test_the_search_page_tells_its_scripts_the_names_that_they_show(empty_site: Site) -> None:
    below = "    categories:\n      - slug: cards\n        title: 카드 </script>\n"
    empty_site.write(
        {
            "content/demo/_index.md": DEMO.replace("title: 결제\n", f"title: 결제\n{below}"),
            "content/demo/card.md": ARTICLE.replace("[결제]", "[결제, 카드 </script>]"),
            "content/demo/refund.md": REFUND,
            "content/demo/refund.en.md": REFUND.replace("환불", "Refund"),
        }
    ).build()
    html = empty_site.page("/search/")
    (found,) = re.findall(r'<script type="application/json">(.*?)</script>', html, re.S)
    said = json.loads(found)
    cards = ["demo/billing/cards", "카드 </script>", "", []]
    assert said["trees"] == {"demo": [["demo/billing", "결제", "", [cards]]]}
    assert [row[:3] for row in said["products"]] == [["demo", "데모", ""]]
    assert said["languages"] == [["ko", "한국어", "/search/"], ["en", "English", "/en/search/"]]
    assert said["texts"]["all"] == {"other": "전체 결과 {n}건 보기"}
