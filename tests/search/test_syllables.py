"""Pairs of syllables."""

from __future__ import annotations

import pytest

from doum.search.syllables import syllable_pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("환불", ["·환불"]),
        ("세금계산서", ["·세금", "·금계", "·계산", "·산서"]),
        ("새 알림", ["·새알", "·알림"]),
        ("PC에서 로그인", ["·에서", "·서로", "·로그", "·그인"]),
        ("환불, 취소", ["·환불", "·취소"]),
        ("환불  취소", ["·환불", "·취소"]),
        ("\u1112\u116a\u11ab\u1107\u116e\u11af", ["·환불"]),
        ("앱", []),
        ("Refund 2.0", []),
        ("", []),
    ],
)
def test_pairs_are_of_hangul_within_words_and_across_one_space(text: str, pairs: list[str]) -> None:
    assert list(syllable_pairs(text)) == pairs
