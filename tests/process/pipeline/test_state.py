"""What is kept between builds: edits do not let it grow, and to take them back costs no time."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from functools import partialmethod
from pathlib import Path

import msgspec
import pytest

from doum.cache import Cache
from doum.pipeline import analysing, rendering
from doum.pipeline.request import Request, Stopwatch
from doum.run import run_build
from doum.search.analysis import Analysed, analyse
from doum.search.index import Kept
from doum.search.languages.language import Language
from doum.search.records import Record
from doum.settings import STATE
from tests.making import DEMO, Site, question

COUNT = 12
ROOMS = ("html", "words", "blocks", "synonyms", "client", "alike")


@pytest.fixture(autouse=True)
def _few_spare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rooms keep few unused values, so that a few edits are many."""
    monkeypatch.setattr(Cache, "hold", partialmethod(Cache.hold, spare=4))


@pytest.fixture
def edited(empty_site: Site) -> Site:
    empty_site.write({"content/demo/_index.md": DEMO})
    for number in range(COUNT):
        edit(empty_site, number)
    return empty_site


def edit(site: Site, number: int, version: str = "") -> None:
    """Write an article, with a body and a title for each version of it."""
    text = question(f"질문 {number} {version}", f"{number}번 답변입니다. {version}")
    site.write({f"content/demo/a{number}.md": text})


def build(site: Site, **options: object) -> None:
    site.build(index=True, **options)


def preview(site: Site) -> None:
    build(site, output=site.folder / STATE / "preview", drafts=True, search_store="preview-search")


def state(site: Site) -> Path:
    return site.folder / STATE


def held(site: Site) -> Counter[str]:
    """Return how many values each room of the cache has."""
    with closing(sqlite3.connect(state(site) / "cache.sqlite")) as database:
        return Counter(room for (room,) in database.execute("SELECT room FROM store"))


def size(site: Site) -> int:
    """Return the size of all that is kept, in bytes; a published preview is not a part of it."""
    files = (path for path in state(site).rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if "preview" not in path.parts)


def test_many_edits_do_not_let_it_grow(edited: Site) -> None:
    build(edited)
    sizes = []
    for number in range(24):
        edit(edited, number % COUNT, f"판 {number} " + "말 " * 500)
        edited.write({"content/synonyms.toml": f'[[group]]\nwords = ["환불", "반환{number}"]\n'})
        build(edited)
        sizes.append(size(edited))
    assert max(sizes[12:]) < 1.1 * sizes[11]
    rooms = held(edited)
    most = COUNT + 2 + COUNT // 4 + 4  # all articles with the introduction, and unused ones
    assert all(rooms[room] <= most + 1 for room in ("html", "words", "blocks"))
    assert all(rooms[room] <= 12 for room in ("alike", "synonyms", "client"))
    assert rooms.keys() == {*ROOMS, "uses"}


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that are analysed and rendered, as it happens."""
    seen: list[str] = []
    render = rendering.Renderer.render

    def analysed(language: Language, record: Record, html: str) -> Analysed:
        seen.append(record.document)
        return analyse(language, record, html)

    def rendered(renderer: rendering.Renderer, body: rendering.Expanded) -> object:
        seen.append(body.text)
        return render(renderer, body)

    monkeypatch.setattr(analysing, "analyse", analysed)
    monkeypatch.setattr(rendering.Renderer, "render", rendered)
    return seen


def test_going_back_and_forth_costs_no_work(edited: Site, worked: list[str]) -> None:
    """As between two branches, with an edit on each."""
    build(edited)
    for branch in ("", "다른 가지"):
        for number in range(4):
            edit(edited, number, branch)
        build(edited)
    for branch in ("", "다른 가지", ""):
        for number in range(4):
            edit(edited, number, branch)
        worked.clear()
        build(edited)
        assert [seen for seen in worked if seen] == []


def test_a_preview_and_builds_keep_what_the_others_need(edited: Site, worked: list[str]) -> None:
    build(edited)
    for number in range(COUNT):
        edit(edited, number, "미리 보기")
        preview(edited)
    with Cache(state(edited) / "cache.sqlite") as cache:
        keys = msgspec.msgpack.decode(cache.load("search-ko-kept") or b"", type=Kept).keys
        assert cache.lacking("words", keys) == cache.lacking("blocks", keys) == set()
    for number in range(COUNT):
        edit(edited, number)
    worked.clear()
    build(edited)
    preview(edited)
    assert [seen for seen in worked if seen] == []


def totals(site: Site) -> set[tuple[str, int]]:
    """Build a site; return how many bodies and articles were made at a time."""
    seen = set()

    class Watch(Stopwatch):
        def show_progress(self, stage: str, done: int, total: int) -> None:
            if stage in ("render", "index"):
                seen.add((stage, total))

    run_build(Request(site=site.folder), Watch())
    return seen


def test_a_lost_cache_is_made_again_all_at_once(edited: Site) -> None:
    edited.begin()
    cold = totals(edited)
    assert ("index", COUNT) in cold
    for file in state(edited).glob("cache.sqlite*"):
        file.unlink()
    edit(edited, 0, "고침")
    assert totals(edited) == cold
