"""Words as Pagefind is given them, and asked for them: codes that it can only take whole.

Pagefind searches by prefix, takes accents off, folds jamo and stems by language. A code has
nothing to fold, and none is the beginning of another: a search for one finds that word and no
other, whatever parts of the index have been loaded before. `search/engine/terms.js` writes the
same codes.
"""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnoprstuvwxyz"
"""Base 35: without the letter that opens every escape."""

_END = "q0"
_ESCAPES = {"q": "q1", "~": "q2"}
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
    if character.isascii():
        return character
    point = ord(character)
    if point in _HANGUL:
        return "qh" + _in_base_35(point - _HANGUL.start, 3)
    return "qu" + _in_base_35(point, 4)


def _in_base_35(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits
