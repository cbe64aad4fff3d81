"""The words of a text, and what each of them adds to what an article is found by.

Titles, names of buttons and whole sentences recur in many articles, and words in many texts: what
has been read of late is kept.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from doum.search.languages.extras import extra_words, plain_numbers
from doum.search.languages.folding import unmarked
from doum.search.languages.language import Language
from doum.search.languages.word_runs import OR, VERB, neighbours

JOINED = 0.8
"""The share of neighbouring words that are written as one."""

PART = 0.7
"""The share of a part of a word that is written as one."""

_SYLLABLE = 0.4
_MOST_TEXTS, _MOST_WORDS = 4_096, 16_384

Share = tuple[str, float]
"""A token, and its share of what a word weighs that stands where it does."""


class TextWords(Struct, frozen=True):
    """What a text adds to an article.

    Attributes:
        weights: what finds it, in order, as often as it occurs.
        joins: its neighbouring words written as one, and its parts of one syllable.
        names: its joined words that are names of things.
        phrases: pairs of words that it has as a head; see `Language.phrases`.
        length: the number of its words but for padding.
    """

    weights: tuple[Share, ...]
    joins: tuple[Share, ...]
    names: frozenset[str]
    phrases: tuple[tuple[str, str], ...]
    length: int


class _Word(Struct, frozen=True):
    """What a word adds to a text.

    Attributes:
        whole: the word as it is most likely read, in one piece.
        tokens: all that find it.
        names: the word in one piece, if it is a compound.
    """

    whole: str
    weights: tuple[Share, ...]
    joins: tuple[Share, ...]
    tokens: tuple[str, ...]
    names: tuple[str, ...]
    length: int


@lru_cache(_MOST_TEXTS)
def words_of(language: Language, text: str, *, is_head: bool) -> TextWords:
    """Read a text: the words that the analyser finds, then the others and the readings.

    Args:
        is_head: whether it is the name of something, not a sentence.
    """
    runs = [
        [_read(language, word) for word in run.split(" ")]
        for run in language.analyse(plain_numbers(text))
    ]
    left_out = frozenset() if is_head else language.heads_only
    weights: list[Share] = []
    joins: list[Share] = []
    names: set[str] = set()
    length = 0
    for run in runs:
        for word in run:
            if word.whole not in left_out:
                weights += word.weights
                joins += word.joins
                names.update(word.names)
                length += word.length
        if language.joins and len(run) > 1:
            joined = neighbours([word.whole for word in run], language.glue)
            joins += [(name, JOINED) for name in joined]
            names.update(joined if is_head else ())
    weights += _others(language, text, runs)
    weights += [(reading, 1.0) for reading in language.readings(text)]
    return TextWords(
        weights=tuple(weights),
        joins=tuple(joins),
        names=frozenset(names),
        phrases=tuple(language.phrases(text)) if is_head else (),
        length=length,
    )


def _others(language: Language, text: str, runs: list[list[_Word]]) -> list[Share]:
    """Return what the analyser does not know as a word."""
    extras = extra_words(language, language.stops(), unmarked(text))
    if not extras:
        return []
    known = {token for run in runs for word in run for token in word.tokens}
    return [(token, share) for token, share in dict(reversed(extras)).items() if token not in known]


@lru_cache(_MOST_WORDS)
def _read(language: Language, readings: str) -> _Word:
    word, _, other = readings.partition(OR)
    wholes, tokens = _found_by(language, word)
    shares = tuple((token, 1.0 if token in wholes else PART) for token in tokens)
    is_compound = language.joins and "+" in word
    if is_padding := (plain := unmarked(word)) in language.stops():
        shares, is_compound = ((plain, 1.0),), False
    also = ((other, 1.0),) if other else ()
    is_verb = other.endswith(VERB)
    whole = word.replace("+", "")
    return _Word(
        whole=whole,
        weights=also + shares if is_verb else shares,
        joins=(() if is_verb else also) + (_syllables(word) if is_compound else ()),
        tokens=tokens,
        names=(whole,) if is_compound else (),
        length=0 if is_padding else 1,
    )


def _found_by(language: Language, word: str) -> tuple[list[str], tuple[str, ...]]:
    """Return the tokens that are a word as a whole, and all tokens that find it."""
    if not word:
        return [], ()
    wholes = language.forms(word.replace("+", ""))
    tokens = language.expand(word)
    if not language.letters:
        wholes, tokens = [*map(unmarked, wholes)], [*map(unmarked, tokens)]
    return wholes, tuple(dict.fromkeys((*wholes, *tokens)))


def _syllables(compound: str) -> tuple[Share, ...]:
    """Return the parts of one syllable, which count where they stand alone elsewhere."""
    parts = compound.split("+")
    return tuple((part, _SYLLABLE) for part in parts if len(part) == 1 and not part.isdigit())
