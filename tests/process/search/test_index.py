"""The search data: made with the real client of Pagefind, anew or from what an earlier run kept."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from doum.problems import DoumError, ExitCode
from doum.search.analysis import Analysed, analyse
from doum.search.index import Inputs, Kept, in_index_order, make_index
from doum.search.index_writers import OwnWriter
from doum.search.lexicon import Lexicon, synonym_table
from doum.search.pagefind_client import client_of
from doum.search.passes import LostArticleError
from doum.search.records import Record
from doum.search.search_store import Generation, SearchStore
from doum.search.syllables import MARK
from doum.search.synonyms import Group, Synonyms
from doum.search.terms import code_of
from tests.process.search.referee import own_writer
from tests.search.corpora import Held
from tests.search.records import lexicon, record

KOREAN = lexicon()
ANALYSED: dict[str, Analysed] = {}
"""Analysed articles by key, as the cache has them."""


def key_of(one: Record) -> str:
    """Analyse a record whose text is the digest of its text, and return the key."""
    key = one.text_digest("")
    if key not in ANALYSED:
        ANALYSED[key] = analyse(KOREAN.language, one, f"<p>{one.html_digest}</p>")
    return key


def remade(
    store: Path, before: Kept, records: Sequence[Record], known: Lexicon = KOREAN, **changes: object
) -> tuple[Generation, Kept]:
    """Make the search data of records from those of an earlier run."""
    placed = in_index_order(records)
    inputs = Inputs(
        digest="",
        maker="",
        lexicon=known,
        records=placed,
        keys=[key_of(one) for one in placed],
        synonyms=synonym_table(known),
    )
    inputs = replace(inputs, **changes)
    return make_index(inputs, before, Held(ANALYSED), own_writer(), SearchStore(store))


def published(store: Path, generation: Generation) -> dict[str, bytes]:
    """Return the published files by path."""
    files = {"lexicon.json": generation.entry}
    for stored, paths in generation.parts():
        files |= dict(zip(paths, SearchStore(store).contents(stored), strict=True))
    return files


def made(store: Path, *records: Record, known: Lexicon = KOREAN) -> dict[str, bytes]:
    """Make the search data of records anew."""
    return published(store, remade(store, Kept(), records, known)[0])


def entry_of(files: Mapping[str, bytes]) -> dict[str, object]:
    """Read the entry file."""
    return json.loads(files["lexicon.json"])


def leaves(files: Mapping[str, bytes]) -> dict[str, dict[str, object]]:
    """Read the leaves by the keys of their articles."""
    read = [
        json.loads(gzip.decompress(data)) for path, data in files.items() if path.endswith(".leaf")
    ]
    return {leaf["key"]: leaf for leaf in read}


def words_in(files: Mapping[str, bytes]) -> str:
    """Read the file of words."""
    return gzip.decompress(files[f"words/{entry_of(files)['lexicon']}"]).decode()


def test_has_what_the_browser_loads_and_nothing_else_of_pagefind(tmp_path: Path) -> None:
    files = made(tmp_path, record())
    kinds = {path.split("/")[0].split(".")[-1] for path in files}
    assert kinds == {"js", "pagefind", "pf_meta", "txt", "json", "index", "leaves", "words"}
    assert len([path for path in files if path.endswith(".js")]) == 1


def test_every_article_has_a_leaf_in_the_order_of_the_index(tmp_path: Path) -> None:
    files = made(tmp_path, record("a"), record("b"))
    assert leaves(files).keys() == {"talk/a", "talk/b"}
    entry = entry_of(files)
    assert entry["leaves"]["sizes"] == [2]
    told = entry["pagefind"]
    assert told["entry"]["languages"]["x-ko"]["page_count"] == 2
    assert {told[name] for name in ("module", "wasm", "meta")} <= files.keys()


def test_the_same_articles_make_the_same_files_wherever_and_in_whatever_order(
    tmp_path: Path,
) -> None:
    records = [record(f"{number}", title=f"환불 {number}") for number in range(30)]
    assert made(tmp_path / "1", *records) == made(tmp_path / "2", *reversed(records))


def test_the_words_of_the_articles_are_in_the_lexicon(tmp_path: Path) -> None:
    files = made(tmp_path, record("a", title="환불"), record("b", title="환불 결제"))
    assert entry_of(files)["documents"] == 2
    assert "환불\t2" in words_in(files)


def test_pairs_of_syllables_are_indexed_and_no_words_of_the_vocabulary(tmp_path: Path) -> None:
    files = made(tmp_path, record(title="환불 받기"))
    assert MARK not in words_in(files)
    chunks = [data for path, data in files.items() if path.endswith(".pf_index")]
    index = b"".join(map(gzip.decompress, chunks))
    for word in ("환불", "·환불", "·불받"):
        assert code_of(word).encode() in index
    assert code_of("·받환").encode() not in index


def test_other_synonyms_or_articles_make_other_data(tmp_path: Path) -> None:
    own = lexicon(own=Synonyms(builtin=False, group=(Group(("환불", "반환")),)))
    records = [record("a", title="환불"), record("b", title="반환")]
    entries = [
        made(tmp_path, *records)["lexicon.json"],
        made(tmp_path, *records, known=own)["lexicon.json"],
        made(tmp_path, *records[:1])["lexicon.json"],
    ]
    assert len(set(entries)) == 3


def test_a_leaf_has_another_name_when_it_says_something_else(tmp_path: Path) -> None:
    def names(files: dict[str, bytes]) -> set[str]:
        return {path for path in files if path.endswith(".leaf")}

    first = names(made(tmp_path, record(summary="하나")))
    second = names(made(tmp_path, record(summary="둘")))
    assert not first & second


def test_a_site_without_answers_has_an_index_of_nothing(tmp_path: Path) -> None:
    files = made(tmp_path)
    assert entry_of(files)["documents"] == 0
    assert leaves(files) == {}


def test_a_failure_of_pagefind_is_said(tmp_path: Path) -> None:
    broken = OwnWriter("1.5.2", lambda: client_of(Path("/bin/false")))
    inputs = Inputs(digest="", maker="", lexicon=KOREAN, records=[], keys=[], synonyms={})
    with pytest.raises(DoumError) as caught:
        make_index(inputs, Kept(), Held({}), broken, SearchStore(tmp_path))
    assert caught.value.problems[0].rule == "pagefind-failed"
    assert caught.value.exit_code == ExitCode.ENVIRONMENT


TITLES = (
    "환불을 받고 싶어요",
    "결제수단 바꾸기",
    "카드 결제 수단을 바꿨어요",
    "서버가 느려요",
    "요금제 환불",
)
TEXTS = (
    "서버를 다시 켭니다",
    "환불요청서를 냅니다",
    "요금과 결제",
    "켜기와 끄기",
    "앱을 켰다 끕니다",
)


def edited(records: dict[int, Record], pick: random.Random) -> dict[int, Record]:
    """Add, remove, change or move an article or two."""
    records = dict(records)
    for _ in range(pick.choice((1, 1, 2))):
        slug = pick.randrange(60)
        if pick.random() < 0.2:
            records.pop(slug, None)
            continue
        records[slug] = record(
            f"a{slug:02}",
            title=pick.choice(TITLES),
            html_digest=pick.choice(TEXTS),
            popular=pick.random() < 0.5,
            filters=(("product", "talk"), ("category", f"talk/{pick.randrange(4)}")),
        )
    return records


@pytest.mark.parametrize("seed", range(4))
def test_search_data_brought_up_to_date_are_those_made_anew(tmp_path: Path, seed: int) -> None:
    pick = random.Random(seed)
    records: dict[int, Record] = {}
    for _ in range(60):
        records = edited(records, pick)
    kept = remade(tmp_path / "warm", Kept(), [*records.values()])[1]
    for number in range(8):
        records = edited(records, pick)
        generation, kept = remade(tmp_path / "warm", kept, [*records.values()])
        clean, fresh = remade(tmp_path / f"clean{number}", Kept(), [*records.values()])
        assert generation.entry == clean.entry
        assert published(tmp_path / "warm", generation) == published(
            tmp_path / f"clean{number}", clean
        )
        assert kept.corpus == fresh.corpus
        assert kept.counts == fresh.counts


def files_in(store: Path) -> dict[str, int]:
    """Return when each file was written."""
    return {
        path.relative_to(store).as_posix(): path.stat().st_mtime_ns
        for path in store.rglob("*")
        if path.is_file()
    }


def test_an_edit_writes_what_changed_and_nothing_else(tmp_path: Path) -> None:
    places = [(("product", "talk"), ("category", f"talk/{n // 10}")) for n in range(200)]
    records = [record(f"a{n:03}", title=f"환불 {n}", filters=at) for n, at in enumerate(places)]
    _, kept = remade(tmp_path, Kept(), records)
    before = files_in(tmp_path)
    records[70] = replace(records[70], html_digest="결제합니다")
    remade(tmp_path, kept, records)
    after = files_in(tmp_path)
    assert before.items() <= after.items()
    kinds = sorted(path.partition("/")[0] for path in after.keys() - before.keys())
    assert kinds.count("leaves") == 1
    assert kinds.count("index") < len([path for path in before if "index/" in path])


def test_only_articles_that_came_are_read_for_an_edit(tmp_path: Path) -> None:
    records = [record(f"a{n:02}", title="환불 결제") for n in range(40)]
    _, kept = remade(tmp_path, Kept(), records)
    records[5] = replace(records[5], title="결제 환불")
    placed = in_index_order(records)
    read: set[str] = set()

    class Watched(Held):
        def weighed(self, keys):
            read.update(keys := list(keys))
            return super().weighed(keys)

    inputs = Inputs(
        digest="",
        maker="",
        lexicon=KOREAN,
        records=placed,
        keys=[key_of(one) for one in placed],
        synonyms={},
    )
    make_index(inputs, kept, Watched(ANALYSED), own_writer(), SearchStore(tmp_path))
    assert read == {key_of(records[5]), key_of(record("a05", title="환불 결제"))}


def test_what_other_code_kept_is_not_read(tmp_path: Path) -> None:
    records = [record(f"a{n}") for n in range(3)]
    _, kept = remade(tmp_path, Kept(), records, maker="old")
    damaged = replace(kept, counts={"환불": 9}, postings=b"")
    generation, fresh = remade(tmp_path, damaged, records, maker="new")
    assert fresh.counts == kept.counts
    assert generation.entry == remade(tmp_path, Kept(), records)[0].entry


def test_an_article_that_went_and_is_lost_is_said(tmp_path: Path) -> None:
    records = [record(f"a{n:02}", title="환불 결제") for n in range(40)]
    _, kept = remade(tmp_path, Kept(), records)
    lost = replace(kept, keys=("lost", *kept.keys[1:]))
    with pytest.raises(LostArticleError):
        remade(tmp_path, lost, records)
