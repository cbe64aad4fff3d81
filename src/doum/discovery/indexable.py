"""The pages that search engines should index, each under its canonical URL."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from doum.addresses.map import NOTICES
from doum.model import Article, Category, Introduction, Product, walk
from doum.plan.lists import page_count, page_url
from doum.plan.shelf import Shelf


class IndexablePage(Struct, frozen=True):
    """A canonical page.

    Attributes:
        url: root-relative, without the base path.
        changed: the ISO date of the newest content on it; empty if unknown.
        versions: language -> URL of its translations, itself included; empty if it has none.
    """

    url: str
    changed: str = ""
    versions: Mapping[str, str] = {}


class Inventory:
    """Lists the indexable pages of a site.

    Args:
        shelves: the shelf of each language, the site's own first.
        page_size: the number of articles on a page of a list.
    """

    def __init__(self, shelves: Mapping[str, Shelf], page_size: int) -> None:
        self.shelves, self.page_size = shelves, page_size
        self._notices = {
            language: {n.slug: n.url for n in shelf.library.notices_told(language)}
            for language, shelf in shelves.items()
        }

    def overview(self, language: str) -> Iterator[IndexablePage]:
        """List the pages of one language that belong to no product."""
        shelf = self.shelves[language]
        notices = shelf.library.notices_told(language)
        newest = max((n.starts_at[:10] for n in notices), default="")
        yield IndexablePage(
            shelf.urls.home(language),
            max(newest, _newest(shelf.articles.values())),
            self._versions(lambda other: other.urls.home(other.language)),
        )
        yield IndexablePage(
            shelf.urls.at(language, NOTICES),
            newest,
            self._versions(lambda other: other.urls.at(other.language, NOTICES)),
        )
        for notice in notices:
            urls = {
                other: found[notice.slug]
                for other, found in self._notices.items()
                if notice.slug in found
            }
            yield IndexablePage(notice.url, notice.starts_at[:10], _if_several(urls))

    def of_product(self, language: str, product: Product) -> Iterator[IndexablePage]:
        """List the pages of one product: its home page, category lists and articles."""
        shelf = self.shelves[language]
        articles = [
            article
            for path in (product.slug, *(node.path for node in walk(product.categories)))
            for article in shelf.by_category.get(path, ())
        ]
        yield self._list(shelf, product.slug, _newest(articles))
        for category in walk(product.categories):
            if shelf.has(category.path):
                yield from self._lists(shelf, category)
        for article in articles:
            yield IndexablePage(article.url, _updated(article), self._translations(article.key))

    def _lists(self, shelf: Shelf, category: Category) -> Iterator[IndexablePage]:
        """List a category's pages in the recommended order; the other orders are not canonical."""
        articles, size = shelf.under(category), self.page_size
        introduction = shelf.introductions.get(category.path)
        first_page: list[Article | Introduction] = [*articles[:size]]
        first_page += [introduction] if introduction else []
        yield self._list(shelf, category.path, _newest(first_page))
        first = shelf.urls.at(shelf.language, category.path)
        for number in range(2, page_count(len(articles), size) + 1):
            shown = articles[(number - 1) * size : number * size]
            yield IndexablePage(page_url(first, number), _newest(shown))

    def _list(self, shelf: Shelf, path: str, changed: str) -> IndexablePage:
        versions = self._versions(
            lambda other: other.urls.at(other.language, path) if other.has(path) else ""
        )
        return IndexablePage(shelf.urls.at(shelf.language, path), changed, versions)

    def _translations(self, key: str) -> Mapping[str, str]:
        found = {
            language: shelf.articles[key].url
            for language, shelf in self.shelves.items()
            if key in shelf.articles
        }
        return _if_several(found)

    def _versions(self, find: Callable[[Shelf], str]) -> Mapping[str, str]:
        found = {language: url for language, shelf in self.shelves.items() if (url := find(shelf))}
        return _if_several(found)


def _if_several(versions: Mapping[str, str]) -> Mapping[str, str]:
    return versions if len(versions) > 1 else {}


def _updated(article: Article) -> str:
    return article.meta.updated.isoformat() if article.meta.updated else ""


def _newest(articles: Iterable[Article | Introduction]) -> str:
    dates = [article.meta.updated for article in articles if article.meta.updated]
    return max(dates).isoformat() if dates else ""
