"""What is in an article: the list of its headings, or the sections of a guide."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import asdict

from doum.model import Heading as Found
from doum.views.pages import ArticlePage, GuidePage, ReadingPage
from doum.views.parts import GuideSection, Heading, Link

LEVELS = (2, 3)
LONG = 3
"""An article of as many headings is long: it says what is in it."""
SEVERAL = 2
"""So many sections does a guide have that lists them."""


def article_page(
    shared: ReadingPage, headings: Sequence[Found], before: Link | None, after: Link | None
) -> ArticlePage:
    """Make an article's view; a short one needs no list of its headings."""
    outline = _outline([found for found in headings if found.level in LEVELS], LONG)
    return ArticlePage(**asdict(shared) | {"outline": outline}, previous=before, next=after)


def guide_page(shared: ReadingPage, headings: Sequence[Found]) -> GuidePage:
    """Make a guide's view: its sections are its headings of the second level."""
    titles = [found for found in headings if found.level == 2 and not found.nested]
    contents = tuple(GuideSection(id=found.id, title=found.title) for found in titles)
    outline = _outline(titles, SEVERAL)
    return GuidePage(**asdict(shared) | {"outline": outline, "contents": contents})


def _outline(headings: Sequence[Found], least: int) -> tuple[Heading, ...]:
    listed = headings if len(headings) >= least else ()
    return tuple(Heading(level=one.level, id=one.id, title=one.title) for one in listed)
