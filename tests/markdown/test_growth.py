"""The time of rendering a body grows with its length, whatever is repeated in it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from doum.markdown.inline.code_spans import without_code
from tests.making import render

BODIES: dict[str, Callable[[int], str]] = {
    "anchors": lambda n: "글 <a href='https://a.example/'>가</a>\n" * n,
    "tags of one block": lambda n: f"<div>\n{'<b>글</b>' * n}\n</div>",
    "comments without an end": lambda n: "글 <!-- 가\n" * n,
    "instructions without an end": lambda n: "글 <? 가\n" * n,
    "blocks of HTML": lambda n: "<details>\n\n글\n\n</details>\n\n" * (n // 4),
    "runs of backticks": lambda n: (
        " ".join("`" * m for m in range(1, int(n**0.5) * 2)) + " [가](나 다)"
    ),
    "addresses with spaces": lambda n: "글 [가](/나 다)\n" * n,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_time_grows_with_the_length(body: Callable[[int], str]) -> None:
    def seconds(count: int) -> float:
        begin = time.process_time()
        render(body(count))
        return time.process_time() - begin

    assert seconds(12_000) < 10 * seconds(3_000) + 0.3


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("가 `나 <b>` 다", "가         다"),
        (r"가 \`나` 다", "가   나` 다"),
        (r"가 \``나` 다", "가       다"),
        (r"가 \<b> 다", "가   b> 다"),
        ("가 ``나` 다", "가 ``나` 다"),
        ("가 ``나`\n다`` 라", "가     \n    라"),
    ],
)
def test_code_spans_and_escapes_are_blank(text: str, left: str) -> None:
    assert without_code(text) == left
