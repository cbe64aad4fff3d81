"""Words of an article as they are kept: a pass without weights reads their beginning."""

from __future__ import annotations

import pytest

from doum.search.analysis import Analysed
from doum.search.article_words import (
    Words,
    decode_blocks,
    decode_weighed,
    decode_words,
    encode,
    having,
    kept_words,
)
from doum.search.blocks import Block

ARTICLE = Analysed(
    blocks=(Block("글"), Block("절", "절-1", is_heading=True)),
    weights={"환불": 8.0, "결제": 0.25},
    joins={"환불결제": 1.5},
    names=("환불결제",),
    pairs={"·환불": 2.4},
)


def test_words_are_read_with_and_without_their_weights():
    data = encode(kept_words(ARTICLE))
    assert decode_weighed(data) == kept_words(ARTICLE)
    words = decode_words(data)
    assert type(words) is Words
    assert words == Words(("환불", "결제"), ("환불결제",), ("환불결제",))


def test_every_weight_is_that_of_its_word():
    words = kept_words(ARTICLE)
    assert dict(zip(words.own, words.own_weights, strict=True)) == ARTICLE.weights
    assert dict(zip(words.joins, words.join_weights, strict=True)) == ARTICLE.joins
    assert words.pairs == ARTICLE.pairs


@pytest.mark.parametrize("more", [0, 1, 100])
@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("환불", True),
        ("환불결제", True),
        ("결", False),
        ("·환불", False),
        ("불결", False),
        ("수단", False),
        ("가나다", False),
    ],
)
def test_an_article_has_words_as_wholes_not_as_names_or_pairs(word, expected, more):
    words = {word, *(f"다른 {number}" for number in range(more))}
    article = Analysed(
        blocks=(),
        weights=ARTICLE.weights,
        joins=ARTICLE.joins,
        names=("가나다",),
        pairs=ARTICLE.pairs,
    )
    assert having(words)(encode(kept_words(article))) is expected


def test_texts_are_kept_by_themselves():
    assert decode_blocks(encode(ARTICLE.blocks)) == ARTICLE.blocks
