"""Notation that readers would see as typed: that of other tools, and mistakes in ours.

It looks at the leaves of a body's block structure, so at nothing in code, comments or HTML.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from doum.markdown.inline.addressing import normalized
from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.foreign_blocks import SIGNS, blocks, closing_lines, snippets
from doum.markdown.unread.foreign_commands import commands, components
from doum.markdown.unread.foreign_marks import (
    NAMES,
    ROLES,
    SIGNS_OF_CONTENTS,
    SIGNS_OF_MARKS,
    marks,
    names,
    roles,
    tables_of_contents,
)
from doum.markdown.unread.markdown_in_html import BLOCK, in_html
from doum.markdown.unread.markdown_in_html import SIGNS as SIGNS_IN_HTML
from doum.markdown.unread.undefined import (
    notes_in,
    undefined_links,
    undefined_notes,
    unused_links,
    unused_notes,
)
from doum.markdown.unread.unread_emphasis import code, emphasis, fences, headings
from doum.markdown.unread.unread_lines import Find, SearchedLeaf, blanked
from doum.markdown.unread.unread_lists import ITEMS, lists, pasted_tables
from doum.problems import Problem, at_line

_ANYWHERE = ("paragraph", "heading", "cell")
_ALSO_IN_HTML = (*_ANYWHERE, "html")
_IN_PARAGRAPHS = ("paragraph",)


class _Search(Struct, frozen=True):
    """A search.

    Attributes:
        signs: what a body has one of if there is anything to find.
        kinds: the leaves that it looks at.
        find: yields what is found in a leaf.
        is_ours: whether it is for marks of ours, of which the page shows none if they were read.
        lines: a pattern on the body that says the same as `signs`.
    """

    signs: tuple[str, ...]
    kinds: tuple[str, ...]
    find: Callable[[SearchedLeaf], Iterator[Find]]
    is_ours: bool = False
    lines: re.Pattern[str] | None = None


_SEARCHES = (
    _Search(("--8<--",), _ANYWHERE, snippets),
    _Search(SIGNS, _IN_PARAGRAPHS, blocks),
    _Search(("{%", "{{", '="', "='", "<%"), _ALSO_IN_HTML, commands),
    _Search(
        ("</", "/>", "={", '="', "='", "{/*", "\nimport ", "\nexport "), _ALSO_IN_HTML, components
    ),
    _Search(SIGNS_OF_CONTENTS, _IN_PARAGRAPHS, tables_of_contents),
    _Search((*SIGNS_OF_MARKS, "[["), _ANYWHERE, marks),
    _Search(("`",), _ANYWHERE, roles, lines=ROLES),
    _Search((":", ")=", "h"), _ANYWHERE, names, lines=NAMES),
    _Search(("**", "__", "~~"), _ANYWHERE, emphasis, is_ours=True),
    _Search(("`",), _ANYWHERE, code, is_ours=True),
    _Search(("```", "~~~"), ("paragraph", "html"), fences),
    _Search(("##",), _IN_PARAGRAPHS, headings),
    _Search(("\t",), _IN_PARAGRAPHS, pasted_tables),
    _Search(("\n",), _IN_PARAGRAPHS, lists, lines=ITEMS),
    _Search(SIGNS_IN_HTML, ("html",), in_html, lines=BLOCK),
)

_SIGNS = re.compile(
    "|".join(
        re.escape(sign)
        for search in _SEARCHES
        if not search.is_ours and not search.lines
        for sign in search.signs
    )
)
"""A sign of any search that can be skipped; most bodies have none of them."""


def foreign(
    leaves: Iterable[Leaf],
    labels: Iterable[str] = (),
    notes: Mapping[str, int] | None = None,
    shown: str | None = None,
    *,
    raw_html: bool = False,
) -> Iterator[Problem]:
    """Yield a problem for notation that readers would see as typed, by line.

    Each rule is told once on a line.

    Args:
        leaves: the leaves of the body.
        labels: the names of links that the body defines.
        notes: the footnotes that the body defines, each with the line of its definition.
        shown: the rendered body; what is not in it as typed was read.
        raw_html: whether HTML is published as it is, in which any tag may have a meaning.
    """
    leaves, notes = list(leaves), notes or {}
    whole = "\n".join(["", *(leaf.text for leaf in leaves)])
    searches = [
        search for search in _searches(whole, shown) if not (raw_html and search.find is components)
    ]
    finds = chain(_finds(leaves, whole, searches, shown), _undefined(leaves, whole, labels, notes))
    found: dict[tuple[int, str], Find] = {}
    for leaf, find in finds:
        found.setdefault((leaf.line + bisect_left(_breaks(leaf.text), find.at), find.rule), find)
    for (line, rule), find in sorted(found.items(), key=lambda item: item[0]):
        yield at_line(line, rule, **find.values)
    if notes:
        used = [label for leaf in leaves for _, label in notes_in(blanked(leaf.text))]
        yield from unused_notes(notes, used)
    yield from unused_links(leaves)


@lru_cache(maxsize=1)
def _breaks(text: str) -> list[int]:
    """Return where the lines of a leaf end; the finds of a leaf come one after the other."""
    return [at for at, char in enumerate(text) if char == "\n"]


def _finds(
    leaves: list[Leaf], whole: str, searches: list[_Search], shown: str | None
) -> Iterator[tuple[Leaf, Find]]:
    """Yield what the searches find in every leaf; ends of blocks only if they find nothing."""
    is_silent = True
    for leaf in leaves if searches else ():
        reading = SearchedLeaf(blanked(leaf.text), leaf.text, whole, shown)
        for search in searches:
            if leaf.kind in search.kinds:
                for find in search.find(reading):
                    is_silent = False
                    yield leaf, find
    if is_silent and (":::" in whole or "+++" in whole):
        yield from ((leaf, find) for leaf in leaves for find in closing_lines(leaf.text))


def _searches(whole: str, shown: str | None) -> Iterator[_Search]:
    """Yield the searches that can find something in a body."""
    is_plain = not _SIGNS.search(whole)
    for search in _SEARCHES:
        if is_plain and not search.is_ours and not search.lines:
            continue
        text = shown if search.is_ours and shown is not None else whole
        for sign in search.signs:
            if sign in text and sign in whole:
                if not search.lines or search.lines.search(whole):
                    yield search
                break


def _undefined(
    leaves: list[Leaf], whole: str, labels: Iterable[str], notes: Mapping[str, int]
) -> Iterator[tuple[Leaf, Find]]:
    """Yield the references to what the body does not define."""
    has_links, has_notes = "][" in whole, "[^" in whole
    if not has_links and not has_notes:
        return
    links = frozenset(normalized(label) for label in labels)
    noted = frozenset(normalized(label) for label in notes)
    for leaf in leaves:
        if leaf.kind not in _ANYWHERE:
            continue
        text = blanked(leaf.text)
        if has_links:
            yield from ((leaf, find) for find in undefined_links(text, links))
        if has_notes:
            yield from ((leaf, find) for find in undefined_notes(text, noted))
