"""Facets (audience, device, plan): the values that articles may have."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from doum.meta import FACETS
from doum.problems import closest
from doum.settings import FacetSettings


class Facets(Struct, frozen=True):
    """The declared values: facet -> value -> title by language (`""` for every language)."""

    declared: Mapping[str, Mapping[str, Mapping[str, str]]]

    def value(self, facet: str, written: str) -> str | None:
        """Return the value for a word of a writer (a value or a title); `None` if unknown."""
        values = self.declared.get(facet)
        if not values:
            return written
        if written in values:
            return written
        return next((v for v, titles in values.items() if written in titles.values()), None)

    def label(self, facet: str, value: str, language: str) -> str:
        """Return the title of a value in a language."""
        titles = self.declared.get(facet, {}).get(value, {})
        return titles.get(language) or titles.get("") or next(iter(titles.values()), value)

    def spoken(self, facet: str, value: str, language: str) -> str:
        """Return the language of the title that `label` returns; empty if it is in none."""
        titles = self.declared.get(facet, {}).get(value, {})
        return next((code for code in (language, "", *titles) if titles.get(code)), "")

    def words(self, facet: str) -> tuple[str, ...]:
        """Return the words that writers may use for a facet."""
        values = self.declared.get(facet, {})
        return tuple(dict.fromkeys([*(t for v in values.values() for t in v.values()), *values]))


def unknown_value(facets: Facets, facet: str, word: str) -> dict[str, str]:
    """Return the values for a problem about a word that a facet does not have."""
    known = facets.words(facet)
    return {
        "facet": facet,
        "value": word,
        "known": ", ".join(known),
        "guess": closest(word, known),
    }


def make_facets(declared: FacetSettings) -> Facets:
    """Create facets from the settings, where a title is a text or a table by language."""
    return Facets(
        {
            facet: {
                value: dict(titles) if isinstance(titles, Mapping) else {"": str(titles)}
                for value, titles in getattr(declared, facet).items()
            }
            for facet in FACETS
            if getattr(declared, facet)
        }
    )
