"""The store: files named by their content, whole, and only those of two generations."""

from __future__ import annotations

from pathlib import Path

import pytest

from doum.search.leaves import folder_of
from doum.search.search_store import Generation, Generations, SearchStore
from tests.files import read_files

FOLDER = folder_of(["1" * 16, "2" * 16])


@pytest.fixture
def store(tmp_path):
    """A store with a file of words, and a folder of leaves."""
    store = SearchStore(tmp_path / "ko")
    store.put("words/a.words", b"words")
    store.put_leaves(FOLDER, [b"one", b"two"])
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
    store.keep_only({"words/a.words": ()})
    assert read_files(store.folder) == {"words/a.words": b"words"}
    assert [path.name for path in store.folder.iterdir()] == ["words"]


def test_a_generation_of_which_a_file_is_missing_is_none(store):
    whole = Generation(inputs="1", files=("words/a.words",))
    part = Generation(inputs="2", files=("words/a.words", "words/lost.words"))
    assert Generations(whole, part).those_in(store) == Generations(whole, Generation())
    assert Generations(part, whole).those_in(store) == Generations(Generation(), whole)


def test_an_empty_store_has_nothing(tmp_path: Path):
    store = SearchStore(tmp_path / "ko")
    store.keep_only({})
    assert not store.has("words/a.words")
    assert Generations().those_in(store) == Generations()
