"""Readings of Japanese: kanji as they are read, for readers who type kana."""

from __future__ import annotations

import pytest

from doum.search.languages.readings import Morpheme, hiragana, readings_by

SENTENCE: list[Morpheme] = [
    ("請求", "名詞", "セイキュウ"),
    ("書", "接尾辞", "ショ"),
    ("を", "助詞", "ヲ"),
    ("忘れ", "動詞", "ワスレ"),
    ("た", "助動詞", "タ"),
    ("チャンネル", "名詞", "チャンネル"),
    ("金", "名詞", "カネ"),
]


def read(morphemes: list[Morpheme], text: str = "請求書") -> list[str]:
    """Return the readings of what an analyser has found."""
    return readings_by(lambda _: morphemes)(text)


def test_nouns_in_a_row_are_read_apart_and_together():
    assert read(SENTENCE[:2]) == ["せいきゅう", "せいきゅうしょ", "しょ"]


def test_particles_and_endings_are_not_read():
    assert "を" not in read(SENTENCE)
    assert "た" not in read(SENTENCE)


def test_verbs_in_kanji_are_read_as_they_stand():
    assert "わすれ" in read(SENTENCE)


def test_a_word_of_katakana_needs_no_reading_but_may_be_part_of_one():
    assert "ちゃんねる" not in read(SENTENCE)
    assert "ちゃんねるかね" in read(SENTENCE)


@pytest.mark.parametrize("reading", ["", "キゴウ?", "ア"])
def test_what_has_no_reading_is_left_out(reading):
    assert read([("々", "名詞", reading)], "々") == []


def test_texts_without_kanji_are_not_analysed():
    assert readings_by(lambda _: pytest.fail("analysed"))("カードとログイン") == []


def test_hiragana_keeps_all_but_katakana():
    assert hiragana("カード・ABC変更ヴ") == "かーど・ABC変更ゔ"
