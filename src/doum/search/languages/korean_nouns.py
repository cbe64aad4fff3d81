"""Korean nouns that a tagger takes for something else, read again by how they are written.

A tagger reads 환불이 as 환 + 불이, 메일 as a form of a verb, 템플릿 as 템플 + 릿. Asked for a noun
with the particle of an object (환불을, 메일을), the same dictionary answers right; it is asked only
where a reading is doubtful, and once for each eojeol.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, takewhile

from doum.search.languages.korean_rules import (
    HANGUL,
    is_closed,
    noun_rules,
    rules,
    stems_of,
    without_ending,
    without_particle,
)
from doum.search.languages.word_runs import VERB

Morpheme = tuple[str, str, str]
"""Surface, tag, and the components of an inflected or compound form ("바꾸/VV/*+ㅓ도/EC/*")."""

Noun = tuple[float, list[Morpheme]]
"""The doubt about a noun, 1 for one of the dictionary, and its parts."""

Tagger = Callable[[str], Iterable[Morpheme]]

UNKNOWN = "UNKNOWN"
NOMINAL = "NOMINAL"
"""The tag of a noun that is made of a verb, such as 쓰기; it has the verb in its expression."""

MAYBE = "MAYBE"
"""The tag of what is a noun only where another article has it: 알림, 나타남."""

_END = ("", "JX", "")
_LINK = r"(?: 1?(?:J|VCP|E(?!TN)|UNKNOWN)\S*)*"
_STEM = r"(?:1XPN )?(?:NNG|NNP)(?: (?:NNG|NNP))*(?: 1?XSN)*"
_CLEAN = re.compile(
    rf"{_STEM}(?: 1?(?:J|UNKNOWN)\S*)*"
    rf"|{_STEM}(?! 1VCP\+ETM$) 1?VCP\S*{_LINK}"
    rf"|(?:{_STEM}|1?XR) 1?(?:XS[VA]|VX)(?!\S*ETN)\S*(?: 1?(?:E|VX|J|NNB)\S*)*"
    rf"|1NNG{_LINK}"
    r"|1?(?:VV|VA|VX|VCN)(?: 1?E(?!TN)\S*)+(?: 1?(?:E(?!TN)|VX|J|VCP)\S*)*"
    r"|1?(?:VV|VA|VX|VCN)\+(?:EP\S* 1?E\S*|E[CF]\S*)(?: 1?(?:E|VX|J)\S*)*"
    r"|1(?:VV|VA|VX|VCN)\+ETM"
    r"|1?(?:MAJ|MM|NP|NNB|NNBC|NR|IC)\S*(?: 1?(?:J|VCP|E)\S*)*"
    r"|1MAG|1?MAG(?: 1?(?:J|VCP|E)\S*)+"
)
_ATTACHED = re.compile(r"1?(?:J|XS|NNB|VCP|UNKNOWN)")
_SHREDDED_VERB = re.compile(r"1(?:NN[BG]|EC) 1?(?:V[VA]|UNKNOWN)|UNKNOWN")
_POLITE = ("니다", "세요", "십시오")
_VERB_FORM = re.compile(r"1?V\w+\+ET\w")
_BROKEN = re.compile(r"1V\w\+ETM 1NNG|1V\w 1EC NN|.*EF 1?JK|1?(?:E|J|XS|VX|VCP|UNKNOWN)|1(?:IC|MM|NP|NR|MAG|NNB)\b|.*1EP(?: 1?J\S*)*$")
_NOUN_COSTS = {"NNG": 1.0, "XR": 1.2, "NNP": 1.5, "XSN": 0.5, "XPN": 1.2}
_SHORT, _STILL_ENDS = 0.4, 1.0
_LIKE_PARTICLES = frozenset("이은을를의에과와로")
_EITHER = frozenset([("일", "VCP+ETM"), ("인", "VCP+ETM"), ("도", "JX"), ("란", "JX")])
"""Ends of nouns (결제일, 만족도) that are grammar as well (관리자일 때, 관리자도)."""

_DERIVING = frozenset("하해한할함합했히되된될됨돼됩됐시당받드스롭로")
_NAMES = frozenset({"보기"})
_PREFIXED = 3
_FREE = frozenset("일 때 말 글 곳 돈 것 땐 건 걸".split())
_HELPING = frozenset("않 싶 주 보 있 없 버리 놓 두 가 오 내 나 지 하 드리 계시 대 말 못하 나가 가지 달".split())
_SUFFIX, _PREFIX, _MOST, _LONG = 1.1, 1.2, 3.5, 5
_NOMINAL_COST, _SHREDS = 2.0, 3.0
_VERB_ENDS = frozenset("다요면고며는니라러려지은을어아게")


class Reader:
    """Reads eojeols again whose morphemes are doubtful."""

    def __init__(self, tagger: Tagger) -> None:
        self._tag = tagger
        self._nouns: dict[str, Noun | None] = {}

    def read(self, eojeol: Sequence[Morpheme]) -> list[Morpheme]:
        """Return the morphemes of an eojeol, its nouns put right."""
        found: list[Morpheme] = []
        for is_hangul, some in groupby(eojeol, lambda one: HANGUL.fullmatch(one[0]) is not None):
            found += self._stretch(list(some), bool(found)) if is_hangul else some
        return [part for morpheme in found for part in self._parted(*morpheme)]

    def _parted(self, surface: str, tag: str, expression: str) -> list[Morpheme]:
        """Split a noun that is one with a syllable, if the dictionary does not: 요금제, 무이자."""
        if tag in ("NNG", "NNP") and not expression and len(surface) > 2:
            base, rest = surface[:-1], surface[1:]
            if surface[-1] in noun_rules().suffixes and self._is_one(base):
                return [(base, "NNG", ""), (surface[-1], "XSN", "")]
            if len(rest) == 2 and surface[0] in noun_rules().prefixes and self._is_one(rest):
                return [(surface[0], "XPN", ""), (rest, "NNG", "")]
        if tag[:2] == "VV" and "+" not in tag and len(surface) > 2 and self._is_one(surface[:-1]):
            return [(surface[:-1], "NNG", ""), _END, (surface, tag, expression)]
        return [(surface, tag, expression)]

    def _stretch(self, stretch: list[Morpheme], is_attached: bool) -> list[Morpheme]:
        tags = " ".join(("1" if len(surface) == 1 else "") + tag for surface, tag, _ in stretch)
        if is_attached and _ATTACHED.match(tags):
            return stretch
        written = "".join(surface for surface, _, _ in stretch)
        if _CLEAN.fullmatch(tags) and not _is_odd(stretch):
            return self._perhaps(written, tags, stretch)
        if len(written) < 2:
            return stretch
        if tags == "MAG":
            is_noun = written not in rules().fillers and self._is_one(written)
            tag = "NNG" if written in noun_rules().like_particles else MAYBE
            return [(written, tag, "")] if is_noun else stretch
        if len(written) == _PREFIXED and (noun := self._with_prefix(written)):
            return [*noun[1], _END]
        if found := _either(stretch):
            return found
        if found := self._spelt(written, tags):
            return [*found, _END]
        return _nominal(stretch) or self._unknown(written, tags, stretch)

    def _perhaps(self, written: str, tags: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Add the noun that a form of a verb may be: 보고서 is no form of 보다."""
        if written in rules().fillers:
            return stretch
        if stretch[0][1] == "NNP":
            name = stretch[0][0]
            bare = without_ending(name)
            is_no_name = bare != name and self._is_one(bare)
            return [(bare, "NNG", ""), _END] if is_no_name else stretch
        return self._verb(written, stretch) if stretch[0][1] in ("VV", "VA") else stretch

    def _verb(self, written: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Add the noun that what is read as a verb may be."""
        (stem, _, expression), after = stretch[0], stretch[1][0]
        if len(stem) > 1 and after in rules().particles and self._is_one(stem):
            return [(stem, "NNG", ""), _END, *stretch]
        if written[-1] in _VERB_ENDS or not 1 < len(written) < _LONG:
            return stretch
        noun = next((one for one in (written, *stems_of(written)) if len(one) > 1 and self._is_one(one)), "")
        if noun and expression:
            return [(noun, "NNG", ""), _END]
        return [*stretch, (noun, MAYBE, "")] if noun else stretch

    def _is_one(self, written: str) -> bool:
        """Return whether a text is one noun of the dictionary."""
        found = self._noun(written)
        return found is not None and found[0] == 1 and len(found[1]) == 1

    def _spelt(self, written: str, tags: str) -> list[Morpheme]:
        """Return the nouns that an eojeol consists of before its particle, by the dictionary."""
        best: Noun | None = None
        for stem in (*stems_of(written), written):
            found = self._candidate(stem, written)
            if found and (best is None or found[0] < best[0]):
                best = found
            if best and best[0] <= 1:
                break
        if best is None or (best[0] > 1 and _VERB_FORM.fullmatch(tags)):
            return []
        return best[1]

    def _candidate(self, stem: str, written: str) -> Noun | None:
        noun = self._noun(stem)
        if noun and _ends_like_a_particle(stem) and (len(noun[1]) > 1 or stem == written):
            return noun[0] + _STILL_ENDS, noun[1]
        return noun

    def _noun(self, stem: str) -> Noun | None:
        if stem not in self._nouns:
            self._nouns[stem] = self._looked_up(stem)
        return self._nouns[stem]

    def _looked_up(self, stem: str) -> Noun | None:
        particle = "을" if is_closed(stem) else "를"
        *nouns, last = self._tag(stem + particle)
        is_noun = last[:2] == (particle, "JKO") and nouns
        if is_noun and len(nouns) > 1:
            nouns = [self._no_verb(*noun) for noun in nouns]
        found = _priced(nouns) if is_noun else None
        if len(stem) < 3 or (found and len(found[1]) == 1):
            return found
        others = (self._with_suffix(stem), self._with_prefix(stem), found)
        return min((one for one in others if one), key=lambda one: one[0], default=None)

    def _with_suffix(self, stem: str) -> Noun | None:
        base = self._noun(stem[:-1]) if stem[-1] in noun_rules().suffixes else None
        if not base or base[0] + _SUFFIX > _MOST or base[1][-1][1] == NOMINAL:
            return None
        return base[0] + _SUFFIX, [*base[1], (stem[-1], "XSN", "")]

    def _with_prefix(self, stem: str) -> Noun | None:
        if stem[0] not in noun_rules().prefixes or not self._is_one(stem[1:]):
            return None
        return 1 + _PREFIX, [(stem[0], "XPN", ""), (stem[1:], "NNG", "")]

    def _no_verb(self, surface: str, tag: str, expression: str) -> Morpheme:
        """Return a noun for what is read as a verb but is a noun by itself: 메인 + 화면."""
        is_verb = tag.endswith("+ETM") and len(surface) > 1
        return (surface, "NNG", "") if is_verb and self._is_one(surface) else (surface, tag, expression)

    def _unknown(self, written: str, tags: str, stretch: list[Morpheme]) -> list[Morpheme]:
        """Return what no dictionary knows as one noun."""
        bare = without_ending(written)
        if bare != written and len(bare) > 1 and self._is_one(bare):
            return [(bare, "NNG", ""), _END]
        nouns = [tag for _, tag, _ in takewhile(lambda one: one[1][0] != "J", stretch)]
        is_noun = all(tag[0] == "N" or tag in ("MM", "MAG", "IC", UNKNOWN) for tag in nouns)
        is_free = len(stretch) > 1 and stretch[1][0] in _FREE
        if bare.endswith(VERB) and written.endswith(_POLITE) and _SHREDDED_VERB.match(tags):
            stem = bare.removesuffix(VERB)
            return [] if stem.endswith("니") else [(stem, "VV", "")]
        bare = without_particle(written) if is_noun and bare.endswith(VERB) else bare
        if len(bare) < 2 or bare.endswith(VERB) or written in rules().particles:
            return stretch
        if is_noun and len(nouns) > 1 and all(len(one[0]) > 1 for one in stretch):
            return [(one[0], "NNG", "") for one in stretch if one[1][0] != "J"]
        is_broken = is_noun or (_BROKEN.match(tags) and not is_free)
        return [(bare, "NNG", ""), _END] if is_broken else [*stretch, (bare, MAYBE, "")]


def _priced(nouns: list[Morpheme]) -> Noun | None:
    """Return a chain of nouns with the doubt about it; nothing if it is none."""
    if (nominal := _nominal([*nouns, _END])) and nominal[0][1] == NOMINAL:
        return _NOMINAL_COST, nominal[:-1]
    cost = 0.0
    for surface, tag, _ in nouns:
        if tag not in _NOUN_COSTS:
            return None
        cost += _NOUN_COSTS[tag] + (_SHORT if len(surface) == 1 and tag[0] == "N" else 0)
    if sum(len(surface) == 1 for surface, _, _ in nouns) > 1:
        return _SHREDS, [("".join(surface for surface, _, _ in nouns), "NNG", "")]
    return cost, nouns


def _is_odd(stretch: list[Morpheme]) -> bool:
    """Return whether a morpheme is none of its kind: 결제 + 일이, 시 + 간이, 프 + 사."""
    surface, tag, _ = stretch[0]
    if (tag == "VX" and surface not in _HELPING) or (
        tag == "NNG" and len(surface) == 1 and any(len(one[0]) > 1 and one[1][0] == "J" for one in stretch)
    ):
        return True
    if tag in ("NNG", "NNP") and len(surface) == 2 and surface[-1] == "이" and is_closed(surface[0]):
        return surface not in noun_rules().like_particles
    if tag == "NNG" and stretch[0][0] + stretch[-1][0] in noun_rules().like_particles:
        return True
    return any(
        (tag in ("NNG", "NNP", "XSN") and _ends_like_a_particle(surface))
        or (tag[0] == "J" and surface not in rules().particles)
        or (tag[:3] in ("XSV", "XSA") and surface[0] not in _DERIVING)
        or (surface, tag) in _EITHER
        for surface, tag, _ in stretch[1:]
    )


def _ends_like_a_particle(noun: str) -> bool:
    return noun[-1] in _LIKE_PARTICLES and noun[-2:] not in noun_rules().like_particles


def _either(stretch: list[Morpheme]) -> list[Morpheme]:
    """Return a noun whose last syllable may be grammar, and the noun with it as a possibility."""
    for at, (surface, tag, _) in enumerate(stretch):
        if at and (surface, tag) in _EITHER and stretch[at - 1][0] != "적" and all(one[1][0] in "NX" for one in stretch[:at]):
            if len(stretch) > at + 1:
                return [*stretch[:at], (surface, "XSN", ""), _END]
            whole = "".join(one[0] for one in stretch)
            return [*stretch[:at], (whole, MAYBE, ""), _END]
    return []


def _nominal(stretch: list[Morpheme]) -> list[Morpheme]:
    """Return a noun that is made of a verb with what belongs to it: 알림, 미리보기, 줄바꿈."""
    for at, (surface, tag, expression) in enumerate(stretch):
        is_last = len(stretch) == at + 1
        if surface == "함" and at and tag in ("XSV+ETN", "XSA+ETN"):
            box = "".join(one[0] for one in stretch[: at + 1])
            return [*stretch[:at], (box, MAYBE, "") if is_last else (surface, "XSN", ""), *stretch[at + 1 :]]
        if tag.startswith("NNG+XSV+E"):
            return [(without_ending(surface), "NNG", ""), _END, *stretch[at + 1 :]]
        if tag == "NNG+XSV" and [one[1] for one in stretch[at + 1 : at + 2]] == ["ETN"]:
            return [(surface, "NNG", ""), (stretch[at + 1][0], "XSN", ""), *stretch[at + 2 :]]
        if tag[:2] in ("VV", "VA") and "+" not in tag and stretch[at + 1 : at + 2]:
            after, ending, _ = stretch[at + 1]
            if ending == "ETN" and (after == "기" or len(stretch) > at + 2):
                return _joined(stretch, at, at + 2, surface)
        if tag in ("VV+ETN", "VA+ETN"):
            return _joined(stretch, at, at + 1, expression.partition("/")[0])
    return []


def _joined(stretch: list[Morpheme], at: int, end: int, stem: str) -> list[Morpheme]:
    """Join the morphemes before the end of a nominal to one noun."""
    if any(tag[0] in "EJ" for _, tag, _ in stretch[:at]):
        return []
    noun = "".join(surface for surface, _, _ in stretch[:end])
    if [one[1][:2] for one in stretch[end : end + 1]] == ["NN"]:
        return [(noun, "NNG", ""), *stretch[end:]]
    is_sure = len(stretch) > end or (noun[-1] == "기" and noun != stem + "기") or noun in _NAMES
    tag = NOMINAL if is_sure else MAYBE
    return [(noun, tag, stem), *stretch[end:]]
