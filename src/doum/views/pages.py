"""The view of each page type, passed to its template as `page`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from doum.views.desks import Desks
from doum.views.frame import Head
from doum.views.parts import (
    ArticleCard,
    Badge,
    CategoryNode,
    FilterLinks,
    GuideSection,
    Heading,
    Link,
    NavItem,
    NoticeCard,
    Pagination,
    ProductCard,
    View,
)
from doum.views.twins import TwinPage


class AnyPage(View, frozen=True, kw_only=True):
    """Fields of every page.

    Attributes:
        head: values for the document's `<head>`.
    """

    head: Head


class TitledPage(AnyPage, frozen=True, kw_only=True):
    """Fields shared by pages that have a title and breadcrumbs.

    Attributes:
        title: the page's title.
        breadcrumbs: links to the pages above.
    """

    title: str
    breadcrumbs: tuple[Link, ...]


class HomePage(AnyPage, frozen=True, kw_only=True):
    """`/`: search, products, featured and popular questions, notices.

    Attributes:
        summary: a one-sentence description of the site.
        products: all products, in order.
        featured: the articles listed below the search field.
        popular: popular articles of all products, as marked by writers.
        notices: the newest notices.
        verifications: (name, content) of the meta tags that prove site ownership to search engines.
    """

    summary: str
    products: tuple[ProductCard, ...]
    featured: tuple[ArticleCard, ...]
    popular: tuple[ArticleCard, ...]
    notices: tuple[NoticeCard, ...]
    verifications: tuple[tuple[str, str], ...] = ()


class ProductPage(AnyPage, frozen=True, kw_only=True):
    """`/<product>/`: a product's introduction and categories.

    Attributes:
        breadcrumbs: links to the pages above.
        summary: a one-sentence description of the product.
        icon: the name of its icon.
        count: the number of its articles.
        categories: its category tree.
        popular: its popular articles, as marked by writers.
        guides: its guides.
        articles: its articles without a category.
        has_body: whether an introduction is passed as `body` (HTML).
    """

    breadcrumbs: tuple[Link, ...]
    summary: str
    icon: str
    count: int
    categories: tuple[CategoryNode, ...]
    popular: tuple[ArticleCard, ...]
    guides: tuple[ArticleCard, ...]
    articles: tuple[ArticleCard, ...] = ()
    has_body: bool = False


class CategoryPage(TitledPage, frozen=True, kw_only=True):
    """`/<product>/<category>/…`: subcategories, and the paginated list of all articles under it.

    Attributes:
        summary: a one-sentence description of the category.
        navigation: the product's navigation, expanded at this page.
        subcategories: its direct subcategories.
        sorts: links to the sort orders; empty for a filtered list.
        filters: (facet name, filter links) for every facet; empty for a short list.
        articles: the articles on this page of the list.
        notices: the notices about it.
        count: the number of articles on all pages of the list, after filtering.
        pagination: links to the pages of the list.
        language: the title's language, if it differs from the page's.
        has_body: whether an introduction is passed as `body` (HTML); only on the first page.
        outline: the headings of the introduction; empty for a short one.
        unpublished: why only previews show the introduction.
        publish_at: when it will be published, as written: a day or a moment.
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
    has_body: bool = False
    outline: tuple[Heading, ...] = ()
    unpublished: Literal["", "draft", "early"] = ""
    publish_at: str = ""


class ReadingPage(TitledPage, frozen=True, kw_only=True):
    """Fields shared by article and guide pages.

    Attributes:
        summary: the answer in one sentence.
        navigation: the product's navigation, expanded at this page.
        badges: the audiences, devices and plans it applies to.
        related: related articles.
        updated: the date of its last change.
        author: the author's name.
        author_language: the language of that name, if it differs from the page's.
        tags: its tags.
        notices: the notices about this page.
        key: `product/slug`, which identifies the article in feedback.
        revision: the revision of its text, sent with feedback.
        desks: the contacts for its product and plans.
        extra: the values under `extra` in its front matter.
        language: the text's language, if it differs from the page's because it is not translated.
        unpublished: why only previews show it.
        publish_at: when it will be published, as written: a day or a moment.
        closest_url: for a text that is not translated: the closest page in the page's language.
        outline: the headings for a table of contents; empty for a short text.
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
    """`/<product>/<slug>/`: one question and its answer; its HTML is passed as `body`.

    Attributes:
        previous: the previous article in its category, or `none`.
        next: the next article in its category, or `none`.
    """

    previous: Link | None
    next: Link | None


class GuidePage(ReadingPage, frozen=True, kw_only=True):
    """`/<product>/<slug>/` with `layout: guide`: an accordion of titled sections.

    The introduction's HTML is passed as `body`, that of the sections as the list `sections`, in
    the order of `contents`.
    """


class NoticePage(TitledPage, frozen=True, kw_only=True):
    """`/notices/<slug>/`: one notice; its HTML is passed as `body`.

    Attributes:
        notice: the notice.
    """

    notice: NoticeCard


class NoticeListPage(TitledPage, frozen=True, kw_only=True):
    """`/notices/`: all notices, newest first.

    Attributes:
        notices: the notices in force.
        past: the notices that have ended.
    """

    notices: tuple[NoticeCard, ...]
    past: tuple[NoticeCard, ...]


class SearchPage(TitledPage, frozen=True, kw_only=True):
    """`/search/`: the form, the filters, and category trees for readers without JavaScript.

    Attributes:
        trees: (product slug, categories) for every product.
        facets: (facet name, values) for every facet that articles use.
        popular: (product slug, popular articles as marked by writers); first those of all
            products, with an empty slug.
        scopes: the contacts of the site and of each product.
    """

    trees: tuple[tuple[str, tuple[CategoryNode, ...]], ...]
    facets: tuple[tuple[str, tuple[Badge, ...]], ...]
    popular: tuple[tuple[str, tuple[ArticleCard, ...]], ...]
    scopes: tuple[Desks, ...] = ()


class ThanksPage(AnyPage, frozen=True, kw_only=True):
    """`/thanks/`: shown after feedback is sent without JavaScript.

    Attributes:
        title: the page's title.
    """

    title: str


class NotFoundPage(AnyPage, frozen=True, kw_only=True):
    """`/404.html`, `/en/404.html`, …: the error page, with the search field and the products.

    Attributes:
        title: the page's title.
        popular: popular articles of all products, as marked by writers.
    """

    title: str
    popular: tuple[ArticleCard, ...]


class OfflinePage(AnyPage, frozen=True, kw_only=True):
    """`/offline.html`: shown offline in place of a page that was not visited before.

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
    | TwinPage
    | NoticePage
    | NoticeListPage
    | SearchPage
    | ThanksPage
    | NotFoundPage
    | OfflinePage
)
