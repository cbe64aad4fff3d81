"""`content/synonyms.toml`: words that readers say for the words that the articles use."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files

import msgspec
from msgspec import Struct

from doum.search.languages.language import Language

FILE = "content/synonyms.toml"


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one meaning.

    Attributes:
        language: the language that they are said in.
        words: any of them finds the others.
        to: where it is given, `words` find these, and these do not find `words`.
    """

    words: tuple[str, ...]
    to: tuple[str, ...] = ()
    language: str = ""


class Synonyms(Struct, frozen=True, forbid_unknown_fields=True):
    """The file.

    Attributes:
        builtin: whether the words that help centres share, which come with doum, count too.
    """

    group: tuple[Group, ...] = ()
    builtin: bool = True


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

    Words are written as the language's analysis writes them.
    """
    found: dict[str, list[list[str]]] = defaultdict(list)
    for group in groups:
        said = [_words(word, language) for word in group.words]
        meant = [_words(word, language) for word in group.to] or said
        for words in said:
            others = [other for other in meant if other != words and other]
            found["".join(words)] += [
                other for other in others if other not in found["".join(words)]
            ]
    return {word: others for word, others in found.items() if word and others}


def _words(text: str, language: Language) -> list[str]:
    head, _, last = text.rpartition(" ")
    if stem := language.stem(last):
        return [*_words(head, language), stem] if head else [stem]
    return [word.replace("+", "") for run in language.analyse(text) for word in run.split(" ")]
