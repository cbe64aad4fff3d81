"""Problems of front matter across files: related articles, scopes, categories, news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doum.model import Category, Library, Product, held_paths
from doum.plan.following import undated
from doum.plan.related import full_key
from doum.problems import Problem, closest, problem


def unknown_related(library: Library) -> Iterator[Problem]:
    """Report names in `related` that are not articles; ignore those of hidden articles."""
    known = library.articles[library.own]
    hidden = set(library.hidden.values())
    for article in known.values():
        for index, name in enumerate(article.meta.related):
            key = full_key(article, name)
            if key not in known and key not in hidden:
                values = {"name": name, "guess": closest(key, known)}
                path = article.document.path
                yield problem("unknown-related", path, at_key=f"related.{index}", **values)


def unknown_scopes(library: Library) -> Iterator[Problem]:
    """Report scopes of notices that are not a product, category or article."""
    own = library.own
    places = {category.path for _, category, _ in _categories(library)}
    places |= library.products.keys() | library.articles[own].keys()
    for notice in library.notices_shown(own):
        for index, scope in enumerate(notice.meta.scope):
            if scope not in places:
                values = {"name": scope, "guess": closest(scope, places)}
                path = notice.document.path
                yield problem("unknown-scope", path, at_key=f"scope.{index}", **values)


def undated_news(library: Library) -> Iterator[Problem]:
    """Report articles with `notify` of their own that have no date to announce."""
    for articles in library.articles.values():
        for article in articles.values():
            if "notify" in article.document.keys and undated(article):
                yield problem("notify-undated", article.document.path, at_key="notify")


def empty_categories(library: Library) -> Iterator[Problem]:
    """Report declared categories without articles or text in them or below."""
    own = library.own
    used = held_paths(library, own)
    for product, category, key in _categories(library):
        if own in product.intros and category.path not in used:
            values = {"name": category.titles[own], "path": category.path}
            yield problem("empty-category", product.intros[own].path, at_key=key, **values)


def _categories(library: Library) -> Iterator[tuple[Product, Category, str]]:
    """Yield every category with its product and its key in the product's front matter."""
    for product in library.products.values():
        yield from _below(product, product.categories, "categories")


def _below(
    product: Product, categories: Iterable[Category], above: str
) -> Iterator[tuple[Product, Category, str]]:
    for index, category in enumerate(categories):
        yield product, category, f"{above}.{index}"
        yield from _below(product, category.children, f"{above}.{index}.categories")
