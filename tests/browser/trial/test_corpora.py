"""Ten articles and fifteen queries a language: never answered worse than by plain Pagefind."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from statistics import mean

import pytest

from doum.search.pagefind import find_indexer
from doum.trial.ask import Searched, open_trial
from doum.trial.stock import make_stock
from tests.making import Site
from tests.trial.small import published_of

FOLDER = Path(__file__).parent / "corpora"
CORPORA = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.toml")}
OWN = "de"
PRODUCT = "---\ntitle: App\ncategories:\n  - slug: all\n    title: All\n---\n"
SIZE = 5


def site_files() -> dict[str, str]:
    """Return the files of one site with all the languages."""
    others = sorted(CORPORA.keys() - {OWN})
    settings = f'[site]\nlanguage = "{OWN}"\nlanguages = {json.dumps([OWN, *others])}\n'
    files = {"doum.toml": settings}
    for code, corpus in CORPORA.items():
        suffix = ".md" if code == OWN else f".{code}.md"
        files[f"content/app/_index{suffix}"] = PRODUCT
        for slug, (title, body) in corpus["articles"].items():
            head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\ncategory: [all]\n---\n"
            files[f"content/app/{slug}{suffix}"] = f"{head}{body}\n"
    return files


def queries(code: str) -> list[tuple[str, str]]:
    """Return the queries of a language, each with the key of its article."""
    kinds = CORPORA[code]["queries"].values()
    return [(q, f"app/{slug}") for kind in kinds for q, slug in kind.items()]


@pytest.fixture(scope="module")
def trial(browser, tmp_path_factory):
    """The search of a site with all the languages, with plain Pagefind beside it."""
    folder = tmp_path_factory.mktemp("corpora")
    published = published_of(Site(folder / "site").write(site_files()).build(index=True))
    with open_trial(
        browser, published, make_stock(folder / "stock", published, find_indexer())
    ) as it:
        yield it


def figures(found: list[list[str]], wanted: list[str]) -> tuple[float, float]:
    """Return recall among the first few, and MRR."""
    ranks = [
        keys.index(key) + 1 if key in keys else 0 for keys, key in zip(found, wanted, strict=True)
    ]
    return mean(0 < rank <= SIZE for rank in ranks), mean(1 / rank if rank else 0 for rank in ranks)


@pytest.mark.parametrize("code", sorted(CORPORA))
def test_no_language_is_answered_worse_than_by_plain_pagefind(trial, code):
    asked = queries(code)
    wanted = [key for _, key in asked]
    searches = [Searched(q=q) for q, _ in asked]
    found = trial.find_all(code, searches)
    ours = figures([[item.key for item in answer.items] for answer in found], wanted)
    stock = figures([list(answer.keys) for answer in trial.find_stock(code, searches)], wanted)
    assert ours >= (0.95, 0.95)
    assert ours[0] >= stock[0]
    assert ours[1] >= stock[1]


def test_every_corpus_asks_as_much():
    assert {len(queries(code)) for code in CORPORA} == {15}
    assert {len(corpus["articles"]) for corpus in CORPORA.values()} == {10}
    assert len(CORPORA) == 11


@pytest.mark.parametrize(
    ("code", "q", "marked"),
    [
        ("de", "zuruck", "zurück"),
        ("vi", "hoan tien", "hoàn tiền"),
        ("zh-CN", "申請退款", "申请退款"),
        ("ru", "платежный", "платёжного"),
        ("ar", "فاتوره", "فاتورة"),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(trial, code, q, marked):
    item = trial.find(q, code).items[0]
    assert marked in [text for text, is_hit in item.title if is_hit]


def test_a_word_without_an_article_finds_none(trial):
    for code in CORPORA:
        assert not trial.find("xqzvwk", code).items
