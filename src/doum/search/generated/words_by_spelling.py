"""The words of articles that readers search for, by their spelling, in any language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from unicodedata import category

from doum.search.generated.article_text import folded
from doum.search.generated.function_words import function_words
from doum.search.generated.korean_spelling import nouns_in as korean_nouns

WordsOf = Callable[[Sequence[str]], list[frozenset[str]]]
"""Returns the words of each text."""

_AROUND = r"A-Za-z0-9_À-ɏ@/#&+'’-"
_LATIN = re.compile(rf"(?<![.{_AROUND}])[A-Za-z]{{2,}}(?![{_AROUND}]|\.[A-Za-z0-9])")
_JAPANESE = re.compile(r"[一-鿿々]{2,6}|[ァ-ヺー]{3,}")
_HAN = re.compile(r"[一-鿿]+")
_SIGNS = "\"'.,:;!?¿¡()[]{}<>«»„“”‘’…·、。،؟।"
_SHORTEST_WORD, _SHORTEST_OTHER, _LONGEST = 4, 3, 20
_LOOKED_AT = 400
_COMMON = 0.4
_FEW = 8


def words_in(language: str, texts: Sequence[str]) -> list[frozenset[str]]:
    """Return the words of each text that a reader may search for alone."""
    found = _BY_LANGUAGE.get(language.partition("-")[0], _spaced)(texts)
    is_latin = language != "en" and is_in_latin(texts)
    return [words | _latin(text, is_latin) for words, text in zip(found, texts, strict=True)]


def is_in_latin(texts: Iterable[str]) -> bool:
    """Return whether most of the letters are Latin."""
    letters = [
        character for text in texts for character in text[:_LOOKED_AT] if character.isalpha()
    ]
    return 2 * sum(character < "\u0250" for character in letters) > len(letters)


def _latin(text: str, is_latin: bool) -> frozenset[str]:
    """Return the Latin words of a text; of a language written so, only those in capitals.

    Others are words of it, which `_spaced` takes.
    """
    return frozenset(
        word if word.isupper() else word.lower()
        for word in _LATIN.findall(text)
        if word.isupper() or not (is_latin or word.lower() in function_words("en"))
    )


def _pieces(pattern: re.Pattern[str], texts: Iterable[str]) -> list[frozenset[str]]:
    return [frozenset(pattern.findall(text)) for text in texts]


def _chinese(texts: Sequence[str]) -> list[frozenset[str]]:
    """Return pairs of signs that stand together in three texts: words, or as good as words."""
    pairs = [
        {
            run[at : at + 2]
            for run in _HAN.findall(text)
            for at in range(len(run) - 1)
            if function_words("zh").isdisjoint(run[at : at + 2])
        }
        for text in texts
    ]
    counts = Counter(pair for found in pairs for pair in found)
    return [frozenset(pair for pair in found if counts[pair] >= 3) for found in pairs]


def _spaced(texts: Sequence[str]) -> list[frozenset[str]]:
    """Return words between spaces, without short ones and those of nearly every text."""
    found = [
        frozenset(word for word in _between_spaces(text) if _is_telling(word)) for text in texts
    ]
    if len(texts) < _FEW:
        return found
    counts = Counter(word for words in found for word in words)
    most = _COMMON * len(texts)
    return [frozenset(word for word in words if counts[word] <= most) for words in found]


def _between_spaces(text: str) -> Iterator[str]:
    """Yield words of nothing but letters, without the signs around them."""
    for piece in text.lower().split():
        word = piece.strip(_SIGNS)
        if word and all(category(character)[0] in "LM" for character in word):
            yield word


def _is_telling(word: str) -> bool:
    shortest = _SHORTEST_WORD if folded(word).isascii() else _SHORTEST_OTHER
    return shortest <= len(word) <= _LONGEST


def _nothing(texts: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset() for _ in texts]


def _korean(texts: Sequence[str]) -> list[frozenset[str]]:
    spelled = korean_nouns(texts)
    if find_spec("kiwipiepy") is None:
        return spelled
    from doum.search.generated.korean_kiwi import nouns_in

    return [one | other for one, other in zip(spelled, nouns_in(texts), strict=True)]


_BY_LANGUAGE: dict[str, WordsOf] = {
    "ko": _korean,
    "en": _nothing,
    "ja": partial(_pieces, _JAPANESE),
    "zh": _chinese,
}
