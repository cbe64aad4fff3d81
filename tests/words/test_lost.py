"""Which words of a body are not on its page."""

from __future__ import annotations

import pytest

from doum.words.lost import lost_words, shown_words
from doum.words.written import written_words


def lost(text: str, html: str) -> list[tuple[int, str]]:
    """Return the lost words with their lines."""
    return [(word.line, word.text) for word in lost_words(written_words(text), shown_words(html))]


def test_a_hole_in_a_sentence_is_found() -> None:
    text = "메뉴에서\n<text>를 입력하고 **저장**을 누릅니다."
    assert lost(text, "<p>메뉴에서</p>") == [
        *((2, "text"), (2, "를"), (2, "입력하고"), (2, "저장"), (2, "을"), (2, "누릅니다")),
    ]
    whole = "<p>메뉴에서\n&lt;text&gt;를 입력하고 <strong>저장</strong>을 누릅니다.</p>"
    assert lost(text, whole) == []


def test_a_word_must_be_there_as_often_as_it_was_written() -> None:
    text = "이름을 적습니다.\n\n고객 {이름} 님\n\n이름이 보입니다."
    html = "<p>이름을 적습니다.</p><p>고객  님</p><p>이름이 보입니다.</p>"
    assert lost(text, html) == [(3, "이름")]


def test_of_equal_words_the_one_whose_neighbours_are_gone_is_lost() -> None:
    text = "저장 단추\n\n누른 저장\n\n한 저장 끝"
    assert lost(text, "<p>저장 단추</p><p>한 저장 끝</p>") == [(3, "누른"), (3, "저장")]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**가**나", "<p><strong>가</strong>나</p>"),
        ("**가**나", "<p>**가**나</p>"),
        ("`10px` 글", "<p><code><span>10</span><span>px</span></code> 글</p>"),
        ("앞`코드`뒤", "<p>앞<code>코드</code>뒤</p>"),
        ("[글](a b.md)", '<p><a href="a b.md">글</a></p>'),
        ("![대체](a.png '설명')", '<p><img alt="대체" title="설명" src="a.png"></p>'),
        ("<b>a</b>&lt;", "<p><b>a</b>&lt;</p>"),
        ("하나\n둘", "<p>하나<br>둘</p>"),
        ("```\n글\n\n3. 하나\n4. 둘", '<p>글</p><ol start="3"><li>하나</li><li>둘</li></ol>'),
    ],
)
def test_what_is_read_otherwise_is_not_lost(text: str, html: str) -> None:
    assert lost(text, html) == []


def test_what_readers_do_not_see_is_not_on_the_page() -> None:
    html = "<p>글<!-- 하나 --><script>둘</script><style>셋</style></p>"
    assert lost("글 하나 둘 셋", html) == [(1, "하나"), (1, "둘"), (1, "셋")]
