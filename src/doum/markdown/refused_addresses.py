"""URLs that are not published: links removed by the sanitiser, and images on other hosts.

Readers would see links without a target, and gaps in place of images that the security policy
does not allow. Both are reported to the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from doum.problems import Problem, at_line

_ADDRESS = re.compile(r'<(a|img)\b(?:[^<>"]|"[^"]*")*? (?:href|src)="([^"]*)"')
_ANY_ADDRESS = re.compile(r"<(a|img)\b[^<>]*?\s(?:href|src)\s*=\s*[\"']?([^\"'\s>]*)", re.I)
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.I)


def refused(html: str, clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every URL that is not published.

    Args:
        html: the rendered HTML.
        clean: the same, sanitised.
        text: the Markdown text.
    """
    if "<a" not in html and "<img" not in html:
        return
    kept = Counter(unescape(found[2]) for found in _ADDRESS.finditer(clean))
    for found in _ANY_ADDRESS.finditer(html):
        address = unescape(found[2])
        if not kept[address] and address:
            yield at_line(_line_of(address, text), "address-refused", address=address)
        kept[address] -= 1
    for found in _ADDRESS.finditer(clean):
        address = unescape(found[2])
        if found[1] == "img" and _ELSEWHERE.match(address):
            yield at_line(_line_of(address, text), "external-image", address=address)


def _line_of(address: str, text: str) -> int:
    position = text.find(address)
    return text.count("\n", 0, position) + 1 if position >= 0 else 1
