"""Indexes in a folder: what is written, and what is left alone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from cbor2 import loads

from doum.problems import DoumError
from doum.search.index_writers import IndexWriter, OwnWriter, PagefindWriter
from doum.search.pagefind import KNOWN, Indexer, find_indexer
from doum.search.pagefind_chunks import SIGNATURE
from doum.search.pagefind_client import Client, client_of
from doum.search.postings import Edit, postings_of, replaced
from tests.files import read_files
from tests.process.search.referee import own_writer

ARTICLES = [{f"낱말{number % 300}": 1.0, f"말{number}": 3.0} for number in range(900)]


@pytest.fixture(params=["own", "pagefind"])
def writer(request: pytest.FixtureRequest) -> IndexWriter:
    return own_writer() if request.param == "own" else PagefindWriter(find_indexer())


def test_all_files_of_an_index_are_told(writer: IndexWriter, tmp_path: Path) -> None:
    written = writer.write("ko", postings_of(ARTICLES), tmp_path)
    assert read_files(tmp_path).keys() == set(written.files)
    told = written.told
    assert {told.module, told.wasm, told.meta} <= set(written.files)
    assert told.pages == len(ARTICLES)
    assert told.entry["languages"]["x-ko"]["page_count"] == len(ARTICLES)
    assert told.meta == f"pagefind.{told.entry['languages']['x-ko']['hash']}.pf_meta"


def test_the_same_postings_are_the_same_bytes(writer: IndexWriter, tmp_path: Path) -> None:
    for name in ("a", "b"):
        writer.write("ko", postings_of(ARTICLES), tmp_path / name)
    assert read_files(tmp_path / "a") == read_files(tmp_path / "b")


def test_an_index_of_no_articles_can_be_written(writer: IndexWriter, tmp_path: Path) -> None:
    assert set(writer.write("ko", postings_of([]), tmp_path).files) == set(read_files(tmp_path))


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    """An edit adds the chunk of its word, and another list of chunks."""
    postings = postings_of(ARTICLES)
    first = own_writer().write("ko", postings, tmp_path)
    stamps = {path: (tmp_path / path).stat().st_mtime_ns for path in first.files}
    edited = replaced(postings, [Edit(7, ARTICLES[7], ARTICLES[7] | {"말7": 9.0})])
    second = own_writer().write("ko", edited, tmp_path)
    new = set(second.files) - set(first.files)
    assert sorted(Path(path).suffix for path in new) == [".pf_index", ".pf_meta"]
    assert {path: (tmp_path / path).stat().st_mtime_ns for path in first.files} == stamps
    assert read_files(tmp_path).keys() == {*first.files, *second.files}


def test_a_file_that_is_there_in_part_is_never_seen(tmp_path: Path) -> None:
    """A write that fails leaves nothing under the file's name."""
    (tmp_path / "index").write_text("a file where the folder of the chunks belongs")
    with pytest.raises(OSError, match="index"):
        own_writer().write("ko", postings_of(ARTICLES), tmp_path)
    assert list(tmp_path.rglob("*.pf_index")) == []


def test_the_client_is_published_with_its_licences(writer: IndexWriter, tmp_path: Path) -> None:
    told = writer.write("ko", postings_of(ARTICLES), tmp_path).told
    (licenses,) = tmp_path.glob("licenses.*.txt")
    text = licenses.read_text("utf-8")
    for said in ("Copyright 2022 Pagefind", "Arjun Barrett", "Dr Martin Porter"):
        assert said in text
    assert "The above copyright notice and this permission notice shall be included" in text
    first = (tmp_path / told.module).read_text("utf-8").partition("\n")[0]
    assert licenses.name in first
    assert first.startswith("/*! Pagefind 1.")


def test_the_client_is_that_of_the_program() -> None:
    indexer = find_indexer()
    client = client_of(indexer.binary)
    assert f'pagefind_version="{indexer.version}"'.encode() in client.module
    assert gzip.decompress(client.wasm).startswith(SIGNATURE + b"\0asm")


def test_the_list_of_chunks_tells_the_version_of_the_client(tmp_path: Path) -> None:
    told = (
        OwnWriter("1.5.9", lambda: Client(b"module", gzip.compress(b"wasm")))
        .write("ko", postings_of(ARTICLES), tmp_path)
        .told
    )
    listed = gzip.decompress((tmp_path / told.meta).read_bytes()).removeprefix(SIGNATURE)
    assert loads(listed[1:]) == "1.5.9" == told.entry["version"]


def test_the_installed_pagefind_is_known() -> None:
    """Its format was compared; a new one is added to the table once the referee agrees."""
    assert find_indexer().version in KNOWN


def test_names_of_writers_differ_where_their_indexes_do() -> None:
    names = {own_writer().name, PagefindWriter(find_indexer()).name}
    names |= {OwnWriter("1.5.0", own_writer().client).name}
    names |= {PagefindWriter(Indexer(find_indexer().binary, "1.6.0")).name}
    assert len(names) == 4


@pytest.mark.parametrize("binary", ["/bin/false", "/bin/cat", "/nowhere/pagefind"])
def test_a_program_that_is_not_pagefind_is_told(binary: str, tmp_path: Path) -> None:
    writers = (
        OwnWriter("1.5.2", lambda: client_of(Path(binary))),
        PagefindWriter(Indexer(Path(binary), "1.5.2")),
    )
    for writer in writers:
        with pytest.raises(DoumError) as caught:
            writer.write("ko", postings_of(ARTICLES), tmp_path)
        assert [one.rule for one in caught.value.problems] == ["pagefind-failed"]
    assert list(tmp_path.iterdir()) == []
