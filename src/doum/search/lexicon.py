"""The data that a browser needs to understand queries in a language: words, rules, synonyms."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import msgspec
from msgspec import Struct

from doum.search import synonyms
from doum.search.languages.intents import Intents, intents_of
from doum.search.languages.language import Language, language_of
from doum.search.languages.snowball import browser_module
from doum.search.packing import Put, name_of, put_packed
from doum.search.vocabulary import WHOLE, shards


class Lexicon(Struct, frozen=True, kw_only=True):
    """A language in the site's search, without the words of its articles.

    Attributes:
        code: the language code.
        intents: what readers mean beside their words.
        synonyms: the site's synonyms and the built-in ones.
        digest: digest of all of it.
    """

    code: str
    language: Language
    intents: Intents
    synonyms: tuple[synonyms.Group, ...]
    digest: str


def make_lexicon(code: str, own: synonyms.Synonyms, *, is_default: bool) -> Lexicon:
    """Create the lexicon of a language.

    Args:
        own: the site's synonyms.
        is_default: whether it is the site's own language, the default of synonyms.
    """
    language = language_of(code)
    groups = [group for group in own.group if (group.language or (is_default and code)) == code]
    if own.builtin:
        groups += synonyms.builtin(code)
    intents = intents_of(code)
    inputs = msgspec.json.encode((language.name, language.rules, intents, groups))
    return Lexicon(
        code=code,
        language=language,
        intents=intents,
        synonyms=tuple(groups),
        digest=blake2b(inputs, digest_size=8).hexdigest(),
    )


def synonym_table(lexicon: Lexicon) -> synonyms.Table:
    """Return the synonyms of each word; depends on nothing but the lexicon and the analyser."""
    return synonyms.table(lexicon.synonyms, lexicon.language)


def write_lexicon(
    put: Put, lexicon: Lexicon, table: synonyms.Table, counts: Mapping[str, int]
) -> dict[str, Any]:
    """Write the lexicon of a language to files named by digest.

    What every query needs is in one file: rules and synonyms as a line of JSON, then the words.

    Args:
        put: takes the files.
        table: the synonyms as returned by `synonym_table`.
        counts: the words of the articles -> the number of articles that they find.

    Returns:
        Their names for the entry file.
    """
    known = synonyms.known(table, counts)
    meant = {word for ways in known.values() for way in ways for word in way}
    parts = shards(counts, meant)
    rules = lexicon.language.rules | lexicon.language.site_rules(counts)
    told = msgspec.json.encode({"rules": rules, "intents": lexicon.intents, "synonyms": known})
    usual = told + b"\n" + parts.pop(WHOLE).encode()
    entry: dict[str, Any] = {
        "lexicon": put_packed(put, usual),
        "words": {key: put_packed(put, lines.encode()) for key, lines in parts.items()},
    }
    return entry | _stemmer(put, lexicon.language)


def _stemmer(put: Put, language: Language) -> dict[str, Any]:
    if not language.algorithm:
        return {}
    module = browser_module(language.algorithm).encode()
    name = f"{name_of(module)}.stem.js"
    put(f"words/{name}", module)
    return {"stemmer": name}
