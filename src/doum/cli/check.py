"""`doum check`: check the site without publishing it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from doum.cli.shared import (
    all_option,
    base_path_option,
    build_or_fail,
    drafts_option,
    jobs_option,
    show_problems,
    site_option,
    strict_option,
)
from doum.pipeline.request import Request, Stopwatch
from doum.problems import DoumError
from doum.report import say
from doum.run import run_build


@click.command("check")
@site_option
@base_path_option
@strict_option
@drafts_option
@click.option("--words", is_flag=True, help="Compare the words of every body with its page.")
@jobs_option
@all_option
@click.option("--json", "as_json", is_flag=True, help="Print every problem as JSON, for programs.")
def command(
    site: Path,
    base_path: str | None,
    strict: bool,
    drafts: bool,
    words: bool,
    jobs: int,
    whole: bool,
    as_json: bool,
) -> None:
    """Check the site without publishing it.

    Reports the errors and warnings that a build would: front matter, categories, URLs, links,
    images, templates. If there are more than fit on the screen, those of a kind are told as one.
    """
    request = Request(
        site=site,
        base_path=base_path,
        strict=strict,
        drafts=drafts,
        words=words,
        write=False,
        jobs=jobs,
    )
    if as_json:
        _print_json(request)
        return
    outcome = build_or_fail(request, whole=whole)
    show_problems(outcome.problems, request, whole=whole)
    made = outcome.summary
    if outcome.words:
        found = outcome.words
        click.echo(say("words", words=f"{found.words:,}", bodies=f"{found.bodies:,}"))
    if outcome.problems:
        return
    click.echo(say("checked", articles=made.articles, pages=made.pages))


def _print_json(request: Request) -> None:
    """Print every problem as JSON, and exit as a check does."""
    from doum.problem_records import as_json
    from doum.report import terminal_language, with_lines

    try:
        problems, code = run_build(request, Stopwatch()).problems, 0
    except DoumError as error:
        problems, code = error.problems, error.exit_code
    records = as_json(with_lines(problems, request.site), terminal_language())
    click.echo(records.decode())
    sys.exit(code)
