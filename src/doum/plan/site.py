"""Planning: every page of the site, its URL, template and views, before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from doum.addresses.urls import Urls
from doum.content.facets import Facets
from doum.model import Library, Rendered, Target
from doum.plan.following import Following
from doum.plan.heads import Heads
from doum.plan.overview_pages import overview_pages, site_view
from doum.plan.product_pages import ProductPages
from doum.plan.shelf import Shelf
from doum.plan.slices import Digester, Slice
from doum.settings import DoumSettings


class Inputs(Struct, frozen=True, kw_only=True):
    """Everything that planning reads: nothing else determines what is on a page.

    Attributes:
        request: the part of the build request that affects pages, as bytes.
        rendered: the rendered bodies, by document path.
        targets: the targets of a document's references, by page language and document path.
        texts: for each language, returns the interface text for a message id.
        names: the languages' own names.
        alike: the keys of similar articles, by language and article key.
        images: the files of share images, by language and path.
        images_digest: digest of how share images are drawn.
        offline: whether browsers keep visited pages.
        unlisted: whether search engines are asked not to index the site.
    """

    settings: DoumSettings
    request: bytes = b""
    library: Library
    rendered: Mapping[str, Rendered]
    targets: Mapping[str, Mapping[str, tuple[Target, ...]]]
    facets: Facets
    urls: Urls
    texts: Mapping[str, Callable[[str], str]]
    names: Mapping[str, str]
    alike: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    images: Mapping[tuple[str, str], str] = {}
    images_digest: str = ""
    offline: bool = False
    unlisted: bool = False

    def following(self, shelf: Shelf) -> Following:
        """Return the feeds of one language; they need permanent URLs."""
        return Following(shelf, enabled=self.settings.feeds.enabled and bool(self.urls.origin))


def shelves_of(inputs: Inputs) -> dict[str, Shelf]:
    """Prepare every language for planning."""
    library = inputs.library
    return {
        language: Shelf(
            library,
            language,
            inputs.rendered,
            inputs.targets[language],
            inputs.facets,
            inputs.urls,
            inputs.alike.get(language),
        )
        for language in library.languages
    }


def slices_of(inputs: Inputs, shelves: Mapping[str, Shelf]) -> Iterator[Slice]:
    """Yield the slices of the site: for each language its overview, then its products."""
    library, settings = inputs.library, inputs.settings
    followings = {language: inputs.following(shelf) for language, shelf in shelves.items()}
    heads = Heads(
        library,
        shelves,
        inputs.urls,
        inputs.names,
        inputs.images,
        followings,
        unlisted=inputs.unlisted,
    )
    decisive = (settings, inputs.request, inputs.urls, inputs.images_digest)
    digester = Digester(library, inputs.rendered, decisive)
    for language, shelf in shelves.items():
        translate = inputs.texts[language]
        site = site_view(shelf, inputs.urls, settings, offline=inputs.offline)
        overview = partial(overview_pages, site, shelf, heads, translate, settings.seo)
        yield Slice(name=language, digest="", readings=0, plan=overview)
        for product in shelf.shown():
            pages = ProductPages(site, product, shelf, heads, translate)
            yield Slice(
                name=f"{language}/{product.slug}",
                digest=digester.digest(product, shelf, site),
                readings=shelf.readings(product),
                plan=partial(pages.plan, settings.build.page_size),
            )
