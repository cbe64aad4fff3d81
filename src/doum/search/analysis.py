"""The analysis of an article: the words that find it, with their weights."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from doum.search.blocks import Block, blocks_of, labels_of
from doum.search.languages.language import Language
from doum.search.languages.word_runs import neighbours
from doum.search.records import Record

TITLE, KEYWORD, HEADING, PLACE, LABEL, SUMMARY, BODY = 8.0, 5.0, 3.0, 1.5, 0.5, 2.0, 1.0
"""The weight of a word by its field (BM25F's field weights)."""

_PLAIN = (SUMMARY, BODY)
_PART, _JOINED = 0.7, 0.8
_USUAL_LENGTH = 180
_LENGTH_SHARE = 0.5


class Analysed(Struct, frozen=True, array_like=True):
    """An article as the index takes it; depends on nothing but the article and the analyser.

    Attributes:
        blocks: its text, for excerpts.
        weights: the words that find it, with their weights.
        joins: its neighbouring words joined, which count if any article joins them.
        names: joined words that are names: written as one, or next to each other in a title, a
            keyword, a heading or a label.
    """

    blocks: tuple[Block, ...]
    weights: dict[str, float]
    joins: dict[str, float]
    names: tuple[str, ...]


def analyse(language: Language, record: Record, html: str) -> Analysed:
    """Analyse an article.

    Args:
        html: its rendered body with its tokens.
    """
    blocks = blocks_of(html)
    texts = [(TITLE, record.title), (SUMMARY, record.summary)]
    texts += [(KEYWORD, word) for word in record.keywords]
    texts += [(PLACE, name) for name in record.places]
    texts += [(HEADING if block.is_heading else BODY, block.text) for block in blocks]
    texts += [(LABEL, label) for label in labels_of(html)]
    words = _Words(language)
    for weight, text in texts:
        for run in language.analyse(text):
            words.add_run(run, weight)
    for weight, text in texts:
        words.add_phrases(text, weight)
    share = 1 - _LENGTH_SHARE + _LENGTH_SHARE * words.length / _USUAL_LENGTH
    return Analysed(
        blocks=blocks,
        weights={token: round(weight / share, 2) for token, weight in words.weights.items()},
        joins={token: round(weight / share, 2) for token, weight in words.joins.items()},
        names=tuple(sorted(words.names)),
    )


class _Words:
    """Adds up the weights of the words of an article."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.weights: dict[str, float] = defaultdict(float)
        self.joins: dict[str, float] = defaultdict(float)
        self.names: set[str] = set()
        self.length = 0

    def add_run(self, run: str, weight: float) -> None:
        """Add the words of a run."""
        for word in run.split(" "):
            if word not in self._language.heads_only or weight not in _PLAIN:
                self._add_word(word, weight)
        if self._language.joins:
            joined = neighbours(run)
            for token in joined:
                self.joins[token] += weight * _JOINED
            if weight not in _PLAIN:
                self.names.update(joined)

    def add_phrases(self, text: str, weight: float) -> None:
        """Add the joined phrases of a head; all runs must have been added before."""
        for left, right in self._language.phrases(text) if weight not in _PLAIN else ():
            if right in self.weights:
                self.weights[left + right] += weight * _JOINED

    def _add_word(self, word: str, weight: float) -> None:
        self.length += 1
        whole = word.replace("+", "")
        for token in self._language.expand(word):
            self.weights[token] += weight if token == whole else weight * _PART
        if self._language.joins and whole != word:
            self.names.add(whole)
