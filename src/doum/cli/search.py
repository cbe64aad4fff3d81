"""`doum search`: run the site's own search from the terminal, and test it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
import msgspec

from doum.cli.search_test import Wanted, test_search
from doum.cli.shared import build_or_fail, print_wide, show_problems, site_option
from doum.pipeline.request import Request
from doum.problems import DoumError, ExitCode, closest, problem
from doum.publish.manifest import load_manifest

if TYPE_CHECKING:
    from doum.search.evaluate import Part
    from doum.trial.published import Published

Half = Literal["written", "generated"]
"""Where the queries of a test come from."""


@click.command("search")
@click.argument("query", required=False)
@click.option("--language", metavar="CODE", help="Language to search.  [default: the site's own]")
@click.option("--product", metavar="FOLDER", default="", help="Search only this product.")
@click.option(
    "--limit",
    metavar="NUMBER",
    default=10,
    type=click.IntRange(1, 1000),
    help="Maximum number of results.  [default: 10]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@click.option("--test", "is_test", is_flag=True, help="Test the search.")
@click.option("--tuned", "part", flag_value="tuned", help="Test only queries not set aside.")
@click.option("--set-aside", "part", flag_value="set_aside", help="Test only queries set aside.")
@click.option("--written", "half", flag_value="written", help="Test only written queries.")
@click.option("--generated", "half", flag_value="generated", help="Test only generated queries.")
@click.option("--no-stock", is_flag=True, help="Skip the comparison with plain Pagefind.")
@click.option("--record", is_flag=True, help="Save the results to content/queries.results.json.")
@click.option(
    "-v", "--verbose", is_flag=True, help="List every failure and queries set aside, too."
)
@site_option
def command(
    query: str | None,
    language: str | None,
    product: str,
    limit: int,
    as_json: bool,
    is_test: bool,
    part: Part | None,
    half: Half | None,
    no_stock: bool,
    record: bool,
    verbose: bool,
    site: Path,
) -> None:
    """Search the site for QUERY, as readers do.

    Builds the site if it is out of date, opens it in Chromium and runs its own search. Prints
    how the query was understood, and how the score of each result was calculated.

    \b
    Examples:
      doum search "세금계산서 다시 받고 싶어요"
      doum search "cancel my plan" --language en --product messenger
      doum search --test

    With --test, runs every query in content/queries.toml, and others that are generated from the
    articles: their words, titles, numbers and names, and queries that no article answers. Runs
    them on plain Pagefind as well. Prints the share of answers found for each kind of query, and
    what has changed since the results were recorded. Fails if a figure is below its threshold in
    that file, or if plain Pagefind finds more.
    """
    _refuse_mixture(query, is_test=is_test, part=part, half=half, record=record)
    published = _published(site)
    if query is not None:
        _ask(published, query, _language(published, language), product, limit, as_json)
        return
    wanted = _wanted(part, half, has_stock=not no_stock, record=record, verbose=verbose)
    sys.exit(ExitCode.OK if test_search(site, published, wanted) else ExitCode.CONTENT)


def _refuse_mixture(
    query: str | None, *, is_test: bool, part: Part | None, half: Half | None, record: bool
) -> None:
    if is_test == (query is not None):
        raise click.UsageError("Specify either a QUERY or --test.")
    if not is_test and (part or half or record):
        raise click.UsageError(
            "--tuned, --set-aside, --written, --generated and --record require --test."
        )
    if part and half == "generated":
        raise click.UsageError("--tuned and --set-aside choose written queries; omit --generated.")
    if record and (part or half == "generated"):
        raise click.UsageError(
            "--record covers all written queries; omit --tuned, --set-aside and --generated."
        )


def _wanted(
    part: Part | None, half: Half | None, *, has_stock: bool, record: bool, verbose: bool
) -> Wanted:
    """Return which queries to test; a part is one of the written ones."""
    half = "written" if part else half
    return Wanted(
        part=part or "all",
        is_written=half != "generated",
        is_generated=half != "written",
        has_stock=has_stock,
        record=record,
        verbose=verbose,
    )


def _published(site: Path) -> Published:
    """Build the site if it is out of date, and return what is published."""
    from doum.trial.published import read_published

    request = Request(site=site)
    outcome = build_or_fail(request)
    show_problems(outcome.problems, request)
    manifest = load_manifest(outcome.output)
    if manifest is None or not manifest.summary.searched:
        raise DoumError([problem("search-off", "")], ExitCode.USAGE)
    return read_published(outcome.output, outcome.base_path, manifest)


def _language(published: Published, wanted: str | None) -> str:
    own = next(iter(published.homes))
    if wanted and wanted not in published.homes:
        known = ", ".join(published.homes)
        found = problem("query-language", "", language=wanted, known=known)
        raise DoumError([found], ExitCode.USAGE)
    return wanted or own


def _ask(
    published: Published, query: str, language: str, product: str, limit: int, as_json: bool
) -> None:
    from doum.trial.answer_report import answer_report
    from doum.trial.ask import open_trial
    from doum.trial.chromium import open_chromium

    products = sorted({key.partition("/")[0] for key in published.articles[language]})
    if product and product not in products:
        guess = closest(product, products)
        values = {"product": product, "guess": guess, "known": ", ".join(products)}
        raise DoumError([problem("query-product", "", **values)], ExitCode.USAGE)
    with open_chromium() as browser, open_trial(browser, published) as trial:
        answer = trial.find(query, language, product, limit)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(answer), ensure_ascii=False, indent=2))
    else:
        print_wide([answer_report(query, answer, published)])
