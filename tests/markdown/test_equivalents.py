"""What the names of other tools mean, and lines of ours put right."""

from __future__ import annotations

import pytest

from doum.markdown.equivalents import corrected, meaning
from doum.markdown.parser import blocks_with


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/// note: 시작하기 전에", "/// note | 시작하기 전에"),
        ("//// details 자세히", "//// details | 자세히"),
        ("///tip", "/// tip"),
        ("/// steps | 순서", "/// steps"),
        ("/// video | https://vimeo.com/1", "/// video | https://youtu.be/…"),
        ("/// video | https://www.youtube.com/watch?v=1", "/// video | https://www.youtube.com/watch?v=1"),
        ("/// 모름 | 제목", "/// 모름 | 제목"),
        ("///", "///"),
    ],
)  # fmt: skip
def test_a_line_of_ours_is_put_right(line: str, meant: str) -> None:
    assert corrected(line) == meant


@pytest.mark.parametrize("name", sorted({block.name for block in blocks_with({})} - {"language"}))
def test_our_own_names_mean_themselves(name: str) -> None:
    assert meaning(name) == name


@pytest.mark.parametrize(
    ("name", "ours"),
    [("Tabs.Tab", "tab"), ("Callouts", "note"), ("ERROR", "danger"), ("_toc_", "contents")],
)
def test_names_are_compared_without_case_namespace_and_plural(name: str, ours: str) -> None:
    assert meaning(name) == ours


@pytest.mark.parametrize("name", ["", "row", "mermaid", "math", "s", "...", "notebook"])
def test_other_names_mean_nothing(name: str) -> None:
    assert meaning(name) == ""
