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
from doum.settings import FeedbackSettings, SeoSettings


class Inputs(Struct, frozen=True, kw_only=True):
    """What planning reads: nothing else decides what is on a page.

    Attributes:
        rendered: what rendering gave, by document path.
        targets: what a document's references lead to, by language of the page and document path.
        texts: gives the interface text for a message id, by language.
        names: what the languages call themselves.
        page_size: articles on a page of a list.
        alike: by language and article, the articles that are like it.
        searched: whether the site has a search.
        offline: whether browsers keep what was read.
        images: the files of the images that shared links show, by language and path.
        look: digest of how those images are drawn.
        seo: what search engines are told.
        followed: whether readers can follow it by feeds.
        unlisted: whether search engines are to leave all of it alone.
        feedback: whether readers are asked if an answer helped, and who is told.
    """

    library: Library
    rendered: Mapping[str, Rendered]
    targets: Mapping[str, Mapping[str, tuple[Target, ...]]]
    facets: Facets
    urls: Urls
    texts: Mapping[str, Callable[[str], str]]
    names: Mapping[str, str]
    page_size: int
    alike: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    searched: bool = True
    offline: bool = False
    images: Mapping[tuple[str, str], str] = {}
    look: str = ""
    seo: SeoSettings = SeoSettings()
    followed: bool = True
    unlisted: bool = False
    feedback: FeedbackSettings = FeedbackSettings()

    def following(self, shelf: Shelf) -> Following:
        """Return the feeds of one language."""
        return Following(shelf, enabled=self.followed and bool(self.urls.origin))


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
    library = inputs.library
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
    settings = (
        inputs.facets,
        inputs.urls,
        inputs.page_size,
        inputs.look,
        inputs.followed,
        inputs.unlisted,
    )
    digester = Digester(library, inputs.rendered, settings)
    for language, shelf in shelves.items():
        translate = inputs.texts[language]
        site = site_view(
            shelf,
            inputs.urls,
            inputs.seo,
            feedback=inputs.feedback,
            searched=inputs.searched,
            offline=inputs.offline,
        )
        overview = partial(overview_pages, site, shelf, heads, translate, inputs.seo)
        yield Slice(name=language, digest="", plan=overview)
        for product in shelf.shown():
            pages = ProductPages(site, product, shelf, heads, translate)
            yield Slice(
                name=f"{language}/{product.slug}",
                digest=digester.digest(product, shelf, site),
                plan=partial(pages.plan, inputs.page_size),
            )
