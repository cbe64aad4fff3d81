"""Codes of words in the real Pagefind: each finds its articles, whatever was asked before."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from doum.search.analysis import Analysed
from doum.search.index import Inputs, Kept, in_index_order, make_index
from doum.search.records import Record
from doum.search.search_store import SearchStore
from doum.search.vocabulary import base_36
from tests import ROOT
from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.files import write_file
from tests.process.search.referee import own_writer
from tests.search.corpora import Held, found_by
from tests.search.records import lexicon, record

ARTICLES = 40
ENGINE = ROOT / "themes/doum/assets/js/search/engine"
LETTERS = "가각간갈감결제환불abq09請求カé🙂"
SEARCH = """async ([url, words]) => {
  const { openBackend } = await import('/engine/backend.js');
  const { pagefind } = await (await fetch(`${url}lexicon.json`)).json();
  const backend = await openBackend(url, pagefind);
  const found = {};
  for (const word of words) found[word] = [...(await backend.search(word)).keys()].sort();
  return found;
}"""


def make_words() -> list[str]:
    """Make words of which many begin with another."""
    roll = random.Random(3)
    short = ["".join(roll.choices(LETTERS, k=roll.randint(1, 3))) for _ in range(700)]
    longer = [word + "".join(roll.choices(LETTERS, k=roll.randint(1, 4))) for word in short]
    own = ["바꾸~", "바꾸", "q", "qq", "결제", "결제수단", "결" * 30, "a" * 60, "otp", "o"]
    return list(dict.fromkeys(short + longer + own))


WORDS = make_words()


def words_of(source: str) -> list[str]:
    """Return the words of an article; a third of all of them."""
    return random.Random(source).sample(WORDS, len(WORDS) // 3)


def analysed(records: Sequence[Record]) -> list[Analysed]:
    """Give records their words."""
    return [
        Analysed(blocks=(), weights=dict.fromkeys(words_of(one.document), 1.0), joins={}, names=())
        for one in records
    ]


RECORDS = [record(f"a{number}") for number in range(ARTICLES)]


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index of the words and the engine beside it."""
    folder = tmp_path_factory.mktemp("codes")
    records = in_index_order(RECORDS)
    articles = {one.url: article for one, article in zip(records, analysed(records), strict=True)}
    inputs = Inputs(
        digest="",
        maker="",
        lexicon=lexicon(),
        records=records,
        keys=[*articles],
        synonyms={},
    )
    store = SearchStore(folder / "store")
    generation, _ = make_index(inputs, Kept(), Held(articles), own_writer(), store)
    write_file(folder / "pagefind/ko/lexicon.json", generation.entry)
    for stored, paths in generation.parts():
        for path, data in zip(paths, store.contents(stored), strict=True):
            write_file(folder / "pagefind/ko" / path, data)
    (folder / "engine").symlink_to(ENGINE)
    (folder / "index.html").write_text("<!doctype html><title>-</title>", "utf-8")
    return folder


@pytest.fixture(scope="module")
def expected() -> dict[str, list[str]]:
    """The names that Pagefind has for the articles of each word."""
    in_order = sorted(RECORDS, key=lambda one: one.key)
    names = {one.key: base_36(number) for number, one in enumerate(in_order)}
    found: dict[str, list[str]] = {word: [] for word in WORDS}
    for one, weights in zip(RECORDS, found_by(analysed(RECORDS)), strict=True):
        for word in weights:
            found.setdefault(word, []).append(names[one.key])
    return {word: sorted(found[word]) for word in WORDS}


@pytest.fixture
def page(browser: Browser, indexed: Path) -> Iterator[Page]:
    with serve_folder(indexed) as address, visiting(browser) as page:
        page.goto(address)
        yield page


def ask(page: Page, words: list[str]) -> dict[str, list[str]]:
    """Search words, one after the other, in an engine of its own."""
    return page.evaluate(SEARCH, [f"{page.url}pagefind/ko/", words])


def test_the_index_has_several_chunks(indexed: Path) -> None:
    assert len(list((indexed / "pagefind/ko/index").iterdir())) > 2


def test_every_word_finds_its_articles_and_no_other(
    page: Page, expected: dict[str, list[str]]
) -> None:
    found = ask(page, WORDS)
    wrong = {word: (found[word], expected[word]) for word in WORDS if found[word] != expected[word]}
    assert not wrong


@pytest.mark.parametrize("seed", range(3))
def test_what_was_asked_before_changes_nothing(
    page: Page, expected: dict[str, list[str]], seed: int
) -> None:
    some = random.Random(seed).sample(WORDS, 60)
    assert ask(page, some) == {word: expected[word] for word in some}


def test_a_word_that_no_article_has_finds_nothing(page: Page) -> None:
    unknown = ["없는말", "결제수", "결", "zzz", "바꿔"]
    assert ask(page, [word for word in unknown if word not in WORDS]) == {
        word: [] for word in unknown if word not in WORDS
    }
