"""Facets: the closed sets of values (audience, device, plan) that articles carry."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from doum.problems import closest
from doum.meta import FACETS
from doum.settings import FacetSettings


class Facets(Struct, frozen=True):
    """The declared values: facet -> value -> title by language (`""` for every language)."""

    declared: Mapping[str, Mapping[str, Mapping[str, str]]]

    def value(self, facet: str, written: str) -> str | None:
        """Return the value that a writer's word means, `None` where the set has no such value."""
        values = self.declared.get(facet)
        if not values:
            return written
        if written in values:
            return written
        return next((v for v, titles in values.items() if written in titles.values()), None)

    def label(self, facet: str, value: str, language: str) -> str:
        """Return a value's title in a language."""
        titles = self.declared.get(facet, {}).get(value, {})
        return titles.get(language) or titles.get("") or next(iter(titles.values()), value)

    def spoken(self, facet: str, value: str, language: str) -> str:
        """Return the language of a value's title, empty where it is any, or as it was written."""
        titles = self.declared.get(facet, {}).get(value, {})
        return next((code for code in (language, "", *titles) if titles.get(code)), "")

    def words(self, facet: str) -> tuple[str, ...]:
        """List what a writer may write for a facet."""
        values = self.declared.get(facet, {})
        return tuple(dict.fromkeys([*(t for v in values.values() for t in v.values()), *values]))


def unknown_value(facets: Facets, facet: str, word: str) -> dict[str, str]:
    """Return what a problem says of a word that is no value of its facet."""
    known = facets.words(facet)
    return {
        "facet": facet,
        "value": word,
        "known": ", ".join(known),
        "guess": closest(word, known),
    }


def make_facets(declared: FacetSettings) -> Facets:
    """Take the `[facets]` of the settings: a value's title is a text or a table by language."""
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
