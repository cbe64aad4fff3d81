"""Korean: morphemes from an analyser with mecab-ko-dic's tags, or rules if none is installed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from doum.search.languages.korean_nouns import Reader
from doum.search.languages.korean_rules import (
    fillers,
    particles,
    rules,
    without_ending,
    without_particle,
)
from doum.search.languages.morphemes import (
    LIGHT_NAMES,
    MAYBE,
    NOMINAL,
    UNKNOWN,
    Morpheme,
    Tagger,
)
from doum.search.languages.word_runs import LATIN, OR, VERB, Analyse, fold_marks, latin_word

_SENTENCE = re.compile(r"[^\w\s]+")
_HANGUL = re.compile(r"[가-힣]+")
_PIECE = re.compile(rf"[가-힣]+|{LATIN.pattern}|[^\s가-힣a-z0-9]")
_NOUNS = frozenset({"NNG", "NNP", "XR"})
_VERBS = frozenset({"VV", "VA"})
_MOST_KNOWN = 50_000
_BREAK = "  "
"""What an empty word between others looks like, where a run ends."""

_NOTHING = frozenset("들 쯤 씩 째".split())
_DENYING = frozenset({"VV", "VA", "VX", "MAG"})
_PASSED_OVER = frozenset({"JKO", "JKS", "JKG", "XSV", "XSA", "NNB", "NNBC", "JX"})
_LIGHT = frozenset(
    "하 되 있 없 이 보 주 같 않 싶 그렇 이렇 어떻 그러 이러 아니 말 위하 대하 따르 통하".split()
)

NEGATION = "않" + VERB
"""The token for every negation."""


def analysed(tagger: Tagger) -> Analyse:
    """Return an analyser that uses a tagger."""
    reader = Reader(tagger)

    @lru_cache(_MOST_KNOWN)
    def read(eojeol: tuple[Morpheme, ...]) -> tuple[str, ...]:
        return _words_of(reader.read(eojeol))

    def analyse(text: str) -> list[str]:
        plain = fold_marks(text)
        words = " ".join(word for eojeol in _eojeols(plain, tagger(plain)) for word in read(eojeol))
        return [run for part in words.split(_BREAK) if (run := part.strip(" "))]

    return analyse


def _eojeols(text: str, morphemes: Iterable[Morpheme]) -> Iterator[tuple[Morpheme, ...]]:
    """Yield the morphemes of each eojeol, the text between spaces."""
    position, eojeol = 0, list[Morpheme]()
    for morpheme in morphemes:
        start = text.find(morpheme[0], position)
        if start < 0:
            continue
        if start > position and eojeol:
            yield tuple(eojeol)
            eojeol = []
        eojeol.append(morpheme)
        position = start + len(morpheme[0])
    yield tuple(eojeol)


def _words_of(eojeol: Iterable[Morpheme]) -> tuple[str, ...]:
    """Return the words of an eojeol, with an empty one where a run ends."""
    words = _Words()
    for morpheme in eojeol:
        words.add(*morpheme)
    return words.done()


class _Words:
    """Collects morphemes of an eojeol into words."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._parts: list[str] = []

    def add(self, surface: str, tag: str, expression: str) -> None:
        """Add a morpheme."""
        first = tag.partition("+")[0]
        stem = expression.partition("/")[0] if expression else surface
        if first in _NOUNS or first in ("SN", "SL", "SH", UNKNOWN):
            self._parts += self._noun(surface, first, expression)
        elif first == "XSN" and self._parts:
            is_plural = surface in _NOTHING and len("".join(self._parts)) > 1
            self._parts += [] if is_plural else [surface]
        elif first in (NOMINAL, MAYBE):
            self._add_nominal(surface, first, expression)
        elif first == "XPN":
            self._end_word()
            self._parts = [surface]
        elif first in _DENYING and stem in rules().negations:
            self._end_word()
            self._words.append(NEGATION)
        elif first in _VERBS:
            self._end_word()
            self._add_verb(stem)
        elif first in _PASSED_OVER or (surface in ("-", "/") and self._parts):
            self._end_word()
        else:
            self._end_word()
            self._words.append("")

    def done(self) -> tuple[str, ...]:
        """Return the words."""
        self._end_word()
        return tuple(self._words)

    def _noun(self, surface: str, tag: str, expression: str) -> list[str]:
        if tag == UNKNOWN and (surface in particles() or not _HANGUL.fullmatch(surface)):
            return []
        if tag in ("SN", "SL"):
            return latin_word(surface).split("+") if LATIN.fullmatch(surface) else []
        parts = [part.partition("/")[0] for part in expression.split("+")] if expression else []
        if parts and "".join(parts) == surface and _are_words(parts):
            return parts
        return [surface]

    def _add_nominal(self, noun: str, tag: str, stem: str) -> None:
        """Add a noun that is made of a verb, and the verb; whichever is more likely first."""
        is_light = stem in _LIGHT and noun.startswith(stem) and noun not in LIGHT_NAMES
        if stem in rules().negations or is_light:
            self.add(stem, "VV", "")
        elif not stem and not self._parts:
            self._words += ["", OR + noun, ""]
        elif not stem:
            self._words.append("+".join(self._parts) + OR + noun)
            self._parts = []
        else:
            self._end_word()
            readings = [noun] if stem in _LIGHT else [noun, stem + VERB]
            self._words.append(OR.join(readings if tag == NOMINAL else readings[::-1]))

    def _add_verb(self, stem: str) -> None:
        if stem and stem not in _LIGHT:
            self._words.append(stem + VERB)

    def _end_word(self) -> None:
        if self._parts:
            self._words.append("+".join(self._parts))
        self._parts = []


def _are_words(parts: list[str]) -> bool:
    return max(map(len, parts)) > 1 and parts[-1] != "기"


def stem_of(entry: str) -> str:
    """Return the stem of a verb in dictionary form (지우다); an empty text for other words."""
    stem = entry.removesuffix("다")
    return stem + VERB if stem != entry and _HANGUL.fullmatch(stem) else ""


def phrases(text: str) -> list[tuple[str, str]]:
    """Return pairs of neighbouring words, the second without its particle: 남은, 연차.

    A reader may omit the space, or type the initials of a name that contains a verb.
    """
    found = []
    for words in _SENTENCE.split(fold_marks(text)):
        for left, right in pairwise(words.split()):
            if _is_telling(left) and _is_telling(right):
                found.append((left, without_particle(right)))
    return found


def _is_telling(eojeol: str) -> bool:
    return _HANGUL.fullmatch(eojeol) is not None and eojeol not in fillers()


def _spelt(eojeol: str) -> str:
    """Return the word of an eojeol; what looks like a verb may be a noun: 관리자."""
    word = without_ending(eojeol)
    return f"{word}{OR}{eojeol}" if word.endswith(VERB) and len(eojeol) > 1 else word


def by_rules(text: str) -> list[str]:
    """Analyse a text without a dictionary: remove particles and endings by their spelling."""
    runs: list[str] = []
    words: list[str] = []
    for piece in _PIECE.findall(fold_marks(text)):
        if _HANGUL.fullmatch(piece):
            words += [word for word in (_spelt(piece),) if word]
        elif LATIN.fullmatch(piece):
            words.append(latin_word(piece))
        elif words:
            runs.append(" ".join(words))
            words = []
    return [*runs, " ".join(words)] if words else runs


def quick_words(text: str) -> list[str]:
    """Return the words of a text by rules, as they are most likely read, without padding."""
    words = (word.partition(OR)[0] for run in by_rules(text) for word in run.split(" "))
    return [word for word in words if word not in fillers()]
