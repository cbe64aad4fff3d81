"""Anchors as other tools write them: each is led to the heading that is meant, and no other."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.addresses.anchors import RESERVED, Anchors
from doum.markdown.html import ids_in
from doum.markdown.raw_html import in_one_form
from doum.model import Heading, Rendered, Target
from tests.addresses.test_links import FROM
from tests.making import DEMO, Site, law, question, render, site


def anchors(text: str) -> Anchors:
    """Return the anchors of a body."""
    return Anchors(render(text)[1])


@pytest.mark.parametrize(
    ("heading", "written"),
    [
        # GitHub, Docusaurus, Hugo
        ("Set up Vue.js", "set-up-vuejs"),
        ("Read & write", "read--write"),
        ("C++ / C#", "c--c"),
        ("snake_case 이름", "snake_case-이름"),
        ("결제(카드)는 언제?", "결제카드는-언제"),
        ("1. 시작하기", "1-시작하기"),
        ("🚀 빠른 시작", "-빠른-시작"),
        ("⚙️ 설정", "\ufe0f-설정"),
        ("What's new — 2.0", "whats-new--20"),
        ("`--dry-run` 옵션", "--dry-run-옵션"),
        ("Straße", "straße"),
        ("हिन्दी मदद", "हिन्दी-मदद"),
        ("Vue.js", "user-content-vuejs"),
        # GitLab, Python-Markdown
        ("Read & write", "read-write"),
        ("Node.js – 설치", "nodejs-설치"),
        # Pandoc
        ("Set up Vue.js", "set-up-vue.js"),
        ("3. Applications", "applications"),
        # Jekyll
        ("2) 환불 & 취소", "환불--취소"),
        # MkDocs as it comes
        ("API 키 만들기", "api"),
        ("Café menu", "cafe-menu"),
        # VuePress, markdown-it-anchor
        ("1. 시작하기", "_1-시작하기"),
        ("무엇이 다른가요?", "무엇이-다른가요?"),
        # as somebody types it
        ("환불 기한", "환불기한"),
        ("Set up Vue.js", "Set-up-Vue-js"),
        ("Read & write", "READ--WRITE"),
    ],
)
def test_an_anchor_of_another_tool_means_the_heading_that_it_was_made_of(heading, written):
    found = anchors(f"## 처음\n\n글\n\n## {heading}\n\n글\n\n## 끝")
    ids = [tag.id for tag in render(f"## 처음\n\n글\n\n## {heading}\n\n글\n\n## 끝")[1].headings]
    assert found.find(written) == ids[1]


@pytest.mark.parametrize(
    ("written", "index"),
    [("vuejs", 0), ("vuejs-1", 1), ("vuejs-2", 2), ("vuejs_1", 1), ("vue.js-2", 2), ("_1", 3)],
)
def test_equal_headings_are_numbered_as_the_tool_numbers_them(written, index):
    rendered = render("## Vue.js\n\n## Vue.js\n\n## Vue.js\n\n## 설치")[1]
    assert Anchors(rendered).find(written) == rendered.headings[index].id


def test_headings_of_korean_alone_are_numbered_as_mkdocs_numbers_them():
    found = anchors("## 설치\n\n## 설정\n\n## 삭제")
    assert [found.find(f"_{number}") for number in (1, 2, 3)] == ["설치", "설정", "삭제"]
    assert found.find("_4") is None


def test_what_is_an_id_means_that_whatever_other_tools_make_of_it():
    found = anchors("## 환불\n\n## 환불\n\n## 환불 1\n\n<p id='A-b'>글</p>\n\n## A b")
    assert found.find("환불-2") == "환불-2"
    assert found.find("환불-1") == "환불-1"
    assert found.find("A-b") == "A-b"
    assert found.find("a-b") == "a-b"
    assert found.find("A-B") == "A-b"


def test_of_two_headings_the_first_is_meant():
    rendered = render("## A & B\n\n## A / B\n\n## a:b")[1]
    assert Anchors(rendered).find("a--b") == rendered.headings[0].id
    assert Anchors(rendered).find("a--b-1") == rendered.headings[1].id


@pytest.mark.parametrize(
    "written", ["환불-기한", "환불", "time-limit", "환불-기간-3", "-", "?", "2"]
)
def test_another_word_means_nothing(written):
    assert anchors("## 환불 기간\n\n## 환불 기간\n\n## Time limits").find(written) is None


def test_the_top_of_a_page_needs_no_heading():
    assert anchors("글").find("top") == "top"
    assert anchors("## Top").find("top") == "top"
    assert anchors("글").find("topic") is None


def test_a_reserved_id_leads_to_what_replaced_it():
    rendered = render("## Feedback\n\n<p id='q'>글</p>")[1]
    assert Anchors(rendered).find("feedback") == "feedback-2"
    assert Anchors(rendered).find("q") == "q-2"


TEXTS = {
    "talk/_index.md": "---\ntitle: 메신저\n---\n소개\n\n## A & B\n\n글\n",
    "talk/setup.md": question("설치", "## Vue.js 설치\n\n가\n\n## 1. 사용자/권한\n\n나"),
    "talk/setup.en.md": question("Setup", "## Set up Vue.js\n\nA\n\n## 1. Users & roles\n\nB"),
    "_notices/down.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n## 대상 (전체)\n\n안내\n",
}


@pytest.mark.parametrize(
    ("target", "language", "url"),
    [
        ("../setup.md#vuejs-설치", "ko", "/talk/setup/#vue-js-설치"),
        (normalize("NFD", "../setup.md#vuejs-설치"), "ko", "/talk/setup/#vue-js-설치"),
        ("talk/setup#VueJS-%EC%84%A4%EC%B9%98", "ko", "/talk/setup/#vue-js-설치"),
        ("../setup.md?from=mail#1-사용자권한", "ko", "/talk/setup/?from=mail#1-사용자-권한"),
        ("../setup.md#1-사용자권한", "en", "/en/talk/setup/#1-users-roles"),
        ("../setup.md#1-users--roles", "en", "/en/talk/setup/#1-users-roles"),
        ("/talk/#a--b", "ko", "/talk/#a-b"),
        ("/notices/down/#대상-전체", "ko", "/notices/down/#대상-전체"),
        ("../setup.md#top", "ko", "/talk/setup/#top"),
        ("../setup.md#:~:text=가", "ko", "/talk/setup/#:~:text=가"),
        ("../setup.md#vuejs-설치:~:text=가", "ko", "/talk/setup/#vue-js-설치:~:text=가"),
    ],
)
def test_a_link_from_another_page_is_led_to_the_heading(target, language, url):
    made = site(TEXTS, '[site]\nlanguages = ["ko", "en"]\n')
    assert made.problems == []
    references = render(f"[가](<{target}>)")[1].references
    assert made.resolver().resolve(FROM, language, references[0]) == Target(url)


def test_a_link_within_a_page_is_led_to_the_heading(site: Site):
    links = "[가](#vuejs--npm) [나](#vue-js-npm) [다](#%EA%B0%80)"
    body = f"{links}\n\n## Vue.js & npm\n\n글\n\n## 가"
    site.write({"content/demo/card.md": question("카드", body)}).build()
    page = site.page("/demo/card/")
    assert page.count('<a href="#vue-js-npm">') == 2
    assert '<a href="#가">다</a>' in page


def test_a_translation_s_link_to_an_original_heading_of_its_own_page_is_led_to_its_twin():
    body = "[a](#1-사용자권한)\n\n## First\n\n## Users"
    texts = TEXTS | {"talk/setup.en.md": question("Setup", body)}
    made = site(texts, '[site]\nlanguages = ["ko", "en"]\n')
    path = "content/talk/setup.en.md"
    (reference,) = made.rendered[path].references
    assert made.resolver().resolve(path, "en", reference) == Target("#users")


def test_the_page_s_own_ids_are_reserved(site: Site):
    more = {
        "content/demo/_index.md": f"{DEMO}소개\n",
        "content/demo/guide.md": question("안내", "## 가\n\n글\n\n## 나\n\n글", layout="guide"),
        "content/demo/refund.md": question("환불", "글", category="[결제]", related="[demo/card]"),
        "content/_notices/down.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n안내\n",
        "doum.toml": '[feedback]\nadapter = "netlify"\n',
    }
    site.write(more).build()
    found: set[str] = set()
    for url in ("/demo/card/", "/demo/refund/", "/demo/guide/", "/demo/", "/notices/down/"):
        found |= set(ids_in(in_one_form(site.page(url)).html))
    assert found >= {"main", "q", "feedback", "related-title"}
    assert found - {"가", "나"} <= RESERVED


@law
@given(st.lists(st.text("가A1-_. &/", max_size=5), max_size=6), st.text("가A1-_. &/", max_size=6))
def test_an_anchor_means_an_id_of_the_page_or_nothing(titles, written):
    headings = tuple(Heading(2, f"h{number}", title) for number, title in enumerate(titles))
    ids = tuple(heading.id for heading in headings)
    found = Anchors(Rendered(html_digest="", headings=headings, anchors=ids)).find(written)
    assert found is None or found in ids
