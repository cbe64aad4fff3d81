"""Corrections: ids that are given once, sizes in pixels, no control characters, named headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.html import ids_in
from doum.markdown.ids import Ids
from doum.text import CONTROLS
from tests.making import Site, law, question, render, rules


def told(text: str, raw_html: bool = False) -> list[tuple[str, int]]:
    """Return the rules that a body breaks, with their lines."""
    problems = render(text, raw_html)[1].problems
    return [(found.rule, found.place.line) for found in problems]


def test_the_second_of_two_equal_ids_has_a_number_and_is_told_on_its_line():
    text = "<p id='here'>가</p>\n\n글 `id='here'`\n\n<p id=here>나</p>\n\n## 다 {#here}"
    html, rendered = render(text)
    assert ids_in(html) == rendered.anchors == ("here", "here-2", "here-3")
    assert told(text) == [("duplicate-id", 5), ("duplicate-id", 7)]
    assert rendered.headings[0].id == "here-3"


def test_a_link_to_a_repeated_id_leads_to_the_first():
    html, rendered = render("<p id=a>가</p><p id=a>나</p>\n\n[다](#a)")
    assert 'href="#a"' in html
    assert rendered.references == ()


def test_the_ids_of_the_page_are_not_given_again():
    text = "## Feedback\n\n## Main\n\n<p id=q>글</p>"
    rendered = render(text)[1]
    assert [heading.id for heading in rendered.headings] == ["feedback-2", "main-2"]
    assert told(text) == [("duplicate-id", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "<p id=a>가</p>\n\n<p id=A>나</p>",
        "<p id=a>가</p>\n\n## a\n\n## a",
        "가[^a] 나[^a]\n\n[^a]: 다",
        "글 id='a' 글 id='a' <p data-id=a title=' id=\"a\"'>가</p>",
        "`<p id=a>` `<p id=a>`",
    ],
)
def test_other_ids_are_left_alone(text):
    assert told(text) == []


def test_an_empty_id_is_removed():
    assert render("<p id=''>가</p>")[0].strip() == "<p>가</p>"


def test_an_old_named_anchor_is_an_id():
    html, rendered = render("<a name='older'></a>\n\n글 [가](#older)\n\n<!-- <a name='no'> -->")
    assert 'id="older"' in html
    assert rendered.anchors == ("older",)
    assert rendered.references == ()


def test_a_named_anchor_with_an_id_keeps_it():
    assert render('<a id="new" name="older">글</a>')[1].anchors == ("new",)
    assert render('<a name="older" id="new">글</a>', raw_html=True)[1].anchors == ("new",)


def test_code_and_comments_around_an_old_anchor_stay():
    html = render("<a name=x></a>\n\n`<A name='y'>`\n\n<script>f('<a name=z>')</script>", True)[0]
    assert "&lt;A name='y'&gt;" in html
    assert "<script>f('<a name=z>')</script>" in html


def test_many_equal_ids_take_no_time():
    ids = Ids()
    given = [ids.free("환불") for _ in range(20_000)]
    assert given[-1] == "환불-20000"
    assert len(set(given)) == len(given)


def test_a_number_that_a_writer_chose_is_passed_over():
    ids = Ids(["a", "a-2"])
    assert [ids.free("a"), ids.free("a-2"), ids.free("a")] == ["a-3", "a-2-2", "a-4"]


@pytest.mark.parametrize(
    ("size", "written"),
    [
        ('width="500px"', 'width="500"'),
        ("width=' 500 PX; '", 'width="500"'),
        ("width=12.5", 'width="12"'),
        ("width=500 height=auto", 'width="500"'),
        ("height=20px", 'height="20"'),
        ("width=100%", ""),
        ("width=auto", ""),
    ],
)
def test_a_size_is_written_in_pixels(size, written):
    html, rendered = render(f'글 <img alt=" width=" src=a.png {size}>')
    assert (
        html.replace("\x1a0\x1a", "") == f'<p>글 <img alt=" width="{written and " " + written}></p>'
    )
    assert rendered.problems == ()


@pytest.mark.parametrize("size", ["50%", "30em", "50vw", "-5", "calc(1px)", "big"])
def test_a_size_that_html_does_not_know_is_left_out_and_told(size):
    text = f"폭은 {size}입니다.\n\n<img src=a.png alt=그림 width='{size}'>"
    html, rendered = render(text)
    assert "width" not in html
    assert told(text) == [("image-size", 3)]
    assert not rendered.references[0].sized


def test_an_image_whose_height_is_given_gets_no_second_one():
    assert render("![가](a.png){height=20}")[1].references[0].sized


def test_alignment_stays():
    assert 'data-align="right"' in render("| 가 |\n|--:|\n| 나 |")[0]


@pytest.mark.parametrize(
    "text", ["##", "## ", "## ##", "## ![](a.png)", "## <br>", "- ##", "> ##", "<h2></h2>"]
)
def test_a_heading_without_a_text_has_an_id_and_is_told(text):
    rendered = render(f"앞\n\n{text}\n\n## 뒤")[1]
    headings = [heading for heading in rendered.headings if not heading.title]
    assert [heading.id for heading in headings] == ["section"]
    assert ("empty-heading", 3) in told(f"앞\n\n{text}\n\n## 뒤")


@pytest.mark.parametrize(
    ("text", "title"),
    [("## ![환불 화면](a.png)", "환불 화면"), ("## `#`", "#"), ("## 환불[^a]\n\n[^a]: 가", "환불")],
)
def test_a_heading_is_named_by_what_is_in_it(text, title):
    rendered = render(text)[1]
    assert rendered.headings[0].title == title
    assert "empty-heading" not in rules(rendered.problems)


def test_code_that_looks_like_an_empty_heading_is_none():
    assert told("```\n##\n```\n\n`##`\n\n    ##\n\n## 제목") == []


@pytest.mark.parametrize(
    "code", ["&#0;", "&#8;", "&#x1a;", "&#x1A", "&#127;", "&#xFFFE;", "&#xD800;"]
)
@pytest.mark.parametrize("raw_html", [False, True])
def test_no_entity_brings_a_control_character_onto_a_page(code, raw_html):
    text = f"## 제목 {code}\n\n글 {code} [가]({code}a.md) `{code}`\n\n```\n{code}\n```"
    html, rendered = render(text, raw_html)
    texts = (html.replace("\x1a", ""), rendered.excerpt, rendered.headings[0].title)
    assert not any(CONTROLS.search(shown) for shown in texts)
    assert html.count("\x1a") == 2 * len(rendered.references)
    assert told(text, raw_html)[:2] == [("control-character", 1), ("control-character", 3)]


def test_entities_that_mean_a_sign_are_no_mistake():
    html, rendered = render("&#147;가&#148; &#128; &#9; &#8217; &copy;")
    assert "“가” €" in html
    assert rendered.problems == ()


def test_control_characters_of_a_file_reach_nothing_published(site: Site):
    text = question(
        "카\x08드",
        "글\x1a0\x1a과 \x93말\x94\x0b끝 [가](card.md)",
        summary="요\x7f약",
        category="[결제]",
    )
    outcome = site.write({"content/demo/card.md": text}).build()
    assert set(rules(outcome.problems)) == {"control-character"}
    published = {
        name: data.decode() for name, data in site.published().items() if name[-3:] != "png"
    }
    assert not [name for name, shown in published.items() if CONTROLS.search(shown)]
    assert "글0과 “말” 끝" in site.page("/demo/card/")


@law
@given(
    st.lists(
        st.sampled_from(["<p id='가'>", "</p>", "## 가\n\n", "## 가-2\n\n", " id='가' ", "글 "])
    )
)
def test_ids_are_unique_in_any_body(pieces):
    html, rendered = render("\n\n".join(pieces))
    assert len(set(ids_in(html))) == len(ids_in(html))
    assert set(ids_in(html)) == set(rendered.anchors)
