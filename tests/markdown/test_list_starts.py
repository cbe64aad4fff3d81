"""Lists begin where writers see them begin."""

from __future__ import annotations

import pytest

from tests.making import html_of


@pytest.mark.parametrize("mark", ["-", "*", "+", "1."])
def test_a_list_may_follow_its_paragraph_without_a_blank_line(mark):
    html = html_of(f"다음을 준비하세요.\n{mark} 신분증\n{mark} 통장")
    assert html.count("<li>") == 2
    assert "<p>다음을 준비하세요.</p>" in html


@pytest.mark.parametrize(
    "text",
    [
        "올해는\n2026. 모두 새로",
        "뺄셈은\n-1과 같이",
        "곱하기\n*강조*로 시작",
        "| 가 |\n|--|\n| - 나 |",
        "```\n글\n- 코드\n```",
    ],
)
def test_what_is_no_list_stays_as_it_is(text):
    html = html_of(text)
    assert "<li>" not in html


def test_code_keeps_its_lines():
    html = html_of("```\n글\n- 코드\n```")
    assert "글\n- 코드" in html


def test_a_list_goes_on_after_an_indented_paragraph():
    html = html_of("1. 첫째\n\n    설명\n2. 둘째")
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 2


def test_a_tight_list_stays_tight():
    assert html_of("- 가\n- 나") == "<ul>\n<li>가</li>\n<li>나</li>\n</ul>"


def test_a_list_inside_a_list_stays_inside():
    html = html_of("- 가\n    - 나\n    - 다\n- 라")
    assert html.count("<ul>") == 2
    assert html.count("<li>") == 4


def test_a_list_may_follow_the_line_that_opens_a_callout():
    assert html_of("/// note\n확인하세요.\n- 가\n- 나\n///").count("<li>") == 2
