"""The answers of the search in the browser; see `search/engine/client.js` of the theme."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field


class Way(Struct, frozen=True):
    """An alternative for a concept: words that must all be found."""

    words: tuple[str, ...]
    weight: float = 1.0


class Concept(Struct, frozen=True):
    """A concept in a query.

    Attributes:
        rarity: how significant it is: higher for rarer words.
    """

    text: str
    ways: tuple[Way, ...] = ()
    rarity: float = 0.0


class Correction(Struct, frozen=True):
    """A corrected word: as typed, and as searched for instead."""

    typed: str = field(name="from")
    meant: str = field(name="to")


class Item(Struct, frozen=True, kw_only=True):
    """A result.

    Attributes:
        category: path of its category, from the product down.
        parts: the components of the score.
        covered: how much of the query the article contains.
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
        total: the number of articles found.
        items: the first of them.
        fit: how well they answer: `good`, `weak` or `none`.
        unknown: the parts of the query that no word of the site explains.
        is_contact: whether the reader asks for a person.
    """

    total: int
    items: tuple[Item, ...] = ()
    concepts: tuple[Concept, ...] = ()
    corrected: Correction | None = None
    fit: str | None = None
    unknown: tuple[str, ...] = ()
    is_contact: bool | None = field(name="isContact", default=None)

    @property
    def is_fit(self) -> bool:
        """Whether it is shown as an answer; without a measure, anything found is."""
        return self.total > 0 and self.fit in (None, "good")
