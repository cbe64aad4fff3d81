"""`doum build`: build the site."""

from __future__ import annotations

from pathlib import Path

import click

from doum.cli.shared import (
    FOLDER,
    all_option,
    base_path_option,
    build_or_fail,
    drafts_option,
    jobs_option,
    show_problems,
    site_option,
    strict_option,
)
from doum.pipeline.request import Request
from doum.report import say, shortest, summary
from doum.run import output_folder
from doum.settings_file import read_settings


@click.command("build")
@site_option
@click.option(
    "--output",
    type=FOLDER,
    metavar="DIR",
    help="Folder to publish to.  [default: output in doum.toml, or public]",
)
@base_path_option
@strict_option
@drafts_option
@click.option("--unlisted", is_flag=True, help="Ask search engines not to list this copy.")
@click.option("--no-index", is_flag=True, help="Keep the existing search index.")
@jobs_option
@click.option(
    "--cluster",
    metavar="ADDRESS",
    default="",
    envvar="DOUM_CLUSTER",
    help="Scheduler of a Dask cluster to share the work out among, such as tcp://10.0.0.5:8786.",
)
@all_option
def command(
    site: Path,
    output: Path | None,
    base_path: str | None,
    strict: bool,
    drafts: bool,
    unlisted: bool,
    no_index: bool,
    jobs: int,
    cluster: str,
    whole: bool,
) -> None:
    """Build the site.

    Reads content/ and doum.toml, checks everything, and only then updates the published folder.
    A failed build leaves the folder unchanged.
    """
    request = Request(
        site=site,
        output=output,
        base_path=base_path,
        strict=strict,
        drafts=drafts,
        unlisted=unlisted,
        index=not no_index,
        jobs=jobs,
        cluster=cluster,
    )
    settings, _ = read_settings(site)
    where = shortest(output_folder(request, settings))
    outcome = build_or_fail(request, say("not_built", output=where), whole=whole)
    told = summary(outcome, site)
    show_problems(outcome.problems, request, whole=whole, below=told.count("\n"))
    click.echo(told)
