"""Related articles: the ones that a writer chose, then the nearest in the same category."""

from __future__ import annotations

from collections.abc import Sequence

from doum.model import Article
from doum.site.shelf import Shelf

MOST = 4


def related_keys(shelf: Shelf, siblings: Sequence[Article], index: int) -> tuple[str, ...]:
    """Return the keys of the articles to offer below one.

    Args:
        siblings: the articles of its category, in reading order.
        index: where it stands among them.
    """
    article = siblings[index]
    keys = [
        key
        for name in article.meta.related
        if (key := full_key(article, name)) in shelf.articles and key != article.key
    ]
    for distance in range(1, len(siblings)):
        for neighbour in (index + distance, index - distance):
            if len(keys) >= MOST:
                return tuple(dict.fromkeys(keys))
            if 0 <= neighbour < len(siblings) and siblings[neighbour].key not in keys:
                keys.append(siblings[neighbour].key)
        if distance > MOST:
            break
    return tuple(dict.fromkeys(keys))


def full_key(article: Article, name: str) -> str:
    """Return the key that a name in `related` means: a slug here, or `product/slug`."""
    return name if "/" in name else f"{article.product}/{name}"
