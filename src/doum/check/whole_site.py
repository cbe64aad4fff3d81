"""All that can be wrong with a site as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from doum.addresses.redirects import Redirect, redirects_of
from doum.addresses.urls import Urls
from doum.check.contacts import contact_problems
from doum.check.declarations import (
    empty_categories,
    undated_news,
    unknown_related,
    unknown_scopes,
)
from doum.check.url_conflicts import url_problems
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
) -> tuple[list[Redirect], list[Problem]]:
    """Check the whole site.

    Args:
        is_whole: whether every file could be read, so that missing articles really do not exist.

    Returns:
        The redirects from old addresses, all of which are free; and the problems.
    """
    redirects, problems = redirects_of(library)
    problems += url_problems(library, urls)
    problems += unknown_scopes(library)
    problems += undated_news(library)
    problems += contact_problems(documents, facets)
    if is_whole:
        problems += unknown_related(library)
        problems += empty_categories(library)
        problems += stray_files(
            theme.files.roots,
            theme.templates,
            library.languages,
            lambda: templates_named(library),
        )
    return redirects, problems
