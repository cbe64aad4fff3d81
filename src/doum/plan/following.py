"""Feeds: which of them exist, and the news that the site, a product or a category publishes.

The site and its products always have a feed, so that subscriptions keep working; a category
has one only while there is news in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from doum.addresses.map import ATOM, JSON_FEED
from doum.model import Article, lineage
from doum.plan.shelf import Shelf
from doum.views.frame import FeedLink

SITE = ""


class News(Struct, frozen=True, kw_only=True):
    """A notice, or an article whose changes its writer wants to announce.

    Attributes:
        url: root-relative, without the base path.
        updated: ISO date, or date-time with an offset.
        began: the same for the start of a notice, empty for an article.
        tags: the products and categories that it is about, from the top down.
        places: the paths whose feeds list it; `SITE` is the site itself.
    """

    url: str
    title: str
    summary: str
    updated: str
    began: str = ""
    tags: tuple[str, ...] = ()
    places: frozenset[str]


class Following:
    """The feeds of one language.

    Args:
        shelf: the language's articles.
        enabled: whether there are any feeds; they need permanent URLs.
    """

    def __init__(self, shelf: Shelf, *, enabled: bool) -> None:
        self.shelf, self.enabled = shelf, enabled
        self.news = [*self._notices(), *self._articles()] if enabled else []
        self._told = {place for news in self.news for place in news.places}

    def paths(self) -> Iterator[str]:
        """Yield the paths that have a feed: the site, products, categories."""
        if self.enabled:
            shelf = self.shelf
            yield from (SITE, *(product.slug for product in shelf.products()))
            yield from (path for path in shelf.categories if self._has(path))

    def links(self, *paths: str) -> tuple[FeedLink, ...]:
        """Return links to the feeds of these paths, where they exist."""
        if not self.enabled:
            return ()
        return tuple(self._link(path) for path in dict.fromkeys(paths) if self._has(path))

    def title(self, path: str) -> str:
        """Return a feed's title: that of its path and of what contains it."""
        own = self.shelf.library.sites[self.shelf.language].title
        above = path.partition("/")[0] if "/" in path else SITE
        pieces = [self.tag(path), self.tag(above) if above else own] if path else [own]
        return " - ".join(pieces)

    def tag(self, path: str) -> str:
        """Return the title of a product or category."""
        link = self.shelf.scope_link(path)
        return link.title if link else ""

    def url(self, path: str) -> str:
        """Return the URL of the page that a feed belongs to."""
        urls, language = self.shelf.urls, self.shelf.language
        return urls.at(language, path) if path else urls.home(language)

    def _has(self, path: str) -> bool:
        return "/" not in path or (path in self._told and self.shelf.has(path))

    def _link(self, path: str) -> FeedLink:
        page = self.shelf.urls.href(self.url(path))
        return FeedLink(title=self.title(path), url=page + ATOM, json_url=page + JSON_FEED)

    def _articles(self) -> Iterator[News]:
        for article in self.shelf.articles.values():
            if article.meta.notify and article.meta.updated:
                trail = lineage(article.category)
                card = self.shelf.card(article)
                yield News(
                    url=article.url,
                    title=card.title,
                    summary=card.summary,
                    updated=article.meta.updated.isoformat(),
                    tags=trail,
                    places=frozenset((SITE, *trail)),
                )

    def _notices(self) -> Iterator[News]:
        everywhere = frozenset((SITE, *self.shelf.library.products))
        for notice in self.shelf.library.notices_told(self.shelf.language):
            tags = tuple(dict.fromkeys(p for s in notice.meta.scope for p in self._trail_of(s)))
            card = self.shelf.notice_card(notice)
            yield News(
                url=notice.url,
                title=card.title,
                summary=card.summary,
                updated=notice.starts_at,
                began=notice.starts_at,
                tags=tuple(tag for tag in tags if self.shelf.scope_link(tag)),
                places=frozenset((SITE, *tags)) if notice.meta.scope else everywhere,
            )

    def _trail_of(self, scope: str) -> tuple[str, ...]:
        """Return the products and categories that contain a notice's scope, itself included."""
        library = self.shelf.library
        article = library.articles[library.own].get(scope)
        return lineage(article.category if article else scope)


def undated(article: Article) -> bool:
    """Return whether an article should be announced but has no date of its last change."""
    return article.meta.notify and article.meta.updated is None
