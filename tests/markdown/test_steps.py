"""Steps: a numbered list that is to be done in order."""

from __future__ import annotations

from tests.making import html_of


def test_steps_are_a_numbered_list_in_a_frame():
    html = html_of("/// steps\n1. 설정을 엽니다.\n2. 저장합니다.\n///")
    assert '<div class="steps">' in html
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 2


def test_a_step_may_hold_paragraphs_images_and_callouts():
    html = html_of(
        "/// steps\n1. 첫째\n\n    설명\n\n    ![화면](a.png)\n\n"
        "    //// note\n    내용\n    ////\n\n2. 둘째\n///"
    )
    assert html.count("<ol>") == 1
    assert html.count("<li>") == 2
    assert "callout-note" in html


def test_numbering_goes_on_over_what_stands_between():
    assert 'start="3"' in html_of("/// steps\n3. 셋째\n4. 넷째\n///")
