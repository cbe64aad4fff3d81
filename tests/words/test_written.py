"""The words of a body as written, read by a parser that is not Doum's own."""

from __future__ import annotations

from textwrap import dedent

import pytest

from doum.words.written import written_words


def words(text: str) -> list[str]:
    """Return the words of an indented text."""
    return [word.text for word in written_words(dedent(text))]


def at_lines(text: str) -> list[tuple[int, str]]:
    """Return the words of an indented text with their lines."""
    return [(word.line, word.text) for word in written_words(dedent(text).strip("\n"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**굵게**는 _a_ `c d` ~~e~~", "굵게 는 a c d e"),
        ("[글](a.md) ![그림](b.png '설명') <https://a.kr>", "글 그림 설명 https a kr"),
        ("[글][r]\n\n[r]: https://a.kr", "글"),
        ("문단\n[r]: https://a.kr\n뒤", "문단 뒤"),
        ("앞 <!-- 메모 --> 뒤", "앞 뒤"),
        ("<!--\n메모\n\n둘째\n-->\n\n뒤", "뒤"),
        ("<script>\nx()\n</script>\n\n뒤", "뒤"),
        ("a<script>b</script>c<svg><text>d</text></svg>e", "a c e"),
        ("<b>굵</b>게<br>줄 <img src='x.png' alt='대체 글'>", "굵 게 줄 대체 글"),
        ("<details>\n<summary>요약</summary>\n\n본문\n</details>", "요약 본문"),
        ("&amp;lt; &copy; A&B \\*별\\*", "lt A B 별"),
        ("```js app.js {2-3}\nlet x;\n```", "let x"),
        ("    let x;", "let x"),
        ("~~~\n/// note\n{#id} [^1]\n~~~\n\n[^1]: 뜻", "note id 1 뜻"),
        ("| a | b |\n|---|:-:|\n| c `d\\|e` | f |", "a b c d e f"),
        ("1. | a | b |\n   |---|---|\n   | c | d | e [f](g.md) |", "a b c d e f"),
        ("| a |\n|---|\n| `b|c` | d", "a b c d"),
    ],
)
def test_what_readers_see_of_markdown(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("메뉴에서 <text>를 누릅니다", "메뉴에서 text 를 누릅니다"),
        ("<Card>본문</Card>", "Card 본문 Card"),
        ('<Route to="/a">글</Route>', "Route to a 글 Route"),
        ("List<String>, Map<K, V>", "List String Map K V"),
        ("https://<work-name>.example", "https work name example"),
        ("\\<set> `<set>`", "set set"),
        ("<path>\n하나\n</path>", "path 하나 path"),
        ("고객 {이름} 님 {고객명}", "고객 이름 님 고객명"),
        ("**굵게**{필독}", "굵게 필독"),
        ("{{ 변수 }} {a} {1,2}", "변수 a 1 2"),
    ],
)
def test_what_only_resembles_notation_is_text(text: str, expected: str) -> None:
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/// note | 제목\n본문\n///", "제목 본문"),
        ("//// tab | PC\n/// steps\n1. 하나\n///\n////", "PC 하나"),
        ("/// video | https://youtu.be/abcdefghijk\n영상\n///", "영상"),
        ("/// language | en\nHello\n///", "Hello"),
        ("- 하나\n\n    /// tip | 안\n    둘\n    ///", "하나 안 둘"),
        ("글 바로 아래\n/// note\n본문\n///\n끝", "글 바로 아래 본문 끝"),
        ("## 환불 {#refund .x}", "환불"),
        ("글 {: .lead title='a b' }", "글"),
        ("![그림](a.png){: width=300 }", "그림"),
        ("++ctrl+shift+f5++을 누릅니다", "을 누릅니다"),
        ("C++와 C++17", "C 와 C 17"),
        ("글[^a] [^b]\n\n[^a]: 주석", "글 b 주석"),
        ("글[^a]\n\n[^a]: 한\n\n    둘째 [글](https://a.kr/b)", "글 한 둘째 글"),
        ("용어\n:   뜻\n\n    둘째 [글](https://a.kr/b)", "용어 뜻 둘째 글"),
        ("- [x] 한 일\n- [ ] 할 일", "한 일 할 일"),
        ("> [!NOTE]\n> 본문", "본문"),
        ("> [!WARNING] 제목\n> 본문", "제목 본문"),
        ("[필독] 글", "필독 글"),
        ("<div>\n++ctrl+k++ 글 {: .x }\n</div>", "글"),
    ],
)
def test_the_notation_of_doum_is_not_text(text: str, expected: str) -> None:
    assert words(text) == expected.split()


def test_words_have_the_lines_that_they_are_on() -> None:
    text = """
        # 하나

        둘
        셋 **넷
        다섯**

        - 여섯
          일곱 <b
          title="여덟">아홉</b>

        ```
        열
        ```

        <div>
        열하나
        </div>

        /// note | 열둘
        | 열셋 |
        |---|
        | 열넷 |
        ///
        """
    assert at_lines(text) == [
        *((1, "하나"), (3, "둘"), (4, "셋"), (4, "넷"), (5, "다섯"), (7, "여섯"), (8, "일곱")),
        *((9, "아홉"), (12, "열"), (16, "열하나"), (19, "열둘"), (20, "열셋"), (22, "열넷")),
    ]


def test_decomposed_letters_are_composed() -> None:
    assert words("\u1112\u1161\u11ab\u1100\u1173\u11af") == ["한글"]


@pytest.mark.parametrize("text", ["<![x", "<!DOCTYPE [ <!x", "<a b='x", "</", "<!--", "&#xZZ;", ""])
def test_broken_html_is_read_somehow(text: str) -> None:
    assert isinstance(words(text), list)


def test_deep_nesting_ends() -> None:
    assert "끝" in words("> " * 3000 + "글\n\n끝")
