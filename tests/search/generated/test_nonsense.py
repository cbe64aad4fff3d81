"""Queries that nothing fits."""

from random import Random

import pytest

from doum.search.generated.nonsense import alien_words, nonsense


@pytest.mark.parametrize("language", ["ko", "en", "ja"])
def test_there_are_sixty_in_each_language_and_always_the_same(language):
    made = nonsense(language, "", 60, Random(1))
    assert len(set(made)) == 60
    assert made == nonsense(language, "", 60, Random(1))


def test_none_has_a_word_of_the_site():
    site = "고등어구이와바이올린강습"
    made = nonsense("ko", site, 60, Random(1))
    assert len(made) == 60
    assert not [q for q in made if "고등어" in q or "바이올린" in q]
    assert "고등어" not in alien_words("ko", site)
    assert "오징어" in alien_words("ko", site)


def test_other_languages_have_those_of_no_language():
    assert nonsense("xx", "", 60, Random(1)) == ["qzxwv", "zzxqj vvkkw", "asdfqwerzxcv"]
    assert nonsense("ko-KP", "", 60, Random(1)) == nonsense("ko", "", 60, Random(1))
