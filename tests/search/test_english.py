"""English: stems of what carries meaning, the same for every form of a word."""

from __future__ import annotations

import pytest

from doum.search.languages.english import analyse, stem


@pytest.mark.parametrize(
    "forms",
    [
        "invoice invoices invoiced invoicing",
        "cancel cancels cancelling cancelled",
        "verify verifies verified verifying",
        "rise rises rising",
        "advise advises advised advising",
        "organise organises organised organising organize organized organizing",
        "organisation organisations organization organizations",
        "raise raises raised raising",
        "promise promises promised promising",
    ],
)
def test_forms_and_spellings_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


def test_different_words_have_different_stems():
    assert len({stem(word) for word in "invoice invite refund account plan".split()}) == 5


def test_words_without_meaning_are_words_as_written():
    assert analyse("Where is the invoice?") == ["where is the invoic"]
    assert analyse("This was his") == ["this was his"]


def test_words_without_meaning_are_no_parts_of_others():
    assert analyse("two-in-one sign-up") == ["two+one sign"]


@pytest.mark.parametrize("quote", ["'", "’"])
def test_contractions_and_possessives_leave_their_word(quote):
    text = "I can't find the user's plan, it's users' fault and I'm lost".replace("'", quote)
    assert analyse(text)[0] == "i find the user plan"
    assert not {word for run in analyse(text) for word in run.split()} & {"s", "t", "m", "ve"}


def test_a_hyphen_makes_parts_of_one_word():
    assert analyse("two-step verification") == ["two+step verif"]


def test_a_sign_ends_a_run():
    assert analyse("cancel, refund. (invoice)") == ["cancel", "refund", "invoic"]


def test_words_are_in_lower_case_whatever_their_width():
    assert analyse("OTP ＯＴＰ Otp") == ["otp otp otp"]
