"""Texts in `content/` that no article refers to are named, and nothing else is."""

from __future__ import annotations

import pytest

from doum.check.unread_files import unread_files
from tests.making import Site, question


def found(*names: str, used: tuple[str, ...] = (), mentioned: str = "") -> list[tuple[str, str]]:
    """Check files; returns (folder, files) of each problem."""
    problems = unread_files(names, used, lambda name: name in mentioned)
    return [(one.place.path, dict(one.finding.values)["files"]) for one in problems]


@pytest.mark.parametrize(
    "name",
    [
        "환불.md.txt",
        "faq.html",
        "FAQ.HTM",
        "목록.csv",
        "약관.docx",
        "안내.hwp",
        "a.md.bak",
        "a.rst",
    ],
)
def test_a_text_that_nothing_refers_to_is_named(name: str) -> None:
    assert found(f"content/app/{name}") == [("content/app", name)]


@pytest.mark.parametrize(
    "name",
    ["shot.png", "terms.pdf", "LICENSE.txt", "README.html", "readme-fonts.txt", "queries.toml",
     "OFL.txt", "list", "clip.mp4", "form.zip"],
)  # fmt: skip
def test_other_files_may_wait_to_be_used(name: str) -> None:
    assert found(f"content/app/{name}") == []


def test_a_folder_is_told_once_and_long_lists_are_counted() -> None:
    names = [f"content/old/{n}.html" for n in range(400)]
    ((folder, files),) = found(*names)
    assert folder == "content/old"
    assert files.count(".html") == 5
    assert files.endswith("… (400)")


def test_what_is_used_or_mentioned_is_in_order() -> None:
    assert found("content/a/b.csv", used=("content/a/b.csv",)) == []
    assert found("content/a/b.csv", mentioned="[b](b.csv)") == []


def test_a_file_that_only_a_draft_links_to_is_in_order(site: Site) -> None:
    site.write({"content/demo/값 표.csv": "1,2\n", "content/demo/끝.txt": "끝\n"})
    assert site.rules() == ["file-not-read"]
    draft = question("값", "[표](%EA%B0%92%20%ED%91%9C.csv) [끝](끝.txt)", draft="true")
    site.write({"content/demo/draft.md": draft})
    assert site.rules() == []


def test_a_file_that_must_not_be_published_is_told_once(site: Site) -> None:
    site.write(
        {"content/demo/form.html": "<p>", "content/demo/b.md": question("가", "[x](form.html)")}
    )
    assert site.rules() == ["file-refused"]
