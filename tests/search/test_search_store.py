"""The store: files named by their content, whole, and only those of two generations."""

from __future__ import annotations

from pathlib import Path

import pytest

from doum.search.leaves import folder_of
from doum.search.packing import name_of
from doum.search.search_store import DamagedFileError, Generation, SearchStore
from tests.files import read_files

LEAVES = [b"one", b"two"]
FOLDER = folder_of([name_of(leaf) for leaf in LEAVES])


@pytest.fixture
def store(tmp_path):
    """A store with a file of words, and a folder of leaves."""
    store = SearchStore(tmp_path / "ko")
    store.put("words/a.words", b"words")
    store.put_leaves(FOLDER, LEAVES)
    return store


def test_a_file_is_published_as_it_is_and_a_folder_leaf_by_leaf(store):
    generation = Generation(files=("words/a.words",), folders=(FOLDER,))
    published = {
        path: data
        for stored, paths in generation.parts()
        for path, data in zip(paths, store.contents(stored), strict=True)
    }
    assert published == {
        "words/a.words": b"words",
        f"leaves/{FOLDER.name}/0.leaf": b"one",
        f"leaves/{FOLDER.name}/1.leaf": b"two",
    }


def test_what_is_there_is_not_written_again(store):
    before = (store.folder / "words/a.words").stat().st_ino
    store.put("words/a.words", b"words")
    assert (store.folder / "words/a.words").stat().st_ino == before


def test_what_nobody_lists_is_removed_with_its_folders(store):
    store.put("index/b.pf_index", b"chunk")
    store.keep_only({"words/a.words": 5})
    assert read_files(store.folder) == {"words/a.words": b"words"}
    assert [path.name for path in store.folder.iterdir()] == ["words"]


def test_what_is_not_whole_is_removed_too(store):
    (store.folder / "words/a.words").write_bytes(b"wor")
    store.keep_only(store.sizes([FOLDER.path]) | {"words/a.words": 5})
    assert read_files(store.folder).keys() == {FOLDER.path}


@pytest.mark.parametrize("data", [b"", b"wor", None])
def test_a_generation_of_which_a_file_is_not_whole_is_not_there(store, data):
    path = store.folder / "words/a.words"
    generation = Generation(sizes=store.sizes(["words/a.words", FOLDER.path]))
    assert generation.is_in(store)
    path.unlink() if data is None else path.write_bytes(data)
    assert not generation.is_in(store)


@pytest.mark.parametrize("cut", [slice(0), slice(5), slice(-1)])
def test_leaves_that_are_cut_short_are_refused(store, cut):
    path = store.folder / FOLDER.path
    path.write_bytes(path.read_bytes()[cut])
    with pytest.raises(DamagedFileError):
        store.contents(FOLDER.path)


def test_leaves_of_another_folder_are_refused(store):
    path = store.folder / FOLDER.path
    path.write_bytes(path.read_bytes().replace(b"two", b"owt"))
    with pytest.raises(DamagedFileError):
        store.contents(FOLDER.path)


def test_an_empty_store_has_nothing(tmp_path: Path):
    store = SearchStore(tmp_path / "ko")
    store.keep_only({})
    assert not store.has("words/a.words")
    assert store.sizes(["words/a.words"]) == {}
