"""One reading of text: cases that browsers pass as well (`tests/js/reading.test.js`)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.languages.extras import extra_words, plain_numbers
from doum.search.languages.folding import unmarked
from doum.search.languages.identifiers import identifiers
from doum.search.languages.language import Language, language_of
from doum.search.terms import code_of
from tests.making import law

READING = json.loads(Path(__file__).with_name("reading.json").read_text("utf-8"))
TEXTS = st.text("aZbE 019.,-/:+#@&_()%'vé만대원월C가~\\", max_size=40) | st.text(max_size=40)


def extras(code: str, text: str) -> set[str]:
    """Return what a text is found by beside what the analyser of a language finds."""
    language = language_of(code)
    return {word for word, _ in extra_words(language, language.stops(), unmarked(text))}


@pytest.mark.parametrize(("text", "folded"), READING["folded"])
def test_letters_lose_their_marks(text: str, folded: str) -> None:
    assert unmarked(text) == folded
    assert unmarked(folded) == folded


@pytest.mark.parametrize(("text", "expected"), READING["identifiers"])
def test_identifiers_are_found(text: str, expected: list[list[object]]) -> None:
    found = [
        [one.text, list(one.words), list(one.wider), one.spelt]
        for one in identifiers(unmarked(text))
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), READING["identifiers"])
def test_an_identifier_is_found_within_a_long_text(text: str, expected: list[list[object]]) -> None:
    long = f"the plain words before the text, {unmarked(text)} 그리고 나서 뒤에 오는 말"
    found = {one.text for one in identifiers(long)}
    assert {one[0] for one in expected} - {"-"} <= found


@law
@given(text=TEXTS)
def test_whatever_the_text_identifiers_are_parts_of_it_in_order(text: str) -> None:
    plain = unmarked(text)
    end = 0
    for one in identifiers(plain):
        assert one.start >= end
        assert plain[one.start :].startswith(one.text)
        end = one.start + len(one.text)


@law
@given(text=TEXTS)
def test_whatever_the_text_its_extra_words_have_codes(text: str) -> None:
    for code in ("ko", "en"):
        assert all(code_of(word).isalnum() for word in extras(code, text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1,000명과 12,345,678원", "1000명과 12345678원"),
        ("1,00과 1,0000", "1,00과 1,0000"),
        ("2026,100", "2026,100"),
        ("하나, 둘", "하나, 둘"),
    ],
)
def test_analysers_get_numbers_without_commas(text: str, plain: str) -> None:
    assert plain_numbers(text) == plain


def test_a_word_in_capitals_is_not_padding() -> None:
    assert extras("en", "Ask IT about it") == {"^it"}
    assert extras("en", "ASK IT ABOUT IT") == set()
    assert extras("en", "IT") == {"^it"}
    assert extras("en", "Ask the VAT office") == set()


def test_words_of_scripts_that_the_analyser_does_not_read_are_found_as_written() -> None:
    assert extras("ko", "인사말 Привет мир 결제") == {"привет", "мир"}
    assert extras("en", "Say 안녕하세요 or שָׁלוֹם") == {"안녕하세요", "שלום"}
    assert extras("ko", "결제와 환불, card") == set()


def test_parts_of_an_identifier_are_words_of_the_language() -> None:
    assert {"get", "invoic"} <= extras("en", "getInvoices")
    assert {"ios", "17", "ios17"} <= extras("ko", "iOS17")


def test_a_language_reads_all_letters_unless_it_says_otherwise() -> None:
    assert (
        list(
            extra_words(Language(name="x", means="words", analyse=str.split), frozenset(), "Привет")
        )
        == []
    )
