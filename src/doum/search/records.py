"""Records: the searchable data of articles and introductions, without their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import msgspec
from msgspec import Struct

from doum.meta import FACETS
from doum.model import Article, Category, Introduction, Library, Rendered, lineage


class Record(Struct, frozen=True, kw_only=True):
    """The searchable data of an article, or of the introduction of a category.

    Attributes:
        key: `product/slug`, or the path of the category.
        document: path of the Markdown document that its text comes from.
        html_digest: digest of that text.
        places: names of its product and categories, in its language.
        popular: whether it is listed under the popular questions.
        filters: (name, value) pairs; a category is included with every prefix of its path.
    """

    key: str
    url: str
    document: str
    language: str
    title: str
    summary: str
    html_digest: str
    keywords: tuple[str, ...]
    places: tuple[str, ...]
    updated: str
    popular: bool = False
    filters: tuple[tuple[str, str], ...]

    def text_digest(self, analyser: str) -> str:
        """Return a digest of everything that the analysis of the article depends on."""
        words = (analyser, self.title, self.summary, self.html_digest, self.keywords, self.places)
        return blake2b(msgspec.msgpack.encode(words), digest_size=12).hexdigest()


def records_of(library: Library, rendered: Mapping[str, Rendered]) -> list[Record]:
    """Return the records of all articles and introductions but those with `searchable: false`."""
    names = _names(library)
    records = [
        _record(article, rendered[article.document.path], names[article.language])
        for articles in library.articles.values()
        for article in articles.values()
        if article.meta.searchable and article.document.path in rendered
    ]
    return records + [
        _introduction(found, rendered[found.document.path], names[found.language])
        for introductions in library.introductions.values()
        for found in introductions.values()
        if found.meta.searchable and found.document.path in rendered
    ]


def _record(article: Article, rendered: Rendered, names: Mapping[str, str]) -> Record:
    meta = article.meta
    categories = lineage(article.category)[1:]
    filters = [("product", article.product), *(("category", path) for path in categories)]
    filters += [(facet, value) for facet in FACETS for value in getattr(meta, facet)]
    return Record(
        key=article.key,
        url=article.url,
        document=article.document.path,
        language=article.language,
        title=meta.title,
        summary=meta.summary,
        html_digest=rendered.html_digest,
        keywords=meta.keywords + meta.tags,
        places=tuple(names[path] for path in (article.product, *categories)),
        updated=meta.updated.isoformat() if meta.updated else "",
        popular=meta.popular,
        filters=tuple(filters),
    )


def _introduction(
    introduction: Introduction, rendered: Rendered, names: Mapping[str, str]
) -> Record:
    meta, path = introduction.meta, introduction.category
    product, *categories = lineage(path)
    return Record(
        key=path,
        url=introduction.url,
        document=introduction.document.path,
        language=introduction.language,
        title=names[path],
        summary=meta.summary,
        html_digest=rendered.html_digest,
        keywords=(*meta.keywords, *((meta.title,) if meta.title not in ("", names[path]) else ())),
        places=tuple(names[above] for above in (product, *categories[:-1])),
        updated=meta.updated.isoformat() if meta.updated else "",
        filters=(("product", product), *(("category", above) for above in categories)),
    )


def _names(library: Library) -> dict[str, dict[str, str]]:
    """Return the titles of all products and categories: language -> path -> title."""
    own = library.own
    names: dict[str, dict[str, str]] = {language: {} for language in library.languages}
    for product in library.products.values():
        for language, named in names.items():
            named[product.slug] = product.metas.get(language, product.metas[own]).title
            for category in _all_under(product.categories):
                named[category.path] = category.titles.get(language, category.titles[own])
    return names


def _all_under(categories: Iterable[Category]) -> Iterator[Category]:
    for category in categories:
        yield category
        yield from _all_under(category.children)


def records_digest(records: Iterable[Record], *tools: str) -> str:
    """Return a digest of everything that the index depends on.

    Args:
        tools: the tools that build the index, with their versions.
    """
    digest = blake2b("\0".join(tools).encode(), digest_size=12)
    for record in records:
        digest.update(msgspec.msgpack.encode(record))
    return digest.hexdigest()
