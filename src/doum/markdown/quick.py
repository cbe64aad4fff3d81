"""A faster Python-Markdown: the same output in 60% of the time.

Python-Markdown spends most of its time looking for notation that is not there. `quicken` turns
parts of an instance into subclasses that first look for characters without which a pattern
cannot match. Only parts of exactly the known classes are changed. This relies on two private
names of Python-Markdown: its version is pinned, and a test compares the output of both for all
of `content/` and more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockQuoteProcessor,
    CodeBlockProcessor,
    HashHeaderProcessor,
    ListIndentProcessor,
    ReferenceProcessor,
    SetextHeaderProcessor,
)
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.def_list import DefListIndentProcessor, DefListProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteInlineProcessor
from markdown.extensions.tables import TableProcessor
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, AtomicString
from pymdownx.blocks import BlocksProcessor
from pymdownx.keys import KeysPattern
from pymdownx.superfences import SuperFencesBlockPreprocessor, SuperFencesCodeBlockProcessor

_TRIGGERS: dict[str, str] = {
    inlinepatterns.BACKTICK_RE: "`",
    inlinepatterns.ESCAPE_RE: "\\",
    inlinepatterns.LINK_RE: "[",
    inlinepatterns.IMAGE_LINK_RE: "![",
    inlinepatterns.AUTOLINK_RE: "://",
    inlinepatterns.AUTOMAIL_RE: "@",
    inlinepatterns.LINE_BREAK_RE: "  \n",
    inlinepatterns.HTML_RE: "<",
    inlinepatterns.ENTITY_RE: "&",
}
"""The text that is required for an inline pattern to match, by the source of the pattern."""

_REFERENCES = frozenset(
    {
        inlinepatterns.ReferenceInlineProcessor,
        inlinepatterns.ImageReferenceInlineProcessor,
        inlinepatterns.ShortReferenceInlineProcessor,
        inlinepatterns.ShortImageReferenceInlineProcessor,
    }
)
"""Patterns without effect in a document without link definitions."""

_NEEDS: dict[type, tuple[str, ...]] = {
    ListIndentProcessor: ("    ",),
    DefListIndentProcessor: ("    ",),
    CodeBlockProcessor: ("    ",),
    SuperFencesCodeBlockProcessor: ("    ",),
    TableProcessor: ("|", "\n"),
    HashHeaderProcessor: ("#",),
    SetextHeaderProcessor: ("\n",),
    DefListProcessor: (": ",),
    BlockQuoteProcessor: (">",),
    FootnoteBlockProcessor: ("[^", "]:"),
    ReferenceProcessor: ("[", "]:"),
}
"""The texts that a block must contain for a block processor to apply."""


class EndlessError(Exception):
    """A text for which the block processors do not terminate."""


class FastMarkdown(Markdown):
    """Keeps the source, for guards that apply to the whole document, and the levels of tags."""

    source = ""
    turns = 0
    _levels: dict[Any, bool] | None = None

    def convert(self, source: str) -> str:
        """Convert a document."""
        self.source = source
        self.turns = 10_000 + 10 * len(source)
        return super().convert(source)

    def is_block_level(self, tag: Any) -> bool:
        """Return whether a tag is a block element; called some hundred times per document."""
        if self._levels is None:
            self._levels = {}
        levels = self._levels
        if tag not in levels:
            levels[tag] = super().is_block_level(tag)
        return levels[tag]


class FastBlockParser(BlockParser):
    """Tries only processors that could apply to a block."""

    md: FastMarkdown
    _pairs: list[tuple[tuple[str, ...], Any]] | None = None

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802
        """Parse blocks as the original does."""
        while blocks:
            block = blocks[0]
            self.md.turns -= 1
            if self.md.turns < 0:
                raise EndlessError
            for needs, processor in self._prepared():
                if needs and not all(need in block for need in needs):
                    continue
                if type(processor) is BlocksProcessor and not (processor.stack or "///" in block):
                    continue
                if processor.test(parent, block):
                    if processor.run(parent, blocks) is not False:
                        break
                    block = blocks[0]

    def _prepared(self) -> list[tuple[tuple[str, ...], Any]]:
        """Pair processors with their needs; all are registered before the first document."""
        if self._pairs is None:
            self._pairs = [(_NEEDS.get(type(one), ()), one) for one in self.blockprocessors]
        return self._pairs


class FastInline(InlineProcessor):
    """Tries only patterns that could match a text."""

    _patterns: Sequence[tuple[Any, tuple[str, ...]]] = ()
    _any: re.Pattern[str] | None = None

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree."""
        self._patterns = [
            (None if self._is_idle(pattern) else pattern, _triggers(pattern))
            for pattern in self.inlinePatterns
        ]
        needed = [needs for pattern, needs in self._patterns if pattern is not None]
        texts = [re.escape(text) for needs in needed for text in needs]
        self._any = re.compile("|".join(texts)) if all(needed) else None
        return super().run(tree, ancestors)

    def _is_idle(self, pattern: Any) -> bool:
        if type(pattern) in _REFERENCES:
            return not self.md.references
        if type(pattern) is FootnoteInlineProcessor:
            return not pattern.footnotes.footnotes
        return False

    def _InlineProcessor__handleInline(  # noqa: N802 (the original's private name)
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803
    ) -> str:
        """Replace matches of the patterns by placeholders."""
        if isinstance(data, AtomicString) or (self._any and not self._any.search(data)):
            return data
        index, start = patternIndex, 0
        while index < len(self._patterns):
            pattern, needs = self._patterns[index]
            matched = False
            if pattern is not None and (not needs or any(text in data for text in needs)):
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, index, start
                )
            if not matched:
                index, start = index + 1, 0
        return data

    def _InlineProcessor__processPlaceholders(  # noqa: N802
        self,
        data: str | None,
        parent: Element,
        isText: bool = True,  # noqa: N803
    ) -> list[Any]:
        """Replace placeholders by elements, if there are any."""
        if data and INLINE_PLACEHOLDER_PREFIX not in data:
            name = "text" if isText else "tail"
            before = getattr(parent, name)
            setattr(parent, name, before + data if before else data)
            return []
        return super()._InlineProcessor__processPlaceholders(  # type: ignore[misc,no-any-return]
            data, parent, isText
        )


