"""Files appear whole, however many write them and whatever goes wrong."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from doum.whole_files import sweep, write_whole
from tests.files import no_file_larger_than


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"old")
    write_whole(tmp_path / "a", b"n", b"ew", durably=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"old")
    (tmp_path / "a").chmod(0o640)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


def test_threads_that_write_the_same_file_do_not_meet(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        writes = [threads.submit(write_whole, tmp_path / "a", b"%d" % n * 999) for n in range(400)]
        assert [write.exception() for write in writes] == [None] * 400
    assert len(set((tmp_path / "a").read_text())) <= 3
    assert names(tmp_path) == ["a"]


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"old")
    with no_file_larger_than(100), pytest.raises(OSError, match="too large"):
        write_whole(tmp_path / "a", b"new" * 100)
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_what_killed_processes_left_is_swept_once_it_is_old(tmp_path: Path) -> None:
    left = tmp_path / ".a.0123456789abcdef.new"
    for path in (left, tmp_path / "a", tmp_path / "a.new", tmp_path / ".b.new"):
        path.write_bytes(b"half")
    sweep(tmp_path)
    assert left.exists()
    os.utime(left, (0, 0))
    sweep(tmp_path)
    assert names(tmp_path) == [".b.new", "a", "a.new"]
