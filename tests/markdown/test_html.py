"""Patterns on rendered HTML: each finds what its name says, and nothing that looks like it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import doum
import doum.markdown.html as html_module
from doum.markdown.html import (
    addresses_in,
    bold_texts,
    ids_in,
    opening_of,
    plain_text,
    prose_of,
    split_sections,
    texts_between_blocks,
    with_addresses,
    with_heading_ids,
    with_ids,
)
from doum.markdown.tags import AddressTag, HeadingTag, TextBefore

SOURCES = Path(doum.__file__).parent
ON_HTML = {"markdown/html.py", "markdown/raw_html.py"}
ON_OTHER_MARKUP = {
    "content/suggested_heads.py": "tags in a heading that becomes a title",
    "markdown/html_tags.py": "tags that writers type into Markdown",
    "markdown/inline/inline_reader.py": "tags that writers type into Markdown",
    "markdown/structure/raw_blocks.py": "tags that writers type into Markdown",
    "markdown/unread/foreign_commands.py": "components and template commands, in Markdown",
    "markdown/unread/foreign_marks.py": "links and tables of contents of other tools, in Markdown",
    "markdown/unread/unread_lines.py": "code and comments, in Markdown",
    "markdown/unread/unread_emphasis.py": "addresses, in Markdown",
    "markdown/unread/unread_lists.py": "breaks, in Markdown",
    "content/signatures.py": "whether a file is HTML, XML or SVG",
    "markdown/address_places.py": "images that writers type as HTML",
    "publish/headers.py": "inline scripts of templates",
    "theme/assets.py": "icons, which are SVG",
    "theme/style.py": "the size of a logo, which is an SVG",
}
A_TAG = re.compile(r"<(?:/|\(|\[\^|[a-z])")


def patterns_in(module: Path) -> list[str]:
    """List the texts of a module that are handed to `re`, pieces of them included."""
    tree = ast.parse(module.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    to_re = [call for call in calls if ast.unparse(call.func).startswith("re.")]
    texts = [node for call in to_re for node in ast.walk(call) if isinstance(node, ast.Constant)]
    return [ast.unparse(node) for node in texts if isinstance(node.value, str | bytes)]


def test_no_other_module_has_patterns_on_html():
    found = {
        module.relative_to(SOURCES).as_posix()
        for module in SOURCES.rglob("*.py")
        if any(
            A_TAG.search(text.replace("(?P<", "").replace("(?<", ""))
            for text in patterns_in(module)
        )
    }
    assert found == ON_HTML | set(ON_OTHER_MARKUP)


def test_plain_text_is_one_line_without_entities():
    assert plain_text("<p>가 &lt;나&gt;\n <b>다</b>&nbsp;라</p>") == "가 <나> 다 라"


def test_ids_are_those_of_all_elements():
    html = '<p id="a&amp;b">가</p><h2 data-id="x" id="나">id="z"</h2>'
    assert ids_in(html) == ("a&b", "나")
    assert ids_in('<p title=" id=" class=" id=">가</p><td id="다">') == ("다",)


def test_headings_are_given_ids_and_keep_theirs():
    html = '<h1>큰 <b>것</b></h1><ul><li><h3 class="k" id="own">작은</h3></li></ul>'
    found: list[HeadingTag] = []

    def id_for(tag: HeadingTag) -> str:
        found.append(tag)
        return tag.id or 'new"'

    written = with_heading_ids(html, id_for)
    assert '<h2 id="new&quot;">큰 <b>것</b></h2>' in written
    assert '<h3 class="k" id="own">작은</h3>' in written
    assert found == [
        HeadingTag(level=2, id="", title="큰 것", nested=False),
        HeadingTag(level=3, id="own", title="작은", nested=True),
    ]


def test_links_and_images_are_found_by_their_addresses():
    html = (
        '<a id="x">가</a><a class="k" href="a.md?b=1&amp;c" id="y">나</a>'
        '<img alt="src=" src="b.png" width="3"><area href="c.md">'
    )
    assert list(addresses_in(html)) == [
        AddressTag(address="a.md?b=1&c", image=False, sized=False),
        AddressTag(address="b.png", image=True, sized=True),
    ]
    written = with_addresses(html, lambda tag: None if tag.image else ' href="/a/"')
    assert written == html.replace(' href="a.md?b=1&amp;c"', ' href="/a/"')


def test_texts_are_cut_at_the_edges_of_blocks():
    html = '앞<h2 class="k" id="h">제목</h2><p>글 <strong>굵게</strong><br>둘째</p>뒤'
    assert list(texts_between_blocks(html)) == [
        TextBefore(text="앞", tag="h2", id="h"),
        TextBefore(text="제목", tag="h2", closes=True),
        TextBefore(text="", tag="p"),
        TextBefore(text="글 굵게", tag="br"),
        TextBefore(text="둘째", tag="p", closes=True),
        TextBefore(text="뒤"),
    ]
    assert bold_texts(html) == ("굵게",)


def test_an_opening_is_not_cut_inside_a_tag_or_a_table():
    html = "<p>가</p><table><tr><td>나</td></tr></table>"
    assert opening_of(html, 5) == "<p>가"
    assert opening_of(html, 30) == "<p>가</p>"
    assert opening_of(html + '<p>다</p><div class="footnote">라', 100) == html + "<p>다</p>"


def test_prose_is_paragraphs_and_lists():
    html = (
        '<h2>제목</h2><p class="tip-title">도움말</p><p>가<sup id="fnref:1"><a>1</a></sup>.</p>'
        "<ul><li>나</li><li>다</li></ul><pre>코드</pre><figure>그림</figure>"
    )
    assert prose_of(html) == "가. 나 다"


@pytest.mark.parametrize(
    ("html", "ids", "intro", "sections"),
    [
        ("<p>앞</p>", [], "<p>앞</p>", []),
        ('<p>앞</p><h2 id="a">가</h2>1<h2 id="b">나</h2>2', ["a", "b"], "<p>앞</p>", ["1", "2"]),
        ('<h2 title="a>b" id="a">가</h2>1<h3>소</h3>2', ["a"], "", ["1<h3>소</h3>2"]),
        ('<h2 id="가-나">가\n나</h2>1', ["가-나"], "", ["1"]),
        ('<h2 id="a&amp;b">가</h2>1', ["a&b"], "", ["1"]),
        ('앞<div><h2 id="x">안</h2></div><h2 id="a">가</h2>1', ["a"], None, ["1"]),
    ],
)
def test_a_guide_is_cut_at_its_section_titles(html, ids, intro, sections):
    found = split_sections(html, ids)
    assert found[1] == sections
    assert intro is None or found[0] == intro


class _Counting:
    """A pattern that counts how many characters it is asked to read."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern, self.read = pattern, 0

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        self.read += end - start
        return self._pattern.finditer(text, start, end)


def test_boxes_are_read_once_however_many_headings_there_are(monkeypatch):
    counting = _Counting(html_module._BOX)
    monkeypatch.setattr(html_module, "_BOX", counting)
    nested = []
    html = "<h2>가</h2><div><h3>나</h3></div>" * 500
    with_heading_ids(html, lambda tag: nested.append(tag.nested) or "x")
    assert nested == [False, True] * 500
    assert 0 < counting.read <= len(html)


@pytest.mark.parametrize("piece", ["<h2>가", "<h2>가<h3>", '<h2 title="', "<a name=", '<p id="'])
def test_what_is_left_open_takes_no_time(piece):
    html = piece * 20_000
    assert len(with_heading_ids(html, lambda tag: "x")) >= len(html)
    assert len(with_ids(html, lambda given: given)) >= len(html)
