"""A faster Python-Markdown: inline patterns are tried only where they could match.

Python-Markdown spends most of its time looking for notation that is not there. Here a pattern is
skipped where a character is missing without which it cannot match, and a pattern that reads a
whole text at once (`InlineReader`) does so. This relies on private names of Python-Markdown: its
version is pinned, and a test compares the output of both.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import (
    INLINE_PLACEHOLDER,
    INLINE_PLACEHOLDER_PREFIX,
    INLINE_PLACEHOLDER_RE,
    AtomicString,
)

from doum.markdown.inline.emphasis import Emphasis
from doum.markdown.inline.footnotes import NoteReference
from doum.markdown.inline.guards import Guard, Test, any_of, guard_of
from doum.markdown.inline.inline_reader import InlineReader

_Inside = tuple[Element, list[str]]
"""An element, and the names of those around it."""


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

    _patterns: Sequence[tuple[Any, Guard | None]] = ()
    _could_match: Test = staticmethod(any_of([None]))
    _index = 0

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree, level by level."""
        self._patterns = [(one, guard_of(one)) for one in self.inlinePatterns if not _is_idle(one)]
        self._could_match = any_of(guard for _, guard in self._patterns)
        self.stashed_nodes = {}
        waiting: deque[_Inside] = deque([(tree, ancestors or [])])
        while waiting:
            element, around = waiting.popleft()
            self.ancestors = [*around, element.tag.lower()]
            self._read_children(element, waiting)
        return tree

    def _read_children(self, parent: Element, waiting: deque[_Inside]) -> None:
        """Apply the patterns to the texts in and behind the children; note what to read next."""
        found = []
        for child in parent:
            if child.text and not isinstance(child.text, AtomicString):
                around = [*self.ancestors, child.tag.lower()]
                nodes = self._read_text(child, around)
                found.append((child, nodes))
                waiting.extend((node, around) for node in nodes if len(node))
            if child.tail:
                nodes = self._resolve(
                    self._InlineProcessor__handleInline(child.tail), child, "tail"
                )
                place = list(parent).index(child) + 1 if nodes else 0
                parent[place:place] = nodes
            if len(child):
                waiting.append((child, self.ancestors))
        for child, nodes in found:
            child[:0] = nodes

    def _read_text(self, element: Element, ancestors: list[str]) -> list[Element]:
        """Apply the patterns to the text in an element; return the elements made of it."""
        outside, self.ancestors = self.ancestors, ancestors[:]
        nodes = self._resolve(self._InlineProcessor__handleInline(element.text or ""), element)
        self.ancestors = outside
        return nodes

    def _resolve(self, data: str, element: Element, place: str = "text") -> list[Element]:
        """Write a text into or behind an element; return the elements that it has places for."""
        nodes: list[Element] = []
        if INLINE_PLACEHOLDER_PREFIX not in data:
            setattr(element, place, data)
            return nodes
        setattr(element, place, None)
        for index, piece in enumerate(INLINE_PLACEHOLDER_RE.split(data)):
            kept = self._kept(piece) if index % 2 else piece
            if not isinstance(kept, str):
                nodes.append(kept)
                element, place = kept, "tail"
            elif kept:
                setattr(element, place, (getattr(element, place) or "") + kept)
        return nodes

    def _kept(self, number: str) -> Element | str:
        """Return what a placeholder stands for, with what the placeholders in it stand for."""
        kept: Element | str = self.stashed_nodes.get(number, INLINE_PLACEHOLDER % number)
        for one in () if isinstance(kept, str) else (kept, *kept):
            if one.text and INLINE_PLACEHOLDER_PREFIX in one.text:
                one[:0] = self._resolve(one.text, one)
        return kept

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
        if isinstance(data, AtomicString) or not self._could_match(data):
            return data
        index, start = patternIndex, 0
        while index < len(self._patterns):
            pattern, guard = self._patterns[index]
            matched = False
            if guard is None or start > 0 or guard.is_passed(data):
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


def _is_idle(pattern: Any) -> bool:
    return isinstance(pattern, NoteReference) and not pattern.footnotes.footnotes


def quicken(parser: Markdown) -> Markdown:
    """Make a Markdown instance fast; all of its extensions must be registered."""
    parser.__class__ = FastMarkdown
    for part in parser.treeprocessors:
        if type(part) is InlineProcessor:
            part.__class__ = FastInline
    return parser
