"""A snapshot reads what may have changed, and nothing else."""

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from doum.pipeline import snapshot as snapshots
from doum.pipeline.snapshot import (
    UNSETTLED,
    Snapshot,
    load_snapshot,
    save_snapshot,
    take_snapshot,
)
from tests.files import write_file, write_files

FILES = {"content/talk/a.md": "글", "content/talk/b.md": "말", "doum.toml": ""}
LATER = UNSETTLED + 1_000_000_000


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_files(tmp_path / "site", FILES)


def taken(site: Path, before: Snapshot | None = None) -> Snapshot:
    roots = [site / name for name in ("content", "doum.toml", "theme")]
    return take_snapshot(roots, before or Snapshot())


def settled(site: Path) -> Snapshot:
    """Take a snapshot as it would be if the files had been old by then."""
    made = taken(site)
    return replace(made, taken=made.taken + LATER)


def rewrite_in_the_same_tick(site: Path) -> Snapshot:
    """Change a file, and return a snapshot from before the change with the same state of it."""
    path = site / "content/talk/a.md"
    before = taken(site)
    path.write_text("곰", "utf-8")
    status = path.stat()
    times = {"modified": status.st_mtime_ns, "changed": status.st_ctime_ns}
    seen = replace(before.files[str(path)], **times)
    return replace(before, files={**before.files, str(path): seen})


def test_every_file_is_read_at_first(site: Path) -> None:
    assert taken(site).fresh == len(FILES)


def test_no_file_is_read_again_that_is_old_and_did_not_change(site: Path) -> None:
    before = settled(site)
    after = taken(site, before)
    assert after.fresh == 0
    assert (after.files, after.digest) == (before.files, before.digest)


def test_a_young_file_is_read_again(site: Path) -> None:
    before = taken(site)
    after = taken(site, before)
    assert after.fresh == len(FILES)
    assert after.digest == before.digest


def test_a_change_is_seen_that_does_not_show_in_the_state_of_a_file(site: Path) -> None:
    before = rewrite_in_the_same_tick(site)
    assert taken(site, before).digest != before.digest


def test_a_file_of_the_future_is_never_trusted(site: Path) -> None:
    future = time.time_ns() + 10 * LATER
    os.utime(site / "doum.toml", ns=(future, future))
    assert taken(site, settled(site)).fresh == 1


def keep_size_and_time(site: Path) -> None:
    path = site / "content/talk/a.md"
    status = path.stat()
    path.write_text("곰", "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def replace_with_same_size_and_time(site: Path) -> None:
    path = site / "content/talk/a.md"
    status = path.stat()
    other = write_file(site / "other", "곰")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)


def swap_names(site: Path) -> None:
    folder = site / "content/talk"
    (folder / "a.md").rename(folder / "c.md")
    (folder / "b.md").rename(folder / "a.md")
    (folder / "c.md").rename(folder / "b.md")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a new text": lambda site: write_file(site / "content/talk/a.md", "다른 글"),
    "a text of the same size with its time put back": keep_size_and_time,
    "another file of the same size and time": replace_with_same_size_and_time,
    "a new file": lambda site: write_file(site / "content/talk/c.md", ""),
    "a lost file": lambda site: (site / "content/talk/a.md").unlink(),
    "a new name": lambda site: (site / "content/talk/a.md").rename(site / "content/talk/c.md"),
    "two names swapped": swap_names,
    "a file in another root": lambda site: write_file(site / "theme/x", ""),
    "a link to nothing": lambda site: (site / "content/c.md").symlink_to("nothing"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_digest_is_another_after(site: Path, change: str) -> None:
    before = settled(site)
    CHANGES[change](site)
    assert taken(site, before).digest != before.digest


def touch(site: Path) -> None:
    for path in site.rglob("*"):
        os.utime(path, ns=(1, 1))


def check_out(site: Path) -> None:
    for name in FILES:
        write_file(site / "new", (site / name).read_bytes()).replace(site / name)


@pytest.mark.parametrize("change", [touch, check_out])
def test_the_digest_is_the_same_if_only_states_differ(
    site: Path, change: Callable[[Path], None]
) -> None:
    before = settled(site)
    change(site)
    after = taken(site, before)
    assert after.fresh == len(FILES)
    assert after.digest == before.digest


def test_the_digest_is_the_same_in_another_place(site: Path, tmp_path: Path) -> None:
    assert taken(write_files(tmp_path / "b/deeper", FILES)).digest == taken(site).digest


def test_a_file_counts_for_the_root_that_it_is_in(site: Path) -> None:
    one, other = site / "content/talk", site / "theme"
    other.mkdir()
    before = take_snapshot([one, other], Snapshot())
    (one / "a.md").rename(other / "a.md")
    assert take_snapshot([one, other], Snapshot()).digest != before.digest


def test_a_pipe_is_not_read(site: Path) -> None:
    os.mkfifo(site / "content/pipe")
    assert taken(site).digest_of(str(site / "content/pipe")) == "special"


def test_a_large_file_is_read_to_its_end(site: Path) -> None:
    path = site / "content/film.mp4"
    size = 3 * snapshots._PIECE
    write_file(path, bytes(size))
    before = taken(site)
    write_file(path, bytes(size - 1) + b"1")
    assert taken(site, before).digest != before.digest


def test_a_folder_that_links_to_itself_ends(site: Path) -> None:
    (site / "content/talk/again").symlink_to(site / "content")
    assert len(taken(site).files) == len(FILES)


def test_a_snapshot_comes_back_as_it_was(site: Path, tmp_path: Path) -> None:
    made = taken(site)
    save_snapshot(tmp_path / "state", made)
    assert load_snapshot(tmp_path / "state") == made


@pytest.mark.parametrize("data", [b"", b"\xc1", b"[]", b"\x81\xa5files\x01"])
def test_a_snapshot_that_cannot_be_read_is_empty(tmp_path: Path, data: bytes) -> None:
    write_file(tmp_path / "snapshot", data)
    assert load_snapshot(tmp_path) == Snapshot()


def test_without_a_snapshot_there_is_an_empty_one(tmp_path: Path) -> None:
    assert load_snapshot(tmp_path) == Snapshot()


@pytest.mark.parametrize("target", ["/", "../../outside"])
def test_links_out_of_a_site_are_not_followed(site: Path, target: str) -> None:
    write_file(site.parent / "outside/secret.md", "비밀")
    (site / "content/link").symlink_to(target)
    (site / "content/file.md").symlink_to(site.parent / "outside/secret.md")
    roots = [site / "content"]
    found = take_snapshot(roots, Snapshot(), str(site)).files
    here = {str(path) for path in (site / "content/talk").iterdir()}
    assert found.keys() == here | {str(site / "content/link"), str(site / "content/file.md")}
    assert found[str(site / "content/file.md")].size < 0


def test_a_root_that_goes_away_meanwhile_is_as_one_that_is_broken(site: Path) -> None:
    (site / "gone.toml").symlink_to("nothing")
    assert take_snapshot([site / "gone.toml"], Snapshot()).files.keys() <= {str(site / "gone.toml")}


def test_a_preview_and_its_insights_save_snapshots_at_once(site: Path, tmp_path: Path) -> None:
    made, state = taken(site), tmp_path / "state"
    with ThreadPoolExecutor(4) as threads:
        saves = [threads.submit(save_snapshot, state, made) for _ in range(200)]
        assert [save.exception() for save in saves] == [None] * 200
    assert load_snapshot(state) == made
    assert [path.name for path in state.iterdir()] == ["snapshot"]
