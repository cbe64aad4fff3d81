"""The nouns of a tagger's dictionary.

It is asked for a word with the particle of an object. So the tagger takes the word for a noun if
the dictionary has it as one, even where a sentence made it take it for something else.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from doum.search.languages.korean_nominals import nominal
from doum.search.languages.korean_rules import is_closed, noun_rules
from doum.search.languages.morphemes import END, NOMINAL, Morpheme, Tagger, noun, written

_DOUBTS = {"NNG": 1.0, "XR": 1.2, "NNP": 1.5, "XSN": 0.5, "XPN": 1.2, "NNB": 1.5}
_SHORT, _SHREDS, _NOMINAL, _SUFFIX, _PREFIX = 0.4, 3.0, 2.0, 1.1, 1.2
_FRAGMENT, _MOST = 1.0, 3.5
_AFFIXED = 3
_AT = "에서"
_MOST_KNOWN = 16_384


class Noun(Struct, frozen=True):
    """A noun, or a chain of them.

    Attributes:
        doubt: 1 for a noun of the dictionary, more for what is put together.
    """

    doubt: float
    parts: list[Morpheme]

    @property
    def is_one(self) -> bool:
        """Whether it is a single noun of the dictionary."""
        return self.doubt == len(self.parts) == 1


class Dictionary:
    """Looks nouns up, and remembers those of late."""

    def __init__(self, tagger: Tagger) -> None:
        self._tag = tagger
        self._found = lru_cache(_MOST_KNOWN)(self._looked_up)

    def noun(self, word: str) -> Noun | None:
        """Return the noun that a word is."""
        return self._found(word)

    def has(self, word: str) -> bool:
        """Return whether a word of two syllables or more is one noun."""
        found = self.noun(word) if len(word) > 1 else None
        return found is not None and found.is_one

    def with_prefix(self, word: str) -> Noun | None:
        """Return a noun behind a syllable that makes longer ones: 재시도."""
        if word[0] not in noun_rules().prefixes or not self.has(word[1:]):
            return None
        return Noun(1 + _PREFIX, [(word[0], "XPN", ""), noun(word[1:])])

    def _with_suffix(self, word: str) -> Noun | None:
        base = self.noun(word[:-1]) if word[-1] in noun_rules().suffixes else None
        if not base or base.doubt + _SUFFIX > _MOST or base.parts[-1][1] == NOMINAL:
            return None
        return Noun(base.doubt + _SUFFIX, [*base.parts, (word[-1], "XSN", "")])

    def _looked_up(self, word: str) -> Noun | None:
        found = self._as_object(word)
        if len(word) < _AFFIXED or (found and len(found.parts) == 1):
            return found
        several = (self._with_suffix(word), self.with_prefix(word), found)
        return min((one for one in several if one), key=lambda one: one.doubt, default=None)

    def _as_object(self, word: str) -> Noun | None:
        particle = "을" if is_closed(word) else "를"
        *parts, last = self._tag(word + particle)
        if last[:2] != (particle, "JKO") or not parts:
            return None
        if len(parts) > 1:
            parts = [self._as_noun(*part) for part in self._without_particles(parts)]
        return _chain(parts)

    def _without_particles(self, parts: list[Morpheme]) -> list[Morpheme]:
        """Return nouns without what is read as a particle between them: 자동 + 이 + 체."""
        for at, (surface, tag, _) in enumerate(parts[:-1]):
            if at and tag[0] == "J" and self.has(surface + parts[at + 1][0]):
                return [*parts[:at], noun(surface + parts[at + 1][0]), *parts[at + 2 :]]
        return parts

    def _as_noun(self, surface: str, tag: str, expression: str) -> Morpheme:
        """Return a noun for what is read as a verb but is a noun by itself: 음성 + 파일."""
        if tag.endswith("+ETM") and (self.has(surface) or self._is_place(surface)):
            return noun(surface)
        return surface, tag, expression

    def _is_place(self, word: str) -> bool:
        """Return whether a word is a noun before the particle of a place: 메인에서."""
        found = list(self._tag(word + _AT)) if len(word) > 1 else []
        return len(found) > 1 and found[0][0] == word and found[0][1] in ("NNG", "NNP")


def _chain(parts: list[Morpheme]) -> Noun | None:
    """Return a chain of nouns, or nothing if something else is among them."""
    made = nominal([*parts, END])
    if made[1:] == [END]:
        return Noun(_NOMINAL, made[:1])
    if not all(tag in _DOUBTS for _, tag, _ in parts):
        return None
    if sum(len(surface) == 1 for surface, _, _ in parts) > 1:
        return Noun(_SHREDS, [noun(written(parts))])
    fragments = sum(surface in noun_rules().fragments for surface, _, _ in parts)
    short = sum(len(surface) == 1 and tag[0] == "N" for surface, tag, _ in parts)
    doubt = sum(_DOUBTS[tag] for _, tag, _ in parts) + short * _SHORT + fragments * _FRAGMENT
    is_whole = any(tag == "NNB" for _, tag, _ in parts)  # 템플 + 릿
    return Noun(doubt, [noun(written(parts))] if is_whole else parts)
