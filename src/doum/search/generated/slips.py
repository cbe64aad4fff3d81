"""One slip of the finger in a title: always the same one for the same title."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from hashlib import blake2b
from random import Random

_WORD = re.compile(r"[^\W\d_]+")
_HANGUL = re.compile(r"[가-힣]{2,}")
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_KEYS = ("ㅂㅈㄷㄱㅅ", "ㅁㄴㅇㄹㅎ", "ㅋㅌㅊㅍ", "ㅛㅕㅑㅐㅔ", "ㅗㅓㅏㅣ", "ㅠㅜㅡ")
"""The rows of a Korean keyboard, apart for each hand."""

_FINALS, _SYLLABLES = 28, 588


def slipped(title: str, known: Container[str]) -> str:
    """Return a title with one slip in one of its words; an empty text if there is none to make.

    In Korean a key beside the right one is pressed or the last of a syllable is left out; in
    other scripts two letters change places or one is left out.

    Args:
        known: the words of the site: a slip that makes another one is none.
    """
    random = Random(blake2b(title.encode()).digest())  # noqa: S311
    words = [found for found in _WORD.finditer(title) if _slips(found[0], known)]
    if not words:
        return ""
    chosen = random.choice(words)
    slip = random.choice(sorted(_slips(chosen[0], known)))
    return title[: chosen.start()] + slip + title[chosen.end() :]


def _slips(word: str, known: Container[str]) -> set[str]:
    """Return all slips that can happen in a word."""
    made = _in_hangul(word) if _HANGUL.fullmatch(word) else _in_letters(word)
    return {slip for slip in made if slip != word and slip.lower() not in known}


def _in_letters(word: str) -> Iterator[str]:
    if _LETTERS.fullmatch(word) is None:
        return
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield word[:at] + word[at + 1 :]


def _in_hangul(word: str) -> Iterator[str]:
    for at, syllable in enumerate(word):
        for other in _syllables(ord(syllable) - ord("가")):
            yield word[:at] + chr(ord("가") + other) + word[at + 1 :]


def _syllables(code: int) -> Iterator[int]:
    """Yield what a syllable becomes by one key."""
    final, rest = code % _FINALS, code - code % _FINALS
    if final:
        yield rest
    initial, vowel = divmod(code // _FINALS, len(_VOWELS))
    for other in _beside(_INITIALS[initial]):
        yield _INITIALS.index(other) * _SYLLABLES + code % _SYLLABLES
    for other in _beside(_VOWELS[vowel]):
        yield initial * _SYLLABLES + _VOWELS.index(other) * _FINALS + final


def _beside(jamo: str) -> Iterator[str]:
    """Yield the letters of the keys beside that of a letter."""
    for row in _KEYS:
        at = row.find(jamo)
        if at >= 0:
            yield from row[max(at - 1, 0) : at]
            yield from row[at + 1 : at + 2]
