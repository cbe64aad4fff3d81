"""Publishing: staging of everything but pages and images, and the commit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from doum.addresses.map import HEADERS, WORKER
from doum.pipeline.companions import headers_of
from doum.pipeline.planning import Plan
from doum.pipeline.reading import Content
from doum.pipeline.staging import (
    stage_assets,
    stage_bytes,
    stage_content,
    stage_redirects,
    stage_search,
    worker_of,
)
from doum.pipeline.workshop import Workshop
from doum.plan.site import Inputs
from doum.problems import Problem
from doum.publish.manifest import Manifest
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Changes
from doum.theme.theme import Theme


def publish(
    shop: Workshop,
    manifest: Manifest,
    plan: Plan,
    inputs: Inputs,
    content: Content,
    theme: Theme,
    search_files: Mapping[str, Path],
) -> tuple[Changes, list[Problem]]:
    """Stage everything except pages and images, and put the new site in place.

    Args:
        manifest: the manifest of the new site, without its files.
        search_files: the new search data, by path; empty to keep the published data.
    """
    publication = shop.publication
    if isinstance(publication, Rehearsal):
        return Changes(), []
    urls, library = inputs.urls, inputs.library
    stage_content(publication, content, plan.files)
    stage_assets(publication, theme.assets, urls)
    stage_redirects(publication, plan.redirects, urls, library.languages)
    for path, data in {**plan.companions, **_made_last(plan, inputs, theme)}.items():
        stage_bytes(publication, path, data)
    before = shop.before if shop.settings.search.enabled else None
    stage_search(publication, search_files, before)
    return publication.commit(manifest), []


def _made_last(plan: Plan, inputs: Inputs, theme: Theme) -> dict[str, bytes]:
    """Generate the files that depend on all others."""
    languages = inputs.library.languages
    headers = headers_of(inputs, theme, plan.companions)
    worker = worker_of(theme.assets, inputs.urls, languages, inputs.offline)
    return {HEADERS: headers.encode(), WORKER: worker}
