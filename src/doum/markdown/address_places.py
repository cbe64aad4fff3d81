"""The places in a Markdown text where addresses of links and images are written.

Rendered HTML does not know its lines, so addresses are looked for in the text: outside code and
comments, and in every spelling that leads to the same address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from urllib.parse import quote, unquote

from doum.schema import Position

_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,}).*?^\1\2[`~]*[ \t]*$", re.M | re.S)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_BEFORE = r"""(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|<)"""
_AFTER = r"""(?=[\s)>"'])"""

_EMPTY = r"""(?:\]\(|href\s*=\s*["'])\s*((?:<>)?)(?=\s*[)"'])"""
"""A link without an address."""
_EMPTY_ALT = (
    r"""\]\(\s*<?{}[^)\n]*\)\s*\{{[^{{}}\n]*\balt=(?:""|'')""",
    r"""<img\b[^>]*\bsrc=["']?{}["'\s>][^>]*\balt=(?:""|'')""",
    r"""<img\b[^>]*\balt=(?:""|'')[^>]*\bsrc=["']?{}["'\s>]""",
)
"""An image in Markdown with `{ alt="" }` behind it, and images in HTML."""


def position_of(text: str, address: str, nth: int = 0, *, before: str = _BEFORE) -> Position:
    """Find the nth (from 0) link or image with an address; the last one if there are fewer.

    Args:
        before: a pattern for what stands before the address.

    Returns:
        The position of the address, 0:0 if it is not found.
    """
    shown = _without_code(text)
    for spelling in _spellings(address):
        opening = rf"(?:{before})({re.escape(spelling)}){_AFTER}" if address else _EMPTY
        found = list(re.finditer(opening, shown))
        if found:
            return _position(text, found[min(nth, len(found) - 1)].start(1))
    return Position()


def is_decorative(text: str, address: str) -> bool:
    """Return whether an image is written with an empty `alt` on purpose."""
    if "alt=" not in text:
        return False
    shown = _without_code(text)
    return any(
        re.search(pattern.format(re.escape(spelling)), shown, re.I)
        for spelling in _spellings(address)
        for pattern in _EMPTY_ALT
    )


def _spellings(address: str) -> Iterator[str]:
    """Yield the ways to write an address, the same one first."""
    made = (address, unquote(address), quote(address, safe="/:?#[]@!$&'()*+,;=%"), escape(address))
    yield from dict.fromkeys(made)


@lru_cache(maxsize=4)
def _without_code(text: str) -> str:
    """Return a text with spaces in place of code and comments."""
    for pattern in (_FENCE, _CODE, _COMMENT):
        text = pattern.sub(_spaces, text)
    return text


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _position(text: str, start: int) -> Position:
    line = text.count("\n", 0, start) + 1
    return Position(line, start - text.rfind("\n", 0, start))
