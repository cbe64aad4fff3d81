"""Readings of Japanese words written in kanji, in hiragana: しゅっきん finds 出勤."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby

Morpheme = tuple[str, str, str]
"""Surface, part of speech, and reading in katakana."""

_KANJI = re.compile("[一-鿿々〆]")
_KATAKANA = re.compile("[ァ-ヺー]+")
_NOUNS = frozenset({"名詞", "接頭辞", "接尾辞"})
_SHORTEST = 2
_MOST = 4
_TO_HIRAGANA = {point: point - 0x60 for point in range(ord("ァ"), ord("ヶ") + 1)}


def hiragana(text: str) -> str:
    """Return a text with its katakana in hiragana."""
    return text.translate(_TO_HIRAGANA)


def readings_by(tag: Callable[[str], Iterable[Morpheme]]) -> Callable[[str], list[str]]:
    """Return a function that returns the readings of the words with kanji in a text."""

    def readings(text: str) -> list[str]:
        found: list[str] = []
        morphemes = tag(text) if _KANJI.search(text) else ()
        for is_noun, group in groupby(morphemes, key=lambda morpheme: morpheme[1] in _NOUNS):
            some = list(group)
            found += _of_nouns(some) if is_noun else _of_verbs(some)
        return found

    return readings


def _of_nouns(nouns: list[Morpheme]) -> list[str]:
    """Return the readings of nouns in a row: of each, and of all that begin with the same one."""
    found = []
    for start in range(len(nouns)):
        for end in range(start + 1, min(len(nouns), start + _MOST) + 1):
            some = nouns[start:end]
            if any(_KANJI.search(surface) for surface, _, _ in some):
                found += _reading(some)
    return found


def _of_verbs(morphemes: Iterable[Morpheme]) -> list[str]:
    return [
        reading
        for morpheme in morphemes
        if morpheme[1] in ("動詞", "形容詞", "副詞") and _KANJI.search(morpheme[0])
        for reading in _reading([morpheme])
    ]


def _reading(morphemes: list[Morpheme]) -> list[str]:
    said = "".join(reading for _, _, reading in morphemes)
    is_known = _KATAKANA.fullmatch(said) is not None and len(said) >= _SHORTEST
    return [hiragana(said)] if is_known else []
