"""Synonyms: what readers say for what articles say, both ways or one way."""

from __future__ import annotations

import msgspec
import pytest

from doum.search.languages.language import language_of
from doum.search.synonyms import Group, Synonyms, builtin, known, read, table

KO = language_of("ko")


def test_words_of_a_group_find_each_other():
    assert table([Group(("휴대전화", "핸드폰", "모바일"))], KO)["핸드폰"] == [
        ["휴대전화"],
        ["모바일"],
    ]


def test_to_is_a_way_without_return():
    found = table([Group(("탈퇴",), to=("해지", "삭제"))], KO)
    assert found == {"탈퇴": [["해지"], ["삭제"]]}


def test_a_way_of_several_words_needs_all_of_them():
    assert table([Group(("탈퇴",), to=("계정 삭제",))], KO) == {"탈퇴": [["계정", "삭제"]]}


def test_several_words_are_said_as_one():
    assert table([Group(("친구 그룹", "모임"))], KO)["친구그룹"] == [["모임"]]


def test_compounds_and_particles_are_written_as_in_the_index():
    found = table([Group(("세금계산서를", "영수증"))], KO)
    assert found["세금계산서"] == [["영수증"]]
    assert ["세금계산서"] in found["영수증"]


def test_what_the_analyser_reads_otherwise_is_found_as_it_is_spelt_too():
    read = [word for run in KO.analyse("템플릿") for word in run.split(" ")]
    found = table([Group(("템플릿", "서식"))], KO)
    assert found["템플릿"] == [["서식"]]
    assert ["템플릿"] in found["서식"]
    assert ["".join(read).replace("+", "")] in found["서식"]


def test_groups_with_a_word_in_common_add_up_and_nothing_is_said_twice():
    found = table([Group(("환불", "반환")), Group(("환불", "취소")), Group(("환불", "반환"))], KO)
    assert found["환불"] == [["반환"], ["취소"]]


def test_a_word_is_no_synonym_of_itself():
    assert table([Group(("환불",)), Group(("환불", "환불"))], KO) == {}


def test_english_words_are_stems():
    assert table([Group(("invoices", "bills"))], language_of("en")) == {
        "invoic": [["bill"]],
        "bill": [["invoic"]],
    }


def test_only_ways_whose_words_are_all_in_articles_are_known():
    ways = {"탈퇴": [["계정", "삭제"], ["해지"]], "반납": [["환불"]]}
    assert known(ways, {"계정", "해지"}) == {"탈퇴": [["해지"]]}


def test_the_file_is_read_with_its_defaults():
    assert read("") == Synonyms()
    assert read('[[group]]\nwords = ["a", "b"]\nlanguage = "en"\n') == Synonyms(
        group=(Group(("a", "b"), language="en"),)
    )


@pytest.mark.parametrize("text", ["[[group]]\nword = []", "builtins = true", "group = 1"])
def test_what_is_not_of_its_shape_is_refused(text):
    with pytest.raises(msgspec.ValidationError):
        read(text)


@pytest.mark.parametrize("code", ["ko", "en", "ja"])
def test_those_that_come_with_doum_all_say_something(code):
    language = language_of(code)
    for group in builtin(code):
        assert table([group], language), group


def test_a_region_has_those_of_its_language_and_an_unknown_language_none():
    assert builtin("ko-KR") == builtin("ko")
    assert builtin("fr") == ()


def test_words_of_other_languages_are_as_their_index_has_them():
    found = table([Group(("Rechnungen", "Belege"))], language_of("de"))
    assert found["rechnung"] == [["beleg"]]
    assert table([Group(("退款", "优惠券"))], language_of("zh"))["退款"] == [["优惠", "惠券"]]
