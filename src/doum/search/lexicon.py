"""What a browser must know of a language to understand queries: words, rules, synonyms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from doum.search import synonyms
from doum.search.languages.language import Language, language_of
from doum.search.leaves import write_packed
from doum.search.vocabulary import count, shards


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


def write_lexicon(
    folder: Path, lexicon: Lexicon, articles: Sequence[Iterable[str]]
) -> dict[str, Any]:
    """Write the lexicon of a language into files by digest.

    Args:
        folder: the folder of such files; is there.
        articles: the words that each article is found by.

    Returns:
        What the entry file says of it.
    """
    files = {}
    for key, lines in shards(count(articles)).items():
        files[key] = write_packed(folder, lines.encode())
    table = synonyms.table(lexicon.synonyms, lexicon.language)
    rest = msgspec.json.encode({"rules": lexicon.language.rules, "synonyms": table})
    return {"documents": len(articles), "lexicon": write_packed(folder, rest), "words": files}
