"""Korean nouns by their spelling alone: independent of the dictionary that the index is made with.

A noun is what stands before particles. One that only nouns have is proof enough; of those that
verbs may end in as well, a word must have several.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from doum.search.generated.function_words import function_words

_EOJEOL = re.compile(r"(?<![\w])[가-힣]+(?![\w])")
_CLOSED, _OPEN, _ANY = "closed", "open", "any"
_PARTICLES = {
    "를": _OPEN,
    "을": _CLOSED,
    "는": _OPEN,
    "은": _CLOSED,
    "가": _OPEN,
    "이": _CLOSED,
    "와": _OPEN,
    "과": _CLOSED,
    "로": _OPEN,
    "으로": _CLOSED,
    "의": _ANY,
    "에": _ANY,
    "에서": _ANY,
    "에는": _ANY,
    "에도": _ANY,
    "에서는": _ANY,
    "에게": _ANY,
    "에게는": _ANY,
    "도": _ANY,
    "만": _ANY,
    "까지": _ANY,
    "부터": _ANY,
    "마다": _ANY,
    "보다": _ANY,
    "이나": _CLOSED,
    "나": _OPEN,
    "이며": _CLOSED,
    "로는": _OPEN,
    "으로는": _CLOSED,
    "입니다": _ANY,
    "이라면": _CLOSED,
    "라면": _OPEN,
    "인지": _ANY,
}
_CERTAIN = frozenset("를 을".split())
_ENOUGH = 3
_SS = 20
"""The place of ㅆ among finals: nouns do not end in it."""

_VERB_ENDS = frozenset("없않받잡찾닫넣놓쌓좋많낮높깊늦같싶맞맡묶섞붙읽잃앓끓옳싫뽑씹쓸할될볼올")
_TAILS = (
    "아요",
    "어요",
    "해요",
    "세요",
    "니다",
    "에",
    "에서",
    "에게",
    "으로",
    "까지",
    "부터",
    "하기",
    "되기",
    "시키기",
    "하지",
    "되지",
    "하면",
    "하고",
    "하",
    "되",
    "으시",
    "하시",
)


def nouns_in(texts: Iterable[str]) -> list[frozenset[str]]:
    """Return the nouns of each text: those that particles prove in any of them."""
    eojeols = [frozenset(_EOJEOL.findall(text)) for text in texts]
    nouns = _proven(frozenset().union(*eojeols))
    return [frozenset(_nouns_of(found, nouns)) for found in eojeols]


def _proven(eojeols: Iterable[str]) -> frozenset[str]:
    """Return the words that stand before the particles of nouns."""
    seen: dict[str, set[str]] = defaultdict(set)
    for eojeol in eojeols:
        for stem, particle in _readings(eojeol):
            seen[stem].add(particle)
    return frozenset(stem for stem, found in seen.items() if _is_noun(stem, found))


def _is_noun(stem: str, particles: set[str]) -> bool:
    if stem in function_words("ko") or _ends_verb(stem[-1]) or stem.endswith(_TAILS):
        return False
    if any(shorter in _CERTAIN for _, shorter in _readings(stem)):
        return False  # a noun and two particles: 고객을 + 은
    return not particles.isdisjoint(_CERTAIN) or len(particles) >= _ENOUGH


def _ends_verb(syllable: str) -> bool:
    return syllable in _VERB_ENDS or (ord(syllable) - ord("가")) % 28 == _SS


def _readings(eojeol: str) -> Iterator[tuple[str, str]]:
    """Yield each particle that an eojeol may end in, with what stands before it."""
    for length in (1, 2, 3):
        stem, particle = eojeol[:-length], eojeol[-length:]
        kind = _PARTICLES.get(particle)
        if kind and len(stem) > 1 and kind in (_ANY, _kind_of(stem, particle)):
            yield stem, particle


def _kind_of(stem: str, particle: str) -> str:
    """Return whether a word ends in a consonant; ㄹ counts as none before 로."""
    final = (ord(stem[-1]) - ord("가")) % 28
    return _CLOSED if final and not (final == 8 and particle[0] == "로") else _OPEN


def _nouns_of(eojeols: Iterable[str], nouns: frozenset[str]) -> Iterator[str]:
    for eojeol in eojeols:
        if eojeol in nouns:
            yield eojeol
        else:
            yield from (stem for stem, _ in _readings(eojeol) if stem in nouns)
