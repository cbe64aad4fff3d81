"""The languages that can be analysed, and the analyser that is installed for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from msgspec import Struct

from doum.search.languages import english, japanese, korean
from doum.search.languages.run import Analyse, fold, latin_word, tokens_of_word


class Language(Struct, frozen=True, kw_only=True):
    """How the texts of one language become words.

    Attributes:
        name: tells its results from those of another analyser or version of it.
        analyse: from a text to its runs.
        expand: from a word of a run to what it is found by.
        joins: whether words that stand next to each other are also written as one.
        rules: what the browser needs to understand queries in it.
        missing: the extra that would analyse it better, empty where there is none.
    """

    name: str
    analyse: Analyse
    expand: Callable[[str], list[str]] = tokens_of_word
    joins: bool = False
    rules: dict[str, Any] = {}
    missing: str = ""


def language_of(code: str) -> Language:
    """Choose how a language is analysed.

    Args:
        code: a language code; of one that is not known, words are what spaces separate.
    """
    primary = code.partition("-")[0]
    return _MAKERS.get(primary, _plain)()


def _korean() -> Language:
    rules = korean.rules()
    told = {"particles": rules.particles, "endings": rules.endings, "fillers": rules.fillers}
    if find_spec("mecab") is None:
        return Language(
            name="ko rules", analyse=korean.by_rules, joins=True, rules=told, missing="ko"
        )
    name = f"ko mecab {version('python-mecab-ko')}"
    return Language(name=name, analyse=_lazily(_mecab), joins=True, rules=told)


def _mecab() -> Analyse:
    from mecab import MeCab

    parse = MeCab().parse

    def tag(text: str) -> Iterable[korean.Morpheme]:
        for found in parse(text):
            yield found.surface, found.feature.pos, found.feature.expression or ""

    return korean.analysed(tag)


def _lazily(make: Callable[[], Analyse]) -> Analyse:
    """Load an analyser when a text needs it: a warm build analyses nothing."""
    made: list[Analyse] = []

    def analyse(text: str) -> list[str]:
        if not made:
            made.append(make())
        return made[0](text)

    return analyse


def _english() -> Language:
    return Language(name="en", analyse=english.analyse, rules={"stops": english.STOPS})


def _japanese() -> Language:
    return Language(name="ja", analyse=japanese.analyse, expand=japanese.expand)


def _plain() -> Language:
    return Language(name="plain", analyse=lambda text: [latin_word(w) for w in fold(text).split()])


_MAKERS = {"ko": _korean, "en": _english, "ja": _japanese}
