"""Analyses: an article's words weigh by where they stand."""

from __future__ import annotations

import pytest
from msgspec import msgpack

from doum.search.analysis import Analysed, analyse
from doum.search.languages.language import language_of
from tests.making import render
from tests.search.records import record

KO, EN = language_of("ko"), language_of("en")


def analysed(body: str = "", language=KO, **fields) -> Analysed:
    """Analyse an article of Markdown."""
    return analyse(language, record(**({"title": ""} | fields)), render(body)[0])


@pytest.mark.parametrize(
    ("where", "body", "fields"),
    [
        ("title", "", {"title": "환불 받기"}),
        ("keyword", "", {"keywords": ("환불",)}),
        ("summary", "", {"summary": "환불을 받습니다."}),
        ("heading", "## 환불", {}),
        ("text", "환불을 받습니다.", {}),
        ("cell", "| 환불 | 취소 |\n|---|---|\n| 1 | 2 |", {}),
        ("label", "**환불**을 누릅니다.", {}),
    ],
)
def test_an_article_is_found_by_what_stands_in_its(where, body, fields):
    assert analysed(body, **fields).weights["환불"] > 0


def test_where_a_word_stands_decides_what_it_weighs():
    found = analysed("결제\n\n## 초대\n", title="환불", keywords=("취소",)).weights
    assert found["환불"] > found["취소"] > found["초대"] > found["결제"]


def test_names_come_from_heads_and_not_from_sentences():
    assert "결제수단" in analysed(title="결제 수단").names
    assert "결제수단" in analysed("**결제 수단**을 누릅니다.").names
    found = analysed("결제 수단을 바꿉니다.", summary="결제 수단을 바꿉니다.")
    assert "결제수단" not in found.names
    assert found.joins["결제수단"] > 0


def test_a_word_that_is_said_often_weighs_more():
    found = analysed("환불. 환불. 결제.").weights
    assert found["환불"] > found["결제"]


def test_what_a_button_is_called_weighs_more():
    found = analysed("**저장**이나 결제를 누릅니다.").weights
    assert found["저장"] > found["결제"]


def test_a_word_weighs_less_in_a_long_article():
    long = "안내 문장을 길게 씁니다.\n\n" * 100
    assert analysed(f"환불\n\n{long}").weights["환불"] < analysed("환불").weights["환불"]


def test_a_compound_is_found_by_its_parts_too_which_weigh_no_more():
    found = analysed(title="세금계산서").weights
    assert found["세금계산서"] >= found["계산서"] > 0
    assert found["세금계산서"] >= found["세금"] > 0


def test_neighbours_of_a_head_are_names_and_those_of_a_text_are_not():
    head, text = analysed("## 친구 그룹"), analysed("친구 그룹을 봅니다.")
    assert "친구그룹" in head.names
    assert "친구그룹" in text.joins
    assert "친구그룹" not in text.names


def test_what_is_written_as_one_word_is_a_name():
    assert "세금계산서" in analysed("세금계산서를 받습니다.").names


def test_a_language_with_spaces_joins_nothing():
    found = analysed("", EN, title="Invite two-step friends")
    assert (found.joins, found.names) == ({}, ())


def test_it_keeps_the_blocks_for_excerpts():
    assert [block.text for block in analysed("## 환불\n\n결제를 취소합니다.").blocks] == [
        "환불",
        "결제를 취소합니다.",
    ]


def test_an_article_without_words_is_analysed_too():
    assert analysed("").weights == {}


def test_it_survives_the_cache():
    made = analysed("세금계산서를 받습니다.\n\n## 친구 그룹", title="환불")
    assert msgpack.decode(msgpack.encode(made), type=Analysed) == made


def test_the_pairs_of_syllables_of_own_heads_are_kept_apart_from_its_words():
    found = analysed("## 결제\n\n초대합니다. **취소**", title="환불 받기", places=("정산",))
    assert found.pairs.keys() == {"·환불", "·불받", "·받기", "·결제"}
    assert not found.weights.keys() & found.pairs.keys()
    assert found.pairs["·환불"] > found.pairs["·결제"] > 0


def test_pairs_weigh_less_than_words_and_other_languages_have_none():
    found = analysed(title="환불")
    assert found.pairs["·환불"] < found.weights["환불"]
    assert analysed("", EN, title="환불").pairs == {}


def test_a_word_of_two_readings_is_found_by_both_and_joined_by_the_likelier():
    found = analysed("알림을 켭니다. 새 알림을 봅니다.")
    assert {"알림", "알리~"} <= found.weights.keys()


def test_a_noun_that_is_the_less_likely_reading_waits_for_other_articles():
    found = analysed("연결이 끊김")
    assert "끊김" in found.joins
    assert "끊김" not in found.weights


def test_a_noun_of_one_syllable_in_a_longer_one_waits_too():
    found = analysed("검색창을 봅니다.")
    assert "창" in found.joins
    assert {"검색", "검색창"} <= found.weights.keys()
