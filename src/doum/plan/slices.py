"""Slices: the pages of one product in one language, identified by the digest of all they show.

Planning ten thousand pages to find that none of them changed takes longer than anything else
in a warm build.  A slice's digest covers everything that planning its pages can read, so that
a slice with a known digest need not be planned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b

import msgspec
from msgspec import Struct

from doum.model import Article, Introduction, Library, Product, Rendered
from doum.plan.page import Page
from doum.plan.shelf import Shelf
from doum.views.frame import SiteView


class Slice(Struct, frozen=True, kw_only=True):
    """A part of the site that is planned as a whole.

    Attributes:
        name: language and product.
        digest: of everything that its pages show; empty if it is planned every time.
        readings: the number of its pages with an article.
        plan: yields its pages.
    """

    name: str
    digest: str
    readings: int
    plan: Callable[[], Iterator[Page]]


class Digester:
    """Digests slices; what all languages of a product share is digested once.

    Args:
        decisive: everything else that affects pages, the same for all slices.
    """

    def __init__(
        self,
        library: Library,
        rendered: Mapping[str, Rendered],
        decisive: object,
    ) -> None:
        self.rendered = rendered
        # The image of a stand-in's original names the site in its own language.
        own_title = library.sites[library.own].title
        self._settings = msgspec.msgpack.encode((decisive, library.languages, own_title))
        self._articles: dict[str, list[Article]] = {}
        for articles in library.articles.values():
            for article in articles.values():
                self._articles.setdefault(article.product, []).append(article)
        self._introductions: dict[str, list[Introduction]] = {}
        for introductions in library.introductions.values():
            for introduction in introductions.values():
                self._introductions.setdefault(introduction.product, []).append(introduction)
        self._stand_ins: dict[str, list[str]] = {}
        for stand_ins in library.stand_ins.values():
            for article in stand_ins.values():
                self._stand_ins.setdefault(article.product, []).append(article.url)
        self._products: dict[str, bytes] = {}

    def digest(self, product: Product, shelf: Shelf, site: SiteView) -> str:
        """Return the digest of one product's pages in the language of a shelf."""
        digest = blake2b(self._settings, digest_size=12)
        digest.update(msgspec.msgpack.encode((shelf.language, site)))
        digest.update(self._product(product))
        digest.update(msgspec.msgpack.encode(self._targets(product, shelf)))
        for notice in shelf.library.notices_published(shelf.language):
            digest.update(msgspec.msgpack.encode((notice, shelf.notice_card(notice))))
        for card in self._from_elsewhere(product, shelf):
            digest.update(msgspec.msgpack.encode(card))
        return digest.hexdigest()

    def _targets(self, product: Product, shelf: Shelf) -> list[object]:
        """List the targets of the references in a product's bodies, in the language of a shelf."""
        documents = [*product.intros.values()]
        documents += [article.document for article in self._articles.get(product.slug, ())]
        documents += [found.document for found in self._introductions.get(product.slug, ())]
        return [shelf.targets.get(document.path) for document in documents]

    def _product(self, product: Product) -> bytes:
        """Digest a product and its articles in all languages, with their bodies."""
        if product.slug not in self._products:
            stand_ins = self._stand_ins.get(product.slug)
            digest = blake2b(msgspec.msgpack.encode((product, stand_ins)), digest_size=12)
            for intro in product.intros.values():
                self._body(digest.update, intro.path)
            bodies = (self._articles, self._introductions)
            for part in (part for held in bodies for part in held.get(product.slug, ())):
                digest.update(msgspec.msgpack.encode(part))
                self._body(digest.update, part.document.path)
            self._products[product.slug] = digest.digest()
        return self._products[product.slug]

    def _body(self, update: Callable[[bytes], None], path: str) -> None:
        update(msgspec.msgpack.encode(self.rendered.get(path)))

    def _from_elsewhere(self, product: Product, shelf: Shelf) -> Iterator[object]:
        """Yield what this product's pages show of other products' articles, chosen or similar."""
        for article in self._articles.get(product.slug, ()):
            alike = shelf.alike.get(article.key, ())
            for name in (*article.meta.related, *alike):
                if "/" in name and not name.startswith(product.slug + "/"):
                    other = shelf.articles.get(name)
                    yield shelf.card(other) if other else name
