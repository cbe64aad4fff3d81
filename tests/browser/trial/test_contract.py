"""The reference site keeps what `content/queries.toml` promises."""

from doum.publish.manifest import load_manifest
from doum.search.evaluate import shortfalls
from doum.search.pagefind import find_indexer
from doum.search.queries import FILE, read_queries
from doum.trial.ask import open_trial
from doum.trial.contract import run_contract
from doum.trial.published import read_published
from doum.trial.stock import make_stock
from tests import ROOT


def test_the_reference_site_answers_its_readers(browser, reference_site, tmp_path):
    manifest = load_manifest(reference_site.output)
    assert manifest is not None
    published = read_published(reference_site.output, "/", manifest)
    queries, problems = read_queries((ROOT / FILE).read_text("utf-8"), published.articles)
    assert problems == []
    assert len(queries.query) >= 150
    assert sum(query.set_aside for query in queries.query) >= len(queries.query) / 3
    stock = make_stock(tmp_path / "stock", published, find_indexer())
    with open_trial(browser, published, stock) as trial:
        run = run_contract(trial, queries.query, with_stock=True)
    missed = shortfalls(run.ours, queries.thresholds, run.stock)
    assert not missed, "\n".join(map(repr, missed))
