"""Plain Markdown: the same answer for readers that know nothing of Doum's notation."""

from textwrap import dedent

import pytest

from doum.markdown.plain import plain_markdown


def plain(text: str, **addresses: str) -> str:
    """Make plain Markdown of an indented text."""
    return plain_markdown(dedent(text).strip("\n"), addresses)


def test_a_box_becomes_a_quotation():
    text = plain("""
        앞
        /// warning | 되돌릴 수 없어요
        지워집니다.

        - 대화
        ///
        뒤
        """)
    assert text == "앞\n\n> **되돌릴 수 없어요**\n>\n> 지워집니다.\n>\n> - 대화\n\n뒤\n"


def test_steps_stay_a_numbered_list_and_tabs_get_their_titles():
    text = plain("""
        /// tab | PC
        /// steps
        1. 누릅니다.
        ///
        ///
        /// tab | 모바일
        밉니다.
        ///
        """)
    assert text == "**PC**\n\n1. 누릅니다.\n\n**모바일**\n\n밉니다.\n"


def test_a_box_in_a_folded_part_is_quoted_alone():
    text = plain("""
        //// details | 예외
        /// note
        안쪽
        ///
        바깥
        ////
        """)
    assert text == "**예외**\n\n> 안쪽\n\n바깥\n"


def test_a_box_in_a_list_stays_in_its_item():
    text = plain("""
        1. 누릅니다.

            /// tip
            단축키도 있습니다.
            ///

        2. 저장합니다.
        """)
    assert text == "1. 누릅니다.\n\n    > 단축키도 있습니다.\n\n2. 저장합니다.\n"


def test_a_film_is_its_address():
    text = plain("""
        /// video | https://www.youtube.com/watch?v=abcdefghijk
        카드 바꾸기
        ///
        """)
    assert text == "카드 바꾸기\n\n<https://www.youtube.com/watch?v=abcdefghijk>\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[환불](../refund.md)을", "[환불](https://h.example/r/)을"),
        ('![그림](../refund.md "제목")', '![그림](https://h.example/r/ "제목")'),
        ("[환불][r]\n\n[r]: ../refund.md", "[환불][r]\n\n[r]: https://h.example/r/"),
        ('<a href="../refund.md">x</a>', '<a href="https://h.example/r/">x</a>'),
        ("[밖](https://a.example/)", "[밖](https://a.example/)"),
        ("`[환불](../refund.md)`", "`[환불](../refund.md)`"),
        ("```\n[환불](../refund.md)\n/// note\n```", "```\n[환불](../refund.md)\n/// note\n```"),
    ],
)
def test_addresses_lead_where_the_page_s_lead_but_not_in_code(written, expected):
    assert plain_markdown(written, {"../refund.md": "https://h.example/r/"}) == expected + "\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("## 환불 {#refund}", "## 환불"),
        ("문단\n{: .lead }", "문단\n{: .lead }"),
        ("![그림](a.png){: width=300 }", "![그림](a.png)"),
        ("변수 {이름}", "변수 {이름}"),
    ],
)
def test_attributes_go_and_other_braces_stay(written, expected):
    assert plain_markdown(written, {}) == expected + "\n"
