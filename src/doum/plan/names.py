"""Names and contacts in one language, marked where a translation is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property

from msgspec.structs import replace

from doum.addresses.urls import Urls
from doum.content.facets import Facets
from doum.meta import FACETS, ContactMeta, ProductMeta
from doum.model import Article, Category, Library, Product
from doum.views.desks import Contact, Desks
from doum.views.opening import parse_hours
from doum.views.parts import Badge, Link


class Names:
    """Titles of products, categories and facets, and contacts, as printed in one language.

    Args:
        library: the site.
        language: the language of the pages.
        facets: the titles of facet values.
        urls: the site's URLs.
    """

    def __init__(self, library: Library, language: str, facets: Facets, urls: Urls) -> None:
        self.library, self.language = library, language
        self.facets, self.urls = facets, urls
        self.own = library.own
        self.is_own = language == self.own
        self.site_keys = library.site_keys.get(language, ())
        self._desks: dict[tuple[str, tuple[str, ...]], Desks] = {}
        self._badges: dict[object, tuple[Badge, ...]] = {}

    def href(self, path: str) -> str:
        """Return the URL of a product or category in this language."""
        return self.urls.href(self.urls.at(self.language, path))

    def title_of(self, category: Category) -> str:
        """Return a category's title, falling back to the site's own language."""
        return category.titles.get(self.language) or category.titles[self.own]

    def spoken(self, titles: Collection[str]) -> str:
        """Return the language to mark a title with: empty if it exists in the page's language."""
        return "" if self.language in titles else self.own

    def spoken_of(self, key: str, given: Collection[str]) -> str:
        """Return the language to mark a text with, if only the site's own language provides it."""
        return "" if self.is_own or key in given else self.own

    def category_link(self, category: Category) -> Link:
        """Link a category by its title."""
        title, spoken = self.title_of(category), self.spoken(category.titles)
        return Link(title=title, url=self.href(category.path), language=spoken)

    def meta_of(self, product: Product) -> ProductMeta:
        """Return a product's metadata; without a translation, its summary is left out."""
        own = product.metas[self.own]
        return product.metas.get(self.language) or replace(own, summary="")

    def product_link(self, product: Product) -> Link:
        """Link a product by its title."""
        meta, spoken = self.meta_of(product), self.spoken(product.metas)
        return Link(title=meta.title, url=self.href(product.slug), language=spoken)

    def contacts(self, contacts: Iterable[ContactMeta], spoken: str) -> tuple[Contact, ...]:
        """Make contacts; `spoken` is the language of their texts, empty for that of the pages."""
        return tuple(self._contact(contact, spoken) for contact in contacts)

    def site_contacts(self, contacts: Iterable[ContactMeta]) -> tuple[Contact, ...]:
        """Make the site's own contacts."""
        return self.contacts(contacts, self.spoken_of("contact", self.site_keys))

    def _contact(self, meta: ContactMeta, spoken: str) -> Contact:
        opening = (parse_hours(text) for text in meta.open)
        return Contact(
            title=meta.title,
            url=meta.url,
            number=_number(meta),
            hours=meta.hours,
            open=tuple(hours for hours in opening if hours),
            closed=tuple(day.isoformat() for day in meta.closed),
            zone="" if self.is_own else self.library.timezone,
            plans=tuple(
                self._badge(
                    "plan", self.facets.value("plan", word) or word, spoken or self.language
                )
                for word in meta.plan
            ),
            language=spoken,
        )

    @cached_property
    def site_desks(self) -> Desks:
        """The contacts of the site."""
        contact = self.library.sites[self.language].contact
        return _made("", self.site_contacts(contact))

    def desks(self, product: Product, plans: tuple[str, ...] = ()) -> Desks:
        """Return a product's contacts for any of the plans, or else the site's.

        Calls with the same arguments return the same object, so that it is printed only once.
        """
        key = (product.slug, plans)
        if key not in self._desks:
            intro = product.intros.get(self.language)
            spoken = self.spoken_of("contact", intro.keys if intro else ())
            meta = self.meta_of(product)
            given = self._fitting(meta.contact, plans)
            site = self._fitting(self.library.sites[self.language].contact, plans)
            contact = self.contacts(given, spoken) or self.site_contacts(site)
            self._desks[key] = _made(product.slug, contact, meta.status_url)
        return self._desks[key]

    def _fitting(self, desks: Iterable[ContactMeta], plans: tuple[str, ...]) -> list[ContactMeta]:
        return [desk for desk in desks if self._serves(desk, plans)]

    def _serves(self, desk: ContactMeta, plans: tuple[str, ...]) -> bool:
        values = {self._plan(word) for word in desk.plan}
        return not values or not plans or not values.isdisjoint(plans)

    def _plan(self, word: str) -> str:
        return self.facets.value("plan", word) or word

    def author_language(self, article: Article) -> str:
        """Return the language of an author's name that a translation inherits from its source."""
        if article.language == self.language and "author" in article.document.keys:
            return ""
        return "" if self.is_own else self.own

    def badges(self, article: Article) -> tuple[Badge, ...]:
        """Make the badges of an article's facets."""
        values = tuple(getattr(article.meta, facet) for facet in FACETS)
        written = tuple(self._written_in(article, facet) for facet in FACETS)
        badges = self._badges.get((values, written))
        if badges is None:
            badges = self._badges[values, written] = tuple(
                self._badge(facet, value, spoken)
                for facet, listed, spoken in zip(FACETS, values, written, strict=True)
                for value in listed
            )
        return badges

    def _written_in(self, article: Article, facet: str) -> str:
        """Return the language in which an article's front matter gives the values of a facet."""
        return article.language if facet in article.document.keys else self.own

    def _badge(self, facet: str, value: str, written: str) -> Badge:
        is_declared = value in self.facets.declared.get(facet, {})
        spoken = self.facets.spoken(facet, value, self.language) if is_declared else written
        return Badge(
            facet=facet,
            value=value,
            label=self.facets.label(facet, value, self.language),
            language="" if spoken == self.language else spoken,
        )


def _made(product: str, contact: tuple[Contact, ...], status_url: str = "") -> Desks:
    timed = any(desk.open for desk in contact)
    return Desks(product=product, contact=contact, status_url=status_url, timed=timed)


def _number(meta: ContactMeta) -> str:
    """Return the telephone number of a contact, unless its name has it."""
    number = meta.url.removeprefix("tel:")
    return "" if number == meta.url or number in meta.title else number
