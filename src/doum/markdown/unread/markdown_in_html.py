"""Markdown right below or behind a tag of HTML, where it is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from doum.markdown.html_tags import CLOSING_TAG, OPEN_TAG
from doum.markdown.unread.unread_lines import Find, SearchedLeaf, hidden, shortened, shown
from doum.markdown.unread.unread_links import is_address

SIGNS = ("**", "](", "# ")
"""What a body has one of if there is anything to find."""

BLOCK = re.compile(r"\n[ \t]*<")
_TAG = re.compile(f"{OPEN_TAG}|{CLOSING_TAG}")
_MARK = re.compile(
    r"\*\*(?P<strong>[^\s*](?:[^*\n]{0,200}?[^\s*])?)\*\*"
    r"|(?P<image>!?)\[(?P<words>[^\[\]\n]{0,200})\]\((?P<address>[^()\s]{1,300})\)"
    r"|^[ \t]*(?P<level>\#{1,6})[ \t]+(?P<heading>\S[^\n]*)",
    re.MULTILINE,
)


def in_html(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the Markdown in a block of HTML, outside of its code."""
    text = _TAG.sub(lambda found: hidden(found[0]), leaf.text)
    for found in _MARK.finditer(text):
        if found["address"] is None or is_address(shown(found["address"])):
            values = {"written": shortened(found[0]), "instead": shown(_as_html(found))}
            yield Find(found.start(), "markdown-in-html", values)


def _as_html(found: re.Match[str]) -> str:
    """Return a piece of Markdown in tags."""
    if found["strong"]:
        return f"<strong>{found['strong']}</strong>"
    if found["level"]:
        level = max(2, len(found["level"]))
        return f"<h{level}>{found['heading'].rstrip()}</h{level}>"
    address = escape(found["address"])
    if found["image"]:
        return f'<img src="{address}" alt="{escape(found["words"])}">'
    return f'<a href="{address}">{found["words"]}</a>'
