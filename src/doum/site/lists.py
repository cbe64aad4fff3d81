"""Category lists: every answer under a category, in real pages, in three orders."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from doum.model import Article
from doum.site.views import Link, Pagination


class Order(Struct, frozen=True, kw_only=True):
    """One way to sort a list: its piece of the URL (none for the default) and its title."""

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
    Order(slug="latest", title="Newest first", key=_newest_first),
    Order(slug="title", title="By title", key=_by_title),
)


class ListPage(Struct, frozen=True, kw_only=True):
    """One page of one order of a list: its URL, articles, sort links and pagination."""

    url: str
    order: Order
    articles: tuple[Article, ...]
    sorts: tuple[Link, ...]
    pagination: Pagination


def list_pages(
    url: str,
    articles: Sequence[Article],
    size: int,
    href: Callable[[str], str],
    translate: Callable[[str], str],
) -> Iterator[ListPage]:
    """Cut a list into pages, for every order; a list of one has one order, an empty one a page.

    Args:
        url: the category's URL.
        articles: in the recommended order.
        size: articles on a page.
        href: puts the base path before a URL.
        translate: gives the interface text for a message id.
    """
    orders = ORDERS if len(articles) > 1 else ORDERS[:1]
    for order in orders:
        ordered = sorted(articles, key=order.key) if order.key else articles  # type: ignore[arg-type]
        first = f"{url}{order.slug}/" if order.slug else url
        sorts = tuple(
            Link(
                title=translate(other.title),
                url=href(f"{url}{other.slug}/" if other.slug else url),
                current=other is order,
            )
            for other in orders
        )
        total = page_count(len(ordered), size)
        for number in range(1, total + 1):
            yield ListPage(
                url=page_url(first, number),
                order=order,
                articles=tuple(ordered[(number - 1) * size : number * size]),
                sorts=sorts if len(orders) > 1 else (),
                pagination=_pagination(first, number, total, href),
            )


def page_count(articles: int, size: int) -> int:
    """Return how many pages a list has; an empty one has a page that says so."""
    return max(1, -(-articles // size))


def page_url(first: str, number: int) -> str:
    """Return the URL of one page of a list."""
    return first if number == 1 else f"{first}page/{number}/"


def _pagination(first: str, current: int, total: int, href: Callable[[str], str]) -> Pagination:
    """Number the pages: the ends, the neighbours of the current one, and gaps as 0."""
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
