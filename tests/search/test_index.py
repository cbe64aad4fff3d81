"""The index: made by the real Pagefind, kept by the digest of its input."""

from pathlib import Path

import pytest

from doum.errors import DoumError, ExitCode
from doum.search.index import FOLDER, Indexer, find_indexer, make_index
from doum.search.records import Record


def record(name: str, text: str = "환불") -> Record:
    return Record(
        path=f"talk/{name}.html",
        source=name,
        language="ko",
        title=f"{text} {name}",
        html_digest=text,
        keywords=(),
        updated="",
        filters=(("product", "talk"),),
    )


def made(store: Path, *records: Record, code: str = "") -> dict[str, Path]:
    def load(batch: object) -> dict[str, str]:
        return {one.source: f"<p>{one.html_digest} 안내</p>" for one in records}

    return dict(make_index(store, list(records), find_indexer(), code, load))


@pytest.mark.parametrize(
    ("version", "form"), [("1.4.0", "NFD"), ("1.5.2", "NFD"), ("1.6.0", "NFC"), ("2.0.0", "NFC")]
)
def test_text_is_indexed_in_the_form_that_the_version_splits(version: str, form: str) -> None:
    assert Indexer(Path("pagefind"), version).form == form


def test_has_what_the_browser_loads_and_no_interface_of_pagefind(tmp_path: Path) -> None:
    files = made(tmp_path, record("a"))
    assert {f"{FOLDER}/pagefind.js", f"{FOLDER}/pagefind-entry.json"} <= files.keys()
    assert not [path for path in files if "ui" in path]
    assert all(file.is_file() for file in files.values())


def test_the_same_input_is_not_indexed_again(tmp_path: Path) -> None:
    first = made(tmp_path, record("a"))
    stamps = {path: file.stat().st_mtime_ns for path, file in first.items()}
    second = made(tmp_path, record("a"))
    assert {path: file.stat().st_mtime_ns for path, file in second.items()} == stamps


def test_other_code_makes_another_index(tmp_path: Path) -> None:
    first, second = made(tmp_path, record("a")), made(tmp_path, record("a"), code="new")
    js = f"{FOLDER}/pagefind.js"
    assert first[js].parent != second[js].parent


def test_the_chunks_of_the_index_before_stay_once_more(tmp_path: Path) -> None:
    def chunks(files: dict[str, Path]) -> set[str]:
        return {path for path in files if path.endswith((".pf_index", ".pf_fragment"))}

    first = chunks(made(tmp_path, record("a", "환불")))
    second = chunks(made(tmp_path, record("a", "결제")))
    third = chunks(made(tmp_path, record("a", "초대")))
    assert first <= second
    assert not first & third
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2


def test_a_site_without_answers_has_an_index_of_nothing(tmp_path: Path) -> None:
    assert f"{FOLDER}/pagefind.js" in made(tmp_path)


def test_a_failure_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    broken = Indexer(Path("/bin/false"), "1.5.2")
    with pytest.raises(DoumError) as caught:
        make_index(tmp_path, [record("a")], broken, "", lambda _: {"a": "<p>글</p>"})
    assert caught.value.problems[0].rule == "pagefind-failed"
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
    assert list(tmp_path.iterdir()) == []
