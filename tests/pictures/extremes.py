"""A site of extremes: titles of one letter and of three lines, no article, one, and 500."""

from tests.making import notice, question

LONG = (
    "관리자가 구성원의 초대를 취소한 뒤에 같은 이메일 주소로 다시 초대했을 때 초대 메일이 "
    "도착하지 않거나 이미 만료된 초대라는 안내가 계속 나오는 경우에는 어떻게 해야 하나요?"
)
UNBROKEN = "개인정보수집이용동의철회및회원탈퇴후재가입제한기간안내문의처확인방법"
MIXED = "iOS 18.2에서 “App Tracking Transparency” 팝업이 뜨지 않을 때 (Error -10087/ATT_DENIED)"
SETTINGS = """[site]
title = "끝에서 끝까지"
url = "https://extremes.example"
languages = ["ko", "en"]

[facets.device]
pc = { ko = "PC", en = "Computer" }
mobile = { ko = "모바일", en = "Mobile" }
"""
LOTS = """---
title: 글이 아주 많은 서비스
icon: megaphone
accent: orange
categories:
  - slug: all
    title: 모든 질문
    categories:
""" + "".join(f"      - {{slug: part-{n}, title: '{n + 1}번째 묶음'}}\n" for n in range(25))
PRODUCTS = {
    "one": "---\ntitle: 하나\nsummary: 글이 하나뿐입니다.\naccent: teal\n"
    "categories:\n  - {slug: only, title: 분류}\n",
    "none": "---\ntitle: 아직 글이 없는 서비스\naccent: violet\ncategories:\n"
    "  - {slug: empty, title: 빈 분류}\n  - {slug: other, title: 다른 빈 분류}\n",
    "long": f"---\ntitle: 이름이 아주 길어서 메뉴와 카드에서 줄이 바뀌는 기업용 통합 업무 지원\n"
    f"summary: {LONG} {LONG}\naccent: pink\ncategories:\n  - slug: titles\n    title: {UNBROKEN}\n",
    "lots": LOTS,
}
BODY = f"""짧은 답입니다. `{"a" * 90}`도, https://example.com/{"path/" * 20} 도 넘치지 않습니다.

## {LONG}

| {UNBROKEN} | 열 | 열 | 열 | 열 | 열 | 열 |
|---|---|---|---|---|---|---|
| {UNBROKEN} | 1,000,000원 | 2 | 3 | 4 | 5 | {MIXED} |

## {MIXED}

```sh
{"curl --request POST https://api.example.com/v1/" + "segment/" * 12}
```

### {UNBROKEN}

끝."""


def _article(title: str, category: str, body: str = "누르면 됩니다.", **keys: object) -> str:
    return question(f"'{title}'", body, category=f"[{category}]", **keys)


def extremes() -> dict[str, str]:
    """Return the files of the site."""
    files = {"doum.toml": SETTINGS, "content/_index.md": "---\ntitle: 끝에서 끝까지\n---\n"}
    for slug, text in PRODUCTS.items():
        files[f"content/{slug}/_index.md"] = text + "---\n"
    files["content/one/a.md"] = _article("왜?", "분류", popular="true")
    for name, title in (("long", LONG), ("unbroken", UNBROKEN), ("mixed", MIXED)):
        files[f"content/long/{name}.md"] = _article(
            *(title, UNBROKEN, BODY),
            summary=f"'{LONG}'",
            featured="true",
            popular="true",
            updated="2026-11-01",
            device="[pc, mobile]",
            tags="[아주긴태그이름하나더, B]",
        )
    for number in range(500):
        title = f"{number + 1}번 질문은 어떻게 하나요?"
        device = "[pc]" if number % 3 else "[mobile]"
        category = f"모든 질문, {number % 25 + 1}번째 묶음"
        files[f"content/lots/q{number:03}.md"] = _article(title, category, device=device)
    told = notice(f"'{LONG}'", "2026-01-01", LONG, severity="critical")
    files["content/_notices/long.md"] = told
    return files
