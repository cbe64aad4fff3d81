"""English: Snowball's stems of all words except stop words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from doum.search.languages.word_runs import LATIN, fold_marks, latin_word

_PIECE = re.compile(rf"{LATIN.pattern}|[^\sa-z0-9]")
_BRITISH = re.compile(r"(?<=\w{3})is(e|es|ed|ing|ation|ations)$")
STOPS = tuple(
    """
    a about an and any are as at be been but by can could did do does doing don done for from
    get had has have he her him his how i if in into is it its just let me my no of on or our
    out please she should so some than that the their them then there these they this those to
    too up us very want was we were what when where which while who whom why will with would you
    your yours im ive cant dont doesnt didnt isnt wont
    get got gets getting long many much
    """.split()
)
"""Stop words: asked for only if nothing else is."""
_STOPS = frozenset(STOPS)
_MOST_KNOWN = 16_384


def analyse(text: str) -> list[str]:
    """Return the runs of a text; see `word_runs`."""
    runs: list[str] = []
    words: list[str] = []
    for piece in _PIECE.findall(fold_marks(text)):
        if piece[0].isascii() and piece[0].isalnum():
            words += [word for word in (word_of(piece),) if word]
        elif words and piece not in "'’-":
            runs.append(" ".join(words))
            words = []
    return [*runs, " ".join(words)] if words else runs


@lru_cache(_MOST_KNOWN)
def word_of(piece: str) -> str:
    """Return the stems of a Latin piece as a word, without stop words unless it is one."""
    if piece in _STOPS:
        return piece
    piece = re.sub(r"['’](?:s|t|re|ve|ll|d|m)?$", "", piece)
    parts = [stem(part) for part in latin_word(piece).split("+") if part not in _STOPS]
    return "+".join(part for part in parts if part)


@lru_cache(_MOST_KNOWN)
def stem(word: str) -> str:
    """Return the stem of a word; it is the same for British and American spellings."""
    return str(_stemmer().stemWord(_BRITISH.sub(r"iz\1", word)))


@cache
def _stemmer() -> Any:
    import snowballstemmer  # only where there is English

    return snowballstemmer.stemmer("english")
