"""Letters that cannot be drawn are found; ornaments are left out."""

from __future__ import annotations

import pytest

from doum.share.letters import drawn_text, missing_letters

KNOWN = frozenset("새기능! ©é")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("🎉 새 기능! ✨", " 새 기능! "),
        ("👩‍💻새 1️⃣", "새 1"),
        ("© 새", "© 새"),
        ("e\u0301", "é"),
        ("ไ 새", "ไ 새"),
    ],
)
def test_emoji_that_the_font_lacks_are_left_out(text: str, drawn: str):
    assert drawn_text(text, KNOWN) == drawn


@pytest.mark.parametrize(
    ("text", "missing"),
    [("새 기능!", ""), ("🎉 새", ""), ("漢字 새", "字漢"), ("새 א", "א"), ("새\u0e34", "\u0e34")],
)
def test_letters_are_not_left_out(text: str, missing: str):
    assert missing_letters(text, KNOWN) == missing


def test_scripts_that_need_more_than_a_font_are_not_drawn():
    assert missing_letters("مرحبا", frozenset("مرحبا")) == "ابحرم"
