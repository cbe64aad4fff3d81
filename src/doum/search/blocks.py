"""The text of a body as readers see it: blocks in order, for analysis and for excerpts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from doum.markdown.finish import without_tokens

_BLOCK_TAGS = (
    "p|li|dd|dt|h[1-6]|td|th|tr|div|pre|summary|figcaption|blockquote|table|ul|ol|dl|details"
)
_EDGE = re.compile(rf"<(/?)({_BLOCK_TAGS})\b([^>]*)>|<br\s*/?>")
_ID = re.compile(r'\bid="([^"]+)"')
_STRONG = re.compile(r"<strong>(.*?)</strong>", re.S)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


class Block(Struct, frozen=True, array_like=True, omit_defaults=True):
    """A paragraph, a row or a heading.

    Attributes:
        anchor: id of a heading, empty for what is none.
    """

    text: str
    anchor: str = ""
    is_heading: bool = False


def blocks_of(html: str) -> tuple[Block, ...]:
    """Split a body into its blocks; the cells of a table's row stay together.

    Args:
        html: a rendered body with its tokens.
    """
    return tuple(block for block in _blocks(without_tokens(html)) if block.text)


def labels_of(html: str) -> tuple[str, ...]:
    """Return the texts in bold: mostly names of menus and buttons, as on the screen."""
    return tuple(_plain(found) for found in _STRONG.findall(without_tokens(html)))


def _blocks(html: str) -> Iterator[Block]:
    start, heading, anchor = 0, False, ""
    row: list[str] | None = None
    for edge in _EDGE.finditer(html):
        text, start = _plain(html[start : edge.start()]), edge.end()
        closes, tag, attributes = edge.group(1), edge.group(2) or "br", edge.group(3) or ""
        if row is not None:
            row += [text] if text else []
            if tag == "tr" and closes:
                yield Block(" · ".join(row))
                row = None
            continue
        yield Block(text, anchor, heading)
        heading, anchor = tag[0] == "h" and not closes, ""
        if heading and (found := _ID.search(attributes)):
            anchor = unescape(found.group(1))
        if tag == "tr":
            row = []
    yield Block(_plain(html[start:]))


def _plain(html: str) -> str:
    return _SPACE.sub(" ", unescape(_TAG.sub("", html))).strip()
