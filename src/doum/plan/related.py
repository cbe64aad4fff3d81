"""Related articles: those that the writer chose, then similar ones, of the same product first."""

from __future__ import annotations

from doum.model import Article
from doum.plan.likeness import MOST
from doum.plan.shelf import Shelf


def related_keys(shelf: Shelf, article: Article) -> tuple[str, ...]:
    """Return the keys of the articles to list as related to one."""
    named = (full_key(article, name) for name in article.meta.related)
    keys = dict.fromkeys(key for key in named if key in shelf.articles)
    keys.pop(article.key, None)
    for key in shelf.alike.get(article.key, ()):
        if len(keys) < MOST:
            keys.setdefault(key)
    return tuple(keys)


def full_key(article: Article, name: str) -> str:
    """Return the key for a name in `related`: a slug of the same product, or `product/slug`."""
    return name if "/" in name else f"{article.product}/{name}"
