"""The words of a language with the number of articles that contain each, for browsers.

They are one file. If they are very many, that file has the most frequent ones, which every reader
loads; the rest is in a file for each first letter, of which a query loads only what it needs. Files
are front-coded: each line has the length of the prefix shared with the previous word, the rest of
the word, and the number of articles in base 36.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

WHOLE = "all"
_SPLIT_ABOVE = 18_000
"""Words that are one file: up to 65 KB, as a word takes three bytes or four."""

_KEPT = 12_000
"""Words of the file for all, if there are several files."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ASTRAL = "\U00010000"
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def shards(vocabulary: Mapping[str, int], needed: Collection[str] = ()) -> dict[str, str]:
    """Return a vocabulary as shards: key of a shard -> its lines.

    The shard `all` is always loaded. If the words do not fit into it, it has the most frequent
    ones. The others are in shards by their first letter: a Hangul initial, a Latin letter or a
    digit, and `_` for everything else.

    Args:
        needed: words of `all` however rare they are.
    """
    parts: dict[str, dict[str, int]] = {WHOLE: {}}
    kept = _kept(vocabulary, needed) if len(vocabulary) > _SPLIT_ABOVE else vocabulary
    for word, number in vocabulary.items():
        parts.setdefault(WHOLE if word in kept else shard_of(word), {})[word] = number
    return {key: front_coded(part) for key, part in sorted(parts.items())}


def _kept(vocabulary: Mapping[str, int], needed: Collection[str]) -> Collection[str]:
    usual = sorted(vocabulary, key=lambda word: (-vocabulary[word], word))[:_KEPT]
    return {*usual, *needed}


def shard_of(word: str) -> str:
    """Return the key of a word's shard if it is not in the one for all."""
    first = word[0]
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - ord("가")) // 588]
    return first if first.isascii() and first.isalnum() else "_"


def front_coded(vocabulary: Mapping[str, int]) -> str:
    """Return sorted words, front-coded, with their numbers."""
    return "\n".join(_lines(vocabulary))


def _lines(vocabulary: Mapping[str, int]) -> Iterator[str]:
    before = ""
    for word in sorted(vocabulary):
        kept = _shared(before, word)
        yield f"{_DIGITS[kept]}{word[kept:]}\t{base_36(vocabulary[word])}"
        before = word


def _shared(before: str, word: str) -> int:
    """Return the length of the prefix of two words, of characters that browsers count as one."""
    most = min(len(before), len(word), len(_DIGITS) - 1)
    for at in range(most):
        if word[at] != before[at] or word[at] >= _ASTRAL:
            return at
    return most


@cache
def base_36(number: int) -> str:
    """Write a number as browsers read it with `parseInt(number, 36)`."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
