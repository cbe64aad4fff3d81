"""Planning of a site: what to publish, and of which slices pages may have to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from doum.addresses.map import OUTPUTS
from doum.addresses.redirects import Redirect
from doum.addresses.urls import output_of
from doum.pipeline.companions import companion_files
from doum.pipeline.resolving import Links
from doum.pipeline.workshop import Workshop
from doum.plan.site import Inputs, shelves_of, slices_of
from doum.plan.slices import Slice
from doum.publish.manifest import Manifest, PublishedSlice
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.theme.theme import Theme

_OURS = "Doum"
"""The source given for outputs that no file of the site asks for."""


class Plan(Struct, frozen=True, kw_only=True):
    """Everything to publish.

    Attributes:
        slices: the slices by name: as it was published if nothing in it has changed, else as a
            slice whose pages have to be planned.
        companions: files for machines, by path.
        redirects: redirects from aliases.
        files: paths of the files in `content/` to publish.
    """

    slices: Mapping[str, PublishedSlice | Slice]
    companions: Mapping[str, bytes]
    redirects: tuple[Redirect, ...]
    files: frozenset[str]

    def outputs(self, slices: Iterable[PublishedSlice]) -> Iterator[tuple[str, str]]:
        """Yield every output with the file of the site that asks for it.

        Args:
            slices: all slices, once their pages are planned.
        """
        yield from ((name, _OURS) for name in OUTPUTS)
        yield from (output for part in slices for output in part.outputs)
        yield from ((path, _OURS) for path in self.companions)
        yield from ((path.partition("/")[2], path) for path in sorted(self.files))
        yield from ((output_of(r.old), r.path) for r in self.redirects)


def plan_site(
    shop: Workshop, inputs: Inputs, links: Links, redirects: Iterable[Redirect], theme: Theme
) -> Plan:
    """Plan everything to publish, except for the pages of slices that have changed.

    The slices of the last publish that have not changed are kept. Conflicts are reported once all
    pages are planned, so that a writer is told all of them at once.
    """
    before, publication = shop.before, shop.publication
    shelves = shelves_of(inputs)
    slices: dict[str, PublishedSlice | Slice] = {}
    for part in slices_of(inputs, shelves):
        digest = theme.slice_digest(part) if part.digest else ""
        known = before.slices.get(part.name) if before else None
        if before and known and digest == known.digest != "" and _keeps(known, before, publication):
            slices[part.name] = known
        else:
            slices[part.name] = replace(part, digest=digest)
    return Plan(
        slices=slices,
        companions=companion_files(inputs, shelves, theme.assets),
        redirects=tuple(redirects),
        files=links.used_files,
    )


def _keeps(part: PublishedSlice, before: Manifest, publication: Publication | Rehearsal) -> bool:
    """Keep the files of a slice; return whether all of them are as they were written."""
    files = before.files
    return all(
        path in files and publication.keeps(path, files[path].digest) for path, _ in part.outputs
    )
