"""A text that nests too deeply is shown the line that does."""

from __future__ import annotations

import pytest

from doum.markdown.nesting import deepest_line


@pytest.mark.parametrize(
    "deep",
    ["- " * 300, "> " * 300 + "인용", "1. " * 200, "[" * 500, "글 " + "*" * 400, "> - * + " * 90],
)
def test_the_line_with_the_most_marks_is_found(deep: str) -> None:
    assert deepest_line(f"# 제목\n\n- 하나\n- > 둘\n\n{deep}\n\n끝\n") == 6


def test_a_text_of_nothing_special_has_a_first_line() -> None:
    assert deepest_line("글\n글\n") == 1
