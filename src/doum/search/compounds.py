"""Compounds written as one word, such as German ones: their parts find them, too."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from doum.search.languages.language import Language

_PART = 0.7
_SHORTEST = 4
Weights = Mapping[str, float]


def with_parts(articles: Sequence[Weights], language: Language) -> list[Weights]:
    """Add the parts of compounds to the words that find each article.

    A word is a compound if the articles have its parts as words.
    """
    if not language.links:
        return list(articles)
    known = {word for words in articles for word in words if len(word) >= _SHORTEST}
    parts = {
        word: [form for part in found for form in language.forms(part)]
        for word in known
        if (found := parts_of(word, known, language.links))
    }
    return [{**_split(words, parts), **words} for words in articles]


def _split(words: Weights, parts: Mapping[str, Sequence[str]]) -> dict[str, float]:
    added: dict[str, float] = {}
    for word, weight in words.items():
        for part in parts.get(word, ()):
            added[part] = max(weight * _PART, added.get(part, 0))
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
