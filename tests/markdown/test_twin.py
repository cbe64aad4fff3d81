"""The twin of a page: what is published, for readers that know nothing of Doum's notation."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from doum.markdown.finish import join
from doum.markdown.sanitise import make_cleaner
from doum.markdown.twin import markdown_of
from doum.model import Target
from tests.making import law, render

ORIGIN = "https://h.example"


def twin(text: str) -> str:
    """Return the twin of an indented body whose links all lead to one page."""
    html, rendered = render(dedent(text).strip("\n"))
    targets = [Target(url="/help/답(1)/#끝") for _ in rendered.references]
    return markdown_of(join(html, targets, rendered.references), ORIGIN)


def shown(html: str) -> str:
    """Return the characters that a browser shows of HTML, without spaces."""

    class Shown(HTMLParser):
        """Collects texts and alternative texts."""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            texts.append(dict(attrs).get("alt", "") or "" if tag == "img" else "")

        def handle_data(self, data: str) -> None:
            texts.append(data)

    texts: list[str] = []
    parser = Shown()
    parser.feed(html)
    parser.close()
    return re.sub(r"\s", "", "".join(texts))


def read(markdown: str) -> str:
    """Return the HTML that a parser of CommonMark makes of a twin."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return str(parser.render(markdown))


def test_comments_and_removed_html_are_not_published() -> None:
    text = twin("""
        앞 <!-- 다음 달 인상 --> 뒤

        <!--
        메모

        둘째 메모
        -->
        """)
    assert text == "앞 뒤\n"


def test_raw_html_that_nobody_sanitised_shows_what_a_browser_shows() -> None:
    html = "<P CLASS=x>글<!-- 메모 --><SCRIPT>a < b</SCRIPT><STYLE>p {}</STYLE><IMG SRC=/a.png>"
    assert markdown_of(html, ORIGIN) == "글![](https://h.example/a.png)\n"


def test_a_callout_becomes_a_quotation_under_its_title() -> None:
    text = twin("""
        앞

        /// warning | 되돌릴 수 없어요
        지워집니다.

        - 대화
        ///

        /// note
        이름 없이
        ///
        """)
    assert text == (
        "앞\n\n> **되돌릴 수 없어요**\n>\n> 지워집니다.\n>\n> - 대화\n\n"
        "> **참고**\n>\n> 이름 없이\n"
    )


def test_steps_stay_a_numbered_list_and_tabs_and_details_get_their_titles() -> None:
    text = twin("""
        /// tab | PC
        //// steps
        1. 누릅니다.
        ////
        ///
        /// tab | 모바일
        밉니다.
        ///
        /// details | 더 보기
        안쪽
        ///
        """)
    assert text == "**PC**\n\n1. 누릅니다.\n\n**모바일**\n\n밉니다.\n\n**더 보기**\n\n안쪽\n"


