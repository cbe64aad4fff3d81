"""The supported languages, each with its installed analyser."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import version
from importlib.resources import as_file, files
from importlib.util import find_spec
from typing import Any

import msgspec
from msgspec import Struct

from doum.search.languages import english, japanese, korean, korean_rules
from doum.search.languages.morphemes import Morpheme
from doum.search.languages.word_runs import Analyse, fold, tokens_of_word

_PLAIN_WORD = re.compile(r"[^\W_]+")


def _no_phrases(_: str) -> list[tuple[str, str]]:
    return []


def _no_stem(_: str) -> str:
    return ""


_SHORT = 30
_PARTICLE = "particle.ko.csv"
"""The entries of mecab-ko-dic for 이. It has 32 of them, and lindera finds no spelling that has
more than 31: without them it takes the particle of a subject for a part of the noun."""

_EXPRESSION = 7
"""The field of mecab-ko-dic with the components of an inflected or compound form."""


class Language(Struct, frozen=True, kw_only=True):
    """The analysis of one language.

    Attributes:
        name: identifies the analyser and its version.
        analyse: returns the runs of a text.
        expand: returns the tokens that find a word of a run.
        joins: whether neighbouring words are also written as one.
        phrases: returns pairs of neighbouring words in a head (title, keyword, heading, label).
            Joined, they find the head, too, if the second is a word by itself.
        stem: returns the stem of a word in dictionary form, if the analysis needs help with it.
        heads_only: words that count in heads only.
        rules: the rules that the browser needs to understand queries.
        missing: the extra with a better analyser, if that is not installed.
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
    """Return the analysis of a language.

    Args:
        code: a language code; in unsupported languages, words are separated by spaces and signs.
    """
    primary = code.partition("-")[0]
    return _MAKERS.get(primary, _plain)()


def quick_words(code: str) -> Callable[[str], list[str]]:
    """Return a function that splits a text into words by rules, without a dictionary."""
    if code.partition("-")[0] == "ko":
        return korean.quick_words
    analyse = language_of(code).analyse
    return lambda text: [word for run in analyse(text) for word in run.split(" ")]


def _korean() -> Language:
    rules = korean_rules.rules()
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
    with as_file(files("doum.search.languages") / _PARTICLE) as path:
        builder.set_user_dictionary(str(path))
        tokenize = builder.build().tokenize

    known: dict[int, tuple[str, str]] = {}  # unknown words share the numbers of other entries

    def entry(token: Any) -> tuple[str, str]:
        details = token.details
        expression = details[_EXPRESSION] if len(details) > _EXPRESSION else ""
        found = details[0], "" if expression == "*" else expression
        if not token.is_unknown:
            known[token.word_id] = found
        return found

    def tag(text: str) -> list[Morpheme]:
        return [
            (token.surface, *((not token.is_unknown and known.get(token.word_id)) or entry(token)))
            for token in tokenize(text)
        ]

    return korean.analysed(tag)


def _lazily(make: Callable[[], Analyse]) -> Analyse:
    """Load an analyser on first use: a warm build does not need it.

    Analyses of short texts are kept: names of menus and buttons occur in many articles.
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
