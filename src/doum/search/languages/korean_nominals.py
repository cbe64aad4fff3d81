"""Korean nouns that a tagger reads as verbs, or with an ending: 알림, 스팸함, 결제일."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from doum.search.languages.korean_doubts import may_be_grammar
from doum.search.languages.korean_rules import without_ending
from doum.search.languages.morphemes import (
    END,
    LIGHT_NAMES,
    MAYBE,
    NOMINAL,
    Morpheme,
    noun,
    written,
)

_GERUND = "기"
_WORD = 2
_BOX = "함"
"""A container (스팸함), which is read as 하다 with an ending."""


def nominal(stretch: list[Morpheme]) -> list[Morpheme]:
    """Return a noun that is made of a verb with what belongs to it: 알림, 미리보기, 줄바꿈."""
    return next(_nominals(stretch), [])


def _nominals(stretch: list[Morpheme]) -> Iterator[list[Morpheme]]:
    for at, (surface, tag, expression) in enumerate(stretch):
        rest = stretch[at + 1 :]
        if surface == _BOX and at and tag in ("XSV+ETN", "XSA+ETN"):
            whole = written(stretch[: at + 1])
            yield [*stretch[:at], (surface, "XSN", "") if rest else (whole, MAYBE, ""), *rest]
        elif tag.startswith("NNG+XSV+E"):
            yield [noun(without_ending(surface)), END, *rest]
        elif tag == "NNG+XSV" and rest and rest[0][1] == "ETN":
            yield [noun(surface), (rest[0][0], "XSN", ""), *rest[1:]]
        elif tag in ("VV+ETN", "VA+ETN"):
            yield _joined(stretch, at, at + 1, expression.partition("/")[0])
        elif tag in ("VV", "VA") and _is_ending(rest):
            yield _joined(stretch, at, at + 2, surface)


def _is_ending(rest: list[Morpheme]) -> bool:
    """Return whether an ending of nouns follows; 음 alone mostly ends a sentence."""
    return bool(rest) and rest[0][1] == "ETN" and (rest[0][0] == _GERUND or len(rest) > 1)


def _joined(stretch: list[Morpheme], at: int, end: int, stem: str) -> list[Morpheme]:
    """Join the morphemes before the end of a nominal to one noun.

    It certainly is one before a particle or another noun, or if it has more than the verb.
    """
    if any(tag[0] in "EJ" for _, tag, _ in stretch[:at]):
        return []
    name, rest = written(stretch[:end]), stretch[end:]
    if rest and rest[0][1][:2] == "NN":
        return [noun(name), *rest]
    if rest and rest[0][1] == "ETN":  # 알림 + 음
        return [noun(name + rest[0][0]), *rest[1:]]
    is_longer = name[-1] == _GERUND and name != stem + _GERUND
    is_noun = rest or is_longer or name in LIGHT_NAMES
    return [(name, NOMINAL if is_noun else MAYBE, stem), *rest]


def perhaps_longer(stretch: list[Morpheme]) -> list[Morpheme]:
    """Return a noun with the syllable behind it that may be grammar, if there is one.

    It belongs to the noun before a particle (만족도를), and if it makes a day of a short noun
    (결제일 변경); else it may (관리자일 때).
    """
    for at, (surface, tag, _) in islice(enumerate(stretch), 1, None):
        before = stretch[:at]
        if not may_be_grammar(surface, tag) or before[-1][0] == "적":
            continue
        if all(kind[0] in "NX" for _, kind, _ in before):
            is_day = surface == "일" and len(written(before)) == _WORD
            is_sure = is_day or len(stretch) > at + 1
            longer = (surface, "XSN", "") if is_sure else (written(stretch), MAYBE, "")
            return [*before, longer, END]
    return []
