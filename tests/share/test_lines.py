"""Titles are set in even lines that break where readers pause."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.share.lines import ELLIPSIS, balanced, set_lines, units_of
from tests.making import law

STEPS = ((3, 2), (2, 3), (1, 4))
TITLES = st.text("가나다라 abc 「」、。アプリを開いて,.!?", max_size=60)


def measure(size: int):
    """Measure texts in letters: every one is as wide as the size."""
    return lambda text: len(text) * size


def lines(text: str, width: int, most: int = 9) -> tuple[str, ...]:
    return balanced(units_of(text), width, measure(1), most)


def test_lines_are_of_nearly_the_same_length():
    assert lines("가 나 다 라 마 바", 8) == ("가 나 다", "라 마 바")
    assert lines("How do I change the card of my team?", 32) == (
        "How do I change the",
        "card of my team?",
    )


def test_korean_never_breaks_inside_a_word_that_fits():
    assert lines("비밀번호를 잊어버렸어요", 8) == ("비밀번호를", "잊어버렸어요")
    assert lines("세금계산서를", 5) == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("アプリを開いても通知が届かない", ["アプリを", "開いても", "通知が", "届かない"]),
        ("場合はどうすればよいですか？", ["場合は", "どうすればよいですか？"]),
        ("お支払い方法", ["お支払い", "方法"]),
        ("「通知」を、消す。", ["「通知」を、", "消す。"]),
        ("メールを送る (無料)", ["メールを", "送る", "(無料)"]),
    ],
)
def test_japanese_breaks_after_its_phrases(text: str, units: list[str]):
    assert [unit.text for unit in units_of(text)] == units


def test_a_title_takes_the_largest_letters_in_which_it_fits():
    sizes = [
        set_lines(text, STEPS, 30, measure).size
        for text in ("가나다", "가나다라마 가나다라마 가나다라마 가나다라마", "가나다라마 " * 14)
    ]
    assert sizes == [3, 2, 1]


def test_letters_shrink_before_a_word_is_broken():
    assert set_lines("가" * 12, STEPS, 30, measure).lines == ("가" * 12,)
    assert set_lines("가" * 40, STEPS, 30, measure).lines == ("가" * 20, "가" * 20)


def test_a_title_that_is_too_long_ends_with_an_ellipsis():
    setting = set_lines("가나다라 " * 40, STEPS, 30, measure)
    assert setting.size == 1
    assert len(setting.lines) == 4
    assert setting.lines[-1].endswith("가나다라" + ELLIPSIS)
    assert all(len(line) <= 30 for line in setting.lines)


def test_nothing_has_no_lines():
    assert set_lines("  ", STEPS, 30, measure).lines == ()


@law
@given(TITLES)
def test_a_title_stays_within_its_margins_and_loses_nothing_but_its_end(text: str):
    setting = set_lines(text, STEPS, 30, measure)
    assert len(setting.lines) <= 4
    assert all(len(line) * setting.size <= 30 for line in setting.lines)
    written = "".join("".join(setting.lines).split())
    whole = "".join(text.split())
    assert written == whole or (
        written.endswith(ELLIPSIS) and whole.startswith(written.removesuffix(ELLIPSIS))
    )
