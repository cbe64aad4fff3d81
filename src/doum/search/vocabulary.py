"""The words of a language with the number of articles that contain each, for browsers.

It is one file, or one for each first letter if there are many words, so that a query loads only
what it needs. Files are front-coded: each line has the length of the prefix shared with the
previous word, the rest of the word, and the number of articles in base 36.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

WHOLE = "all"
_SPLIT_ABOVE = 6_000
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_ASTRAL = "\U00010000"
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def count(articles: Iterable[Iterable[str]]) -> Counter[str]:
    """Count the articles that contain each word."""
    return Counter(token for tokens in articles for token in tokens)


def shards(vocabulary: Mapping[str, int]) -> dict[str, str]:
    """Return a vocabulary as shards: key of a shard -> its lines.

    The key is `all` for a single shard, else the first letter of its words: a Hangul initial, a
    Latin letter or a digit, and `_` for everything else.
    """
    if len(vocabulary) <= _SPLIT_ABOVE:
        return {WHOLE: front_coded(vocabulary)}
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    for word, number in vocabulary.items():
        parts[shard_of(word)][word] = number
    return {key: front_coded(part) for key, part in sorted(parts.items())}


def shard_of(word: str) -> str:
    """Return the key of a word's shard if there are several shards."""
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
        same = takewhile(_are_kept, zip(before, word, strict=False))
        kept = min(sum(1 for _ in same), len(_DIGITS) - 1)
        yield f"{_DIGITS[kept]}{word[kept:]}\t{_base_36(vocabulary[word])}"
        before = word


def _are_kept(pair: tuple[str, str]) -> bool:
    """Return whether two characters are the same, and one UTF-16 code unit in browsers."""
    return pair[0] == pair[1] < _ASTRAL


def _base_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
