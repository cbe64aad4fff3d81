"""Runs of neighbouring words, which every analyser returns.

A run is one string. Words are separated by spaces and the parts of a compound by `+`; the stem
of a verb or an adjective ends in `~`: "세금+계산서 발급 바꾸~".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import chain, pairwise

Analyse = Callable[[str], list[str]]
"""Returns the runs of a text."""

VERB = "~"
"""Ends the stem of a verb or an adjective."""

LATIN = re.compile(r"[a-z0-9]+(?:['’.+#_-][a-z0-9]+)*")
_JOINERS = re.compile(r"['’.+#_-]")


def fold(text: str) -> str:
    """Normalise a text for searching: NFKC, such as plain for full-width letters, in lower case."""
    return unicodedata.normalize("NFKC", text).lower()


_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u05f3\u05f4\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u093c\u0e47-\u0e4e\u0ec8-\u0ecd\u00ad\u200b-\u200f\u2060]"
)
"""What readers leave out: accents, vowel points, the tone marks of Thai, invisible signs."""

_DIGITS = {
    first + n: str(n)
    for first in (0x660, 0x6F0, 0x966, 0xE50, 0xED0, 0x1040, 0x17E0)
    for n in range(10)
}
_LETTERS = _DIGITS | str.maketrans(
    dict(zip("øđłıðħςأإآٱىیکةँئؤ", "odlidhσاااايي\u0643هंيو", strict=True))
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


def bare(text: str) -> str:
    """Return a text in lower case without marks; `bare.js` does the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", fold(text))
    return unicodedata.normalize("NFC", _MARKS.sub("", apart).translate(_LETTERS))


def latin_word(text: str) -> str:
    """Return a Latin piece as a word; `two-step` and `two.step` have two parts."""
    return "+".join(_JOINERS.sub(" ", text).split())


def tokens_of_word(word: str) -> list[str]:
    """Return the tokens that find a word: its parts, neighbouring parts joined, and the whole."""
    if "+" not in word:
        return [word]
    parts = word.split("+")
    joined = [left + right for left, right in pairwise(parts)] if len(parts) > 2 else []
    whole = "".join(parts)
    return [*(part for part in parts if len(part) > 1 or part.isdigit()), *joined, whole]


def neighbours(run: str, glue: str = "") -> list[str]:
    """Return neighbouring nouns of a run, two or three of them, joined by `glue`."""
    words = [word.replace("+", "") for word in run.split(" ")]
    pairs = pairwise(words)
    triples = zip(words, words[1:], words[2:], strict=False)
    return [glue.join(some) for some in chain(pairs, triples) if VERB not in "".join(some)]
