"""Callouts: boxed remarks of four kinds."""

from __future__ import annotations

import pytest

from doum.markdown.callouts import KINDS
from doum.markdown.parser import make_parser
from tests.making import LABELS, html_of


@pytest.mark.parametrize("kind", KINDS)
def test_a_callout_says_its_kind_in_the_reader_s_language(kind):
    html = html_of(f"/// {kind}\n내용\n///")
    assert f'<div class="callout callout-{kind}" role="note">' in html
    assert f'<p class="callout-title">{LABELS[kind]}</p>' in html
    assert "<p>내용</p>" in html


def test_a_title_of_its_own_goes_before_the_kind_s():
    html = html_of("/// note | 먼저 확인하세요\n내용\n///")
    assert '<p class="callout-title">먼저 확인하세요</p>' in html
    assert LABELS["note"] not in html


def test_a_title_may_be_emphasised():
    html = html_of("/// note | **KRIS (X)**를 쓰기 전에\n내용\n///")
    assert '<p class="callout-title"><strong>KRIS (X)</strong>를 쓰기 전에</p>' in html


def test_a_callout_may_hold_a_list_and_another_callout():
    html = html_of("//// note\n- 가\n- 나\n\n/// warning\n안\n///\n////")
    assert html.count("<li>") == 2
    assert html.index("callout-note") < html.index("callout-warning")
    assert html.count("</div>") == 2


def test_a_callout_stands_in_a_step():
    html = html_of("1. 첫째\n\n    /// tip\n    내용\n    ///\n\n2. 둘째")
    assert html.count("<ol>") == 1
    assert "callout-tip" in html


def test_a_kind_without_a_label_is_called_by_its_name():
    html = make_parser({}, any_html=False).convert("/// tip\n내용\n///")
    assert '<p class="callout-title">tip</p>' in html
