"""What is searched is analysed once per content."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from itertools import product
from pathlib import Path
from threading import Event, Thread

import pytest

from doum.cache import Cache
from doum.pipeline import analysing
from doum.pipeline.request import Progress, Request, Stopwatch
from doum.publish.lock import only_change
from doum.publish.write import Publication
from doum.run import run_build
from doum.search.analysis import Analysed, analyse
from doum.search.languages.language import Language
from doum.search.records import Record
from tests.files import read_files, write_file
from tests.making import ARTICLE, DEMO, Site
from tests.search_data import without_earlier

SETTINGS = '[site]\nlanguages = ["ko", "en"]\n'
REFUND = "---\ntitle: 환불을 받고 싶어요\ncategory: [결제]\n---\n고객센터에 말합니다.\n"
CARD_EN = "---\ntitle: Change a card\n---\nIn the settings.\n"


@pytest.fixture
def searched(empty_site: Site) -> Site:
    return empty_site.write(
        {
            "doum.toml": SETTINGS,
            "content/demo/_index.md": DEMO,
            "content/demo/card.md": ARTICLE,
            "content/demo/card.en.md": CARD_EN,
            "content/demo/refund.md": REFUND,
        }
    )


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources of the articles that are analysed, as it happens."""
    seen: list[str] = []

    def watched(language: Language, record: Record, html: str) -> Analysed:
        seen.append(record.document.removeprefix("content/demo/"))
        return analyse(language, record, html)

    monkeypatch.setattr(analysing, "analyse", watched)
    return seen


def test_every_article_is_analysed_once(searched: Site, analysed: list[str]) -> None:
    searched.build(index=True)
    assert sorted(analysed) == ["card.en.md", "card.md", "refund.md"]


def test_progress_begins_again_for_a_pass_over_all_articles(
    searched: Site,
) -> None:
    for number in range(120):
        searched.write({f"content/demo/a{number}.md": REFUND.replace("말합니다", f"{number} 말")})
    seen: list[tuple[int, int]] = []

    class Watch(Stopwatch):
        def progress(self, stage: str) -> Progress:
            return lambda done, total: seen.append((done, total)) if stage == "index" else None

    searched.begin()
    run_build(Request(site=searched.folder), Watch())
    korean, english = seen[:-1], seen[-1]
    analysed, passed_over = korean[:2], korean[2:]
    assert analysed == [(100, 122), (122, 122)]
    assert set(passed_over) == {(100, 122)}
    assert english == (1, 1)


def test_nothing_is_analysed_warm(searched: Site, analysed: list[str]) -> None:
    searched.build(index=True)
    analysed.clear()
    searched.build(index=True)
    assert analysed == []


def keep_only_the_cache(site: Site) -> None:
    for store in (site.folder / ".doum").glob("*/ko/.."):
        shutil.rmtree(store.resolve())


def append(name: str, text: str) -> Callable[[Site], object]:
    def change(site: Site) -> None:
        path = site.folder / "content" / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return change


