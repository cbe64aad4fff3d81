"""Printing pages: only those that are not published as they would be now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from doum.pipeline.rendering import Bodies
from doum.pipeline.request import Stopwatch
from doum.plan.page import Page
from doum.plan.slices import Slice
from doum.problems import DoumError, Problem
from doum.publish.manifest import Manifest, PublishedSlice
from doum.publish.write import Publication
from doum.theme.theme import Theme

_BATCH = 200
_MOST_PROBLEMS = 20


class Printing:
    """The pages of one build.

    Args:
        publication: what is being published; `None` where the site is only checked.
        before: the manifest of the last publish.
    """

    def __init__(
        self,
        theme: Theme,
        bodies: Bodies,
        publication: Publication | None,
        before: Manifest | None,
        watch: Stopwatch,
    ) -> None:
        self.theme, self.bodies, self.watch = theme, bodies, watch
        self.publication, self.before = publication, before
        self.slices: dict[str, PublishedSlice] = {}
        self._pages: list[Page] = []

    def plan(self, slices: Iterable[Slice]) -> None:
        """Plan the slices that are not published as they are."""
        for part in slices:
            digest = self.theme.slice_digest(part) if part.digest else ""
            known = self.before.slices.get(part.name) if self.before else None
            if known and digest and known.digest == digest and self._keeps(known):
                self.slices[part.name] = known
            else:
                pages = list(part.plan())
                outputs = tuple((page.output, page.source) for page in pages)
                self.slices[part.name] = PublishedSlice(digest, outputs)
                self._pages += pages

    def outputs(self) -> Iterable[tuple[str, str]]:
        """Yield the file of every page, and the file of the site that it comes from."""
        for part in self.slices.values():
            yield from part.outputs

    def print_stale(self) -> list[Problem]:
        """Print what is stale, and stage it; returns what is wrong with the templates."""
        problems: dict[tuple[str, int, str], Problem] = {}
        stale = [(page, digest) for page in self._pages if (digest := self._stale(page))]
        rest = iter(stale)
        done = 0
        while (batch := list(islice(rest, _BATCH))) and len(problems) < _MOST_PROBLEMS:
            for found in self._print(batch):
                problems.setdefault((found.place.path, found.place.line, found.rule), found)
            done += len(batch)
            self.watch.advanced(done, len(stale))
        return list(problems.values())

    def _print(self, batch: list[tuple[Page, str]]) -> Iterable[Problem]:
        html = self.bodies.html(
            {page.body.path for page, _ in batch if page.body and not page.is_markdown}
        )
        for page, digest in batch:
            try:
                text = self.theme.render(page, self._body(page, html))
            except DoumError as error:
                yield from error.problems
                continue
            if self.publication:
                self.publication.add(page.output, digest, text.encode())

    def _body(self, page: Page, html: Mapping[str, str]) -> str:
        if page.body is None:
            return ""
        path = page.body.path
        return self.bodies.text(path) if page.is_markdown else html[path]

    def _stale(self, page: Page) -> str:
        """Return the page's digest, or nothing where it is published as it would be now."""
        digest = self.theme.digest(page)
        if self.publication:
            return "" if self.publication.keeps(page.output, digest) else digest
        written = self.before.files.get(page.output) if self.before else None
        return "" if written and written.digest == digest else digest

    def _keeps(self, part: PublishedSlice) -> bool:
        """Tell whether all files of a slice are as they were written, and keep them."""
        if self.publication is None or self.before is None:
            return False
        files = self.before.files
        return all(
            path in files and self.publication.keeps(path, files[path].digest)
            for path, _ in part.outputs
        )
