"""Codes for words in Pagefind's index, which Pagefind can only match as a whole.

Pagefind searches by prefix, removes accents, folds jamo, stems by language and splits words
between letters and digits. A code has only letters, and none is a prefix of another, so that a
search for a code finds that word and no other, whatever parts of the index have been loaded
before. `search/engine/terms.js` generates the same codes.
"""

from __future__ import annotations

from functools import lru_cache

_LETTERS = "abcdefghijklmnoprstuvwxyz"
"""Base 25: without the letter that starts every escape."""

_END = "qa"
_ESCAPES = {"q": "qb", "~": "qe"} | {str(digit): f"qd{_LETTERS[digit]}" for digit in range(10)}
_HANGUL = range(0xAC00, 0xD7A4)
_MOST_KNOWN = 16_384


def code_of(word: str) -> str:
    """Return the code of a word.

    Args:
        word: lower case; letters and digits of any script.
    """
    return "".join(map(_code_of_character, word)) + _END


@lru_cache(_MOST_KNOWN)
def _code_of_character(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isascii() and character.isalpha():
        return character
    point = ord(character)
    if point in _HANGUL:
        return "qh" + _in_base_25(point - _HANGUL.start, 3)
    return "qu" + _in_base_25(point, 5)


def _in_base_25(number: int, width: int) -> str:
    letters = ""
    for _ in range(width):
        number, digit = divmod(number, len(_LETTERS))
        letters = _LETTERS[digit] + letters
    return letters
