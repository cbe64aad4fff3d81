"""What the search in the browser answers, as data; see `search/engine/client.js` of the theme."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Way(Struct, frozen=True):
    """A way to say a concept: words that must all be there."""

    words: tuple[str, ...]
    weight: float = 1.0


class Concept(Struct, frozen=True):
    """A thing that is asked for.

    Attributes:
        rarity: how much it tells; the rarer its words, the more.
    """

    text: str
    ways: tuple[Way, ...] = ()
    rarity: float = 0.0


class Correction(Struct, frozen=True):
    """What was typed, and what was searched for instead."""

    typed: str = field(name="from")
    meant: str = field(name="to")


class Item(Struct, frozen=True, kw_only=True):
    """A result.

    Attributes:
        category: path of its category, from the product down.
        parts: what the score is made of.
        covered: how much of what is asked the article has at all.
    """

    key: str
    url: str
    title: tuple[tuple[str, bool], ...] = ()
    category: str = ""
    score: float | None = None
    parts: Mapping[str, float | None] | None = None
    covered: float | None = None


class Answer(Struct, frozen=True, kw_only=True):
    """The answer to a query.

    Attributes:
        total: how many articles were found.
        items: the first of them.
    """

    total: int
    items: tuple[Item, ...] = ()
    concepts: tuple[Concept, ...] = ()
    corrected: Correction | None = None
