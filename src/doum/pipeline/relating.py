"""Similar articles, cached by digest: a product is compared again when its heads change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import msgspec
from msgspec import Struct

from doum.cache import Cache
from doum.model import Article, Library, Rendered
from doum.plan.likeness import Subject, Words, likest, same_questions, subject_of
from doum.search.languages.language import quick_words

_ROOM = "alike"
_SPARE = 10
"""Unused comparisons to keep: those before the last few edits of titles."""

Alike = Mapping[str, tuple[str, ...]]
_Compare = Callable[[Sequence[Subject], Words], dict[str, tuple[str, ...]]]


class _Comparison(Struct, frozen=True):
    """A comparison of articles, and its key in the cache."""

    key: str
    compare: _Compare
    subjects: Sequence[Subject]


def alike_articles(
    library: Library, rendered: Mapping[str, Rendered], cache: Cache, code: str
) -> dict[str, Alike]:
    """Return similar articles by language and article: its product's first, then the others'.

    Args:
        code: digest of Doum's own code.
    """
    comparisons = {
        language: list(_comparisons(articles.values(), rendered, f"{code} {language}"))
        for language, articles in library.articles.items()
    }
    used = [comparison.key for compared in comparisons.values() for comparison in compared]
    cache.hold(_ROOM, used, spare=_SPARE)
    return {
        language: _alike(cache, quick_words(language), c) for language, c in comparisons.items()
    }


def _alike(cache: Cache, words: Words, comparisons: Iterable[_Comparison]) -> Alike:
    alike: dict[str, tuple[str, ...]] = {}
    for comparison in comparisons:
        for key, others in _compared(cache, comparison, words).items():
            alike[key] = alike.get(key, ()) + others
    return alike


def _comparisons(
    articles: Iterable[Article], rendered: Mapping[str, Rendered], salt: str
) -> Iterator[_Comparison]:
    """Yield what is to be compared: the articles of each product, then the titles of all."""
    products: dict[str, list[Subject]] = {}
    for article in articles:
        subject = subject_of(article, rendered.get(article.document.path))
        products.setdefault(article.product, []).append(subject)
    for subjects in products.values():
        yield _comparison(salt, likest, subjects)
    everything = (subject for subjects in products.values() for subject in subjects)
    titles = [Subject(s.key, "", s.title, "", "") for s in everything]
    yield _comparison(salt, same_questions, titles)


def _comparison(salt: str, compare: _Compare, subjects: Sequence[Subject]) -> _Comparison:
    told = msgspec.msgpack.encode((salt, compare.__name__, subjects))
    return _Comparison(blake2b(told, digest_size=16).hexdigest(), compare, subjects)


def _compared(cache: Cache, comparison: _Comparison, words: Words) -> dict[str, tuple[str, ...]]:
    kept = cache.get(_ROOM, [comparison.key]).get(comparison.key)
    if kept is not None:
        return msgspec.msgpack.decode(kept, type=dict[str, tuple[str, ...]])
    made = comparison.compare(comparison.subjects, words)
    cache.put(_ROOM, {comparison.key: msgspec.msgpack.encode(made)})
    return made
