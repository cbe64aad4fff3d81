"""`doum check`: check the site without publishing it."""

from __future__ import annotations

from pathlib import Path

import click

from doum.cli.shared import (
    base_path_option,
    build_or_fail,
    drafts_option,
    show_problems,
    site_option,
    strict_option,
)
from doum.pipeline.request import Request
from doum.report import say


@click.command("check")
@site_option
@base_path_option
@strict_option
@drafts_option
@click.option("--words", is_flag=True, help="Compare the words of every body with its page.")
def command(site: Path, base_path: str | None, strict: bool, drafts: bool, words: bool) -> None:
    """Check the site without publishing it.

    Reports the errors and warnings that a build would: front matter, categories, URLs, links,
    images, templates.
    """
    request = Request(
        site=site, base_path=base_path, strict=strict, drafts=drafts, words=words, write=False
    )
    outcome = build_or_fail(request)
    show_problems(outcome.problems, site)
    made = outcome.summary
    if outcome.words:
        found = outcome.words
        click.echo(say("words", words=f"{found.words:,}", bodies=f"{found.bodies:,}"))
    if outcome.problems:
        return
    click.echo(say("checked", articles=made.articles, pages=made.pages))
