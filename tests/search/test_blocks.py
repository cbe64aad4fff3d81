"""Blocks: the text of a body as readers see it, for analysis and for excerpts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.blocks import Block, blocks_of, labels_of
from tests.making import law, render


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a body of Markdown."""
    return blocks_of(render(text)[0])


def texts(html: str) -> list[str]:
    """Return the texts of the blocks of HTML."""
    return [block.text for block in blocks_of(html)]


def test_paragraphs_and_items_are_blocks_of_their_own():
    assert [block.text for block in blocks("첫 문단\n\n둘째 문단\n\n- 하나\n- 둘\n")] == [
        "첫 문단",
        "둘째 문단",
        "하나",
        "둘",
    ]


def test_a_heading_says_so_and_has_its_anchor():
    found = blocks("글\n\n## 결제 수단 <바꾸기>\n\n글\n")[1]
    assert found == Block("결제 수단 <바꾸기>", found.anchor, is_heading=True)
    assert found.anchor.startswith("결제-수단")


def test_only_headings_have_anchors():
    assert blocks_of('<p id="x">글</p>') == (Block("글"),)


def test_what_follows_a_heading_is_none():
    assert [block.is_heading for block in blocks("## 가\n\n나\n\n### 다\n\n라\n")] == [
        True,
        False,
        True,
        False,
    ]


def test_the_cells_of_a_row_stay_together():
    table = "앞\n\n| 요금제 | 값 |\n|---|---|\n| 무료 | 0원 |\n| 프로 | **9,900원** |\n\n뒤"
    assert [block.text for block in blocks(table)] == [
        "앞",
        "요금제 · 값",
        "무료 · 0원",
        "프로 · 9,900원",
        "뒤",
    ]


def test_a_row_ends_where_the_next_begins():
    assert texts("<table><tr><td>가<td>나<tr><th>다<td>라</table>뒤") == [
        "가 · 나",
        "다 · 라",
        "뒤",
    ]
    assert texts("<table><tr><td>가") == ["가"]


def test_a_break_separates():
    assert texts("<p>가<br>나<br />다</p>") == ["가", "나", "다"]


def test_links_and_marks_leave_their_text():
    assert [b.text for b in blocks("[요금제](plans.md)를 **설정**에서 *바꿉니다*.")] == [
        "요금제를 설정에서 바꿉니다."
    ]


def test_entities_are_the_characters_that_they_stand_for():
    assert texts("<p>설정 &gt; 결제 &amp; 청구&nbsp;관리</p>") == ["설정 > 결제 & 청구 관리"]


def test_white_space_is_one_space():
    assert texts("<p>가\n   나\t다</p>") == ["가 나 다"]


@pytest.mark.parametrize(
    "html", ["", "<p></p>", "<p> \n </p><div><ul></ul></div>", "<table></table>"]
)
def test_nothing_is_no_block(html):
    assert texts(html) == []


def test_names_of_buttons_are_labels():
    assert labels_of(render("**설정 > 결제**에서 **저장**을 누릅니다.")[0]) == (
        "설정 > 결제",
        "저장",
    )


WORD = st.text("가나다라마", min_size=1, max_size=4)


@law
@given(st.lists(st.tuples(st.sampled_from(["p", "li", "h2", "td", "summary", "div"]), WORD)))
def test_no_text_is_lost_and_none_is_said_twice(pieces):
    html = "".join(f"<{tag}>{text}</{tag}>" for tag, text in pieces)
    assert texts(html) == [text for _, text in pieces]
