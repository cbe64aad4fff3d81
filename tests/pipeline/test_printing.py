"""Pages are planned, printed and forgotten, some at a time."""

import gc
from pathlib import Path

import pytest

from doum.pipeline import printing
from doum.pipeline.request import Request, Stopwatch
from doum.plan.page import Page
from doum.run import run_build
from tests.making import Site, question

ARTICLES = 60


class Census(Stopwatch):
    """Counts the planned pages in memory whenever some have been printed."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[int] = []
        self.steps: list[tuple[int, int]] = []

    def show_progress(self, stage: str, done: int, total: int) -> None:
        if stage == "pages":
            self.pages.append(sum(isinstance(held, Page) for held in gc.get_objects()))
            self.steps.append((done, total))


@pytest.fixture
def large(tmp_path: Path, compiled: Path) -> Site:
    files = {"doum.toml": "", "content/_index.md": "---\ntitle: 도움말\n---\n"}
    for product in "talk", "shop":
        files[f"content/{product}/_index.md"] = f"---\ntitle: {product}\n---\n"
        for number in range(ARTICLES // 2):
            files[f"content/{product}/q{number}.md"] = question(f"질문 {number}")
    return Site(tmp_path, compiled).write(files)


def printed(site: Site) -> tuple[Census, int]:
    """Build a site; return what was seen, and how many files have been published."""
    census = Census()
    site.begin()
    outcome = run_build(Request(site=site.folder, index=False), census)
    return census, outcome.changes.new


def test_no_more_pages_are_held_than_are_printed_at_a_time(
    large: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_GROUP", 10)
    census, new = printed(large)
    assert new > ARTICLES
    assert max(census.pages) <= 25


def test_progress_counts_every_page_of_an_article_once(
    large: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_GROUP", 10)
    census, _ = printed(large)
    done = [step[0] for step in census.steps]
    assert done == sorted(done)
    assert census.steps[-1] == (ARTICLES, ARTICLES)

    large.write({"content/talk/q3.md": question("질문 3", "다른 답변입니다.")})
    census, _ = printed(large)
    assert census.steps[-1] == (1, 1)
