"""The rules of Korean: particles, endings, fillers, and which particle may follow which word."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

from msgspec import Struct

from doum.search.languages.word_runs import VERB

HANGUL = re.compile(r"[가-힣]+")
_AFTER_CONSONANT = ("이", "은", "을", "과", "으")
_AFTER_VOWEL = frozenset(
    "가 는 를 와 로 로서 로써 로는 로도 로의 나 라 라도 라고 라는 란 랑 예요 와의".split()
)
_EITHER = frozenset(
    "이나 이든지 이라도 이라고 이라는 이란 이고 이며 이면 이에요 이요 이랑 이랑은".split()
)
_JAMO = {"ㄴ": "\u11ab", "ㄹ": "\u11af", "ㅁ": "\u11b7", "ㅂ": "\u11b8", "ㅆ": "\u11bb"}
_RIEUL = 8
_PLURAL = 2
_FINALS = 28
_MOST_KNOWN = 16_384


class Rules(Struct, frozen=True):
    """Particles, endings and other words of Korean, longest first; see `word_lists.ko.toml`."""

    particles: tuple[str, ...]
    endings: tuple[str, ...]
    helpers: tuple[str, ...]
    fillers: tuple[str, ...]
    negations: tuple[str, ...]
    syllables: tuple[str, ...]


class NounRules(Struct, frozen=True):
    """What nouns are like; see `nouns.ko.toml`."""

    padding: frozenset[str]
    short: frozenset[str]
    suffixes: frozenset[str]
    prefixes: frozenset[str]
    fragments: frozenset[str]
    like_particles: frozenset[str]
    particles: frozenset[str]


@cache
def rules() -> Rules:
    """Read the rules, which browsers use as well."""
    lists = _lists("word_lists.ko.toml")
    return Rules(**{name: longest_first(words) for name, words in lists.items()})


@cache
def noun_rules() -> NounRules:
    """Read what nouns are like."""
    return NounRules(**{name: frozenset(words) for name, words in _lists("nouns.ko.toml").items()})


@cache
def fillers() -> frozenset[str]:
    """Return the words that tell nothing."""
    return frozenset(rules().fillers)


@cache
def particles() -> frozenset[str]:
    """Return the particles that browsers know."""
    return frozenset(rules().particles)


def _lists(name: str) -> dict[str, list[str]]:
    text = (files("doum.search.languages") / name).read_text("utf-8")
    return {name: value.split() for name, value in tomllib.loads(text).items()}


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Return words without repetition, the longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    """Return the particles by their last syllable."""
    found: dict[str, list[str]] = {}
    for particle in longest_first([*rules().particles, *noun_rules().particles]):
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
            looks_so = len(particle) == 1 and eojeol[-2:] in noun_rules().like_particles
            if may_follow(stem, particle) and not looks_so:
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


_DERIVED = re.compile(
    r"([가-힣]{2,}?)(?:"
    r"(?:하|해|했|되|돼|됐|시키|시켜|받|드리|드려)[가-힣]*|(?:합|됩|드립|시킵)니[가-힣]*"
    r"|한|할|함|된|될|됨|드린|드릴|시킨|시킬)"
)


@lru_cache(_MOST_KNOWN)
def without_ending(eojeol: str) -> str:
    """Return an eojeol without its particle, 하다 or ending; an empty text if nothing is left.

    The stem of a verb is marked as one.
    """
    if noun := _derived_or_short(eojeol):
        return noun
    bare = without_particle(eojeol)
    if bare != eojeol and not eojeol.endswith("요"):
        return bare.removesuffix("들") if len(bare) > _PLURAL else bare
    jamo = normalize("NFD", eojeol)
    for ending in _jamo_endings():
        stem = normalize("NFC", jamo.removesuffix(ending))
        if jamo.endswith(ending) and _is_stem(stem):
            return stem + VERB
    if eojeol in noun_rules().padding:
        return eojeol
    return "" if eojeol in fillers() or eojeol in particles() else bare


def _derived_or_short(eojeol: str) -> str:
    """Return the noun that a verb is made of, or one of a single syllable with a particle."""
    if found := _DERIVED.fullmatch(eojeol):
        return found.group(1)
    short = noun_rules().short
    return next((stem for stem in stems_of(eojeol) if stem in short), "")


def _is_stem(stem: str) -> bool:
    return len(stem) > 1 and HANGUL.fullmatch(stem) is not None


@cache
def _jamo_endings() -> tuple[str, ...]:
    """Return the endings in jamo: an initial consonant becomes a final of the syllable before.

    Endings of one consonant are left out: nouns end in them as well (수단, 이메일).
    """
    return longest_first(_conjoining(e) for e in rules().endings if e not in _JAMO)


def _conjoining(ending: str) -> str:
    return _JAMO.get(ending[0], normalize("NFD", ending[0])) + normalize("NFD", ending[1:])
