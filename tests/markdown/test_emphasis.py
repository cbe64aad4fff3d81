"""Emphasis beside Korean, and signs between letters that are none."""

from __future__ import annotations

import pytest

from tests.making import html_of


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('**"인용"**은', '<strong>"인용"</strong>은'),
        ("**결제(카드)**는", "<strong>결제(카드)</strong>는"),
        ("이것은**굵게**입니다", "이것은<strong>굵게</strong>입니다"),
        ("*기울임*과", "<em>기울임</em>과"),
        ("__굵게__는 _기울임_은", "<strong>굵게</strong>는 <em>기울임</em>은"),
        ("(*강조*)", "(<em>강조</em>)"),
        ("~~10,000원~~은", "<del>10,000원</del>은"),
        ("**홍*동님**께", "<strong>홍*동님</strong>께"),
        ("*a*b", "<em>a</em>b"),
        ("****foo****", "<strong><strong>foo</strong></strong>"),
    ],
)
def test_emphasis_may_touch_letters_and_punctuation(text, html):
    assert html_of(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "홍*동님과 김*수님",
        "10*20*30cm, 5*6",
        "카드 ****-1234와 ****-5678",
        "김**, 이***님",
        "1,000원*부터, 2,000원*까지",
        "10,000원~~20,000원, 9시~~6시",
        "10~20명, 3~5일",
        "snake_case_name, __init__은",
        "2 ** 3, a * b * c",
    ],
)
def test_signs_that_are_no_emphasis_stay(text):
    assert html_of(text) == f"<p>{text}</p>"
