"""What an article is found by: its words and how much each weighs, worked out once per content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import Enum, unique

from msgspec import Struct

from doum.search.blocks import Block, blocks_of, labels_of
from doum.search.languages.extras import extra_words, plain_numbers
from doum.search.languages.folding import unmarked
from doum.search.languages.language import Language
from doum.search.languages.word_runs import OR, VERB, neighbours
from doum.search.records import Record
from doum.search.syllables import SHARE, syllable_pairs

_PART, _JOINED, _SYLLABLE = 0.7, 0.8, 0.4
_USUAL_LENGTH = 180
_LENGTH_SHARE = 0.5


@unique
class Field(Enum):
    """Where a word stands.

    Attributes:
        weight: how much a word weighs there (BM25F's field weights).
        is_head: whether it is a name of something, not a sentence.
        is_own: whether it is a head that says what the article is about.
    """

    TITLE = (8.0, True, True)
    KEYWORD = (5.0, True, True)
    HEADING = (3.0, True, True)
    PLACE = (1.5, True, False)
    LABEL = (0.5, True, False)
    SUMMARY = (2.0, False, False)
    BODY = (1.0, False, False)

    def __init__(self, weight: float, is_head: bool, is_own: bool) -> None:
        self.weight, self.is_head, self.is_own = weight, is_head, is_own


class Analysed(Struct, frozen=True, array_like=True):
    """An article as the index takes it; depends on nothing but the article and the analyser.

    Attributes:
        blocks: its text, for excerpts.
        weights: what it is found by.
        joins: its neighbouring words written as one, which count where somebody writes them so.
        names: joined words that are names of things: written so, or next to each other in a
            title, a keyword, a heading or a label.
        pairs: the pairs of syllables that find it if nothing else does.
    """

    blocks: tuple[Block, ...]
    weights: dict[str, float]
    joins: dict[str, float]
    names: tuple[str, ...]
    pairs: dict[str, float] = {}


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
        words.add_readings(text, field)
    for field, text in texts:
        if field.is_head:
            words.add_phrases(text, field)
        if field.is_own and language.joins:
            words.add_pairs(text, field)
    share = 1 - _LENGTH_SHARE + _LENGTH_SHARE * words.length / _USUAL_LENGTH
    return Analysed(
        blocks=blocks,
        weights=_shared(words.weights, share),
        joins=_shared(words.joins, share),
        names=tuple(sorted(words.names)),
        pairs=_shared(words.pairs, share),
    )


def _shared(weights: Mapping[str, float], share: float) -> dict[str, float]:
    return {token: round(weight / share, 2) for token, weight in weights.items()}


class _Words:
    """Adds up how much each word of an article weighs."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stops = language.stops()
        self._has_marks = not language.letters
        self.weights: dict[str, float] = defaultdict(float)
        self.joins: dict[str, float] = defaultdict(float)
        self.pairs: dict[str, float] = defaultdict(float)
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
                token
                for run in runs
                for word in run.split(" ")
                for token in self._found_by(word)[1]
            }
            for token, share in dict(reversed(extras)).items():
                if token not in known:
                    self.weights[token] += field.weight * share

    def _add_run(self, run: str, field: Field) -> None:
        for word in run.split(" "):
            if field.is_head or word not in self._language.heads_only:
                self._add_word(word, field.weight)
        if self._language.joins:
            joined = neighbours(run, self._language.glue)
            for token in joined:
                self.joins[token] += field.weight * _JOINED
            if field.is_head:
                self.names.update(joined)

    def add_readings(self, text: str, field: Field) -> None:
        """Add the readings of the words of a text."""
        for token in self._language.readings(text):
            self.weights[token] += field.weight

    def add_phrases(self, head: str, field: Field) -> None:
        """Add the joined phrases of a head; all runs must have been added before."""
        for left, right in self._language.phrases(head):
            if right in self.weights:
                self.joins[left + right] += field.weight * _JOINED
                self.names.add(left + right)

    def add_pairs(self, head: str, field: Field) -> None:
        """Add the pairs of syllables of a head."""
        for pair in syllable_pairs(head):
            self.pairs[pair] += field.weight * SHARE

    def _add_word(self, word: str, weight: float) -> None:
        if OR in word:
            word, _, other = word.partition(OR)
            (self.weights if other.endswith(VERB) else self.joins)[other] += weight
        if (plain := unmarked(word)) in self._stops:
            self.weights[plain] += weight
            return
        self.length += 1
        whole = word.replace("+", "")
        wholes, tokens = self._found_by(word)
        for token in tokens:
            self.weights[token] += weight if token in wholes else weight * _PART
        if self._language.joins and whole != word:
            self._add_syllables(word, weight)
            self.names.add(whole)

    def _found_by(self, word: str) -> tuple[list[str], list[str]]:
        """Return the tokens that are a word as a whole, and all tokens that find it."""
        word = word.partition(OR)[0]
        if not word:
            return [], []
        wholes = self._language.forms(word.replace("+", ""))
        tokens = self._language.expand(word)
        if self._has_marks:
            wholes, tokens = [*map(unmarked, wholes)], [*map(unmarked, tokens)]
        return wholes, [*dict.fromkeys((*wholes, *tokens))]

    def _add_syllables(self, compound: str, weight: float) -> None:
        """Add the parts of one syllable, which count where they stand alone elsewhere."""
        for part in compound.split("+"):
            if len(part) == 1 and not part.isdigit():
                self.joins[part] += weight * _SYLLABLE
