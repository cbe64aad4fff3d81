"""Leaves: what browsers show of an article."""

from __future__ import annotations

import gzip
import json

from doum.search.blocks import Block
from doum.search.leaves import folder_of, folder_sizes, is_folder, leaf
from doum.search.packing import name_of
from tests.search.records import FILTERS, record


def read(data: bytes) -> dict[str, object]:
    """Read a leaf."""
    return json.loads(gzip.decompress(data))


def test_a_leaf_has_what_a_result_shows():
    made = record(
        title="환불 <받기>",
        summary="돈을 돌려받습니다.",
        keywords=("반환",),
        updated="2026-11-01",
        filters=FILTERS,
    )
    found = read(leaf(made, ()))
    assert found["key"] == "talk/a"
    assert found["url"] == "/talk/a/"
    assert found["title"] == "환불 <받기>"
    assert found["summary"] == "돈을 돌려받습니다."
    assert found["keywords"] == ["반환"]
    assert found["updated"] == "2026-11-01"
    assert found["product"] == "talk"
    assert found["category"] == "talk/billing/plans"
    assert found["facets"] == {"audience": ["admin"], "plan": ["free", "pro"]}


def test_an_article_without_a_category_has_none():
    assert read(leaf(record(), ()))["category"] == ""


def test_the_page_of_a_category_belongs_to_the_one_above():
    filters = (
        ("product", "talk"),
        ("category", "talk/billing"),
        ("category", "talk/billing/plans"),
    )
    found = read(leaf(record(key="talk/billing/plans", filters=filters), ()))
    assert found["category"] == "talk/billing"


def test_headings_of_a_leaf_have_their_anchors():
    blocks = (Block("글"), Block("절", "절-1", is_heading=True), Block("끝"))
    assert read(leaf(record(), blocks))["blocks"] == ["글", ["절", "절-1"], "끝"]


def sizes(*places: str) -> list[int]:
    """Return how many leaves the folders have."""
    return folder_sizes(places)


def test_a_folder_has_neighbours_of_small_places():
    assert sizes(*(f"talk/{number // 3}" for number in range(60))) == [6] * 10, "two places each"


def test_a_folder_ends_in_the_middle_of_a_large_place_only():
    assert sizes(*["talk"] * 26, *["ads"] * 9) == [12, 12, 11]
    assert sizes(*["talk"] * 9, *["ads"] * 5) == [9, 5]


def test_no_leaves_are_no_folders():
    assert sizes() == []


def test_a_folder_is_named_by_its_leaves_in_their_order():
    one, other = name_of(b"1"), name_of(b"2")
    assert folder_of([one, other]) == folder_of([one, other])
    assert len({folder_of(names).name for names in ([one, other], [other, one], [one])}) == 3


def test_a_folder_is_published_leaf_by_leaf():
    folder = folder_of([name_of(b"1"), name_of(b"2")])
    assert folder.published == (f"{folder.path}/0.leaf", f"{folder.path}/1.leaf")
    assert is_folder(folder.path)
    assert not is_folder("words/a.words")
