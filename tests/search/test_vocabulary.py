"""The vocabulary: words with their numbers, front-coded, in one file or one a first letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search import vocabulary
from doum.search.vocabulary import WHOLE, front_coded, shard_of, shards
from tests.making import law

WORDS = st.text("가각결제계정환불abc12~漢ー🙂", min_size=1, max_size=45)
VOCABULARIES = st.dictionaries(WORDS, st.integers(1, 10**6), max_size=30)


def read(lines: str) -> dict[str, int]:
    """Read front-coded lines as a browser does, which counts in units of UTF-16."""
    found: dict[str, int] = {}
    before = ""
    for line in lines.split("\n") if lines else ():
        rest, number = line.split("\t")
        kept = before.encode("utf-16-le")[: 2 * int(rest[0], 36)]
        before = kept.decode("utf-16-le") + rest[1:]
        found[before] = int(number, 36)
    return found


@law
@given(VOCABULARIES)
def test_what_is_written_can_be_read(words):
    assert read(front_coded(words)) == words


@law
@given(VOCABULARIES)
def test_the_order_of_the_words_changes_nothing(words):
    assert front_coded(dict(reversed(words.items()))) == front_coded(words)


def test_what_words_share_is_written_once():
    lines = front_coded({"결제": 5, "결제수단": 36, "결제일": 1})
    assert lines == "0결제\t5\n2수단\t10\n2일\t1"


def test_more_than_one_digit_can_say_is_written_again():
    words = {"가" * 40: 1, "가" * 41: 2}
    assert read(front_coded(words)) == words


def test_few_words_are_one_file():
    assert shards({"결제": 1, "otp": 2}).keys() == {WHOLE}


def test_no_words_are_one_file_too():
    assert shards({}) == {WHOLE: ""}


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("결제", "ㄱ"),
        ("꾸", "ㄲ"),
        ("힣", "ㅎ"),
        ("otp", "o"),
        ("2단계", "2"),
        ("請求", "_"),
        ("カ", "_"),
    ],
)
def test_the_first_letter_names_the_file(word, key):
    assert shard_of(word) == key


@law
@given(VOCABULARIES, st.integers(0, 5))
def test_of_many_words_the_most_frequent_are_in_one_file_and_the_rest_by_first_letters(words, kept):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "_SPLIT_ABOVE", -1)
        patch.setattr(vocabulary, "_KEPT", kept)
        parts = shards(words)
    usual, rest = read(parts.pop(WHOLE)), {}
    assert len(usual) == min(kept, len(words))
    for key, lines in parts.items():
        assert {shard_of(word) for word in read(lines)} == {key}
        rest |= read(lines)
    assert usual | rest == words
    assert min(usual.values(), default=10**6) >= max(rest.values(), default=0)


def test_words_that_are_needed_are_in_the_file_for_all():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "_SPLIT_ABOVE", 2)
        patch.setattr(vocabulary, "_KEPT", 1)
        parts = shards({"결제": 9, "환불": 1, "otp": 2}, {"환불", "반환"})
    assert read(parts[WHOLE]) == {"결제": 9, "환불": 1}
