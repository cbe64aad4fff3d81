"""Words that become known only from the other articles of a language.

What the articles make known is in sums over all of them and in tables that follow from the sums
(`Tables`); the words of an article then follow from its analysis and the tables. So an article is
put into the sums or taken out of them without a look at the others: see `Corpus` in `passes.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from doum.search.article_words import WeighedWords, Weights, Words
from doum.search.languages.korean_rules import HANGUL, may_follow, noun_rules, rules
from doum.search.languages.word_runs import VERB
from doum.search.text_words import PART

_SHORTEST = 2
_COMMON = 3
_GERUND = "기"
_PARTICLES = frozenset("이가을를은는의에")

Counts = Mapping[str, int]


class Tables(Struct, frozen=True):
    """What the articles make known about words.

    Attributes:
        known: the words that any article has. Neighbouring words that are one of them when
            joined also find an article joined.
        halves: words that join two known words -> those, which find an article, too.
        gerunds: verbs -> the nouns in 기 that are made of them: 바꾸~ with 바꾸기.
    """

    known: frozenset[str] = frozenset()
    halves: dict[str, tuple[str, ...]] = {}
    gerunds: dict[str, str] = {}


def tables_of(counts: Counts, names: Collection[str], lone_gerunds: Counts) -> Tables:
    """Derive what the articles make known.

    Args:
        counts: words -> the number of articles that have them.
        names: joined words that are names of things.
        lone_gerunds: nouns in 기 -> the number of articles that have them without their verb.
            Those are of another meaning (크기).
    """
    verbs = {word[:-1] + VERB: word for word in counts if word[-1] == _GERUND}
    return Tables(
        known=frozenset(counts).union(names),
        halves={word: parts for word in counts if (parts := _halves(word, counts))},
        gerunds={
            verb: noun
            for verb, noun in verbs.items()
            if verb in counts and not lone_gerunds.get(noun, 0)
        },
    )


def lone_gerunds(article: Words) -> list[str]:
    """Return the nouns in 기 of an article that has not the verbs that they may be made of."""
    nouns = [word for word in article.own if word[-1] == _GERUND]
    return [noun for noun in nouns if noun[:-1] + VERB not in article.own]


def words_found(article: WeighedWords, tables: Tables) -> Weights:
    """Return the words that find an article, with their weights.

    Those that are a more common word with a particle are not yet replaced: see `bare_words`.
    """
    own = dict(zip(article.own, article.own_weights, strict=True))
    return (
        own
        | dict(_joined(article, own, tables.known))
        | dict(_split(own, tables.halves))
        | dict(_also(own, tables.gerunds))
    )


def _joined(
    article: WeighedWords, own: Weights, known: frozenset[str]
) -> Iterator[tuple[str, float]]:
    for word, weight in zip(article.joins, article.join_weights, strict=True):
        if word in known:
            yield word, max(weight, own.get(word, 0))


def _split(own: Weights, halves: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, float]]:
    for word, weight in own.items():
        for part in halves.get(word, ()):
            yield part, max(weight * PART, own.get(part, 0))
            for smaller in halves.get(part, ()):
                yield smaller, max(weight * PART * PART, own.get(smaller, 0))


def _also(own: Weights, gerunds: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    for verb in gerunds.keys() & own.keys():
        noun = gerunds[verb]
        yield noun, max(own[verb], own.get(noun, 0))


def bare_words(found: Counts, names: Collection[str]) -> dict[str, str]:
    """Return the words that are a more common word with a particle, each with that word.

    Args:
        found: words -> the number of articles that they find.
        names: as for `tables_of`.
    """
    return {
        word: word[:-1]
        for word, number in found.items()
        if len(word) > _SHORTEST
        and word[-1] in _PARTICLES
        and found.get(word[:-1], 0) > number
        and word not in names
        and HANGUL.fullmatch(word)
        and may_follow(word[:-1], word[-1])
    }


def renamed(weights: Weights, bare: Mapping[str, str]) -> Weights:
    """Replace words by their bare words."""
    if weights.keys().isdisjoint(bare):
        return weights
    replaced: dict[str, float] = {}
    for word, weight in weights.items():
        name = bare.get(word, word)
        replaced[name] = max(weight, replaced.get(name, 0))
    return replaced


def _halves(word: str, counts: Counts) -> tuple[str, ...]:
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
