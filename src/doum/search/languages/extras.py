"""What an article is found by beside the words of its language's analyser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from doum.search.languages.identifiers import ACRONYM, Identifier, identifiers
from doum.search.languages.language import Language

_WIDER = 0.7
_MOST_KNOWN = 4_096
_THOUSANDS = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
_TELLING = re.compile(r"[0-9@#%&*+~=^$\\/_-]|[A-Za-z]{2}|[^ -~가-힣\s·…]")
"""What a text has if it has any such words."""

_VOWEL_SIGNS = r"\u0900-\u0dff\u0e31-\u0e4e"


def plain_numbers(text: str) -> str:
    """Return a text without the commas in its numbers, as analysers take it."""
    if "," not in text:
        return text
    return _THOUSANDS.sub(lambda found: found[0].replace(",", ""), text)


def extra_words(language: Language, stops: frozenset[str], text: str) -> list[tuple[str, float]]:
    """Return the words of a text that the analyser does not know, and the share that each counts.

    Args:
        stops: the words that are padding.
        text: without marks.
    """
    if not _TELLING.search(text):
        return []
    found = [
        word
        for identifier in identifiers(text)
        for word in _words_of(language, stops, identifier, text)
    ]
    if language.letters and not text.isascii():
        found += [(word, 1) for word in _foreign(language.letters, text)]
    return found


def _foreign(letters: str, text: str) -> list[str]:
    return [word.lower() for word in _words_without(letters).findall(text)]


@cache
def _words_without(letters: str) -> re.Pattern[str]:
    letter = rf"[^\W\d_{letters}]"
    return re.compile(rf"{letter}(?:{letter}|[{_VOWEL_SIGNS}])*")


def _words_of(
    language: Language, stops: frozenset[str], identifier: Identifier, text: str
) -> Iterator[tuple[str, float]]:
    for word in identifier.words:
        if not word.startswith(ACRONYM):
            yield (ACRONYM + word if word in stops else word), 1
        elif word[1:] in stops and _stands_out(text):
            yield word, 1
    for word in identifier.wider:
        yield word, _WIDER
    if identifier.spelt:
        yield from ((token, 1) for token in _tokens_of(language, identifier.spelt))


@lru_cache(_MOST_KNOWN)
def _tokens_of(language: Language, spelt: str) -> tuple[str, ...]:
    words = (word for run in language.analyse(spelt) for word in run.split(" "))
    return tuple(token for word in words for token in language.expand(word))


def _stands_out(text: str) -> bool:
    """Return whether capitals tell anything: the text is not in capitals as a whole."""
    return any(letter.islower() for letter in text) or " " not in text.strip()
