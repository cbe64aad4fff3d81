"""Options and helpers that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from doum.pipeline.request import Outcome, Request, Stopwatch
from doum.problems import DoumError, Problem
from doum.run import run_build
from doum.workers.cores import available_cores

if TYPE_CHECKING:
    from rich.console import RenderableType

F = TypeVar("F", bound=Callable[..., Any])
WIDTH = 120
FOLDER = click.Path(file_okay=False, path_type=Path)


def site_option(function: F) -> F:
    """Add `--site`."""
    return click.option(
        "--site",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=Path(),
        metavar="DIR",
        help="Folder of the site, with content/ in it.  [default: .]",
    )(function)


def base_path_option(function: F) -> F:
    """Add `--base-path`."""
    return click.option(
        "--base-path",
        metavar="PATH",
        help="Path of the site on its host, such as /help/.  [default: from the url setting]",
    )(function)


def strict_option(function: F) -> F:
    """Add `--strict`."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(function)


def drafts_option(function: F) -> F:
    """Add `--drafts`."""
    return click.option("--drafts", is_flag=True, help="Include drafts and scheduled content.")(
        function
    )


def jobs_option(function: F) -> F:
    """Add `--jobs`."""
    return click.option(
        "--jobs",
        metavar="NUMBER",
        type=click.IntRange(1),
        default=available_cores,
        envvar="DOUM_JOBS",
        help="Processes to share the work out among.  [default: DOUM_JOBS, or one a processor]",
    )(function)


class ProgressWatch(Stopwatch):
    """Shows a progress bar on a terminal during long stages."""

    def __init__(self) -> None:
        super().__init__()
        self._progress: Any = None
        self._task: Any = None

    def lap(self, stage: str) -> None:
        """Remove the bar at the end of a stage."""
        super().lap(stage)
        self.close()

    def show_progress(self, stage: str, done: int, total: int) -> None:
        """Update the bar; show it only for long stages, on a terminal."""
        if self._progress is None:
            if total < 500 or not sys.stderr.isatty():
                return
            from rich.console import Console
            from rich.progress import Progress

            from doum.report import stage_name

            # Refreshing by itself takes a thread, beside which processes cannot be forked.
            console = Console(stderr=True)
            self._progress = Progress(console=console, transient=True, auto_refresh=False)
            self._progress.start()
            self._task = self._progress.add_task(stage_name(stage))
        self._progress.update(self._task, completed=done, total=total, refresh=True)

    def close(self) -> None:
        """Remove the bar."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None


def all_option(function: F) -> F:
    """Add `--all`."""
    return click.option(
        "--all",
        "whole",
        is_flag=True,
        help="Print every problem in full, however many there are.",
    )(function)


def show_problems(
    problems: tuple[Problem, ...],
    request: Request,
    *,
    whole: bool = False,
    below: int = 0,
    everything: str = "",
) -> None:
    """Print problems, as many as a screen has room for, and their counts.

    Args:
        whole: whether to print every problem in full.
        below: how many lines the command prints after them.
        everything: the command that prints every problem, if not `check --all`.
    """
    if not problems:
        return
    from doum import listing, report
    from doum.screen import screen_of

    language = report.terminal_language()
    with_lines = report.with_lines(problems, request.site)
    if whole:
        listed = listing.whole_listing(with_lines, language)
    else:
        screen = screen_of(sys.stderr, below)
        listed = listing.fitting_listing(with_lines, screen, language)
    drafts = " --drafts" if request.drafts else ""
    everything = report.command(everything or f"check --all{drafts}", request.site)
    ending = listing.ending(problems, listed, language, everything)
    count = click.style(report.problem_count(problems, language), bold=True)
    click.echo("\n".join([*(text + "\n" for text in listed.texts), count, *ending]), err=True)


def build_or_fail(request: Request, *after: str, whole: bool = False) -> Outcome:
    """Build with a progress bar; on failure, print the problems and exit.

    Args:
        after: lines to print after the problems.
        whole: whether to print every problem in full.
    """
    watch = ProgressWatch()
    try:
        return run_build(request, watch)
    except DoumError as error:
        watch.close()
        fail_with(error, request, *after, whole=whole)
    finally:
        watch.close()


def fail_with(error: DoumError, request: Request, *after: str, whole: bool = False) -> NoReturn:
    """Print the problems and exit with the exit code of the error."""
    from doum.report import say

    show_problems(error.problems, request, whole=whole)
    if all(found.severity == "warning" for found in error.problems):
        click.echo(say("strict"), err=True)
    for line in after:
        click.echo(line, err=True)
    sys.exit(error.exit_code)


def print_wide(lines: Iterable[RenderableType]) -> None:
    """Print lines, as wide as the terminal; without a terminal, at a fixed width."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else WIDTH
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(line)
