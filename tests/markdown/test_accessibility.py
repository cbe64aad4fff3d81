"""What readers who listen would miss: told at its line; what only looks like it is not."""

from __future__ import annotations

import pytest

from tests.making import render


def told(text: str) -> list[tuple[str, int, int]]:
    """Return the rules that a body breaks, with their places."""
    found = render(text)[1].problems
    return [(one.rule, one.place.line, one.place.column) for one in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[](a.md)", [(1, 4)]),
        ("가 [환불](a.md)\n[  ](a.md)", [(2, 6)]),
        ("[](<a b.md>)", [(1, 5)]),
        ("<a href='a.md'><b> </b></a>", [(1, 10)]),
        ("[&nbsp;](a.md)", [(1, 10)]),
        ("`[](a.md)`\n\n- 가\n- [](a.md)", [(4, 6)]),
    ],
)
def test_a_link_without_text_is_told(text, places):
    assert told(text) == [("link-text", *place) for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "[환불](a.md)",
        "[![단추](a.png)](a.md)",
        "[`환불`](a.md)",
        "[→](a.md)",
        '<a id="here"></a>',
        "가[^1]\n\n[^1]: 나",
        "`[](a.md)`",
        "<!-- [](a.md) -->\n\n가",
    ],
)
def test_a_link_with_something_to_press_is_not(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("![](a.png)", [(1, 5)]),
        ("![ ](<images/화면 1.png>)", [(1, 7)]),
        ("가 ![](a.png) 나 ![](a.png)", [(1, 7), (1, 20)]),
        ("![화면](a.png)\n\n![](a.png){ width=20 }", [(3, 5)]),
        ("[![](a.png)](b.md)", [(1, 6)]),
        ('<img src="a.png">', [(1, 11)]),
        ('<img src="a.png" alt=" ">', [(1, 11)]),
        ('<img src="a.png" class="undecorative">', [(1, 11)]),
        ("| 가 | 나 |\n|---|---|\n| ![](a.png) | 다 |", [(3, 7)]),
    ],
)
def test_an_image_without_words_is_told(text, places):
    assert told(text) == [("missing-alt", *place) for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "![저장 단추](a.png)",
        "![0](a.png)",
        "![](a.png){ .decorative }",
        "![](a.png){ width=20 .decorative #a }",
        '![](a.png){ alt="" }',
        '<img src="a.png" alt="">',
        "<img class='small decorative' src=a.png>",
        '<img alt="저장" src="a.png">',
        "`![](a.png)`",
        "```\n![](a.png)\n```",
        "<!-- ![](a.png) -->\n\n가",
    ],
)
def test_an_image_with_words_or_for_decoration_is_not(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("## 가\n\n#### 나", [3]),
        ("### 가\n\n나", [1]),
        ("## 가\n\n### 나\n\n## 다\n\n#### 라\n\n###### 마", [7, 9]),
        ("## 가\n\n```\n#### 나\n```\n\n#### 나", [7]),
        ("가\n===\n\n#### 나", [4]),
        ("## 가\n\n<h4>나</h4>\n\n### 다\n\n##### 나", [1, 7]),
        ("## 가\n\n/// note\n#### 나\n///", [4]),
    ],
)
def test_a_heading_that_skips_a_level_is_told(text, lines):
    assert told(text) == [("heading-jump", line, 1) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "## 가\n\n### 나\n\n#### 다\n\n## 라",
        "# 가\n\n## 나\n\n### 다",
        "# 가\n\n### 나",
        "## 가\n\n```\n#### 나\n```",
        "## 가\n\n    #### 나\n\n\\#### 다",
    ],
)
def test_headings_step_by_step_and_what_is_no_heading_are_not(text):
    assert told(text) == []
