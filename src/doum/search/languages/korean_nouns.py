"""Korean nouns that a tagger takes for something else, read again by how they are written.

It reads 권한이 as 권 + 한이, 메일 as a form of a verb, 템플릿 as 템플 + 릿. Where a reading is
doubtful, the eojeol without its particle is looked up in the same dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from doum.search.languages.korean_dictionary import Dictionary, Noun
from doum.search.languages.korean_doubts import (
    ends_like_a_particle,
    is_attached,
    is_broken,
    is_clean,
)
from doum.search.languages.korean_nominals import nominal, perhaps_longer
from doum.search.languages.korean_rules import (
    HANGUL,
    fillers,
    noun_rules,
    particles,
    stems_of,
    without_ending,
    without_particle,
)
from doum.search.languages.morphemes import (
    END,
    MAYBE,
    UNKNOWN,
    Morpheme,
    Tagger,
    noun,
    tags_of,
    written,
)
from doum.search.languages.word_runs import VERB

_VERB_FORM = re.compile(r"1?V\w+\+ET\w")
_SHREDDED_VERB = re.compile(r"1(?:NN[BG]|EC) 1?(?:V[VA]|UNKNOWN)|UNKNOWN")
_POLITE = ("니다", "세요", "십시오")
_VERB_ENDS = frozenset("다요면고며는니라러려지은을어아게")
_STRAY = frozenset({"MM", "MAG", "IC", UNKNOWN})
_STILL_ENDS = 1.0
_AFFIXED, _LONG = 3, 5


class Reader:
    """Reads eojeols again whose morphemes are doubtful."""

    def __init__(self, tagger: Tagger) -> None:
        self._dictionary = Dictionary(tagger)

    def read(self, eojeol: Sequence[Morpheme]) -> list[Morpheme]:
        """Return the morphemes of an eojeol, its nouns put right."""
        if HANGUL.fullmatch(written(eojeol)):
            found = self._stretch(list(eojeol), is_first=True)
            return [part for morpheme in found for part in self._parted(*morpheme)]
        found = []
        for is_hangul, group in groupby(eojeol, lambda one: HANGUL.fullmatch(one[0]) is not None):
            some = list(group)
            found += self._stretch(some, is_first=not found) if is_hangul else some
        return [part for morpheme in found for part in self._parted(*morpheme)]

    def _parted(self, surface: str, tag: str, expression: str) -> list[Morpheme]:
        """Split a noun that is one with a syllable (요금제), or a verb that has one (고장나)."""
        if len(surface) < _AFFIXED or expression:
            return [(surface, tag, expression)]
        base, rest = surface[:-1], surface[1:]
        if tag in ("NNG", "NNP"):
            if surface[-1] in noun_rules().suffixes and self._dictionary.has(base):
                return [noun(base), (surface[-1], "XSN", "")]
            if len(surface) == _AFFIXED and self._dictionary.with_prefix(surface):
                return [(surface[0], "XPN", ""), noun(rest)]
        elif tag == "VV" and self._dictionary.has(base):
            return [noun(base), END, (surface, tag, expression)]
        return [(surface, tag, expression)]

    def _stretch(self, stretch: list[Morpheme], *, is_first: bool) -> list[Morpheme]:
        """Return neighbouring Hangul morphemes, put right."""
        tags, text = tags_of(stretch), written(stretch)
        if not is_first and is_attached(tags):
            return stretch
        if is_clean(tags, stretch):
            return self._clean(text, stretch)
        if len(text) == 1:
            return stretch
        if tags == "MAG":
            return self._adverb(text, stretch)
        if len(text) == _AFFIXED and (prefixed := self._dictionary.with_prefix(text)):
            return [*prefixed.parts, END]
        if found := perhaps_longer(stretch) or self._looked_up(text, tags):
            return found
        return nominal(stretch) or self._unknown(text, tags, stretch)

    def _adverb(self, text: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Return an adverb, or the noun that it may be: 휴식."""
        if text in fillers() or not self._dictionary.has(text):
            return stretch
        return [(text, "NNG" if text in noun_rules().like_particles else MAYBE, "")]

    def _clean(self, text: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Return what may be believed, but for names and verbs that are nouns: 이동한, 보고서."""
        surface, tag, _ = stretch[0]
        if text in fillers():
            return stretch
        if tag == "NNP":
            bare = without_ending(surface)
            return [noun(bare), END] if bare != surface and self._dictionary.has(bare) else stretch
        return self._verb(text, stretch) if tag in ("VV", "VA") else stretch

    def _verb(self, text: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Add the noun that what is read as a verb with an ending may be."""
        (stem, _, expression), ending = stretch[0], stretch[1][0]
        if ending in particles() and self._dictionary.has(stem):
            return [noun(stem), END, *stretch]
        if text[-1] in _VERB_ENDS or len(text) >= _LONG:
            return stretch
        for word in (text, *stems_of(text)):
            if self._dictionary.has(word):
                return [noun(word), END] if expression else [*stretch, (word, MAYBE, "")]
        return stretch

    def _looked_up(self, text: str, tags: str) -> list[Morpheme]:
        """Return the nouns that an eojeol consists of before its particle, by the dictionary."""
        best: tuple[float, Noun] | None = None
        for word in (*stems_of(text), text):
            found = self._dictionary.noun(word)
            if not found:
                continue
            is_inflected = ends_like_a_particle(word) and (len(found.parts) > 1 or word == text)
            doubt = found.doubt + _STILL_ENDS * is_inflected
            if best is None or doubt < best[0]:
                best = doubt, found
            if doubt <= 1:
                break
        if best is None or (best[0] > 1 and _VERB_FORM.fullmatch(tags)):
            return []
        return [*best[1].parts, END]

    def _unknown(self, text: str, tags: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Return what the dictionary does not know as one noun, if it can be nothing else."""
        bare = without_ending(text)
        if bare != text and self._dictionary.has(bare):
            return [noun(bare), END]
        if bare.endswith(VERB) and text.endswith(_POLITE) and _SHREDDED_VERB.match(tags):
            stem = bare.removesuffix(VERB)
            return [] if stem.endswith("니") else [(stem, "VV", "")]
        before = list(takewhile(lambda one: one[1][0] != "J", stretch))
        is_noun = all(tag[0] == "N" or tag in _STRAY for _, tag, _ in before)
        bare = without_particle(text) if is_noun and bare.endswith(VERB) else bare
        if len(bare) == 1 or bare.endswith(VERB) or text in particles() or not bare:
            return stretch
        if is_noun and len(before) > 1 and all(len(surface) > 1 for surface, _, _ in stretch):
            return [*(noun(surface) for surface, _, _ in before), END]
        if is_noun or is_broken(tags, stretch):
            return [noun(bare), END]
        return [*stretch, (bare, MAYBE, "")]
