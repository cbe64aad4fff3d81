"""The view of every page type: what the template of that type prints as `page`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from doum.site.views import (
    ArticleCard,
    Badge,
    CategoryNode,
    GuideSection,
    Head,
    Heading,
    Link,
    NavItem,
    NoticeCard,
    Pagination,
    View,
)


class HomePage(View, frozen=True, kw_only=True):
    """`/`: search as the hero, products, featured and popular questions, notices."""

    head: Head
    featured: tuple[ArticleCard, ...]
    popular: tuple[ArticleCard, ...]
    notices: tuple[NoticeCard, ...]


class ProductPage(View, frozen=True, kw_only=True):
    """`/<product>/`: `has_body` tells whether an introduction in HTML comes as `body`.

    `articles` are those that stand in no category.
    """

    head: Head
    breadcrumbs: tuple[Link, ...]
    categories: tuple[CategoryNode, ...]
    popular: tuple[ArticleCard, ...]
    guides: tuple[ArticleCard, ...]
    articles: tuple[ArticleCard, ...] = ()
    has_body: bool = False


class CategoryPage(View, frozen=True, kw_only=True):
    """`/<product>/<category>/…`: subcategories and the paginated list of all answers under it."""

    head: Head
    title: str
    summary: str
    breadcrumbs: tuple[Link, ...]
    navigation: tuple[NavItem, ...]
    subcategories: tuple[CategoryNode, ...]
    sorts: tuple[Link, ...]
    articles: tuple[ArticleCard, ...]
    count: int
    pagination: Pagination


class ReadingPage(View, frozen=True, kw_only=True):
    """What the pages of articles and guides have in common; `extra` is as its writer gave it."""

    head: Head
    title: str
    summary: str
    breadcrumbs: tuple[Link, ...]
    navigation: tuple[NavItem, ...]
    badges: tuple[Badge, ...]
    related: tuple[ArticleCard, ...]
    updated: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()
    notices: tuple[NoticeCard, ...] = ()
    extra: Mapping[str, Any] = {}


class ArticlePage(ReadingPage, frozen=True, kw_only=True):
    """`/<product>/<slug>/`: one question and its answer; its HTML comes as `body`."""

    headings: tuple[Heading, ...]
    previous: Link | None
    next: Link | None


class GuidePage(ReadingPage, frozen=True, kw_only=True):
    """`/<product>/<slug>/` with `layout: guide`: an accordion of titled sections.

    The introduction's HTML comes as `body`, the sections' as the list `sections`,
    in the order of `contents`.
    """

    contents: tuple[GuideSection, ...]


class NoticePage(View, frozen=True, kw_only=True):
    """`/notices/<slug>/`: one announcement; its HTML comes as `body`."""

    head: Head
    title: str
    breadcrumbs: tuple[Link, ...]
    notice: NoticeCard


class NoticeListPage(View, frozen=True, kw_only=True):
    """`/notices/`: all announcements, newest first."""

    head: Head
    title: str
    breadcrumbs: tuple[Link, ...]
    notices: tuple[NoticeCard, ...]


class SearchPage(View, frozen=True, kw_only=True):
    """`/search/`: the form, the filters, and the trees that stand in where there is no script.

    `trees` are (product's slug, its categories); `facets` are (facet, its values).
    `popularity` tells whether the site has figures of what is read most, to sort by.
    """

    head: Head
    title: str
    breadcrumbs: tuple[Link, ...]
    trees: tuple[tuple[str, tuple[CategoryNode, ...]], ...]
    facets: tuple[tuple[str, tuple[Badge, ...]], ...]
    popular: tuple[ArticleCard, ...]
    popularity: bool = False


class NotFoundPage(View, frozen=True, kw_only=True):
    """`/404.html`: says so, and offers the search and the products."""

    head: Head
    title: str
    popular: tuple[ArticleCard, ...]


PageView = (
    HomePage
    | ProductPage
    | CategoryPage
    | ArticlePage
    | GuidePage
    | NoticePage
    | NoticeListPage
    | SearchPage
    | NotFoundPage
)
