"""The pages that belong to no product: home, search, notices, error and offline pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doum.addresses.languages import direction_of
from doum.addresses.map import (
    NOT_FOUND,
    NOTICES,
    OFFLINE,
    OPENSEARCH,
    SEARCH,
    SEARCH_DATA,
    THANKS,
)
from doum.addresses.urls import Urls
from doum.model import Article, Notice
from doum.plan.filters import facets_in_use
from doum.plan.heads import Heads
from doum.plan.page import Page
from doum.plan.shelf import Shelf
from doum.settings import DoumSettings, SeoSettings
from doum.views.desks import Desks
from doum.views.frame import FeedbackView, SiteView
from doum.views.pages import (
    HomePage,
    NotFoundPage,
    NoticeListPage,
    NoticePage,
    OfflinePage,
    SearchPage,
    ThanksPage,
)
from doum.views.parts import ArticleCard, Link

MENU = 12
"""Most products in header and footer; a site with more links to its home page."""

POPULAR = 8
FEATURED = 5
HOME_NOTICES = 5
Translate = Callable[[str], str]


def site_view(
    shelf: Shelf, urls: Urls, settings: DoumSettings, *, offline: bool = False
) -> SiteView:
    """Make the values shared by every page of one language.

    Args:
        offline: whether browsers keep visited pages.
    """
    searched = settings.search.enabled
    meta = shelf.library.sites[shelf.language]
    notices = shelf.library.notices_shown(shelf.language)
    banners = [n for n in notices if not n.meta.scope and n.meta.severity != "info"]
    products = tuple(shelf.product_link(product) for product in shelf.products())
    return SiteView(
        title=meta.title,
        language=shelf.language,
        direction=direction_of(shelf.language),
        base=urls.base,
        home_url=urls.href(urls.home(shelf.language)),
        search_url=shelf.names.href(SEARCH) if searched else "",
        notices_url=shelf.names.href(NOTICES),
        search_data_url=urls.href(f"/{SEARCH_DATA}/"),
        origin=urls.origin,
        faq_page=settings.seo.faq_page,
        opensearch_url=_opensearch_url(shelf, urls) if searched else "",
        offline=offline,
        products=products,
        menu=products[:MENU],
        has_more_products=len(products) > MENU,
        timezone=shelf.library.timezone,
        desks=shelf.names.site_desks,
        feedback=_feedback(shelf, settings),
        title_language=shelf.names.spoken_of("title", shelf.names.site_keys),
        notices=tuple(shelf.notice_card(notice) for notice in banners),
    )


def _opensearch_url(shelf: Shelf, urls: Urls) -> str:
    return urls.href(urls.home(shelf.language) + OPENSEARCH) if urls.origin else ""


def _feedback(shelf: Shelf, settings: DoumSettings) -> FeedbackView | None:
    given, search = settings.feedback, settings.search
    if given.adapter == "none":
        return None
    action = given.url if given.adapter == "webhook" else shelf.names.href(THANKS)
    searches = search.enabled and search.feedback
    return FeedbackView(adapter=given.adapter, action=action, searches=searches)


def site_link(site: SiteView) -> Link:
    """Link the home page by the site's title."""
    return Link(title=site.title, url=site.home_url, language=site.title_language)


def overview_pages(
    site: SiteView, shelf: Shelf, heads: Heads, translate: Translate, seo: SeoSettings
) -> Iterator[Page]:
    """Plan the pages of one language that belong to no product."""
    language = shelf.language
    popular = chosen(shelf, "popular")

    def made(
        url: str, template: str, page: HomePage | SearchPage | NoticeListPage | ThanksPage
    ) -> Page:
        return Page(url=url, template=template, language=language, site=site, page=page)

    yield made(shelf.urls.home(language), "home.html", _home(site, shelf, heads, popular, seo))
    if site.search_url:
        search = _search(site, shelf, heads, popular, translate)
        yield made(shelf.urls.at(language, SEARCH), "search.html", search)
    title = translate("Notices")
    text = translate("What is new, what is being maintained, and what to watch out for.")
    notices = _notice_list(site, shelf, heads, title, text)
    yield made(shelf.urls.at(language, NOTICES), "notice_list.html", notices)
    for notice in shelf.library.notices_published(language):
        yield _notice(site, shelf, heads, notice, title)
    if site.feedback:
        title = translate("Thank you for your feedback")
        text = translate("It reaches the people who write these answers.")
        head = heads.everywhere(language, title, THANKS, text, noindex=True)
        yield made(
            shelf.urls.at(language, THANKS), "thanks.html", ThanksPage(head=head, title=title)
        )
    if site.offline:
        yield _offline(site, shelf, heads, translate)
    yield _not_found(site, shelf, heads, popular, translate)


def chosen(
    shelf: Shelf, flag: str, product: str = "", most: int = POPULAR
) -> tuple[ArticleCard, ...]:
    """Return the cards of the articles that writers marked (`popular`, `featured`)."""
    marked = [
        article
        for article in shelf.articles.values()
        if getattr(article.meta, flag) and product in ("", article.product)
    ]
    return tuple(shelf.card(article) for article in _spread(marked)[:most])


