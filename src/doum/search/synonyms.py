"""`content/synonyms.toml`: words that readers say for the words that the articles use."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from doum.search.languages.language import Language
from doum.search.languages.word_runs import fold

FILE = "content/synonyms.toml"


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[group]]`: words of one meaning."""

    words: Annotated[tuple[str, ...], Meta(description="Any of them finds the others.")]
    to: Annotated[
        tuple[str, ...],
        Meta(description="Where it is given, `words` find these, and these do not find `words`."),
    ] = ()
    language: Annotated[
        str, Meta(description="The language that they are said in; else the site's own.")
    ] = ""


class Synonyms(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    group: tuple[Group, ...] = ()
    builtin: Annotated[
        bool, Meta(description="Use the words that help centres share, which come with Doum, too.")
    ] = True


def read(text: str) -> Synonyms:
    """Read the file.

    Raises:
        msgspec.ValidationError: of what is not of its shape.
        tomllib.TOMLDecodeError: of what is not TOML.
    """
    return msgspec.convert(tomllib.loads(text), type=Synonyms)


def builtin(language: str) -> tuple[Group, ...]:
    """Return the synonyms that come with doum for a language."""
    path = files("doum.search.languages") / f"synonyms.{language.partition('-')[0]}.toml"
    return read(path.read_text("utf-8")).group if path.is_file() else ()


def table(groups: Iterable[Group], language: Language) -> Mapping[str, list[list[str]]]:
    """Return what each word also means: word -> ways to say it, each a list of words.

    Words are written as the language's analysis writes them; where it tells words apart that are
    written as one, also as they are spelt: it may not know a word that the articles have as a
    part of another.
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


def _sayings(text: str, language: Language) -> list[list[str]]:
    words = _words(text, language)
    if not language.joins:
        return [words] if words else []
    spelt = ["".join(fold(text).split())]
    return [way for way in (words, spelt) if way and (way is words or way[0] != "".join(words))]


def _words(text: str, language: Language) -> list[str]:
    head, _, last = text.rpartition(" ")
    if stem := language.stem(last):
        return [*_words(head, language), stem] if head else [stem]
    return [word.replace("+", "") for run in language.analyse(text) for word in run.split(" ")]
