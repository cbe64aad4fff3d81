"""Texts as they are compared."""

import pytest

from doum.search.generated.article_text import closed, folded
from tests.search.generated.articles import article


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Résumé CAFÉ", "resume cafe"),
        ("ＣＳＶ", "csv"),
        ("환불 규정", "환불 규정"),
        ("がぎぐ", "がぎぐ"),
        ("ﾁｬﾝﾈﾙ", "チャンネル"),
        ("Й", "и"),
    ],
)
def test_letters_lose_their_marks_and_widths_but_syllables_stay_whole(text, plain):
    assert folded(text) == plain


def test_only_letters_and_digits_are_left_of_a_closed_text():
    assert closed("02-1234, Wi-Fi!") == "021234WiFi"
    assert article("a", "제목", "PAY-101 오류").closed == "제목pay101오류"
