"""One run, from a request to an outcome, with a shortcut if nothing has changed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from doum.content.beginnings import require_content
from doum.pipeline.ledger import Ledger
from doum.pipeline.request import Outcome, Request, Stopwatch, build_moment
from doum.pipeline.snapshot import Snapshot
from doum.pipeline.stamp import code_digest, code_here, is_same, look, stamp_of
from doum.problems import DoumError, ExitCode, has_errors, problem
from doum.publish.lock import only_build
from doum.publish.manifest import Manifest, load_manifest, save_manifest, untouched_files
from doum.publish.write import Changes, finish_journal
from doum.settings import STATE, DoumSettings
from doum.settings_file import read_settings

if TYPE_CHECKING:
    from doum.pipeline.sources import Sources
    from doum.pipeline.workshop import Workshop
    from doum.publish.rehearsal import Rehearsal
    from doum.publish.write import Publication
    from doum.workers.job import Workers


def run_build(request: Request, watch: Stopwatch) -> Outcome:
    """Build a site.

    Raises:
        DoumError: with every problem found, if the site cannot be published; the output folder
            is then unchanged.
    """
    with _patient_collector():
        return _run(replace(request, site=request.site.resolve()), watch)


def output_folder(request: Request, settings: DoumSettings) -> Path:
    """Return the folder to publish to: the requested one, else that of the settings."""
    return (request.output or request.site / settings.build.output).resolve()


def _run(request: Request, watch: Stopwatch) -> Outcome:
    settings, problems = read_settings(request.site)
    output = output_folder(request, settings)
    _refuse_output(request.site, output)
    require_content(request.site)
    with _held(request, output):
        before = load_manifest(output)
        ledger = Ledger(watch, problems)
        if before is None or not request.write or problems:
            return _make(request, settings, output, before, None, ledger)
        snapshot = look(request.site, request.site / STATE, before.roots)
        same = _found_same(request, output, before, snapshot)
        watch.lap("look")
        if same:
            return _as_before(request, settings, output, same, watch)
        return _make(request, settings, output, before, snapshot, ledger)


def _found_same(
    request: Request, output: Path, before: Manifest, snapshot: Snapshot
) -> Manifest | None:
    """Return the manifest of a published site that is what would be made now."""
    stamps = {_stamp(made, snapshot) for made in (request, replace(request, index=True))}
    if not is_same(before, stamps, build_moment()) or has_errors(before.problems, request.strict):
        return None
    files = untouched_files(output, before.files)
    if files is None:
        return None
    if files is before.files:
        return before
    renewed = replace(before, files=files)
    save_manifest(output, renewed)
    return renewed


def _make(
    request: Request,
    settings: DoumSettings,
    output: Path,
    before: Manifest | None,
    snapshot: Snapshot | None,
    ledger: Ledger,
) -> Outcome:
    """Build with a workshop, and close it even if the build fails.

    Args:
        snapshot: the files below the roots of the last build, if they were looked at.
    """
    from doum.build import build
    from doum.pipeline.sources import find_sources

    sources = ledger.done("look", find_sources(request, settings))
    if snapshot is None or before is None or sources.roots != before.roots:
        snapshot = look(request.site, request.site / STATE, sources.roots)
    with _workshop(request, sources, output, before, snapshot) as shop:
        ledger.watch.lap("look")
        return build(shop, ledger)


@contextmanager
def _workshop(
    request: Request, sources: Sources, output: Path, before: Manifest | None, snapshot: Snapshot
) -> Iterator[Workshop]:
    """Open what the steps of a build share."""
    from doum.cache import Cache
    from doum.pipeline.workshop import Workshop

    with (
        _publication(request, output, before) as publication,
        Cache(request.site / STATE / "cache.sqlite", request.search_store) as cache,
        _workers(request) as workers,
    ):
        yield Workshop(
            request=request,
            sources=sources,
            output=output,
            publication=publication,
            before=before,
            snapshot=snapshot,
            stamp=_stamp(request, snapshot),
            moment=build_moment(),
            code=code_digest(snapshot),
            cache=cache,
            workers=workers,
        )


@contextmanager
def _publication(
    request: Request, output: Path, before: Manifest | None
) -> Iterator[Publication | Rehearsal]:
    """Open what takes the files of a build; abandon them if it fails."""
    from doum.publish.rehearsal import Rehearsal
    from doum.publish.write import Publication

    publication = Publication(output, before) if request.write else Rehearsal(before)
    try:
        yield publication
    except BaseException:
        publication.abandon()
        raise


@contextmanager
def _workers(request: Request) -> Iterator[Workers]:
    """Return those who do the work that can be shared out."""
    from doum.workers.pool import workers_of

    here = workers_of(request.jobs)
    if request.cluster:
        from doum.workers.cluster import cluster_at

        with cluster_at(request.cluster, code_here, here) as cluster:
            yield cluster
    else:
        yield here


def _stamp(request: Request, snapshot: Snapshot) -> str:
    """Return the digest of everything that determines what a build does."""
    return stamp_of(snapshot, (request.decisive, request.index))


@contextmanager
def _patient_collector() -> Iterator[None]:
    """Let the cycle collector run rarely, and on young objects only.

    A build keeps most of its objects; scanning all of them repeatedly takes a third of the time
    of a warm build. Parsers and templates do leave cycles, so the collector stays on.
    """
    before = gc.get_threshold()
    gc.set_threshold(50_000, 1_000, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _refuse_output(site: Path, output: Path) -> None:
    """Refuse to publish over the sources."""
    protected = [site.resolve() / name for name in ("content", "theme", "themes")]
    for kept in (site.resolve(), *protected):
        if (
            output == kept
            or output in kept.parents
            or (kept in protected and kept in output.parents)
        ):
            raise DoumError([problem("output-is-source", "", output=output)], ExitCode.USAGE)
    if output.exists() and not output.is_dir():
        raise DoumError([problem("output-not-folder", "", output=output)], ExitCode.USAGE)


@contextmanager
def _held(request: Request, output: Path) -> Iterator[None]:
    """Lock the output folder and finish the work of a killed build; a check does neither."""
    if not request.write:
        yield
        return
    with only_build(output):
        finish_journal(output)
        yield


def _as_before(
    request: Request, settings: DoumSettings, output: Path, before: Manifest, watch: Stopwatch
) -> Outcome:
    from doum.addresses.urls import make_urls

    urls = make_urls(settings.site.url, request.base_path, settings.site.language)
    return Outcome(
        output=output,
        base_path=urls.base,
        problems=before.problems,
        summary=before.summary,
        changes=Changes(kept=len(before.files)),
        timings=watch.timings,
        unchanged=True,
    )
