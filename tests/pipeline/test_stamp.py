"""The stamp: a text that is the same only if nothing that a build reads has changed."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from doum.content import source
from doum.pipeline.stamp import code_digest, is_current, stamp_of
from doum.publish.manifest import Manifest, Written


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(source, "UNSETTLED", 0)
    (tmp_path / "content/talk").mkdir(parents=True)
    (tmp_path / "content/talk/a.md").write_text("글", "utf-8")
    (tmp_path / "doum.toml").write_text("", "utf-8")
    return tmp_path


def stamp(site: Path, *options: object) -> str:
    time.sleep(0.01)
    return stamp_of(site, ("content", "doum.toml", "theme"), options)


def test_is_the_same_while_nothing_changes(site: Path) -> None:
    assert stamp(site) == stamp(site) != ""


def keep_times(site: Path) -> None:
    path = site / "content/talk/a.md"
    status = path.stat()
    path.write_text("말", "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a new text": lambda site: (site / "content/talk/a.md").write_text("다른 글", "utf-8"),
    "a text of the same size with its time put back": keep_times,
    "a new file": lambda site: (site / "content/talk/b.md").write_text("", "utf-8"),
    "a lost file": lambda site: (site / "content/talk/a.md").unlink(),
    "a new name": lambda site: (site / "content/talk/a.md").rename(site / "content/talk/c.md"),
    "other settings": lambda site: (site / "doum.toml").write_text("[site]", "utf-8"),
    "a theme": lambda site: (site / "theme").mkdir() or (site / "theme/x").write_text("", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_is_another_after(site: Path, change: str) -> None:
    before = stamp(site)
    CHANGES[change](site)
    assert stamp(site) != before


def test_is_another_with_other_options(site: Path) -> None:
    assert stamp(site, "/help/") != stamp(site, "/")


def test_is_empty_while_a_file_is_too_new_to_be_trusted(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "UNSETTLED", 2_000_000_000)
    assert stamp(site) == ""


@pytest.mark.parametrize(
    ("manifest", "now", "current"),
    [
        (Manifest(stamp="s"), 5.0, True),
        (Manifest(stamp="other"), 5.0, False),
        (Manifest(stamp="s", next_change=6.0), 5.0, True),
        (Manifest(stamp="s", next_change=5.0), 5.0, False),
        (Manifest(stamp="s", moment=6.0), 5.0, False),
        (Manifest(stamp="s", files={"index.html": Written("d", 1, 1)}), 5.0, False),
    ],
)
def test_a_site_is_current_only_if_all_agrees(
    tmp_path: Path, manifest: Manifest, now: float, current: bool
) -> None:
    assert is_current(manifest, "s", tmp_path, now) is current


def test_nothing_is_current_without_a_stamp(tmp_path: Path) -> None:
    assert not is_current(Manifest(stamp=""), "", tmp_path, 0.0)


def test_the_digest_of_the_code_is_steady() -> None:
    assert code_digest() == code_digest()
