"""Compounds written as one word, such as German ones: their parts find them, too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from doum.search.article_words import Weights
from doum.search.languages.language import Language
from doum.search.text_words import PART

_SHORTEST = 4
Compounds = dict[str, tuple[str, ...]]
"""Compounds -> the forms of their parts."""


def compounds_of(words: Iterable[str], language: Language) -> Compounds:
    """Return the compounds among the words that find articles.

    A word is a compound if the articles have its parts as words.
    """
    known = {word for word in words if len(word) >= _SHORTEST} if language.links else set()
    return {
        word: tuple(form for part in found for form in language.forms(part))
        for word in known
        if (found := parts_of(word, known, language.links))
    }


def with_parts(words: Weights, compounds: Compounds) -> Weights:
    """Add the parts of compounds to the words that find an article."""
    return {**_split(words, compounds), **words} if compounds else words


def _split(words: Weights, compounds: Compounds) -> dict[str, float]:
    added: dict[str, float] = {}
    for word, weight in words.items():
        for part in compounds.get(word, ()):
            added[part] = max(weight * PART, added.get(part, 0))
    return added


def parts_of(word: str, known: Collection[str], links: Sequence[str]) -> list[str]:
    """Return the known words that a word consists of; nothing if it is none.

    The last part is as long as it can be: it says what the thing is.
    """
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        rest = word[cut:]
        end = [rest] if rest in known else parts_of(rest, known, links)
        if end and (first := _first(word[:cut], known, links)):
            return [first, *end]
    return []


def _first(text: str, known: Collection[str], links: Sequence[str]) -> str:
    bases = (text.removesuffix(link) for link in links if text.endswith(link))
    return next((base for base in bases if len(base) >= _SHORTEST and base in known), "")
