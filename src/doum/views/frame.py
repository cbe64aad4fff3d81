"""Views shared by pages: the document head, the site and the product."""

from __future__ import annotations

from typing import Literal

from doum.views.desks import Desks
from doum.views.parts import Link, NoticeCard, ProductLink, View


class LanguageLink(View, frozen=True, kw_only=True):
    """A language of the site, with the URL of this page in it.

    Attributes:
        code: the language code, such as `ko`.
        name: the language's name in that language.
        url: the same page in it, or the closest one that exists.
        available: whether this page is translated into it.
        current: whether it is the language of this page.
    """

    code: str
    name: str
    url: str
    available: bool = True
    current: bool = False


class FeedLink(View, frozen=True, kw_only=True):
    """A feed that readers can subscribe to.

    Attributes:
        title: the feed's title.
        url: URL of the Atom feed.
        json_url: URL of the JSON Feed.
    """

    title: str
    url: str
    json_url: str


class Head(View, frozen=True, kw_only=True):
    """Values for the document's `<head>`.

    Attributes:
        title: the page's title.
        url: the page's URL.
        description: a one-sentence description of the page.
        canonical: the canonical URL, with the host.
        trail: permalinks from the home page to this page; empty if it is not indexable.
        image: URL of the image shown with shared links, with the host.
        noindex: whether search engines are asked not to index the page.
        languages: the page in every language of the site.
        feeds: the feeds that cover this page, the most specific first.
        alternates: for search engines: the languages that the page is translated into, each
            with its absolute URL; `x-default` for all other languages.
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
    """Where feedback is sent.

    Attributes:
        adapter: the service that receives it.
        action: the URL that the form is submitted to.
        searches: whether it also receives what readers search for.
    """

    adapter: Literal["netlify", "webhook"]
    action: str
    searches: bool = False


class SiteView(View, frozen=True, kw_only=True):
    """Values shared by every page of one language.

    Attributes:
        title: the site's name.
        language: the page's language, such as `ko`.
        direction: the writing direction of the language.
        base: the base path, with a slash at the end.
        home_url: URL of the home page.
        search_url: URL of the search page; empty if search is turned off.
        notices_url: URL of the list of notices.
        search_data_url: URL of the folder that holds the search data.
        products: all products, in order.
        menu: the products that fit in the header and the footer.
        has_more_products: whether the site has more products than `menu`.
        timezone: the time zone of opening hours, such as `Asia/Seoul`.
        desks: the site's own contacts.
        feedback: where feedback is sent; `none` if readers are not asked for it.
        notices: warnings for the whole site, shown on every page.
        origin: scheme and host of permalinks; empty if the site's URL is not set.
        faq_page: whether answers are also marked up as FAQPage.
        opensearch_url: URL of the OpenSearch description; empty without search or a site URL.
        offline: whether browsers keep visited pages for reading offline.
        title_language: the title's language, if it differs from the page's.
    """

    title: str
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
    products: tuple[ProductLink, ...]
    menu: tuple[ProductLink, ...]
    has_more_products: bool = False
    timezone: str = ""
    desks: Desks
    feedback: FeedbackView | None = None
    notices: tuple[NoticeCard, ...] = ()
    title_language: str = ""


class ProductView(View, frozen=True, kw_only=True):
    """Values shared by every page of one product.

    Attributes:
        slug: its folder in `content/`.
        title: its name.
        url: URL of its page.
        accent: its accent colour, for `data-accent`.
        desks: its contacts, or the site's if it has none.
        notices: notices about the site or the product, shown on all of its pages.
        language: the title's language, if it differs from the page's.
    """

    slug: str
    title: str
    url: str
    accent: str
    desks: Desks
    notices: tuple[NoticeCard, ...] = ()
    language: str = ""
