"""Document heads, and links from a page to the same page in other languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from doum.addresses.map import NOTICES
from doum.addresses.urls import Urls
from doum.model import Library, Notice
from doum.plan.following import SITE, Following
from doum.plan.shelf import Shelf
from doum.views.frame import FeedLink, Head, LanguageLink
from doum.views.parts import Link


class Heads:
    """Makes the head of every page.

    Args:
        shelves: the shelf of each language.
        names: the languages' own names.
        images: the files of share images, by language and path.
        followings: the feeds by language.
        unlisted: whether search engines are asked not to index any page.
    """

    def __init__(
        self,
        library: Library,
        shelves: Mapping[str, Shelf],
        urls: Urls,
        names: Mapping[str, str],
        images: Mapping[tuple[str, str], str] | None = None,
        followings: Mapping[str, Following] | None = None,
        *,
        unlisted: bool = False,
    ) -> None:
        self.library, self.shelves, self.urls = library, shelves, urls
        self.names, self.images = names, images or {}
        self.followings, self.unlisted = followings or {}, unlisted

    def everywhere(
        self, language: str, title: str, path: str, description: str = "", noindex: bool = False
    ) -> Head:
        """Make the head of a page that exists in every language, at a path below the home page."""
        url = self._at(language, path)
        links = self._links(language, lambda other: (self._at(other, path), True))
        image = self._image(language, path)
        feeds = () if noindex else self._feeds(language, SITE)
        return self._head(
            title,
            url,
            description,
            links,
            canonical=url,
            noindex=noindex,
            image=image,
            feeds=feeds,
        )

    def of_stopgap(self, language: str, title: str, page: str, description: str = "") -> Head:
        """Make the head of a page shown at other pages' URLs: error or offline page."""
        url = self.urls.home(language) + page
        links = self._links(language, lambda other: (self.urls.home(other), other == language))
        return self._head(title, url, description, links, canonical="", noindex=True)

    def of_product(
        self,
        language: str,
        title: str,
        path: str,
        *,
        url: str = "",
        description: str = "",
        canonical: str = "",
    ) -> Head:
        """Make the head of a product's or category's page.

        Args:
            path: the product or category, looked up in the other languages.
            url: the page's own URL, if it is not the first page of `path`.
            canonical: the canonical URL, if it is not the page's own.
        """

        def elsewhere(other: str) -> tuple[str, bool]:
            shelf = self.shelves[other]
            return shelf.closest(path), shelf.has(path)

        first = self.urls.at(language, path)
        own = url or first
        links = self._links(language, elsewhere)
        return self._head(
            title,
            own,
            description,
            links,
            canonical=canonical or own,
            noindex=bool(canonical) and canonical != own,
            image=self._image(language, path),
            feeds=self._feeds(language, path, path.partition("/")[0]),
            is_translated=own == first,
        )

    def of_article(self, language: str, title: str, key: str, url: str, description: str) -> Head:
        """Make the head of an article's page, or of its stand-in.

        The canonical URL of a stand-in is that of its original; without permanent URLs, search
        engines are asked not to index it.
        """
        own = self.library.own
        is_translated = key in self.shelves[language].articles
        links = self._links(language, lambda other: self._article_in(other, key))
        return self._head(
            title,
            url,
            description,
            links,
            canonical=url if is_translated else self.library.articles[own][key].url,
            noindex=not is_translated and not self.urls.origin,
            image=self._image(language, key),
            is_translated=is_translated,
        )

    def _article_in(self, language: str, key: str) -> tuple[str, bool]:
        shelf = self.shelves[language]
        found = shelf.articles.get(key) or shelf.stand_ins.get(key)
        url = found.url if found else shelf.closest(key.partition("/")[0])
        return url, key in shelf.articles

    def of_notice(self, language: str, notice: Notice, description: str) -> Head:
        """Make the head of a notice's page; search engines must not index an upcoming one."""

        def elsewhere(other: str) -> tuple[str, bool]:
            for same in self.library.notices_published(other):
                if same.slug == notice.slug:
                    return same.url, True
            return self.urls.at(other, NOTICES), False

        links = self._links(language, elsewhere)
        return self._head(
            notice.meta.title,
            notice.url,
            description,
            links,
            canonical=notice.url,
            noindex=notice.state == "upcoming",
            image=self._image(language, f"{NOTICES}/{notice.slug}"),
            feeds=self._feeds(language, SITE),
        )

    def with_trail(self, head: Head, breadcrumbs: Sequence[Link]) -> Head:
        """Add breadcrumb permalinks from the home page, if search engines may index the page."""
        if head.noindex or head.canonical != self.urls.absolute(head.url) or not head.canonical:
            return head
        links = [replace(link, url=self.urls.absolute(link.url)) for link in breadcrumbs]
        here = Link(title=head.title, url=head.canonical)
        return replace(head, trail=(*links, here))

    def _links(
        self, language: str, find: Callable[[str], tuple[str, bool]]
    ) -> tuple[LanguageLink, ...]:
        if len(self.library.languages) < 2:
            return ()
        links = []
        for other in self.library.languages:
            url, available = find(other)
            links.append(
                LanguageLink(
                    code=other,
                    name=self.names[other],
                    url=self.urls.href(url),
                    available=available,
                    current=other == language,
                )
            )
        return tuple(links)

    def _head(
        self,
        title: str,
        url: str,
        description: str,
        languages: tuple[LanguageLink, ...],
        *,
        canonical: str,
        noindex: bool = False,
        image: str = "",
        feeds: tuple[FeedLink, ...] = (),
        is_translated: bool = True,
    ) -> Head:
        indexed = is_translated and canonical and not noindex
        return Head(
            title=title,
            url=self.urls.href(url),
            description=description,
            canonical=self.urls.permalink(canonical) if canonical else "",
            noindex=noindex or self.unlisted,
            image=self.urls.permalink(image) if image else "",
            languages=languages,
            feeds=feeds,
            alternates=self._alternates(languages) if indexed else (),
        )

    def _feeds(self, language: str, *paths: str) -> tuple[FeedLink, ...]:
        following = self.followings.get(language)
        return following.links(*paths) if following else ()

    def _image(self, language: str, path: str) -> str:
        """Return the file of a page's share image: its own, its source's, or the home page's."""
        places = ((language, path), (self.library.own, path), (language, ""))
        return next((self.images[place] for place in places if place in self.images), "")

    def _alternates(self, languages: tuple[LanguageLink, ...]) -> tuple[tuple[str, str], ...]:
        """Return the (language, URL) pairs of a page's translations, for search engines."""
        there = [link for link in languages if link.available]
        if len(there) < 2 or not self.urls.origin:
            return ()
        pairs = tuple((link.code, self.urls.absolute(link.url)) for link in there)
        own = [("x-default", pairs[0][1])] if pairs[0][0] == self.urls.own else []
        return (*pairs, *own)

    def _at(self, language: str, path: str) -> str:
        return self.urls.at(language, path) if path else self.urls.home(language)
