"""The tagger of Korean: lindera, with mecab-ko-dic and the entries that it cannot hold."""

from __future__ import annotations

from importlib.resources import as_file, files
from operator import attrgetter
from typing import Any

from doum.search.languages.morphemes import Morpheme, Tagger

_PARTICLE = "particle.ko.csv"
"""The entries of mecab-ko-dic for 이. It has 32 of them, and lindera finds no spelling that has
more than 31: without them it takes the particle of a subject for a part of the noun."""

_EXPRESSION = 7
"""The field of mecab-ko-dic with the components of an inflected or compound form."""

_entry_of = attrgetter("surface", "word_id", "is_unknown")
"""Tells entries apart: both dictionaries count from 0, and so do the kinds of unknown words."""

_Entry = tuple[str, int, bool]
_MOST_KNOWN = 50_000


def version() -> str:
    """Return the version of lindera, which comes with its dictionary."""
    import lindera

    return str(lindera.version())


def tagger() -> Tagger:
    """Load lindera, which takes half a second for its dictionary."""
    tokenize = _tokenizer().tokenize
    known: dict[_Entry, Morpheme] = {}

    def read(entry: _Entry, token: Any) -> Morpheme:
        if len(known) > _MOST_KNOWN:
            known.clear()
        return known.setdefault(entry, _morpheme(entry[0], token.details))

    def tag(text: str) -> list[Morpheme]:
        tokens = tokenize(text)
        entries = zip(map(_entry_of, tokens), tokens, strict=True)
        return [known.get(entry) or read(entry, token) for entry, token in entries]

    return tag


def _morpheme(surface: str, details: list[str]) -> Morpheme:
    expression = details[_EXPRESSION] if len(details) > _EXPRESSION else ""
    return surface, details[0], "" if expression == "*" else expression


def _tokenizer() -> Any:
    from lindera import TokenizerBuilder

    builder = TokenizerBuilder()
    builder.set_mode("normal")
    builder.set_dictionary("embedded://ko-dic")
    with as_file(files("doum.search.languages") / _PARTICLE) as path:
        builder.set_user_dictionary(str(path))
        return builder.build()
