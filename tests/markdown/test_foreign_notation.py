"""Notation that readers would see as typed is named, with ours for it; what resembles it is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.equivalents import UNKNOWN
from doum.markdown.unread.foreign_notation import foreign
from doum.problems import Problem
from tests.making import law, render


def told(text: str, kind: str = "paragraph", **defined: object) -> list[Problem]:
    """Return what is said of one leaf."""
    return list(foreign([Leaf(1, text, kind)], **defined))  # type: ignore[arg-type]


def instead(text: str) -> tuple[str, str]:
    """Return the rule that a text breaks, and the notation of ours that is offered."""
    (problem,) = told(text)
    return problem.rule, dict(problem.finding.values).get("instead", "")


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ('!!! warning "조심하세요"', "/// warning | 조심하세요"),
        ("!!! danger", "/// danger"),
        ('!!! info inline end "곁"', "/// note | 곁"),
        ('!!! 환불 "언제"', UNKNOWN),
        ('???+ note "펼치기"', "/// details | 펼치기"),
        ('=== "윈도우"', "/// tab | 윈도우"),
        (":::caution", "/// warning"),
        ("::: info 알아 두기", "/// note | 알아 두기"),
        (":::tip[요령]", "/// tip | 요령"),
        (':::details{title="자세히"}', "/// details | 자세히"),
        (":::{admonition} 제목", "/// note | 제목"),
        (".. tip::", "/// tip"),
        ("[!bug] 고장", "/// danger | 고장"),
        ("[!question]- 왜 그런가요", "/// details | 왜 그런가요"),
        ('[!TAB "모바일"]', "/// tab | 모바일"),
        ("[!VIDEO](https://youtu.be/abc)", "/// video | https://youtu.be/abc"),
        ("[!VIDEO](https://video.example/1)", "/// video | https://youtu.be/…"),
        ("+++ 접어 두기", "/// details | 접어 두기"),
        ("{info:title=알림}", "/// note | 알림"),
        ('{% callout type="warning" %}', "/// warning"),
        ("{% tab title='안드로이드' %}", "/// tab | 안드로이드"),
        ('{{< notice title="요금" >}}', "/// note | 요금"),
        ("{{< youtube abc >}}", "/// video | https://youtu.be/…"),
        ('<Callout type="error">', "/// danger"),
        ("<Tabs.Tab label='웹'>", "/// tab | 웹"),
        ('<YouTube src="https://youtu.be/q" />', "/// video | https://youtu.be/q"),
    ],
)  # fmt: skip
def test_a_block_of_another_tool_comes_with_our_line(written: str, ours: str) -> None:
    assert instead(written) == ("block-not-read", ours)


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ("[!UICONTROL 닫기]를 누릅니다.", "**닫기**"),
        ("앞 [!DNL Nuri] 뒤", "Nuri"),
        ("[[환불]]", "[환불](환불.md)"),
        ("[[결제 안내#카드|카드]]", "[카드](<결제 안내.md#카드>)"),
        ("![[메뉴 화면.png|300]]", "![…](<메뉴 화면.png>)"),
        ("==중요한 글==", "**중요한 글**"),
        ("보이고 %% 검토할 것 %% 보입니다", "<!-- 검토할 것 -->"),
        ("h3. 작은 제목", "### 작은 제목"),
        ("=== 작은 제목 ===", "### 작은 제목"),
        ("||가||나||다||", "| 가 | 나 | 다 |"),
        ("{color:red}빨강{color}", "**빨강**"),
        ("[누리|https://nuri.example]", "[누리](https://nuri.example)"),
        ("<https://nuri.example|누리>", "[누리](https://nuri.example)"),
        ('"누리":https://nuri.example', "[누리](https://nuri.example)"),
        ("[b]굵게[/b]", "**굵게**"),
        ("[url=https://nuri.example]누리[/url]", "[누리](https://nuri.example)"),
        (":doc:`환불 <refund>`", "[환불](refund.md)"),
        (":kbd:`Ctrl+C`", "++ctrl+c++"),
        (":menuselection:`파일 --> 저장`", "**파일 > 저장**"),
        ("`누리 <https://nuri.example>`_", "[누리](https://nuri.example)"),
        ("{/* 나중에 */}", "<!-- 나중에 -->"),
        ("{% link _docs/refund.md %}", "[…](_docs/refund.md)"),
        ('{{< figure src="a b.png" alt="화면" >}}', "![화면](<a b.png>)"),
        (":rocket: 시작", "🚀"),
        ("글[^1]과 곁글^[여기에 바로]", "[^1]"),
    ],
)
def test_a_mark_of_another_tool_comes_with_ours(written: str, ours: str) -> None:
    problems = told(written, notes={"1": 3})
    values = [dict(p.finding.values)["instead"] for p in problems if p.rule == "foreign-mark"]
    assert values == [ours]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("{{ page.url }}", "foreign-command"),
        ("{{ name }}", "foreign-command"),
        ("{{#if plan}}", "foreign-command"),
        ("{% for item in items %}", "foreign-command"),
        ('[contact-form id="7" title="문의"]', "foreign-command"),
        ("<%= user.name %>", "foreign-command"),
        ("<Price plan={plan} />", "foreign-command"),
        ("export const plan = 'pro';", "foreign-command"),
        ("[[_TOC_]]", "contents-not-read"),
        (".. contents:: 차례", "contents-not-read"),
        ("{% endhint %}", "foreign-command"),
        ('{% include "parts/hours.liquid" %}', "snippet-not-read"),
        ("자세히: --8<-- 'hours'", "snippet-not-read"),
        (":::", "block-unopened"),
        ("글\n```sh\nnuri\n```", "fence-not-read"),
        ("글\n~~~\nnuri", "fence-not-read"),
        ("#####제목", "heading-not-read"),
        ("가\t나\n다\t라", "pasted-table"),
        ("(1) 하나\n(2) 둘", "list-not-read"),
        ("a. one\nb. two", "list-not-read"),
        ("준비물\n■ 신분증\n■ 통장", "list-not-read"),
        ("*항목\n*항목", "list-not-read"),
        ("**가 나", "emphasis-not-read"),
        ("가 나** 다", "emphasis-not-read"),
        ("**가 **", "emphasis-not-read"),
        ("~~ 옛 값 ~~", "emphasis-not-read"),
        ("__굵게", "emphasis-not-read"),
        ("`코드", "emphasis-not-read"),
        ("[가][docs]", "reference-undefined"),
        ("[가][]", "reference-undefined"),
        ("[환불 규정][환불]", "reference-undefined"),
        ("[자세히 보기][요금제 안내]", "reference-undefined"),
        ("가[^note]", "footnote-undefined"),
        ("가[^note]: 나", "footnote-undefined"),
    ],
)
def test_what_is_not_read_is_named(written: str, rule: str) -> None:
    assert {problem.rule for problem in told(written)} == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "느낌표!!! 물음표??? 등호 === 더하기 +++ 쌍점 ::: 입니다",
        "!!! 오늘만 !!!",
        "{{이름}}님, {{order_no}}번 주문. #{이름} ${name} {name} \\{{ x.y }}",
        "<이름> <Name> <B>굵게</B> <Details> Map<String, List<Integer>> 1 < 2 > 0",
        "[공지] [필독][안내] [[공지]] a[1][2] [ ] [x] [!] [^] [^a-z]",
        "배열 [[1, 2]]과 조건 [[ -f a ]]",
        "10:20:30 a::b std::vector :) :( :-) 가:나:다",
        "a == b, a === b, 1 == 1 == 1, 50%% 60%%",
        "2**8 = 256, x ** y, 별표 ***",
        "좋아요~~ 네~~ 3~~5",
        "__init__ a__b__c ____ 이름: __ 나이: __",
        "'작은따옴표' ''둘''",
        "#태그 #둘\n#셋",
        "-5도\n-3도",
        "1.5배\n2.5배",
        "2026. 11. 30.\n2026. 12. 1.",
        "02)123-4567\n031)123-4567",
        "※ 하나\n※ 둘",
        "• 하나  \n• 둘",
        "나. 그런데\n다. 그래서",
        "서울특별시 중구\n세종대로 110\n3층",
        "h2 태그, H2. 그리고",
        "import 메뉴와 export 단추\nimport 버튼",
        "a||b||c, ||x||",
        '"인용":그리고 "주소": https://nuri.example',
        "백틱(`) 글쇠",
        "```nuri start``` 명령\n~~~물결~~~",
        "가\t나",
    ],
)
def test_what_resembles_it_is_not_named(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "`{{ page.url }}` `[[환불]]` `**`",
        "\\**가 \\[[나]] \\:::",
        "<!-- {{ page.url }} **가 -->",
        "<!-- {{ page.url }}",
        "<code>{{ page.url }}</code> <PRE>{% raw %}</PRE>",
    ],
)
def test_code_escapes_and_comments_are_no_notation(text: str) -> None:
    assert told(text) == []


def test_every_rule_is_told_once_a_line_and_on_its_line() -> None:
    text = "[[가]] [[나]] **다\n라\n{{ a.b }} [[마]]"
    found = [(p.place.line, p.rule) for p in foreign([Leaf(7, text, "paragraph")])]
    assert found == [
        (7, "emphasis-not-read"),
        (7, "foreign-mark"),
        (9, "foreign-command"),
        (9, "foreign-mark"),
    ]


def test_code_in_what_is_offered_is_as_typed() -> None:
    (problem,) = told('=== "`doum.toml` 파일"')
    assert dict(problem.finding.values)["instead"] == "/// tab | `doum.toml` 파일"


def test_an_end_is_not_told_beside_its_beginning() -> None:
    leaves = [Leaf(n, t, "paragraph") for n, t in enumerate((":::tip", "글", ":::"), start=1)]
    assert [p.place.line for p in foreign(leaves)] == [1]
    leaves = [Leaf(1, "{% if a %}", "paragraph"), Leaf(3, "{% else %}", "paragraph")]
    assert [p.place.line for p in foreign([*leaves, Leaf(5, "{% endif %}", "paragraph")])] == [1]


def test_lists_and_blocks_are_looked_for_in_paragraphs_only() -> None:
    assert told("• 가\n• 나", "cell") == []
    assert told('!!! note "가"', "heading") == []
    assert [p.rule for p in told("{{ a.b }}", "cell")] == ["foreign-command"]


def test_html_is_searched_for_commands_and_components() -> None:
    html = '<Tabs>\n<div title="[[가]]">{{ page.url }} **가</div>\n</Tabs>'
    assert [(p.place.line, p.rule) for p in told(html, "html")] == [
        (1, "block-not-read"),
        (2, "foreign-command"),
    ]
    assert told('<x-card title="가"></x-card>', raw_html=True) == []


def test_a_quotation_that_became_a_callout_is_not_named() -> None:
    assert told("[!note] 가", shown="<p>가</p>") == []
    assert [p.rule for p in told("[!odd] 가", shown="<p>[!odd] 가</p>")] == ["block-not-read"]


def test_a_mark_that_is_not_on_the_page_was_read() -> None:
    text = "**가 **는"
    assert [p.rule for p in told(text, shown="<p>**가 **는</p>")] == ["emphasis-not-read"]
    assert told(text, shown="<p><strong>가</strong>는</p>") == []


def test_two_stars_at_a_price_with_a_note_below_are_signs() -> None:
    leaves = [Leaf(1, "월 3,000원**", "paragraph"), Leaf(3, "**부가세는 따로입니다.", "paragraph")]
    assert list(foreign(leaves)) == []
    assert len(list(foreign(reversed(leaves)))) == 2


@pytest.mark.parametrize(
    "text",
    ["[공지][점검]", "[설정][알림]", "[3][4]", "[누리 톡][누리 톡]", "[누리 페이][하늘 페이]"],
)
def test_words_in_brackets_side_by_side_are_no_link(text: str) -> None:
    assert told(text) == []


def test_links_and_footnotes_are_compared_with_what_is_defined() -> None:
    text = "[가][Docs] [나][] 다[^1] 라[^멀리]"
    assert told(text, labels=["docs", "나"], notes={"1": 3, "멀리": 4}) == []
    (problem,) = told("[가][dosc]", labels=["docs"])
    assert dict(problem.finding.values)["guess"] == "docs"


def test_a_footnote_that_nothing_refers_to_is_told_at_its_line() -> None:
    found = told("가[^a] `[^b]`", notes={"a": 5, "b": 9})
    assert [(p.rule, p.place.line) for p in found] == [("footnote-unused", 9)]


PIECES = [
    "**", "__", "~~", "`", "``", "{{", "}}", "{%", "%}", "{{<", ">}}", "<A b=", "/>", "[[", "]]",
    "![[", "[^a]", "[a][b]", "[!x]", ":::", "!!!", '=== "', "+++", "--8<--", "||", "'''", "==",
    "%%", "[b]", "[/b]", "{color:x}", "{/*", "*/}", "\t", " ", "\n", "가", "a", "1)", "•", "①",
    "\\", '"', ":ref:", ".. x::", "import ", " from ", "<!--", "-->", "](", "(", ")", "😀",
]  # fmt: skip


@law
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_text_makes_the_search_fail(text: str) -> None:
    for problem in told(text):
        assert 1 <= problem.place.line <= text.count("\n") + 1
        assert all(value.isprintable() for _, value in problem.finding.values)


@pytest.mark.parametrize("piece", [*PIECES, "[a](", "<A b c ", "`x", "**a ", "* a\n", "{note}\n"])
def test_the_time_grows_with_the_length(piece: str) -> None:
    def seconds(count: int) -> float:
        begin = time.process_time()
        told(piece * count)
        return time.process_time() - begin

    assert seconds(20_000) < 12 * seconds(5_000) + 0.2


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1-1. 하나\n1-2. 둘", "1-1."),
        ("i. 하나\nii. 둘", "i."),
        ("III) 하나\nIV) 둘", None),
        ("-- 하나\n-- 둘", "--"),
    ],
)
def test_lists_of_word_processors_are_named(text: str, mark: str | None) -> None:
    found = [dict(one.finding.values)["mark"] for one in told(text)]
    assert found == ([mark] if mark else [])


@pytest.mark.parametrize(
    "text",
    [
        "1-1. 하나\n2-5. 둘",
        "i. e. 예를 들면\n그리고",
        "-- 한 줄만",
        "f(**kwargs), **kwargs",
        "def call(*args, **options):",
    ],
)
def test_what_resembles_a_list_or_emphasis_is_silent(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "part", ["> [!A{}]\n> a\n\n", "**a{} b\n\n", "`a{} b\n\n", "~~a{} b\n\n", "## {}\n\n##a{}\n\n"]
)
def test_marks_are_looked_up_on_the_page_in_no_long_time(part: str) -> None:
    text = "\n".join(part.format(*[number] * 2) for number in range(12_000))
    leaves = [Leaf(1, one.lstrip("> ").strip(), "paragraph") for one in text.split("\n\n")]
    start = time.perf_counter()
    list(foreign(leaves, shown=text.replace("[!", "[") * 3))
    assert time.perf_counter() - start < 6


def test_a_heading_of_another_tool_is_looked_for_in_no_long_time() -> None:
    start = time.perf_counter()
    told("== a" + " " * 40_000 + "x")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("<div>\n**내용**", "<strong>내용</strong>"),
        ("<td>[표](fee.md)</td>", '<a href="fee.md">표</a>'),
        ("<td>![표](img/fee.png)</td>", '<img src="img/fee.png" alt="표">'),
        ("<div>\n### 제목", "<h3>제목</h3>"),
    ],
)
def test_markdown_in_html_is_named(text: str, instead: str) -> None:
    (found,) = told(text, "html")
    assert found.rule == "markdown-in-html"
    assert dict(found.finding.values)["instead"] == instead


@pytest.mark.parametrize(
    "text",
    [
        "<p>5 * 3 ** 2와 2 ** 3",
        "<p>[필독](꼭 읽기) #1 방</p>",
        "<pre>\n**글**</pre>",
        '<p title="**글**">글</p>',
        "<p><code>**글**</code></p>",
        "<!-- **글** -->",
    ],
)
def test_html_without_markdown_is_silent(text: str) -> None:
    assert told(text, "html") == []


@pytest.mark.parametrize(
    "text",
    [
        "(*)는 필수, (**)는 선택",
        "*부가세 별도\n**배송비 별도",
        "**/*.js도 됩니다.",
        "**.ts 또는 **/*.spec.ts",
        "==> 화살표 <==",
    ],
)
def test_stars_of_notes_and_patterns_are_no_mistake(text: str) -> None:
    assert render(text)[1].problems == ()
