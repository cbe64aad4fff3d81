"""Category lists: all articles under a category, paginated, in three sort orders or filtered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from doum.addresses.map import BY_TITLE, LATEST, PAGE
from doum.model import Article
from doum.plan.filters import Filter
from doum.views.parts import FilterLink, FilterLinks, Link, Pagination


class Order(Struct, frozen=True, kw_only=True):
    """One sort order of a list: its URL segment (empty for the default) and its title."""

    slug: str
    title: str
    key: Callable[[Article], object] | None


def _newest_first(article: Article) -> tuple[int, str]:
    updated = article.meta.updated
    return (-updated.toordinal() if updated else 0, article.meta.title)


def _by_title(article: Article) -> str:
    return article.meta.title.casefold()


ORDERS = (
    Order(slug="", title="Recommended", key=None),
    Order(slug=LATEST, title="Newest first", key=_newest_first),
    Order(slug=BY_TITLE, title="By title", key=_by_title),
)


class ListPage(Struct, frozen=True, kw_only=True):
    """One page of a list: its URL and articles, and links to other sort orders and filters.

    Attributes:
        order: its sort order.
        chosen: the filter applied to it.
        count: the number of articles on all pages of the list.
    """

    url: str
    order: Order
    chosen: Filter | None = None
    articles: tuple[Article, ...]
    count: int
    sorts: tuple[Link, ...] = ()
    filters: FilterLinks
    pagination: Pagination


def list_pages(
    url: str,
    articles: Sequence[Article],
    size: int,
    href: Callable[[str], str],
    translate: Callable[[str], str],
    filters: Sequence[Filter] = (),
) -> Iterator[ListPage]:
    """Split a list into pages: the whole list in every order, then the list under each filter.

    A list of one article has one order; an empty list has one page.

    Args:
        url: the category's URL.
        articles: in the recommended order, like those of the filters.
        size: the number of articles on a page.
        href: adds the base path to a URL.
        translate: returns the interface text for a message id.
    """
    yield from _sorted_lists(url, articles, size, href, translate, filters)
    yield from _filtered_lists(url, size, href, filters)


def _sorted_lists(
    url: str,
    articles: Sequence[Article],
    size: int,
    href: Callable[[str], str],
    translate: Callable[[str], str],
    filters: Sequence[Filter],
) -> Iterator[ListPage]:
    orders = ORDERS if len(articles) > 1 else ORDERS[:1]
    links = _filter_links(url, None, filters, href)
    for order in orders:
        ordered = sorted(articles, key=order.key) if order.key else articles  # type: ignore[arg-type]
        sorts = _sort_links(url, order, orders, href, translate)
        for page, part, pagination in _cut(_first(url, order.slug), ordered, size, href):
            yield ListPage(
                url=page,
                order=order,
                articles=part,
                count=len(ordered),
                sorts=sorts,
                filters=links,
                pagination=pagination,
            )


def _filtered_lists(
    url: str, size: int, href: Callable[[str], str], filters: Sequence[Filter]
) -> Iterator[ListPage]:
    for chosen in filters:
        links = _filter_links(url, chosen, filters, href)
        for page, part, pagination in _cut(_first(url, chosen.slug), chosen.articles, size, href):
            yield ListPage(
                url=page,
                order=ORDERS[0],
                chosen=chosen,
                articles=part,
                count=len(chosen.articles),
                filters=links,
                pagination=pagination,
            )


def _first(url: str, slug: str) -> str:
    return f"{url}{slug}/" if slug else url


def _cut(
    first: str, articles: Sequence[Article], size: int, href: Callable[[str], str]
) -> Iterator[tuple[str, tuple[Article, ...], Pagination]]:
    """Yield the URL, articles and pagination of every page."""
    total = page_count(len(articles), size)
    for number in range(1, total + 1):
        part = tuple(articles[(number - 1) * size : number * size])
        pagination = _pagination(first, number, total, href)
        shown = min(number * size, len(articles))
        yield page_url(first, number), part, replace(pagination, shown=shown)


def _sort_links(
    url: str,
    current: Order,
    orders: Sequence[Order],
    href: Callable[[str], str],
    translate: Callable[[str], str],
) -> tuple[Link, ...]:
    if len(orders) < 2:
        return ()
    return tuple(
        Link(
            title=translate(order.title),
            url=href(_first(url, order.slug)),
            current=order is current,
        )
        for order in orders
    )


def _filter_links(
    url: str, chosen: Filter | None, filters: Sequence[Filter], href: Callable[[str], str]
) -> FilterLinks:
    """Link every filter, facet by facet; the current one links back to the whole list."""

    def link(found: Filter) -> FilterLink:
        return FilterLink(
            title=found.badge.label,
            language=found.badge.language,
            url=href(url if found is chosen else _first(url, found.slug)),
            count=len(found.articles),
            current=found is chosen,
        )

    facets = groupby(filters, key=lambda found: found.badge.facet)
    return tuple((facet, tuple(map(link, values))) for facet, values in facets)


def page_count(articles: int, size: int) -> int:
    """Return the number of pages of a list; an empty list has one page."""
    return max(1, -(-articles // size))


def page_url(first: str, number: int) -> str:
    """Return the URL of one page of a list."""
    return first if number == 1 else f"{first}{PAGE}/{number}/"


def _pagination(first: str, current: int, total: int, href: Callable[[str], str]) -> Pagination:
    """Number the pages: the first, the last, those around the current one; 0 for a gap."""
    shown = [n for n in range(1, total + 1) if n in (1, total) or abs(n - current) <= 2]
    pages: list[tuple[int, str]] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            pages.append((0, ""))
        pages.append((number, href(page_url(first, number))))
    return Pagination(
        current=current,
        total=total,
        previous_url=href(page_url(first, current - 1)) if current > 1 else "",
        next_url=href(page_url(first, current + 1)) if current < total else "",
        pages=tuple(pages) if total > 1 else (),
    )
