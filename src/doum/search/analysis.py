"""What an article is found by: its words and how much each weighs, worked out once per content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from doum.search.blocks import Block, blocks_of, labels_of
from doum.search.languages.language import Language
from doum.search.languages.run import neighbours
from doum.search.records import Record

TITLE, KEYWORD, HEADING, PLACE, LABEL, SUMMARY, BODY = 8.0, 5.0, 3.0, 1.5, 0.5, 2.0, 1.0
"""How much a word weighs by where it stands (BM25F's field weights)."""

_PLAIN = (SUMMARY, BODY)
_PART, _JOINED = 0.7, 0.8
_USUAL_LENGTH = 180
_LENGTH_SHARE = 0.5


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
    texts = [(TITLE, record.title), (SUMMARY, record.summary)]
    texts += [(KEYWORD, word) for word in record.keywords]
    texts += [(PLACE, name) for name in record.places]
    texts += [(HEADING if block.is_heading else BODY, block.text) for block in blocks]
    texts += [(LABEL, label) for label in labels_of(html)]
    weights: dict[str, float] = defaultdict(float)
    joins: dict[str, float] = defaultdict(float)
    names: set[str] = set()
    length = 0
    for weight, run in _runs(language, texts):
        for word in run.split(" "):
            if word in language.heads_only and weight in _PLAIN:
                continue
            length += 1
            for token in language.expand(word):
                weights[token] += weight if token == word else weight * _PART
            if language.joins and "+" in word:
                names.add(word.replace("+", ""))
        if language.joins:
            joined = neighbours(run)
            for token in joined:
                joins[token] += weight * _JOINED
            if weight not in _PLAIN:
                names.update(joined)
    for weight, text in texts:
        for left, right in language.phrases(text) if weight not in _PLAIN else ():
            if right in weights:
                weights[left + right] += weight * _JOINED
    share = 1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH
    return Analysed(
        blocks=blocks,
        weights={token: round(weight / share, 2) for token, weight in weights.items()},
        joins={token: round(weight / share, 2) for token, weight in joins.items()},
        names=tuple(sorted(names)),
    )


def _runs(language: Language, texts: Iterable[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    for weight, text in texts:
        for run in language.analyse(text):
            yield weight, run
