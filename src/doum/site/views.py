"""The typed view models: everything that a template may print, and nothing else.

A page template is given three values: ``site`` (:class:`SiteView`), ``product``
(:class:`ProductView` or ``None``) and ``page`` (one of the ``*Page`` classes).
Views are plain frozen data, ready to print: titles are in the page's language,
URLs are root-relative with the site's base path in front, lists are sorted and
cut.  A page is rendered again exactly when the digest of its views changes.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class View(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of every view model: frozen, keyword-only, compact when digested."""


class Link(View, frozen=True, kw_only=True):
    """A titled link; `current` marks the place where the reader is."""

    title: str
    url: str
    current: bool = False


class LanguageLink(View, frozen=True, kw_only=True):
    """A language of the site and where this page is found in it.

    `url` leads to the same page where a translation exists (`available`), else
    to the closest page that does exist in that language.
    """

    code: str
    name: str
    url: str
    available: bool = True
    current: bool = False


class Badge(View, frozen=True, kw_only=True):
    """One value of one facet, as printed beside a title: (`audience`, `admin`, `관리자`)."""

    facet: str
    value: str
    label: str


class Contact(View, frozen=True, kw_only=True):
    """A way to reach people: `url` is https:, mailto: or tel:; `hours` is free text."""

    title: str
    url: str
    hours: str = ""


class CategoryNode(View, frozen=True, kw_only=True):
    """A category in a product's tree, with the number of answers in and under it.

    `path` starts with the product's slug, like the values of the index's `category` filter.
    """

    path: str
    title: str
    url: str
    count: int
    summary: str = ""
    children: tuple[CategoryNode, ...] = ()


class NavItem(View, frozen=True, kw_only=True):
    """A line of the product's navigation; `open` where its children are shown."""

    title: str
    url: str
    count: int
    current: bool = False
    open: bool = False
    children: tuple[NavItem, ...] = ()


class ProductCard(View, frozen=True, kw_only=True):
    """A product on the home page and in the header's product menu."""

    slug: str
    title: str
    url: str
    summary: str
    icon: str
    accent: str
    count: int
    topics: tuple[Link, ...] = ()


class ArticleCard(View, frozen=True, kw_only=True):
    """An article in a list.

    `product` is the product's title, `crumbs` are those of its categories from the top down.
    """

    title: str
    url: str
    summary: str
    product: str
    accent: str
    crumbs: tuple[str, ...] = ()
    badges: tuple[Badge, ...] = ()
    updated: str = ""
    guide: bool = False


class NoticeCard(View, frozen=True, kw_only=True):
    """An announcement in a list or a banner.

    `starts` and `ends` are dates to print; `starts_at` and `ends_at` the exact moments, in
    ISO 8601 with an offset.
    """

    title: str
    url: str
    severity: Literal["info", "warning", "critical"]
    summary: str = ""
    scope: tuple[Link, ...] = ()
    starts: str = ""
    ends: str = ""
    starts_at: str = ""
    ends_at: str = ""
    digest: str = ""


class Head(View, frozen=True, kw_only=True):
    """What the document's head says, and the links between languages of one page."""

    title: str
    url: str
    description: str = ""
    canonical: str = ""
    noindex: bool = False
    languages: tuple[LanguageLink, ...] = ()


class SiteView(View, frozen=True, kw_only=True):
    """What every page of one language shares.

    `base` ends with a slash. `notices` are the warnings for the whole site, shown on every
    page; what is just information is on the home page. `search_url` is empty where the
    search is turned off.
    """

    title: str
    summary: str
    language: str
    direction: Literal["ltr", "rtl"]
    base: str
    home_url: str
    search_url: str
    notices_url: str
    search_data_url: str
    products: tuple[ProductCard, ...]
    contact: tuple[Contact, ...] = ()
    notices: tuple[NoticeCard, ...] = ()


class ProductView(View, frozen=True, kw_only=True):
    """What every page of one product shares."""

    slug: str
    title: str
    summary: str
    url: str
    icon: str
    accent: str
    count: int
    contact: tuple[Contact, ...] = ()
    status_url: str = ""
    notices: tuple[NoticeCard, ...] = ()


class Pagination(View, frozen=True, kw_only=True):
    """Real URLs of a list's pages; `pages` has the numbers to print, 0 for a gap."""

    current: int
    total: int
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[tuple[int, str], ...] = ()


class Heading(View, frozen=True, kw_only=True):
    """A heading of an article: `id` is what follows `#` in its URL."""

    level: int
    id: str
    title: str


class GuideSection(View, frozen=True, kw_only=True):
    """A titled section of a guide; its HTML stands under the same index in `sections`."""

    id: str
    title: str
