"""Mistakes in snippets: told once, where they are written, not in every article that shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from doum.markdown.address_places import position_of
from doum.model import Document
from doum.problems import Place, Problem
from doum.schema import Position

_WRITTEN = ("target", "address", "block", "image", "written")
"""The values of problems that are text as written."""

Snippets = Mapping[str, Sequence[Document]]


def told_in_snippets(
    problems: Iterable[Problem], documents: Iterable[Document], text: Callable[[str], str]
) -> list[Problem]:
    """Move problems from articles to the snippets that they show, and tell each once.

    Args:
        problems: those of an article are at the line that names the snippet, or at none.
        text: returns the text of a document.
    """
    snippets: dict[str, list[Document]] = {}
    showing: dict[str, Document] = {}
    for document in documents:
        if document.kind == "snippet":
            snippets.setdefault(document.name, []).append(document)
        elif document.snippets:
            showing[document.path] = document
    told: dict[object, Problem] = {}
    for number, found in enumerate(problems):
        shown = showing.get(found.place.path)
        place = _place_in_snippet(found, shown, snippets, text) if shown else None
        if place is None:
            told[number] = found
        else:
            told.setdefault((found.rule, place), replace(found, place=place))
    return list(told.values())


def _place_in_snippet(
    found: Problem, shown: Document, snippets: Snippets, text: Callable[[str], str]
) -> Place | None:
    """Return where a snippet of a document contains what a problem is about."""
    written = [value for name, value in found.finding.values if name in _WRITTEN and value]
    for document in _candidates(found, shown, snippets) if written else ():
        at = _position(text(document.path), written[0])
        if at.line:
            return Place(document.path, at.line, at.column)
    return None


def _candidates(found: Problem, shown: Document, snippets: Snippets) -> Iterator[Document]:
    """Yield the snippets that a problem may lie in, in the document's language first."""
    for name, line in shown.snippets.items():
        if found.place.line in (0, line) and not found.place.key:
            named = snippets.get(name, ())
            yield from sorted(named, key=lambda one: one.language != shown.language)


def _position(text: str, written: str) -> Position:
    at = position_of(text, written, 0)
    start = text.find(written)
    if at.line or start < 0:
        return at
    return Position(text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
