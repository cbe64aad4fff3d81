"""Figures, and tables that scroll in a frame of their own."""

from __future__ import annotations

import pytest

from doum.markdown.parser import make_parser
from tests.making import html_of


def drawn(text: str) -> str:
    """Convert Markdown before references become tokens."""
    return make_parser({}, any_html=False).convert(text)


def test_an_image_alone_in_its_paragraph_is_a_figure_with_its_title_below():
    html = drawn('![결제 화면](card.png "결제 수단을 고르는 화면")')
    assert "<figure><img" in html
    assert "<figcaption>결제 수단을 고르는 화면</figcaption></figure>" in html
    assert 'alt="결제 화면"' in html
    assert "title=" not in html


def test_a_figure_without_a_title_has_no_caption():
    html = drawn("![화면](card.png)")
    assert "<figure>" in html
    assert "<figcaption>" not in html


def test_the_first_figure_is_fetched_at_once_and_others_when_they_come_into_sight():
    first, second = drawn("1. 앞\n\n    ![화면](a.png)\n\n![화면](b.png)").split("</figure>")[:2]
    assert "lazy" not in first
    assert 'loading="lazy"' in second


@pytest.mark.parametrize(
    "text",
    [
        "앞 ![아이콘](a.png)",
        "![아이콘](a.png) 뒤",
        "![가](a.png) ![나](b.png)",
        "[![가](a.png)](b.md)",
    ],
)
def test_an_image_in_a_sentence_stays_there(text):
    html = drawn(text)
    assert "<figure" not in html
    assert "<p>" in html


def test_an_image_in_a_list_item_s_paragraph_is_a_figure():
    assert "<figure>" in drawn("1. 첫째\n\n    ![화면](a.png)\n")


def test_a_writer_s_size_stays():
    assert 'width="300"' in html_of("![화면](a.png){ width=300 }")


def test_a_table_has_a_frame_and_what_follows_it_stays_behind_it():
    html = html_of("| 가 | 나 |\n|--|--|\n| 1 | 2 |\n\n뒤")
    assert html.count('<div class="table-wrap"><table>') == 1
    assert html.index("</table></div>") < html.index("<p>뒤</p>")


def test_every_table_of_several_has_one_frame():
    table = "| 가 |\n|--|\n| 1 |\n\n"
    assert html_of(table + "사이\n\n" + table).count("table-wrap") == 2
    assert html_of(f"/// note\n{table}\n///").count("table-wrap") == 1
