"""A site whose headings are hidden: in tabs, in closed details, and in one within the other."""

from tests.making import DEMO, Site, question

TABS = """\
[모바일로](#모바일-메뉴) [PC로](#pc-메뉴) [안으로](#안쪽) [깊이](#깊은-곳) [깃허브](#a--b)

/// tab | PC
## PC 메뉴

위쪽
///
/// tab | 모바일
## 모바일 메뉴

아래쪽
///

둘째 묶음입니다.

/// tab | PC
둘째 묶음의 위쪽
///
/// tab | 모바일
둘째 묶음의 아래쪽
///

///// details | 더 보기
## 안쪽

//// tab | 하나
글
////
//// tab | 둘
/// details | 더 깊이
## 깊은 곳

글
///
////
/////

## A & B

글
"""

WIDE = "| " + " | ".join(["아주긴낱말이이어집니다" * 3] * 6) + " |\n" + "|---" * 6 + "|\n"
CODE = "```\n" + "가" * 300 + "\n```\n"
TABLES = f"## 요금\n\n{WIDE}\n{WIDE}\n{CODE}\n## 요금 2\n\n{WIDE}\n## 요금\n\n{CODE}\n"

FILES = {
    "content/demo/_index.md": DEMO,
    "content/demo/tabs.md": question("탭", TABS, category="[결제]"),
    "content/demo/link.md": question("링크", "[모바일](tabs.md#모바일-메뉴)", category="[결제]"),
    "content/demo/tables.md": question("표", TABLES, category="[결제]"),
}


def anchored(site: Site) -> Site:
    """Build the site in a folder."""
    site.write(FILES).build(strict=True)
    return site
