"""Korean: words without what grammar adds, by the analyser and by rules alone."""

from __future__ import annotations

import pytest

from doum.search.languages.korean import analysed, by_rules, rules
from doum.search.languages.korean_tagger import tagger
from doum.search.languages.language import language_of
from doum.search.languages.word_runs import OR, tokens_of_word

ANALYSER = language_of("ko").analyse
both = pytest.mark.parametrize("analyse", [ANALYSER, by_rules], ids=["analyser", "rules"])


def found_by(analyse, text: str) -> set[str]:
    """List what a text is found by, in either reading of its words."""
    words = (word for run in analyse(text) for word in run.split(" "))
    return {token for word in words for one in word.split(OR) for token in tokens_of_word(one)}


def test_the_analyser_is_installed_where_tests_run():
    assert language_of("ko").missing == ""


@both
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("환불을", "환불"),
        ("계정에서는", "계정"),
        ("세금계산서가 필요해요", "세금계산서"),
        ("초대하려면", "초대"),
        ("환불됐는데", "환불"),
        ("요금제를 바꾸려면", "바꾸~"),
        ("요금제를 바꾸면서", "바꾸~"),
        ("OTP를 초기화", "otp"),
        ("ＯＴＰ 초기화", "초기화"),
        ("CSV로 내려받기", "csv"),
    ],
)
def test_a_text_is_found_by(analyse, text, word):
    assert word in found_by(analyse, text)


@both
@pytest.mark.parametrize("text", ["환불을 원해요", "계정에서는 안 돼요", "OTP를 바꾸려면"])
def test_particles_and_endings_are_no_words(analyse, text):
    assert not found_by(analyse, text) & {"을", "를", "에서는", "에서", "는", "려면", "요"}


@both
@pytest.mark.parametrize("text", ["", " \n", "!?·※", "🙂"])
def test_nothing_is_no_run(analyse, text):
    assert analyse(text) == []


@both
def test_a_sign_ends_a_run(analyse):
    assert analyse("결제, 취소(초대)") == ["결제", "취소", "초대"]


@both
def test_nouns_side_by_side_are_neighbours(analyse):
    assert analyse("친구 그룹") == ["친구 그룹"]
    assert analyse("계정을 취소") == ["계정 취소"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("자동이체를", ["자동+이체"]),
        ("바꿨어요", ["바꾸~"]),
        ("눌러서", ["누르~"]),
        ("지웠는데", ["지우~"]),
        ("사용자들에게", ["사용+자"]),
        ("재발급", ["재+발급"]),
    ],
)
def test_the_analyser_knows_compounds_and_stems(text, words):
    assert [word for run in ANALYSER(text) for word in run.split(" ")] == words


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("선물이 전달되지", ["선물 전달"]),
        ("반입이 가능한가요", ["반입 가능"]),
        ("카드 대금이 이미 나갔어요", ["카드 대금", "나가~"]),
    ],
)
def test_the_analyser_knows_the_particle_of_a_subject(text, runs):
    assert ANALYSER(text) == runs


@pytest.mark.parametrize("name", ["particles", "endings", "fillers"])
def test_rules_are_longest_first_and_each_stands_once(name):
    listed = getattr(rules(), name)
    assert listed == tuple(sorted(set(listed), key=lambda word: (-len(word), word)))
    assert len(listed) > 50


def test_a_text_is_read_alike_whatever_was_read_before_it():
    fresh, used = analysed(tagger()), analysed(tagger())
    for sign in "()[],./:?·":
        used(f"결제 {sign} 수단")
    for text in ("품절이면 취소", "이 화면에서", "관리자인 사람이", "300원이 남음"):
        assert used(text) == fresh(text)
