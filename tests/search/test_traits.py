"""What browsers filter and sort by: traits of articles, and their places in each order."""

from __future__ import annotations

import gzip
import json

from doum.search.records import Record
from doum.search.traits import write_articles
from tests.search.records import FILTERS, record


def written(records: list[Record], kind: str) -> str:
    """Write articles and read a file of them."""
    files: dict[str, bytes] = {}
    name = write_articles(files.__setitem__, records)[kind]
    return gzip.decompress(files[f"words/{name}"]).decode()


def traits(records: list[Record]) -> tuple[list[object], str]:
    """Write articles and return the kinds of traits, and those of the articles."""
    kinds, of_articles = written(records, "articles").split("\n")
    return json.loads(kinds), of_articles


def ordered(records: list[Record], order: str) -> list[str]:
    """Write articles and list their slugs in an order."""
    places = json.loads(written(records, "orders"))[order]
    assert sorted(places) == list(range(len(records)))
    slugs = [record.key.partition("/")[2] for record in records]
    return [slug for _, slug in sorted(zip(places, slugs, strict=True))]


def test_of_a_category_only_the_deepest_path_is_kept_and_every_other_value():
    kinds, _ = traits([record(filters=FILTERS)])
    assert kinds == [
        {
            "product": ["talk"],
            "category": ["talk/billing/plans"],
            "audience": ["admin"],
            "plan": ["free", "pro"],
        }
    ]


def test_articles_with_the_same_traits_share_them():
    kinds, of_articles = traits([record("a"), record("b", filters=FILTERS), record("c")])
    assert len(kinds) == 2
    assert of_articles == "0,1,0"


def test_the_newest_is_first_and_what_has_no_day_last():
    days = {"a": "", "b": "2026-01-02", "c": "2026-11-01", "d": "2025-12-31"}
    records = [record(name, updated=day) for name, day in days.items()]
    assert ordered(records, "updated") == ["c", "b", "d", "a"]


def test_of_one_day_the_title_decides_and_of_one_title_the_key():
    records = [record("a", title="나"), record("c", title="가"), record("b", title="가")]
    assert ordered(records, "updated") == ["b", "c", "a"]
    assert ordered(records, "title") == ["b", "c", "a"]


def test_titles_are_in_order_whatever_their_case():
    records = [record(title, title=title) for title in ("banana", "Apple", "CHERRY", "apricot")]
    assert ordered(records, "title") == ["Apple", "apricot", "banana", "CHERRY"]


def test_a_site_without_articles_has_files_of_nothing():
    assert traits([]) == ([], "")
    assert ordered([], "title") == []
