"""`doum search`: run the site's own search from the terminal, and test it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from doum.cli.shared import build_or_fail, fail_with, show_problems, site_option
from doum.cli.shared import print_wide as _print
from doum.pipeline.request import Request
from doum.problems import DoumError, ExitCode, closest, problem
from doum.publish.manifest import load_manifest
from doum.report import command as typed_command
from doum.report import say

if TYPE_CHECKING:
    from doum.search.evaluate import Part
    from doum.search.queries import Queries
    from doum.search.results import Recorded
    from doum.trial.contract import Run
    from doum.trial.published import Published

STORE = "stock"


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
@click.option("--test", "is_test", is_flag=True, help="Test the queries in content/queries.toml.")
@click.option("--tuned", "part", flag_value="tuned", help="Test only queries not set aside.")
@click.option("--set-aside", "part", flag_value="set_aside", help="Test only queries set aside.")
@click.option("--no-stock", is_flag=True, help="Skip the comparison with plain Pagefind.")
@click.option("--record", is_flag=True, help="Save the results to content/queries.results.json.")
@click.option("-v", "--verbose", is_flag=True, help="List queries set aside, too.")
@site_option
def command(
    query: str | None,
    language: str | None,
    product: str,
    limit: int,
    as_json: bool,
    is_test: bool,
    part: Part | None,
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

    With --test, runs every query in content/queries.toml, on plain Pagefind as well. Prints the
    share of answers found for each kind of query, and what has changed since the results were
    recorded. Fails if a figure is below its threshold in that file, or if plain Pagefind finds
    more answers for any kind of query.
    """
    _refuse_mixture(query, is_test=is_test, part=part, record=record)
    published = _published(site)
    if query is not None:
        _ask(published, query, _language(published, language), product, limit, as_json)
        return
    _test(site, published, part or "all", no_stock=no_stock, record=record, verbose=verbose)


def _refuse_mixture(query: str | None, *, is_test: bool, part: Part | None, record: bool) -> None:
    if is_test == (query is not None):
        raise click.UsageError("Specify either a QUERY or --test.")
    if not is_test and (part or record):
        raise click.UsageError("--tuned, --set-aside and --record require --test.")
    if part and record:
        raise click.UsageError("--record covers all queries; omit --tuned and --set-aside.")


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
        _print([answer_report(query, answer, published)])


def _test(
    site: Path, published: Published, part: Part, *, no_stock: bool, record: bool, verbose: bool
) -> None:
    from doum.search.evaluate import shortfalls
    from doum.search.results import FILE, compare, results_text
    from doum.trial import contract_report

    queries = _queries(site, published, part)
    run = _run(site, published, queries, with_stock=not no_stock)
    _print(contract_report.tables(run, queries.thresholds))
    _print(contract_report.failures(run, is_open=verbose))
    before = _recorded(site, part, is_needed=not record)
    if before is None:
        click.echo(say("no_record"))
    else:
        _print(contract_report.changes(compare(before, run.ours), is_open=verbose))
    if record:
        (site / FILE).write_text(results_text(run.ours), "utf-8")
        click.echo(say("recorded", path=site / FILE))
    missed = shortfalls(run.ours, queries.thresholds, run.stock)
    _print(contract_report.verdict(missed))
    sys.exit(ExitCode.CONTENT if missed else ExitCode.OK)


def _queries(site: Path, published: Published, part: Part) -> Queries:
    """Read the queries of a part; exit with their problems if any query has one."""
    from doum.search.queries import FILE, read_queries
    from doum.text import Source, read_text

    path = site / FILE
    source = read_text(path, FILE) if path.is_file() else Source(FILE, "", "")
    if not isinstance(source, Source):
        fail_with(DoumError([source]), Request(site=site), whole=True)
    queries, problems = read_queries(source.text, published.articles)
    if problems:
        fail_with(DoumError(problems), Request(site=site), whole=True)
    chosen = tuple(
        q for q in queries.query if part == "all" or q.set_aside == (part == "set_aside")
    )
    if not chosen:
        raise DoumError([problem("no-queries", "", file=path)], ExitCode.USAGE)
    return msgspec.structs.replace(queries, query=chosen)


def _run(site: Path, published: Published, queries: Queries, *, with_stock: bool) -> Run:
    """Run all queries."""
    from doum.cache import STATE
    from doum.search.pagefind import find_indexer
    from doum.trial.ask import open_trial
    from doum.trial.chromium import open_chromium
    from doum.trial.contract import run_contract
    from doum.trial.stock import make_stock

    click.echo(say("testing", n=len(queries.query)), err=True)
    stock = make_stock(site / STATE / STORE, published, find_indexer()) if with_stock else None
    with open_chromium() as browser, open_trial(browser, published, stock) as trial:
        return run_contract(trial, queries.query, with_stock=with_stock)


def _recorded(site: Path, part: Part, *, is_needed: bool) -> list[Recorded] | None:
    """Return the recorded results for a part of the queries; `None` without a record.

    Args:
        is_needed: whether to fail if the record cannot be read.
    """
    from doum.search.results import FILE, read_results

    path = site / FILE
    if not path.is_file():
        return None
    try:
        recorded = read_results(path.read_text("utf-8"))
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        if not is_needed:
            return None
        again = f"{typed_command('search', site)} --test --record"
        found = problem("results-damaged", FILE, reason=error, command=again)
        raise DoumError([found]) from None
    return [one for one in recorded if part == "all" or bool(one.digest) == (part == "set_aside")]
