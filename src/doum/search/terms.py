"""Words as Pagefind is given them, and asked for them: codes that it can only take whole.

Pagefind searches by prefix, takes accents off, folds jamo, stems by language and takes words
apart where letters meet digits. A code is letters only, and none is the beginning of another: a
search for one finds that word and no other, whatever parts of the index have been loaded
before. `search/engine/terms.js` writes the same codes.
"""

from __future__ import annotations

_LETTERS = "abcdefghijklmnoprstuvwxyz"
"""Base 25: without the letter that opens every escape."""

_END = "qa"
_ESCAPES = {"q": "qb", "~": "qe"} | {str(digit): f"qd{_LETTERS[digit]}" for digit in range(10)}
_HANGUL = range(0xAC00, 0xD7A4)


def code_of(word: str) -> str:
    """Return the code of a word.

    Args:
        word: lower case; letters and digits of any script.
    """
    return "".join(map(_code_of_character, word)) + _END


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
