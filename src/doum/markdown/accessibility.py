"""What readers who listen to a page would miss: words of links and images, levels of headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
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
        at = position_of(text, address, seen[address], kind="wordless")
        seen[address] += 1
        found = finding(rule, address=address)
        yield Problem(place=Place("", at.line or 1, at.column or 1), finding=found)


def _jumps(headings: Sequence[HeadingTag], text: str) -> Iterator[Problem]:
    """Yield a problem for every heading that is more than one level below the one before it."""
    levels = [_TITLE_LEVEL, *(heading.level for heading in headings)]
    jumps = [at for at, (before, level) in enumerate(pairwise(levels)) if level > before + 1]
    lines = _lines_of(headings, text) if jumps else []
    for at in jumps:
        before, level = levels[at], levels[at + 1]
        values = {
            "title": headings[at].title,
            "level": "#" * level,
            "before": "#" * before,
            "wanted": "#" * (before + 1),
        }
        yield at_line(lines[at], "heading-jump", **values)


def _lines_of(headings: Sequence[HeadingTag], text: str) -> list[int]:
    """Return the line of each heading: by its number among those of its level, or by its words."""
    written: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, line in lines_outside_code(text):
        if "###" in line and (mark := _HEADING.match(line)):
            written[len(mark[1])].append((number, _NOT_LETTERS.sub("", mark[2])))
    count = Counter(heading.level for heading in headings)
    by_words = {(level, words): n for level, all_ in written.items() for n, words in all_[::-1]}
    lines, seen = [], Counter[int]()
    for heading in headings:
        level, known = heading.level, written[heading.level]
        if len(known) == count[level]:
            lines.append(known[seen[level]][0])
        else:
            words = _NOT_LETTERS.sub("", heading.title)
            lines.append(by_words.get((level, words), known[0][0] if known else 1))
        seen[level] += 1
    return lines
