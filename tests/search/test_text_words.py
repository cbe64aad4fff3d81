"""Words of a text: what each text adds to an article, whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.languages.language import Language, language_of
from doum.search.text_words import JOINED, TextWords, words_of
from tests.making import law

KO, EN = language_of("ko"), language_of("en")
BY_SPACES = Language(
    name="x",
    means="words",
    analyse=lambda text: [text] if text else [],
    joins=True,
    heads_only=frozenset({"않~"}),
    rules={"stops": ["방법"]},
)


def read(text: str, language: Language = BY_SPACES, *, is_head: bool = False) -> TextWords:
    """Read a text, whose runs of words are written out if the language is the test's own."""
    return words_of(language, text, is_head=is_head)


def test_a_compound_weighs_whole_and_its_parts_weigh_less() -> None:
    found = read("세금+계산서")
    shares = dict(found.weights)
    assert shares["세금계산서"] == 1
    assert 0 < shares["세금"] == shares["계산서"] < 1
    assert found.names == {"세금계산서"}


def test_a_part_of_one_syllable_counts_only_joined() -> None:
    found = read("재+발급")
    assert "재" not in dict(found.weights)
    assert dict(found.joins)["재"] > 0


def test_of_two_readings_a_verb_is_a_word_and_a_noun_counts_joined() -> None:
    assert ("알리~", 1) in read("알림|알리~").weights
    noun = read("알리~|알림")
    assert "알림" not in dict(noun.weights)
    assert ("알림", 1) in noun.joins


def test_neighbours_are_joined_and_are_names_in_heads_alone() -> None:
    head, sentence = read("친구 그룹", is_head=True), read("친구 그룹")
    assert ("친구그룹", JOINED) in head.joins
    assert head.joins == sentence.joins
    assert head.names == {"친구그룹"}
    assert sentence.names == frozenset()


def test_padding_is_found_but_makes_no_text_longer() -> None:
    found = read("환불 방법")
    assert ("방법", 1) in found.weights
    assert found.length == 1


def test_some_words_count_in_heads_only() -> None:
    assert "않~" in dict(read("환불 않~", is_head=True).weights)
    assert "않~" not in dict(read("환불 않~").weights)


def test_a_word_as_often_as_it_stands_there() -> None:
    found = read("환불 환불")
    assert [token for token, _ in found.weights].count("환불") == 2
    assert found.length == 2


def test_what_no_analyser_reads_is_added_once() -> None:
    found = [token for token, _ in read("문의는 help@nuri.kr, help@nuri.kr", KO).weights]
    assert found.count("help@nuri.kr") == 1


def test_phrases_are_those_of_heads() -> None:
    assert ("남은", "연차") in read("남은 연차는", KO, is_head=True).phrases
    assert read("남은 연차는", KO).phrases == ()


@pytest.mark.parametrize("language", [KO, EN], ids=["ko", "en"])
@law
@given(texts=st.lists(st.text("결제를 하려면 남은·a'-1 Refunds 5GB.", max_size=30), max_size=8))
def test_texts_are_read_alike_in_any_order(language: Language, texts: list[str]) -> None:
    first = [words_of(language, text, is_head=True) for text in texts]
    words_of.cache_clear()
    again = [words_of(language, text, is_head=True) for text in reversed(texts)]
    assert first == again[::-1]


PIECES = [
    "환불이",
    "기",
    "ab",
    "1.",
    "-",
    "/",
    "@",
    "…",
    "?",
    " ",
    "\u0301",
    "\u200b",
    "C++",
    "1,000",
    "https://",
]


@law
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=8), is_head=st.booleans())
def test_no_word_is_empty(pieces: list[str], is_head: bool) -> None:
    """An address that stops behind `https://` says nothing, and no index has a word for it."""
    for language in (KO, EN):
        found = read("".join(pieces), language, is_head=is_head)
        assert all(word for word, _ in (*found.weights, *found.joins))
        assert "" not in found.names
