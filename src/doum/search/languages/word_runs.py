"""Runs of neighbouring words, which every analyser returns.

A run is one string. Words are separated by spaces and the parts of a compound by `+`; the stem
of a verb or an adjective ends in `~`: "세금+계산서 발급 바꾸~". A word that may be read in two
ways has both, the likelier first: "알림|알리~". A noun that is the less likely one counts only
where it is known as a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import chain, pairwise

from doum.search.languages.folding import unmarked

Analyse = Callable[[str], list[str]]
"""Returns the runs of a text."""

VERB = "~"
"""Ends the stem of a verb or an adjective."""

OR = "|"
"""Separates the readings of a word."""

LATIN = re.compile(r"[a-z0-9]+(?:['’.+#_-][a-z0-9]+)*")
_JOINERS = re.compile(r"['’.+#_-]")


def fold(text: str) -> str:
    """Normalise a text for searching: NFKC, such as plain for full-width letters, in lower case."""
    return unicodedata.normalize("NFKC", text).lower()


def fold_marks(text: str) -> str:
    """Normalise a text for searching, and take the accents off its letters."""
    return unmarked(text).lower()


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


def neighbours(words: Sequence[str], glue: str = "") -> list[str]:
    """Return neighbouring nouns of a run, two or three of them, joined by `glue`.

    Args:
        words: those of the run, each as it is most likely read, in one piece.
    """
    pairs = pairwise(words)
    triples = zip(words, words[1:], words[2:], strict=False)
    return [joined for joined in map(glue.join, chain(pairs, triples)) if VERB not in joined]
