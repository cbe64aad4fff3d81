"""Staging of the files other than pages: assets, search data, redirects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from doum.addresses.map import REDIRECTS, SEARCH_DATA, SEARCH_ENTRY
from doum.addresses.redirects import Redirect, redirects_file, stub
from doum.addresses.urls import Urls
from doum.pipeline.reading import Content
from doum.plan.offline import worker_file
from doum.publish.manifest import Manifest
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.search.search_store import Generation, SearchStore
from doum.theme.assets import Assets

_SHELL = re.compile(r"[^/]+\.(css|svg)|js/[^/]+\.js")
"""The assets that every page needs; search modules are cached when they are first loaded."""

_EARLIER = "earlier"
"""The digest of a published file that the entry of the search data no longer names."""


def stage_bytes(publication: Publication, path: str, data: bytes) -> None:
    """Stage a file that every build generates, unless the published one is the same."""
    digest = blake2b(data, digest_size=12).hexdigest()
    if not publication.keeps(path, digest):
        publication.add(path, digest, data)


def stage_content(publication: Publication, content: Content, paths: Iterable[str]) -> None:
    """Stage the files of `content/` that articles refer to."""
    for path in sorted(paths):
        facts, location = content.files[path], content.locations[path]
        publication.add_content(path.partition("/")[2], facts.digest, location, path)


def stage_assets(publication: Publication, assets: Assets, urls: Urls) -> None:
    """Stage the theme's assets in their fingerprinted folder."""
    folder = assets.base.removeprefix(urls.base)
    for name, data in assets.files.items():
        stage_bytes(publication, folder + name, data)


def worker_of(assets: Assets, urls: Urls, languages: Sequence[str], is_offline: bool) -> bytes:
    """Return the service worker of a site, or the one that removes an earlier worker."""
    if not is_offline:
        return worker_file(assets.files["offline/goodbye.js"], urls, ())
    shell = [name for name in assets.files if _SHELL.fullmatch(name)]
    needed = sorted(map(assets.url, shell))
    return worker_file(assets.files["offline/worker.js"], urls, languages, needed)


def stage_redirects(
    publication: Publication, redirects: Sequence[Redirect], urls: Urls, languages: Sequence[str]
) -> None:
    """Stage the redirect pages at old URLs, and the rules for Netlify."""
    for redirect in redirects:
        path, html = stub(redirect, urls)
        stage_bytes(publication, path, html.encode())
    if rules := redirects_file(redirects, urls, languages):
        stage_bytes(publication, REDIRECTS, rules.encode())


def keep_search(publication: Publication | Rehearsal, before: Manifest | None) -> None:
    """Keep the search data of the last publish."""
    for path, written in before.files.items() if before else ():
        if path.startswith(SEARCH_DATA + "/"):
            publication.keeps(path, written.digest)


def stage_search(
    publication: Publication, base: str, generation: Generation, store: SearchStore
) -> tuple[str, ...]:
    """Stage the search data of a language, unless it is published.

    Files are named by their content, so that one with the right name need not be looked at.

    Args:
        base: the published folder of the language.

    Returns:
        The paths of the staged files.

    Raises:
        DamagedFileError: if a file of the store is damaged; what was staged before it stays so.
    """
    staged: list[str] = []
    for stored, paths in generation.parts():
        missing = (path for path in paths if base + path not in publication.files)
        stale = [path for path in missing if not publication.keeps(base + path, stored)]
        contents = dict(zip(paths, store.contents(stored), strict=True)) if stale else {}
        for path in stale:
            publication.add(base + path, stored, contents[path])
        staged += stale
    stage_bytes(publication, base + SEARCH_ENTRY, generation.entry)
    _keep_earlier(publication, base)
    return tuple(base + path for path in staged)


def _keep_earlier(publication: Publication, base: str) -> None:
    """Keep the files that only the entry before named, for tabs that were opened then.

    They stay until the entry changes once more.
    """
    entry, before = base + SEARCH_ENTRY, publication.before
    is_same = entry in before and before[entry].digest == publication.files[entry].digest
    for path, written in before.items():
        is_late = is_same or written.digest != _EARLIER
        if is_late and path.startswith(base) and path not in publication.files:
            publication.keep_as(path, _EARLIER)
