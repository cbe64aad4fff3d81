"""The reference site keeps what `content/queries.toml` promises, and what its articles ask."""

from collections.abc import Iterator

import pytest

from doum.publish.manifest import load_manifest
from doum.search.evaluate import shortfalls
from doum.search.generated.cases import ROWS
from doum.search.generated.verdicts import row_shortfalls, rows_of
from doum.search.pagefind import find_indexer
from doum.search.queries import FILE, KINDS, Queries, read_queries
from doum.trial.ask import Trial, open_trial
from doum.trial.contract import run_contract, run_generated
from doum.trial.generated_cases import generated_cases
from doum.trial.published import Published, read_published
from doum.trial.stock import make_stock
from tests import ROOT


@pytest.fixture(scope="module")
def published(reference_site) -> Published:
    """The reference site."""
    manifest = load_manifest(reference_site.output)
    assert manifest is not None
    return read_published(reference_site.output, "/", manifest)


@pytest.fixture(scope="module")
def queries(published: Published) -> Queries:
    """The queries of the reference site."""
    queries, problems = read_queries((ROOT / FILE).read_text("utf-8"), published.articles)
    assert problems == []
    return queries


@pytest.fixture(scope="module")
def trial(browser, published: Published, tmp_path_factory) -> Iterator[Trial]:
    """The search of the reference site, with plain Pagefind beside it."""
    stock = make_stock(tmp_path_factory.mktemp("stock") / "stock", published, find_indexer())
    with open_trial(browser, published, stock) as trial:
        yield trial


def test_the_reference_site_answers_its_readers(trial: Trial, queries: Queries):
    assert len(queries.query) >= 350
    assert sum(query.set_aside for query in queries.query) >= len(queries.query) / 3
    assert {query.kind for query in queries.query} == set(KINDS)
    run = run_contract(trial, queries.query, with_stock=True)
    missed = shortfalls(run.ours, queries.thresholds, run.stock)
    assert not missed, "\n".join(map(repr, missed))


def test_the_reference_site_answers_what_its_articles_ask(
    trial: Trial, published: Published, queries: Queries
):
    cases, totals = generated_cases(published)
    rows = rows_of(run_generated(trial, cases, totals, with_stock=True))
    missed = row_shortfalls(rows, queries.thresholds.generated)
    assert {row.name for row in rows} == {*ROWS, "stock"}
    assert not missed, "\n".join(map(repr, missed))
