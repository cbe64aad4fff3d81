"""A build that leaves something out is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.peers.centre import Page
from tests.benchmarks.peers.checking import unbuilt
from tests.benchmarks.peers.doum import DOUM
from tests.benchmarks.peers.hugo import HUGO
from tests.benchmarks.peers.notation import Block
from tests.files import write_file

PAGE = Page(
    language="ko",
    path="talk/start/join",
    title="A & B",
    holds=False,
    body=(Block("처음입니다."), Block("앞줄입니다.\n3번째로 고친 문장입니다.")),
)
WHOLE = "<h1>A &amp; B</h1><p>앞줄입니다. 3번째로 고친 문장입니다.</p><p>7</p>"


def found(folder: Path) -> list[str]:
    return list(unbuilt(HUGO, folder, [PAGE], "<p>7</p>\n"))


def test_a_whole_page_is_built(tmp_path: Path) -> None:
    write_file(tmp_path / "talk/start/join/index.html", WHOLE)
    assert found(tmp_path) == []


@pytest.mark.parametrize("lost", ["A &amp; B", "문장입니다", "<p>7</p>"])
def test_a_title_a_sentence_or_a_footer_that_is_not_there_is_found(
    tmp_path: Path, lost: str
) -> None:
    write_file(tmp_path / "talk/start/join/index.html", WHOLE.replace(lost, ""))
    assert len(found(tmp_path)) == 1


def test_a_page_that_is_not_there_is_found(tmp_path: Path) -> None:
    assert found(tmp_path) == [f"{tmp_path}/talk/start/join/index.html: missing"]


def test_an_article_of_doum_is_at_once_below_its_product() -> None:
    assert DOUM.place(PAGE) == "/talk/join/"
