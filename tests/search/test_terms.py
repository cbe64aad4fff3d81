"""Codes of words: one each, none the beginning of another, found whole or not at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doum.search.terms import code_of
from tests.making import law

WORDS = st.text("가각힣결제환불abqz09~漢字ーんéß🙂", min_size=1, max_size=12) | st.text(
    st.characters(categories=["Ll", "Lo", "Lm", "Nd"]), min_size=1, max_size=12
)


@law
@given(WORDS, WORDS)
def test_a_word_has_one_code_and_no_other_word_has_it(one, other):
    assert (code_of(one) == code_of(other)) == (one == other)


@law
@given(WORDS, WORDS)
def test_no_code_is_the_beginning_of_another(one, other):
    if one != other:
        assert not code_of(one).startswith(code_of(other))


@law
@given(WORDS, WORDS)
def test_not_even_where_one_word_is_the_beginning_of_the_other(one, more):
    assert not code_of(one + more).startswith(code_of(one))


@law
@given(WORDS)
def test_a_code_has_nothing_to_fold_or_to_cut_at(word):
    code = code_of(word)
    assert code.isascii()
    assert code.isalpha()
    assert code == code.lower()


def test_every_syllable_of_hangul_has_a_code_of_one_length():
    codes = {code_of(chr(point)) for point in range(0xAC00, 0xD7A4)}
    assert len(codes) == 11_172
    assert {len(code) for code in codes} == {7}


def test_latin_letters_stay_as_they_are():
    assert code_of("otp") == "otpqa"
