"""What is in the way of a build is moved, not removed."""

from pathlib import Path

from tests.benchmarks.aside import set_aside
from tests.files import read_files, write_file


def test_all_that_was_set_aside_is_kept(tmp_path: Path) -> None:
    for turn in "12":
        write_file(tmp_path / "site/public/index.html", turn)
        set_aside(tmp_path / "site/public", tmp_path / "aside")
    set_aside(tmp_path / "site/public", tmp_path / "aside")
    assert not (tmp_path / "site/public").exists()
    assert sorted(read_files(tmp_path / "aside").values()) == [b"1", b"2"]
