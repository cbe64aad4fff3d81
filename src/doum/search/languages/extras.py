"""What an article is found by beside the words of its language's analyser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doum.search.languages.identifiers import ACRONYM, Identifier, identifiers
from doum.search.languages.language import Language

_WIDER = 0.7
_THOUSANDS = re.compile(r"(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Zㄱ-ㅎㅏ-ㅣ]+(?:[^\W\d_]|[\u0900-\u0dff\u0e31-\u0e4e])*")


def plain_numbers(text: str) -> str:
    """Return a text without the commas in its numbers, as analysers take it."""
    if "," not in text:
        return text
    return _THOUSANDS.sub(lambda found: found[0].replace(",", ""), text)


def extra_words(language: Language, text: str) -> Iterator[tuple[str, float]]:
    """Yield the words of a text that the analyser does not know, with the share that each counts.

    Args:
        text: without marks.
    """
    for identifier in identifiers(text):
        yield from _words_of(language, identifier, text)
    if language.letters and not text.isascii():
        for word in _FOREIGN.findall(text):
            if not language.letters.search(word):
                yield word.lower(), 1


def _words_of(
    language: Language, identifier: Identifier, text: str
) -> Iterator[tuple[str, float]]:
    for word in identifier.words:
        if not word.startswith(ACRONYM):
            yield (ACRONYM + word if word in language.stops else word), 1
        elif word[1:] in language.stops and _stands_out(text):
            yield word, 1
    for word in identifier.wider:
        yield word, _WIDER
    if identifier.spelt:
        for run in language.analyse(identifier.spelt):
            for word in run.split(" "):
                yield from ((token, 1) for token in language.expand(word))


def _stands_out(text: str) -> bool:
    """Return whether capitals tell anything: the text is not in capitals as a whole."""
    return any(letter.islower() for letter in text) or " " not in text.strip()
