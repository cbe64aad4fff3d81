"""Tabs: alternatives that stand beside each other, and below each other without a script."""

from __future__ import annotations

import pytest

from tests.making import html_of, render

TWO = "/// tab | PC\n가\n///\n\n/// tab | 모바일\n나\n///\n"


def test_consecutive_tabs_are_one_group():
    html = html_of(TWO)
    assert html.count('class="tabs"') == 1
    assert html.count('class="tab"') == 2


def test_every_tab_shows_its_title_and_its_text_without_a_script():
    html = html_of(TWO)
    for text in ('<p class="tab-title">PC</p>', "가", '<p class="tab-title">모바일</p>', "나"):
        assert text in html
    assert "hidden" not in html


def test_a_paragraph_between_them_makes_two_groups():
    html = html_of("/// tab | PC\n가\n///\n\n사이\n\n/// tab | 모바일\n나\n///")
    assert html.count('class="tabs"') == 2


def test_a_title_may_show_a_key():
    assert "<code>F5</code>" in html_of("/// tab | `F5`\n가\n///")


def test_a_tab_without_a_title_is_reported_and_not_lost():
    html, rendered = render("/// tab\n가\n///")
    assert [found.rule for found in rendered.problems] == ["block-argument"]
    assert "가" in html


def test_tabs_may_hold_steps():
    html = html_of("//// tab | PC\n\n/// steps\n1. 가\n2. 나\n///\n\n////")
    assert html.index('class="tab"') < html.index('class="steps"')


@pytest.mark.parametrize(
    "text",
    [
        "1. 단계\n\n    /// tab | PC\n    a\n\n    b\n    ///",
        "* //// tab | A\n\ntext",
        "//// tab | PC\n\n/// tab | 안\n글\n\n글\n///\n\n////",
    ],
)
def test_a_tab_never_hangs_the_build(text):
    html = html_of(text)
    assert html.count('class="tab"') == text.count("tab |")
