"""Broken links and images, reported at the place where they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from doum.markdown.address_places import position_of
from doum.model import Reference
from doum.problems import Finding, Place, Problem


def reference_problems(
    failures: Iterable[tuple[str, Reference, Finding]], texts: Mapping[str, str]
) -> list[Problem]:
    """Turn unresolved references into problems.

    Args:
        failures: (document path, reference, finding), in the order of the document.
        texts: the whole texts of those documents, by path.
    """
    found = []
    nth: dict[tuple[str, str], int] = {}
    for path, reference, what in failures:
        number = nth.get((path, reference.target), 0)
        nth[path, reference.target] = number + 1
        at = position_of(texts.get(path, ""), reference.target, number)
        found.append(Problem(place=Place(path, at.line, at.column), finding=what))
    return found
