"""What front matter names must exist: related articles, scopes of notices, answers."""

from __future__ import annotations

from collections.abc import Iterator

from doum.content.products import walk
from doum.errors import Problem, closest, problem
from doum.model import Document, Library
from doum.site.related import full_key


def declaration_problems(library: Library) -> Iterator[Problem]:
    """Find names in front matter that name nothing."""
    own = library.languages[0]
    known = library.articles[own]
    hidden = {key.partition(":")[2] for key in library.hidden}
    for article in known.values():
        for name in article.meta.related:
            key = full_key(article, name)
            if key not in known and key not in hidden:
                values = {"name": name, "guess": closest(key, known)}
                yield _at(article.document, "related", "unknown-related", **values)
    yield from _scopes(library)
    yield from _empty_categories(library)


def _scopes(library: Library) -> Iterator[Problem]:
    own = library.languages[0]
    places = {
        category.path
        for product in library.products.values()
        for category in walk(product.categories)
    }
    places |= library.products.keys() | library.articles[own].keys()
    for notice in library.notices[own]:
        for scope in notice.meta.scope:
            if scope not in places:
                guess = closest(scope, places)
                yield _at(notice.document, "scope", "unknown-scope", name=scope, guess=guess)


def _empty_categories(library: Library) -> Iterator[Problem]:
    own = library.languages[0]
    used: set[str] = set()
    for article in library.articles[own].values():
        path = article.category
        while path and path not in used:
            used.add(path)
            path = path.rpartition("/")[0]
    for product in library.products.values():
        intro = product.intros.get(own)
        for category in walk(product.categories):
            if intro and category.path not in used:
                name = category.titles[own]
                yield _at(intro, "categories", "empty-category", name=name, path=category.path)


def _at(document: Document, key: str, rule: str, **values: str) -> Problem:
    place = document.places.get(key)
    line, column = (place.line, place.column) if place else (0, 0)
    return problem(rule, document.path, line, column, **values)
