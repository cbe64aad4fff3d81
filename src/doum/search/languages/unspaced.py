"""Scripts without spaces between words, such as Han and Thai: words are found by pairs of letters.

A letter of Thai, Lao, Khmer or Burmese is what belongs together on the screen: a consonant with
the vowels around it. `unspaced.js` reads queries in the same way.
"""

from __future__ import annotations

import re
from itertools import pairwise

from doum.search.languages.word_runs import fold_marks

LETTERS = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u109f\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af"
)
"""The letters of these scripts, for a class of a pattern."""

_UNIT = re.compile(
    r"[\u0e40-\u0e44\u0ec0-\u0ec4]?"
    r"[^\u0e40-\u0e44\u0ec0-\u0ec4]"
    r"(?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u1038\u103a-\u103e"
    r"\u1056-\u1059\u17b4-\u17d1\u17d3]|[\u1039\u17d2].)*|."
)
_LETTER = re.compile(f"[{LETTERS}]")
_WHOLE = 6
"""Longer runs are clauses, not words."""


def units(run: str) -> list[str]:
    """Return the letters of a run."""
    return _UNIT.findall(run)


def pairs(run: str) -> list[str]:
    """Return the neighbouring letters of a run, joined; the run itself if it is one letter."""
    letters = units(run)
    return ["".join(pair) for pair in pairwise(letters)] or letters


def tokens(run: str) -> list[str]:
    """Return the tokens that find a run: its letters, pairs of them, and itself if it is short."""
    run = fold_marks(run)
    letters = units(run)
    found = [*letters, *pairs(run)]
    return [*found, *([run] if 2 < len(letters) <= _WHOLE else [])]


def pairs_in(word: str) -> list[str]:
    """Return the pairs that say a word, none if its script has spaces."""
    return pairs(fold_marks(word)) if _LETTER.match(word) else []
