"""Japanese: runs of one script and their pairs, so that 請求 finds 請求書."""

from __future__ import annotations

import pytest

from doum.search.languages.japanese import analyse, expand, pairs


def found_by(text: str) -> set[str]:
    """List what a text is found by."""
    return {token for run in analyse(text) for word in run.split(" ") for token in expand(word)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("請求書を再発行したい", "請求書"),
        ("請求書を再発行したい", "請求"),
        ("請求書を再発行したい", "再発行"),
        ("ｶｰﾄﾞで支払い", "カード"),
        ("パスワードを忘れました", "パスワード"),
        ("人々の連絡先", "人々"),
        ("OTPを初期化", "otp"),
        ("ＯＴＰを初期化", "otp"),
        ("ログインできない", "でき"),
    ],
)
def test_a_text_is_found_by(text, word):
    assert word in found_by(text)


def test_short_hiragana_between_words_is_grammar():
    assert analyse("請求書を発行") == ["請求書", "発行"]
    assert analyse("請求書から発行") == ["請求書", "発行"]


def test_words_that_grammar_does_not_separate_are_neighbours():
    assert analyse("カード支払") == ["カード 支払"]


def test_pairs_are_every_two_neighbours():
    assert pairs("請求書") == ["請求", "求書"]
    assert pairs("書") == []


def test_a_word_of_two_is_its_own_pair_and_latin_words_have_none():
    assert expand("請求") == ["請求"]
    assert expand("請求書") == ["請求書", "請求", "求書"]
    assert expand("two+step") == ["two", "step"]
