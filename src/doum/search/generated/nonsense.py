"""Queries that no article fits: of other trades, listed and generated."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import islice
from random import Random

import msgspec
from msgspec import Struct

from doum.search.generated.article_text import closed, folded

_PIECE = re.compile(r"[^\W\d_]+")
_ANY = "any"


class Trades(Struct, frozen=True, forbid_unknown_fields=True):
    """What `nonsense.toml` has for a language.

    Attributes:
        words: separated by spaces.
        tails: what a reader adds to such a word.
    """

    words: str
    tails: tuple[str, ...]
    queries: tuple[str, ...]


def alien_words(language: str, site: str) -> tuple[str, ...]:
    """Return words of other trades that a site does not have.

    Args:
        site: the folded and closed text of all its articles.
    """
    return tuple(word for word in _trades(language).words.split() if _is_alien(word, site))


def nonsense(language: str, site: str, number: int, random: Random) -> list[str]:
    """Return a number of queries of which the site has no word that tells a trade.

    Args:
        site: the folded and closed text of all its articles.
    """
    trades = _trades(language)
    listed = [q for q in (*trades.queries, *_file()[_ANY].queries) if _has_no_word_of(site, q)]
    made = _made(alien_words(language, site), trades.tails, random)
    return list(islice(dict.fromkeys([*listed, *islice(made, number)]), number))


def _made(words: tuple[str, ...], tails: tuple[str, ...], random: Random) -> Iterator[str]:
    while len(words) > 1 and tails:
        first, second = random.sample(words, 2)
        tail = random.choice(tails)
        yield f"{first} {tail}" if tail else f"{first} {second}"


def _has_no_word_of(site: str, q: str) -> bool:
    return all(_is_alien(piece, site) for piece in _PIECE.findall(q) if _tells(piece))


def _tells(piece: str) -> bool:
    return len(piece) > (3 if piece.isascii() else 1)


def _is_alien(word: str, site: str) -> bool:
    return closed(folded(word)) not in site


def _trades(language: str) -> Trades:
    file = _file()
    return file.get(language.partition("-")[0], file[_ANY])


@cache
def _file() -> dict[str, Trades]:
    text = (files("doum.search.generated") / "nonsense.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), dict[str, Trades])
