"""What readers who listen to a page would miss: words of links and images, levels of headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doum.content.fences import lines_outside_code
from doum.markdown.address_places import is_decorative, position_of
from doum.markdown.html import headings_in, images_without_text, links_without_text
from doum.markdown.tags import HeadingTag
from doum.problems import Place, Problem, at_line, finding
from doum.web_addresses import scheme_of

_HEADING = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(#{3,6})(?!#)[ \t]*(.*)")
_NOT_LETTERS = re.compile(r"[\W_]+")
_TITLE_LEVEL = 1


def omissions(html: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every omission in a body.

    Args:
        html: the HTML as it is published.
        text: the Markdown text.
    """
    if "<a " in html:
        yield from _told("link-text", links_without_text(html), text)
    if "<img " in html:
        missing = (one for one in images_without_text(html) if _is_told(one, text))
        yield from _told("missing-alt", missing, text)
    if any(mark in html for mark in ("<h3", "<h4", "<h5", "<h6")):
        yield from _jumps(list(headings_in(html)), text)


def _is_told(address: str, text: str) -> bool:
    """Return whether an image should have words; one of another site is told of anyway."""
    is_own = not scheme_of(address) and not address.startswith("//")
    return is_own and not is_decorative(text, address)


def _told(rule: str, addresses: Iterator[str], text: str) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for address in addresses:
        at = position_of(text, address, seen[address], before=_BEFORE[rule])
        at = at if at.line else position_of(text, address, seen[address])
        seen[address] += 1
        found = finding(rule, address=address)
        yield Problem(place=Place("", at.line or 1, at.column or 1), finding=found)


_BEFORE = {
    "link-text": r"""\[[^\w\]]*\]\(\s*<?|href\s*=\s*["']?""",
    "missing-alt": r"""!\[\s*\]\(\s*<?|src\s*=\s*["']?""",
}
"""What stands before such an address in Markdown and in HTML."""


def _jumps(headings: Sequence[HeadingTag], text: str) -> Iterator[Problem]:
    """Yield a problem for every heading that is more than one level below the one before it."""
    levels = [_TITLE_LEVEL, *(heading.level for heading in headings)]
    for index, (before, level) in enumerate(pairwise(levels)):
        if level > before + 1:
            values = {
                "title": headings[index].title,
                "level": "#" * level,
                "before": "#" * before,
                "wanted": "#" * (before + 1),
            }
            yield at_line(_line_of(headings, index, text), "heading-jump", **values)


def _line_of(headings: Sequence[HeadingTag], index: int, text: str) -> int:
    """Return the line of a heading: that of its number among those of its level, or its words."""
    level, title = headings[index].level, headings[index].title
    found = [
        (number, mark[2])
        for number, line in lines_outside_code(text)
        if "###" in line and (mark := _HEADING.match(line)) and len(mark[1]) == level
    ]
    alike = [one for one, heading in enumerate(headings) if heading.level == level]
    if len(found) == len(alike):
        return found[alike.index(index)][0]
    letters = _NOT_LETTERS.sub("", title)
    same = [number for number, words in found if _NOT_LETTERS.sub("", words) == letters]
    return (same or [number for number, _ in found] or [1])[0]
