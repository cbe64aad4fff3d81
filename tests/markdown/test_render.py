"""Rendering bodies: common Markdown as Korean writers use it, and the recipe that decides it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from doum.content.snippets import expand
from doum.markdown.render import Recipe, Renderer, render_key
from tests.making import LABELS, html_of, law, render, renderer

RECIPE = Recipe(labels=LABELS, raw_html=False, code="1")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**KRIS (X)**를 누르세요", "<p><strong>KRIS (X)</strong>를 누르세요</p>"),
        ("**'설정'**을 여세요", "<p><strong>'설정'</strong>을 여세요</p>"),
        ("**[저장]**에서", "<p><strong>[저장]</strong>에서</p>"),
        ("*기울임(예)*은", "<p><em>기울임(예)</em>은</p>"),
        ("`명령`을 입력", "<p><code>명령</code>을 입력</p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
        ("3 * 4 * 5", "<p>3 * 4 * 5</p>"),
        ("가  \n나", "<p>가<br>\n나</p>"),
        ("<https://a.example/>", '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ("R&D < 1", "<p>R&amp;D &lt; 1</p>"),
        ("> 인용", "<blockquote>\n<p>인용</p>\n</blockquote>"),
        ("가\n\n---\n\n나", "<p>가</p>\n<hr>\n<p>나</p>"),
        ("++ctrl+c++", '<kbd class="key-control">Ctrl</kbd>'),
        ("낱말\n:   뜻", "<dl>\n<dt>낱말</dt>\n<dd>뜻</dd>\n</dl>"),
        ("# 제목 {: #here }", '<h2 id="here">제목</h2>'),
    ],
)
def test_a_notation_gives_its_html(text, html):
    assert html in html_of(text)


def test_code_is_coloured_and_never_read_as_markup():
    html = html_of("```html\n<script>alert(1)</script>\n[가](나.md)\n```")
    assert "<script" not in html
    assert "highlight" in html
    assert "<a " not in html


def test_a_fence_may_stand_in_a_list():
    html = html_of("1. 첫째\n\n    ```\n    코드\n    ```\n\n2. 둘째")
    assert html.count("<ol>") == 1
    assert "<pre>" in html


def test_a_table_keeps_its_alignment_without_a_style():
    html = html_of("| 가 | 나 |\n|:--|--:|\n| 1 | 2 |\n")
    assert '<td data-align="right">2</td>' in html
    assert "style=" not in html


def test_a_footnote_says_in_the_reader_s_language_where_it_leads_back():
    html = html_of("본문[^1]입니다.\n\n[^1]: 각주")
    assert "각주 1의 본문으로" in html
    assert 'href="#fn:1"' in html


def test_one_body_leaves_nothing_behind_for_the_next():
    alone = html_of("둘[^1]\n\n[^1]: 나")
    html_of("하나[^1] [링크][a]\n\n[^1]: 가\n\n[a]: https://a.example/")
    assert html_of("둘[^1]\n\n[^1]: 나") == alone
    assert "<a " not in html_of("[링크][a]")


def test_a_mistake_in_a_snippet_is_reported_on_the_line_that_takes_it_in():
    body = expand('앞\n\n--8<-- "s"\n\n/// nope\n', {"s": "가\n\n/// note\n나"})
    problems = renderer().render(body)[1].problems
    assert [(p.rule, p.place.line) for p in problems] == [("unknown-block", 5), ("block-open", 3)]


@pytest.mark.parametrize("mark", ["> ", "- ", "[", "*", "![", "**a "])
def test_nesting_without_end_is_a_problem_or_text_and_no_crash(mark):
    html, rendered = Renderer(RECIPE).render(expand(mark * 3000 + "가", {}))
    assert html or rendered.problems[0].rule == "body-too-deep"


@pytest.mark.parametrize("mark", ["> ", "- ", "["])
def test_a_body_that_failed_leaves_nothing_behind_for_the_next(mark):
    own = Renderer(RECIPE)
    after = expand("**다음** [글](a.md)\n\n- 가\n", {})
    expected = renderer().render(after)
    own.render(expand(mark * 3000 + "가", {}))
    assert own.render(after) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"labels": {**LABELS, "note": "알림"}},
        {"labels": {}},
        {"raw_html": True},
        {"code": "2"},
    ],
)
def test_whatever_decides_how_a_body_renders_changes_the_recipe_s_digest(change):
    assert structs.replace(RECIPE, **change).digest != RECIPE.digest


def test_the_order_of_labels_does_not_change_the_digest():
    backwards = dict(reversed(LABELS.items()))
    assert structs.replace(RECIPE, labels=backwards).digest == RECIPE.digest


def test_two_different_bodies_never_share_a_key():
    keys = {
        render_key("r", "body", ("a", "b")),
        render_key("r", "body", ("b", "a")),
        render_key("r", "body", ("a",)),
        render_key("r", "body", ()),
        render_key("r", "other", ()),
        render_key("s", "body", ()),
    }
    assert len(keys) == 6


marks = st.lists(
    st.sampled_from(
        ["가나", "\n", "\n\n", "# ", "- ", "1. ", "    ", "**", "`", "```\n", "/// note\n", "///\n",
         "/// tab | 가\n", "[a](b.md)", "![](c.png)", "|", "|--|\n", "[^1]", "<b>", "&", "\x1a"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@law
@given(marks | st.text(max_size=60))
def test_a_body_always_renders_and_always_to_the_same(text):
    assert render(text) == render(text)


@law
@given(marks)
def test_every_problem_has_a_line_of_the_body(text):
    for found in render(text)[1].problems:
        assert 1 <= found.place.line <= text.count("\n") + 1


def test_a_body_need_not_use_every_link_of_its_snippets():
    links = {"links": "[가]: https://a.example\n[나]: https://b.example\n"}
    text = '[글][가]\n\n--8<-- "links"\n\n[다]: https://c.example\n'
    rendered = renderer().render(expand(text, links))[1]
    assert [(p.rule, p.place.line) for p in rendered.problems] == [("reference-unused", 5)]
