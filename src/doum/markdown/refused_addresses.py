"""URLs that are not published: links removed by the sanitiser, and images on other hosts.

Readers would see links without a target, and gaps in place of images that the security policy
does not allow. Both are reported to the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from doum.markdown.html import addresses_in
from doum.markdown.leaf import Leaf
from doum.markdown.raw_html import in_one_form
from doum.problems import Problem, at_line

_OTHER_HOST = re.compile(r"(?:https?:)?//", re.I)


def removed(html: str, clean: str, leaves: Sequence[Leaf]) -> Iterator[Problem]:
    """Yield a problem for every URL that the sanitiser removed.

    Args:
        html: the rendered HTML.
        clean: the same, sanitised.
        leaves: the pieces of text of the body.
    """
    written = in_one_form(html).html if any("<" in leaf.text for leaf in leaves) else html
    kept = Counter(tag.address for tag in addresses_in(clean))
    for tag in addresses_in(written):
        if not kept[tag.address] and tag.address:
            yield _at(tag.address, "address-refused", leaves)
        kept[tag.address] -= 1


def on_other_hosts(clean: str, leaves: Sequence[Leaf]) -> Iterator[Problem]:
    """Yield a problem for every image that a page would have to load from another host.

    Args:
        clean: the HTML that is published.
        leaves: the pieces of text of the body.
    """
    for tag in addresses_in(clean):
        if tag.image and _OTHER_HOST.match(tag.address):
            yield _at(tag.address, "external-image", leaves)


def _at(address: str, rule: str, leaves: Sequence[Leaf]) -> Problem:
    """Report an address where it was written, as it was written."""
    for written in (address, unquote(address)):
        for leaf in leaves:
            position = leaf.text.find(written)
            if position >= 0:
                line = leaf.line + leaf.text.count("\n", 0, position)
                return at_line(line, rule, address=written)
    return at_line(1, rule, address=address)
