"""The supported languages, each with its installed analyser."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal

import msgspec
from msgspec import Struct

from doum.search.languages import chinese, english, korean, korean_rules, korean_tagger
from doum.search.languages.snowball import ALGORITHMS, stemmer
from doum.search.languages.word_data import light_affixes, stop_words
from doum.search.languages.word_runs import Analyse, tokens_of_word

_JAPANESE = "a-zA-Z一-鿿々〆ァ-ヺーぁ-ゖ"
Means = Literal["morphemes", "rules", "stems", "endings", "pairs", "readings", "syllables", "words"]
"""How the forms of a word are found."""


def _no_phrases(_: str) -> list[tuple[str, str]]:
    return []


def _no_stem(_: str) -> str:
    return ""


def _itself(word: str) -> list[str]:
    return [word]


def _no_readings(_: str) -> list[str]:
    return []


def _no_rules(_: Collection[str]) -> dict[str, Any]:
    return {}


class Language(Struct, frozen=True, kw_only=True, eq=False):
    """The analysis of one language; equal to itself alone, so that what it reads can be kept.

    Attributes:
        name: identifies the analyser and its version.
        means: how it finds the forms of a word.
        analyse: returns the runs of a text.
        expand: returns the tokens that find a word of a run.
        forms: returns the tokens that find a whole word.
        terms: returns the tokens that together say a word of a run.
        readings: returns how words of a text are read, if that finds them, too.
        joins: whether neighbouring words are also written as one.
        glue: what stands between neighbouring words that are a word together.
        phrases: returns pairs of neighbouring words in a head (title, keyword, heading, label).
            Joined, they find the head, too, if the second is a word by itself.
        stem: returns the stem of a word in dictionary form, if the analysis needs help with it.
        heads_only: words that count in heads only.
        rules: the rules that the browser needs to understand queries.
        letters: the letters that the analyser reads, as in a class of a pattern; words of others
            are found as they are written. By default, it reads all.
        site_rules: returns the rules that depend on the words of the articles.
        algorithm: Snowball's algorithm for the stems.
        links: what compounds have between their words, if the language writes those as one.
        missing: the extra with a better analyser, if that is not installed.
    """

    name: str
    means: Means
    analyse: Analyse
    expand: Callable[[str], list[str]] = tokens_of_word
    forms: Callable[[str], list[str]] = _itself
    terms: Callable[[str], list[str]] = lambda word: [word.replace("+", "")]
    readings: Callable[[str], list[str]] = _no_readings
    joins: bool = False
    glue: str = ""
    phrases: Callable[[str], list[tuple[str, str]]] = _no_phrases
    stem: Callable[[str], str] = _no_stem
    heads_only: frozenset[str] = frozenset()
    rules: dict[str, Any] = {}
    letters: str = ""
    site_rules: Callable[[Collection[str]], dict[str, Any]] = _no_rules
    algorithm: str = ""
    links: tuple[str, ...] = ()
    missing: str = ""

    def stops(self) -> frozenset[str]:
        """Return the words that are asked for only if nothing else is."""
        return frozenset(self.rules.get("stops", ()))


def language_of(code: str) -> Language:
    """Return the analysis of a language.

    Args:
        code: a language code; in unsupported languages, words are separated by spaces and signs.
    """
    primary = code.partition("-")[0]
    made = _MAKERS.get(primary)
    return made() if made else _other(primary)


def quick_words(code: str) -> Callable[[str], list[str]]:
    """Return a function that splits a text into words by rules, without a dictionary or padding."""
    if code.partition("-")[0] == "ko":
        return korean.quick_words
    language = language_of(code)
    stops = language.stops()
    return lambda text: [
        word for run in language.analyse(text) for word in run.split(" ") if word not in stops
    ]


def _korean() -> Language:
    rules = korean_rules.rules()
    is_installed = find_spec("lindera") is not None
    return Language(
        name=f"ko lindera {korean_tagger.version()}" if is_installed else "ko rules",
        means="morphemes" if is_installed else "rules",
        analyse=_lazily(_lindera) if is_installed else korean.by_rules,
        joins=True,
        phrases=korean.phrases,
        stem=korean.stem_of,
        heads_only=frozenset({korean.NEGATION}),
        letters="a-zA-Z가-힣ㄱ-ㅎㅏ-ㅣ一-鿿",
        rules={**msgspec.structs.asdict(rules), "negation": korean.NEGATION},
        missing="" if is_installed else "ko",
    )


@cache
def _lindera() -> Analyse:
    return korean.analysed(korean_tagger.tagger())


def _lazily(make: Callable[[], Analyse]) -> Analyse:
    """Load an analyser on first use: a warm build does not need it."""

    def analyse(text: str) -> list[str]:
        return make()(text)

    return analyse


def _english() -> Language:
    rules = {"stops": english.STOPS}
    return Language(
        name="en", means="stems", analyse=english.analyse, letters="a-zA-Z", rules=rules
    )


def _japanese() -> Language:
    from doum.search.languages import japanese  # see `_other`

    is_installed = find_spec("sudachipy") is not None and find_spec("sudachidict_small") is not None
    return Language(
        name=f"ja sudachi {_sudachi_version()}" if is_installed else "ja",
        means="readings" if is_installed else "pairs",
        analyse=japanese.analyse,
        expand=japanese.expand,
        readings=_lazily(_sudachi) if is_installed else _no_readings,
        letters=_JAPANESE,
    )


def _sudachi_version() -> str:
    """Return the version of Sudachi's dictionary."""
    from importlib.metadata import version  # half of what a start of this package takes

    return version("sudachidict-small")


