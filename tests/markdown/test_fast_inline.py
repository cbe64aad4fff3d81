"""Patterns that are skipped would not have matched, and texts are read in the same order."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.serializers import to_html_string
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

from doum.content.front_matter import split
from doum.markdown.inline.attributes import Attributes
from doum.markdown.inline.fast_inline import FastInline, quicken
from doum.markdown.inline.guards import any_of
from doum.markdown.parser import make_parser
from tests import ROOT

LABELS = {"note": "참고", "footnote": "각주 {}"}
DOCUMENTS = sorted(
    path for place in ("content", "docs/manual/content") for path in (ROOT / place).rglob("*.md")
)
PIECES = (
    *("글", "**굵게**를", "*기울임*", "`코드`", "[링크](a.md)", "![그림](b.svg)", "[^1]"),
    *("[^1]: 각주", "- 하나", "1. 하나", "    들여쓰기", "> 인용", "# 제목", "제목\n---", "***"),
    *("| a | b |\n|---|---|", "용어\n:   뜻", "/// note\n글\n///", "/// steps\n1. 하나\n///"),
    *("//// tab | PC\n글\n////", "<b>굵게</b>", "<div>\n글\n</div>", "&amp; &copy;", "a@b.kr"),
    *("<https://a.kr>", "\\*", "  \n", "```python\nx = 1\n```", "++ctrl+k++", "[참조][r]"),
    *(
        '1 < 2 > 0 "&"',
        '[a](b\\"c&d)',
        "[&lt;](c 'd > \\*')",
        "`\\* < &amp;`",
        "{#i }",
        "**x**{ a=b }",
    ),
    *("[r]: https://a.kr", "{: .x }", "~~지움~~", "www.a.kr", "02-123-4567", "+82 10-1234-5678"),
    *("\n", "\n\n"),
)


@pytest.fixture(scope="module")
def thorough() -> Markdown:
    """The same parser, which does everything in Python-Markdown's own way."""
    parser = make_parser(LABELS, any_html=False)
    processor = parser.treeprocessors["inline"]
    assert type(processor) is FastInline
    processor.__class__ = _Thorough
    parser.treeprocessors["attr_list"].__class__ = _AllAttributes
    parser.treeprocessors.register(UnescapeTreeprocessor(parser), "unescape", 0)
    parser.serializer = to_html_string
    return parser


class _Thorough(FastInline):
    """Goes through the tree as Python-Markdown does, without guards."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        self._patterns = [(pattern, None) for pattern in self.inlinePatterns]
        self._could_match = any_of([None])
        return InlineProcessor.run(self, tree, ancestors)


class _AllAttributes(Attributes):
    run = AttrListTreeprocessor.run


@pytest.fixture(scope="module")
def fast() -> Markdown:
    return make_parser(LABELS, any_html=False)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_document_is_the_same(path: Path, thorough: Markdown, fast: Markdown) -> None:
    body = split(path.read_text("utf-8")).body
    assert fast.reset().convert(body) == thorough.reset().convert(body)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9), st.sampled_from(["\n", "\n\n", " "]))
def test_any_mixture_is_the_same(
    thorough: Markdown, fast: Markdown, pieces: list[str], glue: str
) -> None:
    text = glue.join(pieces)
    assert fast.reset().convert(text) == thorough.reset().convert(text)


def test_a_parser_of_unknown_parts_is_left_as_it_is() -> None:
    class OtherInline(FastInline):
        pass

    parser = Markdown()
    index = parser.treeprocessors.get_index_for_name("inline")
    parser.treeprocessors[index].__class__ = OtherInline
    quicken(parser)
    assert type(parser.treeprocessors[index]) is OtherInline
