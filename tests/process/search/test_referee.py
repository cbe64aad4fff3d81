"""Doum's index and Pagefind's own of the same articles have the same answers, and scores."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Mapping
from itertools import cycle
from pathlib import Path

import pytest

from doum.addresses.map import SEARCH_DATA
from doum.search.pagefind_chunks import chunks_of
from doum.search.postings import STEPS, postings_of
from doum.search.terms import code_of
from doum.settings import STATE
from tests import ROOT
from tests.making import Site
from tests.process.search.referee import asked, both, own_writer, places, published_words

SCRIPTS = "가각간갈감결제환불힣", "abqz09~", "請求カード書ー", "éßøğ", "🙂😀", "การชำระ", "дом"
ABSENT = ("없는말", "결제수", "zzz", "가", "qa", "𠮷野")


def words_of(roll: random.Random, count: int) -> list[str]:
    """Make words of many scripts, of which many begin with another."""
    short = [
        "".join(roll.choices(roll.choice(SCRIPTS), k=roll.randint(1, 4))) for _ in range(count)
    ]
    longer = [word + "".join(roll.choices(roll.choice(SCRIPTS), k=2)) for word in short[::3]]
    return list(dict.fromkeys([*short, *longer]))


def generated(seed: int, count: int) -> list[dict[str, float]]:
    """Make articles: most words are rare, some are in nearly all, and each weight is of a step."""
    roll = random.Random(seed)
    words = words_of(roll, 400)
    shares = [1 / (1 + place) for place in range(len(words))]
    steps = cycle(STEPS)
    articles = [
        {word: next(steps) - 0.01 for word in roll.choices(words, shares, k=roll.randint(0, 60))}
        for _ in range(count)
    ]
    for place in range(count):
        articles[place]["모두"] = next(steps) - 0.01
    articles[-1]["하나"] = 3.0
    for gap in (1, 23, 24, 255, 256):
        for place in {0, min(gap, count - 1)}:
            articles[place][f"간격{gap}"] = 1.2
    return articles


@pytest.mark.parametrize(("seed", "count"), [(1, 1), (2, 40), (3, 300), (4, 700)])
def test_generated_articles_are_found_alike(tmp_path: Path, seed: int, count: int) -> None:
    articles = generated(seed, count)
    words = sorted({*ABSENT, *(word for article in articles for word in article)})
    ours, theirs = both(tmp_path, postings_of(articles), words)
    assert ours == theirs
    assert {word: set(found) for word, found in ours.items()} == {
        word: places(articles, word) for word in words
    }
    assert count == 1 or len(list((tmp_path / "own/index").iterdir())) > 2


def test_every_step_weighs_more_than_the_one_before(tmp_path: Path) -> None:
    articles = [{"환불": step - 0.01} for step in STEPS] + [{"결제": 1.0}] * 20
    told = own_writer().write("ko", postings_of(articles), tmp_path).told
    (found,) = asked([(tmp_path, told)], ["환불"])
    scores = [found["환불"][name] for name in "0123456789abcd"]
    assert scores == sorted(set(scores))
    assert len(scores) == len(STEPS)


def test_articles_far_apart_are_found(tmp_path: Path) -> None:
    """Numbers of one, two and four bytes in the index, and of more articles than 65,536."""
    far: Mapping[str, int] = {"가": 255, "나": 256, "다": 65_535, "라": 65_536, "마": 70_000}
    articles: list[dict[str, float]] = [{} for _ in range(70_001)]
    for word, place in far.items():
        articles[0][word] = articles[place][word] = 1.0
    told = own_writer().write("ko", postings_of(articles), tmp_path).told
    (found,) = asked([(tmp_path, told)], list(far))
    assert {word: set(answer) for word, answer in found.items()} == {
        word: places(articles, word) for word in far
    }
    assert len({score for answer in found.values() for score in answer.values()}) == 1


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    assert both(tmp_path, postings_of([]), ["환불"]) == [{"환불": {}}, {"환불": {}}]


def test_the_words_of_a_chunk_are_asked_of_that_chunk_alone(tmp_path: Path) -> None:
    """Every chunk but that of the word is taken away."""
    articles = generated(5, 200)
    postings = postings_of(articles)
    told = own_writer().write("ko", postings, tmp_path).told
    chunks = chunks_of(postings)
    word = "모두"
    (own,) = (chunk.name for chunk in chunks if code_of(word) in chunk.codes)
    for file in (tmp_path / "index").iterdir():
        if file.stem != own:
            file.unlink()
    (found,) = asked([(tmp_path, told)], [word])
    assert set(found[word]) == places(articles, word)


def test_the_reference_site_has_the_same_answers_if_pagefind_writes_its_index(
    reference_site: Site, empty_site: Site
) -> None:
    """Both built with the whole command, in three languages; asked for every word."""
    empty_site.link(ROOT, "content")
    settings = (ROOT / "doum.toml").read_text("utf-8")
    empty_site.write({"doum.toml": f'{settings}\n[search]\nwriter = "pagefind"\n'})
    shutil.copytree(reference_site.folder / STATE, empty_site.folder / STATE)
    assert empty_site.build(index=True).problems == ()
    for language in ("ko", "en", "ja"):
        folders = [one.output / SEARCH_DATA / language for one in (reference_site, empty_site)]
        told = [
            json.loads((folder / "lexicon.json").read_bytes())["pagefind"] for folder in folders
        ]
        words = published_words(folders[0])
        ours, theirs = asked(zip(folders, told, strict=True), words)
        assert ours == theirs
        assert len(words) > 500
        assert all(ours.values())
