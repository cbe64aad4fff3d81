"""Korean nouns by the particles behind them."""

import pytest

from doum.search.generated.korean_spelling import nouns_in


def nouns(*texts: str) -> list[set[str]]:
    """Return the nouns of texts."""
    return [set(found) for found in nouns_in(texts)]


def test_a_noun_is_proven_by_one_particle_that_verbs_do_not_have():
    assert nouns("알림을 끕니다. 요금제를 고릅니다.") == [{"알림", "요금제"}]


def test_other_particles_prove_it_together_and_one_of_them_does_not():
    assert nouns("창고에 창고의 창고까지") == [{"창고"}]
    assert nouns("창고에 둡니다.") == [set()]


def test_what_is_proven_in_one_text_is_found_in_the_others_bare_and_with_particles():
    assert nouns("환불을 받습니다.", "환불 규정", "환불이 늦어요", "중도환불") == [
        {"환불"},
        {"환불"},
        {"환불"},
        set(),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "받았을 때",
        "돌려받을 돈",
        "사용하기를 바랍니다",
        "초대되기를",
        "무엇을 누구를 이것을",
        "바꿨을",
        "'좋아요'를 '않아요'를 그대로를",
        "값를 물을",  # a particle that does not agree, and a stem of one syllable
    ],
)
def test_verbs_pronouns_and_slips_are_no_nouns(text):
    assert nouns(text) == [set()]


def test_a_noun_with_its_particle_is_not_taken_for_a_longer_one():
    assert nouns("고객에게는 고객에게도 고객에게만 고객을") == [{"고객"}]
