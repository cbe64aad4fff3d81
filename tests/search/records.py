"""Records and languages made for the tests of the search."""

from __future__ import annotations

from doum.search.lexicon import Lexicon, make_lexicon
from doum.search.records import Record
from doum.search.synonyms import Synonyms

FILTERS = (
    ("product", "talk"),
    ("category", "talk/billing"),
    ("category", "talk/billing/plans"),
    ("audience", "admin"),
    ("plan", "free"),
    ("plan", "pro"),
)
"""Filters of an article two categories deep."""


def record(slug: str = "a", **changes: object) -> Record:
    """Make a record; changes are its fields."""
    fields: dict[str, object] = {
        "key": f"talk/{slug}",
        "url": f"/talk/{slug}/",
        "document": f"content/talk/{slug}.md",
        "language": "ko",
        "title": slug,
        "summary": "",
        "html_digest": slug,
        "keywords": (),
        "places": (),
        "updated": "",
        "filters": (("product", "talk"),),
    }
    return Record(**fields | changes)


def lexicon(code: str = "ko", own: Synonyms | None = None, *, is_default: bool = True) -> Lexicon:
    """Make the lexicon of a language, without the synonyms that come with doum."""
    return make_lexicon(code, own or Synonyms(builtin=False), is_default=is_default)
