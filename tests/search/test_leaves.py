"""Leaves: what browsers show of an article."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from doum.search.blocks import Block
from doum.search.leaves import digest_of, leaf, packed, write_leaves
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


def placed(folder: Path, *places: str) -> list[list[str]]:
    """Write leaves of these places, which say their numbers; read the folders in order."""
    folder.mkdir()
    told = write_leaves(folder, [(at, f"{n} of {at}".encode()) for n, at in enumerate(places)])
    names = [told["names"][at : at + 16] for at in range(0, len(told["names"]), 16)]
    read = [
        [(folder / name / f"{number}.leaf").read_text() for number in range(size)]
        for name, size in zip(names, told["sizes"], strict=True)
    ]
    assert sum(map(len, read)) == len(list(folder.rglob("*.leaf")))
    return read


def test_leaves_are_in_folders_in_the_order_of_the_index(tmp_path):
    places = [f"talk/{number // 5}" for number in range(60)]
    read = placed(tmp_path / "a", *places)
    assert [leaf for group in read for leaf in group] == [
        f"{n} of {at}" for n, at in enumerate(places)
    ]
    assert {len(folder) for folder in read} == {10}, "two places each"


def test_a_folder_ends_in_the_middle_of_a_large_place_only(tmp_path):
    sizes = [len(folder) for folder in placed(tmp_path / "a", *["talk"] * 70, *["ads"] * 9)]
    assert sizes == [32, 32, 15]


def test_a_new_leaf_renames_only_those_beside_it(tmp_path):
    names = []
    for said in ("one", "other"):
        folder = tmp_path / said
        folder.mkdir()
        leaves = [(f"talk/{n // 8}", b"%d" % n) for n in range(40)]
        write_leaves(folder, [*leaves[:9], ("talk/1", said.encode()), *leaves[10:]])
        names.append({path.name for path in folder.iterdir()})
    assert len(names[0]) == 5
    assert len(names[0] & names[1]) == 4


def test_no_leaves_are_no_folders(tmp_path):
    assert placed(tmp_path / "a") == []


def test_packing_gives_the_same_bytes_every_time():
    assert packed(b"abc") == packed(b"abc")
    assert packed(b"abc")[4:8] == bytes(4), "no time is in it"
    assert gzip.decompress(packed("환불".encode())).decode() == "환불"


def test_files_are_named_by_what_they_hold():
    assert digest_of(b"a") == digest_of(b"a") != digest_of(b"b")
    assert re.fullmatch(r"[0-9a-f]+", digest_of(b"a"))
