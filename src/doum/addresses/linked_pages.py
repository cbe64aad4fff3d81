"""What links may name: pages and articles by their paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from doum.addresses.map import NOTICES, SEARCH
from doum.model import Article, Library, held_paths, walk

HOME = "."
"""The path of the home page."""


def pages_of(library: Library, language: str) -> Iterator[tuple[str, str]]:
    """Yield (path, document) of a language's pages other than articles; some have no document."""
    yield HOME, ""
    yield SEARCH, ""
    yield NOTICES, ""
    for notice in library.notices_published(language):
        yield f"{NOTICES}/{notice.slug}", notice.document.path
    is_own = language == library.own
    introductions = library.introductions.get(language, {})
    held = held_paths(library, language)
    for product in library.products.values():
        intro = product.intros.get(language)
        if is_own or product.slug in held:
            yield product.slug, intro.path if intro else ""
        for category in walk(product.categories):
            if is_own or category.path in held:
                text = introductions.get(category.path)
                yield category.path, text.document.path if text else ""


def documents_of(library: Library, pages: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the paths of pages by their documents, those of the site's own language first.

    Args:
        pages: language -> path of a page -> its document.
    """
    found = {
        document: path
        for language in reversed(library.languages)
        for path, document in pages[language].items()
        if document
    }
    return found | dict(library.introduced)


def translated_articles(library: Library) -> dict[str, Article]:
    """Return the articles and stand-ins of other languages by the paths that links may write."""
    found = {
        name: article
        for language in library.others
        for article in library.articles[language].values()
        for name in (article.document.path, article.url.strip("/"))
    }
    for stand_ins in library.stand_ins.values():
        found |= {article.url.strip("/"): article for article in stand_ins.values()}
    return found
