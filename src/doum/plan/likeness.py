"""Finds similar articles by the rare words that they share.

Titles, keywords, tags, headings and summaries say what an article is about; its body is not
used. The fewer articles of the product contain a word, the more it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from math import log, sqrt

from msgspec import Struct

from doum.model import Article, Rendered

Words = Callable[[str], Iterable[str]]
"""Splits a text into words, without particles and endings."""

MOST = 4
_LEAST = 0.15
_TITLE, _NAMED, _TOLD = 3.0, 2.0, 1.0
_SAME_CATEGORY, _NEAR_CATEGORY = 0.1, 0.05
_PART = 0.4
"""Weight of the first and last two syllables of a longer word: Korean compounds join words."""

_CONSIDERED = 12
_FIRST_SYLLABLE = "가"
_LEVELS = (2, 3)
_VISITS = 200
"""Limit of articles compared for one article, starting from its rarest words."""


class Subject(Struct, frozen=True, array_like=True):
    """What an article is about: all that its similarity depends on."""

    key: str
    category: str
    title: str
    named: str
    told: str


def subject_of(article: Article, rendered: Rendered | None) -> Subject:
    """Collect the texts that say what an article is about; each line is a text of its own."""
    meta = article.meta
    headings = [h.title for h in rendered.headings if h.level in _LEVELS] if rendered else []
    return Subject(
        key=article.key,
        category=article.category,
        title=meta.title,
        named="\n".join((*meta.keywords, *meta.tags)),
        told="\n".join((meta.summary, *headings)),
    )


def likest(subjects: Sequence[Subject], words: Words) -> dict[str, tuple[str, ...]]:
    """Return, for each subject, the keys of the most similar ones, best first.

    Those that share too little are left out: no suggestion is better than a bad one.
    """
    weighed = _weighed([_weights(subject, words) for subject in subjects])
    holders: dict[str, list[tuple[int, float]]] = {}
    for index, weights in enumerate(weighed):
        for word, weight in weights.items():
            holders.setdefault(word, []).append((index, weight))
    found = {}
    for index, subject in enumerate(subjects):
        nearest = _nearest(index, subjects, weighed, holders)
        found[subject.key] = tuple(subjects[other].key for other in nearest)
    return found


def _weights(subject: Subject, words: Words) -> dict[str, float]:
    """Weigh the words of a subject by the text that they occur in."""
    weights: dict[str, float] = {}
    for text, weight in ((subject.told, _TOLD), (subject.named, _NAMED), (subject.title, _TITLE)):
        for word in words(text):
            weights[word] = weight
    for word, weight in list(weights.items()):
        if len(word) > 2 and word[0] >= _FIRST_SYLLABLE:
            for part in (word[:2], word[-2:]):
                weights.setdefault(part, weight * _PART)
    return weights


def _weighed(found: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Multiply weights by the rarity of the words, and normalise each subject to length 1."""
    counts: dict[str, int] = {}
    for weights in found:
        for word in weights:
            counts[word] = counts.get(word, 0) + 1
    rarity = {word: log((len(found) + 1) / count) for word, count in counts.items()}
    made = []
    for weights in found:
        scaled = {word: weight * rarity[word] for word, weight in weights.items()}
        length = sqrt(sum(weight * weight for weight in scaled.values())) or 1.0
        made.append({word: weight / length for word, weight in scaled.items()})
    return made


def _nearest(
    index: int,
    subjects: Sequence[Subject],
    weighed: Sequence[Mapping[str, float]],
    holders: Mapping[str, Sequence[tuple[int, float]]],
) -> list[int]:
    scores: dict[int, float] = {}
    visits = 0
    for word, weight in sorted(weighed[index].items(), key=lambda item: len(holders[item[0]])):
        visits += len(holders[word])
        if visits > _VISITS:
            break
        for other, its in holders[word]:
            scores[other] = scores.get(other, 0.0) + weight * its
    scores.pop(index, None)
    best = nlargest(_CONSIDERED, scores.items(), key=_by_score)
    own = subjects[index].category
    ranked = sorted((-score - _nearness(own, subjects[o].category), o) for o, score in best)
    return [other for score, other in ranked[:MOST] if -score >= _LEAST]


def _by_score(entry: tuple[int, float]) -> tuple[float, int]:
    return entry[1], -entry[0]


def _nearness(category: str, other: str) -> float:
    if category == other:
        return _SAME_CATEGORY
    return _NEAR_CATEGORY if category.rpartition("/")[0] == other.rpartition("/")[0] else 0.0


def same_questions(subjects: Iterable[Subject], words: Words) -> dict[str, tuple[str, ...]]:
    """Return, by key, the subjects of other products whose titles consist of the same words."""
    asked: dict[frozenset[str], list[str]] = {}
    for subject in subjects:
        title = frozenset(words(subject.title))
        if len(title) > 1:
            asked.setdefault(title, []).append(subject.key)
    return {
        key: tuple(other for other in keys if _product(other) != _product(key))
        for keys in asked.values()
        for key in keys
        if len(keys) > 1
    }


def _product(key: str) -> str:
    return key.partition("/")[0]
