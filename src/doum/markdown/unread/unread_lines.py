"""What every search for unread notation works with: a leaf without its code, and a find in it."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_UNREAD = re.compile(
    r"\\[!-/:-@\[-`{-~]"
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:.+?)(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?:(?!<!--).)*?(?:-->|\Z)"
    r"|<(?P<tag>code|pre|script|style|textarea)\b(?:(?!<(?P=tag)\b).)*?</(?P=tag)>",
    re.DOTALL | re.IGNORECASE,
)
_HIDDEN = 0xF0000
"""Private characters from here on stand for those of code: no letters, no spaces, no marks."""


class _Private(dict[int, int]):
    """Private characters by those of code, filled as they are met."""

    def __missing__(self, char: int) -> int:
        self[char] = char if char == _NEWLINE or char >= _HIDDEN else min(char, _LAST) + _HIDDEN
        return self[char]


_PRIVATE = _Private()
_NEWLINE, _LAST = 0x0A, 0x1FFFD
_LONGEST = 80
LONGEST_MARK = 40
"""How much of a mark is compared with the page."""

_MARKS_ON_PAGES = re.compile(
    rf"(?=((?:\*\*|~~|__|`{{1,{LONGEST_MARK}}}|\#{{1,6}}) ?\w{{0,8}}"
    rf"|\[![^\]\n]{{0,{LONGEST_MARK}}}))"
)


class SearchedLeaf(Struct, frozen=True):
    """A leaf as it is searched.

    Attributes:
        text: its text with code, comments and escapes hidden, of the same length.
        original: its text as written.
        whole: the texts of all leaves of the body.
        shown: the rendered body, or nothing where it is not known.
    """

    text: str
    original: str
    whole: str
    shown: str | None = None

    def is_shown(self, text: str) -> bool:
        """Return whether a mark, with up to eight letters, may be on the page as typed."""
        return self.shown is None or text in _marks_on(self.shown)


@lru_cache(maxsize=1)
def _marks_on(page: str) -> frozenset[str]:
    """Return all marks on a page with the letters behind them, in every length."""
    found = {mark[1] for mark in _MARKS_ON_PAGES.finditer(page)}
    return frozenset(one[:end] for one in found for end in range(1, len(one) + 1))


class Find(Struct, frozen=True):
    """Notation that is not read.

    Attributes:
        at: where it begins in the text of the leaf.
        rule: the rule that names it.
        values: the values for the rule's sentences.
    """

    at: int
    rule: str
    values: dict[str, str]


def blanked(text: str) -> str:
    """Return a text of the same length and lines, with code spans, comments and escapes hidden."""
    if "`" not in text and "\\" not in text and "<" not in text:
        return text
    return _UNREAD.sub(lambda found: hidden(found[0]), text)


def hidden(text: str) -> str:
    """Return a text in private characters, which `shown` turns back into the text."""
    return text.translate(_PRIVATE)


def is_hidden(char: str) -> bool:
    """Return whether a character stands for one of code."""
    return ord(char) >= _HIDDEN


def shown(text: str) -> str:
    """Return a text with its code again, in one line."""
    chars = (chr(ord(char) - _HIDDEN) if is_hidden(char) else char for char in text)
    return " ".join("".join(chars).split())


def shortened(text: str) -> str:
    """Return a text as `shown` does, cut to the length that fits into a message."""
    text = shown(text)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def mark(at: int, written: str, tool: str, instead: str) -> Find:
    """Create a find of another tool's notation inside a line, with ours for it."""
    values = {"written": shortened(written), "tool": tool, "instead": shortened(instead)}
    return Find(at, "foreign-mark", values)


def unread_block(at: int, written: str, instead: str) -> Find:
    """Create a find of a block that is not read."""
    values = {"block": shortened(written), "instead": shortened(instead)}
    return Find(at, "block-not-read", values)


def contents(at: int, written: str) -> Find:
    """Create a find of a mark for the table of contents."""
    return Find(at, "contents-not-read", {"written": shortened(written)})
