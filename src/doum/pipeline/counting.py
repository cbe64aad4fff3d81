"""Counting what a build made."""

from __future__ import annotations

from collections.abc import Iterable

from doum.addresses.urls import Urls
from doum.model import Library
from doum.pipeline.request import Request
from doum.publish.manifest import Summary
from doum.settings import DoumSettings


def summary_of(
    library: Library,
    settings: DoumSettings,
    urls: Urls,
    outputs: Iterable[tuple[str, str]],
    request: Request,
) -> Summary:
    """Count what was made.

    Args:
        outputs: the files of all pages, and the files of the site that they come from.
    """
    return Summary(
        title=library.sites[library.own].title,
        hidden=len(library.hidden),
        products=len(library.products),
        articles=sum(len(articles) for articles in library.articles.values()),
        pages=sum(path.endswith(".html") for path, _ in outputs),
        languages=library.languages,
        searched=settings.search.enabled,
        home=urls.permalink("/"),
        unlisted=request.unlisted,
    )
