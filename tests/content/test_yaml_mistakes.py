"""Front matter as people write it by mistake: named at its line, with the line that is right."""

from __future__ import annotations

import pytest

from doum.meta import ArticleMeta
from tests.making import article, rules

TITLED = "title: 반품"


def told(head: str) -> tuple[str, int, int, str]:
    """Return the rule, the place and the mended line of the only problem."""
    (found,) = article(head).problems
    values = dict(found.finding.values)
    return found.rule, found.place.line, found.place.column, values.get("line", "")


@pytest.mark.parametrize(
    ("written", "column", "line"),
    [
        (r'title: "D:\temp"', 11, r"title: 'D:\temp'"),
        (r'title: "사진\n설명"', 11, r"title: '사진\n설명'"),
        (r'title: "C:\Logs\Pictures"', 11, r"title: 'C:\Logs\Pictures'"),
        (r'title: "\\서버\new"', 13, r"title: '\서버\new'"),
        (r'title: "C:\Users\nuri"', 11, r"title: 'C:\Users\nuri'"),
        (r'title: "E:\upload"', 11, r"title: 'E:\upload'"),
        (r'title: "E:\x"', 11, r"title: 'E:\x'"),
        (r'title: "C:\Program Files\"', 25, r"title: 'C:\Program Files\'"),
        (r'title: "내 \"C:\new\""', 15, r"""title: '내 "C:\new"'"""),
        (r'tags: ["C:\new", 반품, "D:\temp"]', 11, r"tags: ['C:\new', 반품, 'D:\temp']"),
        (r'tags: ["C:\Users", 반품]', 11, r"tags: ['C:\Users', 반품]"),
    ],
)
def test_a_backslash_that_is_no_backslash_is_told_with_single_quotes(written, column, line):
    head = written if written.startswith("title") else f"{TITLED}\n{written}"
    rule, _, at, mended = told(head)
    assert (rule, mended) == ("yaml-backslash", line)
    assert at == column or not written.startswith("title")


@pytest.mark.parametrize(
    "line",
    [
        r'summary: "D:\\temp"',
        r"summary: 'D:\temp'",
        r"summary: D:\temp",
        r'summary: "한 줄 \"따옴표\" \/ \u00e9"',
        'summary: "접은\n  줄"',
        "summary: |\n  여러\n  줄",
        'extra: {text: "첫 줄\\n둘째 줄"}',
    ],
)
def test_a_text_that_holds_what_was_meant_is_no_mistake(line):
    assert article(f"{TITLED}\n{line}").problems == ()


@pytest.mark.parametrize(
    ("value", "rule", "column", "text"),
    [
        ('"교환" / "반품"', "yaml-inner-quote", 12, """'"교환" / "반품"'"""),
        ("'교환' 과 '반품'", "yaml-inner-quote", 12, '''"'교환' 과 '반품'"'''),
        ('"무료 "교환" 안내"', "yaml-inner-quote", 13, """'무료 "교환" 안내'"""),
        ('"("교환") 안내"', "yaml-inner-quote", 11, """'("교환") 안내'"""),
        ("'Nuri's shop's'", "yaml-inner-quote", 14, '''"Nuri's shop's"'''),
        ("'Nuri's shop", "yaml-open", 8, '''"Nuri's shop"'''),
        ('"무료 "교환"', "yaml-open", 8, """'무료 "교환"'"""),
        ('"무료 교환', "yaml-open", 8, '"무료 교환"'),
        ('"무료 교환",', "yaml-trailing", 15, '"무료 교환"'),
        ("[무료] #3", "yaml-quotes", 8, '"[무료] #3"'),
        ('[무료] #3: "교환" 안내', "yaml-quotes", 8, """'[무료] #3: "교환" 안내'"""),
        ("{상품} #2", "yaml-quotes", 8, '"{상품} #2"'),
    ],
)
def test_quotes_and_brackets_of_a_title(value, rule, column, text):
    assert told(f"title: {value}") == (rule, 2, column, f"title: {text}")
    made = article(f"title: {text}")
    assert made.problems == ()


