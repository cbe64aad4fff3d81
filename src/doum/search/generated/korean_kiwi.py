"""Korean nouns by Kiwi, an analyser with a dictionary of its own; used where it is installed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from doum.search.generated.function_words import function_words

_NOUNS = frozenset({"NNG", "NNP"})


def nouns_in(texts: Iterable[str]) -> list[frozenset[str]]:
    """Return the nouns of each text."""
    analyser = _analyser()
    return [
        frozenset(
            token.form
            for token in tokens
            if token.tag in _NOUNS and len(token.form) > 1 and _is_hangul(token.form)
        )
        - function_words("ko")
        for tokens in analyser.tokenize(texts)
    ]


def _is_hangul(word: str) -> bool:
    return all("가" <= character <= "힣" for character in word)


@cache
def _analyser() -> Any:
    from kiwipiepy import Kiwi

    return Kiwi()
