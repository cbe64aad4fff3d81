"""Finding and reading files: names in NFC, and nothing outside the site's folder."""

from __future__ import annotations

import os
from pathlib import Path
from unicodedata import normalize

import pytest

from doum.content.source import MAX_BYTES, Entry, read, scan
from tests.files import write_file
from tests.making import rules

QUESTION = "카드를 어떻게 바꾸나요?\n"


def write(path: Path, text: str = QUESTION) -> Path:
    """Write a question."""
    return write_file(path, text)


def paths(site: Path) -> list[str]:
    """Name the files that a scan finds, where it finds no problem."""
    entries, problems = scan(site, "content")
    assert problems == []
    return [entry.path for entry in entries]


def test_a_site_without_the_folder_has_no_files(tmp_path):
    assert scan(tmp_path, "content") == ([], [])


def test_files_are_listed_by_path_whatever_the_system_s_order(tmp_path):
    for name in ("b.md", "a/z.md", "가.md", "a.md", "images/card.png"):
        write(tmp_path / "content" / name)
    assert paths(tmp_path) == sorted(
        f"content/{name}" for name in ("b.md", "a/z.md", "가.md", "a.md", "images/card.png")
    )


def test_a_name_that_macos_took_apart_is_put_together_and_still_opens(tmp_path):
    apart = normalize("NFD", "결제-수단.md")
    write(tmp_path / "content" / normalize("NFD", "메신저") / apart)
    (entry,), problems = scan(tmp_path, "content")
    assert problems == []
    assert entry.path == normalize("NFC", "content/메신저/결제-수단.md")
    assert read(entry).text == QUESTION


@pytest.mark.parametrize("name", [".git/a.md", ".a.md.swp", "~a.md", "#a.md#", "a.md~"])
def test_hidden_files_and_what_editors_leave_are_passed_over(tmp_path, name):
    write(tmp_path / "content" / name)
    assert paths(tmp_path) == []


def test_a_link_inside_the_site_is_followed(tmp_path):
    write(tmp_path / "content" / "a.md")
    (tmp_path / "content" / "b.md").symlink_to("a.md")
    assert paths(tmp_path) == ["content/a.md", "content/b.md"]


@pytest.mark.parametrize("target", ["secret.md", "secrets", "site-2"])
def test_a_link_out_of_the_site_is_a_problem_and_not_followed(tmp_path, target):
    site = tmp_path / "site"
    write(site / "content" / "a.md")
    write(tmp_path / "secret.md")
    write(tmp_path / "secrets" / "a.md")
    write(tmp_path / "site-2" / "a.md")
    (site / "content" / "b").symlink_to(tmp_path / target)
    entries, problems = scan(site, "content")
    assert [entry.path for entry in entries] == ["content/a.md"]
    assert rules(problems) == ["link-outside"]


def test_a_circle_of_links_ends(tmp_path):
    write(tmp_path / "content" / "a.md")
    (tmp_path / "content" / "again").symlink_to(".")
    _, problems = scan(tmp_path, "content")
    assert rules(problems) == ["link-loop"]


def test_a_link_to_nothing_is_a_problem(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").symlink_to("gone.md")
    assert rules(scan(tmp_path, "content")[1]) == ["unreadable"]


def test_a_folder_named_like_a_file_is_a_problem(tmp_path):
    write(tmp_path / "content" / "a.md" / "b.md")
    assert rules(scan(tmp_path, "content")[1]) == ["folder-named-md"]


def test_what_is_neither_file_nor_folder_is_a_problem(tmp_path):
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "pipe.md")
    assert rules(scan(tmp_path, "content")[1]) == ["not-a-file"]


def test_a_name_that_is_not_utf8_is_a_problem_that_can_be_printed(tmp_path):
    (tmp_path / "content").mkdir()
    with open(os.fsencode(tmp_path / "content") + b"/\xb0\xa1.md", "wb"):
        pass
    (found,) = scan(tmp_path, "content")[1]
    assert found.rule == "name-not-utf8"
    assert found.place.path == r"content/\xb0\xa1.md"
    assert dict(found.finding.values)["guess"] == "가.md"


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    entry = Entry("content/a.md", str(tmp_path / "gone.md"), MAX_BYTES + 1)
    assert read(entry).rule == "source-too-large"


def test_a_file_that_is_gone_is_a_problem(tmp_path):
    assert read(Entry("content/a.md", str(tmp_path / "gone.md"), 1)).rule == "unreadable"
