"""The data that a browser needs to understand queries in a language: words, rules, synonyms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from doum.search import synonyms
from doum.search.languages.intents import Intents, intents_of
from doum.search.languages.language import Language, language_of
from doum.search.languages.snowball import browser_module
from doum.search.leaves import digest_of, write_packed
from doum.search.vocabulary import WHOLE, count, shards


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


def write_lexicon(
    folder: Path, lexicon: Lexicon, articles: Sequence[Iterable[str]]
) -> dict[str, Any]:
    """Write the lexicon of a language to files named by digest.

    What every query needs is in one file: rules and synonyms as a line of JSON, then the words.

    Args:
        folder: an existing folder for such files.
        articles: the words that find each article.

    Returns:
        The data for the entry file.
    """
    counts = count(articles)
    table = synonyms.known(synonyms.table(lexicon.synonyms, lexicon.language), counts)
    meant = {word for ways in table.values() for way in ways for word in way}
    parts = shards(counts, meant)
    rules = lexicon.language.rules | lexicon.language.site_rules(counts)
    told = msgspec.json.encode({"rules": rules, "intents": lexicon.intents, "synonyms": table})
    usual = told + b"\n" + parts.pop(WHOLE).encode()
    entry = {
        "documents": len(articles),
        "lexicon": write_packed(folder, usual),
        "words": {key: write_packed(folder, lines.encode()) for key, lines in parts.items()},
    }
    return entry | _stemmer(folder, lexicon.language)


def _stemmer(folder: Path, language: Language) -> dict[str, Any]:
    if not language.algorithm:
        return {}
    module = browser_module(language.algorithm).encode()
    name = f"{digest_of(module)}.stem.js"
    (folder / name).write_bytes(module)
    return {"stemmer": name}
