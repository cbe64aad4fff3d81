"""Words that become known only from the other articles of a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doum.search.analysis import Analysed
from doum.search.languages.korean_rules import HANGUL, PREFIXES, SUFFIXES, may_follow
from doum.search.languages.word_runs import VERB

_PART = 0.7
_SHORTEST = 2
_PARTICLES = frozenset("이가을를은는의에")


def found_by(articles: Sequence[Analysed]) -> list[Mapping[str, float]]:
    """Return the words that find each article, including those known only from other articles.

    Neighbouring words are also found joined if any article joins them, and a word that joins two
    known words is found by both. A word that ends in the syllable of a particle is replaced by
    the word without it if that is more common.
    """
    known = {word for article in articles for word in article.weights}
    names = known.union(*(article.names for article in articles))
    halves = {word: parts for word in known if (parts := _halves(word, known))}
    found = [
        article.weights | dict(_joined(article, names)) | dict(_split(article, halves))
        for article in articles
    ]
    bare = _bare(Counter(word for weights in found for word in weights))
    return [_renamed(weights, bare) for weights in found]


def _bare(counts: Counter[str]) -> dict[str, str]:
    """Return the words that are a more common word with a particle, each with that word."""
    return {
        word: word[:-1]
        for word, number in counts.items()
        if len(word) > _SHORTEST
        and word[-1] in _PARTICLES
        and counts[word[:-1]] > number
        and HANGUL.fullmatch(word)
        and may_follow(word[:-1], word[-1])
    }


def _renamed(weights: Mapping[str, float], bare: Mapping[str, str]) -> Mapping[str, float]:
    if weights.keys().isdisjoint(bare):
        return weights
    renamed: dict[str, float] = {}
    for word, weight in weights.items():
        name = bare.get(word, word)
        renamed[name] = max(weight, renamed.get(name, 0))
    return renamed


def _joined(article: Analysed, names: set[str]) -> Iterator[tuple[str, float]]:
    for word, weight in article.joins.items():
        if word in names:
            yield word, max(weight, article.weights.get(word, 0))


def _split(article: Analysed, halves: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, float]]:
    for word, weight in article.weights.items():
        for part in halves.get(word, ()):
            yield part, max(weight * _PART, article.weights.get(part, 0))


def _halves(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that a Hangul word consists of, split as late as possible.

    They are two, or one if the rest is a syllable that makes longer nouns (요금제, 재발급).
    """
    if len(word) <= _SHORTEST or word[0] < "가" or word[0] > "힣" or word.endswith(VERB):
        return ()
    for cut in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        if word[:cut] in known and word[cut:] in known:
            return word[:cut], word[cut:]
    if word[-1] in SUFFIXES and word[:-1] in known:
        return (word[:-1],)
    return (word[1:],) if word[0] in PREFIXES and word[1:] in known else ()