def _spread(articles: list[Article]) -> list[Article]:
    """Order articles so that products take turns."""
    turn: dict[str, int] = {}
    ranked = []
    for index, article in enumerate(articles):
        turn[article.product] = turn.get(article.product, 0) + 1
        ranked.append((turn[article.product], index, article))
    return [article for _, _, article in sorted(ranked, key=lambda entry: entry[:2])]


def _home(
    site: SiteView,
    shelf: Shelf,
    heads: Heads,
    popular: tuple[ArticleCard, ...],
    seo: SeoSettings,
) -> HomePage:
    notices = shelf.library.notices[shelf.language][:HOME_NOTICES]
    summary = shelf.library.sites[shelf.language].summary
    return HomePage(
        head=heads.everywhere(shelf.language, site.title, "", summary),
        summary=summary,
        products=tuple(shelf.product_card(product) for product in shelf.products()),
        featured=chosen(shelf, "featured", most=FEATURED),
        popular=popular,
        notices=tuple(shelf.notice_card(notice) for notice in notices),
        verifications=_verifications(seo),
    )


def _verifications(seo: SeoSettings) -> tuple[tuple[str, str], ...]:
    named = {"google-site-verification": seo.google, "naver-site-verification": seo.naver}
    return tuple((name, content) for name, content in named.items() if content)


def _search(
    site: SiteView,
    shelf: Shelf,
    heads: Heads,
    popular: tuple[ArticleCard, ...],
    translate: Translate,
) -> SearchPage:
    title, text = translate("Search"), translate("Search for answers")
    return SearchPage(
        head=heads.everywhere(shelf.language, title, SEARCH, text, noindex=True),
        title=title,
        breadcrumbs=(site_link(site),),
        trees=tuple((product.slug, shelf.nodes(product)) for product in shelf.products()),
        facets=tuple(facets_in_use(shelf, shelf.articles.values())),
        popular=_popular(shelf, popular),
        scopes=_scopes(site, shelf),
    )


def _popular(
    shelf: Shelf, everywhere: tuple[ArticleCard, ...]
) -> tuple[tuple[str, tuple[ArticleCard, ...]], ...]:
    """List the popular questions of the site, then of each product that has some."""
    products = [product.slug for product in shelf.products()]
    inside = [(slug, chosen(shelf, "popular", slug)) for slug in products]
    return tuple((slug, cards) for slug, cards in (("", everywhere), *inside) if cards)


def _scopes(site: SiteView, shelf: Shelf) -> tuple[Desks, ...]:
    """List the contacts of the site, then of each product."""
    return (site.desks, *(shelf.names.desks(product) for product in shelf.products()))


def _notice_list(
    site: SiteView, shelf: Shelf, heads: Heads, title: str, text: str
) -> NoticeListPage:
    library, language = shelf.library, shelf.language
    breadcrumbs = (site_link(site),)
    return NoticeListPage(
        head=heads.with_trail(heads.everywhere(language, title, NOTICES, text), breadcrumbs),
        title=title,
        breadcrumbs=breadcrumbs,
        notices=tuple(shelf.notice_card(notice) for notice in library.notices[language]),
        past=tuple(shelf.notice_card(notice) for notice in library.past_notices[language]),
    )


def _notice(site: SiteView, shelf: Shelf, heads: Heads, notice: Notice, list_title: str) -> Page:
    card = shelf.notice_card(notice)
    head = heads.of_notice(shelf.language, notice, card.summary)
    breadcrumbs = (
        site_link(site),
        Link(title=list_title, url=site.notices_url),
    )
    return Page(
        url=notice.url,
        template="notice.html",
        language=shelf.language,
        site=site,
        page=NoticePage(
            head=heads.with_trail(head, breadcrumbs),
            title=card.title,
            breadcrumbs=breadcrumbs,
            notice=card,
        ),
        body=shelf.body(notice.document.path),
        document=notice.document.path,
    )


def _offline(site: SiteView, shelf: Shelf, heads: Heads, translate: Translate) -> Page:
    title = translate("You are offline")
    head = heads.of_stopgap(shelf.language, title, OFFLINE)
    return Page(
        url=shelf.urls.home(shelf.language) + OFFLINE,
        template=OFFLINE,
        language=shelf.language,
        site=site,
        page=OfflinePage(head=head, title=title),
    )


def _not_found(
    site: SiteView,
    shelf: Shelf,
    heads: Heads,
    popular: tuple[ArticleCard, ...],
    translate: Translate,
) -> Page:
    title = translate("Page not found")
    text = translate(
        "The address may have changed, or the page was taken down. "
        "Search for it, or start from a product."
    )
    return Page(
        url=shelf.urls.home(shelf.language) + NOT_FOUND,
        template=NOT_FOUND,
        language=shelf.language,
        site=site,
        page=NotFoundPage(
            head=heads.of_stopgap(shelf.language, title, NOT_FOUND, text),
            title=title,
            popular=popular,
        ),
    )
