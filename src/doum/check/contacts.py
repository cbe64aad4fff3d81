"""Desks with invalid opening hours or undeclared plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doum.content.facets import Facets, unknown_value
from doum.meta import ContactMeta, ProductMeta, SiteMeta
from doum.model import Document
from doum.problems import Problem, problem
from doum.views.opening import parse_hours


def contact_problems(documents: Sequence[Document], facets: Facets) -> Iterator[Problem]:
    """Report problems of the desks of the site and its products, in every language."""
    for document in documents:
        if isinstance(document.meta, SiteMeta | ProductMeta):
            for index, desk in enumerate(document.meta.contact):
                yield from _desk_problems(document.path, f"contact.{index}", desk, facets)


def _desk_problems(path: str, key: str, desk: ContactMeta, facets: Facets) -> Iterator[Problem]:
    for index, text in enumerate(desk.open):
        if parse_hours(text) is None:
            yield problem("bad-hours", path, at_key=f"{key}.open.{index}", value=text)
    for index, word in enumerate(desk.plan):
        if facets.value("plan", word) is None:
            told = unknown_value(facets, "plan", word)
            yield problem("unknown-facet", path, at_key=f"{key}.plan.{index}", **told)
