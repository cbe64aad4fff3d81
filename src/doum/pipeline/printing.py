"""Printing of pages: only those that have changed since the last publish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from doum.pipeline.planning import Plan
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.plan.page import Page
from doum.problems import DoumError, Problem
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.theme.theme import Theme

_BATCH = 200
_MOST_PROBLEMS = 20


class PrintedPages(Struct, frozen=True):
    """The outputs of the printed and staged pages."""

    outputs: tuple[str, ...] = ()


def print_pages(
    plan: Plan,
    theme: Theme,
    bodies: Bodies,
    publication: Publication | Rehearsal,
    progress: Progress,
) -> tuple[PrintedPages, list[Problem]]:
    """Print and stage the stale pages of a plan; report problems of the templates."""
    problems: dict[tuple[str, int, str], Problem] = {}
    stale = list(_stale(plan.pages, theme, publication))
    rest = iter(stale)
    printed: list[str] = []
    handled = 0
    while (batch := list(islice(rest, _BATCH))) and len(problems) < _MOST_PROBLEMS:
        html = bodies.html(_bodies_of(page for page, _ in batch))
        for page, digest in batch:
            try:
                text = theme.render(page, html[page.body.path] if page.body else "")
            except DoumError as error:
                for found in error.problems:
                    problems.setdefault((found.place.path, found.place.line, found.rule), found)
                continue
            publication.add(page.output, digest, text.encode())
            printed.append(page.output)
        handled += len(batch)
        progress(handled, len(stale))
    return PrintedPages(tuple(printed)), list(problems.values())


def _stale(
    pages: Sequence[Page], theme: Theme, publication: Publication | Rehearsal
) -> Iterator[tuple[Page, str]]:
    """Yield the pages that have changed since the last publish, with their digests."""
    for page in pages:
        digest = theme.digest(page)
        if not publication.keeps(page.output, digest):
            yield page, digest


def _bodies_of(pages: Iterator[Page]) -> set[str]:
    return {page.body.path for page in pages if page.body}
