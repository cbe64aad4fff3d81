"""Plain Pagefind over the site's own article pages."""

import pytest

from doum.problems import DoumError
from doum.search.pagefind import Indexer, find_indexer
from doum.trial.stock import make_stock


def test_is_made_once_of_the_same_pages(small, tmp_path):
    made = make_stock(tmp_path / "stock", small, find_indexer())
    assert (made / "pagefind.js").is_file()
    (made / "mark").touch()
    assert make_stock(tmp_path / "stock", small, find_indexer()) == made
    assert (made / "mark").exists()
    assert [path.name for path in (tmp_path / "stock").iterdir()] == [made.name]


def test_is_made_anew_of_other_pages_and_by_another_version(small, tmp_path):
    from msgspec.structs import replace

    indexer = find_indexer()
    made = make_stock(tmp_path / "stock", small, indexer)
    fewer = replace(small, articles={"ko": {"demo/card": "/demo/card/"}})
    assert make_stock(tmp_path / "stock", fewer, indexer) != made
    assert not made.exists()
    newer = Indexer(indexer.binary, "99")
    assert make_stock(tmp_path / "stock", small, newer) != made


def test_a_pagefind_that_fails_is_told_and_leaves_nothing_that_looks_made(small, tmp_path):
    binary = tmp_path / "pagefind"
    binary.write_text("#!/bin/sh\necho broken >&2\nexit 1\n", "utf-8")
    binary.chmod(0o755)
    with pytest.raises(DoumError) as failure:
        make_stock(tmp_path / "stock", small, Indexer(binary, "1"))
    assert dict(failure.value.problems[0].finding.values)["reason"] == "broken"
    assert list((tmp_path / "stock").iterdir()) == []
