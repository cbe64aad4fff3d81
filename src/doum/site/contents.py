"""What is in an article: the list of its headings, or the sections of a guide."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import asdict

from doum.model import Heading as Found
from doum.site.page_views import ArticlePage, GuidePage, ReadingPage
from doum.site.views import GuideSection, Heading, Link

LEVELS = (2, 3)
LONG = 3
"""An article of as many headings is long: it says what is in it."""


def article_page(
    shared: ReadingPage, headings: Sequence[Found], before: Link | None, after: Link | None
) -> ArticlePage:
    """Make an article's view; a short one needs no list of its headings."""
    listed = [found for found in headings if found.level in LEVELS]
    return ArticlePage(
        headings=tuple(
            Heading(level=found.level, id=found.id, title=found.title)
            for found in (listed if len(listed) >= LONG else ())
        ),
        previous=before,
        next=after,
        **asdict(shared),
    )


def guide_page(shared: ReadingPage, headings: Sequence[Found]) -> GuidePage:
    """Make a guide's view: its sections are its headings of the second level."""
    return GuidePage(
        contents=tuple(
            GuideSection(id=found.id, title=found.title)
            for found in headings
            if found.level == 2 and not found.nested
        ),
        **asdict(shared),
    )