def test_items_hold_what_is_in_them_by_the_width_of_their_marks() -> None:
    text = twin("""
        9. 하나

            ```bash
            ls

            cd
            ```

        10. 둘

            - 안
            - 밖
        """)
    assert text == (
        "9. 하나\n\n   ```bash\n   ls\n\n   cd\n   ```\n\n10. 둘\n\n    - 안\n    - 밖\n"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n+ b\n"),
        ("<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n1) b\n"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n\n1. b\n"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b\n"),
        ('<ul><li>a<ol start="3"><li>b</li></ol></li></ul>', "- a\n\n  3. b\n"),
        ('<ol start="-1"><li>a</li></ol>', "1. a\n"),
        ('<ol start="999999999"><li>a</li><li>b</li></ol>', "1. a\n2. b\n"),
        ("<ul><li></li><li>b</li></ul>", "-\n- b\n"),
        ('<ul><li><input type="checkbox" checked>산 것</li></ul>', "- [x] 산 것\n"),
        ("<ul><li><hr></li></ul>", "- ***\n"),
        ("<ul>글<li>a</li></ul>", "- a\n\n글\n"),
    ],
)
def test_lists(html: str, expected: str) -> None:
    assert markdown_of(html, ORIGIN) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('**굵게**는 **"인용"**은', '**굵게**는 <strong>"인용"</strong>은'),
        ('> "**인용**"', '> "**인용**"'),
        ("*a*__b__", "*a*<strong>b</strong>"),
        ("`` a`b `` `c`", "``a`b`` `c`"),
        ("`` `a` ``", "`` `a` ``"),
        ("++ctrl+c++", "<kbd>Ctrl</kbd>+<kbd>C</kbd>"),
        ("H<sub>2</sub>O <u>밑줄</u>", "H<sub>2</sub>O <u>밑줄</u>"),
        ('<abbr title="a &quot;b&quot;">c</abbr>', '<abbr title="a &quot;b&quot;">c</abbr>'),
        ("가  \n나", "가\\\n나"),
        ("[답](a.md)과", "[답](https://h.example/help/%EB%8B%B5%281%29/#%EB%81%9D)과"),
        ('[밖](https://a.example/x_(y) "제목")', '[밖](https://a.example/x_%28y%29 "제목")'),
        ("<https://a.example/b>", "<https://a.example/b>"),
        ("[![그림](a.png)](b.md) 글", "[![그림](https://h.example/help/%EB%8B%B5%281%29/"),
        ("## C# 쓰기", "## C# 쓰기"),
        ("## `a` \\#", "## `a` \\#"),
    ],
)
def test_text_in_a_block(written: str, expected: str) -> None:
    assert twin(written).startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        *("2026. 11. 20. 부터", "1) 하나", "- 하나", "+ 하나", "# 제목", "> 인용", "===", "---"),
        *("~~~", "[ ] 할 일", "[x] 한 일", "| a |", "a | b\n--- | ---", "* 하나", "[a]: /b"),
        *("[^1]: 각주", "가\n1. 나", "가\n- 나", "가\n---", "<text>", "a <b", "a<!-- b", "&lt;"),
        *("*별*", "_밑_", "a_b_c", "`코드`", "~~줄~~", "10~20", "[a](b)", "![a](b)", "a\\", "\\*"),
        *("{이름}", "/// note", "$x$", "https://a.example/_b_", "**굵게**"),
    ],
)
def test_text_that_looks_like_notation_stays_text(text: str) -> None:
    html = text.replace("&", "&amp;").replace("<", "&lt;")
    written = markdown_of(f"<p>{html}</p>", ORIGIN)
    again = read(written)
    assert again.startswith("<p>")
    assert not re.search(r"<(?!/?p>)", again)
    assert shown(again) == re.sub(r"\s", "", text)


def test_a_table_has_a_line_for_every_row() -> None:
    text = twin("""
        | 이름 | `a|b` | 값 |
        |:-----|:-----:|---:|
        | 가   | a\\|b | <ul><li>하나</li><li>둘</li></ul> |
        """)
    assert text == (
        "| 이름 | `a\\|b` | 값 |\n| :--- | :---: | ---: |\n| 가 | a\\|b | - 하나<br>- 둘 |\n"
    )


def test_cells_that_span_others_are_followed_by_empty_ones() -> None:
    html = (
        '<table><caption>요금</caption><tr><td rowspan="2">a</td><td colspan="2">b</td></tr>'
        "<tr><td>c</td><td><p>d</p><pre>e | f\ng</pre></td></tr><tr><td>h</td></tr></table>"
    )
    assert markdown_of(html, ORIGIN) == (
        "**요금**\n\n|  |  |  |\n| --- | --- | --- |\n| a | b |  |\n"
        "|  | c | d<br>`e \\| f`<br>`g` |\n| h |  |  |\n"
    )


