"""Watching: a burst of events is one batch, and only what a build reads counts."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from doum.preview.watch import Watcher


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/out").mkdir()
    return tmp_path


@pytest.fixture
def watcher(site: Path) -> Iterator[Watcher]:
    roots = [site / "content", site / "doum.toml", site / "theme"]
    watcher = Watcher(roots, [site / "content/out"])
    watcher.start()
    yield watcher
    watcher.stop()


def test_many_changes_are_one_batch(site: Path, watcher: Watcher) -> None:
    for number in range(20):
        (site / f"content/{number}.md").write_text("글", "utf-8")
        time.sleep(0.01)
    assert watcher.wait(5)
    assert not watcher.wait(0.5)


@pytest.mark.parametrize("name", ["doum.toml", "content/a.md"])
def test_what_a_build_reads_counts(site: Path, watcher: Watcher, name: str) -> None:
    (site / name).write_text("글", "utf-8")
    assert watcher.wait(5)


@pytest.mark.parametrize("name", ["other.txt", "content/.a.md.swp", "content/a~", "content/out/x"])
def test_what_it_does_not_read_does_not(site: Path, watcher: Watcher, name: str) -> None:
    (site / name).write_text("글", "utf-8")
    assert not watcher.wait(0.7)


def test_a_theme_made_while_watching_is_watched(site: Path, watcher: Watcher) -> None:
    (site / "theme").mkdir()
    assert watcher.wait(5)
    time.sleep(0.3)
    watcher.wait(0.3)
    (site / "theme/x.html").write_text("글", "utf-8")
    assert watcher.wait(5)
