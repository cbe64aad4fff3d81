"""What an article is found by: its words and how much each weighs, worked out once per content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import Enum, unique

from msgspec import Struct

from doum.search.blocks import Block, blocks_of, labels_of
from doum.search.languages.language import Language
from doum.search.records import Record
from doum.search.syllables import SHARE, syllable_pairs
from doum.search.text_words import JOINED, Share, words_of

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
    rounded = {weight: round(weight / share, 2) for weight in set(weights.values())}
    return {token: rounded[weight] for token, weight in weights.items()}


class _Words:
    """Adds up how much each word of an article weighs."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.weights: dict[str, float] = defaultdict(float)
        self.joins: dict[str, float] = defaultdict(float)
        self.pairs: dict[str, float] = defaultdict(float)
        self.names: set[str] = set()
        self.length = 0

    def add_text(self, text: str, field: Field) -> None:
        """Add the words of a text."""
        words = words_of(self._language, text, is_head=field.is_head)
        _add(self.weights, words.weights, field.weight)
        _add(self.joins, words.joins, field.weight)
        self.names |= words.names
        self.length += words.length

    def add_phrases(self, head: str, field: Field) -> None:
        """Add the joined phrases of a head; all texts must have been added before."""
        for left, right in words_of(self._language, head, is_head=True).phrases:
            if right in self.weights:
                self.joins[left + right] += field.weight * JOINED
                self.names.add(left + right)

    def add_pairs(self, head: str, field: Field) -> None:
        """Add the pairs of syllables of a head."""
        _add(self.pairs, ((pair, SHARE) for pair in syllable_pairs(head)), field.weight)


def _add(weights: dict[str, float], shares: Iterable[Share], weight: float) -> None:
    for token, share in shares:
        weights[token] += weight * share
