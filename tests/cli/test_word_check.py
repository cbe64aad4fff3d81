"""`doum check --words`: what is said where every word is on its page."""

from __future__ import annotations

import pytest

from tests.command import doum
from tests.making import SMALL, Site, question


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "All words are on their pages (words: 3, texts: 1)"),
        ("ko", "본문의 낱말이 모두 페이지에 있습니다: 본문 1개, 낱말 3개"),
    ],
)
def test_the_number_of_words_is_told(empty_site: Site, language: str, expected: str) -> None:
    empty_site.write(
        {**SMALL, "content/demo/card.md": question("카드", "하나 **둘** 셋", category="[결제]")}
    )
    ended = doum("check", "--words", folder=empty_site.folder, language=language)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines()[0] == expected
