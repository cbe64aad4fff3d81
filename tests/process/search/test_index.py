"""The search data: made with the real client of Pagefind, kept by the digest of its input."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from doum.addresses.map import SEARCH_DATA
from doum.problems import DoumError, ExitCode
from doum.search.analysis import Analysed, analyse
from doum.search.index import make_index
from doum.search.index_writers import OwnWriter
from doum.search.lexicon import Lexicon
from doum.search.pagefind_client import client_of
from doum.search.records import Record
from doum.search.syllables import MARK
from doum.search.synonyms import Group, Synonyms
from doum.search.terms import code_of
from tests.process.search.referee import own_writer
from tests.search.records import lexicon, record

PLACE = f"{SEARCH_DATA}/ko"


def analyse_all(records: Sequence[Record]) -> list[Analysed]:
    """Analyse records whose texts are the digests of their texts."""
    language = lexicon().language
    return [analyse(language, one, f"<p>{one.html_digest}</p>") for one in records]


def made(
    store: Path, *records: Record, code: str = "", known: Lexicon | None = None
) -> dict[str, Path]:
    """Make the search data of records."""
    found = make_index(store, records, known or lexicon(), own_writer(), code, analyse_all)
    return dict(found)


def leaves(files: dict[str, Path]) -> dict[str, dict[str, object]]:
    """Read the leaves by the keys of their articles."""
    read = [
        json.loads(gzip.decompress(file.read_bytes()))
        for path, file in files.items()
        if path.endswith(".leaf")
    ]
    return {leaf["key"]: leaf for leaf in read}


def test_has_what_the_browser_loads_and_nothing_else_of_pagefind(tmp_path: Path) -> None:
    files = made(tmp_path, record())
    kinds = {path.removeprefix(PLACE).split("/")[1].split(".")[-1] for path in files}
    assert kinds == {"js", "pagefind", "pf_meta", "txt", "json", "index", "leaves", "words"}
    assert len([path for path in files if path.endswith(".js")]) == 1
    assert all(file.is_file() for file in files.values())


def test_every_article_has_a_leaf_in_the_order_of_the_index(tmp_path: Path) -> None:
    files = made(tmp_path, record("a"), record("b"))
    assert leaves(files).keys() == {"talk/a", "talk/b"}
    entry = json.loads(files[f"{PLACE}/lexicon.json"].read_bytes())
    assert entry["leaves"]["sizes"] == [2]
    told = entry["pagefind"]
    assert told["entry"]["languages"]["x-ko"]["page_count"] == 2
    assert {f"{PLACE}/{told[name]}" for name in ("module", "wasm", "meta")} <= files.keys()


def test_the_same_articles_make_the_same_files_wherever_and_in_whatever_order(
    tmp_path: Path,
) -> None:
    records = [record(f"{number}", title=f"환불 {number}") for number in range(30)]
    one = made(tmp_path / "1", *records)
    other = made(tmp_path / "2", *reversed(records))
    assert {path: file.read_bytes() for path, file in one.items()} == {
        path: file.read_bytes() for path, file in other.items()
    }


def test_the_words_of_the_articles_are_in_the_lexicon(tmp_path: Path) -> None:
    files = made(tmp_path, record("a", title="환불"), record("b", title="환불 결제"))
    entry = json.loads(files[f"{PLACE}/lexicon.json"].read_bytes())
    words = files[f"{PLACE}/words/{entry['lexicon']}"]
    assert entry["documents"] == 2
    assert "환불\t2" in gzip.decompress(words.read_bytes()).decode()


def test_pairs_of_syllables_are_indexed_and_no_words_of_the_vocabulary(tmp_path: Path) -> None:
    files = made(tmp_path, record(title="환불 받기"))
    entry = json.loads(files[f"{PLACE}/lexicon.json"].read_bytes())
    words = files[f"{PLACE}/words/{entry['lexicon']}"]
    assert MARK not in gzip.decompress(words.read_bytes()).decode()
    chunks = [path for name, path in files.items() if name.endswith(".pf_index")]
    index = b"".join(gzip.decompress(path.read_bytes()) for path in chunks)
    for word in ("환불", "·환불", "·불받"):
        assert code_of(word).encode() in index
    assert code_of("·받환").encode() not in index


def test_languages_have_folders_of_their_own(tmp_path: Path) -> None:
    files = made(tmp_path, record(language="en"), known=lexicon("en"))
    assert {path.split("/")[1] for path in files} == {"en"}


def test_the_same_input_is_not_indexed_again(tmp_path: Path) -> None:
    first = made(tmp_path, record())
    stamps = {path: file.stat().st_mtime_ns for path, file in first.items()}

    def fail(_: Sequence[Record]) -> list[Analysed]:
        raise AssertionError

    second = make_index(tmp_path, [record()], lexicon(), own_writer(), "", fail)
    assert {path: file.stat().st_mtime_ns for path, file in second.items()} == stamps


def entry_of(files: dict[str, Path]) -> Path:
    return files[f"{PLACE}/lexicon.json"].parent


def test_other_code_synonyms_or_articles_make_other_data(tmp_path: Path) -> None:
    own = Synonyms(builtin=False, group=(Group(("환불", "반환")),))
    folders = {
        entry_of(made(tmp_path, record())),
        entry_of(made(tmp_path, record(), code="new")),
        entry_of(made(tmp_path, record(), known=lexicon(own=own))),
        entry_of(made(tmp_path, record(title="환불"))),
    }
    assert len(folders) == 4


def test_hashed_files_of_the_data_before_stay_once_more(tmp_path: Path) -> None:
    def hashed(files: dict[str, Path]) -> set[str]:
        return {path for path in files if path.endswith((".pf_index", ".leaf", ".words"))}

    first = hashed(made(tmp_path, record(title="환불")))
    second = made(tmp_path, record(title="결제"))
    assert first <= hashed(second)
    assert all(file.is_file() for file in second.values())
    third = hashed(made(tmp_path, record(title="초대")))
    own_first = {path for path in first if path.endswith((".leaf", ".pf_index"))}
    assert own_first
    assert not own_first & third
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2


def test_a_leaf_has_another_name_when_it_says_something_else(tmp_path: Path) -> None:
    def names(files: dict[str, Path]) -> set[str]:
        return {path for path in files if path.endswith(".leaf")}

    first = names(made(tmp_path / "1", record(summary="하나")))
    second = names(made(tmp_path / "2", record(summary="둘")))
    assert not first & second


def test_a_site_without_answers_has_an_index_of_nothing(tmp_path: Path) -> None:
    files = made(tmp_path)
    assert f"{PLACE}/lexicon.json" in files
    assert leaves(files) == {}


def test_a_failure_is_said_and_leaves_nothing_behind(tmp_path: Path) -> None:
    broken = OwnWriter("1.5.2", lambda: client_of(Path("/bin/false")))
    with pytest.raises(DoumError) as caught:
        make_index(tmp_path, [record()], lexicon(), broken, "", analyse_all)
    assert caught.value.problems[0].rule == "pagefind-failed"
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_memory_of_generations_costs_only_time(tmp_path: Path) -> None:
    made(tmp_path, record())
    (tmp_path / "generations.json").write_text("{", "utf-8")
    assert leaves(made(tmp_path, record())).keys() == {"talk/a"}
