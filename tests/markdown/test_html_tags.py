"""Tags that writers type: HTML, placeholders, and what is not published."""

from __future__ import annotations

import pytest

from tests.making import html_of, render


def rules(text: str) -> list[tuple[str, int]]:
    """List the rules that a body breaks, with the lines."""
    return [(found.rule, found.place.line) for found in render(text)[1].problems]


@pytest.mark.parametrize(
    "text",
    [
        "메뉴에서 <text>를 고르고 **저장**",
        "<path>, <view>, <설정>, <your-name>",
        "주소창에 https://<workspace>.nuri.example",
        "List<String> 형식",
        "값이 x<y 이고 a>b",
        "메뉴의 <title>과 <input>, <select>",
        "명령 뒤에 <s>를 붙이고 <b>도",
        "<![CDATA[가입]]> <?질문?> <!ELEMENT>",
        "\\<set> 명령",
    ],
)
def test_what_html_does_not_know_or_end_is_text(text):
    html = html_of(f"{text}\n\n다음 문단")
    plain = text.replace("**저장**", "저장").replace("\\<", "<")
    shown = html.replace("&lt;", "<").replace("&gt;", ">")
    for piece in plain.replace("**", "").split():
        assert piece.strip(",") in shown or "https" in piece
    assert "<p>다음 문단</p>" in html


def test_a_component_keeps_its_text_and_its_tags():
    assert html_of("<Card>본문</Card>") == "<p>&lt;Card&gt;본문&lt;/Card&gt;</p>"
    assert "본문" in html_of("<Card>\n본문\n</Card>")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<form>이름</form>", 1),
        ("글\n\n<iframe src='https://a.example'></iframe>", 3),
        ("글 <object data='a'></object>", 1),
        ("<script>\nalert(1)\n</script>", 1),
        ("- 가\n- <video src='a'></video>", 2),
    ],
)
def test_what_is_removed_is_named_with_its_line(text, line):
    assert ("html-not-published", line) in rules(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("글\n\n<details>\n<summary>더</summary>\n\n글", 3),
        ("<div>\n<div>안</div>\n\n글", 1),
        ("글\n\n<!-- 메모\n\n글", 3),
    ],
)
def test_what_is_not_closed_is_named_where_it_begins(text, line):
    assert ("html-open", line) in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>굵게</b>와 <kbd>Enter</kbd>",
        "<details>\n<summary>더</summary>\n\n**글**\n\n</details>",
        "`<form>`과 <!-- <form> -->",
        "<br>과 <img src='a.png' alt='가'>",
        '<font color="red">빨강</font>',
    ],
)
def test_html_that_is_published_is_not_named(text):
    assert not [rule for rule, _ in rules(text) if rule.startswith("html")]


def test_markdown_goes_on_after_a_blank_line_inside_html():
    html = html_of("<details>\n<summary>더</summary>\n\n- **가**\n\n```\n코드\n```\n\n</details>")
    assert "<li><strong>가</strong></li>" in html
    assert "<pre>" in html


def test_a_text_behind_a_comment_is_read():
    assert html_of("<!-- 메모 -->**글**") == "<p><strong>글</strong></p>"


def test_what_a_click_would_do_is_named_on_its_own():
    assert rules('글\n<b onclick="go()" onfocus="a()">나</b>') == [("html-handler", 2)]
    assert rules('<button onclick="go()">나</button>') == [("html-not-published", 1)]


def test_the_parts_of_an_element_are_not_told_as_well():
    text = '글 <video controls><source src="a.mp4"></video>'
    (found,) = render(text)[1].problems
    assert (found.rule, found.place.line, found.place.column) == ("html-not-published", 1, 3)
