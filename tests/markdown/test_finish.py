"""The last pass: heading ids, references as tokens and back, excerpts."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.content.slugs import slugify
from doum.markdown.finish import MARK, excerpt_of, finish, join, without_tokens
from doum.markdown.raw_html import OneForm, in_one_form
from doum.model import Reference, Target
from tests.making import law, render


def targets(text: str) -> list[str]:
    """List what the references of a body lead to, as written."""
    return [reference.target for reference in render(text)[1].references]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## 환불은 언제 되나요?", "환불은-언제-되나요"),
        ("## **굵은** `코드` 제목", "굵은-코드-제목"),
        ("## Q&A", "q-a"),
        ("## ???", "section"),
        ("## 제목 {: #here }", "here"),
        ("## [링크](a.md) 제목", "링크-제목"),
    ],
)
def test_a_heading_s_id_is_made_of_its_own_words(heading, anchor):
    html, rendered = render(heading)
    assert rendered.headings[0].id == anchor
    assert f'id="{anchor}"' in html
    assert anchor in rendered.anchors


def test_the_second_of_two_equal_headings_has_a_number():
    html, rendered = render("## 환불\n\n## 환불\n\n## 환불")
    assert [heading.id for heading in rendered.headings] == ["환불", "환불-2", "환불-3"]
    assert 'id="환불-3"' in html


def test_a_made_id_gives_way_to_one_that_a_writer_set():
    rendered = render("## 환불\n\n## 다른 {: #환불 }")[1]
    assert [heading.id for heading in rendered.headings] == ["환불-2", "환불"]


def test_the_page_s_own_title_stays_the_only_one_of_its_level():
    html, rendered = render("# 큰 제목")
    assert "<h1" not in html
    assert rendered.headings[0].level == 2


def test_a_heading_s_title_is_plain_text():
    assert render("## R&D <b>팀</b>의 `a<b`")[1].headings[0].title == "R&D 팀의 a<b"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[가](refund.md)", "refund.md"),
        ("[가](../billing/refund.md#환불)", "../billing/refund.md#환불"),
        ("[가](/talk/refund/)", "/talk/refund/"),
        ("[가](<가 나.md>)", "가 나.md"),
        ("[가](a.md?x=1&y=2)", "a.md?x=1&y=2"),
        ("[가][b]\n\n[b]: refund.md", "refund.md"),
        ("<a href='refund.md'>가</a>", "refund.md"),
        ("![가](images/card.png)", "images/card.png"),
        ("<img src=card.png alt=''>", "card.png"),
        ("| [가](a.md) |\n|--|\n| 나 |", "a.md"),
        ("[가](#없는-곳)", "#없는-곳"),
    ],
)
def test_a_link_into_the_site_is_a_reference_as_written(text, written):
    assert targets(text) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "[가](https://a.example/b.md)",
        "[가](HTTPS://a.example/)",
        "[가](//a.example/)",
        "[가](mailto:help@nuri.example)",
        "[가](tel:1588-0000)",
        "## 환불\n\n[가](#환불)",
        "`[가](a.md)`",
    ],
)
def test_other_links_are_none(text):
    assert targets(text) == []


def test_references_are_numbered_in_their_order():
    text = "[가](a.md) ![나](b.png) [다](c.md)"
    assert [(r.target, r.image) for r in render(text)[1].references] == [
        ("a.md", False),
        ("b.png", True),
        ("c.md", False),
    ]


def test_an_image_with_a_size_of_its_own_says_so():
    assert render("![가](a.png){ width=10 }")[1].references == (Reference("a.png", True, True),)


def test_resolved_references_stand_where_they_were_written():
    html, rendered = render("[가](a.md) 그리고 ![나](b.png)")
    found = (Target("/talk/a/?x=1&y"), Target("/talk/b.png", 30, 20))
    joined = join(html, found, rendered.references)
    assert '<a href="/talk/a/?x=1&amp;y">가</a>' in joined
    assert 'src="/talk/b.png" width="30" height="20"' in joined
    assert MARK not in joined


def test_a_writer_s_size_goes_before_the_file_s():
    html, rendered = render("![나](b.png){ width=10 }")
    joined = join(html, (Target("/b.png", 30, 20),), rendered.references)
    assert 'width="10"' in joined
    assert 'width="30"' not in joined


def test_a_broken_reference_leads_nowhere_and_is_marked():
    html, rendered = render("[가](gone.md)")
    joined = join(html, (Target("", broken=True),), rendered.references)
    assert 'class="broken"' in joined
    assert "href" not in joined


def test_an_address_cannot_end_its_attribute():
    html, rendered = render("[가](a.md)")
    joined = join(html, (Target('/"><script>'),), rendered.references)
    assert "<script>" not in joined


def test_text_for_the_index_has_no_tokens():
    html, _ = render("[가](a.md) ![나](b.png)")
    plain = without_tokens(html)
    assert MARK not in plain
    assert "가</a>" in plain


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("답변입니다.\n\n다음 문단.", "답변입니다. 다음 문단."),
        ("## 제목\n\n답변", "답변"),
        ("- 가\n- 나", "가 나"),
        ("**굵은** [링크](a.md)와 `코드`", "굵은 링크와 코드"),
        ("R&D &lt;팀&gt;", "R&D <팀>"),
        ("```\n코드\n```\n\n답변", "답변"),
        ("| 표 |\n|--|\n| 1 |\n\n답변", "답변"),
        ("![그림](a.png)\n\n답변", "답변"),
        ("/// note | 제목\n내용\n///\n\n답변", "내용 답변"),
        ("/// details | 더 보기\n내용\n///", "내용"),
        ("본문[^1]입니다.\n\n[^1]: 각주", "본문입니다."),
        ("", ""),
        ("## 제목만", ""),
    ],
)
def test_an_excerpt_is_the_prose_and_nothing_else(text, excerpt):
    assert render(text)[1].excerpt == excerpt


def test_a_long_excerpt_ends_at_a_word():
    excerpt = render("결제 수단을 바꾸려면 " * 50)[1].excerpt
    assert len(excerpt) <= 161
    assert excerpt.endswith(("결제…", "수단을…", "바꾸려면…"))


def test_a_text_without_spaces_is_cut_all_the_same():
    assert excerpt_of("<p>" + "가" * 500 + "</p>") == "가" * 160 + "…"


headings = st.lists(st.text("가나 12-?*#_&<", max_size=6), min_size=1, max_size=8)


@law
@given(headings)
def test_ids_are_unique_and_are_slugs_of_their_titles(titles):
    text = "\n\n".join(f"## {title}" for title in titles)
    _, rendered = render(text)
    ids = [heading.id for heading in rendered.headings]
    assert len(set(ids)) == len(ids)
    for heading in rendered.headings:
        assert heading.id.startswith(slugify(heading.title))
        assert heading.id == normalize("NFC", heading.id)


@law
@given(st.text("가a<>\"'&/= \x1a\n", max_size=60) | st.text(max_size=60))
def test_no_html_makes_the_pass_fail_and_every_token_has_its_reference(text):
    for form in (OneForm(text), in_one_form(text)):
        html, rendered = finish(form)
        assert html.count(MARK) == 2 * len(rendered.references)
        found = tuple(Target("/x/") for _ in rendered.references)
        assert MARK not in join(html, found, rendered.references)


def test_an_excerpt_ends_before_the_first_heading_where_something_stands_there():
    html = "<p>주문을 돕습니다.</p><h2>언제 오나요?</h2><p>네. 내일 옵니다.</p>"
    assert excerpt_of(html) == "주문을 돕습니다."
    assert excerpt_of("<h2>언제 오나요?</h2><p>내일 옵니다.</p>") == "내일 옵니다."