def test_figures_films_terms_and_notes() -> None:
    text = twin("""
        ![화면](a.png "설명")

        /// video | https://www.youtube.com/watch?v=abcdefghijk
        카드 바꾸기
        ///

        용어[^n]
        :   뜻

            둘째 문단

        [^n]: 주석
        """)
    address = "https://h.example/help/%EB%8B%B5%281%29/#%EB%81%9D"
    assert text == (
        f"![화면]({address})\n\n*설명*\n\n"
        "[카드 바꾸기](https://www.youtube.com/watch?v=abcdefghijk)\n\n"
        "- **용어[^1]**\n\n  뜻\n\n  둘째 문단\n\n[^1]: 주석\n"
    )


def test_code_keeps_its_language_and_has_a_fence_that_it_does_not_contain() -> None:
    text = twin("""
        ````md title="a.md"
        ```js
        x
        ```
        ````

            들여 쓴 코드
        """)
    assert text == "**a.md**\n\n````md\n```js\nx\n```\n````\n\n```\n들여 쓴 코드\n```\n"


def test_a_broken_reference_leaves_its_text() -> None:
    html, rendered = render("[없는 글](no.md) ![없는 그림](no.png) 끝")
    targets = [Target(url="", broken=True) for _ in rendered.references]
    assert markdown_of(join(html, targets, rendered.references), ORIGIN) == "없는 글 없는 그림 끝\n"


TEXT = st.text("가나ab1 .,*_`~[]()<>#+-!|\\&;:\"'=^{}/\n\xa0x0", max_size=14).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)


def within(*names: str) -> st.SearchStrategy[tuple[str, str]]:
    """Choose the tags around something."""
    return st.sampled_from([(f"<{name}>", f"</{name}>") for name in names])


def wrapped(
    content: st.SearchStrategy[str], tags: st.SearchStrategy[tuple[str, str]]
) -> st.SearchStrategy[str]:
    """Put tags around something."""
    return st.builds(lambda inner, around: inner.join(around), content, tags)


def runs(content: st.SearchStrategy[str], glue: str = "") -> st.SearchStrategy[str]:
    """Put several things in a row."""
    return st.lists(content, min_size=1, max_size=3).map(glue.join)


INLINE = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        wrapped(inner, within("strong", "em", "del", "b", "i", "kbd", "sub", "span", "code")),
        wrapped(inner, st.just(('<a href="/a b/(c)">', "</a>"))),
        TEXT.map(lambda text: f'<img src="/x.png" alt="{text.replace(chr(34), "&quot;")}">'),
        st.just("<br>"),
        runs(inner),
    ),
    max_leaves=6,
)
BLOCK = st.recursive(
    st.one_of(INLINE, wrapped(INLINE, within("p", "h2", "h3", "pre")), st.just("<hr>")),
    lambda inner: st.one_of(
        runs(inner, "\n"),
        wrapped(runs(wrapped(inner, within("li"))), within("ul", "ol")),
        wrapped(inner, within("blockquote", "dl")),
        wrapped(inner, st.just(('<div class="callout"><p class="callout-title">t</p>', "</div>"))),
        wrapped(inner, st.just(("<details><summary>s*</summary>", "</details>"))),
        wrapped(inner, st.just(("<dl><dt>q_</dt><dd>", "</dd></dl>"))),
        wrapped(
            runs(wrapped(runs(wrapped(inner, within("td", "th"))), within("tr"))), within("table")
        ),
    ),
    max_leaves=6,
)
CLEANER = make_cleaner()


@law
@given(BLOCK)
def test_a_twin_shows_what_the_page_shows(html: str) -> None:
    """Letter for letter; only items in cells get a mark."""
    page = CLEANER.clean(html)
    expected, actual = shown(page), shown(read(markdown_of(page, ORIGIN)))
    if "<li" in page and "<td" in page + page.replace("<th", "<td"):
        expected, actual = expected.replace("-", ""), actual.replace("-", "")
    assert actual == expected
