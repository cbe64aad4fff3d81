"""URLs that are claimed twice."""

from __future__ import annotations

from collections.abc import Iterator

from doum.addresses.urls import Urls
from doum.model import Library, walk
from doum.problems import Problem, problem


def url_problems(library: Library, urls: Urls) -> list[Problem]:
    """Report URLs that are claimed twice, also if they differ only in case.

    Servers such as Netlify's, and the file systems of many writers, ignore case.
    """
    claims: dict[str, tuple[str, str]] = {}
    found: list[Problem] = []
    for url, path, key in _claims(library, urls):
        folded = url.casefold()
        other = claims.get(folded)
        if other is None:
            claims[folded] = (url, path)
        elif other != (url, path):
            rule = "url-conflict" if other[0] == url else "url-case-conflict"
            values = {"url": url, "other": other[1], "other_url": other[0]}
            found.append(problem(rule, path, at_key=key, **values))
    return found


def _claims(library: Library, urls: Urls) -> Iterator[tuple[str, str, str]]:
    """Yield (URL, path of the file that claims it, its key) for products, articles and so on."""
    for product in library.products.values():
        intro = product.intros.get(library.own)
        path = intro.path if intro else f"content/{product.slug}"
        yield urls.at(library.own, product.slug), path, ""
        for category in walk(product.categories):
            yield urls.at(library.own, category.path), path, "categories"
    for articles in library.articles.values():
        for article in articles.values():
            yield article.url, article.document.path, "slug"
    for language in library.languages:
        for notice in library.notices_published(language):
            yield notice.url, notice.document.path, "slug"
