"""`doum search --test`: queries of the site's writers, and those generated from its articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec
from msgspec import Struct

from doum.cli.shared import fail_with, print_wide
from doum.pipeline.request import Request
from doum.problems import DoumError, ExitCode, problem
from doum.report import command as typed_command
from doum.report import say
from doum.settings import STATE

if TYPE_CHECKING:
    from doum.search.evaluate import Part
    from doum.search.queries import Queries, Thresholds
    from doum.search.results import Recorded
    from doum.trial.ask import Trial
    from doum.trial.contract import Progress, Run
    from doum.trial.published import Published

STORE = "stock"
_STEP = 1000


class Wanted(Struct, frozen=True, kw_only=True):
    """What is tested, and what is told of it.

    Attributes:
        part: which of the written queries.
        has_stock: whether plain Pagefind is asked as well.
        record: whether to save the results of the written queries.
        verbose: whether to list everything.
    """

    part: Part
    is_written: bool
    is_generated: bool
    has_stock: bool
    record: bool
    verbose: bool


def test_search(site: Path, published: Published, wanted: Wanted) -> bool:
    """Test the search of a site and print the report; return whether it passes."""
    from doum.trial.contract_report import outcome

    queries = _queries(site, published, wanted)
    is_passed = True
    with _trial(site, published, wanted) as trial:
        if queries.query:
            is_passed = _test_written(site, trial, queries, wanted)
        if wanted.is_generated:
            is_passed &= _test_generated(trial, published, queries.thresholds, wanted)
    print_wide([outcome(is_passed=is_passed)])
    return is_passed


@contextmanager
def _trial(site: Path, published: Published, wanted: Wanted) -> Iterator[Trial]:
    from doum.search.pagefind import find_indexer
    from doum.trial.ask import open_trial
    from doum.trial.chromium import open_chromium
    from doum.trial.stock import make_stock

    stock = (
        make_stock(site / STATE / STORE, published, find_indexer()) if wanted.has_stock else None
    )
    with open_chromium() as browser, open_trial(browser, published, stock) as trial:
        yield trial


def _test_written(site: Path, trial: Trial, queries: Queries, wanted: Wanted) -> bool:
    from doum.search.evaluate import shortfalls
    from doum.trial import contract_report
    from doum.trial.contract import run_contract

    click.echo(say("testing", n=len(queries.query)), err=True)
    with _progress() as progress:
        run = run_contract(trial, queries.query, with_stock=wanted.has_stock, progress=progress)
    print_wide(contract_report.tables(run, queries.thresholds))
    print_wide(contract_report.failures(run, is_open=wanted.verbose))
    print_wide(contract_report.losses(run, is_open=wanted.verbose))
    _compare(site, run, wanted)
    missed = shortfalls(run.ours, queries.thresholds, run.stock)
    print_wide(contract_report.verdict(missed))
    return not missed


def _compare(site: Path, run: Run, wanted: Wanted) -> None:
    """Compare a run with the record, and record it if that is wanted."""
    from doum.search.results import FILE, compare, results_text
    from doum.trial.contract_report import changes

    before = _recorded(site, wanted.part, is_needed=not wanted.record)
    if before is None:
        click.echo(say("no_record"))
    else:
        print_wide(changes(compare(before, run.ours), is_open=wanted.verbose))
    if wanted.record:
        (site / FILE).write_text(results_text(run.ours), "utf-8")
        click.echo(say("recorded", path=site / FILE))


def _test_generated(
    trial: Trial, published: Published, thresholds: Thresholds, wanted: Wanted
) -> bool:
    from doum.search.generated.verdicts import row_shortfalls, rows_of
    from doum.trial.contract import run_generated
    from doum.trial.generated_cases import generated_cases
    from doum.trial.generated_report import row_failures, row_table, row_verdict

    cases, totals = generated_cases(published)
    click.echo(say("testing_generated", n=len(cases)), err=True)
    with _progress() as progress:
        run = run_generated(trial, cases, totals, with_stock=wanted.has_stock, progress=progress)
    rows = rows_of(run)
    missed = row_shortfalls(rows, thresholds.generated)
    print_wide([row_table(rows, thresholds.generated)])
    print_wide(row_failures(rows, run, is_open=wanted.verbose))
    print_wide(row_verdict(missed))
    return not missed


def _queries(site: Path, published: Published, wanted: Wanted) -> Queries:
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
    part = wanted.part
    chosen = tuple(
        query
        for query in queries.query
        if wanted.is_written and (part == "all" or query.set_aside == (part == "set_aside"))
    )
    if not chosen and not wanted.is_generated:
        raise DoumError([problem("no-queries", "", file=path)], ExitCode.USAGE)
    if not chosen and wanted.is_written:
        click.echo(say("no_written", file=path), err=True)
    return msgspec.structs.replace(queries, query=chosen)


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


@contextmanager
def _progress() -> Iterator[Progress]:
    """Show how much is done: in one line of a terminal, in a log every thousand queries."""
    is_terminal = sys.stderr.isatty()

    def show(done: int, total: int) -> None:
        text = say("tested", done=done, total=total)
        if is_terminal:
            click.echo(f"\r\033[K{text}", err=True, nl=False)
        elif done % _STEP == 0 and total > _STEP:
            click.echo(text, err=True)

    try:
        yield show
    finally:
        if is_terminal:
            click.echo("\r\033[K", err=True, nl=False)
