"""The checks of a site as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doum.addresses.urls import Urls
from doum.check.contacts import contact_problems
from doum.check.declarations import (
    empty_categories,
    undated_news,
    unknown_related,
    unknown_scopes,
)
from doum.check.urls import url_problems
from doum.content.facets import Facets
from doum.content.library import templates_named
from doum.model import Document, Library
from doum.problems import Problem
from doum.theme.overrides import stray_files
from doum.theme.theme import Theme


def check_site(
    library: Library,
    documents: Sequence[Document],
    facets: Facets,
    urls: Urls,
    theme: Theme,
    *,
    is_whole: bool,
) -> Iterator[Problem]:
    """Check the whole site.

    Args:
        is_whole: whether every file could be read, so that missing articles really do not exist.
    """
    yield from url_problems(library, urls)
    yield from unknown_scopes(library)
    yield from undated_news(library)
    yield from contact_problems(documents, facets)
    if is_whole:
        yield from unknown_related(library)
        yield from empty_categories(library)
        yield from stray_files(
            theme.files.roots,
            theme.templates,
            library.languages,
            lambda: templates_named(library),
        )
