"""A faster Python-Markdown: inline patterns are tried only where they could match.

Python-Markdown spends most of its time looking for notation that is not there. Here a pattern is
skipped where a character is missing without which it cannot match, and a pattern that reads a
whole text at once (`InlineReader`) does so. This relies on private names of Python-Markdown: its
version is pinned, and a test compares the output of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX, INLINE_PLACEHOLDER_RE, STX, AtomicString
from pymdownx.keys import KeysPattern

from doum.markdown.inline.bare_addresses import BareAddresses
from doum.markdown.inline.emphasis import Emphasis
from doum.markdown.inline.footnotes import NoteReference
from doum.markdown.inline.inline_reader import InlineReader, LineBreak


class FastMarkdown(Markdown):
    """Keeps the levels of tags, which are asked for some hundred times in a document."""

    _levels: dict[Any, bool] | None = None

    def is_block_level(self, tag: Any) -> bool:
        """Return whether a tag is a block element."""
        if self._levels is None:
            self._levels = {}
        levels = self._levels
        if tag not in levels:
            levels[tag] = super().is_block_level(tag)
        return levels[tag]


class FastInline(InlineProcessor):
    """Tries only patterns that could match a text."""

    _patterns: Sequence[tuple[Any, re.Pattern[str] | None]] = ()
    _any: re.Pattern[str] | None = None
    _index = 0

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree."""
        guards = [(pattern, _guard(pattern)) for pattern in self.inlinePatterns]
        used = [(pattern, guard) for pattern, guard in guards if not _is_idle(pattern)]
        self._patterns = [
            (pattern, re.compile(guard) if guard else None) for pattern, guard in used
        ]
        self._any = (
            re.compile("|".join(guard for _, guard in used))
            if all(guard for _, guard in used)
            else None
        )
        return super().run(tree, ancestors)

    # What a pattern that reads whole texts needs

    def keep(self, node: Element | str) -> str:
        """Keep a result; return its placeholder."""
        if isinstance(node, Element) and node.text and not isinstance(node.text, AtomicString):
            self.ancestors.append(node.tag)
            node.text = self._InlineProcessor__handleInline(node.text, self._index + 1)
            self.ancestors.pop()
        return self._InlineProcessor__stashNode(node, "")  # type: ignore[attr-defined,no-any-return]

    def words(self, text: str) -> str:
        """Return a text without notation, placeholders replaced by their words."""
        return self._words_of(self._InlineProcessor__handleInline(text, self._index + 1))

    def _words_of(self, text: str) -> str:
        def words(found: re.Match[str]) -> str:
            node = self.stashed_nodes.get(found[1], "")
            if isinstance(node, str):
                return node
            return node.get("alt") or self._words_of("".join(node.itertext()))

        return INLINE_PLACEHOLDER_RE.sub(words, text)

    # Python-Markdown's own steps

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
            pattern, guard = self._patterns[index]
            matched = False
            if guard is None or start > 0 or guard.search(data):
                if isinstance(pattern, InlineReader | Emphasis):
                    self._index = index
                    data = pattern.sweep(data, self)
                else:
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


class FastUnescape(UnescapeTreeprocessor):
    """Restores escaped characters only in texts that have one."""

    def unescape(self, text: str) -> str:
        """Restore the escaped characters of a text."""
        return super().unescape(text) if STX in text else text


_FAST = {InlineProcessor: FastInline, UnescapeTreeprocessor: FastUnescape}
"""What takes the place of each of Python-Markdown's processors of trees."""


def _is_idle(pattern: Any) -> bool:
    return isinstance(pattern, NoteReference) and not pattern.footnotes.footnotes


def _guard(pattern: Any) -> str:
    """Return an expression without which a pattern cannot match; empty if unknown."""
    if type(pattern) is KeysPattern:
        return r"\+\+"
    if isinstance(pattern, NoteReference):
        return r"\[\^"
    if isinstance(pattern, InlineReader | Emphasis | BareAddresses | LineBreak):
        return pattern.GUARD
    return ""


def quicken(parser: Markdown) -> Markdown:
    """Make a Markdown instance fast; all of its extensions must be registered."""
    parser.__class__ = FastMarkdown
    for part in parser.treeprocessors:
        part.__class__ = _FAST.get(type(part), type(part))
    return parser
