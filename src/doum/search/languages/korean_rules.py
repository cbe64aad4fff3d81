"""The rules of Korean: particles, endings, fillers, and which particle may follow which word."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from msgspec import Struct

_AFTER_CONSONANT = ("이", "은", "을", "과", "으")
_AFTER_VOWEL = frozenset(
    "가 는 를 와 로 로서 로써 로는 로도 로의 나 라 라도 라고 라는 란 랑 예요 와의".split()
)
_EITHER = frozenset(
    "이나 이든지 이라도 이라고 이라는 이란 이고 이며 이면 이에요 이요 이랑 이랑은".split()
)
_RIEUL = 8
_FINALS = 28


class Rules(Struct, frozen=True):
    """Particles, endings and other words of Korean, longest first; see `word_lists.ko.toml`."""

    particles: tuple[str, ...]
    endings: tuple[str, ...]
    helpers: tuple[str, ...]
    fillers: tuple[str, ...]
    negations: tuple[str, ...]


@cache
def rules() -> Rules:
    """Read the rules, which browsers use as well."""
    text = (files("doum.search.languages") / "word_lists.ko.toml").read_text("utf-8")
    lists = {name: value.split() for name, value in tomllib.loads(text).items()}
    return Rules(**{name: longest_first(words) for name, words in lists.items()})


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Return words without repetition, the longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    """Return the particles by their last syllable."""
    found: dict[str, list[str]] = {}
    for particle in rules().particles:
        found.setdefault(particle[-1], []).append(particle)
    return {last: tuple(some) for last, some in found.items()}


def without_particle(eojeol: str) -> str:
    """Return an eojeol without its longest particle, if two syllables are left."""
    return next((stem for stem in stems_of(eojeol) if len(stem) > 1), eojeol)


def stems_of(eojeol: str) -> Iterator[str]:
    """Yield what an eojeol may be without its particle, the longest particle first."""
    for particle in _particles().get(eojeol[-1:], ()):
        if len(particle) < len(eojeol) and eojeol.endswith(particle):
            stem = eojeol[: -len(particle)]
            if may_follow(stem, particle):
                yield stem


def may_follow(stem: str, particle: str) -> bool:
    """Return whether a particle may follow a word, by the sound that the word ends in.

    After a consonant it is 이, 은, 을, 과 and 으로, after a vowel 가, 는, 를, 와 and 로; the
    copula (이고, 이면) is also written out after vowels.
    """
    if stem[-1] == "으" and particle[0] == "로":
        return False
    final = (ord(stem[-1]) - ord("가")) % _FINALS
    if particle in _AFTER_VOWEL:
        return not final or (final == _RIEUL and particle[0] == "로")
    return bool(final) or particle[0] not in _AFTER_CONSONANT or particle in _EITHER


def is_closed(word: str) -> bool:
    """Return whether a Hangul word ends in a consonant."""
    return (ord(word[-1]) - ord("가")) % _FINALS > 0
