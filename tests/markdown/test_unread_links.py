"""Links that are not read are named, with the way to write them; words in brackets are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.inline.addressing import INLINE_TARGET
from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.unread_links import unread_links
from tests.making import law


def told(text: str, *labels: str) -> list[str]:
    """Return what is offered for the links of a text."""
    problems = unread_links([Leaf(1, text, "paragraph")], labels)
    return [dict(found.finding.values)["instead"] for found in problems]


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("![지도](img/map.png =640x360)", "![지도](img/map.png){ width=640 height=360 }"),
        ("![지도](img/map.png =x90)", "![지도](img/map.png){ height=90 }"),
        ('![지도](img/map.png =640x "본점")', '![지도](img/map.png "본점"){ width=640 }'),
        ("![지도](img/map.png =50%x*)", "![지도](img/map.png)"),
        ('[요금](fee.md "요금 "안내"")', "[요금](fee.md '요금 \"안내\"')"),
        ('[요금](fee.md "it\'s "free"")', '[요금](fee.md "it\'s \\"free\\"")'),
        ("[요금](fee.md “둥근 따옴표”)", '[요금](fee.md "둥근 따옴표")'),
        ("[요금](fee.md 요금 안내)", '[요금](fee.md "요금 안내")'),
        ('![표](https://cdn.example/a.png "가" "나")', '![표](https://cdn.example/a.png "가 나")'),
        ("[요금](fee.md", "[요금](fee.md)"),
        ("[요금](fee.md 에 있습니다", "[요금](fee.md)"),
        ('[요금](fee.md "안내" 에 있습니다', '[요금](fee.md "안내")'),
        ("[요금](<fee.md)", "[요금](fee.md)"),
        ("[요금](fee(1.md)", "[요금](<fee(1.md>)"),
        ("[요금] (fee.md)", "[요금](fee.md)"),
        ("[요금]\n(fee.md)", "[요금](fee.md)"),
        ("![지도] (img/map.png)", "![지도](img/map.png)"),
        ("![지도](images/새 지점)", "![지도](<images/새 지점>)"),
        ("[요금]（fee.md）", "[요금](fee.md)"),
        ("［요금］（https://pay.example）", "[요금](https://pay.example)"),
        ("(요금)[fee.md]", "[요금](fee.md)"),
        ("[`코드` 요금] (fee.md)", "[`코드` 요금](fee.md)"),
        ("[신청](https://pay.example/새 카드)", "[신청](<https://pay.example/새 카드>)"),
    ],
)
def test_a_link_that_is_not_read_is_offered_as_it_is_read(written: str, offered: str) -> None:
    assert told(f"앞 글 {written}") == [offered]
    assert told(offered) == []


@pytest.mark.parametrize(
    "text",
    [
        "[필독](꼭 읽어 주세요)",
        "[주의] (선택)",
        "[공지] (https://pay.example/news)",
        "[1] (https://pay.example/paper.pdf)",
        "- [x] (fee.md)",
        "f[0](x y) 그리고 list[i] (fee.md)",
        "`[요금] (fee.md)`",
        "\\[요금] (fee.md)",
        "[가격](VAT: 10% 포함)",
        "[중략](... 이하 생략 ...)",
        "[이슈] (#12), [기본] (/월)",
        "[이슈](#12 참고)",
        '[요금](fee.md "안내") (fee.md)',
        "f(x)[fee.md]",
        "[요금](fee.md\n'안내')",
    ],
)
def test_words_in_brackets_are_no_links(text: str) -> None:
    assert told(text) == []


def test_a_defined_name_may_stand_before_a_parenthesis() -> None:
    assert told("[요금표] (fee.md)", "요금표") == []


@law
@given(st.text("[](!)（）［］ a.md/\"'=3x<>\n`", max_size=30))
def test_no_offer_is_itself_unread(text: str) -> None:
    for offered in told(text):
        target = offered[offered.rindex("](") + 1 :].partition("){")[0]
        assert INLINE_TARGET.match(target + ")" * (not target.endswith(")"))), offered


@pytest.mark.parametrize("part", ["](", "[a] (", "![", "[a](b.md ", "(a)[", "[a](", "]("])
def test_many_brackets_take_no_long_time(part: str) -> None:
    start = time.perf_counter()
    told(part * 20_000)
    assert time.perf_counter() - start < 5
