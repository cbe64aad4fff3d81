"""The view of every page type: what the template of that type prints as `page`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from doum.views.frame import Head
from doum.views.parts import (
    ArticleCard,
    Badge,
    CategoryNode,
    Desks,
    FilterLinks,
    GuideSection,
    Heading,
    Link,
    NavItem,
    NoticeCard,
    Pagination,
    View,
)


class AnyPage(View, frozen=True, kw_only=True):
    """What every page has.

    Attributes:
        head: what the document's head says.
    """

    head: Head


class TitledPage(AnyPage, frozen=True, kw_only=True):
    """What the pages below the home page and the products have in common.

    Attributes:
        title: the page's title.
        breadcrumbs: the pages above.
    """

    title: str
    breadcrumbs: tuple[Link, ...]


class HomePage(AnyPage, frozen=True, kw_only=True):
    """`/`: search as the hero, products, featured and popular questions, notices.

    Attributes:
        featured: the questions below the search field.
        popular: the questions that writers marked, of all products.
        notices: the newest notices.
        verifications: (name, content) of the tags by which search engines know the owner.
    """

    featured: tuple[ArticleCard, ...]
    popular: tuple[ArticleCard, ...]
    notices: tuple[NoticeCard, ...]
    verifications: tuple[tuple[str, str], ...] = ()


class ProductPage(AnyPage, frozen=True, kw_only=True):
    """`/<product>/`: what a product is, and its tree.

    Attributes:
        breadcrumbs: the pages above.
        categories: its tree.
        popular: the questions that its writers marked.
        guides: its guides.
        articles: the answers that stand in no category.
        has_body: whether an introduction in HTML comes as `body`.
    """

    breadcrumbs: tuple[Link, ...]
    categories: tuple[CategoryNode, ...]
    popular: tuple[ArticleCard, ...]
    guides: tuple[ArticleCard, ...]
    articles: tuple[ArticleCard, ...] = ()
    has_body: bool = False


class CategoryPage(TitledPage, frozen=True, kw_only=True):
    """`/<product>/<category>/…`: subcategories, and the paged list of all answers under it.

    Attributes:
        summary: what it holds, in a sentence.
        navigation: the product's tree, open where the reader is.
        subcategories: the categories right below it.
        sorts: the orders of the list; none where it is narrowed.
        filters: a facet's name and what it narrows the list to, for every facet; none for a
            short list.
        articles: the answers on this page of the list.
        notices: the announcements that concern it.
        count: how many answers there are on all pages of the list, narrowed as it is.
        pagination: the pages of the list.
        language: the title's language where it is not the page's.
    """

    summary: str
    navigation: tuple[NavItem, ...]
    subcategories: tuple[CategoryNode, ...]
    sorts: tuple[Link, ...]
    filters: FilterLinks
    articles: tuple[ArticleCard, ...]
    count: int
    pagination: Pagination
    language: str = ""
    notices: tuple[NoticeCard, ...] = ()


class ReadingPage(TitledPage, frozen=True, kw_only=True):
    """What the pages of articles and guides have in common.

    Attributes:
        summary: the answer in a sentence.
        navigation: the product's tree, open where the reader is.
        badges: whom, which devices and which plans it is for.
        related: other questions that help.
        updated: the day of its last change.
        author: who wrote it.
        author_language: the language of that name where it is not the page's.
        tags: its tags.
        notices: notices about this page.
        key: `product/slug`, the article's name in feedback.
        revision: of its text, in feedback.
        desks: whom to ask about it, by its plans.
        extra: what its writer put under `extra`.
        language: the text's language where it is not the page's: nobody has translated it yet.
        unpublished: why only previews show it.
        publish_at: the day from which readers will see it.
        closest_url: for a text that nobody has translated: the closest page in the page's language.
        outline: what is on it, for a table of contents; nothing for a short one.
        contents: the sections of a guide.
    """

    key: str
    revision: str
    summary: str
    navigation: tuple[NavItem, ...]
    badges: tuple[Badge, ...]
    related: tuple[ArticleCard, ...]
    updated: str = ""
    author: str = ""
    author_language: str = ""
    tags: tuple[str, ...] = ()
    notices: tuple[NoticeCard, ...] = ()
    desks: Desks
    extra: Mapping[str, Any] = {}
    language: str = ""
    closest_url: str = ""
    unpublished: Literal["", "draft", "early"] = ""
    publish_at: str = ""
    outline: tuple[Heading, ...] = ()
    contents: tuple[GuideSection, ...] = ()


class ArticlePage(ReadingPage, frozen=True, kw_only=True):
    """`/<product>/<slug>/`: one question and its answer; its HTML comes as `body`.

    Attributes:
        previous: the article before it in its category, or `none`.
        next: the article after it in its category, or `none`.
    """

    previous: Link | None
    next: Link | None


class GuidePage(ReadingPage, frozen=True, kw_only=True):
    """`/<product>/<slug>/` with `layout: guide`: an accordion of titled sections.

    The introduction's HTML comes as `body`, the sections' as the list `sections`, in the order of
    `contents`.
    """


class NoticePage(TitledPage, frozen=True, kw_only=True):
    """`/notices/<slug>/`: one announcement; its HTML comes as `body`.

    Attributes:
        notice: the announcement.
    """

    notice: NoticeCard


class NoticeListPage(TitledPage, frozen=True, kw_only=True):
    """`/notices/`: all announcements, newest first.

    Attributes:
        notices: those in force.
        past: those that are over.
    """

    notices: tuple[NoticeCard, ...]
    past: tuple[NoticeCard, ...]


class SearchPage(TitledPage, frozen=True, kw_only=True):
    """`/search/`: the form, the filters, and the trees that stand in where there is no script.

    Attributes:
        trees: a product's slug and its categories, for every product.
        facets: a facet's name and its values, for every facet that articles carry.
        popular: the questions that writers marked, of all products.
        scopes: whom to ask about the site and about each product.
    """

    trees: tuple[tuple[str, tuple[CategoryNode, ...]], ...]
    facets: tuple[tuple[str, tuple[Badge, ...]], ...]
    popular: tuple[ArticleCard, ...]
    scopes: tuple[Desks, ...] = ()


class ThanksPage(AnyPage, frozen=True, kw_only=True):
    """`/thanks/`: where feedback that was sent without JavaScript leads.

    Attributes:
        title: the page's title.
    """

    title: str


class NotFoundPage(AnyPage, frozen=True, kw_only=True):
    """`/404.html`, `/en/404.html`, …: says so, and offers the search and the products.

    Attributes:
        title: the page's title.
        popular: the questions that writers marked, of all products.
    """

    title: str
    popular: tuple[ArticleCard, ...]


class OfflinePage(AnyPage, frozen=True, kw_only=True):
    """`/offline.html`: stands in, without a connection, for a page that was not read before.

    Attributes:
        title: the page's title.
    """

    title: str


PageView = (
    HomePage
    | ProductPage
    | CategoryPage
    | ArticlePage
    | GuidePage
    | NoticePage
    | NoticeListPage
    | SearchPage
    | ThanksPage
    | NotFoundPage
    | OfflinePage
)
