"""What Pagefind is given: one small document an article, its text and filters and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from html import escape
from typing import Literal
from unicodedata import normalize

import msgspec
from msgspec import Struct

from doum.markdown.finish import without_tokens
from doum.meta import FACETS
from doum.model import Article, Library, Rendered

_LONG_AGO = "0000-00-00"
"""Pagefind leaves out what lacks the key that is sorted by."""

Form = Literal["NFC", "NFD"]


class Record(Struct, frozen=True, kw_only=True):
    """An article as it is searched, without its text.

    Attributes:
        path: the document's place in the scratch folder; `.html` for the page's last slash.
        source: path of the Markdown document that its text comes from.
        html_digest: digest of that text.
        filters: (name, value) pairs; a category stands under every prefix of its path.
    """

    path: str
    source: str
    language: str
    title: str
    html_digest: str
    keywords: tuple[str, ...]
    updated: str
    filters: tuple[tuple[str, str], ...]


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
        path=article.url[1:-1] + ".html",
        source=article.document.path,
        language=article.language,
        title=meta.title,
        html_digest=rendered.html_digest,
        keywords=meta.keywords + meta.tags,
        updated=meta.updated.isoformat() if meta.updated else "",
        filters=tuple(filters),
    )


def records_digest(records: Iterable[Record], tool: str) -> str:
    """Return a text that differs whenever the index might.

    Args:
        tool: name and version of the indexer.
    """
    digest = blake2b(tool.encode(), digest_size=12)
    for record in records:
        digest.update(msgspec.msgpack.encode(record))
    return digest.hexdigest()


def document(record: Record, html: str, form: Form) -> str:
    """Write a record as the HTML document that Pagefind reads.

    Keywords are metadata: Pagefind searches it, and excerpts never show it.

    Args:
        html: the article's HTML with its tokens.
        form: the Unicode form of the indexed text.
    """
    metas = [
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, value in record.filters
    ]
    metas.append(f'<meta data-pagefind-sort="title[content]" content="{escape(record.title)}">')
    updated = record.updated or _LONG_AGO
    metas.append(f'<meta data-pagefind-sort="updated[content]" content="{updated}">')
    head = "".join(metas)
    title = normalize(form, escape(record.title))
    keywords = normalize(form, escape(", ".join(record.keywords)))
    hidden = f'<meta data-pagefind-meta="keywords[content]" content="{keywords}">'
    text = normalize(form, without_tokens(html))
    return (
        f'<!doctype html><html lang="{record.language}"><head><meta charset="utf-8">{head}'
        f"{hidden if record.keywords else ''}</head><body data-pagefind-body>"
        f'<h1 data-pagefind-meta="title">{title}</h1>{text}</body></html>'
    )
