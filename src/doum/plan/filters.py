"""Filters of a category's list: the facet values that split it, each with its own pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct

from doum.content.slugs import slugify
from doum.meta import FACETS
from doum.model import Article, Category
from doum.plan.shelf import Shelf
from doum.views.parts import Badge

FILTERED_FROM = 9
"""Shorter lists are quick to scan without filters, which would double their pages."""

_LONGEST = 40


class Filter(Struct, frozen=True, kw_only=True):
    """A facet value, its URL segment, and the articles of the list that carry it."""

    badge: Badge
    slug: str
    articles: tuple[Article, ...]


def filters_of(shelf: Shelf, category: Category, articles: Sequence[Article]) -> tuple[Filter, ...]:
    """Return the facet values that split a category's list, facet by facet.

    Values that every article carries are left out.
    """
    if len(articles) < FILTERED_FROM:
        return ()
    taken = {child.slug for child in category.children}
    made = (
        Filter(
            badge=badge,
            slug=filter_slug(badge.facet, badge.value, taken),
            articles=tuple(a for a in articles if badge.value in getattr(a.meta, badge.facet)),
        )
        for _, badges in facets_in_use(shelf, articles)
        for badge in badges
    )
    return tuple(found for found in made if len(found.articles) < len(articles))


def filter_slug(facet: str, value: str, taken: Collection[str]) -> str:
    """Return the URL segment of a value, distinct from other values' and subcategories'."""
    plain = slugify(value)
    slug = f"{facet}-{plain}"
    if plain == value and len(value) <= _LONGEST and slug not in taken:
        return slug
    digest = blake2b(value.encode(), digest_size=4).hexdigest()
    return f"{facet}-{plain[:_LONGEST].rstrip('-_')}-{digest}"


def facets_in_use(
    shelf: Shelf, articles: Iterable[Article]
) -> Iterator[tuple[str, tuple[Badge, ...]]]:
    """Yield the values that articles carry, in the order in which the settings declare them."""
    used: dict[str, dict[str, Badge]] = {}
    for article in articles:
        for badge in shelf.names.badges(article):
            used.setdefault(badge.facet, {})[badge.value] = badge
    for facet in FACETS:
        declared = list(shelf.names.facets.declared.get(facet, ()))
        badges = used.get(facet, {})
        order = [v for v in declared if v in badges] + sorted(badges.keys() - set(declared))
        if order:
            yield facet, tuple(badges[value] for value in order)
