"""Tables of contents: the headings of an article or introduction, or the sections of a guide."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import asdict, replace

from doum.model import Heading as Found
from doum.model import Introduction, Rendered
from doum.views.pages import ArticlePage, CategoryPage, GuidePage, ReadingPage
from doum.views.parts import GuideSection, Heading, Link

LEVELS = (2, 3)
LONG = 3
"""Number of headings from which an article lists them."""
SEVERAL = 2
"""Number of sections from which a guide lists them."""


def article_page(
    shared: ReadingPage, headings: Sequence[Found], before: Link | None, after: Link | None
) -> ArticlePage:
    """Make an article's view; a short article has no table of contents."""
    outline = _article_outline(headings)
    return ArticlePage(**asdict(shared) | {"outline": outline}, previous=before, next=after)


def introduced_page(
    page: CategoryPage, introduction: Introduction, rendered: Rendered
) -> CategoryPage:
    """Add the introduction of a category to the first page of its list."""
    meta = introduction.meta
    head = page.head
    has_body = any((rendered.excerpt, rendered.headings, rendered.references, rendered.parts))
    return replace(
        page,
        head=replace(head, description=head.description or rendered.excerpt),
        has_body=has_body,
        outline=_article_outline(rendered.headings),
        unpublished=introduction.unpublished,
        publish_at=(meta.publish_at or "") if introduction.unpublished else "",
    )


def guide_page(shared: ReadingPage, headings: Sequence[Found]) -> GuidePage:
    """Make a guide's view; its sections are its second-level headings."""
    titles = [one for one in headings if one.level == 2 and one.title and not one.nested]
    contents = tuple(GuideSection(id=found.id, title=found.title) for found in titles)
    outline = _outline(titles, SEVERAL)
    return GuidePage(**asdict(shared) | {"outline": outline, "contents": contents})


def _article_outline(headings: Sequence[Found]) -> tuple[Heading, ...]:
    return _outline([one for one in headings if one.level in LEVELS and one.title], LONG)


def _outline(headings: Sequence[Found], least: int) -> tuple[Heading, ...]:
    listed = headings if len(headings) >= least else ()
    return tuple(Heading(level=one.level, id=one.id, title=one.title) for one in listed)
