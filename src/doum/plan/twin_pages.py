"""The Markdown version of an article's page, for machines."""

from __future__ import annotations

from doum.addresses.map import TWIN
from doum.plan.page import Page
from doum.views.pages import ReadingPage
from doum.views.twins import TwinPage


def twin_of(page: Page, shown: ReadingPage, origin: str) -> Page:
    """Plan the Markdown version of an article's page.

    It shares neither site nor product with that page, so that a change of them leaves it alone.

    Args:
        page: the article's page.
        shown: its view.
        origin: scheme and host of permalinks.
    """
    return Page(
        url=f"{page.url}{TWIN}",
        template="article.md",
        language=page.language,
        page=TwinPage(
            title=shown.title,
            summary=shown.summary,
            url=shown.head.canonical or shown.head.url,
            updated=shown.updated,
            badges=shown.badges,
            author=shown.author,
            tags=shown.tags,
            extra=shown.extra,
            origin=origin,
        ),
        body=page.body,
        document=page.document,
    )