def _triggers(pattern: Any) -> tuple[str, ...]:
    """Return texts of which one is required for a pattern to match; none if unknown."""
    if type(pattern) is getattr(inlinepatterns, "DelimiterProcessor", None):
        return tuple(pattern.tokens)
    if type(pattern) is KeysPattern:
        return ("++",)
    if type(pattern) is FootnoteInlineProcessor:
        return ("[^",)
    trigger = _TRIGGERS.get(getattr(pattern, "pattern", ""))
    return (trigger,) if trigger else ()


class FastAttributes(AttrListTreeprocessor):
    """Looks for attributes only in documents with a brace."""

    md: FastMarkdown

    def run(self, doc: Element) -> None:
        """Take attributes out of the texts."""
        if "{" in self.md.source:
            super().run(doc)


class FastHtmlBlocks(HtmlBlockPreprocessor):
    """Looks for HTML only in documents that may contain some."""

    md: FastMarkdown

    def run(self, lines: list[str]) -> list[str]:
        """Take blocks of HTML out of the lines."""
        source = self.md.source
        return super().run(lines) if "<" in source or "&" in source else lines


class FastFences(SuperFencesBlockPreprocessor):
    """Looks for fences only in documents that may contain some."""

    md: FastMarkdown

    def run(self, lines: list[str]) -> list[str]:
        """Take fenced blocks out of the lines."""
        source = self.md.source
        if "```" in source or "~~~" in source:
            return super().run(lines)  # type: ignore[no-any-return]
        return lines


_FAST: dict[type, type] = {
    BlockParser: FastBlockParser,
    InlineProcessor: FastInline,
    AttrListTreeprocessor: FastAttributes,
    HtmlBlockPreprocessor: FastHtmlBlocks,
    SuperFencesBlockPreprocessor: FastFences,
}


def quicken(parser: Markdown) -> Markdown:
    """Make a Markdown instance fast; all of its extensions must be registered."""
    parser.__class__ = FastMarkdown
    parts: list[Any] = [parser.parser, *parser.preprocessors, *parser.treeprocessors]
    for part in parts:
        part.__class__ = _FAST.get(type(part), type(part))
    return parser
