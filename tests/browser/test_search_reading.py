"""Numbers, codes and names with signs, found as they are typed, on a search page in a browser."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import RESULTS, search, titles
from tests.browser.server import serve_folder
from tests.making import ARTICLE, DEMO, Site

TITLE = "카드를 바꾸고 싶어요"
ARTICLES = {
    "전화로 예약하려면?": "02-555-0134로 전화해 주세요.",
    "한 방에 몇 명까지 앉나요?": "1,500명까지 앉습니다.",
    "3.7.1에서 바뀐 점": "글꼴을 고쳤습니다.",
    "3.7.2에서 바뀐 점": "간격을 고쳤습니다.",
    "C++ 예제": "그대로 따라 하세요.",
    "C# 예제": "그대로 따라 하세요.",
    "E-5521 오류": "다시 시작해 주세요.",
    "카페 안내": "Café Noir에서 만나요. Спасибо!",
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory):
    """A small site of such articles, served."""
    site = Site(tmp_path_factory.mktemp("reading"))
    site.write({"content/demo/_index.md": DEMO})
    for number, (title, text) in enumerate(ARTICLES.items()):
        site.write({f"content/demo/a{number}.md": ARTICLE.replace(TITLE, title) + f"\n{text}\n"})
    site.build(index=True)
    with serve_folder(site.output) as address:
        yield address


@pytest.mark.parametrize(
    ("query", "title", "mark"),
    [
        ("025550134", "전화로 예약하려면?", "02-555-0134"),
        ("+82 2 555 0134", "전화로 예약하려면?", "02-555-0134"),
        ("1500명", "한 방에 몇 명까지 앉나요?", "1,500명"),
        ("v3.7.2", "3.7.2에서 바뀐 점", "3.7.2"),
        ("c++", "C++ 예제", "C++"),
        ("C#", "C# 예제", "C#"),
        ("e5521", "E-5521 오류", "E-5521"),
        ("cafe", "카페 안내", "Café"),
        ("СПАСИБО", "카페 안내", "Спасибо"),
    ],
)
def test_finds_and_marks_it_however_it_is_typed(
    query: str, title: str, mark: str, places: str, page: Page
) -> None:
    search(page, places, f"q={quote(query)}")
    assert titles(page)[0] == title
    assert mark in page.locator(f"{RESULTS} mark").all_inner_texts()


@pytest.mark.parametrize("query", ["15000", "ㅠㅠ", "?!", ".*(?:[a-z]+)+$"])
def test_finds_nothing_where_nothing_is_asked(query: str, places: str, page: Page) -> None:
    search(page, places, f"q={quote(query)}")
    assert titles(page) == []


def test_spaces_are_no_query(places: str, page: Page) -> None:
    page.goto(f"{places}/search/?q=+++")
    expect(page.locator(".found")).to_contain_text("입력하거나")
    expect(page.locator(RESULTS)).to_have_count(0)
