"""Blocks of raw HTML: how they begin and end (CommonMark 0.31.2, section 4.6)."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from doum.markdown.html_tags import CLOSING_TAG, OPEN_TAG, is_text

_BLOCKS = frozenset(
    """address article aside base basefont blockquote body caption center col colgroup dd details
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p
    param search section summary table tbody td tfoot th thead title tr track ul""".split()
)
_VERBATIM = frozenset("pre script style textarea".split())
_END_OF_VERBATIM = re.compile(r"</(?:pre|script|style|textarea)>", re.I)
_BEGIN = re.compile(r"</?([A-Za-z][A-Za-z0-9\-]*)(?=[\s>]|/>|\Z)")
_ALONE = re.compile(rf"(?:{OPEN_TAG}|{CLOSING_TAG})\s*\Z")
_MARKED = (
    ("<!--", re.compile("-->"), "comment"),
    ("<?", re.compile(r"\?>"), "instruction"),
    ("<![CDATA[", re.compile("]]>"), "section"),
)
_COMMENT_BEFORE_TEXT = re.compile(r"<!--.*?-->[ \t]*(?!<!--)\S")
"""A comment and a text in one line, which is a paragraph: CommonMark would not read the text."""
_DECLARATION = re.compile(r"<![A-Za-z]")


class RawEnd(Struct, frozen=True):
    """How a block of raw HTML ends.

    Attributes:
        mark: what the last line contains; `None` if the block ends at a blank line.
        what: what remains open without it.
        interrupts: whether the block may begin right below a line of text.
    """

    mark: re.Pattern[str] | None = None
    what: str = ""
    interrupts: bool = True


_AT_BLANK_LINE = RawEnd()
_AFTER_TEXT_ONLY_WHEN_APART = RawEnd(interrupts=False)


def raw_end(content: str, ends: Callable[[str], bool], any_tag: bool) -> RawEnd | None:
    """Return how the block of raw HTML ends that begins with a line; `None` if none begins.

    Args:
        content: the line.
        ends: returns whether an end tag of a name comes in the line or below.
        any_tag: whether tags that HTML does not know count as well.
    """
    if _COMMENT_BEFORE_TEXT.match(content):
        return None
    for begin, end, what in _MARKED:
        if content.startswith(begin):
            return RawEnd(mark=end, what=what)
    if _DECLARATION.match(content):
        return RawEnd(mark=re.compile(">"), what="declaration")
    found = _BEGIN.match(content)
    if not found:
        return None
    name = found[1].lower()
    if name in _VERBATIM and content[1] != "/":
        return RawEnd(mark=_END_OF_VERBATIM, what=name)
    if not any_tag and is_text(content[: content.find(">") + 1] or content, ends):
        return None
    if name in _BLOCKS:
        return _AT_BLANK_LINE
    return _AFTER_TEXT_ONLY_WHEN_APART if _ALONE.match(content) else None
