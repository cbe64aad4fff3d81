"""Fences, tables, quotations, paragraphs and braces as writers type them."""

from __future__ import annotations

import pytest

from tests.making import html_of, render


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("```", "```"),
        (" ```xml", " ```"),
        ("   ```", "```"),
        ("```js src/app.js {2-3}", "```"),
        ("```ts name.ts {1} showLineNumbers", "`````"),
        ("~~~ 표", "~~~~"),
        ("````md", "````"),
        ("```{.python}", "```"),
    ],
)
def test_a_fence_is_read_however_it_is_written(opening, closing):
    html = html_of(f"앞\n{opening}\n<값>\n{closing}\n**뒤**")
    assert "&lt;" in html.split("<pre>")[1].split("</pre>")[0]
    assert "<strong>뒤</strong>" in html


def test_code_of_a_fence_loses_only_the_indentation_of_the_fence():
    assert "<code>  가\n나\n</code>" in html_of("  ```\n    가\n  나\n  ```")
    assert "<code>\t가\n</code>" in html_of("```\n\t가\n```")


@pytest.mark.parametrize("before", ["", "설명\n", "설명\n\n", "- "])
def test_a_table_is_read_right_below_a_text_and_in_an_item(before):
    indent = "  " if before == "- " else ""
    rows = f"\n{indent}".join(("| 가 | 나 |", "|:--|--:|", "| `a|b` | c \\| d |"))
    html = html_of(before + rows)
    assert html.count("<td") == 2
    assert "<code>a|b</code>" in html
    assert "c | d" in html


def test_a_row_keeps_cells_that_the_head_does_not_have():
    html = html_of("| 가 |\n|---|\n| 1 | 남는 칸 |")
    assert "<td>남는 칸</td>" in html


@pytest.mark.parametrize(
    ("kind", "box"),
    [
        ("NOTE", "note"),
        ("TIP", "tip"),
        ("WARNING", "warning"),
        ("CAUTION", "warning"),
        ("IMPORTANT", "danger"),
        ("info", "note"),
        ("메모", "note"),
    ],
)
def test_alerts_are_callouts(kind, box):
    html = html_of(f"> [!{kind}]\n> 글")
    assert f'class="callout callout-{box}"' in html
    assert "[!" not in html


def test_an_alert_has_the_title_that_it_gives():
    assert ">내 제목</p>" in html_of("> [!NOTE] 내 제목\n> 글")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("日本語の文章は\n改行されても", "日本語の文章は改行されても"),
        ("**太字**\nの後", "<strong>太字</strong>の後"),
        ("한글은\n띄어 씁니다", "한글은\n띄어 씁니다"),
        ("line\nbreak", "line\nbreak"),
    ],
)
def test_no_space_stands_where_a_line_of_japanese_ends(text, html):
    assert html_of(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "고객 {이름}",
        "{고객명}",
        "**굵게**{필독}",
        "문자 {인증번호} 확인",
        "{}",
        "{ a b }",
        "{{이름}}",
    ],
)
def test_braces_are_text(text):
    html = html_of(text)
    for piece in text.replace("**", "").split():
        assert piece.removeprefix("굵게") in html


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("## 환불 {#refund}", 'id="refund"'),
        ("## 환불{#refund}", 'id="refund"'),
        ("글\n{: .wide }", 'class="wide"'),
        ("![가](a.png){width=300}", 'width="300"'),
    ],
)
def test_braces_that_look_like_attributes_are(text, attribute):
    html = html_of(text)
    assert attribute in html
    assert "{" not in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("## C#", '<h2 id="c">C#</h2>'),
        ("## 닫은 제목 ##", '<h2 id="닫은-제목">닫은 제목</h2>'),
        ("줄 하나\\\n줄 둘", "<p>줄 하나<br>\n줄 둘</p>"),
        ("C:\\_temp\\(1)", "<p>C:\\_temp\\(1)</p>"),
        ("[가](<나 다.md>)", '<p><a href="나 다.md">가</a></p>'),
        ("[필독]: 공지", "<p>[필독]: 공지</p>"),
    ],
)
def test_lines_are_read_as_they_are_meant(text, html):
    made, rendered = render(text)
    for number, reference in enumerate(rendered.references):
        made = made.replace(f"\x1a{number}\x1a", f' href="{reference.target}"')
    assert made.replace("  href", " href") == html


def test_an_image_whose_name_has_spaces_is_an_image():
    text = "![가](images/스크린샷 2026-11-30 오전 10.12.png)"
    (reference,) = render(text)[1].references
    assert reference.target == "images/스크린샷 2026-11-30 오전 10.12.png"


def test_terms_follow_each_other_without_blank_lines():
    html = html_of("용어\n: 뜻\n둘째\n: 다른 뜻")
    assert html.count("<dt>") == html.count("<dd>") == 2


def test_a_definition_of_a_link_may_be_anywhere():
    assert render("[가][나]\n\n[나]: <다 라.md>\n")[1].references[0].target == "다 라.md"
