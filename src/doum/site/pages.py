"""Planning: every page of the site, its URL, template and views, before anything is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from doum.content.facets import Facets
from doum.content.products import walk
from doum.errors import Problem, problem
from doum.model import Library, Rendered, Target
from doum.settings import FeedbackSettings, SeoSettings
from doum.site.feeds import Following
from doum.site.heads import Heads
from doum.site.overview import overview_pages, site_view
from doum.site.reading import ProductPages
from doum.site.shelf import Shelf
from doum.site.slices import Digester, Slice
from doum.site.urls import Urls


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


def url_problems(library: Library, urls: Urls) -> list[Problem]:
    """Find addresses that two things claim, also where they differ in case only.

    Servers such as Netlify's lower-case paths, and so do the file systems of many writers.
    """
    claims: dict[str, tuple[str, str]] = {}
    found: list[Problem] = []
    for url, path, key in _claims(library, urls):
        folded = url.casefold()
        other = claims.get(folded)
        if other is None:
            claims[folded] = (url, path)
        elif other != (url, path):
            rule = "url-conflict" if other[0] == url else "url-case-conflict"
            values = {"url": url, "other": other[1], "other_url": other[0]}
            found.append(problem(rule, path, at_key=key, **values))
    return found


def _claims(library: Library, urls: Urls) -> Iterator[tuple[str, str, str]]:
    """Yield (URL, path of the file that claims it, key that does) for all that writers name."""
    for product in library.products.values():
        intro = product.intros.get(library.languages[0])
        path = intro.path if intro else f"content/{product.slug}"
        yield urls.at(library.languages[0], product.slug), path, ""
        for category in walk(product.categories):
            yield urls.at(library.languages[0], category.path), path, "categories"
    for articles in library.articles.values():
        for article in articles.values():
            yield article.url, article.document.path, "slug"
    for language in library.languages:
        for notice in library.notices_published(language):
            yield notice.url, notice.document.path, "slug"
