"""What the search of the reference site finds does not depend on what was searched before."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser

from doum.publish.manifest import load_manifest
from doum.search.queries import FILE, KINDS, Query, read_queries
from doum.trial.published import Published, read_published
from tests import ROOT
from tests.browser.chromium import visiting
from tests.making import Site

ASKED = [kind for kind in KINDS if kind not in ("nonsense", "contact")]
OF_EACH_KIND = 2
FIND = """async ([module, index, asked]) => {
  const { SearchClient } = await import(module);
  const clients = new Map();
  const found = [];
  for (const { language, ...request } of asked) {
    if (!clients.has(language)) clients.set(language, new SearchClient({ index, language }));
    const { total, items, counts, corrected } = await clients.get(language).find(request);
    found.push({ total, keys: items.map(({ key }) => key), counts, corrected });
  }
  return found;
}"""

Answer = dict[str, Any]
Find = Callable[[Sequence[Query]], list[Answer]]


@pytest.fixture(scope="module")
def published(reference_site: Site) -> Published:
    """The reference site as it was published."""
    manifest = load_manifest(reference_site.output)
    assert manifest is not None
    return read_published(reference_site.output, "/", manifest)


@pytest.fixture(scope="module")
def queries(published: Published) -> list[Query]:
    """Some queries of every kind; none that is set aside."""
    made, _ = read_queries((ROOT / FILE).read_text("utf-8"), published.articles)
    roll = random.Random(7)
    chosen = []
    for kind in ASKED:
        of_kind = [one for one in made.query if one.kind == kind and not one.set_aside]
        chosen += roll.sample(of_kind, OF_EACH_KIND)
    return chosen


@pytest.fixture(scope="module")
def find(browser: Browser, published: Published, address: str) -> Find:
    """Search queries one after the other, in a page that has searched nothing before."""

    def ask(queries: Sequence[Query]) -> list[Answer]:
        asked = [
            {"q": one.q, "product": one.product, "language": one.language, "size": 30}
            for one in queries
        ]
        with visiting(browser) as page:
            page.goto(address + published.homes["ko"])
            found: list[Answer] = page.evaluate(FIND, [published.client, published.index, asked])
        return found

    return ask


@pytest.fixture(scope="module")
def alone(find: Find, queries: list[Query]) -> dict[Query, Answer]:
    """What each query finds where it is the first."""
    return {query: find([query])[0] for query in queries}


def test_queries_of_all_kinds_find_something(alone: dict[Query, Answer]) -> None:
    assert len(alone) == OF_EACH_KIND * len(ASKED)
    assert all(answer["keys"] for answer in alone.values())


@pytest.mark.parametrize("seed", range(3))
def test_any_order_finds_the_same(
    find: Find, alone: dict[Query, Answer], queries: list[Query], seed: int
) -> None:
    order = random.Random(seed).sample(queries, len(queries))
    found = dict(zip(order, find(order), strict=True))
    assert {query.q: answer for query, answer in found.items()} == {
        query.q: answer for query, answer in alone.items()
    }
