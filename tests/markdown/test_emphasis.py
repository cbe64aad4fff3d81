"""Emphasis beside Korean, and signs between letters that are none."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import html_of, law


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
        ("*a **b*c", "<em>a **b</em>c"),
        ("***둘 다***", "<em><strong>둘 다</strong></em>"),
        ("가격~~(취소)~~", "가격<del>(취소)</del>"),
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
        "*.csv, **/*.js, *.png",
        "*.a **/*b",
        "감사합니다~~! 좋아요~~",
        "네~~ 안녕하세요~~",
        "*.example.com, 10.0.0.*",
        "(*^^*) 또 오세요 (*^^*)",
        "__init__.py",
    ],
)
def test_signs_that_are_no_emphasis_stay(text):
    assert html_of(text) == f"<p>{text}</p>"


@settings(law, max_examples=400)
@given(st.text("*_~ab가 .(/", max_size=14))
def test_no_character_is_lost(text):
    """Whatever is paired, what is not a mark stays, in its order."""
    shown = unescape(re.sub(r"<[^>]*>", "", html_of(f"x{text}x")))
    letters = re.sub(r"[*_~\s]", "", f"x{text}x")
    assert re.sub(r"[*_~\s]", "", shown) == letters
