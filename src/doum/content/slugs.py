"""Slugs: the pieces of URLs, safe on every server and file system."""

from __future__ import annotations

import re
from unicodedata import normalize

_SLUG = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_GAPS = re.compile(r"\W+")
_MOST_BYTES = 200  # a file's name has 255, and `.html` and the like are added


def is_slug(text: str) -> bool:
    """Tell whether a text can be one piece of a URL: letters, digits, inner `-` and `_`."""
    return len(text) <= 100 and len(text.encode()) <= _MOST_BYTES and _SLUG.fullmatch(text) is not None


def slugify(text: str) -> str:
    """Make a piece of a URL, or a heading's id, from a title; Hangul and other letters stay."""
    return _GAPS.sub("-", normalize("NFC", text).strip().lower()).strip("-_") or "section"
