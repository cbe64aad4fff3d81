"""The places in a Markdown text where addresses of links and images are written.

Rendered HTML does not know its lines, so addresses are looked for in the text: outside code and
comments, and in every spelling that leads to the same address. A text is read once for all of
its addresses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape, unescape
from itertools import accumulate
from typing import Literal
from urllib.parse import quote, unquote

from doum.markdown.inline.addressing import decoded
from doum.markdown.inline.code_spans import without_code
from doum.schema import Position

Kind = Literal["any", "wordless"]

_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,}).*?^\1\2[`~]*[ \t]*$", re.M | re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_OPENING = re.compile(
    r"""(?P<wordless>\[\W{0,9}\]\(\s*+<?|\b(?:href|src)\s*+=\s*+["']?)"""
    r"""|(?:\]\(\s*+<?|\]:\s*+<?|=\s*+["']?|<)""",
    re.I,
)
_END = re.compile(r"""[ \t\n)>"']|\Z""")
_LINK_END = re.compile(r"""\)|>|\n|[ \t]["']|\Z""")
_EMPTY = re.compile(r"""(?:\]\(|href\s*=\s*["'])\s*((?:<>)?)(?=\s*[)"'])""")
"""A link without an address."""
_EMPTY_ALT = re.compile(r"""\balt\s*=\s*(?:""|'')""")
_IMAGE_TAG = re.compile(r"<img\b[^>]*>", re.I)
_SOURCE = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.I)
_WITH_ATTRIBUTES = re.compile(r"\]\(\s*<?([^\n]{0,300}?)>?\s*\)\s*(\{[^{}\n]*\})")


def position_of(text: str, address: str, nth: int = 0, *, kind: Kind = "any") -> Position:
    """Find the nth (from 0) link or image with an address; the last one if there are fewer.

    Args:
        kind: `wordless` for those in HTML, or without words in the brackets.

    Returns:
        The position of the address, 0:0 if it is not found.
    """
    for spelling in _spellings(address) if address else ("",):
        if starts := _starts(text, spelling, kind):
            return _position(text, starts[min(nth, len(starts) - 1)])
    return position_of(text, address, nth) if kind != "any" else Position()


def is_decorative(text: str, address: str) -> bool:
    """Return whether an image is written with an empty `alt` on purpose."""
    decorative = _decorative(text) if "alt=" in text else frozenset()
    return bool(decorative) and not decorative.isdisjoint(_spellings(address))


@lru_cache(maxsize=4)
def _decorative(text: str) -> frozenset[str]:
    """List the images in HTML with an empty `alt`, and those with `{ alt="" }` behind them."""
    shown = _without_code(text)
    tags = [tag for tag in _IMAGE_TAG.findall(shown) if _EMPTY_ALT.search(tag)]
    sources = [found for tag in tags if (found := _SOURCE.search(tag))]
    written = _WITH_ATTRIBUTES.findall(shown)
    return frozenset(
        (
            *(found[1] or found[2] or found[3] or "" for found in sources),
            *(address for address, attributes in written if _EMPTY_ALT.search(attributes)),
        )
    )


def _spellings(address: str) -> Iterator[str]:
    """Yield the ways to write an address, the same one first."""
    made = (address, unquote(address), quote(address, safe="/:?#[]@!$&'()*+,;=%"), escape(address))
    yield from dict.fromkeys(made)


@lru_cache(maxsize=256)
def _starts(text: str, spelling: str, kind: Kind) -> tuple[int, ...]:
    """Return where a spelling of an address begins, each time."""
    shown = _without_code(text)
    if not spelling:
        return tuple(found.start(1) for found in _EMPTY.finditer(shown))
    written = _written(text).get(spelling, ())
    return tuple(start for start, is_wordless in written if is_wordless or kind == "any")


@lru_cache(maxsize=4)
def _written(text: str) -> Mapping[str, list[tuple[int, bool]]]:
    """List the addresses of a text: where each begins, and whether it has no words."""
    shown = _without_code(text)
    written: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for opening in _OPENING.finditer(shown):
        start = opening.end()
        for address in _read(shown, start):
            written[address].append((start, opening["wordless"] is not None))
    return written


def _read(shown: str, start: int) -> set[str]:
    """Return what may be the address that begins here: in quotes, up to a space, or with spaces."""
    if shown[start - 1] in "\"'":
        end_quote = shown.find(shown[start - 1], start)
        written = shown[start:end_quote].strip()
        return {written, unescape(written)}
    found = set()
    for pattern in (_END, _LINK_END):
        end = pattern.search(shown, start)
        found.add(shown[start : end.start() if end else len(shown)].rstrip(" \t\n"))
    longest = max(found, key=len)
    if balanced := _balanced(shown, start, len(longest)):
        found.add(balanced)
    return found | {decoded(address) for address in found if "\\" in address or "&" in address}


def _balanced(shown: str, start: int, known: int) -> str:
    """Return an address with parentheses in it, such as `card (1).png`."""
    if "(" not in shown[start : start + known]:
        return ""
    depth = 0
    for at in range(start, min(len(shown), start + 500)):
        depth += (shown[at] == "(") - (shown[at] == ")")
        if depth < 0 or shown[at] in "\n>":
            return shown[start:at].rstrip(" \t\n")
    return ""


@lru_cache(maxsize=4)
def _without_code(text: str) -> str:
    """Return a text with spaces in place of code and comments."""
    text = _FENCE.sub(_spaces, text)
    text = "\n\n".join(map(without_code, text.split("\n\n")))  # a span ends in its paragraph
    return _COMMENT.sub(_spaces, text)


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _position(text: str, start: int) -> Position:
    starts = _line_starts(text)
    line = bisect_right(starts, start)
    return Position(line, start - starts[line - 1] + 1)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
