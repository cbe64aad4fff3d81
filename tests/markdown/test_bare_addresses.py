"""Addresses that stand in a text are links; particles and punctuation behind them are not."""

from __future__ import annotations

import re

import pytest

from tests.making import html_of


def links(text: str) -> list[tuple[str, str]]:
    """List the links of a text: where they lead, and their words."""
    return re.findall(r'<a href="([^"]*)">(.*?)</a>', html_of(text))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://nuri.example에서 봅니다", "https://nuri.example"),
        ("https://nuri.example/help/를 엽니다.", "https://nuri.example/help/"),
        ("https://nuri.example/환불-안내.", "https://nuri.example/환불-안내"),
        ("https://ko.wiki.example/wiki/세종_(왕) 참고", "https://ko.wiki.example/wiki/세종_(왕)"),
        ("(https://nuri.example/a_(b)?c=d)", "https://nuri.example/a_(b)?c=d"),
        ("https://nuri.example/C언어 참고", "https://nuri.example/C언어"),
        ("**https://nuri.example/a**", "https://nuri.example/a"),
        ("https://누리.example/에", "https://누리.example/"),
    ],
)
def test_an_address_ends_where_people_end_it(text, address):
    assert links(text) == [(address, address)]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("www.nuri.example은", "http://www.nuri.example"),
        ("help@nuri.example로", "mailto:help@nuri.example"),
        ("02-1234-5678로", "tel:0212345678"),
        ("031-123-4567", "tel:0311234567"),
        ("1588-0000.", "tel:15880000"),
        ("+82-2-1234-5678", "tel:+82212345678"),
    ],
)
def test_mail_and_telephone_are_links(text, to):
    assert [address for address, _ in links(text)] == [to]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-30",
        "123-45-67890",
        "주문 20261130-1588-0001",
        "우편 01-234-5678",
        "v1.2.3",
        "`https://nuri.example`",
        "a@b",
        "https://",
        "http://[",
    ],
)
def test_what_looks_like_an_address_is_text(text):
    assert links(text) == []


def test_an_address_in_a_link_is_not_a_second_link():
    assert links("[https://a.example](https://b.example)") == [
        ("https://b.example", "https://a.example")
    ]
    assert html_of('<a href="https://b.example">https://a.example</a>').count("<a ") == 1
