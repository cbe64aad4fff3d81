"""Languages with spaces between words: words without marks, and their stems by Snowball.

A text may have other scripts, too; runs without spaces are read as in `unspaced.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from doum.search.languages.unspaced import LETTERS, tokens
from doum.search.languages.word_runs import fold, fold_marks

_LETTER = (
    rf"(?:(?![{LETTERS}])[^\W_]|[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u05f3\u05f4\u0610-\u061a"
    r"\u0640\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3\u200c\u200d\u00ad])"
)
_PIECE = re.compile(rf"[{LETTERS}]+|{_LETTER}+(?:[.+#_’'ʼ-]{_LETTER}+)*|[^\s]")
_UNSPACED = re.compile(rf"[{LETTERS}]")
_JOINERS = re.compile(r"[.+#_-]")
_APOSTROPHES = re.compile("[’'ʼ]")
_MOST_KNOWN = 16_384
Stem = Callable[[str], str]


def analyser(
    *, keeps_apostrophes: bool = False, is_bare: bool = False
) -> Callable[[str], list[str]]:
    """Return the analyser of a language.

    Args:
        keeps_apostrophes: whether an apostrophe is a letter; elsewhere it ends a word: l'adresse.
        is_bare: whether words come without their marks; stems need them.
    """
    apostrophe = "" if keeps_apostrophes else " "
    reduced = fold_marks if is_bare else fold

    def analyse(text: str) -> list[str]:
        runs: list[str] = []
        words: list[str] = []
        for piece in _PIECE.findall(reduced(text)):
            if _UNSPACED.match(piece):
                runs += [*([" ".join(words)] if words else []), piece]
                words = []
            elif piece[0].isalnum() or len(piece) > 1:
                words += _words(piece, apostrophe)
            elif words and piece not in "'’-":
                runs.append(" ".join(words))
                words = []
        return [*runs, " ".join(words)] if words else runs

    return analyse


def _words(piece: str, apostrophe: str) -> list[str]:
    apart = _APOSTROPHES.sub(apostrophe, piece).split()
    return ["+".join(_JOINERS.sub(" ", word).split()) for word in apart]


def forms_by(stem: Stem | None, affixes: str = "") -> Callable[[str], list[str]]:
    """Return a function that returns the forms that find a word: without marks, and its stems.

    Stems are taken with and without marks: readers leave them out, and a stemmer may need them.

    Args:
        affixes: a pattern of what to strip: articles and prepositions that are written together
            with the word after them, and endings.
    """
    attached = re.compile(affixes or "(?!)")

    @lru_cache(_MOST_KNOWN)
    def forms(word: str) -> list[str]:
        if _UNSPACED.match(word):
            return []
        plain = fold_marks(word)
        stems = [fold_marks(stem(word)), stem(plain)] if stem else []
        stems.append(attached.sub("", plain))
        return list(dict.fromkeys(form for form in (plain, *stems) if form))

    return forms


def expand_by(forms: Callable[[str], list[str]]) -> Callable[[str], list[str]]:
    """Return a function that returns the tokens of a word: its forms, its parts and their forms."""

    def expand(word: str) -> list[str]:
        if _UNSPACED.match(word):
            return tokens(word)
        parts = word.split("+")
        joined = [left + right for left, right in pairwise(parts)] if len(parts) > 2 else []
        own = [part for part in parts if len(part) > 1 or part.isdigit()] if len(parts) > 1 else []
        return [form for part in (*own, *joined, "".join(parts)) for form in forms(part)]

    return expand
