"""Printing of pages: only those that have changed since the last publish."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import ClassVar

from msgspec import Struct

from doum.pipeline.planning import Plan
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.plan.page import Page
from doum.problems import DoumError, Problem
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.theme.theme import Theme
from doum.workers.job import Workers, in_batches

_BATCH = 50
_GROUP = 5_000
"""The most pages of a job, whose views every process has."""

_MOST_PROBLEMS = 20

_Stale = tuple[Page, str]
_Text = bytes | tuple[Problem, ...]
"""A page as printed, or what is wrong with its templates."""


class PrintedPages(Struct, frozen=True):
    """The outputs of the printed and staged pages."""

    outputs: tuple[str, ...] = ()


class PrintingJob(Struct, frozen=True):
    """The job of printing pages: the text of each, or the problems of its templates.

    An item is the number of a page, and the HTML of its body with its tokens.
    """

    theme: Theme
    pages: Sequence[Page]
    least: ClassVar[int] = 400
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[tuple[int, str]], _Text]:
        """Load the templates, for so many pages that they need all of them."""
        if len(self.pages) >= self.least:
            for language in sorted({page.language for page in self.pages}):
                self.theme.load(language)
        return self._printed

    def _printed(self, item: tuple[int, str]) -> _Text:
        number, written = item
        try:
            return self.theme.render(self.pages[number], written).encode()
        except DoumError as error:
            return error.problems


def print_pages(
    plan: Plan,
    theme: Theme,
    bodies: Bodies,
    publication: Publication | Rehearsal,
    workers: Workers,
    progress: Progress,
) -> tuple[PrintedPages, list[Problem]]:
    """Print and stage the stale pages of a plan; report problems of the templates."""
    problems: dict[tuple[str, int, str], Problem] = {}
    stale = list(_stale(plan.pages, theme, publication))
    printed: list[str] = []
    handled = 0
    with closing(_texts(stale, theme, bodies, workers)) as batches:
        for batch in batches:
            for (page, digest), text in batch:
                if isinstance(text, bytes):
                    publication.add(page.output, digest, text)
                    printed.append(page.output)
                else:
                    for found in text:
                        problems.setdefault((found.place.path, found.place.line, found.rule), found)
            handled += len(batch)
            progress(handled, len(stale))
            if len(problems) >= _MOST_PROBLEMS:
                break
    return PrintedPages(tuple(printed)), list(problems.values())


def _stale(
    pages: Sequence[Page], theme: Theme, publication: Publication | Rehearsal
) -> Iterator[_Stale]:
    """Yield the pages that have changed since the last publish, with their digests."""
    for page in pages:
        digest = theme.digest(page)
        if not publication.keeps(page.output, digest):
            yield page, digest


def _texts(
    stale: Sequence[_Stale], theme: Theme, bodies: Bodies, workers: Workers
) -> Generator[list[tuple[_Stale, _Text]]]:
    """Yield batches of pages, each with its text."""
    for group in in_batches(stale, _GROUP):
        pages = [page for page, _ in group]
        job = PrintingJob(theme, pages)
        rest = iter(group)
        for _, texts in workers.run(job, _items(pages, bodies), len(pages)):
            yield list(zip(islice(rest, len(texts)), texts, strict=True))


def _items(pages: Sequence[Page], bodies: Bodies) -> Iterator[list[tuple[int, str]]]:
    """Yield batches of the numbers of pages, with the HTML of their bodies."""
    for batch in in_batches(enumerate(pages), _BATCH):
        html = bodies.html({page.body.path for _, page in batch if page.body})
        yield [(number, html[page.body.path] if page.body else "") for number, page in batch]
