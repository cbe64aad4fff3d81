"""URLs that are not published: links removed by the sanitiser, and images on other hosts.

Readers would see links without a target, and gaps in place of images that the security policy
does not allow. Both are reported to the writer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from html import unescape

from doum.markdown.html import addresses_in
from doum.markdown.raw_html import in_one_form
from doum.problems import Problem, at_line

_OTHER_HOST = re.compile(r"(?:https?:)?//", re.I)
_LINE_END = re.compile(r"\n")
_MOST_LOST = 100  # each is looked for in the whole text


def removed(html: str, clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every URL that the sanitiser removed.

    Args:
        html: the rendered HTML.
        clean: the same, sanitised.
        text: the Markdown text.
    """
    written = in_one_form(html).html if "<" in text else html
    lines = _Lines(text)
    kept = Counter(tag.address for tag in addresses_in(clean))
    for tag in addresses_in(written):
        if not kept[tag.address] and tag.address:
            yield at_line(lines.of(tag.address), "address-refused", address=tag.address)
        kept[tag.address] -= 1


def on_other_hosts(clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every image that a page would have to load from another host.

    Args:
        clean: the HTML that is published.
        text: the Markdown text.
    """
    lines = _Lines(text)
    for tag in addresses_in(clean):
        if tag.image and _OTHER_HOST.match(tag.address):
            yield at_line(lines.of(tag.address), "external-image", address=tag.address)


class _Lines:
    """Finds the lines of addresses in a text; the addresses are asked for in their order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._lost = 0, 0

    @cached_property
    def _plain(self) -> str:
        return unescape(self._text) if "&" in self._text else self._text

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in _LINE_END.finditer(self._plain)]

    def of(self, address: str) -> int:
        """Return the line of the next use of an address, or of another; 1 if there is none."""
        if self._lost > _MOST_LOST:
            return 1
        position = self._plain.find(address, self._at)
        if position < 0:
            position = self._plain.find(address)
        if position < 0:
            self._lost += 1
            return 1
        self._at = position + len(address)
        return bisect_left(self._ends, position) + 1
