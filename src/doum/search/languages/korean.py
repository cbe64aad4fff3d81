"""Korean: morphemes from an analyser with mecab-ko-dic's tags, or rules if none is installed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise, takewhile
from unicodedata import normalize

from msgspec import Struct

from doum.search.languages.word_runs import LATIN, VERB, Analyse, fold, latin_word

Morpheme = tuple[str, str, str]
"""Surface, tag, and the components of an inflected or compound form ("바꾸/VV/*+ㅓ도/EC/*")."""

Tagger = Callable[[str], Iterable[Morpheme]]

_SENTENCE = re.compile(r"[^\w\s]+")
_HANGUL = re.compile(r"[가-힣]+")
_PIECE = re.compile(rf"[가-힣]+|{LATIN.pattern}|[^\s가-힣a-z0-9]")
_NOUNS = frozenset({"NNG", "NNP", "XR"})
_VERBS = frozenset({"VV", "VA"})
_FINALS = {"ㄴ": "\u11ab", "ㄹ": "\u11af", "ㅁ": "\u11b7", "ㅂ": "\u11b8", "ㅆ": "\u11bb"}
_UNKNOWN = "UNKNOWN"
_NOMINAL = "NXJM"
_STRAY = frozenset({"MM", "MAG", "IC", "NP"})
_DENYING = frozenset({"VV", "VA", "VX", "MAG"})
_PASSED_OVER = frozenset({"JKO", "JKS", "JKG", "XSV", "XSA", "NNB", "NNBC", "JX"})
_LIGHT = frozenset(
    "하 되 있 없 이 보 주 같 않 싶 그렇 이렇 어떻 그러 이러 아니 말 위하 대하 따르 통하".split()
)

NEGATION = "않" + VERB
"""The token for every negation."""


class Rules(Struct, frozen=True):
    """Particles, endings and other words of Korean, longest first; see `word_lists.ko.toml`."""

    particles: tuple[str, ...]
    endings: tuple[str, ...]
    helpers: tuple[str, ...]
    fillers: tuple[str, ...]
    negations: tuple[str, ...]
    syllables: tuple[str, ...]


@cache
def rules() -> Rules:
    """Read the rules, which browsers use as well."""
    text = (files("doum.search.languages") / "word_lists.ko.toml").read_text("utf-8")
    lists = {name: value.split() for name, value in tomllib.loads(text).items()}
    return Rules(**{name: _longest_first(words) for name, words in lists.items()})


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def analysed(tagger: Tagger) -> Analyse:
    """Return an analyser that uses a tagger."""

    def analyse(text: str) -> list[str]:
        runs = _Runs()
        for eojeol in _eojeols(fold(text), tagger):
            runs.end_word()
            for morpheme in _reread(eojeol):
                runs.add(*morpheme)
        return runs.done()

    return analyse


def _eojeols(text: str, tagger: Tagger) -> Iterator[list[Morpheme]]:
    """Yield the morphemes of each eojeol, the text between spaces."""
    position, eojeol = 0, list[Morpheme]()
    for morpheme in tagger(text):
        start = text.find(morpheme[0], position)
        if start < 0:
            continue
        if start > position and eojeol:
            yield eojeol
            eojeol = []
        eojeol.append(morpheme)
        position = start + len(morpheme[0])
    yield eojeol


def _reread(eojeol: list[Morpheme]) -> list[Morpheme]:
    """Recover a noun that is not in the dictionary: everything before its particle.

    Taggers split such loanwords into meaningless pieces (템플 + 릿이 for 템플릿이), and other
    nouns after their first syllable (고 + 객의 for 고객의).
    """
    lead = list(takewhile(lambda morpheme: _HANGUL.fullmatch(morpheme[0]), eojeol))
    if not all(tag[0] in _NOMINAL or tag in _STRAY or tag == _UNKNOWN for _, tag, _ in lead):
        return eojeol
    nouns = [(surface, tag) for surface, tag, _ in lead if tag[0] != "J"]
    if len(nouns) == len(lead) == 1 or not any(_is_doubtful(*noun) for noun in nouns):
        return eojeol
    bare = _without_particle("".join(surface for surface, _, _ in lead))
    is_known = all(tag != _UNKNOWN and tag not in _STRAY for _, tag in nouns)
    if len(bare) < 2 or (is_known and bare == "".join(surface for surface, _ in nouns)):
        return eojeol
    return [(bare, "NNG", ""), ("", "JX", ""), *eojeol[len(lead) :]]


def _is_doubtful(surface: str, tag: str) -> bool:
    return tag == _UNKNOWN or tag in _STRAY or (tag in _NOUNS and len(surface) == 1)


class _Runs:
    """Collects morphemes into words, and words into runs."""

    def __init__(self) -> None:
        self._runs: list[str] = []
        self._words: list[str] = []
        self._parts: list[str] = []
        self._prefix = ""

    def add(self, surface: str, tag: str, expression: str) -> None:
        """Add a morpheme."""
        first = tag.partition("+")[0]
        stem = expression.partition("/")[0] if expression else surface
        if first in _NOUNS or first in ("SN", "SL", "SH", _UNKNOWN):
            self._parts += self._noun(surface, first, expression)
        elif first == "XSN" and self._parts:
            self._parts[-1] += surface
        elif first == "XPN":
            self.end_word()
            self._prefix = surface
        elif first in _DENYING and stem in rules().negations:
            self.end_word()
            self._words.append(NEGATION)
        elif first in _VERBS:
            self.end_word()
            self._add_verb(stem)
        elif first in _PASSED_OVER or (surface in ("-", "/") and self._parts):
            self.end_word()
        else:
            self._end_run()

    def done(self) -> list[str]:
        """Return the runs."""
        self._end_run()
        return self._runs

    def _noun(self, surface: str, tag: str, expression: str) -> list[str]:
        if tag == _UNKNOWN and (surface in rules().particles or not _HANGUL.fullmatch(surface)):
            return []
        if tag in ("SN", "SL"):
            return latin_word(surface).split("+") if LATIN.fullmatch(surface) else []
        surface, self._prefix = self._prefix + surface, ""
        parts = [part.partition("/")[0] for part in expression.split("+")] if expression else []
        if parts and "".join(parts) == surface and all(len(part) > 1 for part in parts):
            return parts
        return [surface]

    def _add_verb(self, stem: str) -> None:
        if stem and stem not in _LIGHT:
            self._words.append(stem + VERB)

    def end_word(self) -> None:
        """End the current word."""
        if self._parts:
            self._words.append("+".join(self._parts))
        self._parts, self._prefix = [], ""

    def _end_run(self) -> None:
        self.end_word()
        if self._words:
            self._runs.append(" ".join(self._words))
        self._words = []


def stem_of(entry: str) -> str:
    """Return the stem of a verb in dictionary form (지우다); an empty text for other words."""
    stem = entry.removesuffix("다")
    return stem + VERB if stem != entry and _HANGUL.fullmatch(stem) else ""


def phrases(text: str) -> list[tuple[str, str]]:
    """Return pairs of neighbouring words, the second without its particle: 남은, 연차.

    A reader may omit the space, or type the initials of a name that contains a verb.
    """
    found = []
    for words in _SENTENCE.split(fold(text)):
        for left, right in pairwise(words.split()):
            if _is_telling(left) and _is_telling(right):
                found.append((left, _without_particle(right)))
    return found


def _is_telling(eojeol: str) -> bool:
    return _HANGUL.fullmatch(eojeol) is not None and eojeol not in rules().fillers


def _without_particle(eojeol: str) -> str:
    for particle in rules().particles:
        if eojeol.endswith(particle) and len(eojeol) - len(particle) >= 2:
            return eojeol[: -len(particle)]
    return eojeol


def by_rules(text: str) -> list[str]:
    """Analyse a text without a dictionary: remove particles and endings by their spelling."""
    runs: list[str] = []
    words: list[str] = []
    for piece in _PIECE.findall(fold(text)):
        if _HANGUL.fullmatch(piece):
            words += [word for word in (_without_ending(piece),) if word]
        elif LATIN.fullmatch(piece):
            words.append(latin_word(piece))
        elif words:
            runs.append(" ".join(words))
            words = []
    return [*runs, " ".join(words)] if words else runs


_DERIVED = re.compile(
    r"([가-힣]{2,}?)(?:하|해|했|할|한|합|함|되|돼|됐|될|된|됩|됨|시키|시켜)[가-힣]*"
)


@cache
def _without_ending(eojeol: str) -> str:
    """Return an eojeol without its particle, 하다 or ending."""
    bare = _without_particle(eojeol)
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
    return len(stem) > 1 and _HANGUL.fullmatch(stem) is not None


@cache
def _jamo_endings() -> tuple[str, ...]:
    """Return the endings in jamo: an initial consonant becomes a final of the syllable before.

    Endings of one consonant are left out: nouns end in them as well (수단, 이메일).
    """
    return _longest_first(_conjoining(e) for e in rules().endings if e not in _FINALS)


def _conjoining(ending: str) -> str:
    return _FINALS.get(ending[0], normalize("NFD", ending[0])) + normalize("NFD", ending[1:])
