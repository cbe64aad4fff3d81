"""`doum insights`: what readers search for and do not find, from exports of the feedback."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from doum.cli.shared import all_option, fail_with, print_wide, show_problems, site_option
from doum.content.beginnings import require_content
from doum.pipeline.request import Request
from doum.problems import DoumError, ExitCode, closest, has_errors, problem
from doum.report import say

if TYPE_CHECKING:
    from doum.insights.gathering import Insights, Scope
    from doum.insights.known_site import KnownSite
    from doum.insights.proposals import Proposal
    from doum.insights.trends import Unit

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _scope_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say what to look at; the command gets them as one `scope`."""

    @click.option(
        "--since",
        metavar="DATE",
        type=click.DateTime(["%Y-%m-%d"]),
        help="Count only entries from this day on: 2026-11-01.",
    )
    @click.option("--product", metavar="FOLDER", default="", help="Count only this product.")
    @click.option(
        "--by",
        type=click.Choice(["week", "month"]),
        help="Unit of the trends.  [default: week, or month for more than 16 weeks]",
    )
    @click.option(
        "--least",
        metavar="NUMBER",
        default=2,
        type=click.IntRange(1),
        help="Minimum number of readers behind a proposal.  [default: 2]",
    )
    @wraps(command)
    def scoped(
        since: datetime | None, product: str, by: Unit | None, least: int, **others: Any
    ) -> None:
        from doum.insights.gathering import Scope

        day = since.date() if since else None
        command(scope=Scope(since=day, product=product, by=by, least=least), **others)

    return scoped


@click.command("insights")
@click.argument("exports", metavar="EXPORT...", nargs=-1, required=True, type=FILE)
@_scope_options
@click.option(
    "--limit",
    metavar="NUMBER",
    default=20,
    type=click.IntRange(1, 10_000),
    help="Maximum number of rows per table.  [default: 20]",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON, for programs.")
@click.option("--write", "is_writing", is_flag=True, help="Ask about each proposal, and add it.")
@click.option("--yes", is_flag=True, help="With --write: accept every proposal without asking.")
@all_option
@site_option
def command(
    exports: tuple[Path, ...],
    scope: Scope,
    limit: int,
    as_json: bool,
    is_writing: bool,
    yes: bool,
    whole: bool,
    site: Path,
) -> None:
    """Show what readers search for and do not find, and which articles do not help.

    EXPORT is a CSV file from Netlify Forms or a spreadsheet, or a file with the JSON lines of
    your webhook. Searches and votes may be in the same file or in several.

    Prints the queries that fail, most often first, each with a proposal: a synonym, a keyword of
    an article, or a missing article. Then the articles and sections that did not help, with
    their owners; votes on earlier versions of a text are counted apart. Lines that cannot be
    read are named and left out.

    \b
    Examples:
      doum insights search.csv feedback.csv
      doum insights webhook.jsonl --since 2026-11-01 --product messenger
      doum insights search.csv --write

    With --write, asks about each proposal. Accepted synonyms are added to content/synonyms.toml,
    and their queries, with the article that readers took, to content/queries.toml, where
    `doum search --test` tests them. Nothing else in these files changes.
    """
    _refuse_options(as_json=as_json, is_writing=is_writing, yes=yes)
    known, insights = _read(site, exports, scope, whole=whole)
    if as_json:
        _print_json(insights, scope.since)
    else:
        _print_tables(insights, known, limit)
    if is_writing:
        _write(site, known, insights, yes=yes)


def _refuse_options(*, as_json: bool, is_writing: bool, yes: bool) -> None:
    if yes and not is_writing:
        raise click.UsageError("--yes requires --write.")
    if as_json and is_writing:
        raise click.UsageError("Specify either --json or --write.")


def _read(
    site: Path, exports: Sequence[Path], scope: Scope, *, whole: bool
) -> tuple[KnownSite, Insights]:
    """Read the exports, and print what could not be read; exit if that is a whole file."""
    from doum.insights.gathering import read_insights

    require_content(site)
    request = Request(site=site)
    known, export, insights = read_insights(site, exports, scope)
    if scope.product and scope.product not in known.products:
        guess, listed = closest(scope.product, known.products), ", ".join(known.products) or "-"
        values = {"product": scope.product, "guess": guess, "known": listed}
        raise DoumError([problem("query-product", "", **values)], ExitCode.USAGE)
    if has_errors(export.problems):
        fail_with(DoumError(export.problems, ExitCode.USAGE), request)
    everything = f"insights --all {shlex.join(map(str, exports))}"
    problems = tuple(sorted(export.problems))
    show_problems(problems, request, whole=whole, everything=everything)
    return known, insights


def _print_tables(insights: Insights, known: KnownSite, limit: int) -> None:
    from doum.insights.insights_report import insights_report

    print_wide(insights_report(insights, known, limit))


def _print_json(insights: Insights, since: date | None) -> None:
    from doum.insights.insight_records import as_record

    record = {"since": since and since.isoformat()} | as_record(insights)
    click.echo(json.dumps(msgspec.to_builtins(record), ensure_ascii=False, indent=2))


def _write(site: Path, known: KnownSite, insights: Insights, *, yes: bool) -> None:
    """Ask about each proposal that can be added, add those accepted, and print them."""
    from doum.insights.accepting import additions, is_addable, write

    accepted = [
        one for one in insights.proposals if is_addable(one) and (yes or _is_accepted(one, known))
    ]
    try:
        added = additions(site, accepted, known)
    except DoumError as error:
        fail_with(error, Request(site=site), whole=True)
    for addition in added:
        write(site, addition)
        click.echo(say("insights_added", n=addition.number, path=site / addition.path))
        click.echo("\n".join(f"  {line}".rstrip() for line in addition.text.split("\n")))
    if not added:
        click.echo(say("insights_none_added"))
    _print_keywords([one for one in accepted if one.kind == "keyword"], known)


def _print_keywords(accepted: Sequence[Proposal], known: KnownSite) -> None:
    """List what the writers of articles add by hand."""
    from doum.insights.insights_report import proposal_line

    if accepted:
        click.echo(say("insights_by_hand"))
    for proposal in accepted:
        click.echo(f"  {proposal_line(proposal, known)}")


def _is_accepted(proposal: Proposal, known: KnownSite) -> bool:
    from doum.insights.insights_report import proposal_line, reason_line

    click.echo(f"{proposal_line(proposal, known)}\n  {reason_line(proposal)}")
    question = "accept_synonym" if proposal.kind == "synonym" else "accept_keyword"
    return click.confirm(say(question), default=False)
