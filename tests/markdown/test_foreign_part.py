"""Language: a part of a text in another language says so."""

from __future__ import annotations

from doum.content.snippets import expand, in_language
from tests.making import html_of, render


def test_a_part_in_another_language_is_marked():
    html = html_of("앞\n\n/// language | en\nDeclined.\n///\n\n뒤")
    assert '<div lang="en">\n<p>Declined.</p>\n</div>' in html


def test_a_part_without_its_language_is_reported():
    assert [p.rule for p in render("/// language\nA\n///")[1].problems] == ["block-argument"]


def test_a_snippet_in_another_language_is_marked_with_the_blocks_in_it():
    snippet = in_language("/// note\n환불은 7일 안에.\n///\n", "ko")
    html = html_of(expand('1. First\n\n    --8<-- "refund"\n', {"refund": snippet}).text)
    assert '<div lang="ko">' in html
    assert "///" not in html
    assert html.index('lang="ko"') < html.index("환불은") < html.index("</li>")
