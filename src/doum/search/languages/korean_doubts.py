"""Which readings of a tagger are doubtful, by patterns of tags that Korean hardly has."""

from __future__ import annotations

import re

from doum.search.languages.korean_rules import is_closed, noun_rules, particles
from doum.search.languages.morphemes import Morpheme

_VERB = "(?:VV|VA|VX|VCN)"
_NOUN = r"(?:1XPN )?(?:NNG|NNP)(?: (?:NNG|NNP))*(?: 1?XSN)*"
_NO_NOUN = "E(?!TN)"
_CLEAN = re.compile(
    rf"{_NOUN}(?: 1?(?:J|UNKNOWN)\S*)*"
    rf"|{_NOUN}(?! 1VCP\+ETM$) 1?VCP\S*(?: 1?(?:J|VCP|{_NO_NOUN}|UNKNOWN)\S*)*"
    rf"|(?:{_NOUN}|1?XR) 1?(?:XS[VA]|VX)(?!\S*ETN)\S*(?: 1?(?:E|VX|J|NNB)\S*)*"
    rf"|1NNG(?: 1?(?:J|VCP|{_NO_NOUN}|UNKNOWN)\S*)*"
    rf"|1?{_VERB}(?: 1?{_NO_NOUN}\S*)+(?: 1?(?:{_NO_NOUN}|VX|J|VCP)\S*)*"
    rf"|1?{_VERB}\+(?:EP\S* 1?E\S*|E[CF]\S*)(?: 1?(?:E|VX|J)\S*)*"
    rf"|1{_VERB}\+ETM"
    r"|1?(?:MAJ|MM|NP|NNB|NNBC|NR|IC)\S*(?: 1?(?:J|VCP|E)\S*)*"
    r"|1MAG|1?MAG(?: 1?(?:J|VCP|E)\S*)+"
)
"""What may be believed: nouns and particles, nouns with 하다, verbs and endings, adverbs."""

_ATTACHED = re.compile(r"1?(?:J|XS|NNB|VCP|UNKNOWN)")
_BROKEN = re.compile(
    r"1V\w\+ETM 1NNG|1V\w 1EC NN|.*EF 1?JK|1?(?:E|J|XS|VX|VCP|UNKNOWN)"
    r"|1(?:IC|MM|NP|NR|MAG|NNB)\b|.*1EP(?: 1?J\S*)*$"
)
"""What no eojeol begins or ends with: endings, or a particle behind a whole sentence."""

_EITHER = frozenset([("일", "VCP+ETM"), ("인", "VCP+ETM"), ("도", "JX"), ("란", "JX")])
_FREE = frozenset("일 때 말 글 곳 돈 것 땐 건 걸".split())
_DERIVING = frozenset("하해한할함합했히되된될됨돼됩됐시당받드스롭로")
_LIKE_PARTICLES = frozenset("이은을를의에과와로")
_HELPING = frozenset(
    "않 싶 주 보 있 없 버리 놓 두 가 오 내 나 지 하 드리 계시 대 말 못하 나가 가지 달".split()
)


def is_clean(tags: str, stretch: list[Morpheme]) -> bool:
    """Return whether a reading may be believed."""
    return (
        _CLEAN.fullmatch(tags) is not None
        and not _begins_oddly(stretch)
        and not any(_is_odd(surface, tag) for surface, tag, _ in stretch[1:])
    )


def is_attached(tags: str) -> bool:
    """Return whether morphemes may follow a number, a Latin word or a mark without a space."""
    return _ATTACHED.match(tags) is not None


def is_broken(tags: str, stretch: list[Morpheme]) -> bool:
    """Return whether a reading is certainly wrong, as of words that no dictionary has."""
    is_phrase = len(stretch) > 1 and stretch[1][0] in _FREE  # 할일
    return _BROKEN.match(tags) is not None and not is_phrase


def may_be_grammar(surface: str, tag: str) -> bool:
    """Return whether a syllable is read as grammar that also ends nouns.

    결제일 is a noun, 관리자일 때 is none; 만족도 is one, 관리자도 is none.
    """
    return (surface, tag) in _EITHER


def ends_like_a_particle(word: str) -> bool:
    """Return whether a word ends as if in a particle; 길이 and 회의 do not."""
    return word[-1] in _LIKE_PARTICLES and word[-2:] not in noun_rules().like_particles


def _begins_oddly(stretch: list[Morpheme]) -> bool:
    surface, tag, _ = stretch[0]
    if tag == "VX":
        return surface not in _HELPING
    if tag not in ("NNG", "NNP"):
        return False
    if len(surface) == 1:  # 반 + 대로, 문 + 의
        after = stretch[-1][0]
        is_long = any(len(one) > 1 and kind[0] == "J" for one, kind, _ in stretch)
        return is_long or surface + after in noun_rules().like_particles
    is_subject = len(surface) == 2 and surface[1] == "이" and is_closed(surface[0])  # 창이
    return is_subject and surface not in noun_rules().like_particles


def _is_odd(surface: str, tag: str) -> bool:
    """Return whether a morpheme is none of its kind: 결제 + 일이, 시 + 간이."""
    if tag in ("NNG", "NNP", "XSN"):
        return ends_like_a_particle(surface) or surface in noun_rules().fragments
    if tag[0] == "J" and surface not in particles():
        return True
    if tag[:3] in ("XSV", "XSA"):
        return surface[0] not in _DERIVING
    return may_be_grammar(surface, tag)
