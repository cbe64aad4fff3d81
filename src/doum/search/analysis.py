"""What an article is found by: its words and how much each weighs, worked out once per content."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum, unique

from msgspec import Struct

from doum.search.blocks import Block, blocks_of, labels_of
from doum.search.languages.extras import extra_words, plain_numbers
from doum.search.languages.folding import unmarked
from doum.search.languages.language import Language
from doum.search.languages.word_runs import neighbours
from doum.search.records import Record

_PART, _JOINED = 0.7, 0.8
_USUAL_LENGTH = 180
_LENGTH_SHARE = 0.5


@unique
class Field(Enum):
    """Where a word stands.

    Attributes:
        weight: how much a word weighs there (BM25F's field weights).
        is_head: whether it is a name of something, not a sentence.
    """

    TITLE = (8.0, True)
    KEYWORD = (5.0, True)
    HEADING = (3.0, True)
    PLACE = (1.5, True)
    LABEL = (0.5, True)
    SUMMARY = (2.0, False)
    BODY = (1.0, False)

    def __init__(self, weight: float, is_head: bool) -> None:
        self.weight, self.is_head = weight, is_head


class Analysed(Struct, frozen=True, array_like=True):
    """An article as the index takes it; depends on nothing but the article and the analyser.

    Attributes:
        blocks: its text, for excerpts.
        weights: what it is found by.
        joins: its neighbouring words written as one, which count where somebody writes them so.
        names: joined words that are names of things: written so, or next to each other in a
            title, a keyword, a heading or a label.
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
    texts = [(Field.TITLE, record.title), (Field.SUMMARY, record.summary)]
    texts += [(Field.KEYWORD, word) for word in record.keywords]
    texts += [(Field.PLACE, name) for name in record.places]
    texts += [(Field.HEADING if block.is_heading else Field.BODY, block.text) for block in blocks]
    texts += [(Field.LABEL, label) for label in labels_of(html)]
    words = _Words(language)
    for field, text in texts:
        words.add_text(text, field)
    for field, text in texts:
        if field.is_head:
            words.add_phrases(text, field)
    share = 1 - _LENGTH_SHARE + _LENGTH_SHARE * words.length / _USUAL_LENGTH
    return Analysed(
        blocks=blocks,
        weights={token: round(weight / share, 2) for token, weight in words.weights.items()},
        joins={token: round(weight / share, 2) for token, weight in words.joins.items()},
        names=tuple(sorted(words.names)),
    )


class _Words:
    """Adds up how much each word of an article weighs."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stops = language.stops()
        self._has_marks = not language.letters
        self.weights: dict[str, float] = defaultdict(float)
        self.joins: dict[str, float] = defaultdict(float)
        self.names: set[str] = set()
        self.length = 0

    def add_text(self, text: str, field: Field) -> None:
        """Add the words of a text: those that the analyser finds, then the others."""
        runs = self._language.analyse(plain_numbers(text))
        for run in runs:
            self._add_run(run, field)
        extras = extra_words(self._language, self._stops, unmarked(text))
        if extras:
            known = {
                token for run in runs for word in run.split(" ") for token in self._tokens(word)
            }
            for token, share in dict(reversed(extras)).items():
                if token not in known:
                    self.weights[token] += field.weight * share

    def _add_run(self, run: str, field: Field) -> None:
        for word in run.split(" "):
            if field.is_head or word not in self._language.heads_only:
                self._add_word(word, field.weight)
        if self._language.joins:
            joined = neighbours(run)
            for token in joined:
                self.joins[token] += field.weight * _JOINED
            if field.is_head:
                self.names.update(joined)

    def add_phrases(self, head: str, field: Field) -> None:
        """Add the joined phrases of a head; all runs must have been added before."""
        for left, right in self._language.phrases(head):
            if right in self.weights:
                self.weights[left + right] += field.weight * _JOINED

    def _tokens(self, word: str) -> list[str]:
        tokens = self._language.expand(word)
        return [unmarked(token) for token in tokens] if self._has_marks else tokens

    def _add_word(self, word: str, weight: float) -> None:
        if word in self._stops:
            self.weights[word] += weight
            return
        self.length += 1
        whole = word.replace("+", "")
        if self._has_marks:
            whole = unmarked(whole)
        for token in self._tokens(word):
            self.weights[token] += weight if token == whole else weight * _PART
        if self._language.joins and whole != word:
            self.names.add(whole)
