"""The languages that can be analysed, and the analyser that is installed for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

import msgspec
from msgspec import Struct

from doum.search.languages import english, japanese, korean
from doum.search.languages.word_runs import Analyse, fold, tokens_of_word

_PLAIN_WORD = re.compile(r"[^\W_]+")


def _no_phrases(_: str) -> list[tuple[str, str]]:
    return []


def _no_stem(_: str) -> str:
    return ""


_SHORT = 30
_EXPRESSION = 7
"""Where mecab-ko-dic keeps what an inflected or compound form is made of."""


class Language(Struct, frozen=True, kw_only=True):
    """How the texts of one language become words.

    Attributes:
        name: tells its results from those of another analyser or version of it.
        analyse: from a text to its runs.
        expand: from a word of a run to what it is found by.
        joins: whether words that stand next to each other are also written as one.
        phrases: from a head (title, keyword, heading, label) to words that are written after each
            other in it: joined they find it too, where the second is a word by itself.
        stem: from a word in its dictionary form to what it is found by, where analysis needs help.
        heads_only: words that count in heads only.
        rules: what the browser needs to understand queries in it.
        missing: the extra that would analyse it better, empty where there is none.
    """

    name: str
    analyse: Analyse
    expand: Callable[[str], list[str]] = tokens_of_word
    joins: bool = False
    phrases: Callable[[str], list[tuple[str, str]]] = _no_phrases
    stem: Callable[[str], str] = _no_stem
    heads_only: frozenset[str] = frozenset()
    rules: dict[str, Any] = {}
    missing: str = ""


def language_of(code: str) -> Language:
    """Choose how a language is analysed.

    Args:
        code: a language code; of one that is not known, words are what spaces and signs separate.
    """
    primary = code.partition("-")[0]
    return _MAKERS.get(primary, _plain)()


def quick_words(code: str) -> Callable[[str], list[str]]:
    """Return what cuts a text into words by rules alone, without any dictionary."""
    primary = code.partition("-")[0]
    analyse = korean.by_rules if primary == "ko" else language_of(code).analyse
    return lambda text: [word for run in analyse(text) for word in run.split(" ")]


def _korean() -> Language:
    rules = korean.rules()
    is_installed = find_spec("lindera") is not None
    name = f"ko lindera {version('lindera-python-ko-dic')}" if is_installed else "ko rules"
    return Language(
        name=name,
        analyse=_lazily(_lindera) if is_installed else korean.by_rules,
        joins=True,
        phrases=korean.phrases,
        stem=korean.stem_of,
        heads_only=frozenset({korean.NEGATION}),
        rules={**msgspec.structs.asdict(rules), "negation": korean.NEGATION},
        missing="" if is_installed else "ko",
    )


def _lindera() -> Analyse:
    from lindera import TokenizerBuilder

    builder = TokenizerBuilder()
    builder.set_mode("normal")
    builder.set_dictionary("embedded://ko-dic")
    tokenize = builder.build().tokenize

    def tag(text: str) -> Iterable[korean.Morpheme]:
        for token in tokenize(text):
            details = token.details
            expression = details[_EXPRESSION] if len(details) > _EXPRESSION else ""
            yield token.surface, details[0], "" if expression == "*" else expression

    return korean.analysed(tag)


def _lazily(make: Callable[[], Analyse]) -> Analyse:
    """Load an analyser when a text needs it: a warm build analyses nothing.

    Names of menus and buttons are the same in many articles, and analysed once.
    """
    made: list[Analyse] = []
    known: dict[str, list[str]] = {}

    def analyse(text: str) -> list[str]:
        if not made:
            made.append(make())
        if len(text) > _SHORT:
            return made[0](text)
        if text not in known:
            known[text] = made[0](text)
        return known[text]

    return analyse


def _english() -> Language:
    return Language(name="en", analyse=english.analyse, rules={"stops": english.STOPS})


def _japanese() -> Language:
    return Language(name="ja", analyse=japanese.analyse, expand=japanese.expand)


def _plain() -> Language:
    return Language(name="plain", analyse=lambda text: _PLAIN_WORD.findall(fold(text)))


_MAKERS = {"ko": _korean, "en": _english, "ja": _japanese}
