"""What is searched: a record an article, without its text."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec
from msgspec import Struct

from doum.meta import FACETS
from doum.model import Article, Library, Rendered


class Record(Struct, frozen=True, kw_only=True):
    """An article as it is searched.

    Attributes:
        key: `product/slug`.
        source: path of the Markdown document that its text comes from.
        html_digest: digest of that text.
        filters: (name, value) pairs; a category stands under every prefix of its path.
    """

    key: str
    url: str
    source: str
    language: str
    title: str
    summary: str
    html_digest: str
    keywords: tuple[str, ...]
    updated: str
    filters: tuple[tuple[str, str], ...]

    def text_digest(self, analyser: str) -> str:
        """Return a digest of all that an analysis of the article depends on."""
        words = (analyser, self.title, self.summary, self.html_digest, *self.keywords)
        return blake2b(msgspec.msgpack.encode(words), digest_size=12).hexdigest()


def records_of(library: Library, rendered: dict[str, Rendered]) -> list[Record]:
    """List what is searched: every article that does not say `searchable: false`."""
    return [
        _record(article, rendered[article.document.path])
        for articles in library.articles.values()
        for article in articles.values()
        if article.meta.searchable and article.document.path in rendered
    ]


def _record(article: Article, rendered: Rendered) -> Record:
    meta = article.meta
    parts = article.category.split("/")
    prefixes = ["/".join(parts[:end]) for end in range(2, len(parts) + 1)]
    filters = [("product", article.product), *(("category", prefix) for prefix in prefixes)]
    filters += [(facet, value) for facet in FACETS for value in getattr(meta, facet)]
    return Record(
        key=article.key,
        url=article.url,
        source=article.document.path,
        language=article.language,
        title=meta.title,
        summary=meta.summary,
        html_digest=rendered.html_digest,
        keywords=meta.keywords + meta.tags,
        updated=meta.updated.isoformat() if meta.updated else "",
        filters=tuple(filters),
    )


def records_digest(records: Iterable[Record], *tools: str) -> str:
    """Return a text that differs whenever the index might.

    Args:
        tools: what makes the index, with versions.
    """
    digest = blake2b("\0".join(tools).encode(), digest_size=12)
    for record in records:
        digest.update(msgspec.msgpack.encode(record))
    return digest.hexdigest()
