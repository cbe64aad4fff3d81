"""The cards of pages: the texts and the colour of each share image, by page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from doum.addresses.map import NOTICES
from doum.model import Library, Product, held_paths, walk

PageKey = tuple[str, str]
"""A language, and the path of a product or category, or an article's key; empty for home."""


class ShareCard(Struct, frozen=True, kw_only=True, array_like=True):
    """The texts and the colour of an image.

    Attributes:
        label: the name of the product, above the title.
        summary: a sentence below the title.
        site: the name of the site; empty if it is the title.
        accent: the accent of the product, as in `data-accent`.
    """

    language: str
    title: str
    label: str = ""
    summary: str = ""
    site: str = ""
    accent: str

    @property
    def words(self) -> str:
        """The whole text of the image."""
        return f"{self.title} {self.label} {self.summary} {self.site}"


def share_cards(library: Library, accent: str) -> dict[PageKey, ShareCard]:
    """Create the cards of all pages that have a share image.

    Args:
        accent: the accent of pages that do not belong to a product.
    """
    return {
        (language, path): card
        for language in library.languages
        for path, card in _of_language(library, language, accent)
    }


def _of_language(library: Library, language: str, accent: str) -> Iterator[tuple[str, ShareCard]]:
    site, articles = library.sites[language], library.articles[language]
    yield "", ShareCard(language=language, title=site.title, summary=site.summary, accent=accent)
    for notice in library.notices[language]:
        yield (
            f"{NOTICES}/{notice.slug}",
            ShareCard(language=language, title=notice.meta.title, site=site.title, accent=accent),
        )
    own = library.own
    shown = None if language == own else held_paths(library, language)
    for product in library.products.values():
        if shown is None or product.slug in shown:
            yield from _of_product(product, language, own, site.title, shown)
    for key, article in articles.items():
        metas = library.products[article.product].metas
        product_meta = metas.get(language) or metas[own]
        yield (
            key,
            ShareCard(
                language=language,
                title=article.meta.title,
                label=product_meta.title,
                site=site.title,
                accent=product_meta.accent,
            ),
        )


def _of_product(
    product: Product, language: str, own: str, site: str, shown: set[str] | None
) -> Iterator[tuple[str, ShareCard]]:
    meta = product.metas.get(language) or product.metas[own]
    yield (
        product.slug,
        ShareCard(
            language=language,
            title=meta.title,
            summary=meta.summary,
            site=site,
            accent=meta.accent,
        ),
    )
    for category in walk(product.categories):
        if shown is None or category.path in shown:
            yield (
                category.path,
                ShareCard(
                    language=language,
                    title=category.titles.get(language) or category.titles[own],
                    label=meta.title,
                    site=site,
                    accent=meta.accent,
                ),
            )
