"""The views of what stands around every page: its head, the site, the product."""

from __future__ import annotations

from typing import Literal

from doum.views.parts import Desks, Link, NoticeCard, ProductCard, View


class LanguageLink(View, frozen=True, kw_only=True):
    """A language of the site, and where this page is found in it.

    Attributes:
        code: the language's code, such as `ko`.
        name: the language's own name for itself.
        url: the same page in it, or the closest page that it has.
        available: whether the page itself is translated.
        current: whether it is the page's own language.
    """

    code: str
    name: str
    url: str
    available: bool = True
    current: bool = False


class FeedLink(View, frozen=True, kw_only=True):
    """A feed that readers can follow.

    Attributes:
        title: the title of what it tells of.
        url: the feed as Atom.
        json_url: the same as JSON Feed.
    """

    title: str
    url: str
    json_url: str


class Head(View, frozen=True, kw_only=True):
    """What the document's head says.

    Attributes:
        title: the page's title.
        url: the page's address.
        description: what the page says, in a sentence.
        canonical: its one true address, with the host.
        trail: the way from the home page to it by permalinks; empty where it is not listed.
        image: address of the picture that a shared link shows, with the host.
        noindex: whether search engines leave it out.
        languages: the page in every language of the site.
        feeds: those that tell news of this page's place, the nearest first.
        alternates: for search engines: the languages that the page is translated into, each
            with its address there; `x-default` for everybody else.
    """

    title: str
    url: str
    description: str = ""
    canonical: str = ""
    image: str = ""
    trail: tuple[Link, ...] = ()
    noindex: bool = False
    languages: tuple[LanguageLink, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()


class FeedbackView(View, frozen=True, kw_only=True):
    """Where feedback goes.

    Attributes:
        adapter: who takes it.
        action: the address that the form is sent to.
    """

    adapter: Literal["netlify", "webhook"]
    action: str


class SiteView(View, frozen=True, kw_only=True):
    """What every page of one language shares.

    Attributes:
        title: the site's name.
        summary: what the site is, in a sentence.
        language: the page's language, such as `ko`.
        direction: which way the language is written.
        base: the base path, with a slash at the end.
        home_url: the home page.
        search_url: the search page; empty where the search is turned off.
        notices_url: the list of notices.
        search_data_url: the folder of the search data.
        products: all products in their order.
        menu: the products that header and footer have room for.
        has_more_products: whether there are more than those.
        timezone: in which hours are meant, such as `Asia/Seoul`.
        desks: the site's own ways to reach people.
        feedback: where feedback goes; `none` where readers are not asked.
        notices: warnings for the whole site, shown on every page.
        origin: scheme and host of permalinks; empty where the site has no address.
        faq_page: whether answers are described as FAQPage as well.
        opensearch_url: what describes the search to browsers; empty without a search or address.
        offline: whether browsers keep what was read for times without a connection.
        title_language: the title's language where it is not the page's.
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
    origin: str = ""
    faq_page: bool = False
    opensearch_url: str = ""
    offline: bool = False
    products: tuple[ProductCard, ...]
    menu: tuple[ProductCard, ...]
    has_more_products: bool = False
    timezone: str = ""
    desks: Desks
    feedback: FeedbackView | None = None
    notices: tuple[NoticeCard, ...] = ()
    title_language: str = ""


class ProductView(View, frozen=True, kw_only=True):
    """What every page of one product shares.

    Attributes:
        slug: its folder in `content/`.
        title: its name.
        summary: what it is, in a sentence.
        url: its page.
        icon: the name of its icon.
        accent: its colour, for `data-accent`.
        count: how many answers it has.
        desks: its ways to reach people, or the site's where it has none.
        notices: warnings for the site and the product, shown on all of its pages.
        language: the title's language where it is not the page's.
    """

    slug: str
    title: str
    summary: str
    url: str
    icon: str
    accent: str
    count: int
    desks: Desks
    notices: tuple[NoticeCard, ...] = ()
    language: str = ""