@cache
def _sudachi() -> Analyse:
    from sudachipy import Dictionary

    from doum.search.languages import readings

    tokenize = Dictionary(dict="small").tokenizer().tokenize

    def tag(text: str) -> Iterable[readings.Morpheme]:
        for morpheme in tokenize(text):
            yield morpheme.surface(), morpheme.part_of_speech()[0], morpheme.reading_form()

    return readings.readings_by(tag)


_LINKS = {
    "de": ("", "s", "es", "n", "en", "er", "e"),
    "nl": ("", "s", "en", "e"),
    "sv": ("", "s", "o", "u", "e"),
    "da": ("", "s", "e"),
    "nb": ("", "s", "e"),
    "fi": ("", "n"),
    "hu": ("",),
    "et": ("", "e"),
}
"""What the languages that write compounds as one word put between their parts."""


def _other(primary: str) -> Language:
    """Return a language with spaces between words, or one without, such as Chinese and Thai."""
    from doum.search.languages import spaced, unspaced  # patterns that take long to compile

    algorithm = ALGORITHMS.get(primary, "")
    is_vietnamese = primary == "vi"
    forms = spaced.forms_by(stemmer(algorithm) if algorithm else None, light_affixes(primary))
    links = _LINKS.get("nb" if primary in ("no", "nn") else primary, ())
    rules = {
        "reading": "words",
        "stops": stop_words("nb" if primary in ("no", "nn") else primary),
        "links": links,
        "apostrophes": primary == "uk",
        "affixes": light_affixes(primary),
        "glue": " " if is_vietnamese else "",
    }
    return Language(
        name=f"{primary} {algorithm or 'words'}",
        means=_means(primary, algorithm),
        analyse=spaced.analyser(keeps_apostrophes=primary == "uk", is_bare=is_vietnamese),
        expand=spaced.expand_by(forms),
        forms=forms,
        terms=lambda word: unspaced.pairs_in(word) or forms(word.replace("+", ""))[-1:],
        joins=is_vietnamese,
        glue=" " if is_vietnamese else "",
        rules={name: value for name, value in rules.items() if value},
        site_rules=_chinese_rules if primary == "zh" else _no_rules,
        algorithm=algorithm,
        links=links,
    )


def _means(primary: str, algorithm: str) -> Means:
    if algorithm:
        return "stems"
    if light_affixes(primary):
        return "endings"
    if primary in ("zh", "yue", "th", "lo", "km", "my"):
        return "pairs"
    return "syllables" if primary == "vi" else "words"


def _chinese_rules(words: Collection[str]) -> dict[str, Any]:
    return {"variants": chinese.variants(words)}


_MAKERS = {"ko": _korean, "en": _english, "ja": _japanese}
