"""All that can be wrong with a library as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from doum.addresses.urls import Urls
from doum.check.declarations import (
    empty_categories,
    undated_news,
    unknown_related,
    unknown_scopes,
)
from doum.check.urls import url_problems
from doum.model import Library
from doum.problems import Problem


def library_problems(library: Library, urls: Urls, *, is_whole: bool) -> Iterator[Problem]:
    """Look at the whole site.

    Args:
        is_whole: whether every file could be read; what is missing is then truly missing.
    """
    yield from url_problems(library, urls)
    yield from unknown_scopes(library)
    yield from undated_news(library)
    if is_whole:
        yield from unknown_related(library)
        yield from empty_categories(library)
