"""A corpus as values that any generator's files can be made of: pages, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate
from pathlib import PurePosixPath
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from tests.benchmarks.peers.notation import Block, blocks_of

LANGUAGES = ("ko", "en")
"""The own language of the corpus, and that of its translations."""

_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.S)
_SNIPPET = re.compile(r'--8<-- "([^"]+)"')
_INDEX = "_index"


class Page(Struct, frozen=True):
    """A page of a help centre.

    Attributes:
        language: one of `LANGUAGES`.
        path: the names from the product down, joined by `/`; empty for the home page.
        holds: whether it stands for what is below it: the home page, products and categories.
        position: its order among its siblings.
        updated: a date as `2026-11-30`, or empty.
        body: empty for categories.
    """

    language: str
    path: str
    title: str
    holds: bool = True
    position: int = 0
    summary: str = ""
    updated: str = ""
    body: tuple[Block, ...] = ()

    @property
    def above(self) -> str:
        """The path of the page that it belongs to."""
        return self.path.rpartition("/")[0]

    @property
    def address(self) -> str:
        """Its URL from the root of the site, of the other language below its code."""
        prefix = "" if self.language == LANGUAGES[0] else f"{self.language}/"
        return f"/{prefix}{self.path}/" if self.path else f"/{prefix}"


class Source(Struct, frozen=True, dict=True):
    """What all generators start from.

    Attributes:
        files: the corpus's files by path, as Doum reads them.
        footer: a text for the end of every page, which is in a template.
    """

    files: Mapping[str, str]
    footer: str = ""

    @cached_property
    def centre(self) -> Centre:
        """The corpus as values."""
        return read(self.files)


class Centre(Struct, frozen=True, dict=True):
    """A help centre.

    Attributes:
        pages: the home page, products, categories with articles and articles, per language.
        images: SVG by path from the root of the site.
        articles: by language, and product and own name (`drive/sync-error`).
    """

    pages: tuple[Page, ...]
    images: Mapping[str, str]
    articles: Mapping[tuple[str, str], Page]

    @property
    def title(self) -> str:
        """The name of the site."""
        return self.pages[0].title

    def article(self, language: str, name: str) -> Page:
        """Return an article in a language, or in the site's own where it has no translation."""
        own = self.articles[LANGUAGES[0], name]
        return self.articles.get((language, name), own)

    def address(self, language: str, name: str) -> str:
        """Return the address that a link leads to: that of an article, or a path of the site."""
        return name if name.startswith("/") else self.article(language, name).address

    @property
    def filled(self) -> Iterator[Page]:
        """All pages but those of products without articles, which Doum leaves out."""
        return (
            page
            for page in self.pages
            if not page.holds or (page.language, page.path) in self.below
        )

    @cached_property
    def below(self) -> Mapping[tuple[str, str], tuple[Page, ...]]:
        """The pages that belong to one, in order, by its language and path."""
        found: dict[tuple[str, str], list[Page]] = {}
        for page in self.pages:
            if page.path:
                found.setdefault((page.language, page.above), []).append(page)
        return {
            key: tuple(sorted(pages, key=lambda page: (not page.holds, page.position, page.path)))
            for key, pages in found.items()
        }


class _Category(Struct):
    slug: str
    title: str
    categories: list[_Category] = []


def read(files: Mapping[str, str]) -> Centre:
    """Read a corpus from its files."""
    texts = {
        path.removeprefix("content/").removesuffix(".md"): text
        for path, text in files.items()
        if path.startswith("content/") and path.endswith(".md")
    }
    snippets = {
        path.removeprefix("_snippets/"): text.strip()
        for path, text in texts.items()
        if path.startswith("_snippets/")
    }
    pages = tuple(page for language in LANGUAGES for page in _pages(texts, snippets, language))
    return Centre(
        pages=pages,
        images={
            path.removeprefix("content/"): text
            for path, text in files.items()
            if path.endswith(".svg")
        },
        articles={
            (page.language, f"{page.path.partition('/')[0]}/{page.path.rpartition('/')[2]}"): page
            for page in pages
            if not page.holds
        },
    )


def _pages(texts: Mapping[str, str], snippets: Mapping[str, str], language: str) -> Iterator[Page]:
    ending = "" if language == LANGUAGES[0] else f".{language}"
    home, _ = front_and_body(texts[_INDEX])
    yield Page(language=language, path="", title=home["title"], summary=home["summary"])
    products = sorted(path for path in texts if path.count("/") == 1 and path.endswith(_INDEX))
    for position, index in enumerate(products):
        product = index.partition("/")[0]
        articles = list(_articles(texts, snippets, product, ending))
        head, body = front_and_body(texts[index + ending])
        yield Page(
            language=language,
            path=product,
            position=position,
            title=head["title"],
            summary=head["summary"],
            body=blocks_of(body, product),
        )
        used = {way for article in articles for way in accumulate(article.above.split("/"), _join)}
        nodes = msgspec.convert(head["categories"], list[_Category])
        yield from (page for page in _categories(nodes, product, language) if page.path in used)
        yield from articles


def _join(above: str, name: str) -> str:
    return f"{above}/{name}"


def _categories(nodes: list[_Category], above: str, language: str) -> Iterator[Page]:
    for position, node in enumerate(nodes):
        path = _join(above, node.slug)
        yield Page(language=language, path=path, title=node.title, position=position)
        yield from _categories(node.categories, path, language)


def _articles(
    texts: Mapping[str, str], snippets: Mapping[str, str], product: str, ending: str
) -> Iterator[Page]:
    """Read a product's articles; a translation has from its original what it does not say."""
    own, _ = front_and_body(texts[f"{product}/{_INDEX}"])
    slugs = _slugs(msgspec.convert(own["categories"], list[_Category]))
    for path in texts:
        if path.startswith(f"{product}/") and not path.endswith((_INDEX, ".en")):
            text = texts.get(path + ending)
            if text is None:
                continue
            (original, _), (head, body) = front_and_body(texts[path]), front_and_body(text)
            names = (product, *slugs[tuple(original["category"])], PurePosixPath(path).name)
            yield Page(
                language=ending.removeprefix(".") or LANGUAGES[0],
                path="/".join(names),
                holds=False,
                position=original["weight"],
                title=head["title"],
                summary=head.get("summary", ""),
                updated=str(original["updated"]),
                body=blocks_of(_SNIPPET.sub(lambda found: snippets[found[1]], body), path),
            )


def _slugs(
    nodes: list[_Category], titles: tuple[str, ...] = (), slugs: tuple[str, ...] = ()
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the slugs of every way down, by its titles."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for node in nodes:
        way, named = (*titles, node.title), (*slugs, node.slug)
        found |= {way: named} | _slugs(node.categories, way, named)
    return found


@cache
def front_and_body(text: str) -> tuple[dict[str, Any], str]:
    """Read the front matter of a file of the corpus, and return it with the body."""
    found = _FRONT.fullmatch(text)
    assert found is not None, text[:80]
    return yaml.load(found[1], yaml.CSafeLoader), found[2]
