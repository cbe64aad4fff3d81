"""Slugs: parts of URLs that are safe on every server and file system."""

from __future__ import annotations

import re
from unicodedata import normalize

_SLUG = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")
_GAPS = re.compile(r"\W+")
_MOST_BYTES = 200  # file names can have 255, and `.html` and the like are added


def is_slug(text: str) -> bool:
    """Return whether a text is a valid slug: letters, digits, and `-` and `_` in between."""
    return (
        len(text) <= 100 and len(text.encode()) <= _MOST_BYTES and _SLUG.fullmatch(text) is not None
    )


def slugify(text: str) -> str:
    """Make a slug, or the id of a heading, from a title; keep Hangul and other letters."""
    return _GAPS.sub("-", normalize("NFC", text).strip().lower()).strip("-_") or "section"
