"""Publishing: what is not a page is staged, and everything is committed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from doum.addresses.map import HEADERS, WORKER
from doum.pipeline.companions import headers_of
from doum.pipeline.counting import summary_of
from doum.pipeline.planning import Plan
from doum.pipeline.printing import PrintedPages
from doum.pipeline.reading import Content
from doum.pipeline.sources import find_sources
from doum.pipeline.staging import (
    stage_assets,
    stage_bytes,
    stage_content,
    stage_redirects,
    worker_of,
)
from doum.pipeline.stamp import look
from doum.pipeline.workshop import Workshop
from doum.plan.site import Inputs
from doum.problems import Problem
from doum.publish.manifest import Manifest
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Changes, Publication
from doum.settings_file import read_settings
from doum.theme.theme import Theme


class Made(Struct, frozen=True, kw_only=True):
    """What the steps before publishing made.

    Attributes:
        pages: the pages that were printed and staged.
        drawings: the names of the share images that were staged.
        search: the paths of the search data that was staged.
    """

    plan: Plan
    pages: PrintedPages
    drawings: tuple[str, ...]
    search: tuple[str, ...]


class Published(Struct, frozen=True):
    """The state of the output folder, and how it differs from the one before."""

    manifest: Manifest
    changes: Changes


def publish(
    shop: Workshop,
    made: Made,
    inputs: Inputs,
    content: Content,
    theme: Theme,
    warnings: tuple[Problem, ...],
) -> tuple[Published, list[Problem]]:
    """Stage everything that is not a page or an image, and put the new site in place.

    Args:
        warnings: repeated by later builds for as long as nothing changes.
    """
    manifest = Manifest(
        roots=shop.sources.roots,
        base_path=inputs.urls.base,
        moment=shop.moment,
        next_change=inputs.library.next_change,
        problems=warnings,
        summary=summary_of(made.pages.slices, inputs, theme),
        slices=made.pages.slices,
    )
    publication = shop.publication
    if isinstance(publication, Rehearsal):
        return Published(manifest, Changes()), []
    _stage(publication, made, inputs, content, theme)
    if _is_steady(shop):
        manifest = replace(manifest, stamp=shop.stamp)
    return Published(manifest, publication.commit(manifest)), []


def _is_steady(shop: Workshop) -> bool:
    """Return whether everything that was read is still as it was before the build.

    Otherwise some of it may have been read before a change and some after it, and the stamp does
    not say what was published.
    """
    settings, _ = read_settings(shop.site)
    sources, _ = find_sources(shop.request, settings)
    if sources != shop.sources:
        return False
    return look(shop.site, shop.state, sources.roots).files == shop.snapshot.files


def _stage(
    publication: Publication,
    made: Made,
    inputs: Inputs,
    content: Content,
    theme: Theme,
) -> None:
    plan, urls = made.plan, inputs.urls
    stage_content(publication, content, plan.files)
    stage_assets(publication, theme.assets, urls)
    stage_redirects(publication, plan.redirects, urls, inputs.library.languages)
    for path, data in {**plan.companions, **_made_last(plan, inputs, theme)}.items():
        stage_bytes(publication, path, data)


def _made_last(plan: Plan, inputs: Inputs, theme: Theme) -> dict[str, bytes]:
    """Make the files that depend on all others."""
    languages = inputs.library.languages
    headers = headers_of(inputs, theme, plan.companions)
    worker = worker_of(theme.assets, inputs.urls, languages, inputs.offline)
    return {HEADERS: headers.encode(), WORKER: worker}
