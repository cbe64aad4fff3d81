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
    titles = _category_titles(library, urls)
    found: list[Problem] = []
    for url, path, key in _claims(library, urls):
        folded = url.casefold()
        other = claims.get(folded)
        if other is None:
            claims[folded] = (url, path)
        elif other != (url, path):
            found.append(_conflict(url, path, key, other, titles.get(other[0], "")))
    return found


def _conflict(url: str, path: str, key: str, other: tuple[str, str], category: str) -> Problem:
    """Make the problem of a URL that is taken, by a category if one is named."""
    if category and other[0] == url:
        file = f"content{url}_category.md"
        return problem("category-url", path, at_key=key, url=url, title=category, file=file)
    rule = "url-conflict" if other[0] == url else "url-case-conflict"
    return problem(rule, path, at_key=key, url=url, other=other[1], other_url=other[0])


def _category_titles(library: Library, urls: Urls) -> dict[str, str]:
    """Return the titles of all categories by the URLs of their pages."""
    return {
        urls.at(library.own, category.path): category.titles[library.own]
        for product in library.products.values()
        for category in walk(product.categories)
    }


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
