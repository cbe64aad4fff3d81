"""A folder that is not a site yet: what is found there is named, and how to begin is said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command import doum
from tests.making import Site, question


def said(folder: Path, command: str = "check", language: str = "en") -> str:
    ended = doum(command, folder=folder, language=language)
    assert ended.returncode != 0
    return ended.stderr


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("# 제목\n\n글\n", "utf-8")


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_the_markdown_files_of_a_folder_without_content_are_named(
    command: str, tmp_path: Path
) -> None:
    write(tmp_path, "README.md", "docs/환불.md", "docs/deep/er/b.md")
    text = said(tmp_path, command)
    assert "Markdown files here: README.md, docs/환불.md, docs/deep/er/b.md\n" in text
    assert "content/help/_index.md" in text
    assert "---\n           title: Help\n           ---\n" in text


def test_it_is_said_in_korean_as_well(tmp_path: Path) -> None:
    write(tmp_path, "README.md")
    text = said(tmp_path, language="ko")
    assert "여기에 있는 Markdown 파일: README.md\n" in text
    assert "title: 도움말\n" in text


def test_a_long_list_is_cut_and_counted(tmp_path: Path) -> None:
    write(tmp_path, *(f"docs/{n:02}.md" for n in range(37)))
    assert "docs/04.md … (37)\n" in said(tmp_path)


def test_files_that_are_no_writer_s_are_not_named(tmp_path: Path) -> None:
    write(
        tmp_path, "node_modules/x/a.md", ".git/b.md", "public/c.md", "one/two/three/four/five/d.md"
    )
    text = said(tmp_path)
    assert "Markdown files here" not in text
    assert "content/help/_index.md" in text


def test_a_command_one_folder_too_high_is_told_the_site(tmp_path: Path) -> None:
    write(tmp_path, "help/content/demo/card.md", "README.md")
    text = said(tmp_path)
    assert f"did you mean '--site {tmp_path / 'help'}'?" in text
    assert "README.md" not in text


def test_a_name_that_is_not_utf8_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xb0\xa1.md")).write_text("글", "utf-8")
    assert r"\xb0\xa1.md" in said(tmp_path)


def test_articles_right_in_content_are_named_once(empty_site: Site) -> None:
    empty_site.write({f"content/q{n}.md": question(f"질문 {n}") for n in range(9)})
    text = said(empty_site.folder)
    assert text.count("error[") == 1
    assert "content/q0.md, content/q1.md, content/q2.md, content/q3.md, content/q4.md … (9)" in text
    assert "content/help/_index.md" in text


def test_where_there_is_a_product_each_stray_article_is_a_problem(site: Site) -> None:
    site.write({"content/q.md": question("질문")})
    assert site.rules() == ["article-outside-product"]


def test_other_mistakes_of_articles_right_in_content_are_told_as_well(empty_site: Site) -> None:
    empty_site.write({"content/q.md": "# 질문\n\n글\n"})
    assert sorted(empty_site.rules()) == ["no-front-matter", "no-product"]


@pytest.mark.parametrize(("inside", "up"), [("content", ".."), ("content/demo", "../..")])
def test_a_command_inside_content_is_told_the_folder_of_the_site(
    tmp_path: Path, inside: str, up: str
) -> None:
    write(tmp_path, "content/demo/_index.md", "content/demo/card.md")
    text = said(tmp_path / inside)
    assert "error[content-itself]" in text
    assert f"did you mean '--site {up}'?" in text


def test_a_site_to_be_in_a_folder_called_content_is_no_content(tmp_path: Path) -> None:
    write(tmp_path, "content/help/read.md")
    assert "error[no-content]" in said(tmp_path / "content")


@pytest.mark.parametrize("name", ["Content", "CONTENT", "content "])
def test_another_spelling_of_content_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, f"{name}/demo/card.md")
    assert "must be called content" in said(tmp_path)


def test_markdown_of_other_tools_is_found(tmp_path: Path) -> None:
    write(tmp_path, "my-docs/a.mdx", "my-docs/b.markdown", "src/README.md")
    assert "my-docs/a.mdx, my-docs/b.markdown, src/README.md" in said(tmp_path)
