"""`content/synonyms.toml`: the words that readers use for the words in the articles."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from importlib.resources import files
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from doum.search.languages.folding import unmarked
from doum.search.languages.identifiers import ACRONYM, identifiers
from doum.search.languages.language import Language
from doum.search.languages.word_runs import OR, fold_marks

FILE = "content/synonyms.toml"


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[group]]`: words with the same meaning."""

    words: Annotated[
        tuple[str, ...],
        Meta(description="Words with the same meaning. Searching for one finds the others."),
    ]
    to: Annotated[
        tuple[str, ...],
        Meta(
            description="One-way synonyms: searching for one of `words` finds these, but not the "
            "other way round."
        ),
    ] = ()
    language: Annotated[
        str, Meta(description="Language of the words. By default, the site's own.")
    ] = ""


class Synonyms(Struct, frozen=True, forbid_unknown_fields=True):
    """The synonyms of a site: `content/synonyms.toml`."""

    group: Annotated[tuple[Group, ...], Meta(description="Groups of synonyms.")] = ()
    builtin: Annotated[
        bool, Meta(description="Also use the help centre synonyms that come with Doum.")
    ] = True


def read(text: str) -> Synonyms:
    """Parse the text of the file.

    Raises:
        msgspec.ValidationError: if the keys or values are wrong.
        tomllib.TOMLDecodeError: if the text is not valid TOML.
    """
    return msgspec.convert(tomllib.loads(text), type=Synonyms)


def builtin(language: str) -> tuple[Group, ...]:
    """Return the built-in synonyms of a language."""
    path = files("doum.search.languages") / f"synonyms.{language.partition('-')[0]}.toml"
    return read(path.read_text("utf-8")).group if path.is_file() else ()


Table = Mapping[str, list[list[str]]]
"""Word -> its synonyms: ways to say it, each a list of words."""


def table(groups: Iterable[Group], language: Language) -> Table:
    """Return the synonyms of each word.

    Words are in the form that the language's analysis gives them. If the language joins words,
    they are included as spelt, too: the analysis may not know a word that articles have as part
    of another.
    """
    found: dict[str, list[list[str]]] = defaultdict(list)
    for group in groups:
        said = [_sayings(word, language) for word in group.words]
        meant = [_sayings(word, language) for word in group.to] or said
        for sayings in said:
            others = [way for ways in meant if ways != sayings for way in ways]
            for key in {"".join(words) for words in sayings}:
                found[key] += [way for way in others if way not in found[key]]
    return {word: others for word, others in sorted(found.items()) if word and others}


def known(table: Table, words: Container[str]) -> Table:
    """Return the synonyms whose words are all in articles; the others would find nothing.

    Args:
        table: as returned by `table`.
        words: the words of the articles.
    """
    left = {
        said: [way for way in ways if all(word in words for word in way)]
        for said, ways in table.items()
    }
    return {said: ways for said, ways in left.items() if ways}


def _sayings(text: str, language: Language) -> list[list[str]]:
    if signs := _identifier(text):
        return [[word] for word in signs]
    words = _words(text, language)
    if not language.joins:
        return [words] if words else []
    spelt = ["".join(fold_marks(text).split())]
    return [way for way in (words, spelt) if way and (way is words or way[0] != "".join(words))]


def _words(text: str, language: Language) -> list[str]:
    head, _, last = text.rpartition(" ")
    if stem := language.stem(last):
        return [*_words(head, language), stem] if head else [stem]
    words = [word.partition(OR)[0] for run in language.analyse(text) for word in run.split(" ")]
    stops = language.stops()
    told = [word for word in words if unmarked(word) not in stops] or words
    return [term for word in told for term in language.terms(word)]


def _identifier(text: str) -> tuple[str, ...]:
    """Return the words for a text that is nothing but a name with signs, a code or a number."""
    plain = unmarked(text).strip()
    found = identifiers(plain)
    if (
        len(found) != 1
        or found[0].text != plain
        or found[0].words[:1] == (ACRONYM + plain.lower(),)
    ):
        return ()
    return found[0].words
