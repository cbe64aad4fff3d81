"""What a browser must know of a language to understand queries: words, rules, synonyms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.search import synonyms
from doum.search.documents import digest_of, packed
from doum.search.languages.language import Language, language_of
from doum.search.vocabulary import count, shards

ENTRY = "lexicon.json"


class Lexicon(Struct, frozen=True, kw_only=True):
    """A language as the site's search knows it, before its articles are counted.

    Attributes:
        code: the language code.
        synonyms: the site's, and those that come with doum.
        digest: digest of it all.
    """

    code: str
    language: Language
    synonyms: tuple[synonyms.Group, ...]
    digest: str


def make_lexicon(code: str, own: synonyms.Synonyms, *, is_default: bool) -> Lexicon:
    """Put together what is known of a language.

    Args:
        own: the site's synonyms.
        is_default: whether it is the site's own language, in which synonyms are unless they say.
    """
    language = language_of(code)
    groups = [group for group in own.group if (group.language or (is_default and code)) == code]
    if own.builtin:
        groups += synonyms.builtin(code)
    digest = blake2b(msgspec.json.encode((language.name, language.rules, groups)), digest_size=8)
    return Lexicon(code=code, language=language, synonyms=tuple(groups), digest=digest.hexdigest())


def write_lexicon(folder: Path, lexicon: Lexicon, articles: Sequence[Iterable[str]]) -> None:
    """Write the lexicon of a language: one small entry file, and the words in files by digest.

    Args:
        articles: the words that each article is found by.
    """
    for name in ("words", "leaves"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    files = {}
    for key, lines in shards(count(articles)).items():
        data = packed(lines.encode())
        files[key] = f"{digest_of(data)}.words"
        (folder / "words" / files[key]).write_bytes(data)
    table = synonyms.table(lexicon.synonyms, lexicon.language)
    rest = packed(msgspec.json.encode({"rules": lexicon.language.rules, "synonyms": table}))
    name = f"{digest_of(rest)}.words"
    (folder / "words" / name).write_bytes(rest)
    entry = {
        "documents": len(articles),
        "lexicon": name,
        "words": files,
    }
    (folder / ENTRY).write_bytes(msgspec.json.encode(entry))
