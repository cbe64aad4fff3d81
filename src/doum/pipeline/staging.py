"""Staging of the files other than pages: assets, search data, redirects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from doum.addresses.map import REDIRECTS, SEARCH_DATA
from doum.addresses.redirects import Redirect, redirects_file, stub
from doum.addresses.urls import Urls
from doum.pipeline.reading import Content
from doum.plan.offline import worker_file
from doum.publish.manifest import Manifest
from doum.publish.write import Publication
from doum.theme.assets import Assets

_SHELL = re.compile(r"[^/]+\.(css|svg)|js/[^/]+\.js")
"""The assets that every page needs; search modules are cached when they are first loaded."""


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


def stage_search(
    publication: Publication, files: Mapping[str, Path], before: Manifest | None
) -> None:
    """Stage the search data; the digest of a file is that of its index, plus its name.

    Args:
        files: the new files, by published path; empty to keep the published data.
        before: the manifest of the last publish, whose data may be kept; `None` if it may not.
    """
    for path, file in files.items():
        publication.add_copy(path, "/".join(file.parts[-3:]), file)
    if before and not files:
        for path, written in before.files.items():
            if path.startswith(SEARCH_DATA + "/"):
                publication.keeps(path, written.digest)
