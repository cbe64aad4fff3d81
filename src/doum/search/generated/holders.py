"""Which articles have a word or a name, in time that grows with their texts alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from doum.search.generated.article_text import ArticleText

_RUN = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_LONGEST_NAME = 6
"""The most pieces that a name is written in: +82 (0)2-1234-5678 has five."""


def having_words(
    words: Collection[str], texts: Iterable[ArticleText]
) -> Mapping[str, frozenset[str]]:
    """Return the articles that have each folded word, alone or within another."""
    lengths = sorted({len(word) for word in words})
    known = frozenset(words)
    within: dict[str, frozenset[str]] = {}
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for run in set(_RUN.findall(text.folded)):
            if run not in within:
                within[run] = frozenset(_substrings(run, lengths)) & known
            for word in within[run]:
                found[word].add(text.key)
    return {word: frozenset(keys) for word, keys in found.items()}


def _substrings(run: str, lengths: Iterable[int]) -> Iterator[str]:
    for length in lengths:
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


def having_names(
    names: Collection[str], texts: Iterable[ArticleText]
) -> Mapping[str, frozenset[str]]:
    """Return the articles that have each closed name, however it is separated there."""
    known = frozenset(names)
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        pieces = _PIECE.findall(text.folded)
        for start in range(len(pieces)):
            name = ""
            for piece in pieces[start : start + _LONGEST_NAME]:
                name += piece
                if name in known:
                    found[name].add(text.key)
    return {name: frozenset(keys) for name, keys in found.items()}
