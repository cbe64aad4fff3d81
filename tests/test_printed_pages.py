"""After an edit, only the pages whose bytes change are printed; exceptions have a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from re import search
from shutil import copytree
from typing import NamedTuple

import pytest

from tests.making import Site, notice, question

SETTINGS = """\
[site]
title = "도움말"
url = "https://help.example"
languages = ["ko", "en"]
[build]
page_size = 3
[facets.audience]
admin = { ko = "관리자", en = "Administrators" }
user = { ko = "사용자", en = "Users" }
[feedback]
adapter = "netlify"
"""
HOME = "---\ntitle: 도움말\nsummary: 한 줄\ncontact: [{title: 문의, url: 'tel:1'}]\n---\n"
PRODUCT = """\
---
title: TITLE
summary: 짧은 소개
icon: chat
accent: blue
categories:
  - slug: billing
    title: 결제
    categories:
      - {slug: plans, title: 요금제}
      - {slug: cards, title: 카드}
  - {slug: account, title: 계정}
  - {slug: data, title: 자료}
---
긴 소개
"""
PRODUCTS = {"talk": "메신저", "ads": "광고"}
PLACES = ("[결제, 요금제]", "[결제, 카드]", "[계정]")
SUBJECTS = ("환불", "영수증", "구성원", "알림", "초대", "로그인")
CATALOG = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def files() -> dict[str, str]:
    """Write a site with all kinds of pages."""
    made = {
        "doum.toml": SETTINGS,
        "content/_index.md": HOME,
        "content/_snippets/hours.md": "평일 10시에 엽니다.\n",
        "content/_notices/first.md": notice("점검", "2026-01-01"),
        "content/talk/_index.en.md": "---\ntitle: Talk\n---\nAbout\n",
        "content/talk/a0.en.md": question("Refund", "We pay back."),
        "content/talk/tour.md": question(
            "둘러보기", "글\n\n## 하나\n\n글\n\n## 둘\n\n글", category="[계정]", layout="guide"
        ),
    }
    for slug, title in PRODUCTS.items():
        made[f"content/{slug}/_index.md"] = PRODUCT.replace("TITLE", title)
        for number, subject in enumerate(SUBJECTS):
            made[f"content/{slug}/a{number}.md"] = article(f"{title} {subject}", number)
    return made


def article(title: str, number: int) -> str:
    """Write an article; the first one has a link and a snippet."""
    return question(
        title,
        "설정에서 합니다." if number else '[다음](a1.md)\n\n--8<-- "hours"',
        category=PLACES[number % 3],
        audience="[admin]" if number % 2 else "[user]",
        keywords="[이용]",
        updated="2026-03-11",
        summary="설정에서 바꿉니다.",
    )


Edit = Callable[[Site], object]


class Case(NamedTuple):
    """An edit, and the pages that it may print in vain.

    Attributes:
        excess: a pattern of these pages; empty for none.
        why: why they are printed.
        inert: whether no page shows what is edited.
    """

    edit: Edit
    excess: str = ""
    why: str = ""
    inert: bool = False


def written(name: str, text: str) -> Edit:
    """Write a file."""
    return lambda site: site.write({name: text})


def removed(name: str) -> Edit:
    """Remove a file."""
    return lambda site: (site.folder / name).unlink()


def replaced(name: str, old: str, new: str) -> Edit:
    """Replace a text in files."""

    def edit(site: Site) -> None:
        found = [path for path in site.folder.glob(name) if old in path.read_text("utf-8")]
        assert found
        for path in found:
            path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return edit


def setting(text: str) -> Edit:
    """Add tables to the settings."""
    return replaced("doum.toml", "[feedback]", f"{text}\n[feedback]")


ONE = "content/talk/a2.md"
INDEX = "content/talk/_index.md"
NEW = "content/_notices/new.md"
CARDS = "a card holds the summary of an article, which a list of related articles may show"
MENUS = "a menu may show the icons of products"
WHOLE = "what is set for the whole site is a part of every page"
TEXTS = "all interface texts of a language count, whichever a page shows"

CASES = {
    "body": Case(replaced(ONE, "설정에서 합니다", "메뉴에서 합니다")),
    "title": Case(replaced(ONE, "메신저 구성원", "메신저 멤버")),
    "summary": Case(replaced(ONE, "바꿉니다", "고칩니다")),
    "keywords": Case(replaced(ONE, "[이용]", "[사용]")),
    "date": Case(replaced(ONE, "03-11", "03-12")),
    "audience": Case(replaced(ONE, "[user]", "[admin]")),
    "popular": Case(replaced(ONE, "---\ntitle", "---\npopular: true\ntitle")),
    "translation": Case(
        replaced("content/talk/a0.en.md", "pay", "send"), r"^en/talk/a\d/index\.html", CARDS
    ),
    "snippet": Case(written("content/_snippets/hours.md", "평일 9시에 엽니다.\n")),
    "category-renamed": Case(replaced("content/talk/*.md", "요금제", "이용권")),
    "category-moved": Case(
        replaced(
            INDEX,
            "  - {slug: account, title: 계정}\n  - {slug: data, title: 자료}\n",
            "  - {slug: data, title: 자료}\n  - {slug: account, title: 계정}\n",
        )
    ),
    "category-added": Case(replaced(INDEX, "자료}\n", "자료}\n  - {slug: more, title: 기타}\n")),
    "article-added": Case(written("content/talk/new.md", question("새 글", category="[자료]"))),
    "article-added-without-category": Case(written("content/talk/new.md", question("새 글"))),
    "article-moved": Case(replaced(ONE, "[계정]", "[결제, 카드]")),
    "article-removed": Case(removed(ONE)),
    "article-hidden": Case(replaced(ONE, "---\ntitle", "---\ndraft: true\ntitle")),
    "notice-for-all": Case(written(NEW, notice("장애", "2026-02-01", severity="critical"))),
    "notice-to-read": Case(written(NEW, notice("안내", "2026-02-01"))),
    "notice-of-a-product": Case(
        written(NEW, notice("장애", "2026-02-01", scope="[talk]", severity="warning"))
    ),
    "notice-edited": Case(replaced("content/_notices/first.md", "알립니다", "알려 드립니다")),
    "product-renamed": Case(replaced(INDEX, "title: 메신저", "title: 대화")),
    "product-summary": Case(replaced(INDEX, "짧은 소개", "새 소개")),
    "product-introduction": Case(replaced(INDEX, "긴 소개", "새 소개")),
    "product-icon": Case(replaced(INDEX, "icon: chat", "icon: megaphone"), r"\.html$", MENUS),
    "product-contact": Case(
        replaced(INDEX, "icon:", "contact: [{title: 상담, url: 'tel:2'}]\nicon:")
    ),
    "site-summary": Case(replaced("content/_index.md", "한 줄", "두 줄")),
    "site-contact": Case(replaced("content/_index.md", "문의", "상담")),
    "synonyms": Case(
        written("content/synonyms.toml", '[[group]]\nwords = ["환불", "반품"]\n'), inert=True
    ),
    "facet": Case(replaced("doum.toml", "관리자", "운영자")),
    "page-size": Case(replaced("doum.toml", "page_size = 3", "page_size = 2")),
    "setting-of-search-engines": Case(setting('[seo]\ngoogle = "a"')),
    "setting-of-feeds": Case(setting("[feeds]\nentries = 2"), inert=True),
    "setting-of-answers": Case(setting("[seo]\nfaq_page = true"), r"\.html$", WHOLE),
    "feedback": Case(replaced("doum.toml", "netlify", "none"), r"\.html$", WHOLE),
    "interface-text": Case(
        written("theme/locales/ko.po", CATALOG + 'msgid "Categories"\nmsgstr "갈래"\n'),
        r"^(?!en/)",
        TEXTS,
    ),
    "page-template": Case(written("theme/templates/404.html", "<p>{{ page.title }}</p>")),
    "partial": Case(
        written("theme/templates/partials/navigation.html", "<p>{{ product.title }}</p>")
    ),
    "injection": Case(written("theme/templates/inject/article_end.html", "<p>끝</p>")),
    "markdown-template": Case(written("theme/templates/article.md", "{{ page.title }}")),
    "asset": Case(written("theme/assets/css/99-site.css", ":root { --paper: #fff }")),
    "option": Case(setting('[theme.options]\nradius = "none"')),
    "nothing": Case(lambda site: None, inert=True),
}


class Printed(NamedTuple):
    """What a build did to the pages that there were before."""

    changed: set[str]
    in_vain: set[str]


def states(site: Site) -> dict[str, tuple[int, bytes]]:
    """Return when each page was written, and its bytes."""
    return {
        path.relative_to(site.output).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in site.output.rglob("*")
        if path.suffix in (".html", ".md")
    }


def printed_after(edit: Edit, site: Site) -> Printed:
    """Make an edit and build."""
    before = states(site)
    edit(site)
    site.build()
    after = states(site)
    both = before.keys() & after.keys()
    touched = {page for page in both if after[page][0] != before[page][0]}
    changed = {page for page in both if after[page][1] != before[page][1]}
    return Printed(changed, touched - changed)


@pytest.fixture(scope="module")
def built(make_site: Callable[[str], Site]) -> Site:
    """A site that is built once; each edit gets a copy."""
    site = make_site("printed").write(files())
    site.build()
    return site


@pytest.mark.parametrize("name", CASES)
def test_only_what_changes_is_printed(name: str, built: Site, tmp_path: Path) -> None:
    case = CASES[name]
    site = Site(Path(copytree(built.folder, tmp_path / "site")))
    found = printed_after(case.edit, site)
    assert bool(found.changed) is not case.inert
    assert {page for page in found.in_vain if not search(case.excess or "$^", page)} == set()
    assert bool(found.in_vain) == bool(case.excess) == bool(case.why)