@pytest.mark.parametrize(
    ("value", "rule", "column", "text"),
    [
        ('["교환]', "yaml-open", 8, '["교환"]'),
        ("['교환, 반품]", "yaml-open", 8, "['교환', 반품]"),
        ('[교환, "반품, 배송]', "yaml-open", 12, '[교환, "반품", 배송]'),
        ('[교환, "반품" 안내]', "yaml-inner-quote", 12, """[교환, '"반품" 안내']"""),
        ("[교환, 반품];", "yaml-trailing", 15, "[교환, 반품]"),
        ("[교환, , 반품]", "yaml-trailing", 12, "[교환, 반품]"),
        ("[2,000원, @쿠폰]", "yaml-quotes", 16, '["2,000원", "@쿠폰"]'),
        ("[배송, 2,000원]", "yaml-comma", 13, '[배송, "2,000원"]'),
        ("[12,000,000원]", "yaml-comma", 10, '["12,000,000원"]'),
    ],
)
def test_quotes_and_commas_of_a_list(value, rule, column, text):
    assert told(f"{TITLED}\ntags: {value}") == (rule, 3, column, f"tags: {text}")
    assert article(f"{TITLED}\ntags: {text}").problems == ()


@pytest.mark.parametrize(
    ("lines", "rule", "line", "mended"),
    [
        ("tags:\n  -교환\n  -반품", "yaml-item", 4, "  - 교환"),
        ("tags:\n  • 교환", "yaml-item", 4, "  - 교환"),
        ("tags:\n  * 교환\n  * 반품", "yaml-item", 4, "  - 교환"),
        ("tags:\n  1) 교환\n  2) 반품", "yaml-item", 4, "  - 교환"),
        ("tags:\n  교환\n  반품", "yaml-item", 4, "  - 교환"),
        ("tags:\n  - 교환\n  반품", "yaml-item", 5, "  - 반품"),
        ("tags:\n- 교환\n반품", "yaml-item", 5, "- 반품"),
        ("tags:\n  - 교환\n   - 반품", "yaml-indent", 5, ""),
        ("// 나중에", "line-without-key", 3, "# 나중에"),
        ("<!-- 나중에 -->", "line-without-key", 3, "# 나중에"),
        ("/* 나중에 */", "line-without-key", 3, "# 나중에"),
        ("summary: 한 줄\n또 한 줄", "line-without-key", 4, "  또 한 줄"),
        ("summary: '한 줄'\n또 한 줄", "line-without-key", 4, "# 또 한 줄"),
        ("**summary:** 한 줄", "line-without-key", 3, "summary: 한 줄"),
    ],
)
def test_a_line_that_yaml_takes_for_something_else(lines, rule, line, mended):
    found = told(f"{TITLED}\n{lines}")
    assert (found[0], found[1], found[3]) == (rule, line, mended)


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("교환,반품", ("교환", "반품")),
        ("교환;반품", ("교환", "반품")),
        ("교환、반품，배송", ("교환", "반품", "배송")),
        ('"[교환, 반품]"', ("교환", "반품")),
        ("2,000원, 배송", ("2,000원", "배송")),
        ("R&amp;D, A;B", ("R&amp;D", "A;B")),
        ("-50%", ("-50%",)),
        ("교환 · 반품", ("교환 · 반품",)),
        ("\n  교환,\n  반품", ("교환", "반품")),
        ("\n  - 교환을\n    원할 때", ("교환을 원할 때",)),
        ("[100,200]", ("100", "200")),
        ('["교환, 반품"]', ("교환, 반품",)),
    ],
)
def test_a_list_without_brackets_ends_its_items_at_commas(written, tags):
    made = article(f"{TITLED}\ntags: {written}")
    assert made.problems == ()
    assert isinstance(made.meta, ArticleMeta)
    assert made.meta.tags == tags


@pytest.mark.parametrize(
    "head", ["title:반품\ntags:교환", "title：반품\ncategory：배송", "제목=반품"]
)
def test_keys_that_all_lack_a_space_are_told_at_the_first(head):
    rule, line, _, mended = told(head)
    assert (rule, line) == ("yaml-space", 2)
    assert mended.endswith(": 반품")


@pytest.mark.parametrize("head", ["그냥 글", "https://shop.example", "10:30에 엽니다"])
def test_a_text_with_a_colon_is_no_key(head):
    assert rules(article(head).problems) == ["front-matter-not-keys"]


@pytest.mark.parametrize("value", ["", " null", " ~", "\n"])
def test_a_required_key_without_a_value_is_told_at_its_line(value):
    assert told(f"draft: true\ntitle:{value}")[:3] == ("empty-key", 3, 1)
