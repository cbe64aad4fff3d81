"""A page's body as its template prints it: with resolved URLs, and a guide split into sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import pairwise
from urllib.parse import quote

from doum.markdown.finish import join
from doum.markdown.plain import plain_markdown
from doum.plan.page import Page
from doum.views.pages import GuidePage

_TITLE = re.compile(r'<h2(?:[^<>"]|"[^"]*")*>.*?</h2>', re.S)


def joined(page: Page, written: str) -> tuple[str, list[str]]:
    """Return a page's body with its references resolved, and the sections of a guide."""
    body = page.body
    if body is None:
        return "", []
    if page.is_markdown:
        addresses = {
            reference.target: page.site.origin + quote(target.url, safe="/#?=&%")
            for reference, target in zip(body.references, body.targets, strict=False)
        }
        return plain_markdown(written, addresses), []
    html = join(written, body.targets, body.references)
    if isinstance(page.page, GuidePage):
        return split_sections(html, [section.id for section in page.page.contents])
    return html, []


def split_sections(html: str, ids: Sequence[str]) -> tuple[str, list[str]]:
    """Split a guide's HTML at the headings of its sections.

    Args:
        ids: the ids of the sections' `<h2>`s, in order.

    Returns:
        The introduction, and each section without its title.
    """
    starts = [
        found.start()
        for found in _TITLE.finditer(html)
        if any(f' id="{escape(name)}"' in found[0] for name in ids)
    ]
    sections = [html[start:end] for start, end in pairwise([*starts, len(html)])]
    intro = html[: starts[0]] if starts else html
    return intro, [_TITLE.sub("", section, count=1) for section in sections]
