"""Japanese: sequences of one script, and their bigrams.

Kanji and katakana carry the words, hiragana mostly the grammar. A sequence is found as a whole
and by its bigrams, so that 請求 finds 請求書; the browser splits queries in the same way.
"""

from __future__ import annotations

import re

from doum.search.languages.word_runs import LATIN, fold_marks, latin_word

_PIECE = re.compile(rf"[一-鿿々〆]+|[ァ-ヺー]+|[ぁ-ゖ]+|{LATIN.pattern}|[^\s]")
_WORDS = re.compile(r"[一-鿿々〆]+|[ァ-ヺー]+")
_HIRAGANA = re.compile(r"[ぁ-ゖ]{3,}")


def analyse(text: str) -> list[str]:
    """Return the runs of a text; see `word_runs`."""
    runs: list[str] = []
    words: list[str] = []
    for piece in _PIECE.findall(fold_marks(text)):
        if _WORDS.fullmatch(piece):
            words.append(piece)
        elif LATIN.fullmatch(piece):
            words.append(latin_word(piece))
        else:
            runs += [" ".join(words)] if words else []
            runs += pairs(piece) if _HIRAGANA.fullmatch(piece) else []
            words = []
    runs += [" ".join(words)] if words else []
    return runs


def pairs(run: str) -> list[str]:
    """Return the bigrams of a run."""
    return [run[start : start + 2] for start in range(len(run) - 1)]


def expand(word: str) -> list[str]:
    """Return the tokens that find a word of a run."""
    return [word, *pairs(word)] if len(word) > 2 and not word.isascii() else word.split("+")
