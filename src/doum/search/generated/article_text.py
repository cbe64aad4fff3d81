"""The articles that tests are generated from, as readers see them."""

from __future__ import annotations

import unicodedata
from functools import cached_property

from msgspec import Struct


class ArticleText(Struct, frozen=True, kw_only=True, dict=True):
    """The visible text of an article in one language.

    Attributes:
        key: `product/slug`.
        text: its blocks, a line each.
    """

    key: str
    language: str
    title: str
    text: str = ""

    @cached_property
    def folded(self) -> str:
        """Title and text as `folded` returns them, to look words up in."""
        return folded(f"{self.title}\n{self.text}")

    @cached_property
    def closed(self) -> str:
        """Title and text, folded, without spaces and signs."""
        return closed(self.folded)


def folded(text: str) -> str:
    """Return a text in lower case, without the marks of letters and in one form of each sign."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return unicodedata.normalize("NFC", "".join(c for c in plain if not _is_mark(c)))


def _is_mark(character: str) -> bool:
    """Return whether a character is a mark on a Latin, Greek or Cyrillic letter."""
    return "\u0300" <= character <= "\u036f"


def closed(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(c for c in text if c.isalnum())
