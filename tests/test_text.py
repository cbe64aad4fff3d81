"""Texts as Doum reads them: UTF-8, NFC, LF."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.problems import Problem
from doum.text import Source, decode, digest_of, guess_encoding
from tests.making import law


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbf---\n", "---\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (normalize("NFD", "결제").encode(), "결제"),
        (b"", ""),
        ("이모지 👩‍👩‍👧".encode(), "이모지 👩‍👩‍👧"),
    ],
    ids=["BOM", "line ends", "NFD", "empty", "joined emoji"],
)
def test_bytes_become_clean_text(data, text):
    assert decode("content/a.md", data).text == text


def test_the_same_text_has_one_digest_however_it_was_saved():
    apart = "\ufeff" + normalize("NFD", "결제\r\n")
    assert decode("a.md", apart.encode()).digest == decode("b.md", "결제\n".encode()).digest
    assert digest_of("결제") != digest_of("결재")


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("결제 수단을 바꾸려면", "cp949", "CP949 (EUC-KR)"),
        ("カードを変更する", "cp932", "Shift_JIS"),
        ("결제", "utf-16", "UTF-16"),
        ("How do I pay?", "utf-16-le", "UTF-16"),
        ("Zahlung für Käufer", "cp1252", "Windows-1252"),
    ],
)
def test_an_encoding_is_recognised_by_name(text, codec, name):
    assert guess_encoding(text.encode(codec)) == name


def test_another_encoding_is_reported_at_the_first_wrong_character():
    data = "제목: 가\n답변 ".encode() + "결제".encode("cp949")
    found = decode("content/a.md", data)
    assert (found.rule, found.place.line, found.place.column) == ("not-utf8", 2, 4)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["---\ntitle: What is in it?\n---\nA cable.\n", "---\ntitle: 결제\n---\n답\n"]
)
def test_utf16_without_a_mark_is_called_by_its_name(text, codec):
    found = decode("content/a.md", text.encode(codec))
    assert (found.rule, dict(found.finding.values)["encoding"]) == ("not-utf8", "UTF-16")


@pytest.mark.parametrize(
    "text", ["---\ntitle: Parcel\n---\n" + "\0" * 400, "a\0b\0c\0" + "text " * 90]
)
def test_nul_characters_in_a_text_do_not_make_it_utf16(text):
    assert decode("content/a.md", text.encode()).rule == "not-text"


def test_a_nul_character_is_reported_on_its_line():
    found = decode("content/a.md", b"a\nb\0")
    assert (found.rule, found.place.line) == ("not-text", 2)


@law
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_reading_gives_composed_text_or_one_problem_and_reading_again_changes_nothing(data):
    made = decode("content/a.md", data)
    if isinstance(made, Problem):
        assert made.severity == "error"
        return
    assert isinstance(made, Source)
    assert is_normalized("NFC", made.text)
    assert "\r" not in made.text
    again = decode("content/a.md", made.text.encode())
    assert isinstance(again, Source)
    assert again.controls == ()
    assert again.text == made.text or made.text.startswith("\ufeff")


@law
@given(st.binary(max_size=60))
def test_a_guess_is_always_a_name(data):
    assert guess_encoding(data) in {"UTF-16", "CP949 (EUC-KR)", "Shift_JIS", "Windows-1252"}


def test_control_characters_are_taken_out_and_kept_with_their_places():
    found = decode("a.md", "가\x08나\x1a\n\t다\x0b라\n\n\x93마\x94\ufffe".encode())
    assert isinstance(found, Source)
    assert found.text == "가나\n\t다 라\n\n“마”"
    assert [(one.line, one.column, one.code) for one in found.controls] == [
        (1, 2, 0x08),
        (2, 3, 0x0B),
        (4, 1, 0x93),
    ]


def test_characters_that_are_only_unusual_stay():
    text = "가\u00a0나\u200b다\u2028라\ufeff마\ufffd바\U0001f600"
    found = decode("a.md", text.encode())
    assert isinstance(found, Source)
    assert (found.text, found.controls) == (text, ())


def test_a_file_with_control_characters_has_another_digest():
    assert decode("a.md", "가\x08".encode()).digest != decode("a.md", "가".encode()).digest
