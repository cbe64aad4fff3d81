"""An analysed article as it is kept: what passes over all articles read, and what leaves show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import msgspec
from msgspec import Struct

from doum.search.analysis import Analysed
from doum.search.blocks import Block

Weights = Mapping[str, float]
"""Words that find an article -> how much each weighs there."""

_FEW = 16
"""Words that are looked for in encoded articles before these are decoded."""


class Words(Struct, frozen=True, array_like=True):
    """The words of an article, without their weights.

    Attributes:
        own: what it is found by, whatever other articles have.
        joins: its neighbouring words written as one, which count where somebody writes them so.
        names: joined words that are names of things.
    """

    own: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class WeighedWords(Words, frozen=True, array_like=True):
    """The words of an article with their weights.

    Attributes:
        own_weights, join_weights: the weights of `own` and `joins`.
        pairs: the pairs of syllables that find it if nothing else does, with their weights.
    """

    own_weights: tuple[float, ...] = ()
    join_weights: tuple[float, ...] = ()
    pairs: dict[str, float] = {}


def kept_words(article: Analysed) -> WeighedWords:
    """Return the words of an analysed article as they are kept."""
    return WeighedWords(
        own=tuple(article.weights),
        joins=tuple(article.joins),
        names=article.names,
        own_weights=tuple(article.weights.values()),
        join_weights=tuple(article.joins.values()),
        pairs=article.pairs,
    )


encode = msgspec.msgpack.encode
decode_words = msgspec.msgpack.Decoder(Words).decode
"""Decodes the beginning of encoded `WeighedWords`, in half the time."""
decode_weighed = msgspec.msgpack.Decoder(WeighedWords).decode
decode_blocks = msgspec.msgpack.Decoder(tuple[Block, ...]).decode


def having(words: Collection[str]) -> Callable[[bytes], bool]:
    """Return a function that tells of encoded words of an article whether any is one of these.

    Names do not count. For a few words, most articles have none of their bytes: to look for those
    takes a tenth of the time of decoding.
    """
    wanted = frozenset(words)
    traces = [word.encode() for word in wanted] if len(wanted) <= _FEW else []

    def has(data: bytes) -> bool:
        if traces and not any(trace in data for trace in traces):
            return False
        article = decode_words(data)
        return not (wanted.isdisjoint(article.own) and wanted.isdisjoint(article.joins))

    return has
