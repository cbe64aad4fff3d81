"""Counters and units: what makes a number another word, as in 30명, 10,000원 and 5 GB.

`search/engine/counters.js` has the same.
"""

from __future__ import annotations

import re

_SPELLINGS = """
명 인
자 글자 자리
개월 개월간 달
일 일간
주 주일 주간
년 년간
쪽 페이지
곳 군데
줄 행
gb 기가 기가바이트
mb 메가 메가바이트
tb 테라 테라바이트
건; 회; 번; 개; 원; 월; 분; 초; 시; 시간; 배; 장; 차
층; 권; 대; 점; 단계; 영업일; 종; 가지; 박; 칸; 세; 살; 통; 달러
kb; px; kg; g; cm; mm; km; ml; mhz; ghz; kbps; mbps; gbps; fps; dpi; kwh
day days
hour hours hr hrs
minute minutes min mins
second seconds sec secs
week weeks
month months
year years yr yrs
user users
person people persons
member members
character characters
letter letters
digit digits
time times
item items
file files
page pages
seat seats
license licenses licence licences
dollar dollars
won
名 人
字 文字
日 日間
分 分間
秒 秒間
年 年間
か月 ヶ月 カ月 ヵ月 ケ月 か月間
週 週間
個 つ
円; 件; 回; 時間; 時; 月; 枚; 台; 倍; 桁; 段階; 営業日; 歳; 番; 階
"""
"""On a line, or before a semicolon: how a counter is indexed, and the other ways to write it."""

_LINES = [one.split() for one in re.split(r"[\n;]", _SPELLINGS) if one.strip()]
CANONICAL = {spelling: line[0] for line in _LINES for spelling in line}

_AFTER_IT = (
    "까지|부터|이상|이하|이내|미만|초과|마다|정도|으로|"
    "[로을를은는이가의에과와도만씩당째전후안뒤입인일내밖넘중쯤여된됩하뿐간차치짜단동보조라였걸남지]"
)
"""How a text goes on after a counter of one syllable, which may also begin another noun."""


def _letters(spelling: str) -> str:
    return "".join(f"[{one}{one.upper()}]" if one.isascii() else one for one in spelling)


def _is_syllable(spelling: str) -> bool:
    return len(spelling) == 1 and spelling >= "가"


def _pattern() -> str:
    syllables = "".join(sorted(filter(_is_syllable, CANONICAL)))
    others = [
        _letters(one) + "(?![A-Za-z0-9])" * one.isascii()
        for one in sorted(CANONICAL, key=lambda one: (-len(one), one))
        if not _is_syllable(one)
    ]
    return "|".join([*others, f"[{syllables}](?:(?![가-힣])|(?={_AFTER_IT}))"])


COUNTER = _pattern()
"""Matches a counter behind a number."""


def counter_of(text: str) -> str:
    """Return a counter as it is indexed."""
    return CANONICAL[text.lower()]
