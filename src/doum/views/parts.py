"""The typed view models: everything that a template may print, and nothing else.

A page template receives three values: ``site`` (:class:`SiteView`), ``product``
(:class:`ProductView` or ``None``) and ``page`` (one of the ``*Page`` classes).
Views are plain frozen data, ready to print: titles are in the page's language,
URLs are root-relative and include the site's base path, lists are sorted and
cut to length.  A page is rendered again exactly when the digest of its views changes.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class View(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of every view model: frozen, keyword-only, compact when digested."""


class Link(View, frozen=True, kw_only=True):
    """A titled link.

    Attributes:
        title: its text.
        url: where it leads.
        current: whether it leads to the current page.
        language: the title's language, if it differs from the page's.
    """

    title: str
    url: str
    current: bool = False
    language: str = ""


class FilterLink(View, frozen=True, kw_only=True):
    """A facet value that filters a list.

    Attributes:
        title: the value's label, such as `관리자`.
        url: the filtered list; for the current filter, the whole list.
        count: the number of articles with this value.
        current: whether the list is filtered by it.
        language: the title's language, if it differs from the page's.
    """

    title: str
    url: str
    count: int
    current: bool = False
    language: str = ""


FilterLinks = tuple[tuple[str, tuple[FilterLink, ...]], ...]
"""(facet name, filter links) for every facet."""


class Badge(View, frozen=True, kw_only=True):
    """One value of one facet, printed beside a title.

    Attributes:
        facet: the facet, such as `audience`.
        value: the value in front matter, such as `admin`.
        label: the value's label, such as `관리자`.
        language: the label's language, if it differs from the page's.
    """

    facet: str
    value: str
    label: str
    language: str = ""


class CategoryNode(View, frozen=True, kw_only=True):
    """A category in a product's tree.

    Attributes:
        path: the slugs of the product and the categories from the top down, joined by slashes.
        title: its name.
        url: URL of its page.
        count: the number of articles in it and in its subcategories.
        summary: a one-sentence description of the category.
        children: its subcategories.
        language: the title's language, if it differs from the page's.
    """

    path: str
    title: str
    url: str
    count: int
    summary: str = ""
    children: tuple[CategoryNode, ...] = ()
    language: str = ""


class NavItem(View, frozen=True, kw_only=True):
    """An entry of the product's navigation.

    Attributes:
        title: the category's name.
        url: URL of its page.
        count: the number of articles in it and in its subcategories.
        current: whether it is the current page.
        open: whether its children are shown.
        children: the entries below it.
        language: the title's language, if it differs from the page's.
    """

    title: str
    url: str
    count: int
    current: bool = False
    open: bool = False
    children: tuple[NavItem, ...] = ()
    language: str = ""


class ProductLink(View, frozen=True, kw_only=True):
    """A product in the menus of all pages.

    Attributes:
        slug: its folder in `content/`.
        title: its name.
        url: URL of its page.
        icon: the name of its icon.
        accent: its accent colour, for `data-accent`.
        language: the title's language, if it differs from the page's.
    """

    slug: str
    title: str
    url: str
    icon: str
    accent: str
    language: str = ""


class ProductCard(ProductLink, frozen=True, kw_only=True):
    """A product on the home page.

    Attributes:
        summary: a one-sentence description of the product.
        count: the number of its articles.
        topics: its first categories.
    """

    summary: str
    count: int
    topics: tuple[Link, ...] = ()


class ArticleCard(View, frozen=True, kw_only=True):
    """An article in a list.

    Attributes:
        title: its title, usually a question.
        url: URL of its page.
        summary: its summary, or an excerpt.
        product: its product's title.
        accent: its product's accent colour, for `data-accent`.
        crumbs: its categories from the top down.
        badges: the audiences, devices and plans it applies to.
        updated: the date of its last change.
        guide: whether it is a guide.
        unpublished: why only previews show it.
        product_language: the language of the product's title, if it differs from the page's.
    """

    title: str
    url: str
    summary: str
    product: str
    accent: str
    crumbs: tuple[Link, ...] = ()
    badges: tuple[Badge, ...] = ()
    updated: str = ""
    guide: bool = False
    unpublished: Literal["", "draft", "early"] = ""
    product_language: str = ""


class NoticeCard(View, frozen=True, kw_only=True):
    """A notice in a list or a banner.

    Attributes:
        title: its title.
        url: URL of its page.
        severity: how severe it is.
        summary: its summary, or an excerpt.
        scope: what it is about; empty for the whole site.
        starts: when it takes effect, as written: a day or a moment.
        ends: when it ends, as written: a day or a moment.
        starts_at: the moment it takes effect, in ISO 8601 with an offset.
        ends_at: the moment it ends, in ISO 8601 with an offset.
        state: its state when the site was built; an upcoming notice is printed hidden.
        digest: changes with its content; identifies dismissed notices.
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
    state: Literal["current", "upcoming", "past"] = "current"
    digest: str = ""


class Pagination(View, frozen=True, kw_only=True):
    """Links to the pages of a list.

    Attributes:
        current: the number of this page.
        total: the number of pages.
        shown: the number of articles up to the end of this page.
        previous_url: URL of the previous page.
        next_url: URL of the next page.
        pages: (number, URL) of the pages to link; number 0 stands for a gap.
    """

    current: int
    total: int
    shown: int = 0
    previous_url: str = ""
    next_url: str = ""
    pages: tuple[tuple[int, str], ...] = ()


class Heading(View, frozen=True, kw_only=True):
    """A heading of an article.

    Attributes:
        level: 2 or 3.
        id: the URL fragment, without `#`.
        title: its text.
    """

    level: int
    id: str
    title: str


class GuideSection(View, frozen=True, kw_only=True):
    """A titled section of a guide.

    Attributes:
        id: the URL fragment, without `#`.
        title: its title; its HTML has the same position in `sections`.
    """

    id: str
    title: str
