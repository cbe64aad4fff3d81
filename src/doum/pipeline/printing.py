"""Printing of pages: only those that have changed since the last publish."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from typing import ClassVar

from msgspec import Struct

from doum.addresses.urls import fits_on_disk
from doum.check.outputs import output_problems
from doum.pipeline.planning import Plan
from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Progress
from doum.pipeline.workshop import Workshop
from doum.plan.page import Page
from doum.plan.slices import Slice
from doum.problems import DoumError, Problem
from doum.publish.manifest import PublishedSlice
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.theme.theme import Theme
from doum.views.pages import ReadingPage
from doum.workers.job import Workers, in_batches

_BATCH = 50
_GROUP = 5_000
"""The most pages of a job, whose views every process has."""

_MOST_PROBLEMS = 20

_Stale = tuple[Page, str]
_Text = bytes | tuple[Problem, ...]
"""A page as printed, or what is wrong with its templates."""


class PrintedPages(Struct, frozen=True):
    """The pages that have been printed and staged.

    Attributes:
        outputs: their files in the published folder.
        slices: all slices by name, with the outputs of each.
    """

    outputs: tuple[str, ...]
    slices: Mapping[str, PublishedSlice]


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


class _Planned:
    """The pages of the slices that have changed, planned one after the other.

    A page of a large site is forgotten as soon as it is printed.

    Attributes:
        slices: the slices whose pages have all been planned, and those that have not changed.
        left: the number of pages with an article, less those that need not be printed.
    """

    def __init__(self, plan: Plan) -> None:
        self._parts = plan.slices
        self.slices: dict[str, PublishedSlice] = {}
        self.left = sum(p.readings for p in self._parts.values() if isinstance(p, Slice))

    def pages(self) -> Iterator[Page]:
        """Yield every page."""
        for name, part in self._parts.items():
            if isinstance(part, PublishedSlice):
                self.slices[name] = part
                continue
            outputs = []
            for page in part.plan():
                outputs.append((page.output, page.document))
                yield page
            self.slices[name] = PublishedSlice(part.digest, tuple(outputs))

    def stale(self, theme: Theme, publication: Publication | Rehearsal) -> Iterator[_Stale]:
        """Yield the pages that have changed since the last publish, with their digests."""
        for page in self.pages():
            digest = theme.digest(page)
            if publication.keeps(page.output, digest):
                self.left -= isinstance(page.page, ReadingPage)
            elif fits_on_disk(page.output):
                yield page, digest


def print_pages(
    shop: Workshop, plan: Plan, theme: Theme, bodies: Bodies, progress: Progress
) -> tuple[PrintedPages, list[Problem]]:
    """Plan, print and stage the pages that have changed, some thousands at a time.

    Problems of templates are reported, and outputs that conflict or cannot be written.
    """
    problems: dict[tuple[str, int, str], Problem] = {}
    planned = _Planned(plan)
    printed: list[str] = []
    read = 0
    stale = planned.stale(theme, shop.publication)
    with closing(_texts(stale, theme, bodies, shop.workers)) as batches:
        for batch in batches:
            for (page, digest), text in batch:
                if isinstance(text, bytes):
                    shop.publication.add(page.output, digest, text)
                    printed.append(page.output)
                else:
                    for found in text:
                        problems.setdefault((found.place.path, found.place.line, found.rule), found)
                read += isinstance(page.page, ReadingPage)
            progress(read, planned.left)
            if len(problems) >= _MOST_PROBLEMS:
                break
    conflicts = output_problems(plan.outputs(planned.slices.values()))
    return PrintedPages(tuple(printed), planned.slices), [*problems.values(), *conflicts]


def _texts(
    stale: Iterable[_Stale], theme: Theme, bodies: Bodies, workers: Workers
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
