"""How a preview begins: with what was previewed or published before, so that nobody waits for it.

A site of ten thousand articles has fifty thousand files. Those of the published site are the
preview's, but for drafts and for what has changed since.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from doum.pipeline.request import Request
from doum.problems import DoumError
from doum.publish.lock import only_build
from doum.publish.manifest import load_manifest
from doum.publish.taking_over import link, link_files, take_over

SEARCH_STORE = "preview-search"
_PUBLISHED_STORE = Request(site=Path()).search_store


class Places(Struct, frozen=True):
    """Where a site is.

    Attributes:
        state: the folder of the cache and the search data.
        output: the folder of the preview.
        published: the folder that the site is published to.
        base: the base path of the preview.
    """

    state: Path
    output: Path
    published: Path
    base: str


def earlier_site(places: Places) -> Path | None:
    """Return what can be shown until the preview is built: the last one, or the published site."""
    return next((f for f in (places.output, places.published) if _is_site(f, places.base)), None)


def begin(places: Places) -> bool:
    """Let a preview that was never built begin as the published site; return whether it does."""
    if load_manifest(places.output) or not _is_site(places.published, places.base):
        return False
    with suppress(DoumError, OSError), only_build(places.published), only_build(places.output):
        if take_over(places.published, places.output):
            _take_over_search(places.state)
            return True
    return False


def _is_site(folder: Path, base: str) -> bool:
    """Return whether a folder is a built site whose links lead to a base path."""
    manifest = load_manifest(folder)
    return manifest is not None and manifest.base_path == base and folder.is_dir()


def _take_over_search(state: Path) -> None:
    """Let the preview's search data begin as that of the published site, if it has none."""
    if (state / SEARCH_STORE).exists():
        return
    for folder in (path for path in (state / _PUBLISHED_STORE).glob("*") if path.is_dir()):
        files = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
        link_files(folder, state / SEARCH_STORE / folder.name, files)
        for name in (folder.name, f"{folder.name}-kept"):
            kept = f"{_PUBLISHED_STORE}-{name}"
            with suppress(OSError):
                link(state / kept, state / f"{SEARCH_STORE}-{name}")
