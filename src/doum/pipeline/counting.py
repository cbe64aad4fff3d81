"""The summary of a build."""

from __future__ import annotations

from collections.abc import Mapping

from doum.model import Library
from doum.plan.site import Inputs
from doum.publish.manifest import PublishedSlice, Summary
from doum.search.languages.language import language_of
from doum.theme.theme import Theme


def summary_of(slices: Mapping[str, PublishedSlice], inputs: Inputs, theme: Theme) -> Summary:
    """Return the summary of a site: its title, counts and languages."""
    library = inputs.library
    return Summary(
        title=library.sites[library.own].title,
        hidden=len(library.hidden),
        products=len(library.products),
        articles=sum(len(articles) for articles in library.articles.values()),
        pages=sum(path.endswith(".html") for part in slices.values() for path, _ in part.outputs),
        languages=library.languages,
        searched=inputs.settings.search.enabled,
        means={code: language_of(code).means for code in library.languages},
        unsearched=_unsearched(library),
        home=inputs.urls.permalink("/"),
        unlisted=inputs.unlisted,
        unreviewed=theme.unreviewed(),
    )


def _unsearched(library: Library) -> tuple[str, ...]:
    found = (
        article.document.path
        for articles in library.articles.values()
        for article in articles.values()
        if not article.meta.searchable
    )
    return tuple(sorted(found))
