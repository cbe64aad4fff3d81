"""Similar articles, cached by digest: a product is compared again when its heads change."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from doum.cache import Cache
from doum.model import Library, Rendered
from doum.plan.likeness import Subject, Words, likest, same_questions, subject_of
from doum.search.languages.language import quick_words

_ROOM = "alike"
Alike = Mapping[str, tuple[str, ...]]


def alike_articles(
    library: Library, rendered: Mapping[str, Rendered], cache: Cache, code: str
) -> dict[str, Alike]:
    """Return similar articles by language and article: its product's first, then the others'.

    Args:
        code: digest of Doum's own code.
    """
    found: dict[str, Alike] = {}
    for language, articles in library.articles.items():
        products: dict[str, list[Subject]] = {}
        for article in articles.values():
            subject = subject_of(article, rendered.get(article.document.path))
            products.setdefault(article.product, []).append(subject)
        words, salt = quick_words(language), f"{code} {language}"
        alike: dict[str, tuple[str, ...]] = {}
        for subjects in products.values():
            alike |= _kept(cache, salt, likest, subjects, words)
        everything = [subject for subjects in products.values() for subject in subjects]
        titles = [Subject(s.key, "", s.title, "", "") for s in everything]
        for key, others in _kept(cache, salt, same_questions, titles, words).items():
            alike[key] += others
        found[language] = alike
    return found


def _kept(
    cache: Cache,
    salt: str,
    compare: Callable[[Sequence[Subject], Words], dict[str, tuple[str, ...]]],
    subjects: Sequence[Subject],
    words: Words,
) -> dict[str, tuple[str, ...]]:
    told = msgspec.msgpack.encode((salt, compare.__name__, subjects))
    key = blake2b(told, digest_size=16).hexdigest()
    kept = cache.get(_ROOM, [key]).get(key)
    if kept is not None:
        return msgspec.msgpack.decode(kept, type=dict[str, tuple[str, ...]])
    made = compare(subjects, words)
    cache.put(_ROOM, {key: msgspec.msgpack.encode(made)})
    return made
