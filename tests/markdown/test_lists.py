"""Lists begin where writers see them begin."""

from __future__ import annotations

import re

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


def shape(html: str) -> str:
    """Return the tags of lists, paragraphs, code and images in their order, and the texts."""
    kept = re.sub(r"<(?!/?(?:ol|ul|li|p|pre|img|table)\b)[^>]*>", "", html)
    return re.sub(r"\s*\n\s*", "", re.sub(r"<(\w+) [^>]*>", r"<\1>", kept))


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
@pytest.mark.parametrize("mark", ["-", "*", "1."])
def test_what_is_indented_below_a_step_is_a_list_inside_it(indent, mark):
    html = html_of(f"1. 열기\n{indent}{mark} 위쪽\n{indent}{mark} 아래쪽\n2. 닫기")
    inner = "ol" if mark == "1." else "ul"
    items = "<li>위쪽</li><li>아래쪽</li>"
    assert shape(html) == f"<ol><li>열기<{inner}>{items}</{inner}></li><li>닫기</li></ol>"


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("둘째 문단", "<p>둘째 문단</p>"),
        ("![화면](a.png)", "<img>"),
        ("```\n   코드\n   ```", "<pre>코드</pre>"),
        ("| 가 | 나 |\n   |---|---|\n   | 1 | 2 |", "<table>"),
        ("> 인용", "인용"),
        ("/// note\n   상자\n   ///", "상자"),
    ],
)
@pytest.mark.parametrize("start", [1, 9])
def test_what_stands_at_the_text_of_a_step_belongs_to_it(inside, found, start):
    html = html_of(f"{start}. 첫째\n\n   {inside}\n\n{start + 1}. 둘째\n\n   끝\n")
    assert html.count("<ol") == 1
    assert html.count("<li>") == 2
    before, after = html.split("둘째</p>" if "둘째</p>" in html else "둘째")[0], html
    assert found in shape(before) or found in shape(after)


def test_a_step_with_two_digits_takes_what_is_indented_like_the_others():
    html = html_of("9. 아홉\n   - 가\n10. 열\n   - 나\n\n   문단\n11. 열하나")
    assert html.count("<ol") == 1
    assert html.count("<ul>") == 2


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("1. 하나\n2. 둘\n\n- 가\n- 나", ["<ol>", "<ul>"]),
        ("- 가\n* 나", ["<ul>", "<ul>"]),
        ("1. 하나\n1) 둘", ["<ol>", "<ol>"]),
        ("3) 셋\n4) 넷", ['<ol start="3">']),
        ("- 가\n-\n- 다", ["<ul>"]),
    ],
)
def test_lists_of_different_kinds_are_apart(text, lists):
    assert re.findall(r"<[ou]l[^>]*>", html_of(text)) == lists


@pytest.mark.parametrize("text", [" 1. 가\n  2. 나\n   3. 다", "1. 가\n\n 2. 나\n\n  3. 다"])
def test_the_next_number_is_the_next_step_however_it_is_indented(text):
    assert html_of(text).count("<ol") == 1
    assert html_of(text).count("<li>") == 3


@pytest.mark.parametrize(
    "text", ["2026. 11. 20. 부터", "11. 20. 부터 바뀝니다", "1999. 12. 31.", "- 2026. 1. 2. 시작"]
)
def test_a_date_at_the_head_of_a_text_is_text(text):
    html = html_of(text)
    assert "<ol" not in html
    assert text.removeprefix("- ") in html


def test_a_number_that_continues_a_list_is_no_date():
    html = html_of("\n".join(f"{number}. 단계" for number in range(1, 13)))
    assert html.count("<li>") == 12


@pytest.mark.parametrize(("mark", "box"), [("[ ]", "\u2610"), ("[x]", "\u2611"), ("[X]", "\u2611")])
def test_tasks_have_boxes(mark, box):
    assert html_of(f"- {mark} 할 일") == f'<ul>\n<li class="task">{box} 할 일</li>\n</ul>'


def test_a_link_at_the_head_of_an_item_is_no_task():
    assert "task" not in html_of("- [x](a.md)\n- [ ]가")


@pytest.mark.parametrize("space", ["\u00a0", "\u3000"])
def test_a_space_of_another_kind_behind_a_mark_is_a_space(space):
    assert html_of(f"-{space}하나\n-{space}둘").count("<li>") == 2
    assert html_of(f"##{space}제목") == '<h2 id="제목">제목</h2>'
