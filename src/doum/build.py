"""The build, as the list of its steps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from doum.pipeline.request import Outcome, Request, Stopwatch, build_moment
from doum.pipeline.stamp import is_current, stamp_of
from doum.problems import DoumError, ExitCode, Problem, has_errors, problem
from doum.publish.lock import only_build
from doum.publish.manifest import Manifest, load_manifest
from doum.publish.write import Changes, finish_journal
from doum.settings import DoumSettings, read_settings

if TYPE_CHECKING:
    from doum.pipeline.site_build import SiteBuild


def build(request: Request, watch: Stopwatch) -> Outcome:
    """Build a site.

    Raises:
        DoumError: with every problem found, where the site cannot be published; the output
            folder is then as it was.
    """
    with _patient_collector():
        return _build(replace(request, site=request.site.resolve()), watch)


def _build(request: Request, watch: Stopwatch) -> Outcome:
    settings, problems = read_settings(request.site)
    output = (request.output or request.site / settings.build.output).resolve()
    _refuse_output(request.site, output)
    if not (request.site / "content").is_dir():
        raise DoumError([problem("no-content", "", site=request.site)], ExitCode.USAGE)
    with _held(request, output):
        before = load_manifest(output)
        options = (
            request.base_path,
            request.drafts,
            request.index,
            request.unlisted,
            request.share,
        )
        stamp = None
        if before and request.write and not problems:
            with watch.stage("look"):
                stamp = stamp_of(request.site, before.roots, options)
                current = is_current(before, stamp, output, build_moment())
            if current and not has_errors(before.problems, request.strict):
                return _as_before(request, settings, output, before, watch)
        from doum.pipeline.site_build import SiteBuild

        with SiteBuild(request, settings, output, before, watch) as run:
            if stamp is None or before is None or run.roots() != before.roots:
                stamp = stamp_of(request.site, run.roots(), options)
            return _run(run, request, problems, stamp)


def _run(run: SiteBuild, request: Request, problems: list[Problem], stamp: str) -> Outcome:
    """Go through the steps; nothing is written before the last check has passed."""
    problems += run.read()
    problems += run.assemble()
    problems += run.prepare_search()
    problems += run.render()
    problems += run.resolve()
    problems += run.check(is_whole=not has_errors(problems))
    if has_errors(problems, request.strict):
        raise DoumError(run.located(problems))
    problems += run.plan()
    if not has_errors(problems):
        problems += run.print_pages()
    if has_errors(problems, request.strict):
        raise DoumError(run.located(problems))
    run.index()
    run.draw()
    warnings = run.located(problems)
    changes = run.publish(stamp, warnings) if request.write else Changes()
    return run.outcome(warnings, changes)


@contextmanager
def _patient_collector() -> Iterator[None]:
    """Let the cycle collector look at young objects only, and seldom.

    A build keeps most of what it makes; looking through all of it again and again takes a
    third of a warm build's time. Parsers and templates do leave cycles, so that it stays on.
    """
    before = gc.get_threshold()
    gc.set_threshold(50_000, 1_000, 1_000)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _refuse_output(site: Path, output: Path) -> None:
    """Refuse to publish over the sources."""
    sources = [site.resolve() / name for name in ("content", "theme", "themes")]
    for kept in (site.resolve(), *sources):
        if output == kept or output in kept.parents or (kept in sources and kept in output.parents):
            raise DoumError([problem("output-is-source", "", output=output)], ExitCode.USAGE)
    if output.exists() and not output.is_dir():
        raise DoumError([problem("output-not-folder", "", output=output)], ExitCode.USAGE)


@contextmanager
def _held(request: Request, output: Path) -> Iterator[None]:
    """Hold the output folder and finish what a killed build began; a check touches neither."""
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
        timings=tuple(watch.timings),
        unchanged=True,
    )
