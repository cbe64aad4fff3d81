"""URLs that are not published: links removed by the sanitiser, and images on other hosts.

Readers would see links without a target, and gaps in place of images that the security policy
does not allow. Both are reported to the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doum.markdown.html import addresses_in
from doum.markdown.raw_html import in_one_form
from doum.problems import Problem, at_line

_OTHER_HOST = re.compile(r"(?:https?:)?//", re.I)


def removed(html: str, clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every URL that the sanitiser removed.

    Args:
        html: the rendered HTML.
        clean: the same, sanitised.
        text: the Markdown text.
    """
    written = in_one_form(html).html if "<" in text else html
    kept = Counter(tag.address for tag in addresses_in(clean))
    for tag in addresses_in(written):
        if not kept[tag.address] and tag.address:
            yield at_line(_line_of(tag.address, text), "address-refused", address=tag.address)
        kept[tag.address] -= 1


def on_other_hosts(clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every image that a page would have to load from another host.

    Args:
        clean: the HTML that is published.
        text: the Markdown text.
    """
    for tag in addresses_in(clean):
        if tag.image and _OTHER_HOST.match(tag.address):
            yield at_line(_line_of(tag.address, text), "external-image", address=tag.address)


def _line_of(address: str, text: str) -> int:
    position = text.find(address)
    return text.count("\n", 0, position) + 1 if position >= 0 else 1
