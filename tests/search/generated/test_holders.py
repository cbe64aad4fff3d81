"""Which articles have a word or a name."""

import pytest

from doum.search.generated.holders import having_names, having_words
from tests.search.generated.articles import article


def test_a_word_is_found_alone_and_within_others():
    texts = [article("a", "환불"), article("b", "중도환불은"), article("c", "환 불")]
    assert having_words({"환불", "없음"}, texts) == {"환불": {"p/a", "p/b"}}


@pytest.mark.parametrize("text", ["PAY-101이", "pay 101", "pay101을", "PAY_101"])
def test_a_name_is_found_however_it_is_separated(text):
    assert having_names({"pay101"}, [article("a", "제목", text)]) == {"pay101": {"p/a"}}


def test_a_number_within_a_longer_one_is_another():
    texts = [article("a", "가", "21000명"), article("b", "나", "1,000명")]
    assert having_names({"1000명"}, texts) == {"1000명": {"p/b"}}
