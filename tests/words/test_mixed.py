"""Whatever is mixed, no word is lost but on lines that a problem names."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from doum.content.snippets import Expanded
from doum.pipeline.wording import named_lines, with_addresses
from doum.words.lost import lost_words, shown_words
from doum.words.written import written_words
from tests.making import law, renderer

CONSTRUCTS = (
    "메뉴에서 <text>를 입력합니다.",
    "<Card>본문</Card>과 \\<set>",
    "값이 x<y 이고 a>b",
    "https://<workspace-name>.example",
    "주소는 https://status.example/a?b=1&c=2에서, 메일은 help@nuri.example로",
    "전화 02-1234-5678, 1588-0000",
    "고객 {이름}",
    "{고객명}",
    "**굵게**{필독}",
    "## 제목 {인증번호}",
    "### 자리 {#place .wide}",
    "##붙인제목",
    "2026. 11. 20. 부터 시행합니다.",
    "1. 하나\n  - 가나\n  - 다라\n2. 둘",
    "1) 첫째\n   - 안쪽\n\n   문단\n\n   ```sh\n   명령\n   ```\n2) 둘째",
    "- 빨강\n\n  파랑\n-\n- 노랑",
    "10. 열\n   - 열하나",
    "- [x] 완료\n- [ ] 미완",
    " ```xml\n<root>내용</root>\n ```",
    '```js app.js {2-3}\nconst 상수 = "값";\n`````',
    "~~~\n물결 코드\n~~~",
    "    들여쓴 코드",
    "글 아래\n| 머리 | 둘째 |\n|---|:-:|\n| `a|b` | 칸 {값} | 남는칸 |",
    "설명\n===\n\n밑줄 제목\n---",
    "줄 하나\\\n줄 둘  \n줄 셋",
    "~~지움~~ `코드 조각` ++ctrl+k++",
    '**"인용"**은 **결제(카드)**는 *기울임*',
    '[링크](<가 나.md> "설명") ![그림](캡처 (1).png)',
    "[참조][ref] [ref]\n\n[ref]: https://a.example '제목글'\n",
    "각주[^메모]\n\n[^메모]: 각주 글\n    이어진 글",
    "용어\n: 뜻풀이",
    "> 인용문\n이어진 인용",
    "> [!NOTE]\n> 알림 글",
    "> [!별표] 모르는 알림",
    "/// note | 상자제목\n상자글\n///",
    "//// tab | 탭제목\n/// steps\n1. 단계\n///\n////",
    "/// details | 펼침\n- 목록\n///",
    "<details>\n<summary>요약</summary>\n\n**안쪽** 글\n\n</details>",
    "<div>상자 <b>굵은</b> 글</div>",
    "<!-- 메모 -->",
    "&lt;엔티티&gt; &copy; &모름; A&B",
    '!!! note "제목"\n    본문',
    "{% include 파일 %} {{ 변수 }}",
    "• 점\n• 둘",
    "---",
    "\\*별표\\* \\# 아님",
)
INDENTS = ("", "", "", "  ", "   ", "> ", "- ", "1. ", "> - ")
"""No four columns: below a list they are code to one parser and text to the other."""


def placed(construct: str, indent: str) -> str:
    """Return a construct behind a marker, its other lines indented as far."""
    rest = indent if indent.strip() in ("", ">") else " " * len(indent)
    first, *others = construct.split("\n")
    return "\n".join([indent + first, *(rest + line for line in others)])


documents = st.lists(
    st.tuples(
        st.sampled_from(CONSTRUCTS), st.sampled_from(INDENTS), st.sampled_from(("\n", "\n\n"))
    ),
    min_size=1,
    max_size=8,
).map(lambda parts: "".join(placed(text, indent) + glue for text, indent, glue in parts))


@settings(law, max_examples=600)
@given(documents)
def test_no_word_is_lost(text: str) -> None:
    origin = tuple(range(1, text.count("\n") + 2))
    html, rendered = renderer().render(Expanded(text=text, origin=origin))
    named = named_lines(rendered)
    lost = lost_words(written_words(text), shown_words(with_addresses(html, rendered)))
    assert [word for word in lost if word.line not in named] == []
