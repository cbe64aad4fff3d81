"""Addresses that are not published: links the sanitiser takes away, images of other hosts.

A reader would meet a link that does nothing, or a gap where the page's policy forbids to load
an image from elsewhere; the writer hears of both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doum.markdown.html import addresses_in, addresses_in_any_form
from doum.problems import Problem, at_line

_OTHER_HOST = re.compile(r"(?:https?:)?//", re.I)


def refused(html: str, clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every address that readers will not get.

    Args:
        html: what the text was rendered to.
        clean: the same, sanitised.
        text: the Markdown text.
    """
    if "<a" not in html and "<img" not in html:
        return
    tags = list(addresses_in(clean))
    kept = Counter(tag.address for tag in tags)
    for address in addresses_in_any_form(html):
        if not kept[address] and address:
            yield at_line(_line_of(address, text), "address-refused", address=address)
        kept[address] -= 1
    for tag in tags:
        if tag.image and _OTHER_HOST.match(tag.address):
            yield at_line(_line_of(tag.address, text), "external-image", address=tag.address)


def _line_of(address: str, text: str) -> int:
    position = text.find(address)
    return text.count("\n", 0, position) + 1 if position >= 0 else 1
