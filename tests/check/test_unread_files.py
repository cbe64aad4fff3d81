"""Texts in `content/` that no article refers to are named, and nothing else is."""

from __future__ import annotations

import pytest

from doum.check.unread_files import unread_files
from tests.making import Site, question


def found(
    *names: str, used: tuple[str, ...] = (), mentioned: str = "", articles: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Check files; returns (path, rule) of each problem."""
    problems = unread_files(names, used, lambda name: name in mentioned, articles)
    return [(one.place.path, one.rule) for one in problems]


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
        "a.md ",
        "a.md\u00a0",
    ],
)
def test_a_text_that_nothing_refers_to_is_named(name: str) -> None:
    assert found(f"content/app/{name}") == [(f"content/app/{name}", "file-not-read")]


@pytest.mark.parametrize("name", ["글", "refund", "a.md 사본", "a.mdown2"])
def test_a_text_with_front_matter_is_an_article_whatever_its_name(name: str) -> None:
    path = f"content/app/{name}"
    assert found(path, articles=(path,)) == [(path, "file-not-read")]
    assert found(path) == []


@pytest.mark.parametrize("name", ["_category_.json", "_meta.js", "toc.yml", "mkdocs.yml"])
def test_settings_of_other_tools_are_named(name: str) -> None:
    assert found(f"content/app/{name}") == [(f"content/app/{name}", "foreign-file")]


def test_data_that_looks_like_front_matter_is_no_article() -> None:
    assert found("content/a/b.yml", articles=("content/a/b.yml",)) == []


@pytest.mark.parametrize(
    "name",
    ["shot.png", "terms.pdf", "LICENSE.txt", "README.html", "readme-fonts.txt", "queries.toml",
     "OFL.txt", "list", "clip.mp4", "form.zip"],
)  # fmt: skip
def test_other_files_may_wait_to_be_used(name: str) -> None:
    assert found(f"content/app/{name}") == []


def test_every_file_is_told() -> None:
    names = [f"content/old/{n}.html" for n in range(40)]
    assert len(found(*names)) == 40


def test_an_article_without_the_end_of_its_name_is_told(site: Site) -> None:
    site.write({"content/demo/글 하나": question("가", "나"), "content/demo/표": "a: 1\n"})
    assert site.rules() == ["file-not-read"]


def test_what_is_used_or_mentioned_is_in_order() -> None:
    assert found("content/a/b.csv", used=("content/a/b.csv",)) == []
    assert found("content/a/b.csv", mentioned="[b](b.csv)") == []


def test_a_file_that_only_a_draft_links_to_is_in_order(site: Site) -> None:
    site.write({"content/demo/값 표.csv": "1,2\n", "content/demo/끝.txt": "끝\n"})
    assert site.rules() == ["file-not-read", "file-not-read"]
    draft = question("값", "[표](%EA%B0%92%20%ED%91%9C.csv) [끝](끝.txt)", draft="true")
    site.write({"content/demo/draft.md": draft})
    assert site.rules() == []


def test_a_file_that_must_not_be_published_is_told_once(site: Site) -> None:
    site.write(
        {"content/demo/form.html": "<p>", "content/demo/b.md": question("가", "[x](form.html)")}
    )
    assert site.rules() == ["file-refused"]
