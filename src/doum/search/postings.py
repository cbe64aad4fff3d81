"""Postings: which articles each word finds, and how much it weighs there.

A posting is one number: the article's place in the index and the step of the weight. The postings
of a word are an array, four bytes each, so that those of all words fit in memory where the articles
would not, and an edit of an article touches no word but those that it gains, loses or weighs anew.
"""

from __future__ import annotations

from array import array
from bisect import bisect, bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

import msgspec
from msgspec import Struct

from doum.search.terms import code_of

STEPS = (0.2, 0.3, 0.4, 0.55, 0.7, 0.9, 1.2, 1.6, 2.2, 3.0, 4.0, 5.5, 7.5, 10.0)
"""The steps to which weights are rounded: fewer weights make a smaller index."""

_BITS = 4
"""Of a posting, for the step; the others are the place."""

_STEP = (1 << _BITS) - 1

_UNSIGNED = "I"


class Postings(Struct, frozen=True):
    """The postings of a language.

    Attributes:
        articles: how many there are; an article's place is its number.
        found: code of a word -> its postings, ascending; see `posting`.
    """

    articles: int
    found: Mapping[str, array[int]]

    def __len__(self) -> int:
        return sum(map(len, self.found.values()))


class Edit(Struct, frozen=True):
    """An edit of an article.

    Attributes:
        place: the article's place, which stays.
        before: all words that found it, with their weights.
        after: all words that find it now.
    """

    place: int
    before: Mapping[str, float]
    after: Mapping[str, float]


class _Stored(Struct, frozen=True, array_like=True):
    articles: int
    codes: str
    sizes: bytes
    postings: bytes


class _Steps(dict[float, int]):
    """Weight -> the number of its step, worked out once a weight."""

    def __missing__(self, weight: float) -> int:
        step = self[weight] = min(bisect(STEPS, weight), len(STEPS) - 1)
        return step


class Gathering:
    """Postings in the making: articles are added one after another, nothing of them is kept."""

    def __init__(self) -> None:
        self._articles, self._steps = 0, _Steps()
        self._words: defaultdict[str, array[int]] = defaultdict(lambda: array(_UNSIGNED))
        self._pairs: defaultdict[str, array[int]] = defaultdict(lambda: array(_UNSIGNED))

    def add(self, words: Mapping[str, float], pairs: Mapping[str, float] | None = None) -> None:
        """Add an article behind the others.

        Args:
            words: those that find it, with their weights.
            pairs: the pairs of syllables that find it, which are no words.
        """
        first, steps = posting(self._articles, 0), self._steps
        self._articles += 1
        for found, weights in ((self._words, words), (self._pairs, pairs or {})):
            for word, weight in weights.items():
                found[word].append(first | steps[weight])

    def counts(self) -> dict[str, int]:
        """Return the words -> the number of articles that they find."""
        return {word: len(numbers) for word, numbers in self._words.items()}

    def rename(self, names: Mapping[str, str]) -> None:
        """Replace words by others; where both found an article, the greater weight counts."""
        taken = {word: self._words.pop(word) for word in names if word in self._words}
        for word, numbers in taken.items():
            name = names[word]
            both = sorted((*self._words.get(name, ()), *numbers))
            self._words[name] = array(_UNSIGNED, {place_of(one): one for one in both}.values())

    def postings(self) -> Postings:
        """Return the postings of the articles."""
        found = chain(self._words.items(), self._pairs.items())
        return Postings(self._articles, {code_of(word): numbers for word, numbers in found})


def posting(place: int, step: int) -> int:
    """Return the posting of an article.

    Args:
        place: 0 or more.
        step: index of one of `STEPS`.
    """
    return place << _BITS | step


def place_of(number: int) -> int:
    """Return the place of a posting's article."""
    return number >> _BITS


def step_of(number: int) -> int:
    """Return the step of a posting's weight."""
    return number & _STEP


def postings_of(articles: Iterable[Mapping[str, float]]) -> Postings:
    """Return the postings of articles.

    Args:
        articles: the words of each, with their weights, in the order of the index. They are taken
            one after another; nothing of them is kept.
    """
    gathering = Gathering()
    for weights in articles:
        gathering.add(weights)
    return gathering.postings()


def replaced(postings: Postings, edits: Iterable[Edit]) -> Postings:
    """Return the postings after edits of articles; words that they leave alone are shared.

    Raises:
        ValueError: if an article was not found by the words before its edit.
    """
    steps = _Steps()
    found = dict(postings.found)
    for edit in edits:
        old = {word: steps[weight] for word, weight in edit.before.items()}
        new = {word: steps[weight] for word, weight in edit.after.items()}
        for word in {word for word, _ in old.items() ^ new.items()}:
            code = code_of(word)
            numbers = found.pop(code, array(_UNSIGNED))
            if changed := _put(numbers, edit.place, old.get(word), new.get(word)):
                found[code] = changed
    return Postings(postings.articles, found)


def _put(numbers: array[int], place: int, old: int | None, new: int | None) -> array[int]:
    """Return a word's postings with another step, or none, for an article.

    Args:
        old: the step until now; `None` if the word did not find it.
        new: the step from now on; `None` if the word does not find it.
    """
    at = bisect_left(numbers, posting(place, 0))
    is_there = at < len(numbers) and place_of(numbers[at]) == place
    if (step_of(numbers[at]) if is_there else None) != old:
        raise ValueError(f"postings of other articles: place {place}")
    made = array(_UNSIGNED, [] if new is None else [posting(place, new)])
    return numbers[:at] + made + numbers[at + is_there :]


def to_bytes(postings: Postings) -> bytes:
    """Return postings as bytes to keep."""
    arrays = postings.found.values()
    sizes = array(_UNSIGNED, map(len, arrays)).tobytes()
    stored = _Stored(postings.articles, " ".join(postings.found), sizes, b"".join(arrays))
    return msgspec.msgpack.encode(stored)


def from_bytes(data: bytes) -> Postings:
    """Return the postings that `to_bytes` was given.

    Raises:
        ValueError: if the bytes are damaged.
    """
    stored = msgspec.msgpack.decode(data, type=_Stored)
    numbers, sizes = array(_UNSIGNED, stored.postings), array(_UNSIGNED, stored.sizes)
    ends = [0]
    for size in sizes:
        ends.append(ends[-1] + size)
    parts = (numbers[start:end] for start, end in pairwise(ends))
    return Postings(stored.articles, dict(zip(stored.codes.split(), parts, strict=True)))
