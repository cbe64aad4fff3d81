"""What browsers filter and sort by: traits of articles, and their places in each order."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from doum.search.records import Record
from doum.search.traits import write_articles
from tests.search.records import FILTERS, record


def unpacked(path: Path) -> str:
    """Read a packed file."""
    return gzip.decompress(path.read_bytes()).decode()


def traits(folder: Path, records: dict[str, Record]) -> tuple[list[object], str]:
    """Write articles and return the kinds of traits, and the lines of articles."""
    kinds, lines = unpacked(folder / write_articles(folder, records)["articles"]).split("\n", 1)
    return json.loads(kinds), lines


def ordered(folder: Path, records: dict[str, Record], order: str) -> list[str]:
    """Write articles and list their names in an order."""
    places = json.loads(unpacked(folder / write_articles(folder, records)["orders"]))[order]
    assert sorted(places) == list(range(len(records)))
    return [name for _, name in sorted(zip(places, sorted(records), strict=True))]


def test_of_a_category_only_the_deepest_path_is_kept_and_every_other_value(tmp_path):
    kinds, _ = traits(tmp_path, {"x": record(filters=FILTERS)})
    assert kinds == [
        {
            "product": ["talk"],
            "category": ["talk/billing/plans"],
            "audience": ["admin"],
            "plan": ["free", "pro"],
        }
    ]


def test_articles_with_the_same_traits_share_them(tmp_path):
    free = record(filters=FILTERS)
    kinds, lines = traits(tmp_path, {"k_1": record("a"), "k_2": free, "k_3": record("c")})
    assert len(kinds) == 2
    assert lines == "0k_1\t0\n2" + "2\t1\n23\t0"


def test_the_newest_is_first_and_what_has_no_day_last(tmp_path):
    days = {"a": "", "b": "2026-01-02", "c": "2026-11-01", "d": "2025-12-31"}
    records = {name: record(name, updated=day) for name, day in days.items()}
    assert ordered(tmp_path, records, "updated") == ["c", "b", "d", "a"]


def test_of_one_day_the_title_decides_and_of_one_title_the_key(tmp_path):
    records = {
        "1": record("a", title="나"),
        "2": record("c", title="가"),
        "3": record("b", title="가"),
    }
    assert ordered(tmp_path, records, "updated") == ["3", "2", "1"]
    assert ordered(tmp_path, records, "title") == ["3", "2", "1"]


def test_titles_are_in_order_whatever_their_case(tmp_path):
    titles = ["banana", "Apple", "CHERRY", "apricot"]
    records = {str(at): record(title, title=title) for at, title in enumerate(titles)}
    assert ordered(tmp_path, records, "title") == ["1", "3", "0", "2"]


def test_the_order_in_which_articles_come_changes_nothing(tmp_path):
    records = {name: record(name, filters=FILTERS[: at + 1]) for at, name in enumerate("abc")}
    backwards = dict(reversed(records.items()))
    assert write_articles(tmp_path, records) == write_articles(tmp_path, backwards)


def test_a_site_without_articles_has_files_of_nothing(tmp_path):
    assert traits(tmp_path, {}) == ([], "")
    assert ordered(tmp_path, {}, "title") == []
