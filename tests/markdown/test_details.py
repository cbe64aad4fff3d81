"""Details: a part that the reader opens, without a script."""

from __future__ import annotations

from tests.making import html_of, render


def test_details_are_the_browser_s_own():
    html = html_of("/// details | 더 보기\n내용\n///")
    assert '<details class="details">' in html
    assert "<summary>더 보기</summary>" in html
    assert "<p>내용</p>" in html


def test_details_are_shut_until_the_reader_opens_them():
    assert " open" not in html_of("/// details | 더 보기\n내용\n///")


def test_details_without_a_summary_are_reported():
    assert [p.rule for p in render("/// details\n내용\n///")[1].problems] == ["block-argument"]


def test_headings_inside_can_be_linked_to():
    assert "환불" in render("/// details | 더\n\n## 환불\n\n///")[1].anchors
