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
    """A titled link.

    Attributes:
        title: what it is called.
        url: where it leads.
        current: whether the reader is there.
        language: the title's language where it is not the page's.
    """

    title: str
    url: str
    current: bool = False
    language: str = ""


class FilterLink(View, frozen=True, kw_only=True):
    """A value of a facet that narrows a list.

    Attributes:
        title: the value as readers see it, such as `관리자`.
        url: the list of the answers that carry it; of the current one, the whole list.
        count: how many answers carry it.
        current: whether the list is narrowed to it.
        language: the title's language where it is not the page's.
    """

    title: str
    url: str
    count: int
    current: bool = False
    language: str = ""


FilterLinks = tuple[tuple[str, tuple[FilterLink, ...]], ...]
"""A facet's name and its values that narrow a list, for every facet."""


class Badge(View, frozen=True, kw_only=True):
    """One value of one facet, as printed beside a title.

    Attributes:
        facet: the facet, such as `audience`.
        value: the value as articles carry it, such as `admin`.
        label: the value as readers see it, such as `관리자`.
        language: the label's language where it is not the page's.
    """

    facet: str
    value: str
    label: str
    language: str = ""


class OpenHours(View, frozen=True, kw_only=True):
    """Hours of a week.

    Attributes:
        first: the first day, 1 for Monday.
        last: the last day.
        start: from when, in minutes of the day.
        end: until when.
    """

    first: int
    last: int
    start: int
    end: int


class Contact(View, frozen=True, kw_only=True):
    """A way to reach people.

    Attributes:
        title: what it is called.
        url: an `https:`, `mailto:` or `tel:` address.
        hours: when somebody answers.
        open: the hours that a clock can read, in the site's time zone.
        closed: dates on which nobody answers.
        zone: the time zone, to name with the hours where readers may live in another.
        plans: the plans that it is for; none for all.
        language: the language of title and hours where it is not the page's.
    """

    title: str
    url: str
    hours: str = ""
    open: tuple[OpenHours, ...] = ()
    closed: tuple[str, ...] = ()
    zone: str = ""
    plans: tuple[Badge, ...] = ()
    language: str = ""


class Desks(View, frozen=True, kw_only=True):
    """Whom to ask about a product or the site.

    Attributes:
        product: the product's slug, empty for the site.
        contact: the ways to reach people.
        status_url: the product's status page.
        timed: whether a clock can tell of one of them when somebody answers.
    """

    product: str
    contact: tuple[Contact, ...]
    status_url: str = ""
    timed: bool = False


class CategoryNode(View, frozen=True, kw_only=True):
    """A category in a product's tree.

    Attributes:
        path: the product's slug and the categories' from the top down, with slashes.
        title: its name.
        url: its page.
        count: how many answers are in it and under it.
        summary: what it holds, in a sentence.
        children: its subcategories.
        language: the title's language where it is not the page's.
    """

    path: str
    title: str
    url: str
    count: int
    summary: str = ""
    children: tuple[CategoryNode, ...] = ()
    language: str = ""


class NavItem(View, frozen=True, kw_only=True):
    """A line of the product's navigation.

    Attributes:
        title: the category's name.
        url: its page.
        count: how many answers are in it and under it.
        current: whether the reader is there.
        open: whether its children are shown.
        children: the lines below it.
        language: the title's language where it is not the page's.
    """

    title: str
    url: str
    count: int
    current: bool = False
    open: bool = False
    children: tuple[NavItem, ...] = ()
    language: str = ""


class ProductCard(View, frozen=True, kw_only=True):
    """A product on the home page and in the header's product menu.

    Attributes:
        slug: its folder in `content/`.
        title: its name.
        url: its page.
        summary: what it is, in a sentence.
        icon: the name of its icon.
        accent: its colour, for `data-accent`.
        count: how many answers it has.
        topics: its first categories.
        language: the title's language where it is not the page's.
    """

    slug: str
    title: str
    url: str
    summary: str
    icon: str
    accent: str
    count: int
    topics: tuple[Link, ...] = ()
    language: str = ""


class ArticleCard(View, frozen=True, kw_only=True):
    """An article in a list.

    Attributes:
        title: the question.
        url: its page.
        summary: the answer in a sentence.
        product: its product's title.
        accent: its product's colour, for `data-accent`.
        crumbs: its categories from the top down.
        badges: whom, which devices and which plans it is for.
        updated: the day of its last change.
        guide: whether it is a guide.
        unpublished: why only previews show it.
        product_language: the language of the product's title where it is not the page's.
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
    """An announcement in a list or a banner.

    Attributes:
        title: what it says.
        url: its page.
        severity: how grave it is.
        summary: what it says in a sentence.
        scope: what it is about; nothing for the whole site.
        starts: the day from which it holds.
        ends: the day until which it holds.
        starts_at: the moment from which it holds, ISO 8601 with an offset.
        ends_at: the moment until which it holds, ISO 8601 with an offset.
        state: where it was in time when the site was built; an upcoming one is printed hidden.
        digest: changes with its content; what a reader dismissed is known by it.
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
    """The pages of a list, by their addresses.

    Attributes:
        current: the number of this page.
        total: how many pages there are.
        shown: how far down the list this page leads: the number of its last answer.
        previous_url: the page before.
        next_url: the page after.
        pages: the numbers to print, each with its address; number 0 stands for a gap.
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
        id: what follows `#` in its address.
        title: its text.
    """

    level: int
    id: str
    title: str


class GuideSection(View, frozen=True, kw_only=True):
    """A titled section of a guide.

    Attributes:
        id: what follows `#` in its address.
        title: its title; its HTML stands at the same place in `sections`.
    """

    id: str
    title: str
