"""The page of a category with its introduction: where it stands, and what it changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.making import Site, question

TREE = """\
---
title: 앱
summary: 앱 도움말
categories:
  - slug: billing
    title: 결제
    summary: 결제를 안내합니다.
    categories:
      - {slug: plans, title: 요금제}
---
"""
ENGLISH = """\
---
title: App
summary: Help
categories:
  - slug: billing
    title: Billing
    categories:
      - {slug: plans, title: Plans}
---
"""
INTRODUCTION = """\
---
summary: 결제일과 영수증
aliases: [/old/billing/]
---
[카드](../card.md)로 매월 1일에 결제합니다.

## 결제일

매월 1일입니다.
"""
SETTINGS = (
    '[site]\nurl = "https://help.example"\nlanguages = ["ko", "en"]\n[build]\npage_size = 2\n'
)
CARDS = ("card", "bank", "cash")
LINKS = "[분류](billing/_category.md) [제목](billing/_category.md#결제일)"


@pytest.fixture
def small(tmp_path: Path) -> Site:
    """A product with a category of three articles and its introduction."""
    made = Site(tmp_path)
    cards = {
        f"content/app/{name}.md": question(name, LINKS, category="[billing]") for name in CARDS
    }
    return made.write(
        {
            "doum.toml": SETTINGS,
            "content/app/_index.md": TREE,
            "content/app/_index.en.md": ENGLISH,
            "content/app/plan.md": question("요금제", category="[billing, plans]"),
            "content/app/billing/_category.md": INTRODUCTION,
            **cards,
        }
    )


def test_the_text_stands_above_the_list_of_the_first_page_alone(small: Site) -> None:
    assert small.rules(strict=True) == []
    page = small.page("/app/billing/")
    assert page.index("매월 1일에 결제합니다") < page.index("답변 4건")
    assert '<h2 id="결제일">' in page
    assert 'href="/app/card/"' in page.partition("답변 4건")[0]
    for url in ("/app/billing/page/2/", "/app/billing/latest/", "/app/billing/title/"):
        assert "매월 1일" not in small.page(url)


def test_its_summary_describes_the_category_everywhere(small: Site) -> None:
    small.build()
    page = small.page("/app/billing/")
    assert '<p class="lead">결제일과 영수증</p>' in page
    assert '<meta name="description" content="결제일과 영수증">' in page
    assert "결제를 안내합니다." not in page + small.page("/app/")


def test_without_any_summary_the_text_describes_the_page(small: Site) -> None:
    small.write({"content/app/billing/plans/README.md": "# 요금제\n\n무료와 유료가 있습니다.\n"})
    small.build()
    page = small.page("/app/billing/plans/")
    assert '<meta name="description" content="무료와 유료가 있습니다.">' in page
    assert 'class="lead"' not in page


def test_links_to_the_file_lead_to_the_category(small: Site) -> None:
    small.build()
    links = re.findall(r'href="([^"]*)">(?:분류|제목)<', small.page("/app/card/"))
    assert links == ["/app/billing/", "/app/billing/#결제일"]


def test_a_heading_that_it_does_not_have_is_a_dead_anchor(small: Site) -> None:
    text = question("카드", "[없음](billing/_category.md#환불)", category="[billing]")
    small.write({"content/app/card.md": text})
    assert small.rules() == ["dead-anchor"]


def test_a_broken_link_in_it_is_reported_with_its_line(small: Site) -> None:
    small.write({"content/app/billing/_category.md": "첫 줄\n\n[없음](nothing.md)\n"})
    (found,) = [one for one in small.problems() if one.rule == "broken-link"]
    assert (found.place.path, found.place.line) == ("content/app/billing/_category.md", 3)


def test_a_link_to_a_draft_leads_to_the_category_all_the_same(small: Site) -> None:
    draft = INTRODUCTION.replace("---\nsummary", "---\ndraft: true\nsummary")
    link = "[분류](billing/_category.md)"
    small.write({f"content/app/{n}.md": question(n, link, category="billing") for n in CARDS})
    small.write({"content/app/billing/_category.md": draft})
    assert small.rules(strict=True) == []
    assert 'href="/app/billing/">분류</a>' in small.page("/app/card/")
    page = small.page("/app/billing/")
    assert "매월 1일" not in page
    assert '<p class="lead">결제를 안내합니다.</p>' in page


def test_a_preview_marks_a_draft(small: Site) -> None:
    draft = INTRODUCTION.replace("---\nsummary", "---\ndraft: true\nsummary")
    small.write({"content/app/billing/_category.md": draft})
    small.build(drafts=True)
    assert "초안이에요" in small.page("/app/billing/")


def test_an_old_address_leads_to_the_category(small: Site) -> None:
    small.build()
    assert "/old/billing/ /app/billing/ 301!" in (small.output / "_redirects").read_text("utf-8")


def test_a_language_without_the_text_shows_none(small: Site) -> None:
    small.write({"content/app/card.en.md": question("Card")})
    small.build()
    page = small.page("/en/app/billing/")
    assert "매월" not in page
    assert "결제" not in page.partition("<main")[2].partition("<footer")[0]


def test_a_translated_text_alone_is_reason_for_a_page(small: Site) -> None:
    text = "You pay on the first, see [plans](/app/billing/plans/).\n"
    small.write({"content/app/billing/_category.en.md": text})
    assert small.rules(strict=True) == []
    page = small.page("/en/app/billing/")
    assert "You pay on the first" in page
    assert "There are no answers here yet" not in page
    assert "/en/app/billing/" in small.page("/en/app/")
    assert "/en/app/billing/" in (small.output / "sitemap.en.app.xml").read_text("utf-8")


def test_a_category_of_nothing_but_a_text_is_not_empty(small: Site) -> None:
    tree = TREE.replace("categories:\n  -", "categories:\n  - {slug: terms, title: 약관}\n  -", 1)
    small.write({"content/app/_index.md": tree})
    assert small.rules() == ["empty-category"]
    small.write({"content/app/terms/_category.md": "약관을 모았습니다.\n"})
    assert small.rules() == []
    page = small.page("/app/terms/")
    assert "약관을 모았습니다" in page
    assert 'class="empty"' not in page


def test_a_summary_alone_adds_no_text(small: Site) -> None:
    small.write({"content/app/billing/_category.md": "---\nsummary: 한 줄\n---\n"})
    small.write({"content/app/card.md": question("카드", category="[billing]")})
    small.write({"content/app/bank.md": question("통장", category="[billing]")})
    small.write({"content/app/cash.md": question("현금", category="[billing]")})
    small.build()
    page = small.page("/app/billing/")
    assert '<p class="lead">한 줄</p>' in page
    assert "introduction" not in page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("글\n\n## 결제일\n\n1일\n", "글\n\n## 결제일\n\n5일\n"),
        ("---\nsummary: 1일\n---\n## 결제일\n", "---\nsummary: 5일\n---\n## 결제일\n"),
    ],
)
def test_a_warm_build_makes_the_page_again(small: Site, before: str, after: str) -> None:
    for text, day in ((before, "1일"), (after, "5일")):
        small.write({"content/app/billing/_category.md": text})
        small.build()
        page = small.page("/app/billing/")
        assert ("1일" in page, "5일" in page) == (day == "1일", day == "5일")
