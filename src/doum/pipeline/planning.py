"""Planning of a site: what to publish, and which pages may have to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from doum.addresses.map import OUTPUTS
from doum.addresses.redirects import Redirect
from doum.addresses.urls import output_of
from doum.check.outputs import output_problems
from doum.pipeline.companions import companion_files
from doum.pipeline.resolving import Links
from doum.plan.page import Page
from doum.plan.site import Inputs, shelves_of, slices_of
from doum.plan.slices import Slice
from doum.problems import Problem
from doum.publish.manifest import Manifest, PublishedSlice
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.theme.theme import Theme

_OURS = "Doum"
"""The source given for outputs that no file of the site asks for."""


class Plan(Struct, frozen=True, kw_only=True):
    """Everything to publish.

    Attributes:
        slices: the slices by name, with the outputs of each.
        pages: the pages of slices that have changed since the last publish.
        companions: files for machines, by path.
        redirects: redirects from aliases.
        files: paths of the files in `content/` to publish.
    """

    slices: Mapping[str, PublishedSlice]
    pages: tuple[Page, ...]
    companions: Mapping[str, bytes]
    redirects: tuple[Redirect, ...]
    files: frozenset[str]

    def page_outputs(self) -> Iterator[tuple[str, str]]:
        """Yield (output, source) of every page."""
        for part in self.slices.values():
            yield from part.outputs

    def outputs(self) -> Iterator[tuple[str, str]]:
        """Yield every output with the file of the site that asks for it."""
        yield from ((name, _OURS) for name in OUTPUTS)
        yield from self.page_outputs()
        yield from ((path, _OURS) for path in self.companions)
        yield from ((path.partition("/")[2], path) for path in sorted(self.files))
        yield from ((output_of(r.old), r.path) for r in self.redirects)


def plan_site(
    inputs: Inputs,
    links: Links,
    redirects: Iterable[Redirect],
    theme: Theme,
    publication: Publication | Rehearsal,
    before: Manifest | None,
) -> tuple[Plan, list[Problem]]:
    """Plan everything to publish.

    Args:
        before: the manifest of the last publish; its unchanged slices are kept.
    """
    shelves = shelves_of(inputs)
    slices: dict[str, PublishedSlice] = {}
    pages: list[Page] = []
    for part in slices_of(inputs, shelves):
        digest = theme.slice_digest(part) if part.digest else ""
        known = before.slices.get(part.name) if before else None
        if before and known and digest == known.digest != "" and _keeps(known, before, publication):
            slices[part.name] = known
        else:
            made = _planned(part)
            slices[part.name] = PublishedSlice(digest, tuple((p.output, p.document) for p in made))
            pages += made
    plan = Plan(
        slices=slices,
        pages=tuple(pages),
        companions=companion_files(inputs, shelves, theme.assets),
        redirects=tuple(redirects),
        files=links.used_files,
    )
    return plan, list(output_problems(plan.outputs()))


def _planned(part: Slice) -> list[Page]:
    return list(part.plan())


def _keeps(part: PublishedSlice, before: Manifest, publication: Publication | Rehearsal) -> bool:
    """Keep the files of a slice; return whether all of them are as they were written."""
    files = before.files
    return all(
        path in files and publication.keeps(path, files[path].digest) for path, _ in part.outputs
    )
