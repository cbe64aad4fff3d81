"""Words that become known only from the other articles of a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from doum.search.analysis import Analysed
from doum.search.languages.korean_rules import HANGUL, may_follow, noun_rules, rules
from doum.search.languages.word_runs import VERB

_PART = 0.7
_SHORTEST = 2
_COMMON = 3
_GERUND = "기"
_PARTICLES = frozenset("이가을를은는의에")


def found_by(articles: Sequence[Analysed]) -> list[Mapping[str, float]]:
    """Return the words that find each article, including those known only from other articles.

    Neighbouring words are also found joined if any article joins them, and a word that joins two
    known words is found by both. A word that ends in the syllable of a particle is replaced by
    the word without it if that is more common.
    """
    counts = Counter(word for article in articles for word in article.weights)
    names = set[str]().union(*(article.names for article in articles))
    known = names.union(counts)
    halves = {word: parts for word in counts if (parts := _halves(word, counts))}
    gerunds = _gerunds(articles, counts)
    found = [
        article.weights
        | dict(_joined(article, known))
        | dict(_split(article, halves))
        | dict(_also(article, gerunds))
        for article in articles
    ]
    bare = _bare(Counter(word for weights in found for word in weights), names)
    return [_renamed(weights, bare) for weights in found]


def _bare(counts: Counter[str], names: set[str]) -> dict[str, str]:
    """Return the words that are a more common word with a particle, each with that word."""
    return {
        word: word[:-1]
        for word, number in counts.items()
        if len(word) > _SHORTEST
        and word[-1] in _PARTICLES
        and counts[word[:-1]] > number
        and word not in names
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


def _joined(article: Analysed, known: set[str]) -> Iterator[tuple[str, float]]:
    for word, weight in article.joins.items():
        if word in known:
            yield word, max(weight, article.weights.get(word, 0))


def _split(article: Analysed, halves: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, float]]:
    for word, weight in article.weights.items():
        for part in halves.get(word, ()):
            yield part, max(weight * _PART, article.weights.get(part, 0))
            for smaller in halves.get(part, ()):
                yield smaller, max(weight * _PART * _PART, article.weights.get(smaller, 0))


def _gerunds(articles: Sequence[Analysed], counts: Mapping[str, int]) -> dict[str, str]:
    """Return the verbs that nouns in 기 are made of, each with its noun: 바꾸~ with 바꾸기.

    A noun of another meaning (크기) also stands where its verb does not.
    """
    found = {word[:-1] + VERB: word for word in counts if word[-1] == _GERUND}
    found = {verb: noun for verb, noun in found.items() if verb in counts}
    for article in articles:
        for verb, noun in list(found.items()):
            if noun in article.weights and verb not in article.weights:
                del found[verb]
    return found


def _also(article: Analysed, gerunds: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    for verb in gerunds.keys() & article.weights.keys():
        noun = gerunds[verb]
        yield noun, max(article.weights[verb], article.weights.get(noun, 0))


def _halves(word: str, counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the known words that a Hangul word consists of, split as late as possible.

    If only one of two halves is known, it must be common. The rest may be a syllable that makes
    longer nouns (요금제, 재발급).
    """
    if len(word) <= _SHORTEST or word[0] < "가" or word[0] > "힣" or word.endswith(VERB):
        return ()
    cuts = range(len(word) - _SHORTEST, _SHORTEST - 1, -1)
    for cut in cuts:
        if word[:cut] in counts and word[cut:] in counts:
            return word[:cut], word[cut:]
    if word[-1] in noun_rules().suffixes and word[:-1] in counts:
        return (word[:-1],)
    if word[0] in noun_rules().prefixes and word[1:] in counts:
        return (word[1:],)
    for cut in cuts:
        parts = word[:cut], word[cut:]
        if max(counts.get(part, 0) for part in parts) >= _COMMON:
            return () if parts[1] in rules().particles else parts
    return ()
