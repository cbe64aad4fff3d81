"""The rules of Korean: particles, endings, fillers, and which particle may follow which word."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from msgspec import Struct

from doum.search.languages.word_runs import VERB

HANGUL = re.compile(r"[가-힣]+")
SUFFIXES = frozenset(
    "가 값 건 계 곳 관 군 권 금 기 꼴 난 단 당 대 도 란 량 력 론 료 률 율 명 목 문 물 반 방 법 별 본 부 분 비 "
    "사 상 색 서 선 성 소 수 순 시 식 신 실 심 액 어 업 용 원 월 음 일 임 자 장 적 전 점 제 조 족 종 줄 중 증 직 "
    "진 집 차 창 처 철 체 초 측 층 치 칸 탭 통 팀 판 편 폭 표 품 학 함 항 행 형 호 화 회 후".split()
)
"""Syllables that make a longer noun of a noun: 요금제, 검색창."""

PREFIXES = frozenset("각 고 구 그 내 다 대 매 무 미 반 본 부 불 비 새 선 소 신 실 오 재 저 주 첫 총 최 타 탈 현 후".split())
"""Syllables that make a longer noun of a noun: 재발급, 미납."""

LIKE_PARTICLES = frozenset(
    "길이 높이 놀이 넓이 먹이 깊이 벌이 풀이 걸이 몰이 맞이 굽이 종이 살이 받이 들이 갈이 앓이 떨이 털이 붙이 "
    "회의 문의 동의 정의 주의 합의 협의 심의 강의 논의 결의 상의 이의 창의 편의 호의 고의 임의 유의 명의 질의 "
    "예의 건의 토의 제의 발의 성의 의의 결과 효과 성과 초과 통과 경과 부과 학과 경로 도로 통로 진로 회로 항로 선로 세로 가로 제로 피로 서로 가을 마을 노을 고을 여을".split()
)
"""Nouns, or ends of nouns, whose last syllable looks like a particle."""

_AFTER_CONSONANT = ("이", "은", "을", "과", "으")
_AFTER_VOWEL = frozenset(
    "가 는 를 와 로 로서 로써 로는 로도 로의 나 라 라도 라고 라는 란 랑 예요 와의".split()
)
_EITHER = frozenset(
    "이나 이든지 이라도 이라고 이라는 이란 이고 이며 이면 이에요 이요 이랑 이랑은".split()
)
_JAMO = {"ㄴ": "\u11ab", "ㄹ": "\u11af", "ㅁ": "\u11b7", "ㅂ": "\u11b8", "ㅆ": "\u11bb"}
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


_COPULA = (
    "이거나 이라면 이라서 이므로 이었던 이었습니다 이었다 이어서 이어야 이니 이니까 이자 입니까 이랍니다 "
    "에서부터 에서까지 로부터 으로부터 에게로 한테는 까지도 까지만 까지의 부터도 부터의 만을 만이 만은 만도 에선 에겐 으론"
).split()
"""What else follows nouns in texts, of which queries hardly have anything."""


@cache
def _particles() -> dict[str, tuple[str, ...]]:
    """Return the particles by their last syllable."""
    found: dict[str, list[str]] = {}
    for particle in longest_first([*rules().particles, *_COPULA]):
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
            looks_so = len(particle) == 1 and eojeol[-2:] in LIKE_PARTICLES
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
    r"([가-힣]{2,}?)(?:하|해|했|할|한|합|함|되|돼|됐|될|된|됩|됨|받|시키|시켜|드리|드려|드린|드릴|드립)[가-힣]*"
)


@cache
def without_ending(eojeol: str) -> str:
    """Return an eojeol without its particle, 하다 or ending; an empty text if nothing is left."""
    bare = without_particle(eojeol)
    if bare != eojeol and not eojeol.endswith("요"):
        return bare
    if found := _DERIVED.fullmatch(eojeol):
        return found.group(1)
    jamo = normalize("NFD", eojeol)
    for ending in _jamo_endings():
        stem = normalize("NFC", jamo.removesuffix(ending))
        if jamo.endswith(ending) and _is_stem(stem):
            return stem + VERB
    return "" if eojeol in rules().fillers or eojeol in rules().particles else bare


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