CHANGES: dict[str, tuple[Callable[[Site], object], list[str]]] = {
    "a lost index": (keep_only_the_cache, []),
    "a changed text": (append("demo/refund.md", "전화로도 됩니다.\n"), ["refund.md"]),
    "a changed translation": (append("demo/card.en.md", "Or call us.\n"), ["card.en.md"]),
    "new synonyms": (
        lambda site: site.write({"content/synonyms.toml": '[[group]]\nwords = ["환불", "반환"]\n'}),
        [],
    ),
    "a new article": (
        lambda site: site.write({"content/demo/new.md": REFUND.replace("환불", "취소")}),
        ["new.md"],
    ),
    "a lost article": (lambda site: (site.folder / "content/demo/refund.md").unlink(), []),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_what_is_new_is_analysed_after(
    searched: Site, analysed: list[str], change: str
) -> None:
    searched.build(index=True)
    analysed.clear()
    CHANGES[change][0](searched)
    searched.build(index=True)
    assert analysed == CHANGES[change][1]


def drop_analyses(site: Site) -> None:
    """Drop all analyses from the cache, but not what the index was made from."""
    with closing(sqlite3.connect(site.folder / ".doum" / "cache.sqlite")) as database, database:
        database.execute("DELETE FROM store WHERE room IN ('words', 'blocks')")


def test_lost_analyses_are_made_when_they_are_read(
    searched: Site, analysed: list[str], make_site: Callable[[str], Site]
) -> None:
    for number in range(40):
        numbered = REFUND.replace("환불을", f"환불을 {number}번")
        searched.write({f"content/demo/a{number:02}.md": numbered})
    searched.build(index=True)
    drop_analyses(searched)
    analysed.clear()
    searched.write({"content/demo/a38x.md": REFUND.replace("말합니다", "38번 말합니다")})
    searched.build(index=True)
    assert "a38x.md" in analysed
    assert len(analysed) <= 24, "those whose leaves are in folders that change"
    append("demo/a38x.md", "우산을 말합니다.\n")(searched)
    searched.build(index=True)
    assert len(set(analysed)) > 40, "all may have a word that is new"
    clean = make_site("clean")
    shutil.copytree(searched.folder / "content", clean.folder / "content")
    clean.write({"doum.toml": SETTINGS}).build(index=True)
    entries = [site.output / "pagefind/ko/lexicon.json" for site in (searched, clean)]
    assert entries[0].read_bytes() == entries[1].read_bytes()


def test_a_warm_index_is_that_of_a_clean_build(
    searched: Site, make_site: Callable[[str], Site]
) -> None:
    def words(site: Site) -> dict[str, bytes]:
        site.build(index=True)
        folder = site.output / "pagefind/ko"
        return {path.name: path.read_bytes() for path in folder.glob("lexicon.json")}

    words(searched)
    append("demo/refund.md", "전화로도 됩니다.\n")(searched)
    clean = make_site("clean")
    shutil.copytree(searched.folder / "content", clean.folder / "content")
    clean.write({"doum.toml": SETTINGS})
    assert words(searched) == words(clean) != {}


def search_data(site: Site) -> dict[str, int]:
    """Build, and return when each file of the search data was written."""
    site.build(index=True)
    folder = site.output / "pagefind/ko"
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


def edit(site: Site, number: int) -> None:
    site.write({"content/demo/refund.md": REFUND.replace("말합니다", f"{number}번 말합니다")})


def test_files_of_the_search_data_before_stay_once_more(searched: Site) -> None:
    def hashed() -> set[str]:
        return {path for path in search_data(searched) if path != "lexicon.json"}

    builds = [hashed()]
    for number in range(2):
        edit(searched, number)
        builds.append(hashed())
    first, second, third = builds
    only_first = first - third
    assert {path.partition("/")[0] for path in only_first} >= {"index", "leaves", "words"}
    assert first <= second
    kept = [path for path in (searched.folder / ".doum/search/ko").rglob("*") if path.is_file()]
    assert not {path.name for path in kept} & {Path(path).name for path in only_first}


def hashed(site: Site, output: str = "public") -> set[str]:
    """Return the paths of the published files that are named by their content."""
    folder = site.folder / output / "pagefind/ko"
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files} - {"lexicon.json"}


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_open_tabs_keep_their_files_when_a_build_fails(
    searched: Site, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    searched.build(index=True)
    first = hashed(searched)
    edit(searched, 1)
    with monkeypatch.context() as patch:
        patch.setattr(Publication, "commit", lambda *_: (_ for _ in ()).throw(failure))
        with pytest.raises(type(failure)):
            searched.build(index=True)
    edit(searched, 2)
    searched.build(index=True)
    assert first < hashed(searched)


def test_each_output_folder_keeps_what_was_published_there(searched: Site) -> None:
    searched.build(index=True, output=searched.folder / "a")
    first = hashed(searched, "a")
    edit(searched, 1)
    searched.build(index=True, output=searched.folder / "b")
    second = hashed(searched, "b")
    edit(searched, 2)
    searched.build(index=True, output=searched.folder / "a")
    third = hashed(searched, "a")
    assert first < third
    assert not (second - first) & third


def test_a_build_without_another_search_keeps_what_it_kept(searched: Site) -> None:
    searched.build(index=True)
    edit(searched, 1)
    searched.build(index=True)
    both = hashed(searched)
    searched.write({"theme/templates/inject/footer.html": "<p>footer</p>"})
    searched.build(index=True)
    assert hashed(searched) == both


def test_search_data_that_come_back_are_the_published_ones(searched: Site) -> None:
    searched.build(index=True)
    first = searched.published()
    for number in (1, None):
        searched.write({"content/demo/refund.md": REFUND}) if number is None else edit(searched, 1)
        searched.build(index=True)
    assert searched.published() == first


def test_builds_into_two_folders_take_turns(
    searched: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits, pause = Event(), time.sleep

    def noted(seconds: float) -> None:
        waits.set()
        pause(seconds)

    monkeypatch.setattr("doum.publish.lock.time.sleep", noted)
    other = {"index": True, "output": searched.folder / "other"}
    build = Thread(target=searched.build, kwargs=other)
    with only_change(searched.folder / ".doum/search/ko"):
        build.start()
        assert waits.wait(20)
        assert not (searched.folder / ".doum/search/ko").exists()
    build.join()
    assert hashed(searched, "other")


def test_what_did_not_change_is_not_written_again(searched: Site) -> None:
    for number in range(40):
        text = REFUND.replace("말합니다", f"{number} 말합니다")
        searched.write({f"content/demo/a{number}.md": text})
    before = search_data(searched)
    edit(searched, 1)
    after = search_data(searched)
    assert {path for path in before if before[path] != after[path]} == {"lexicon.json"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda state: (state / "search-ko").write_bytes(b"{"),
        lambda state: (state / "search-ko-kept").write_bytes(b"{"),
        lambda state: next((state / "search/ko/leaves").iterdir()).unlink(),
        lambda state: shutil.rmtree(state / "search/ko/index"),
        lambda state: next((state / "search/ko/index").iterdir()).write_bytes(b""),
        lambda state: next((state / "search/ko/words").iterdir()).write_bytes(b"half"),
        lambda state: write_file(state / "search/ko/index/half.pf_index", b""),
    ],
    ids=[
        "generation",
        "what was kept",
        "a folder of leaves",
        "chunks",
        "an empty chunk",
        "half of the words",
        "a file of a killed build",
    ],
)
def test_a_damaged_store_costs_only_time(
    searched: Site, make_site: Callable[[str], Site], damage: Callable[[Path], object]
) -> None:
    search_data(searched)
    damage(searched.folder / ".doum")
    edit(searched, 1)
    search_data(searched)
    clean = make_site("clean")
    shutil.copytree(searched.folder / "content", clean.folder / "content")
    clean.write({"doum.toml": SETTINGS}).build(index=True)
    assert without_earlier(read_files(searched.output)) == read_files(clean.output)


@pytest.mark.parametrize(
    ("kind", "damage"),
    [*product(["leaves", "index", "words"], [b"", b"half"]), ("leaves", None)],
)
def test_a_damaged_file_is_not_published(searched: Site, kind: str, damage: bytes | None) -> None:
    """Another output needs every file of the store, although the search data are as before.

    Of leaves, even those of the right size are looked at; here they are all zeros.
    """
    searched.build(index=True)
    before = searched.published()
    path = next((searched.folder / ".doum/search/ko" / kind).iterdir())
    path.write_bytes(bytes(path.stat().st_size) if damage is None else damage)
    searched.build(index=True, output=searched.folder / "other")
    files = read_files(searched.folder / "other")
    assert {p: data for p, data in files.items() if p.startswith("pagefind/")} == {
        p: data for p, data in before.items() if p.startswith("pagefind/")
    }


def test_an_article_that_the_cache_lost_is_analysed_again(
    searched: Site, analysed: list[str]
) -> None:
    search_data(searched)
    analysed.clear()
    with Cache(searched.folder / ".doum/cache.sqlite", "search") as cache:
        cache.hold("words", [], "ko", spare=0)
    edit(searched, 1)
    search_data(searched)
    assert sorted(analysed) == ["card.md", "refund.md"]


def test_an_earlier_store_is_replaced(searched: Site) -> None:
    old = searched.folder / ".doum/search/ko/0123456789abcdef01234567/leaves/a/0.leaf"
    write_file(old, b"old")
    search_data(searched)
    assert not old.exists()
    assert not old.parents[2].exists()


def test_synonyms_need_no_analyser_twice(searched: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    search_data(searched)
    monkeypatch.setattr("doum.pipeline.searching.synonym_table", lambda _: {}["none"])
    edit(searched, 1)
    search_data(searched)
