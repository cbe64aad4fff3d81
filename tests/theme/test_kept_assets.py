"""Assets are kept between runs, by the files and the code that they are made from."""

from __future__ import annotations

import os

import pytest

from doum.theme.assets import load_assets
from doum.theme.kept_assets import kept_assets

FOUND = {
    "css/main.css": b"a { b: c }",
    "icons/a.svg": b'<svg viewBox="0 0 24 24"></svg>',
    "js/main.js": b'import "./menus.js";',
    "js/menus.js": b"let a = 1;",
}


def was_kept(folder, found=FOUND, base_path="/", code="code") -> bool:
    """Return whether assets come from what is kept; check that they are as if made anew."""
    (file,) = folder.iterdir()
    os.utime(file, (1, 1))
    assert kept_assets(found, base_path, folder, code) == load_assets(found, base_path)
    return file.stat().st_mtime == 1


@pytest.fixture
def folder(tmp_path):
    """A folder that keeps the assets of a run."""
    kept_assets(FOUND, "/", tmp_path, "code")
    return tmp_path


def test_the_same_files_are_not_joined_again(folder):
    assert was_kept(folder)


def test_a_base_path_makes_no_difference_to_what_is_kept(folder):
    assert was_kept(folder, base_path="/help/")


@pytest.mark.parametrize(
    "change",
    [
        {"css/main.css": b"a { b: d }"},
        {"js/new.js": b""},
        {"icons/a.svg": FOUND["icons/a.svg"] * 2},
    ],
)
def test_other_files_are_joined(folder, change):
    assert not was_kept(folder, FOUND | change)
    assert was_kept(folder, FOUND | change)
    assert not was_kept(folder)


def test_other_code_joins_anew(folder):
    assert not was_kept(folder, code="other")


def test_a_name_is_not_taken_for_content(folder):
    found = {"a.txt": b"b", "c.txt": b""}
    kept_assets(found, "/", folder, "code")
    assert not was_kept(folder, {"a.txt": b"b\0c.txt\0"})


def test_what_is_damaged_is_made_anew(folder):
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    for at in range(0, len(whole), 7):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert not was_kept(folder)
    file.write_bytes(whole[:-3])
    assert not was_kept(folder)
    file.write_bytes(b"")
    assert not was_kept(folder)
    assert was_kept(folder)


def test_what_is_missing_is_made_anew(folder):
    (file,) = folder.iterdir()
    file.unlink()
    kept_assets(FOUND, "/", folder, "code")
    assert was_kept(folder)


def test_without_a_folder_nothing_is_kept(folder):
    assert kept_assets(FOUND, "/") == load_assets(FOUND, "/")
